// The file, all numbers little-endian: a header, then
//
//   of either language, source first: where each word begins among the letters (and the
//   end of all), how frequent each word is;
//   where each source word's translations begin (and the end of all), the translations:
//   target word, forward, backward;
//   how well each target word is known;
//   of either language, source first: where each phrase begins among the words of phrases
//   (and the end of all), these words;
//   where each source phrase's translations begin (and the end of all), the translations;
//   the letters of the source words, one word after the other in byte order; the same of
//   the target words.
//
// Every number in it is four bytes wide and stands at a multiple of four, so the arrays are
// used where they lie. What was checked once, when the file was opened, is relied upon
// afterwards.
#include "aligner/language/lexicon_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <system_error>
#include <utility>

#include "aligner/language/base_form.h"
#include "aligner/text/mapped_file.h"

namespace svereno {
namespace {

static_assert(std::endian::native == std::endian::little,
              "lexicon files are used as they lie, in little-endian");

using Tag = std::array<char, 4>;

constexpr std::array<char, 8> kMagic = {'s', 'v', 'e', 'r', 'l', 'e', 'x', '\n'};
constexpr std::uint32_t kVersion = 2;

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t version = kVersion;
  std::uint32_t base_forms = kBaseFormsVersion;
  Tag source_language = {};
  Tag target_language = {};
  std::uint32_t source_words = 0;
  std::uint32_t target_words = 0;
  std::uint32_t translations = 0;
  std::uint32_t source_letters = 0;  // In bytes.
  std::uint32_t target_letters = 0;
  std::uint32_t source_phrases = 0;
  std::uint32_t target_phrases = 0;
  std::uint32_t source_phrase_words = 0;  // Of all phrases together.
  std::uint32_t target_phrase_words = 0;
  std::uint32_t phrase_translations = 0;
  std::uint64_t checksum = 0;  // Of everything, as if this were 0.
};
static_assert(sizeof(Header) == 72);
static_assert(sizeof(Translation) == 12);

// Against damage, not against malice. Each step can be undone, so that no change of eight
// bytes stays unseen. Source: FNV-1a (Fowler, Noll & Vo), by eight bytes instead of one.
class Checksum {
 public:
  void add(std::string_view bytes) {
    while (bytes.size() >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof(word));
      mix(word);
      bytes.remove_prefix(sizeof(word));
    }
    for (const char c : bytes) mix(static_cast<unsigned char>(c));
  }
  std::uint64_t value() const { return hash_; }

 private:
  void mix(std::uint64_t word) {
    constexpr std::uint64_t kPrime = 0x100000001b3;
    constexpr int kHalf = 32;
    hash_ = (hash_ ^ word) * kPrime;
    hash_ ^= hash_ >> kHalf;  // High bits reach low ones too.
  }
  std::uint64_t hash_ = 0xcbf29ce484222325;
};

std::string_view bytes_of(const Header& header) {
  return {reinterpret_cast<const char*>(&header), sizeof(header)};
}

std::uint64_t checksum_of(Header header, std::string_view body) {
  header.checksum = 0;
  Checksum sum;
  sum.add(bytes_of(header));
  sum.add(body);
  return sum.value();
}

// How long the body after the header is. Cannot overflow: all counts are of 32 bits.
std::uint64_t body_size(const Header& header) {
  constexpr std::uint64_t kNumber = sizeof(std::uint32_t);
  const std::uint64_t source = header.source_words;
  const std::uint64_t target = header.target_words;
  const std::uint64_t words = (source + 1) + source + (target + 1) + target + (source + 1) + target;
  const std::uint64_t source_phrases = header.source_phrases;
  const std::uint64_t target_phrases = header.target_phrases;
  const std::uint64_t phrases = (source_phrases + 1) + header.source_phrase_words +
                                (target_phrases + 1) + header.target_phrase_words +
                                (source_phrases + 1);
  const std::uint64_t translations =
      std::uint64_t{header.translations} + header.phrase_translations;
  return kNumber * (words + phrases) + sizeof(Translation) * translations + header.source_letters +
         header.target_letters;
}

// Takes arrays off the front of a file's body.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  std::span<const T> take(std::size_t count) {
    const std::string_view piece = letters(count * sizeof(T));
    return {reinterpret_cast<const T*>(piece.data()), count};
  }
  std::string_view letters(std::size_t count) {
    assert(count <= rest_.size());
    const std::string_view piece = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return piece;
  }

 private:
  std::string_view rest_;
};

