#pragma once

#include <cstdint>
#include <string_view>

namespace svereno {

/// The letters with which English may begin a given name that Russian begins with `letter`:
/// "dj" and "g" of «Дж.», too.
std::string_view english_initials(char32_t letter);

/// The English letters, bit 0 for a, that a word may begin with whose Russian form, or
/// initial, begins with `ru`.
std::uint32_t possible_initials(char32_t ru);

}  // namespace svereno
