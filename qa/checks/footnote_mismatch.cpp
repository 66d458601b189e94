#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "qa/checks.h"

namespace svereno::qa {
namespace {

constexpr Wording kNoBody = {"The mark of footnote {label} leads to no footnote.",
                             "Знак сноски {label} ведёт в никуда: такой сноски нет."};
constexpr Wording kNoMark = {"Footnote {label} has no mark in the text.",
                             "На сноску {label} в тексте нет ссылки."};
constexpr Wording kMarkedTwice = {"The text refers to footnote {label} {count} times.",
                                  "Знак сноски {label} стоит в тексте не один раз: {count}."};
constexpr Wording kWrittenTwice = {"There are {count} footnotes {label}.",
                                   "Сносок с номером {label} больше одной: {count}."};
constexpr Wording kOutOfOrder = {"Footnote {label} comes after footnote {before}.",
                                 "Сноска {label} стоит после сноски {before}."};
constexpr Wording kDropped = {"Footnote {label} of the source is not referred to here.",
                              "В переводе этого места нет сноски {label} оригинала."};

using Places = std::map<std::string, std::vector<ByteSpan>, std::less<>>;

Places marks_of(const Document& document) {
  Places marks;
  for (const NoteMark& mark : document.note_marks()) marks[mark.label].push_back(mark.span);
  return marks;
}

Places bodies_of(const Document& document) {
  Places bodies;
  for (const Block& block : document.blocks()) {
    if (block.kind == BlockKind::note && !block.label.empty()) {
      bodies[block.label].push_back(block.span);
    }
  }
  return bodies;
}

std::optional<int> number_of(std::string_view label) {
  int number = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), number);
  if (error != std::errc{} || end != label.data() + label.size()) return std::nullopt;
  return number;
}

// "[7]" again and again is a reference to a list of works, not a footnote: so it is if a
// third of all labels are met more than once.
bool are_citations(const Places& marks) {
  constexpr std::ptrdiff_t kShare = 3;
  const auto repeated =
      std::ranges::count_if(marks, [](const auto& entry) { return entry.second.size() > 1; });
  return repeated > 1 && repeated * kShare >= static_cast<std::ptrdiff_t>(marks.size());
}

// The marks and the footnotes of one document.
struct Footnotes {
  explicit Footnotes(const Document& document)
      : marks(marks_of(document)), bodies(bodies_of(document)) {}
  Places marks;
  Places bodies;
};

std::size_t count(const Places& places, std::string_view label) {
  const auto found = places.find(label);
  return found == places.end() ? 0 : found->second.size();
}

class FootnoteReader {
 public:
  explicit FootnoteReader(const Whole& whole) : whole_(whole), here_(whole.target) {
    if (whole.source != nullptr) there_.emplace(*whole.source);
  }

  std::vector<Finding> read() {
    find_unmatched(&Footnotes::marks, &Footnotes::bodies, kNoBody);
    find_unmatched(&Footnotes::bodies, &Footnotes::marks, kNoMark);
    if (!are_citations(here_.marks)) {
      find_repeated(&Footnotes::marks, kMarkedTwice);
      find_disorder();
    }
    find_repeated(&Footnotes::bodies, kWrittenTwice);
    if (there_) find_dropped();
    std::ranges::stable_sort(findings_, {}, [](const Finding& f) { return f.target.front(); });
    return std::move(findings_);
  }

 private:
  void tell(const Wording& wording, std::vector<ByteSpan> target, MessageArgs args) {
    findings_.push_back(
        {.target = std::move(target), .args = std::move(args), .wording = &wording});
  }

  // What of `these` has no counterpart in `those`, if it has one in the source.
  void find_unmatched(Places Footnotes::*these, Places Footnotes::*those, const Wording& wording) {
    for (const auto& [label, places] : here_.*these) {
      const bool as_in_source =
          there_ && count((*there_).*these, label) > 0 && count((*there_).*those, label) == 0;
      if (count(here_.*those, label) > 0 || as_in_source) continue;
      tell(wording, places, {{"label", label}});
    }
  }

  // Only numbers must be unique: "*" begins anew on each page.
  void find_repeated(Places Footnotes::*these, const Wording& wording) {
    for (const auto& [label, places] : here_.*these) {
      const bool as_in_source = there_ && count((*there_).*these, label) > 1;
      if (places.size() < 2 || !number_of(label) || as_in_source) continue;
      tell(wording, places, {{"label", label}, {"count", std::to_string(places.size())}});
    }
  }

  // A number lower than the one before it, unless numbering begins anew or has been met.
  void find_disorder() {
    std::optional<int> last;
    for (const NoteMark& mark : whole_.target.note_marks()) {
      const std::optional<int> number = number_of(mark.label);
      if (!number || count(here_.marks, mark.label) > 1) continue;
      if (last && *number < *last && *number != 1) {
        tell(kOutOfOrder, {mark.span}, {{"label", mark.label}, {"before", std::to_string(*last)}});
      }
      last = number;
    }
  }

