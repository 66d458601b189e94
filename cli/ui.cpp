#include "cli/ui.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <cstdlib>
#include <vector>

#include "cli/catalogue.h"

namespace svereno::cli {
namespace {

using Messages = boost::locale::message_format<char>;

// The messages alone instead of a locale made by a generator: that needs no locale
// installed on the machine and brings no rules for numbers or dates with it
// (docs/adr/0008).
std::locale load_catalogue(Language language) {
  namespace gettext = boost::locale::gnu_gettext;
  if (language != kRussian) return std::locale::classic();
  gettext::messages_info info;
  info.language = "ru";
  info.encoding = "UTF-8";
  info.domains = {gettext::messages_info::domain("svereno")};
  info.paths = {""};
  info.callback = [](const std::string&, const std::string&) {
    const std::string_view bytes = russian_catalogue();
    return std::vector<char>(bytes.begin(), bytes.end());
  };
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

// Null where there is nothing to translate.
const Messages* messages_of(const std::locale& locale) {
  return std::has_facet<Messages>(locale) ? &std::use_facet<Messages>(locale) : nullptr;
}

}  // namespace

Ui::Ui(Language language)
    : language_(language == kRussian ? kRussian : kEnglish), catalogue_(load_catalogue(language)) {}

std::string Ui::tr(std::string_view english) const {
  const Messages* messages = messages_of(catalogue_);
  const char* translated =
      messages != nullptr ? messages->get(0, nullptr, std::string(english).c_str()) : nullptr;
  return translated != nullptr ? translated : std::string(english);
}

std::string Ui::tr(std::string_view one, std::string_view many, std::uint64_t count) const {
  // Plural forms depend on the last digits only; the catalogue counts in int.
  constexpr std::uint64_t kPeriod = 1'000'000;
  const auto form = static_cast<int>(count < kPeriod ? count : kPeriod + count % kPeriod);
  const Messages* messages = messages_of(catalogue_);
  const char* translated =
      messages != nullptr ? messages->get(0, nullptr, std::string(one).c_str(), form) : nullptr;
  if (translated != nullptr) return translated;
  return std::string(count == 1 ? one : many);
}

std::string Ui::say(std::string_view pattern, const MessageArgs& args) const {
  return fill(tr(pattern), args);
}

std::string Ui::say(const Error& error) const {
  MessageArgs args = error.args;
  for (auto& [name, value] : args) {
    if (name != "file" || value != "-") continue;
    value = error.code == Error::Code::not_writable ? tr("standard output") : tr("standard input");
  }
  return say(error.pattern, args);
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return Language::parse(value) == kRussian ? kRussian : kEnglish;
  }
  return kEnglish;
}

}  // namespace svereno::cli
