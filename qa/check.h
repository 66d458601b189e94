#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"
#include "aligner/text/message.h"
#include "aligner/text/span.h"
#include "qa/settings.h"
#include "qa/view.h"

namespace svereno::qa {

/// How sure a check must be and what follows (CHECKS.md, part 0).
enum class Tier : std::uint8_t {
  advice,  ///< Off unless asked for.
  warn,    ///< Shown; does not fail a run by default.
  gate,    ///< Must not be printed as it is; fails a run. At least 95 of 100 are right.
};

/// How bad the fault is for the reader: the four MQM levels.
enum class Severity : std::uint8_t { neutral, minor, major, critical };

/// A change of the target that would mend the fault.
struct Fix {
  ByteSpan span;            ///< What to replace, in the target document.
  std::string replacement;  ///< Empty to delete.
};

/// A message in both languages, with {names} for what only the finding knows.
struct Wording {
  std::string_view en;
  std::string_view ru;
};

/// One thing a check has to say.
struct Finding {
  std::vector<ByteSpan> target = {};  ///< The places in the target, the first the main one.
  std::vector<ByteSpan> source = {};  ///< The places in the source.
  /// Values for the {names} in the check's message.
  MessageArgs args = {};
  std::vector<Fix> fixes = {};  ///< Each mends the fault on its own.
  double confidence = 1;        ///< That it is a fault, 0 to 1.
  /// A constant of the check: for one that has several things to say. Null for its message.
  const Wording* wording = nullptr;
};

/// A text that shows what a check does. It is printed in the manual and run as a
/// test: the check must flag exactly the text inside ⟦ and ⟧, and an example
/// without them must pass. A bare ⟦⟧ marks a place where something is missing.
///
/// Checks of one side have the text under test in `target` and no source. Note marks
/// and code may stand as Markdown has them (`[^1]`, backticks) and become lanes. For
/// checks of whole texts, blank lines part paragraphs, a paragraph that begins with
/// `[^1]:` is the body of a note, and the n-th source paragraph is aligned with the
/// n-th target paragraph, notes with notes; one that is left empty is missing. Two that begin
/// with the same ¶1, each without a counterpart, are one passage that was moved.
struct Example {
  Language source_language;
  Language target_language;
  std::string_view source;
  std::string_view target;
};

constexpr Example en(std::string_view text) { return {{}, kEnglish, {}, text}; }
constexpr Example ru(std::string_view text) { return {{}, kRussian, {}, text}; }
constexpr Example ru_en(std::string_view source, std::string_view target) {
  return {kRussian, kEnglish, source, target};
}
constexpr Example en_ru(std::string_view source, std::string_view target) {
  return {kEnglish, kRussian, source, target};
}

/// A check: what it is called, what it says, and the function that looks.
///
/// It has exactly one of the three functions. All are pure: no state, no I/O, no
/// locale, nothing thrown; they see one unit at a time and give findings in the
/// order of their places.
struct Check {
  std::string_view id;  ///< Names the defect, in kebab case: the file's name.
  Tier tier;            ///< Default; the user's configuration may change it.
  Severity severity;
  std::string_view mqm;  ///< MQM-Core path, such as "accuracy/omission".
  std::string_view message_en;
  std::string_view message_ru;
  /// Markdown: what is looked for, why it matters, what is let pass.
  std::string_view manual_en;
  std::string_view manual_ru;
  std::span<const Example> examples;

  /// For one block of one text. `side` is never empty.
  std::vector<Finding> (*run_side)(const Side& side, const Settings&) = nullptr;
  /// For one bead. Either side may be empty, not both.
  std::vector<Finding> (*run_pair)(const Pair& pair, const Settings&) = nullptr;
  /// For the whole: one document, or two and their alignment.
  std::vector<Finding> (*run_whole)(const Whole& whole, const Settings&) = nullptr;

  /// For run_side only: a finding is dropped where the check finds the same kind
  /// of fault in the aligned source: what the author wrote is not the
  /// translator's fault (CHECKS.md, rule F1).
  bool source_is_alibi = false;
  /// For run_side only: the language that the check is about; all if undetermined.
  Language only = {};
  /// The id of a check that says the same of a longer stretch: a finding whose main place,
  /// the first of the target that is not empty or else of the source, lies within a place
  /// of one of that check's findings is dropped.
  std::string_view implied_by = {};
};

/// What `finding` says, in English or in Russian.
std::string message(const Check& check, const Finding& finding, Language reader);

/// Every check, by id.
std::span<const Check* const> all_checks();

/// The check called `id`, or null.
const Check* find_check(std::string_view id);

}  // namespace svereno::qa
