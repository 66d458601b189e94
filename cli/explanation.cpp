#include "cli/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace svereno::cli {
namespace {

// Links and words that people are told of.
constexpr std::size_t kMostLinks = 12;
constexpr std::size_t kMostWords = 8;

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
  return number;
}

Error no_bead(const std::string& wish) {
  return {Error::Code::bad_option,
          "--explain cannot be {value}. It is the number of a bead, from 1, as a line of the "
          "table; or segments of the two texts, from 0, as 14:13, 14: or :13.",
          {{"value", wish}}};
}

Error not_there(const std::string& wish, std::string_view pattern, std::size_t count) {
  return {Error::Code::bad_option, pattern, {{"value", wish}, {"count", std::to_string(count)}}};
}

void add_once(std::vector<std::size_t>& beads, std::size_t bead) {
  if (std::ranges::find(beads, bead) == beads.end()) beads.push_back(bead);
}

// Adds the bead of a segment of one side; `text` may be empty.
Done add_of_segment(const std::string& wish, std::string_view text, SegmentRange Bead::*side,
                    const SegmentedText& of, const Alignment& alignment,
                    std::vector<std::size_t>& beads) {
  if (text.empty()) return std::monostate{};
  const std::optional<std::uint32_t> number = parse_number(text);
  if (!number) return no_bead(wish);
  const auto found = std::ranges::find_if(alignment, [&](const Bead& bead) {
    return (bead.*side).begin <= *number && *number < (bead.*side).end;
  });
  if (found == alignment.end()) {
    return not_there(wish,
                     "--explain {value}: that text has only {count} segments, counted from 0. "
                     "--output beads=- lists them.",
                     of.segments.size());
  }
  add_once(beads, static_cast<std::size_t>(found - alignment.begin()));
  return std::monostate{};
}

Done add_beads(const std::string& wish, const Bitext& bitext, std::vector<std::size_t>& beads) {
  const std::size_t colon = wish.find(':');
  if (colon == wish.npos) {
    const std::optional<std::uint32_t> number = parse_number(wish);
    if (!number) return no_bead(wish);
    if (*number == 0 || *number > bitext.alignment.size()) {
      return not_there(wish,
                       "--explain {value}: there are {count} beads, counted from 1. --output "
                       "beads=- lists them.",
                       bitext.alignment.size());
    }
    add_once(beads, *number - 1);
    return std::monostate{};
  }
  if (wish == ":") return no_bead(wish);
  const std::string_view text = wish;
  if (Done done = add_of_segment(wish, text.substr(0, colon), &Bead::source, bitext.source,
                                 bitext.alignment, beads);
      !done) {
    return done;
  }
  return add_of_segment(wish, text.substr(colon + 1), &Bead::target, bitext.target,
                        bitext.alignment, beads);
}

