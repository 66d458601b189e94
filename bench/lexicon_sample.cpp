// The words whose best entries in the lexicon were judged by hand, and how many are right.
//
//   lexicon_sample draw LEXICON GOLD_FOLDER    prints rows to be judged
//   lexicon_sample count LEXICON SAMPLE        prints the share of the rows that are right
//
// Drawn are 150 words of either language from the test documents of the gold sets of news and
// diplomacy, which no lexicon is learnt from: of all different base forms of words of four
// letters or more in lower case that the lexicon knows, however frequent, those with the lowest
// hashes. A row is the language, the base form, its best entry (best_translation()), the
// verdict, right or wrong, and why; draw leaves the last two to whoever judges.
#include "tests/aligner/language/lexicon_sample.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "aligner/language/base_form.h"
#include "aligner/language/lexicon_file.h"
#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"
#include "aligner/text/utf8.h"
#include "tests/gold_data.h"

namespace svereno {
namespace {

constexpr std::uint32_t kShortestWord = 4;
constexpr std::size_t kWords = 150;
constexpr std::array kSets = {"ntrex", "un", "wmt22-ruen", "sdg"};

// FNV-1a, begun with a seed of our own.
std::uint64_t hash_of(const std::string& word) {
  constexpr std::uint64_t kSeed = 0x5eed0300;
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = 0xcbf29ce484222325 ^ kSeed;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash ^ hash >> 32U;
}

void collect(const std::filesystem::path& path, Language language, std::set<std::string>& words) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const BaseForms base_forms(language);
  for (const Token& token : tokenize(text)) {
    const std::string folded = fold_word(token.text);
    if (token.kind == TokenKind::word && count_code_points(folded) >= kShortestWord &&
        fold(token.text).text == token.text) {
      words.insert(base_forms.of(folded));
    }
  }
}

int draw(const LexiconFile& lexicon, const std::filesystem::path& gold) {
  const BestEntries entries(lexicon);
  for (const Language language : {kEnglish, kRussian}) {
    std::set<std::string> words;
    for (const char* set : kSets) {
      for (const auto& path : gold_documents(gold.parent_path(), set, language, GoldPart::test)) {
        collect(path, language, words);
      }
    }
    std::vector<std::pair<std::uint64_t, std::string>> known;
    for (const std::string& word : words) {
      if (entries.of(language, word)) known.emplace_back(hash_of(word), word);
    }
    std::ranges::sort(known);
    known.resize(std::min(known.size(), kWords));
    std::ranges::sort(known, {}, [](const auto& entry) { return entry.second; });
    for (const auto& entry : known) {
      fmt::print("{}\t{}\t{}\t?\t\n", language.tag(), entry.second,
                 *entries.of(language, entry.second));
    }
  }
  return 0;
}

int count(const LexiconFile& lexicon, const std::filesystem::path& path) {
  const BestEntries entries(lexicon);
  std::map<std::string, std::pair<int, int>> right_of_all;
  for (const JudgedEntry& row : read_judged_entries(path)) {
    const Language language = *Language::parse(row.language);
    if (entries.of(language, row.word) != row.best) {
      fmt::print("to be judged anew: {}\t{}\t{}\n", row.language, row.word,
                 entries.of(language, row.word).value_or(""));
      continue;
    }
    auto& [right, all] = right_of_all[row.language];
    if (row.verdict == "right") ++right;
    ++all;
  }
  for (const auto& [language, counts] : right_of_all) {
    fmt::print("{}: {} of {} right, {:.1f} %\n", language, counts.first, counts.second,
               100.0 * counts.first / counts.second);
  }
  return 0;
}

int run(int argc, char** argv) {
  const std::string what = argc == 4 ? argv[1] : "";
  if (what != "draw" && what != "count") {
    fmt::print(stderr, "usage: lexicon_sample draw LEXICON GOLD_FOLDER | count LEXICON SAMPLE\n");
    return 2;
  }
  const Result<LexiconFile> lexicon = LexiconFile::open(argv[2]);
  if (!lexicon) {
    fmt::print(stderr, "{}\n", lexicon.error().message());
    return 2;
  }
  return what == "draw" ? draw(*lexicon, argv[3]) : count(*lexicon, argv[3]);
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
