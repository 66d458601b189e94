#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"
#include "aligner/text/result.h"

namespace svereno::cli {

/// A format that a command can write.
struct OutputFormat {
  std::string_view name;  ///< As in --output NAME=FILE.
  /// Files that end so are of this format. Empty ones are none.
  std::array<std::string_view, 2> endings = {};
};

/// What is to be written where; "-" is standard output. The format "moses" has become
/// two outputs, "moses.source" and "moses.target".
struct Output {
  std::string format;
  std::string path;
};

/// The user's wishes, as given.
struct OutputFlags {
  std::vector<std::string> outputs;  ///< Each FMT=FILE, or FILE alone.
  std::string format;                ///< The same as FMT=-; empty if not given.
};

/// What a command can do with them.
struct OutputRules {
  std::span<const OutputFormat> formats;
  /// Written to standard output when nothing else is…
  std::string_view fallback;
  /// …even if there are outputs to files.
  bool beside_files = false;
  /// Endings of the two files of "moses".
  Language source = kRussian;
  Language target = kEnglish;
};

/// The outputs of a run, checked before the work begins.
///
/// Errors: bad_option (a format that there is not, a file whose ending says nothing, two
/// outputs to one place, an output over one of `inputs`); those of check_writable().
Result<std::vector<Output>> plan_outputs(const OutputFlags& flags, const OutputRules& rules,
                                         std::span<const std::string> inputs);

}  // namespace svereno::cli