template <class T>
void append(std::string& bytes, std::span<const T> values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
}

float rounded(double value) {
  constexpr std::uint32_t kDropped = 11;  // Of the 23 stored bits of a mantissa.
  constexpr std::uint32_t kHalf = 1U << (kDropped - 1);
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value));
  return std::bit_cast<float>((bits + kHalf) >> kDropped << kDropped);
}

void append_words(std::string& bytes, const LexiconWords& words) {
  assert(std::ranges::is_sorted(words.stems));
  std::vector<std::uint32_t> begins = {0};
  for (const std::string& stem : words.stems) {
    begins.push_back(begins.back() + static_cast<std::uint32_t>(stem.size()));
  }
  std::vector<float> frequencies;
  for (const double frequency : words.frequencies) frequencies.push_back(rounded(frequency));
  append<std::uint32_t>(bytes, begins);
  append<float>(bytes, frequencies);
}

std::uint32_t append_letters(std::string& bytes, const LexiconWords& words) {
  const std::size_t begin = bytes.size();
  for (const std::string& stem : words.stems) bytes += stem;
  return static_cast<std::uint32_t>(bytes.size() - begin);
}

// Translations of so many sources, and where those of each begin.
void append_translations(std::string& bytes, std::span<const WordPair> pairs, std::size_t sources) {
  std::vector<std::uint32_t> begins(sources + 1);
  std::vector<Translation> translations;
  for (const auto& [source, given] : pairs) {
    translations.push_back({given.target, rounded(given.forward), rounded(given.backward)});
    ++begins[source + 1];
  }
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  append<std::uint32_t>(bytes, begins);
  append<Translation>(bytes, translations);
}

void append_coverage(std::string& bytes, const LexiconTable& table) {
  std::vector<float> coverage(table.target.stems.size());
  for (const auto& [source, given] : table.pairs) {
    coverage[given.target] = std::min(1.0F, coverage[given.target] + rounded(given.backward));
  }
  append<float>(bytes, coverage);
}

void append_phrases(std::string& bytes, const PhraseRows& rows) {
  append<std::uint32_t>(bytes, rows.begins);
  append<std::uint32_t>(bytes, rows.words);
}

Tag tag_of(Language language) {
  Tag tag = {};
  std::ranges::copy(language.tag(), tag.begin());
  return tag;
}

std::optional<Language> language_of(const Tag& tag) {
  const auto end = std::ranges::find(tag, '\0');
  return Language::parse({tag.data(), static_cast<std::size_t>(end - tag.begin())});
}

bool is_share(float value) { return value >= 0 && value <= 1; }

// From 0, never falling, to `end`.
bool are_begins(std::span<const std::uint32_t> begins, std::size_t end) {
  return begins.front() == 0 && begins.back() == end && std::ranges::is_sorted(begins);
}

// Of words that there are, each of 1 to kLongestPhrase, in ascending order.
bool are_phrases(std::span<const std::uint32_t> begins, std::span<const std::uint32_t> rows,
                 std::uint32_t words) {
  if (!are_begins(begins, rows.size())) return false;
  if (std::ranges::any_of(rows, [&](std::uint32_t word) { return word >= words; })) return false;
  const Phrases phrases(begins, rows);
  for (std::uint32_t i = 0; i < phrases.count(); ++i) {
    const auto row = phrases.words(i);
    if (row.empty() || row.size() > kLongestPhrase) return false;
    if (i > 0 && !std::ranges::lexicographical_compare(phrases.words(i - 1), row)) return false;
  }
  return true;
}

Error not_opened(const std::string& name, const std::error_code& reason) {
  if (reason == std::errc::no_such_file_or_directory || reason == std::errc::not_a_directory) {
    return {Error::Code::not_found,
            "The lexicon {file} does not exist. Check the spelling of the path.",
            {{"file", name}}};
  }
  return {Error::Code::not_readable,
          "The lexicon {file} cannot be opened: {reason}. Check that you may read it.",
          {{"file", name}, {"reason", reason.message()}}};
}

Error foreign(const std::string& name) {
  return {Error::Code::bad_format,
          "{file} is not a lexicon. Make one with `svereno lexicon train`.",
          {{"file", name}}};
}

Error other_version(const std::string& name) {
  return {Error::Code::bad_format,
          "The lexicon {file} was made by another version of Svereno. Train it again with "
          "`svereno lexicon train`.",
          {{"file", name}}};
}

