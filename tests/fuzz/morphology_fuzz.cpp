// Any text keeps the promises of tag() and of the dictionaries: a tag for each token, words
// made of whole runs of tokens, lemmas that are valid UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "aligner/language/morphology.h"
#include "aligner/language/tagger.h"
#include "aligner/text/utf8.h"

namespace {

using namespace svereno;  // NOLINT(google-build-using-namespace)

void require_that(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text, Language language) {
  const std::vector<Token> tokens = tokenize(text);
  const std::vector<Tag> tags = tag(tokens, language);
  require_that(tags.size() == tokens.size());
  std::size_t next = 0;  // The token that begins the next word.
  for (std::size_t i = 0; i < tags.size(); ++i) {
    require_that((tags[i].tokens != 0) == (i == next));
    if (i == next) next += tags[i].tokens;
    require_that(!first_bad_byte(tags[i].lemma));
    require_that(!tags[i].clitic || tags[i].clitic->size < tokens[i].text.size());
    for (const FormReading& reading : Morphology::of(language).readings(tokens[i].text)) {
      require_that(!first_bad_byte(reading.lemma));
    }
  }
  require_that(next == tags.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  text = text.substr(0, first_bad_byte(text).value_or(text.size()));
  check(text, kRussian);
  check(text, kEnglish);
  return 0;
}
