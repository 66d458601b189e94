#include "aligner/language/tagger.h"

#include <algorithm>
#include <array>

#include "aligner/language/morphology.h"
#include "aligner/language/tag_context.h"
#include "aligner/language/tag_search.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Parts of speech that grammars part differently: a reading as the one may serve the other.
bool related(Upos a, Upos b) {
  const auto group = [](Upos pos) {
    switch (pos) {
      case Upos::noun:
      case Upos::propn:
        return 1;
      case Upos::verb:
      case Upos::aux:
        return 2;
      case Upos::adj:
      case Upos::det:
        return 3;
      case Upos::cconj:
      case Upos::sconj:
        return 4;
      default:
        return 0;
    }
  };
  return group(a) != 0 && group(a) == group(b);
}

template <typename Value>
int agreement(Features a, Features b) {
  const auto left = a.get<Value>();
  const auto right = b.get<Value>();
  if (left == Value::unknown || right == Value::unknown) return 0;
  return left == right ? 1 : -1;
}

int agreement(Features a, Features b) {
  return agreement<grammar::Case>(a, b) + agreement<grammar::Number>(a, b) +
         agreement<grammar::Gender>(a, b) + agreement<grammar::VerbForm>(a, b) +
         agreement<grammar::Tense>(a, b) + agreement<grammar::Degree>(a, b) +
         agreement<grammar::Variant>(a, b);
}

int fit(Upos pos, Features features, const ModelTag& tag) {
  constexpr int kSame = 40;
  constexpr int kRelated = 20;
  const auto wanted = static_cast<Upos>(tag.pos);
  const int part = pos == wanted ? kSame : related(pos, wanted) ? kRelated : 0;
  return part + agreement(features, Features::from_bits(tag.features));
}

bool same_lemma(const ModelRule& a, const ModelRule& b) {
  return a.front == b.front && a.back == b.back && a.suffix == b.suffix &&
         a.suffix_size == b.suffix_size;
}

// What the features of `a` leave open, as `b` has it.
Features overlaid(Features a, Features b) {
  std::uint32_t bits = a.bits();
  const auto fill = [&](FeatureField field) {
    if ((bits & field.mask()) == 0) bits |= b.bits() & field.mask();
  };
  fill(kFeatureField<grammar::Case>);
  fill(kFeatureField<grammar::Number>);
  fill(kFeatureField<grammar::Person>);
  fill(kFeatureField<grammar::Tense>);
  fill(kFeatureField<grammar::VerbForm>);
  fill(kFeatureField<grammar::Degree>);
  return Features::from_bits(bits);
}

// Fills in lemma and features of `tag`, by the readings of its word that fit it best.
void choose_reading(const Morphology& morphology, const ContextWord& word, std::string_view text,
                    const ModelTag& wanted, Tag& tag) {
  const FormReadings& readings = word.readings;
  const Features told = Features::from_bits(wanted.features);
  tag.features = told;
  if (readings.rules.empty()) {
    tag.guessed = std::ranges::any_of(word.letters.codes(),
                                      [](std::uint8_t code) { return code < Letters::kHyphen; });
    tag.lemma = fold_word(text);
    return;
  }
  tag.guessed = readings.guessed;
  int best = -1000;
  std::uint16_t chosen = 0;
  Features features;
  for (const std::uint16_t rule : readings.rules) {
    const int its = fit(morphology.pos(rule), morphology.features(rule), wanted);
    if (its > best) {
      best = its;
      chosen = rule;
      features = morphology.features(rule);
    } else if (its == best && morphology.pos(rule) == morphology.pos(chosen) &&
               same_lemma(morphology.model().rule(rule), morphology.model().rule(chosen))) {
      features = common(features, morphology.features(rule));
    }
  }
  tag.features = overlaid(features, told);
  tag.lemma = morphology.lemma(word.letters, chosen, readings.skipped);
  // The stop of an abbreviation belongs to its lemma.
  const ModelRule& rule = morphology.model().rule(chosen);
  if (text.size() > 1 && text.back() == '.' && rule.back == 0 && rule.suffix_size == 0) {
    tag.lemma += '.';
  }
}

std::vector<Tag> tag_known(std::span<const std::string_view> words, const Morphology& morphology) {
  std::vector<ContextWord> context;
  context.reserve(words.size());
  for (const std::string_view word : words) context.push_back(context_word(word, morphology));
  const std::vector<std::size_t> numbers = best_tags(morphology.model(), context);
  std::vector<Tag> tags(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ModelTag& best = morphology.model().tags()[numbers[i]];
    tags[i].pos = static_cast<Upos>(best.pos);
    choose_reading(morphology, context[i], words[i], best, tags[i]);
  }
  return tags;
}