Error damaged(const std::string& name) {
  return {Error::Code::bad_format,
          "The lexicon {file} is damaged. Copy it again from where it came, or train it again.",
          {{"file", name}}};
}

Error not_regular(const std::string& name) {
  return {Error::Code::not_readable,
          "The lexicon {file} is not a regular file. Name a file that "
          "`svereno lexicon train` has written.",
          {{"file", name}}};
}

PhraseTable reversed_phrases(const LexiconFile& lexicon) {
  PhraseTable table;
  const Phrases sources = lexicon.source_phrases();
  const Phrases targets = lexicon.target_phrases();
  for (std::uint32_t t = 0; t < targets.count(); ++t) table.source.add(targets.words(t));
  for (std::uint32_t s = 0; s < sources.count(); ++s) {
    table.target.add(sources.words(s));
    for (const Translation& translation : lexicon.phrase_translations(s)) {
      table.pairs.push_back({translation.target, {s, translation.backward, translation.forward}});
    }
  }
  return table;
}

}  // namespace

std::string lexicon_bytes(const LexiconTable& table) {
  std::string body;
  append_words(body, table.source);
  append_words(body, table.target);
  append_translations(body, table.pairs, table.source.stems.size());
  append_coverage(body, table);
  const PhraseTable& phrases = table.phrases;
  append_phrases(body, phrases.source);
  append_phrases(body, phrases.target);
  append_translations(body, phrases.pairs, phrases.source.view().count());
  Header header;
  header.source_language = tag_of(table.source_language);
  header.target_language = tag_of(table.target_language);
  header.source_words = static_cast<std::uint32_t>(table.source.stems.size());
  header.target_words = static_cast<std::uint32_t>(table.target.stems.size());
  header.translations = static_cast<std::uint32_t>(table.pairs.size());
  header.source_phrases = phrases.source.view().count();
  header.target_phrases = phrases.target.view().count();
  header.source_phrase_words = static_cast<std::uint32_t>(phrases.source.words.size());
  header.target_phrase_words = static_cast<std::uint32_t>(phrases.target.words.size());
  header.phrase_translations = static_cast<std::uint32_t>(phrases.pairs.size());
  header.source_letters = append_letters(body, table.source);
  header.target_letters = append_letters(body, table.target);
  header.checksum = checksum_of(header, body);
  return std::string(bytes_of(header)) + body;
}

Result<LexiconFile> LexiconFile::open(const std::filesystem::path& path) {
  const MappedFile::Opened opened = MappedFile::open(path);
  if (opened.error == std::errc::not_supported) return not_regular(path.string());
  if (opened.error) return not_opened(path.string(), opened.error);
  Result<LexiconFile> lexicon = view(opened.file->bytes(), path.string());
  if (lexicon) lexicon->mapping_ = opened.file;
  return lexicon;
}

Result<LexiconFile> LexiconFile::view(std::string_view bytes, const std::string& name) {
  assert(std::bit_cast<std::uintptr_t>(bytes.data()) % alignof(Translation) == 0);
  Header header;
  const std::size_t known = std::min(bytes.size(), kMagic.size());
  if (known == 0 || bytes.substr(0, known) != std::string_view(kMagic.data(), known)) {
    return foreign(name);
  }
  if (bytes.size() < sizeof(header)) return damaged(name);
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.version != kVersion || header.base_forms != kBaseFormsVersion)
    return other_version(name);
  const std::string_view body = bytes.substr(sizeof(header));
  if (body.size() != body_size(header)) return damaged(name);
  if (header.checksum != checksum_of(header, body)) return damaged(name);

  const std::optional<Language> source = language_of(header.source_language);
  const std::optional<Language> target = language_of(header.target_language);
  if (!source || !target) return damaged(name);
  LexiconFile lexicon;
  lexicon.source_language_ = *source;
  lexicon.target_language_ = *target;
  const std::size_t source_words = header.source_words;
  const std::size_t target_words = header.target_words;
  const std::size_t source_phrases = header.source_phrases;
  const std::size_t target_phrases = header.target_phrases;
  Cursor cursor(body);
  lexicon.source_.begins = cursor.take<std::uint32_t>(source_words + 1);
  lexicon.source_.frequencies = cursor.take<float>(source_words);
  lexicon.target_.begins = cursor.take<std::uint32_t>(target_words + 1);
  lexicon.target_.frequencies = cursor.take<float>(target_words);
  lexicon.links_.begins = cursor.take<std::uint32_t>(source_words + 1);
  lexicon.links_.translations = cursor.take<Translation>(header.translations);
  lexicon.target_coverage_ = cursor.take<float>(target_words);
  const auto source_begins = cursor.take<std::uint32_t>(source_phrases + 1);
  const auto source_rows = cursor.take<std::uint32_t>(header.source_phrase_words);
  const auto target_begins = cursor.take<std::uint32_t>(target_phrases + 1);
  const auto target_rows = cursor.take<std::uint32_t>(header.target_phrase_words);
  if (!are_phrases(source_begins, source_rows, header.source_words) ||
      !are_phrases(target_begins, target_rows, header.target_words)) {
    return damaged(name);
  }
  lexicon.source_phrases_ = {source_begins, source_rows};
  lexicon.target_phrases_ = {target_begins, target_rows};
  lexicon.phrase_links_.begins = cursor.take<std::uint32_t>(source_phrases + 1);
  lexicon.phrase_links_.translations = cursor.take<Translation>(header.phrase_translations);
  lexicon.source_.letters = cursor.letters(header.source_letters);
  lexicon.target_.letters = cursor.letters(header.target_letters);
  if (!lexicon.is_sound()) return damaged(name);
  return lexicon;
}

