#include <algorithm>
#include <array>
#include <span>

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"
#include "qa/checks.h"

namespace svereno::qa {
namespace {

// A Russian or German quotation: «…», „…“.
struct Quotation {
  std::size_t open = 0;   // Token.
  std::size_t close = 0;  // Token.
  bool nested = false;
};

class QuotationReader {
 public:
  explicit QuotationReader(std::span<const Token> tokens) : tokens_(tokens) {}

  std::vector<Quotation> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::string_view mark = tokens_[i].text;
      const std::string_view last = open_.empty() ? std::string_view{} : tokens_[open_.back()].text;
      const bool closes = (last == "«" && mark == "»") || (last == "“" && mark == "”") ||
                          (last == "„" && (mark == "“" || mark == "”"));
      if (closes) {
        close(i);
      } else if (mark == "«" || mark == "„" || mark == "“") {
        open_.push_back(i);
      }
    }
    std::ranges::sort(found_, {}, &Quotation::open);
    return std::move(found_);
  }

 private:
  void close(std::size_t i) {
    const std::size_t open = open_.back();
    open_.pop_back();
    if (tokens_[open].text != "“") found_.push_back({open, i, !open_.empty()});
  }

  std::span<const Token> tokens_;
  std::vector<std::size_t> open_;
  std::vector<Quotation> found_;
};

// A title or a phrase quoted in Cyrillic keeps its own marks.
bool is_quoted_original(const Side& side, const Quotation& quotation) {
  return std::any_of(side.tokens.begin() + static_cast<std::ptrdiff_t>(quotation.open),
                     side.tokens.begin() + static_cast<std::ptrdiff_t>(quotation.close),
                     [](const Token& token) {
                       return script_of(first_code_point(token.text)) == Script::cyrillic;
                     });
}

Finding foreign(const Side& side, std::size_t token, std::string_view english) {
  const std::string_view mark = side.tokens[token].text;
  const ByteSpan span = side.span_of(mark);
  return {.target = {span},
          .args = {{"mark", std::string(mark)}, {"english", std::string(english)}},
          .fixes = {{span, std::string(english)}}};
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (const Quotation& quotation : QuotationReader(side.tokens).read()) {
    if (is_quoted_original(side, quotation)) continue;
    findings.push_back(foreign(side, quotation.open, quotation.nested ? "‘" : "“"));
    if (side.tokens[quotation.close].text != "”") {
      findings.push_back(foreign(side, quotation.close, quotation.nested ? "’" : "”"));
    }
  }
  std::ranges::sort(findings, {}, [](const Finding& f) { return f.target.front(); });
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("The newspaper ⟦«⟧Evening⟦»⟧ was closed."),
    en("He called it ⟦„⟧a new era⟦“⟧."),
    en("The ⟦«⟧Plan for the ⟦„⟧North⟦“⟧⟦»⟧ failed."),
    en("“The ⟦«⟧Evening⟦»⟧ was closed,” she said."),
    en("He called it “a new era”."),
    en("The newspaper Vecher («Вечер») was closed."),
    en("The “Plan for the ‘North’” failed."),
    en("Choose File » Open."),
    en("A 5\" pipe, \"so to speak\"."),
    ru("Газета «Вечер» закрылась."),
});

}  // namespace

constinit const Check checks::foreign_quotes = {
    .id = "foreign-quotes",
    .tier = Tier::gate,
    .severity = Severity::minor,
    .mqm = "locale-conventions/quote-marks",
    .message_en = "English has {english} here, not {mark}.",
    .message_ru = "В английском здесь ставят {english}, а не {mark}.",
    .manual_en = R"(Quotation marks of Russian or German typography in an English text: «…», „…“.

English has “…”, and ‘…’ inside them. A quotation that holds Cyrillic is let pass: the title of a
Russian book given in the original keeps its own marks. So is a lone mark, which is a matter of
`unpaired-quotes`.
)",
    .manual_ru = R"(Русские или немецкие кавычки в английском тексте: «…», „…“.

По-английски пишут “…”, а внутри них ‘…’. Не отмечаются кавычки вокруг кириллицы: название
русской книги, приведённое в подлиннике, остаётся в своих кавычках. Кавычку без пары отмечает
`unpaired-quotes`.
)",
    .examples = kExamples,
    .run_side = run,
    .only = kEnglish,
};

}  // namespace svereno::qa
