#include "aligner/align/traits.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "aligner/language/profile.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// One side, as the traits look at it.
struct TextView {
  const Document& document;
  std::span<const Segment> segments;

  std::string_view text(std::size_t i) const { return document.text(segments[i].span); }
  const Block& block(std::size_t i) const { return document.blocks()[segments[i].block]; }
  bool blank(std::size_t i) const { return segments[i].span.empty(); }
  bool begins_block(std::size_t i) const {
    return i == 0 || blank(i) || blank(i - 1) || segments[i].block != segments[i - 1].block;
  }
};

bool is_closing(char32_t c, const LanguageProfile& profile) {
  constexpr std::u32string_view kClosing = U"\"'”’»)]}“";
  return kClosing.find(c) != std::u32string_view::npos || profile.closes(c);
}

// The mark that a segment ends in, apart from quotes and brackets around it, as European
// writing has it; "a" for none.
std::string ending(const TextView& view, std::size_t i) {
  std::string_view text = view.text(i);
  const LanguageProfile& known = profile(view.document.language());
  while (!text.empty()) {
    const char32_t last = last_code_point(text);
    std::string mark;
    append_code_point(mark, last);
    text.remove_suffix(mark.size());
    if (is_closing(last, known) || is_space(last)) continue;
    if (last == U'.' && text.ends_with("..")) return "…";
    if (const auto meant = known.own_stop(last)) {
      mark.clear();
      append_code_point(mark, *meant);
      return mark;
    }
    return is_letter(last) || is_digit(last) ? "a" : mark;
  }
  return {};
}

// Whether a quotation begins with `first`, and not one ends with it that an earlier segment
// has left it: » in German before a word, but not before a space.
bool opens_quotation(char32_t first, char32_t second, const LanguageProfile& profile) {
  constexpr std::u32string_view kQuotes = U"\"'“‘«„";
  if (kQuotes.find(first) != std::u32string_view::npos) return true;
  if (profile.closes(first) && is_space(second)) return false;
  return std::ranges::any_of(profile.enclosures(), [first](const Enclosure& pair) {
    return pair.what == Enclosed::quotation && pair.open == first;
  });
}

// Whether a segment begins with a letter, a digit or another character, where the dash of
// Russian dialogue and the quotation mark of English are the same.
std::string opening(const TextView& view, std::size_t i) {
  if (view.blank(i)) return {};
  const std::string_view text = view.text(i);
  const char32_t first = first_code_point(text);
  if (is_letter(first)) return "a";
  if (is_digit(first)) return "1";
  std::string mark;
  append_code_point(mark, first);
  const std::string_view behind = text.substr(mark.size());
  const char32_t second = behind.empty() ? U' ' : first_code_point(behind);
  const bool quote = opens_quotation(first, second, profile(view.document.language()));
  return is_dash(first) || quote ? "—" : mark;
}

std::string block_start(const TextView& view, std::size_t i) {
  return view.begins_block(i) ? "start" : "inside";
}

std::string heading(const TextView& view, std::size_t i) {
  if (view.blank(i) || view.block(i).kind != BlockKind::heading) return {};
  return std::to_string(view.block(i).level);
}

std::string note_label(const TextView& view, std::size_t i) {
  if (view.blank(i) || view.block(i).kind != BlockKind::note) return {};
  return view.block(i).label;
}

using ValueOf = std::string (*)(const TextView&, std::size_t);

// Numbers the values of a trait in the order in which they appear, and counts them.
struct Values {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<double> source_count;
  std::vector<double> target_count;

  std::uint32_t number(const std::string& value) {
    const auto size = static_cast<std::uint32_t>(numbers.size());
    const auto [found, is_new] = numbers.try_emplace(value, size);
    if (is_new) {
      source_count.push_back(0);
      target_count.push_back(0);
    }
    return found->second;
  }
};

// How alike two texts are in how often they show what is not the usual: of all values but
// the most frequent, the share that both have. A text read from a format without
// headings says nothing about headings.
double likeness(const Values& values, double source_total, double target_total) {
  std::size_t usual = 0;
  const auto count = [&](std::size_t v) { return values.source_count[v] + values.target_count[v]; };
  for (std::size_t v = 1; v < values.numbers.size(); ++v) {
    if (count(v) > count(usual)) usual = v;
  }
  double both = 1;  // One segment more on either side makes little of small counts.
  double either = 1;
  const double size = std::min(source_total, target_total);
  for (std::size_t v = 0; v < values.numbers.size(); ++v) {
    if (v == usual) continue;
    const double source = values.source_count[v] / source_total * size;
    const double target = values.target_count[v] / target_total * size;
    both += std::min(source, target);
    either += std::max(source, target);
  }
  return both / either;
}

struct Views {
  TextView source;
  TextView target;
};

