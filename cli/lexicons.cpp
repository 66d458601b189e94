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

}  // namespace

Result<LexiconFile> open_lexicon(const std::string& name) {
  if (name.empty()) return shipped_lexicon();
  return LexiconFile::open(name);
}

Result<std::unique_ptr<const Lexicon>> choose_lexicon(const std::string& name,
                                                      Languages languages) {
  if (name == kNone || (name.empty() && !is_shipped(languages))) {
    return std::unique_ptr<const Lexicon>();
  }
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

}  // namespace svereno::cli
