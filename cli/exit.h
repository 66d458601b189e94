#pragma once

namespace svereno::cli {

/// What the process ends with; the higher, the worse.
enum class Exit : int {
  clean = 0,
  findings = 1,     ///< Something at or above --fail-on was found.
  failure = 2,      ///< It could not be done: usage, an unreadable or empty input, a bad setting.
  internal = 3,     ///< A fault of ours or of the installation.
  no_reader = 141,  ///< Whoever read our output has gone: what a shell gives for SIGPIPE.
};

constexpr Exit worst(Exit a, Exit b) { return static_cast<int>(a) > static_cast<int>(b) ? a : b; }

}  // namespace svereno::cli
