// Prints which share of the running words of gold sets a lexicon knows, in either language:
// of their dev documents, or with SVERENO_GOLD_PART=test of the others.
//
//   lexicon_coverage LEXICON GOLD_FOLDER SET…
//
// Counted are words of four letters or more that are written in lower case: most function
// words and most names are left out.
#include <fmt/core.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "aligner/language/base_form.h"
#include "aligner/language/lexicon_file.h"
#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"
#include "aligner/text/utf8.h"
#include "tests/gold_data.h"

namespace svereno {
namespace {

constexpr std::uint32_t kShortestWord = 4;

struct Count {
  std::uint64_t words = 0;
  std::uint64_t known = 0;
};

bool is_content(const Token& token, const std::string& folded) {
  return token.kind == TokenKind::word && count_code_points(folded) >= kShortestWord &&
         fold(token.text).text == token.text;
}

Count count(const std::filesystem::path& path, const LexiconFile& lexicon, Language language) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const BaseForms base_forms(language);
  Count result;
  for (const Token& token : tokenize(text)) {
    const std::string folded = fold_word(token.text);
    if (!is_content(token, folded)) continue;
    const std::string word = base_forms.of(folded);
    const bool known = language == lexicon.source_language()
                           ? lexicon.find_source(word).has_value()
                           : lexicon.find_target(word).has_value();
    ++result.words;
    if (known) ++result.known;
  }
  return result;
}

int run(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: lexicon_coverage LEXICON GOLD_FOLDER SET...\n");
    return 2;
  }
  const Result<LexiconFile> lexicon = LexiconFile::open(argv[1]);
  if (!lexicon) {
    fmt::print(stderr, "{}\n", lexicon.error().message());
    return 2;
  }
  const std::filesystem::path data = std::filesystem::path(argv[2]).parent_path();
  for (int i = 3; i < argc; ++i) {
    for (const Language language : {lexicon->source_language(), lexicon->target_language()}) {
      Count all;
      for (const auto& path : gold_documents(data, argv[i], language, wanted_gold_part())) {
        const Count one = count(path, *lexicon, language);
        all.words += one.words;
        all.known += one.known;
      }
      if (all.words == 0) continue;
      fmt::print("{:12} {}  {:6} words, known {:.1f} %\n", argv[i], language.tag(), all.words,
                 100 * static_cast<double>(all.known) / static_cast<double>(all.words));
    }
  }
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