// Whether every look-up stays within the file and gives what lexicon.h promises: a checksum
// can be right for what was never written by us.
bool LexiconFile::is_sound() const {
  return source_.is_sound() && target_.is_sound() &&
         std::ranges::all_of(target_coverage_, is_share) && links_.is_sound(target_count()) &&
         phrase_links_.is_sound(target_phrases_.count());
}

bool LexiconFile::Links::is_sound(std::uint32_t targets) const {
  if (!are_begins(begins, translations.size())) return false;
  for (std::uint32_t source = 0; source + 1 < begins.size(); ++source) {
    const std::span<const Translation> all = of(source);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].target >= targets || (i > 0 && all[i].target <= all[i - 1].target) ||
          !is_share(all[i].forward) || !is_share(all[i].backward)) {
        return false;
      }
    }
  }
  return true;
}

bool LexiconFile::Words::is_sound() const {
  if (!are_begins(begins, letters.size())) return false;
  for (std::uint32_t i = 1; i < count(); ++i) {
    if (word(i - 1) >= word(i)) return false;
  }
  return std::ranges::all_of(frequencies, is_share);
}

std::optional<std::uint32_t> LexiconFile::Words::find(std::string_view stem) const {
  std::uint32_t begin = 0;
  std::uint32_t end = count();
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (word(middle) < stem) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin == count() || word(begin) != stem) return std::nullopt;
  return begin;
}

std::optional<std::uint32_t> LexiconFile::find_source(std::string_view stem) const {
  return source_.find(stem);
}

std::optional<std::uint32_t> LexiconFile::find_target(std::string_view stem) const {
  return target_.find(stem);
}

std::span<const Translation> LexiconFile::translations(std::uint32_t source) const {
  return links_.of(source);
}

double LexiconFile::source_frequency(std::uint32_t source) const {
  return static_cast<double>(source_.frequencies[source]);
}

double LexiconFile::target_frequency(std::uint32_t target) const {
  return static_cast<double>(target_.frequencies[target]);
}

double LexiconFile::target_coverage(std::uint32_t target) const {
  return static_cast<double>(target_coverage_[target]);
}

MemoryLexicon reversed(const LexiconFile& lexicon) {
  LexiconWords source;
  LexiconWords target;
  std::vector<WordPair> pairs;
  for (std::uint32_t t = 0; t < lexicon.target_count(); ++t) {
    source.stems.emplace_back(lexicon.target_word(t));
    source.frequencies.push_back(lexicon.target_frequency(t));
  }
  for (std::uint32_t s = 0; s < lexicon.source_count(); ++s) {
    target.stems.emplace_back(lexicon.source_word(s));
    target.frequencies.push_back(lexicon.source_frequency(s));
    for (const Translation& translation : lexicon.translations(s)) {
      pairs.push_back({translation.target, {s, translation.backward, translation.forward}});
    }
  }
  return {std::move(source), std::move(target), std::move(pairs), reversed_phrases(lexicon)};
}

}  // namespace svereno
