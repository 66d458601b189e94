#include "aligner/language/tag_context.h"

#include <algorithm>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::uint64_t kMixFirst = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kMixSecond = 0xBF58476D1CE4E5B9;
constexpr std::uint64_t kMixThird = 0x94D049BB133111EB;

// Source: the finaliser of SplitMix64, for each value in turn.
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * kMixSecond;
  return hash ^ (hash >> 29U);
}

constexpr std::uint64_t mix(std::uint64_t kind, std::uint64_t a, std::uint64_t b,
                            std::uint64_t c = 0) {
  const std::uint64_t hash = mix(mix(mix((kind + 1) * kMixFirst, a), b), c) * kMixThird;
  return hash ^ (hash >> 32U);
}

std::uint64_t hash_of(std::span<const std::uint8_t> codes) {
  std::uint64_t hash = codes.size() + kMixFirst;
  for (const std::uint8_t code : codes) hash = (hash ^ code) * kMixThird;
  return hash ^ (hash >> 32U);
}

// A mark that is no word: quotes of all kinds alike, dashes alike, repeated ones once.
std::uint64_t hash_of_mark(std::string_view word) {
  char32_t c = first_code_point(word);
  if (word == "''" || word == "``") c = U'"';
  if (std::u32string_view(U"“”«»„‟").find(c) != std::u32string_view::npos) c = U'"';
  if (c == U'‘') c = U'\'';
  if (c == U'–' || c == U'—' || c == U'―') c = U'-';
  constexpr char32_t kAscii = 0x80;
  const bool repeated = word.size() > 1 && c < kAscii && c != U'"';
  return mix(c, repeated ? 1 : 0, 0);
}

enum Shape : std::uint64_t {
  kFirstUpper = 1,
  kAllUpper = 2,
  kLaterUpper = 4,
  kHasDigit = 8,
  kHasHyphen = 16,
  kHasStop = 32,
  kNoLetter = 64,
  kOneLetter = 128,
  kLatinLetter = 256,
  kOtherLetter = 512,
};

struct LetterCase {
  bool upper;
  bool lower;
};

LetterCase case_of(char32_t c) {
  constexpr char32_t kAscii = 0x80;
  if (c < kAscii) return {c >= U'A' && c <= U'Z', c >= U'a' && c <= U'z'};
  if (c >= U'а' && c <= U'я') return {false, true};
  if (c >= U'А' && c <= U'Я') return {true, false};
  return {is_upper(c), is_lower(c)};
}

std::uint64_t capitals_of(std::string_view word) {
  bool first = true, upper_later = false, lower = false, upper_first = false;
  for (const CodePoint c : code_points(word)) {
    const LetterCase its = case_of(c.value);
    upper_first |= first && its.upper;
    upper_later |= !first && its.upper;
    lower |= its.lower;
    first = false;
  }
  std::uint64_t shape = upper_first ? std::uint64_t{kFirstUpper} : 0;
  if (upper_later) shape |= lower ? kLaterUpper : kAllUpper;
  return shape;
}

std::uint64_t shape_of(std::string_view word, std::span<const std::uint8_t> codes) {
  std::uint64_t shape = capitals_of(word);
  bool letter = false;
  for (const std::uint8_t code : codes) {
    letter |= code < Letters::kHyphen;
    if (code >= Letters::kLatin && code < Letters::kHyphen) shape |= kLatinLetter;
    if (code == Letters::kDigit) shape |= kHasDigit;
    if (code == Letters::kHyphen) shape |= kHasHyphen;
    if (code == Letters::kStop) shape |= kHasStop;
    if (code == Letters::kOther) shape |= kOtherLetter;
  }
  if (!letter) shape |= kNoLetter;
  if (codes.size() == 1) shape |= kOneLetter;
  if (word.back() == '.') shape |= kHasStop;
  return shape;
}

// Parts of speech that gain new words.
bool is_open(Upos pos) {
  return pos == Upos::noun || pos == Upos::propn || pos == Upos::verb || pos == Upos::adj ||
         pos == Upos::adv || pos == Upos::num || pos == Upos::intj || pos == Upos::sym ||
         pos == Upos::x;
}

