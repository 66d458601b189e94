#include "cli/lexicons.h"

#include <string_view>
#include <utility>

#include "aligner/language/shipped_lexicon.h"

namespace svereno::cli {
namespace {

constexpr std::string_view kNone = "none";

// Whether `lexicon` is between `languages`, in either order.
bool fits(const LexiconFile& lexicon, Languages languages) {
  const std::pair given(languages.source, languages.target);
  return given == std::pair(lexicon.source_language(), lexicon.target_language()) ||
         given == std::pair(lexicon.target_language(), lexicon.source_language());
}

bool is_shipped(Languages languages) {
  return std::pair(languages.source, languages.target) == std::pair(kRussian, kEnglish) ||
         std::pair(languages.source, languages.target) == std::pair(kEnglish, kRussian);
}

std::string tags(Language source, Language target) {
  return std::string(source.tag()) + "–" + std::string(target.tag());
}

// The lexicon called `name`, or the shipped one, the way that the texts go.
Result<std::unique_ptr<const Lexicon>> open_for(const std::string& name, Languages languages) {
  Result<LexiconFile> lexicon = open_lexicon(name);
  if (!lexicon) return lexicon.error();
  if (!fits(*lexicon, languages)) {
    return Error{Error::Code::bad_option,
                 "The lexicon {file} is {lexicon}, but the texts are {texts}. Give another "
                 "lexicon, or tell the languages by --source-lang and --target-lang.",
                 {{"file", name},
                  {"lexicon", tags(lexicon->source_language(), lexicon->target_language())},
                  {"texts", tags(languages.source, languages.target)}}};
  }
  if (lexicon->source_language() != languages.source) {
    return std::unique_ptr<const Lexicon>(std::make_unique<MemoryLexicon>(reversed(*lexicon)));
  }
  return std::unique_ptr<const Lexicon>(std::make_unique<LexiconFile>(*std::move(lexicon)));
}

}  // namespace

Result<LexiconFile> open_lexicon(const std::string& name) {
  if (name.empty()) return shipped_lexicon();
  return LexiconFile::open(name);
}

Result<Lexicons> choose_lexicons(const std::string& name,
                                 const std::vector<std::filesystem::path>& own,
                                 Languages languages) {
  std::vector<std::string> names;
  if (name.empty()) {
    if (is_shipped(languages)) names.emplace_back();
    for (const std::filesystem::path& file : own) names.push_back(file.string());
  } else if (name != kNone) {
    names.push_back(name);
  }
  Lexicons lexicons;
  for (const std::string& one : names) {
    Result<std::unique_ptr<const Lexicon>> lexicon = open_for(one, languages);
    if (!lexicon) return lexicon.error();
    lexicons.push_back(*std::move(lexicon));
  }
  return lexicons;
}

}  // namespace svereno::cli