// --- From tokens to words ---

// A word of a treebank, as tokens have it.
struct TokenWord {
  std::string_view text;
  std::size_t token = 0;   // The first one.
  std::size_t tokens = 1;  // How many; 0 for a clitic.
};

bool adjoins(const Token& a, const Token& b) {
  return !b.after_space && a.text.data() + a.text.size() == b.text.data();
}

bool is_hyphen(const Token& token) {
  return token.text == "-" || token.text == "\u2010" || token.text == "\u2011";
}

// How many tokens from `at` on are one Russian word: «кто-то», «1990-х», «из-за».
std::size_t joined_tokens(std::span<const Token> tokens, std::size_t at) {
  std::size_t count = 1;
  if (tokens[at].kind != TokenKind::word && tokens[at].kind != TokenKind::number) return count;
  while (at + count + 1 < tokens.size()) {
    const Token& hyphen = tokens[at + count];
    const Token& next = tokens[at + count + 1];
    const bool joins = is_hyphen(hyphen) && adjoins(tokens[at + count - 1], hyphen) &&
                       adjoins(hyphen, next) && next.kind == TokenKind::word &&
                       script_of(first_code_point(next.text)) == Script::cyrillic;
    if (!joins) break;
    count += 2;
  }
  return count;
}

// Whether `text` is `lower`, letters of ASCII in small or capital form.
bool is_folded(std::string_view text, std::string_view lower) {
  return std::ranges::equal(text, lower, [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

// The size of the clitic at the end of an English token; 0 if there is none.
std::size_t clitic_size(std::string_view text) {
  constexpr std::string_view kClitics[] = {
      "n't", "n’t", "'s", "’s", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m",
  };
  if (is_folded(text, "cannot")) return std::string_view("not").size();
  for (const std::string_view clitic : kClitics) {
    if (text.size() <= clitic.size()) continue;
    if (is_folded(text.substr(text.size() - clitic.size()), clitic)) return clitic.size();
  }
  return 0;
}

std::vector<TokenWord> words_of(std::span<const Token> tokens, Language language) {
  std::vector<TokenWord> words;
  words.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size();) {
    const std::string_view text = tokens[i].text;
    const std::size_t count = language == kRussian ? joined_tokens(tokens, i) : 1;
    const std::string_view end = tokens[i + count - 1].text;
    const auto size = static_cast<std::size_t>(end.data() + end.size() - text.data());
    const std::size_t clitic =
        language == kEnglish && tokens[i].kind == TokenKind::word ? clitic_size(text) : 0;
    words.push_back({{text.data(), size - clitic}, i, count});
    if (clitic != 0) words.push_back({text.substr(text.size() - clitic), i, 0});
    i += count;
  }
  return words;
}

}  // namespace

std::vector<Tag> tag_words(std::span<const std::string_view> words, Language language) {
  const Morphology& morphology = Morphology::of(language);
  if (!morphology.model().tags().empty()) return tag_known(words, morphology);
  std::vector<Tag> tags(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) tags[i].lemma = fold_word(words[i]);
  return tags;
}

std::vector<Tag> tag(std::span<const Token> tokens, Language language) {
  const std::vector<TokenWord> words = words_of(tokens, language);
  std::vector<std::string_view> texts;
  texts.reserve(words.size());
  for (const TokenWord& word : words) texts.push_back(word.text);
  std::vector<Tag> of_words = tag_words(texts, language);
  std::vector<Tag> tags(tokens.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TokenWord& word = words[i];
    if (word.tokens == 0) {
      tags[word.token].clitic = {static_cast<std::uint32_t>(word.text.size()), of_words[i].pos,
                                 std::move(of_words[i].lemma)};
      continue;
    }
    for (std::size_t k = 1; k < word.tokens; ++k) {
      tags[word.token + k] = of_words[i];
      tags[word.token + k].tokens = 0;
    }
    tags[word.token] = std::move(of_words[i]);
    tags[word.token].tokens = static_cast<std::uint32_t>(word.tokens);
    if (tokens[word.token].kind == TokenKind::masked) {
      tags[word.token] = {.pos = Upos::x, .lemma = std::string(word.text)};
    }
  }
  return tags;
}

}  // namespace svereno
