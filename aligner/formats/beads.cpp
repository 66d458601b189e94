#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"

namespace svereno {
namespace {

void append_numbers(std::string& line, SegmentRange range) {
  for (std::uint32_t number = range.begin; number < range.end; ++number) {
    if (number > range.begin) line += ',';
    line += std::to_string(number);
  }
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// "0,1" as a sorted set; none if something in it is no number.
std::optional<std::vector<std::uint32_t>> parse_numbers(std::string_view column) {
  std::vector<std::uint32_t> numbers;
  while (!column.empty()) {
    const std::size_t comma = std::min(column.find(','), column.size());
    const std::string_view digits = without_spaces(column.substr(0, comma));
    column.remove_prefix(std::min(comma + 1, column.size()));
    if (digits.empty()) continue;
    const char* const end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, numbers.emplace_back());
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// None if the line is not a bead.
std::optional<LooseBead> parse_bead(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == line.npos) return std::nullopt;
  const std::string_view rest = line.substr(tab + 1);
  auto source = parse_numbers(line.substr(0, tab));
  auto target = parse_numbers(rest.substr(0, rest.find('\t')));
  if (!source || !target) return std::nullopt;
  return LooseBead{*std::move(source), *std::move(target)};
}

}  // namespace

std::string write_beads(const Alignment& alignment) {
  std::string result;
  for (const Bead& bead : alignment) {
    append_numbers(result, bead.source);
    result += '\t';
    append_numbers(result, bead.target);
    result += '\t';
    result += confidence_text(bead.confidence);
    result += '\n';
  }
  return result;
}

Result<std::vector<LooseBead>> read_beads(std::string_view text, std::string_view name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<LooseBead> beads;
  for (std::uint64_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#') || line.find_first_not_of(" \t") == line.npos) continue;
    std::optional<LooseBead> bead = parse_bead(line);
    if (!bead) {
      return Error{
          Error::Code::bad_format,
          "{file}: line {line} is not a bead. It must be segment numbers with commas, TAB, "
          "and the same of the other side.",
          {{"file", std::string(name)}, {"line", std::to_string(number)}}};
    }
    if (!bead->source.empty() || !bead->target.empty()) beads.push_back(*std::move(bead));
  }
  return beads;
}

}  // namespace svereno
