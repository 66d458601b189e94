#pragma once

#include <string>
#include <string_view>

namespace svereno {

/// The consonants of a word as Latin letters, for telling that two words of different
/// scripts may be one name: «Хрущёв», "Khrushchev" and "Khrushchov" have one skeleton.
///
/// Spellings of one Russian sound are folded to one letter (kh, h → h; ts, ch, c before
/// e and i → c, other c → k; sh, shch, sch → s; w → v), vowels, й and the soft sign are
/// left out, doubled letters count once.
/// Empty for a word of other scripts than Latin and Cyrillic, or with digits in it.
/// Source: BGN/PCGN 1947, ICAO Doc 9303 and ISO 9 tables, of which it keeps what they share.
std::string consonant_skeleton(std::string_view word);

}  // namespace svereno
