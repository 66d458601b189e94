#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace svereno::cli {
namespace {

std::string_view tier_name(qa::Tier tier) {
  switch (tier) {
    case qa::Tier::advice:
      return "advice";
    case qa::Tier::warn:
      return "warn";
    case qa::Tier::gate:
      return "gate";
  }
  return {};
}

std::string_view severity_name(qa::Severity severity) {
  switch (severity) {
    case qa::Severity::neutral:
      return "neutral";
    case qa::Severity::minor:
      return "minor";
    case qa::Severity::major:
      return "major";
    case qa::Severity::critical:
      return "critical";
  }
  return {};
}

std::string_view manual_text(const qa::Check& check, const Ui& ui) {
  return ui.language() == kRussian ? check.manual_ru : check.manual_en;
}

// The first sentence, on one line. Manuals begin with a plain one.
std::string first_sentence(std::string_view text) {
  std::string line(text.substr(0, text.find("\n\n")));
  std::ranges::replace(line, '\n', ' ');
  line.erase(line.find_last_not_of(' ') + 1);
  const auto stop = line.find(". ");
  return stop == line.npos ? line : line.substr(0, stop + 1);
}

bool is_flagged(const qa::Example& example) {
  const auto has_mark = [](std::string_view text) { return text.find("⟦") != text.npos; };
  return has_mark(example.source) || has_mark(example.target);
}

// Each line with its language before it.
std::string quote(Language language, std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    out += fmt::format("{} |{}{}\n", language.tag(), line.empty() ? "" : " ", line);
  }
  return out;
}

// Under `title`, in a block of code: white space that an example is about must stay.
std::string examples(const qa::Check& check, bool flagged, const std::string& title) {
  std::string out;
  for (const qa::Example& example : check.examples) {
    if (is_flagged(example) != flagged) continue;
    if (!out.empty()) out += '\n';
    out += quote(example.source_language, example.source);
    out += quote(example.target_language, example.target);
  }
  return out.empty() ? out : title + "\n\n```text\n" + out + "```\n\n";
}

std::string silencing(const qa::Check& check, const Ui& ui) {
  return ui.say(
      "To silence it: `--ignore {id}` for one run, or under `[checks]` in `svereno.toml` "
      "`{id} = \"off\"`. One word or phrase: `ignored-words = [\"…\"]` there.",
      {{"id", std::string(check.id)}});
}

}  // namespace

std::string manual(const qa::Check& check, const Ui& ui) {
  const std::string_view text = manual_text(check, ui);
  std::string out = fmt::format("## {}\n\n{}", check.id, text);
  if (!text.ends_with('\n')) out += '\n';
  out += '\n';
  out += ui.say("Tier: {tier}. Severity: {severity}. MQM: {mqm}.",
                {{"tier", std::string(tier_name(check.tier))},
                 {"severity", std::string(severity_name(check.severity))},
                 {"mqm", std::string(check.mqm)}});
  out += "\n\n";
  out += examples(check, true, ui.tr("Flagged, between ⟦ and ⟧:"));
  out += examples(check, false, ui.tr("Let pass:"));
  return out + silencing(check, ui) + "\n";
}

std::string check_list(const Ui& ui) {
  std::size_t width = 0;
  for (const qa::Check* check : qa::all_checks()) width = std::max(width, check->id.size());
  std::string out;
  for (const qa::Check* check : qa::all_checks()) {
    out += fmt::format("{:<{}}  {:<6}  {}\n", check->id, width, tier_name(check->tier),
                       first_sentence(manual_text(*check, ui)));
  }
  return out;
}

std::string whole_manual(const Ui& ui) {
  std::string out = "# " + ui.tr("The checks") + "\n\n";
  out += ui.tr(
      "This page is written by `svereno explain --all`; do not edit it. Findings of the tier "
      "gate fail a run, those of warn are shown, checks of the tier advice run only if asked "
      "for.");
  out += "\n\n";
  for (const qa::Check* check : qa::all_checks()) out += fmt::format("- [{0}](#{0})\n", check->id);
  for (const qa::Check* check : qa::all_checks()) out += "\n" + manual(*check, ui);
  return out;
}

}  // namespace svereno::cli
