#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"
#include "aligner/formats/write_multitext.h"
#include "aligner/formats/xml_text.h"

namespace svereno {
namespace {

// SOURCE_DATE_EPOCH as TMX writes dates, if it is set to a date that has four digits of a year.
std::optional<std::string> creation_date() {
  const char* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr) return std::nullopt;
  const std::string_view digits = epoch;
  std::int64_t seconds = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  constexpr std::int64_t kYear10000 = 253'402'300'800;
  if (parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || seconds < 0 ||
      seconds >= kYear10000) {
    return std::nullopt;
  }
  const std::chrono::sys_seconds moment{std::chrono::seconds{seconds}};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{moment - day};
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string header(Language source) {
  const std::optional<std::string> date = creation_date();
  return fmt::format(
      "  <header creationtool=\"svereno\" creationtoolversion=\"{}\" segtype=\"sentence\" "
      "o-tmf=\"svereno\" adminlang=\"en\" srclang=\"{}\" datatype=\"plaintext\"{}/>\n",
      SVERENO_VERSION, source.tag(), date ? fmt::format(" creationdate=\"{}\"", *date) : "");
}

constexpr std::string_view kEnd = "  </body>\n</tmx>\n";

std::string begin_tmx(Language source) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
         "<tmx version=\"1.4\">\n" +
         header(source) + "  <body>\n";
}

std::string begin_unit(std::size_t number, double confidence) {
  return fmt::format("    <tu tuid=\"{}\">\n      <prop type=\"x-svereno:score\">{}</prop>\n",
                     number, confidence_text(confidence));
}

std::string variant(const SegmentedText& text, SegmentRange range) {
  const Language language = text.document.language();
  return fmt::format("      <tuv xml:lang=\"{}\"><seg>{}</seg></tuv>\n", language.tag(),
                     xml_text(bead_text(text, range)));
}

}  // namespace

std::string write_tmx(const Bitext& bitext) {
  std::string result = begin_tmx(bitext.source.document.language());
  std::size_t number = 0;  // Of the bead, as in the other formats, from 1.
  for (const Bead& bead : bitext.alignment) {
    ++number;
    if (bead.source.empty() || bead.target.empty()) continue;
    result += begin_unit(number, bead.confidence);
    result += variant(bitext.source, bead.source);
    result += variant(bitext.target, bead.target);
    result += "    </tu>\n";
  }
  return result.append(kEnd);
}

std::string write_tmx(const Multitext& multitext) {
  std::string result = begin_tmx(multitext.texts.front().document.language());
  std::size_t number = 0;
  for (const MultiRow& row : multitext.rows) {
    ++number;
    const auto present =
        std::ranges::count_if(row.ranges, [](const SegmentRange& range) { return !range.empty(); });
    if (present < 2) continue;
    result += begin_unit(number, row.confidence);
    for (std::size_t k = 0; k < row.ranges.size(); ++k) {
      if (!row.ranges[k].empty()) result += variant(multitext.texts[k], row.ranges[k]);
    }
    result += "    </tu>\n";
  }
  return result.append(kEnd);
}

}  // namespace svereno