// What the rules say, but for open parts of speech that the texts show which the tagger
// learns from: those know every word that it sees in training, as they will not later.
struct Possible {
  std::uint64_t parts = 0;
  std::uint64_t forms = 0;
  std::uint64_t first = 0;
};

Possible possible(const Model& model, std::span<const std::uint16_t> rules) {
  constexpr std::uint32_t kFormBits = kFeatureField<grammar::VerbForm>.mask() |
                                      kFeatureField<grammar::Variant>.mask() |
                                      kFeatureField<grammar::Degree>.mask();
  Possible result;
  for (const std::uint16_t number : rules) {
    const ModelRule& rule = model.rule(number);
    const auto pos = static_cast<Upos>(rule.pos & ~kLearntRule);
    if ((rule.pos & kLearntRule) != 0 && is_open(pos)) continue;
    const Features features = Features::from_bits(rule.features);
    result.parts |= 1ULL << static_cast<unsigned>(pos);
    result.forms |= 1ULL << static_cast<unsigned>(features.get<grammar::Case>());
    result.forms |= 0x100ULL << static_cast<unsigned>(features.get<grammar::VerbForm>());
    result.forms |= 0x10000ULL << static_cast<unsigned>(features.get<grammar::Number>());
    result.forms |= 0x100000ULL << static_cast<unsigned>(features.get<grammar::Tense>());
    if (result.first == 0)
      result.first = mix(static_cast<std::uint64_t>(pos), rule.features & kFormBits, 0);
  }
  return result;
}

Possible possible(const Morphology& morphology, const Letters& letters,
                  const FormReadings& readings) {
  const Model& model = morphology.model();
  const Possible known = possible(model, readings.rules);
  if (known.parts != 0 || !letters.exact() || letters.codes().empty()) return known;
  constexpr std::uint64_t kUnknown = 1ULL << 40;
  Possible guess;
  if (const auto ending = model.endings().find_ending(letters.codes())) {
    guess = possible(model, model.rules_of(*ending));
  }
  guess.parts |= kUnknown;
  return guess;
}

bool is_mark(std::span<const std::uint8_t> codes) {
  return std::ranges::none_of(
      codes, [](std::uint8_t code) { return code < Letters::kHyphen || code == Letters::kDigit; });
}

}  // namespace

std::uint64_t form_hash(std::string_view word) {
  const Letters letters(word);
  return is_mark(letters.codes()) ? hash_of_mark(word) : hash_of(letters.codes());
}

ContextWord context_word(std::string_view word, const Morphology& morphology) {
  ContextWord result;
  result.letters = Letters(word);
  const std::span<const std::uint8_t> codes = result.letters.codes();
  const bool mark = is_mark(codes);
  result.shape = shape_of(word, codes);
  result.form = mark ? hash_of_mark(word) : hash_of(codes);
  for (std::size_t i = 0; i < ContextWord::kEndings && !mark; ++i) {
    result.endings[i] = hash_of(codes.last(std::min(codes.size(), i + 1)));
  }
  constexpr std::size_t kBeginning = 3;
  result.beginning = hash_of(codes.first(std::min(codes.size(), kBeginning)));
  const WordSlot company = morphology.model().company(result.form);
  result.cluster = company.cluster;
  result.capitals = company.capitals;
  result.ends_sentence = word == "." || word == "!" || word == "?" || word == "…";
  if (mark) return result;
  result.readings = morphology.look_up(result.letters);
  const Possible known = possible(morphology, result.letters, result.readings);
  result.parts = known.parts;
  result.forms = known.forms;
  result.reading = known.first;
  return result;
}

std::uint64_t text_style(std::span<const ContextWord> words) {
  // Short words are written small in titles too.
  constexpr std::size_t kLong = 4;
  std::size_t all = 0, upper_first = 0, upper = 0;
  for (const ContextWord& word : words) {
    if ((word.shape & kNoLetter) != 0 || word.letters.codes().size() < kLong) continue;
    ++all;
    upper_first += (word.shape & kFirstUpper) != 0;
    upper += (word.shape & kAllUpper) != 0;
  }
  if (upper * 2 > all) return 2;
  return upper_first * 2 > all ? 1 : 0;
}