// "14", "14–16", or a dash for none.
std::string numbers(SegmentRange range) {
  if (range.empty()) return "—";
  if (range.size() == 1) return std::to_string(range.begin);
  return fmt::format("{}–{}", range.begin, range.end - 1);
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

std::string signed_nats(double nats) {
  return std::abs(nats) < .05 ? "0.0"
                              : fmt::format("{}{:.1f}", nats < 0 ? "−" : "+", std::abs(nats));
}

class Words {
 public:
  Words(const Bitext& bitext, const Ui& ui) : bitext_(bitext), ui_(ui) {}

  std::string tell(const Explanation& explanation, std::size_t index) const {
    const Bead& bead = explanation.bead;
    std::string out = heading(explanation, index);
    out += side(bitext_.source, bead.source) + side(bitext_.target, bead.target);
    if (explanation.anchored) {
      out += line(ui_.tr("You said so: it is an anchor, and nothing else was considered."));
    }
    if (bead.source.empty() || bead.target.empty()) {
      out += line(ui_.tr("Nothing on the other side was likely enough to be its translation."));
    } else {
      out += evidence(explanation) + lengths(explanation) + traits(explanation) +
             links(explanation) + unexplained(explanation);
    }
    return out + alternatives(explanation);
  }

 private:
  static std::string line(const std::string& text) { return "  " + text + "\n"; }
  static std::string item(const std::string& text) { return "    " + text + "\n"; }

  std::string heading(const Explanation& explanation, std::size_t index) const {
    const Bead& bead = explanation.bead;
    return ui_.say("Bead {number}: {kind}, {confidence} sure to be exactly right.",
                   {{"number", std::to_string(index + 1)},
                    {"kind", fmt::format("{}-{}", bead.source.size(), bead.target.size())},
                    {"confidence", percent(bead.confidence)}}) +
           "\n";
  }

  static std::string side(const SegmentedText& text, SegmentRange range) {
    const Language language = text.document.language();
    std::string out;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      out += fmt::format("    {} {}: {}\n", language.tag(), i,
                         text.document.line(text.segments[i].span));
    }
    return out;
  }

  std::string evidence(const Explanation& explanation) const {
    const BeadSum& sum = explanation.sum;
    std::string list = ui_.tr("words") + " " + signed_nats(sum.words);
    const auto add = [&list](const std::string& name, double nats) {
      list += ", " + name + " " + signed_nats(nats);
    };
    if (explanation.likeness) add(ui_.tr("vectors"), sum.embeddings);
    add(ui_.tr("lengths"), sum.length);
    add(ui_.tr("form"), sum.traits);
    add(ui_.tr("numbers of segments"), sum.shape);
    return line(ui_.say("Evidence {total}: {list} (in nats: +1 makes it 2.7 times as likely).",
                        {{"total", signed_nats(sum.total())}, {"list", list}}));
  }

  std::string lengths(const Explanation& explanation) const {
    const auto rounded = [](double value) { return std::to_string(std::lround(value)); };
    const double expected = explanation.expected_characters;
    return line(ui_.say(
        "Lengths: {source} and {target} characters; usual for such a source are {least} to {most}.",
        {{"source", std::to_string(explanation.source_characters)},
         {"target", std::to_string(explanation.target_characters)},
         {"least", rounded(expected / explanation.usual_factor)},
         {"most", rounded(expected * explanation.usual_factor)}}));
  }

  std::string trait_name(TraitKind kind) const {
    switch (kind) {
      case TraitKind::block_start:
        return ui_.tr("beginning of a paragraph");
      case TraitKind::heading:
        return ui_.tr("heading");
      case TraitKind::note_label:
        return ui_.tr("number of the note");
      case TraitKind::opening:
        return ui_.tr("first character");
      case TraitKind::ending:
        return ui_.tr("last mark");
    }
    return {};
  }

  std::string traits(const Explanation& explanation) const {
    // What says next to nothing is left out.
    constexpr double kTold = .05;
    std::string list;
    for (const TraitPart& part : explanation.traits) {
      if (std::abs(part.nats) < kTold) continue;
      if (!list.empty()) list += "; ";
      const std::string how = part.split  ? ui_.tr("a break within")
                              : part.same ? ui_.tr("the same")
                                          : ui_.tr("different");
      list += fmt::format("{}: {} ({})", trait_name(part.kind), how, signed_nats(part.nats));
    }
    return list.empty() ? "" : line(ui_.say("Form: {list}.", {{"list", list}}));
  }

  std::string kind_name(LinkKind kind) const {
    switch (kind) {
      case LinkKind::number:
        return ui_.tr("the same number or address");
      case LinkKind::same:
        return ui_.tr("the same word");
      case LinkKind::name:
        return ui_.tr("sounds alike");
      case LinkKind::lexicon:
        return ui_.tr("by a lexicon or these texts");
    }
    return {};
  }

  std::string links(const Explanation& explanation) const {
    if (explanation.links.empty()) return line(ui_.tr("No words that are known to go together."));
    std::string out =
        line(ui_.tr("Words that go together, and how likely each is given the other:"));
    std::size_t told = 0;
    for (const ExplainedLink& link : explanation.links) {
      if (++told > kMostLinks) break;
      out += item(fmt::format("{} – {}: {}, {} / {} ({})", link.source, link.target,
                              kind_name(link.kind), percent(link.forward), percent(link.backward),
                              signed_nats(link.nats)));
    }
    return out;
  }

  std::string unexplained(const Explanation& explanation) const {
    std::vector<std::string> words = explanation.source_unexplained;
    words.insert(words.end(), explanation.target_unexplained.begin(),
                 explanation.target_unexplained.end());
    std::string list;
    for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
      list += (list.empty() ? "" : ", ") + words[i];
    }
    if (list.empty()) return {};
    return line(ui_.say("Against it: nothing on the other side for {list}.", {{"list", list}}));
  }

  std::string alternatives(const Explanation& explanation) const {
    if (explanation.alternatives.empty()) return {};
    std::string out = line(ui_.tr("What else it could have been:"));
    for (const Alternative& other : explanation.alternatives) {
      out += item(ui_.say("segments {source} with {target}: {confidence}",
                          {{"source", numbers(other.source)},
                           {"target", numbers(other.target)},
                           {"confidence", percent(other.confidence)}}));
    }
    return out;
  }

  const Bitext& bitext_;
  const Ui& ui_;
};