  // Marks of the source in pairs whose translation, and its neighbours', has fewer of them.
  void find_dropped() {
    if (whole_.source->note_marks().size() <= whole_.target.note_marks().size()) return;
    for (std::size_t i = 0; i < whole_.pairs.size(); ++i) {
      std::vector<NoteMark> there = marks_in(*whole_.source, whole_.pairs[i].source);
      const std::vector<NoteMark> here = marks_in(whole_.target, whole_.pairs[i].target);
      const std::size_t found = here.size() + spare_marks(i - 1) + spare_marks(i + 1);
      // With labels in common it is known which is lacking; else the last must do.
      std::stable_partition(there.begin(), there.end(), [&](const NoteMark& mark) {
        return std::ranges::find(here, mark.label, &NoteMark::label) != here.end();
      });
      for (std::size_t n = found; n < there.size(); ++n) tell_dropped(whole_.pairs[i], there[n]);
    }
  }
  // How many marks more the target of pair `i` has than its source.
  std::size_t spare_marks(std::size_t i) const {
    if (i >= whole_.pairs.size()) return 0;
    const std::size_t there = marks_in(*whole_.source, whole_.pairs[i].source).size();
    const std::size_t here = marks_in(whole_.target, whole_.pairs[i].target).size();
    return here > there ? here - there : 0;
  }
  // With the mark goes the footnote, if nothing translates it.
  void tell_dropped(const Pair& pair, const NoteMark& mark) {
    const std::uint32_t at = pair.target.whole().end;
    std::vector<ByteSpan> source = {mark.span};
    if (const auto bodies = there_->bodies.find(mark.label); bodies != there_->bodies.end()) {
      std::ranges::copy_if(bodies->second, std::back_inserter(source),
                           [&](ByteSpan body) { return is_untranslated(body); });
    }
    findings_.push_back({.target = {{at, at}},
                         .source = std::move(source),
                         .args = {{"label", mark.label}},
                         .confidence = pair.confidence,
                         .wording = &kDropped});
  }
  bool is_untranslated(ByteSpan body) const {
    return std::ranges::none_of(whole_.pairs, [&](const Pair& pair) {
      return !pair.source.empty() && !pair.target.empty() && body.contains(pair.source.whole());
    });
  }
  static std::vector<NoteMark> marks_in(const Document& document, const Side& side) {
    const auto& marks = document.note_marks();
    auto mark = std::ranges::lower_bound(marks, side.whole().begin, {},
                                         [](const NoteMark& m) { return m.span.begin; });
    std::vector<NoteMark> result;
    for (; mark != marks.end() && side.whole().contains(mark->span); ++mark) {
      result.push_back(*mark);
    }
    return result;
  }

  const Whole& whole_;
  Footnotes here_;
  std::optional<Footnotes> there_;  // In a run over two texts.
  std::vector<Finding> findings_;
};

std::vector<Finding> run(const Whole& whole, const Settings&) {
  return FootnoteReader(whole).read();
}

constexpr auto kExamples = std::to_array<Example>({
    en("The first[^1] and the second⟦[^2]⟧.\n\n[^1]: A note."),
    en("The first[^1] and the second.\n\n[^1]: A note.\n\n[^2]: ⟦Another note.⟧"),
    en("The first⟦[^1]⟧ and the second⟦[^1]⟧.\n\n[^1]: A note."),
    en("The first[^1].\n\n[^1]: ⟦A note.⟧\n\n[^1]: ⟦Another note.⟧"),
    en("One[^1], three[^3], two⟦[^2]⟧.\n\n[^1]: A note.\n\n[^2]: Note two.\n\n[^3]: Note three."),
    ru_en("Один[^1] и два⟦[^2]⟧.\n\n[^1]: Раз.\n\n[^2]: ⟦Два.⟧",
          "One[^1] and two.⟦⟧\n\n[^1]: Note one."),
    en("The first[^1] and the second[^2].\n\n[^1]: A note.\n\n[^2]: Another note."),
    en("The first[^*] and the second[^*].\n\n[^*]: A note.\n\n[^*]: Another note."),
    en("See[^1], then[^2], again[^1] and[^2].\n\n[^1]: A book.\n\n[^2]: Another book."),
    ru_en("Один[^7] и два[^8].\n\n[^7]: Раз.\n\n[^8]: Два.",
          "One[^1] and two[^2].\n\n[^1]: Note one.\n\n[^2]: Note two."),
    ru_en("Один[^1].\n\n[^1]: Раз.",
          "One[^1] and more[^2].\n\n[^1]: Note one.\n\n[^2]: A note by the translator."),
    ru_en("Один[^1] и два[^1].\n\n[^1]: Раз.", "One[^1] and two[^1].\n\n[^1]: Note one."),
    ru_en("Один.\n\nДва[^1].\n\n[^1]: Раз.", "One[^1].\n\nTwo.\n\n[^1]: Note one."),
});

}  // namespace

constinit const Check checks::footnote_mismatch = {
    .id = "footnote-mismatch",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "design-and-markup/link",
    .message_en = "Footnote {label} does not match its mark.",
    .message_ru = "Сноска {label} не соответствует своему знаку.",
    .manual_en = R"(Footnotes and the marks that lead to them do not fit together.

A mark without a footnote and a footnote without a mark; two marks or two footnotes of one
number; a number that is lower than the one before it; with the source at hand, a note of the
source that the translation lacks, at the place where its mark should stand.

Let pass: asterisks that begin anew on each page, numbering that begins anew at 1, other numbers
than in the source, notes that the translator added, faults that the source has too, and
references to a numbered list of works, which are repeated freely.
)",
    .manual_ru = R"(Сноски и их знаки в тексте не сходятся.

Знак без сноски и сноска без знака; два знака или две сноски с одним номером; номер меньше
предыдущего; если есть оригинал — сноска оригинала, которой нет в переводе, с указанием места,
где должен стоять её знак.

Не отмечаются: звёздочки, которые начинаются заново на каждой странице, нумерация, начатая
заново с единицы, номера иные, чем в оригинале, сноски, добавленные переводчиком, ошибки, которые
есть и в оригинале, и ссылки на нумерованный список литературы: они могут повторяться.
)",
    .examples = kExamples,
    .run_whole = run,
};

}  // namespace svereno::qa