// A share `kept` of translations have the same value because translation keeps it, the
// others the values that chance gives them.
Trait trait(const Views& views, ValueOf value_of, double kept, bool at_end) {
  Trait result;
  result.at_end = at_end;
  Values values;
  for (std::size_t i = 0; i < views.source.segments.size(); ++i) {
    result.source.push_back(values.number(value_of(views.source, i)));
    ++values.source_count[result.source.back()];
  }
  for (std::size_t i = 0; i < views.target.segments.size(); ++i) {
    result.target.push_back(values.number(value_of(views.target, i)));
    ++values.target_count[result.target.back()];
  }
  const auto source_total = static_cast<double>(views.source.segments.size());
  const auto target_total = static_cast<double>(views.target.segments.size());
  kept *= likeness(values, source_total, target_total);
  for (std::size_t v = 0; v < values.numbers.size(); ++v) {
    const double share =
        .5 * (values.source_count[v] / source_total + values.target_count[v] / target_total);
    result.agreement.push_back(std::log(kept / share + 1 - kept));
  }
  result.disagreement = std::log(1 - kept);
  return result;
}

// Sums over the segments of `view` of whether there is a break before each.
template <typename IsBreak>
std::vector<std::uint32_t> count_breaks(const TextView& view, const IsBreak& is_break) {
  std::vector<std::uint32_t> breaks = {0};
  for (std::size_t i = 0; i < view.segments.size(); ++i) {
    breaks.push_back(breaks.back() + (is_break(view, i) ? 1 : 0));
  }
  return breaks;
}

// Being the first of a block. The more segments are blocks of their own, the less it
// says that a bead holds several.
Trait block_start_trait(const Views& views, double kept) {
  Trait result = trait(views, block_start, kept, false);
  const auto begins = [](const TextView& view, std::size_t i) { return view.begins_block(i); };
  result.source_breaks = count_breaks(views.source, begins);
  result.target_breaks = count_breaks(views.target, begins);
  const double starts = result.source_breaks.back() + result.target_breaks.back();
  const auto segments =
      static_cast<double>(views.source.segments.size() + views.target.segments.size());
  result.crossing = std::log(1 - kept * (1 - starts / segments));
  return result;
}

// A value that all segments of a bead's side have in common.
Trait common_trait(const Views& views, ValueOf value_of, double kept) {
  Trait result = trait(views, value_of, kept, false);
  const auto changes = [value_of](const TextView& view, std::size_t i) {
    return i > 0 && value_of(view, i) != value_of(view, i - 1);
  };
  result.source_breaks = count_breaks(views.source, changes);
  result.target_breaks = count_breaks(views.target, changes);
  result.crossing = std::log(1 - kept);
  return result;
}

// Breaks inside a bead, behind its first segment.
std::uint32_t crossed(const std::vector<std::uint32_t>& breaks, SegmentRange range) {
  return breaks.empty() ? 0 : breaks[range.end] - breaks[range.begin + 1];
}

TraitPart part_of(const Trait& trait, SegmentRange source, SegmentRange target) {
  const std::uint32_t s = trait.source[trait.at_end ? source.end - 1 : source.begin];
  const std::uint32_t t = trait.target[trait.at_end ? target.end - 1 : target.begin];
  const std::uint32_t breaks =
      crossed(trait.source_breaks, source) + crossed(trait.target_breaks, target);
  return {.kind = trait.kind,
          .same = s == t,
          .split = breaks > 0,
          .nats = (s == t ? trait.agreement[s] : trait.disagreement) + trait.crossing * breaks};
}

}  // namespace

Traits::Traits(const Document& source, std::span<const Segment> source_segments,
               const Document& target, std::span<const Segment> target_segments,
               const TraitModel& model) {
  if (source_segments.empty() || target_segments.empty()) return;
  const Views views{{source, source_segments}, {target, target_segments}};
  traits_ = {block_start_trait(views, model.block_start),
             common_trait(views, heading, model.heading),
             common_trait(views, note_label, model.note_label),
             trait(views, opening, model.opening, false), trait(views, ending, model.ending, true)};
  constexpr TraitKind kKinds[] = {TraitKind::block_start, TraitKind::heading, TraitKind::note_label,
                                  TraitKind::opening, TraitKind::ending};
  for (std::size_t i = 0; i < traits_.size(); ++i) traits_[i].kind = kKinds[i];
}

double Traits::evidence(SegmentRange source, SegmentRange target) const {
  double sum = 0;
  for (const Trait& trait : traits_) sum += part_of(trait, source, target).nats;
  return sum;
}

std::vector<TraitPart> Traits::parts(SegmentRange source, SegmentRange target) const {
  std::vector<TraitPart> result;
  for (const Trait& trait : traits_) result.push_back(part_of(trait, source, target));
  return result;
}

}  // namespace svereno
