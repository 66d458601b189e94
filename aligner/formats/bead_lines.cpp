#include "aligner/formats/bead_lines.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace svereno {
namespace {

// No text has more segments: a ladder's rung beyond would be a mistake, and costs memory.
constexpr std::uint32_t kMostSegments = 1U << 22U;

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::optional<std::uint32_t> parse_number(std::string_view digits) {
  digits = without_spaces(digits);
  std::uint32_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return number;
}

// "0,1" as a sorted set; none if something in it is no number.
std::optional<std::vector<std::uint32_t>> parse_numbers(std::string_view column) {
  std::vector<std::uint32_t> numbers;
  while (!column.empty()) {
    const std::size_t comma = std::min(column.find(','), column.size());
    const std::string_view digits = without_spaces(column.substr(0, comma));
    column.remove_prefix(std::min(comma + 1, column.size()));
    if (digits.empty()) continue;
    const std::optional<std::uint32_t> number = parse_number(digits);
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::optional<LooseBead> parse_sides(std::string_view source, std::string_view target) {
  auto sources = parse_numbers(source);
  auto targets = parse_numbers(target);
  if (!sources || !targets) return std::nullopt;
  return LooseBead{*std::move(sources), *std::move(targets)};
}

// What stands between brackets at the beginning of `line`, which is cut off it.
std::optional<std::string_view> take_list(std::string_view& line) {
  const std::size_t end = line.find(']');
  if (!line.starts_with('[') || end == line.npos) return std::nullopt;
  const std::string_view list = line.substr(1, end - 1);
  line.remove_prefix(end + 1);
  return list;
}

// "[0, 1]:[0]:0.53", as vecalign writes it. The score may be missing.
std::optional<LooseBead> parse_bracketed(std::string_view line) {
  line = without_spaces(line);
  const auto source = take_list(line);
  if (!source || !line.starts_with(':')) return std::nullopt;
  line.remove_prefix(1);
  const auto target = take_list(line);
  if (!target || !(line.empty() || line.starts_with(':'))) return std::nullopt;
  return parse_sides(*source, *target);
}

// None if the line is not a bead.
std::optional<LooseBead> parse_bead(std::string_view line) {
  if (without_spaces(line).starts_with('[')) return parse_bracketed(line);
  const std::size_t tab = line.find('\t');
  if (tab == line.npos) return std::nullopt;
  const std::string_view rest = line.substr(tab + 1);
  return parse_sides(line.substr(0, tab), rest.substr(0, rest.find('\t')));
}

Error at_line(std::string_view pattern, std::string_view name, std::uint64_t line) {
  return {Error::Code::bad_format,
          pattern,
          {{"file", std::string(name)}, {"line", std::to_string(line)}}};
}

// Calls `visit` for each line that says something, until it gives an error.
template <typename Visit>
Done for_each_line(std::string_view text, const Visit& visit) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#') || line.find_first_not_of(" \t") == line.npos) continue;
    if (Done done = visit(line, number); !done) return done;
  }
  return std::monostate{};
}

std::vector<std::uint32_t> numbers_between(std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = begin; number < end; ++number) numbers.push_back(number);
  return numbers;
}

// Collects the beads between the rungs of a ladder.
class Ladder {
 public:
  explicit Ladder(std::string_view name) : name_(name) {}

  Done climb(std::string_view line, std::uint64_t number) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const std::string_view rest = line.substr(std::min(tab + 1, line.size()));
    const auto source = parse_number(line.substr(0, tab));
    const auto target = parse_number(rest.substr(0, rest.find('\t')));
    if (!source || !target || std::max(*source, *target) > kMostSegments) {
      return at_line(
          "{file}: line {line} is not a rung of a ladder. It must be two numbers with TAB between: "
          "how many segments lie before this place on either side.",
          name_, number);
    }
    if (*source < source_ || *target < target_) {
      return at_line(
          "{file}: line {line} goes back behind the rung before it. The numbers of a ladder must "
          "rise on both sides.",
          name_, number);
    }
    if (line_ > 0 && (*source > source_ || *target > target_)) {
      beads_.push_back(
          {{numbers_between(source_, *source), numbers_between(target_, *target)}, line_});
    }
    source_ = *source;
    target_ = *target;
    line_ = number;
    return std::monostate{};
  }

  std::vector<BeadLine> take() && { return std::move(beads_); }

 private:
  std::string_view name_;
  std::vector<BeadLine> beads_;
  std::uint32_t source_ = 0;  // Of the rung before.
  std::uint32_t target_ = 0;
  std::uint64_t line_ = 0;  // 0 before the first.
};

}  // namespace

Result<std::vector<BeadLine>> read_bead_lines(std::string_view text, std::string_view name) {
  if (name.ends_with(".ladder")) {
    Ladder ladder(name);
    const Done done = for_each_line(text, [&](std::string_view line, std::uint64_t number) {
      return ladder.climb(line, number);
    });
    if (!done) return done.error();
    return std::move(ladder).take();
  }
  std::vector<BeadLine> beads;
  const Done done = for_each_line(text, [&](std::string_view line, std::uint64_t number) -> Done {
    std::optional<LooseBead> bead = parse_bead(line);
    if (!bead) {
      return at_line(
          "{file}: line {line} is not a bead. It must be segment numbers with commas, TAB, "
          "and the same of the other side; or the two lists as [0, 1]:[0].",
          name, number);
    }
    if (!bead->source.empty() || !bead->target.empty()) beads.push_back({*std::move(bead), number});
    return std::monostate{};
  });
  if (!done) return done.error();
  return beads;
}

}  // namespace svereno
