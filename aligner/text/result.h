#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "aligner/text/message.h"

namespace svereno {

/// Why an operation on the user's data could not be done.
///
/// The text is a pattern with {names} and their values, not a finished
/// sentence, so that the command line can say it in the user's language.
struct Error {
  enum class Code {
    not_found,
    not_readable,
    not_writable,
    bad_encoding,
    bad_format,
    too_large,
    empty,
    bad_option,
    unrelated,  ///< Two texts that do not belong together.
  };
  Code code;
  /// English, a string literal: what happened, to which {file}, where in it,
  /// and what to do about it. It is also the key of its translation.
  std::string_view pattern;
  MessageArgs args = {};

  /// The English sentence.
  std::string message() const { return fill(pattern, args); }
};

/// A value, or the reason there is none.
///
/// The interface is a subset of std::expected<T, Error>, which clang with
/// libstdc++ 12 lacks (docs/adr/0003); the day it has it, this becomes an alias.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  const T& operator*() const& {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  T& operator*() & {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  T&& operator*() && {
    assert(has_value());
    return std::move(*std::get_if<0>(&state_));
  }
  const T* operator->() const {
    assert(has_value());
    return std::get_if<0>(&state_);
  }
  T* operator->() {
    assert(has_value());
    return std::get_if<0>(&state_);
  }
  const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

/// The result of an operation that gives nothing but may fail.
using Done = Result<std::monostate>;

}  // namespace svereno