namespace {

const ContextWord& word_at(std::span<const ContextWord> words, std::size_t at,
                           std::ptrdiff_t step) {
  static const ContextWord kNone = {};
  const std::ptrdiff_t index = static_cast<std::ptrdiff_t>(at) + step;
  const bool inside = index >= 0 && index < static_cast<std::ptrdiff_t>(words.size());
  return inside ? words[static_cast<std::size_t>(index)] : kNone;
}

std::uint64_t shape_at(std::span<const ContextWord> words, std::size_t at) {
  const bool first = at == 0 || words[at - 1].ends_sentence;
  return words[at].shape * 2 + (first ? 1 : 0);
}

}  // namespace

PlainFeatures plain_features(std::span<const ContextWord> words, std::size_t at,
                             std::uint64_t style) {
  const ContextWord& here = words[at];
  const ContextWord& last = word_at(words, at, -1);
  const ContextWord& before = word_at(words, at, -2);
  const ContextWord& next = word_at(words, at, 1);
  const ContextWord& after = word_at(words, at, 2);
  const std::uint64_t shape = shape_at(words, at);
  std::uint64_t kind = 0;
  const auto feature = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    return mix(kind++, a, b, c);
  };
  return {
      feature(0),
      feature(here.form),
      feature(here.form, here.shape),
      feature(here.endings[0], here.parts),
      feature(here.endings[1]),
      feature(here.endings[2]),
      feature(here.endings[3]),
      feature(here.endings[4]),
      feature(here.endings[2], shape),
      feature(here.beginning),
      feature(shape, style),
      feature(shape, here.parts, style),
      feature(here.parts),
      feature(here.parts, here.forms),
      feature(here.reading, here.parts),
      feature(last.form),
      feature(before.form),
      feature(next.form),
      feature(after.form),
      feature(last.form, here.form),
      feature(here.form, next.form),
      feature(last.form, next.form),
      feature(last.form, here.parts),
      feature(next.form, here.parts),
      feature(next.parts),
      feature(here.parts, next.parts),
      feature(here.parts, next.parts, after.parts),
      feature(last.parts, here.parts, next.parts),
      feature(next.endings[2]),
      feature(next.endings[1], here.parts),
      feature(last.endings[2]),
      feature(shape, next.shape),
      feature(last.shape, shape, next.shape),
      feature(here.form, next.parts),
      feature(before.form, last.form),
      feature(next.form, after.form),
      feature(here.cluster),
      feature(here.cluster, shape),
      feature(here.cluster, here.parts),
      feature(last.cluster),
      feature(next.cluster),
      feature(after.cluster),
      feature(last.cluster, here.cluster),
      feature(here.cluster, next.cluster),
      feature(next.cluster, here.parts),
      feature(last.cluster, here.parts, next.cluster),
      feature(here.capitals, shape, style),
      feature(here.capitals, shape, here.parts),
      feature(next.capitals, next.shape, shape),
  };
}

TagFeatures tag_features(std::span<const ContextWord> words, std::size_t at, TagHistory history) {
  const ContextWord& here = words[at];
  const ContextWord& last = word_at(words, at, -1);
  const ContextWord& next = word_at(words, at, 1);
  const std::uint64_t shape = shape_at(words, at);
  std::uint64_t kind = kPlainFeatures;
  const auto feature = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    return mix(kind++, a, b, c);
  };
  return {
      feature(history.last),
      feature(history.last, history.before),
      feature(history.last, here.form),
      feature(history.last, here.parts),
      feature(history.last, here.parts, here.forms),
      feature(history.last, history.before, here.parts),
      feature(history.last, here.parts, next.parts),
      feature(history.last, here.endings[1]),
      feature(last.form, history.last),
      feature(here.form, history.last, next.parts),
      feature(history.last_pos, here.cluster),
      feature(history.last_pos, history.before_pos, here.parts),
      feature(history.last_pos, next.cluster, here.parts),
      feature(history.last_pos, shape, here.capitals),
  };
}

}  // namespace svereno
