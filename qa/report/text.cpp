#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qa/report/fixes.h"
#include "qa/report/report.h"
#include "qa/report/rows.h"
#include "qa/report/shown.h"
#include "qa/report/snippet.h"
#include "qa/report/words.h"

namespace svereno::qa {
namespace {

// Columns of a snippet's text: with the label before it, a line fits in 100.
constexpr std::uint32_t kSnippetColumns = 90;

// SGR parameters. Source: ECMA-48, 8.3.117.
constexpr std::string_view kBold = "1";
constexpr std::string_view kDim = "2";
constexpr std::string_view kRed = "1;31";
constexpr std::string_view kGreen = "32";
constexpr std::string_view kYellow = "1;33";
constexpr std::string_view kCyan = "1;36";

std::string_view colour_of(Tier tier) {
  if (tier == Tier::gate) return kRed;
  return tier == Tier::warn ? kYellow : kCyan;
}

class TextPrinter {
 public:
  explicit TextPrinter(const TextStyle& style) : style_(style) {}

  std::string print(const Report& report) {
    for (const ReportUnit& unit : report.units) {
      const Rows rows(unit);
      for (const ReportedFinding& reported : unit.findings) print(rows, reported);
    }
    out_ += paint(summary(report, style_.language), kBold);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  std::string_view say(std::string_view english, std::string_view russian) const {
    return choose(style_.language, english, russian);
  }

  std::string paint(std::string_view text, std::string_view colour) const {
    if (!style_.colour || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", colour, text);
  }

  void print(const Rows& rows, const ReportedFinding& reported) {
    const auto main = main_place(rows, reported.finding);
    print_header(rows, reported, main);
    const bool in_source =
        rows.source() != nullptr && main && main->places == &rows.source()->places();
    constexpr ByteSpan kNone{1, 0};  // No place is like this.
    if (rows.source() != nullptr) {
      print_side(rows.source()->places(), rows.source_passages(reported),
                 in_source ? main->span : kNone);
    }
    print_side(rows.target().places(), rows.target_passages(reported),
               main && !in_source ? main->span : kNone);
    for (const Fix& fix : reported.finding.fixes) print_fix(rows.target().document(), fix);
    out_ += '\n';
  }

  // As compilers have it, so that terminals and editors can follow it.
  void print_header(const Rows& rows, const ReportedFinding& reported,
                    const std::optional<MainPlace>& main) {
    const Places& places = main ? *main->places : rows.target().places();
    std::string where = visible(places.document().name());
    if (main) where += place_words(places, main->span);
    const std::string said = message(*reported.check, reported.finding, style_.language);
    fmt::format_to(std::back_inserter(out_), "{}: {}: {} {}\n", paint(where, kBold),
                   paint(level_name(reported.tier, style_.language), colour_of(reported.tier)),
                   visible(said), paint(fmt::format("[{}]", reported.check->id), kDim));
  }

  // ":12:5" where that is a place of the file; ": paragraph 12" where it is not.
  std::string place_words(const Places& places, ByteSpan place) const {
    if (places.mirrors_file()) {
      const Position at = places.lines().position(place.begin);
      return fmt::format(":{}:{}", at.line, at.column);
    }
    const std::string locator = places.locator(place, style_.language);
    return locator.empty() ? std::string() : fmt::format(": {}", locator);
  }

  void print_side(const Places& places, const std::vector<Passage>& passages, ByteSpan main) {
    std::string last_locator;
    for (const Passage& passage : passages) {
      if (passage.span.empty() && passage.marks.empty()) {
        print_line(places.document(), {std::string(say("(nothing)", "(ничего)")), {}, {}});
        continue;
      }
      for (const SnippetLine& line : snippet(places.document(), passage, main, kSnippetColumns)) {
        std::string locator = places.locator(line.place, style_.language);
        if (!last_locator.empty() && locator != last_locator) print_also(locator);
        last_locator = std::move(locator);
        print_line(places.document(), line);
      }
    }
  }

  void print_also(std::string_view locator) {
    out_ += paint(fmt::format("      {}: {}", say("also", "ещё"), locator), kDim);
    out_ += '\n';
  }

  void print_line(const Document& document, const SnippetLine& line) {
    std::string label = tag_of(document.language());
    std::ranges::transform(label, label.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    fmt::format_to(std::back_inserter(out_), "  {:>3} {} {}\n", label, paint("│", kDim), line.text);
    if (line.underline.empty()) return;
    fmt::format_to(std::back_inserter(out_), "      {} {}\n", paint("│", kDim),
                   paint(line.underline, kGreen));
  }

  void print_fix(const Document& document, const Fix& fix) {
    fmt::format_to(std::back_inserter(out_), "      {}: {}\n", say("fix", "исправление"),
                   paint(fix_words(document, fix, style_.language), kGreen));
  }

  TextStyle style_;
  std::string out_;
};

}  // namespace

std::string write_text(const Report& report, const TextStyle& style) {
  return TextPrinter(style).print(report);
}

}  // namespace svereno::qa
