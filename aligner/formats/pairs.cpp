#include "aligner/formats/pairs.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "aligner/formats/pair_builder.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A number from 0 to 1 and nothing else; other third columns are somebody's remarks.
std::optional<double> parse_confidence(std::string_view cell) {
  double value = 0;
  const auto [end, status] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (status != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value >= 0 && value <= 1 ? std::optional(value) : std::nullopt;
}

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  std::uint32_t line = 1;
  for (const char c : bytes.substr(0, offset)) line += c == '\n' ? 1U : 0U;
  return line;
}

Error no_pairs(const std::string& name) {
  return {Error::Code::empty,
          "{file} has no pairs. Check that it is the right file.",
          {{"file", name}}};
}

// One line of a TSV file into the builder; false if it has no TAB.
bool add_line(std::string_view line, std::string_view bytes, std::uint32_t number,
              PairBuilder& builder) {
  const std::size_t first_tab = line.find('\t');
  if (first_tab == line.npos) return trim(line).empty();
  const std::size_t second_tab = std::min(line.find('\t', first_tab + 1), line.size());
  const std::string_view source = line.substr(0, first_tab);
  const std::string_view target = line.substr(first_tab + 1, second_tab - first_tab - 1);
  const std::string_view rest = line.substr(std::min(second_tab + 1, line.size()));
  const auto confidence = parse_confidence(rest.substr(0, rest.find('\t')));
  builder.begin_pair(LineAnchor{number});
  builder.source(source, span_of(source, bytes), Mapping::per_byte);
  builder.target(target, span_of(target, bytes), Mapping::per_byte);
  builder.end_pair(confidence.value_or(1));
  return true;
}

}  // namespace

Result<Bitext> read_tsv_pairs(std::string bytes, std::string name, Language source, Language target,
                              const ReadLimits& limits) {
  if (const Done fits = check_size(bytes, name, limits); !fits) return fits.error();
  if (const auto bad = first_bad_byte(bytes)) {
    return Error{Error::Code::bad_encoding,
                 "{file} is not UTF-8: line {line}, byte {byte} of the file. Save it as UTF-8.",
                 {{"file", name},
                  {"line", std::to_string(line_of(bytes, *bad))},
                  {"byte", std::to_string(*bad + 1)}}};
  }
  PairBuilder builder(name, source, target);
  const std::string_view whole = bytes;
  std::size_t at = whole.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  for (std::uint32_t number = 1; at < whole.size(); ++number) {
    const std::size_t end = std::min(whole.find('\n', at), whole.size());
    std::string_view line = whole.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!add_line(line, whole, number, builder)) {
      return Error{Error::Code::bad_format,
                   "{file}: line {line} has no TAB. Each line must be source TAB target.",
                   {{"file", name}, {"line", std::to_string(number)}}};
    }
    at = end + 1;
  }
  if (builder.empty()) return no_pairs(name);
  return std::move(builder).build();
}

Result<Bitext> read_pairs(std::string bytes, std::string name, Language source, Language target,
                          const ReadLimits& limits) {
  constexpr std::string_view kEnding = ".tmx";
  std::string ending = name.substr(name.size() - std::min(name.size(), kEnding.size()));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending == kEnding
             ? read_tmx_pairs(std::move(bytes), std::move(name), source, target, limits)
             : read_tsv_pairs(std::move(bytes), std::move(name), source, target, limits);
}

}  // namespace svereno
