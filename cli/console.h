#pragma once

#include <string_view>

#include "aligner/bitext/document.h"
#include "aligner/text/result.h"
#include "cli/ui.h"

namespace svereno::cli {

/// When to do what only a person at a terminal wants.
enum class When { automatic, always, never };

/// What is said beside the results, on standard error.
class Console {
 public:
  explicit Console(const Ui& ui) : ui_(ui) {}

  const Ui& ui() const { return ui_; }

  /// From now on errors only.
  void set_quiet(bool quiet) { quiet_ = quiet; }

  void error(const Error& error) const;
  /// What the reader of `document` wants the user to know.
  void remarks(const Document& document) const;
  /// A line of summary, in the user's language already.
  void note(std::string_view line) const;

 private:
  const Ui& ui_;
  bool quiet_ = false;
};

/// Whether results on standard output may be coloured.
bool colour_output(When when);

}  // namespace svereno::cli