boost::json::array number_list(SegmentRange range) {
  boost::json::array result;
  for (std::uint32_t i = range.begin; i < range.end; ++i) result.push_back(i);
  return result;
}

std::string_view name_of(LinkKind kind) {
  switch (kind) {
    case LinkKind::number:
      return "number";
    case LinkKind::same:
      return "same";
    case LinkKind::name:
      return "name";
    case LinkKind::lexicon:
      return "lexicon";
  }
  return {};
}

std::string_view name_of(TraitKind kind) {
  switch (kind) {
    case TraitKind::block_start:
      return "block-start";
    case TraitKind::heading:
      return "heading";
    case TraitKind::note_label:
      return "note-label";
    case TraitKind::opening:
      return "opening";
    case TraitKind::ending:
      return "ending";
  }
  return {};
}

boost::json::object evidence_json(const Explanation& explanation) {
  boost::json::array links;
  for (const ExplainedLink& link : explanation.links) {
    links.push_back({{"source", link.source},
                     {"target", link.target},
                     {"kind", name_of(link.kind)},
                     {"forward", link.forward},
                     {"backward", link.backward},
                     {"nats", link.nats}});
  }
  boost::json::array traits;
  for (const TraitPart& part : explanation.traits) {
    traits.push_back({{"kind", name_of(part.kind)},
                      {"same", part.same},
                      {"split", part.split},
                      {"nats", part.nats}});
  }
  const boost::json::value likeness =
      explanation.likeness ? boost::json::value(*explanation.likeness) : nullptr;
  return {{"nats",
           {{"total", explanation.sum.total()},
            {"words", explanation.sum.words},
            {"length", explanation.sum.length},
            {"traits", explanation.sum.traits},
            {"shape", explanation.sum.shape},
            {"embeddings", explanation.sum.embeddings}}},
          {"characters",
           {{"source", explanation.source_characters},
            {"target", explanation.target_characters},
            {"expected", explanation.expected_characters},
            {"usualFactor", explanation.usual_factor}}},
          {"likeness", likeness},
          {"traits", std::move(traits)},
          {"links", std::move(links)},
          {"unexplained",
           {{"source", boost::json::value_from(explanation.source_unexplained)},
            {"target", boost::json::value_from(explanation.target_unexplained)}}}};
}

}  // namespace

Result<std::vector<std::size_t>> find_beads(const std::vector<std::string>& wishes,
                                            const Bitext& bitext) {
  std::vector<std::size_t> beads;
  for (const std::string& wish : wishes) {
    if (Done done = add_beads(wish, bitext, beads); !done) return done.error();
  }
  return beads;
}

std::string explain_in_words(const std::vector<Explanation>& explanations,
                             const std::vector<std::size_t>& beads, const Bitext& bitext,
                             const Ui& ui) {
  const Words words(bitext, ui);
  std::string out;
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    if (i > 0) out += '\n';
    out += words.tell(explanations[i], beads[i]);
  }
  return out;
}

std::string explain_in_json(const std::vector<Explanation>& explanations,
                            const std::vector<std::size_t>& beads, const Bitext& bitext) {
  boost::json::array list;
  for (std::size_t i = 0; i < explanations.size(); ++i) {
    const Explanation& explanation = explanations[i];
    boost::json::array others;
    for (const Alternative& other : explanation.alternatives) {
      others.push_back({{"sourceSegments", number_list(other.source)},
                        {"targetSegments", number_list(other.target)},
                        {"confidence", other.confidence}});
    }
    boost::json::object bead = {
        {"number", beads[i] + 1},
        {"sourceSegments", number_list(explanation.bead.source)},
        {"targetSegments", number_list(explanation.bead.target)},
        {"confidence", explanation.bead.confidence},
        {"anchored", explanation.anchored},
        {"evidence", evidence_json(explanation)},
        {"alternatives", std::move(others)},
    };
    list.push_back(std::move(bead));
  }
  const boost::json::object out = {{"schema", "svereno-explanation/1"},
                                   {"source", bitext.source.document.name()},
                                   {"target", bitext.target.document.name()},
                                   {"beads", std::move(list)}};
  return boost::json::serialize(out) + "\n";
}

}  // namespace svereno::cli
