#include "aligner/formats/line_shapes.h"

#include <algorithm>
#include <array>
#include <string>

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::size_t kNumberDigits = 2;        // Of one number of a heading or a list.
constexpr std::uint32_t kDeepestNumbering = 6;  // Numbers: "1.2.3.4.5.6".
constexpr std::size_t kRomanLetters = 7;        // "XXXVIII" is the longest below 40.
constexpr std::uint32_t kTitleCharacters = 80;  // A title is no longer; a line of prose is.
constexpr std::uint32_t kCapitalLetters = 4;    // Fewer may be an abbreviation.
constexpr std::size_t kLongestHeading = 400;    // Bytes; spares the walk along long lines.

constexpr auto kChapterWords = std::to_array<std::string_view>({
    "глава",
    "часть",
    "книга",
    "том",
    "раздел",
    "параграф",
    "приложение",
    "действие",
    "явление",
    "chapter",
    "part",
    "book",
    "volume",
    "section",
    "appendix",
    "annex",
    "act",
    "scene",
});

// Ordinals that chapters are counted with, by their beginnings.
constexpr auto kOrdinals = std::to_array<std::string_view>({
    "перв",  "втор",   "трет",       "четверт",   "пят",   "шест", "седьм",  "восьм",
    "девят", "десят",  "одиннадцат", "двенадцат", "one",   "two",  "three",  "four",
    "five",  "six",    "seven",      "eight",     "nine",  "ten",  "eleven", "twelve",
    "first", "second", "third",      "fourth",    "fifth",
});

std::uint32_t size_of_first(std::string_view text) { return (*code_points(text).begin()).size; }

std::string_view first_word(std::string_view line) {
  for (const CodePoint c : code_points(line)) {
    if (is_space(c.value)) return line.substr(0, c.offset);
  }
  return line;
}

bool begins_with_space(std::string_view text) {
  return !text.empty() && is_space(first_code_point(text));
}

std::string_view without_stop(std::string_view word) {
  if (!word.empty() && (word.back() == '.' || word.back() == ':')) word.remove_suffix(1);
  return word;
}

std::size_t count_digits(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return std::min(end, text.size());
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= kRomanLetters &&
         word.find_first_not_of("IVXL") == word.npos;
}

bool is_chapter_number(std::string_view word) {
  if (word.empty()) return false;
  const std::size_t digits = count_digits(word);
  if (digits == word.size()) return digits <= kNumberDigits + 1;
  if (is_roman(word)) return true;
  if (count_code_points(word) == 1) return is_upper(first_code_point(word));  // "Appendix B".
  const std::string folded = fold_word(word);
  return std::ranges::any_of(kOrdinals,
                             [&](std::string_view ordinal) { return folded.starts_with(ordinal); });
}

// "1", "1.", "1.2", "1.2." and so on, then a space; or one number and a bracket.
std::optional<Numbering> arabic(std::string_view line) {
  Numbering numbering;
  while (true) {
    const std::size_t digits = count_digits(line);
    if (digits == 0 || digits > kNumberDigits || line.front() == '0') break;
    if (numbering.depth == kDeepestNumbering) return std::nullopt;
    numbering.last = static_cast<std::uint32_t>(std::stoul(std::string(line.substr(0, digits))));
    ++numbering.depth;
    line.remove_prefix(digits);
    if (line.empty()) return std::nullopt;
    if (line.front() == ')' && numbering.depth == 1) {
      numbering.bracketed = true;
      line.remove_prefix(1);
      break;
    }
    if (line.front() != '.') {
      if (numbering.depth == 1) return std::nullopt;
      break;
    }
    line.remove_prefix(1);
  }
  if (numbering.depth == 0 || !begins_with_space(line)) return std::nullopt;
  numbering.rest = trim(line);
  return numbering;
}

// One letter or a small Roman number, and a bracket: "а)", "b)", "iv)".
std::optional<Numbering> lettered(std::string_view line) {
  const std::size_t bracket = line.substr(0, kRomanLetters + 1).find(')');
  if (bracket == line.npos || bracket == 0) return std::nullopt;
  const std::string_view label = line.substr(0, bracket);
  const bool roman = label.find_first_not_of("ivx") == label.npos;
  const bool one_letter = count_code_points(label) == 1 && is_letter(first_code_point(label));
  const std::string_view rest = line.substr(bracket + 1);
  if ((!roman && !one_letter) || !begins_with_space(rest)) return std::nullopt;
  return Numbering{.bracketed = true, .rest = trim(rest)};
}

}  // namespace

