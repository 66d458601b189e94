#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "aligner/language/value_pieces.h"
#include "aligner/language/value_reading.h"

namespace svereno {

// Hours of a day and of half a one, minutes of an hour.
inline constexpr std::int32_t kHours = 24, kHalfDay = 12, kMinutes = 60;

Reading clock_time(std::int32_t hour, std::optional<std::int32_t> minute = {},
                   std::optional<std::int32_t> second = {});

/// Whether before piece `i` stands a word that hours often follow: "at", «к».
bool after_clock_word(Pieces& pieces, std::size_t i);

/// `time`, up to the piece `past`, with what tells the half of the day behind it; where nothing
/// does, the other half is another reading.
ReadValue with_half_of_day(Pieces& pieces, std::size_t past, Reading time);

/// A time of day as it is spoken: "half past five", «без четверти шесть», «час ночи», "noon".
std::optional<ReadValue> read_spoken_time(Pieces& pieces, std::size_t i);

}  // namespace svereno
