#pragma once

#include <cstdint>
#include <locale>
#include <string>
#include <string_view>

#include "aligner/text/language.h"
#include "aligner/text/message.h"
#include "aligner/text/result.h"

namespace svereno::cli {

/// The program's voice: says our English messages in the user's language.
///
/// Messages are looked up in a catalogue that the program carries within itself
/// (cli/messages/); one that it lacks is said in English.
class Ui {
 public:
  /// Russian for kRussian, English for all else.
  explicit Ui(Language language);

  Language language() const { return language_; }

  /// `english` in the user's language. Give a string literal: scripts/update-messages
  /// collects the arguments of every tr(…).
  std::string tr(std::string_view english) const;
  /// The same for something counted: `one` and `many` are the English singular and plural.
  std::string tr(std::string_view one, std::string_view many, std::uint64_t count) const;

  /// The translated pattern, filled in.
  std::string say(std::string_view pattern, const MessageArgs& args) const;
  /// The file "-" is called what it is.
  std::string say(const Error& error) const;

 private:
  Language language_;
  std::locale catalogue_;  ///< Holds the messages; nothing for English.
};

/// The language that the environment asks for: by LC_ALL, else LC_MESSAGES, else LANG.
Language language_of_environment();

}  // namespace svereno::cli
