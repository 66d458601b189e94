#include "cli/languages.h"

#include <string_view>

#include "aligner/language/profile.h"

namespace svereno::cli {
namespace {

void append_to_list(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

}  // namespace

std::string known_tags() {
  std::string list;
  for (const Language language : known_languages()) append_to_list(list, language.tag());
  return list;
}

void remark_unknown(Language language, const Console& console) {
  if (!profile(language).empty()) return;
  std::string list;
  for (const Language known : known_languages()) {
    const std::string_view name = profile(known).name(console.ui().language());
    append_to_list(list, std::string(known.tag()) + " (" + std::string(name) + ")");
  }
  console.note(console.ui().say(
      "There are no rules for sentences in the language {language}: they are parted by the general "
      "ones. There are rules for {list}.",
      {{"language", std::string(language.tag())}, {"list", list}}));
}

}  // namespace svereno::cli