std::optional<Numbering> numbering_of(std::string_view line) {
  const bool opened = line.starts_with('(');
  if (opened) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  std::optional<Numbering> numbering = arabic(line);
  if (!numbering) numbering = lettered(line);
  if (!numbering || numbering->rest.empty()) return std::nullopt;
  if (opened && !numbering->bracketed) return std::nullopt;
  return numbering;
}

bool begins_with_bullet(std::string_view line) {
  constexpr std::u32string_view kBullets = U"•◦▪‣·●■*";
  if (line.empty() || kBullets.find(first_code_point(line)) == kBullets.npos) return false;
  const std::string_view rest = line.substr(size_of_first(line));
  // A row of asterisks parts scenes.
  return begins_with_space(rest) && first_letter(trim(rest)) != U'*';
}

bool begins_with_hyphen(std::string_view line) {
  return line.starts_with('-') && begins_with_space(line.substr(1));
}

bool has_speech_hyphen(std::string_view line) {
  for (const std::string_view mark : {", - ", "! - ", "? - ", ". - ", ", -- ", "... - "}) {
    if (line.find(mark) != line.npos) return true;
  }
  return false;
}

bool begins_with_dash(std::string_view line) {
  return !line.empty() && is_dash(first_code_point(line)) &&
         begins_with_space(line.substr(size_of_first(line)));
}

bool ends_clause(std::string_view line) {
  constexpr std::u32string_view kClosers = U"\"'»”“’)]";
  constexpr std::u32string_view kStops = U".!?…:;";
  while (!line.empty()) {
    const char32_t last = last_code_point(line);
    if (kStops.find(last) != kStops.npos) return true;
    if (kClosers.find(last) == kClosers.npos) return false;
    std::string last_bytes;
    append_code_point(last_bytes, last);
    line.remove_suffix(last_bytes.size());
  }
  return false;
}

HeadingShape chapter_shape(std::string_view line) {
  if (line.empty() || line.size() > kLongestHeading) return HeadingShape::none;
  const std::string_view word = first_word(line);
  if (is_roman(without_stop(word))) {
    const std::string_view title = trim(line.substr(word.size()));
    const bool heading = title.empty() || (word.back() == '.' && is_title_like(title));
    return heading ? HeadingShape::roman : HeadingShape::none;
  }
  if (!is_upper(first_code_point(word)) ||
      std::ranges::find(kChapterWords, fold_word(word)) == kChapterWords.end()) {
    return HeadingShape::none;
  }
  const std::string_view after = trim(line.substr(word.size()));
  const std::string_view number = first_word(after);
  if (!is_chapter_number(without_stop(number))) return HeadingShape::none;
  const std::string_view title = trim(after.substr(number.size()));
  if (title.empty()) return HeadingShape::bare;
  return is_title_like(line) ? HeadingShape::titled : HeadingShape::none;
}

bool is_all_capitals(std::string_view line) {
  if (line.size() > kLongestHeading || ends_clause(line)) return false;
  std::uint32_t letters = 0;
  for (const CodePoint c : code_points(line)) {
    if (!is_letter(c.value)) continue;
    if (!is_upper(c.value)) return false;
    ++letters;
  }
  return letters >= kCapitalLetters && line.back() != ',';
}

bool is_title_like(std::string_view line) {
  if (line.empty() || line.size() > kLongestHeading) return false;
  constexpr std::u32string_view kUnfinished = U",-—–=*_/|";
  const char32_t first = first_letter(line);
  const char32_t last = last_code_point(line);
  return count_code_points(line) <= kTitleCharacters && (is_upper(first) || is_digit(first)) &&
         !ends_clause(line) && kUnfinished.find(last) == kUnfinished.npos;
}

char32_t first_letter(std::string_view line) {
  constexpr std::u32string_view kOpeners = U"\"'«“„‘([";
  for (const CodePoint c : code_points(line)) {
    if (kOpeners.find(c.value) == kOpeners.npos) return c.value;
  }
  return 0;
}

}  // namespace svereno
