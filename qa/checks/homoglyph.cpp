#include <array>

#include "aligner/text/utf8.h"
#include "qa/checks.h"
#include "qa/homoglyphs.h"

namespace svereno::qa {
namespace {

std::string code_point_name(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned kBits = 4;
  std::string name = "U+";
  for (unsigned nibble = 4; nibble-- > 0;) name += kDigits[(c >> (nibble * kBits)) & 0xFU];
  return name;
}

// The letters of `found` that `proposed` has otherwise, each once: "с (U+0441), о (U+043E)".
std::string wrong_letters(std::string_view found, std::string_view proposed) {
  std::string result;
  const CodePoints right = code_points(proposed);
  auto other = right.begin();
  for (const CodePoint c : code_points(found)) {
    const char32_t wanted = (*other).value;
    ++other;
    const std::string name = code_point_name(c.value);
    if (c.value == wanted || result.find(name) != result.npos) continue;
    if (!result.empty()) result += ", ";
    append_code_point(result, c.value);
    result += " (" + name + ")";
  }
  return result;
}

std::vector<Finding> run(const Side& side, const Settings&) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < side.tokens.size(); ++i) {
    const std::optional<std::string> proposed = spelt_in_one_alphabet(side, i);
    if (!proposed) continue;
    const std::string_view found = side.tokens[i].text;
    const ByteSpan span = side.span_of(found);
    findings.push_back(
        {.target = {span},
         .args = {{"word", std::string(found)}, {"letters", wrong_letters(found, *proposed)}},
         .fixes = {{span, *proposed}}});
  }
  return findings;
}

constexpr auto kExamples = std::to_array<Example>({
    en("The ⟦сouncil⟧ met in May."),          // U+0441
    en("The ⟦Mосква⟧ hotel was closed."),     // Latin M
    en("It was ⟦а⟧ long winter."),            // U+0430
    en("Annex ⟦А⟧ lists the ports."),         // U+0410
    en("Items ⟦а⟧) and b) are open."),        // U+0430
    en("Printed on ⟦А4⟧ paper."),             // U+0410
    en("The exporters' club, ⟦ОРЕС⟧, met."),  // U+041E U+0420 U+0415 U+0421
    ru("Он пришёл вместе ⟦c⟧ братом."),       // Latin c
    ru("Бывший ⟦CCCP⟧ распался."),            // Latin CCCP
    ru("⟦B⟧ 1998 году он уехал."),            // Latin B
    ru("Заседание ⟦cовета⟧ отложили."),       // Latin c
    en("The council met in May."),
    en("The word for it is «мир»."),
    en("The letter “а” comes first."),
    en("In Russian one says «а он ушёл»."),
    en("Beam α and the naïve café."),
    ru("Витамин C полезен."),
    ru("Прибор класса A стоит дороже."),
    ru("Отдел IT закрыли, Wi-Fi отключили."),
    ru("Журналисты BBC приехали."),
    ru("Пришёл Иван, ⟦a⟧ Пётр ушёл."),
    ru("Министр ⟦C⟧. Лавров прибыл."),
    ru("Он принял витамин C. Потом ушёл."),
    ru("Множество a больше множества б."),
    ru("a Данные на 1 мая."),
    ru("Пусть a и b — числа."),
    ru("Советский Союз (СССР) распался."),
    ru("На email-адрес не отвечают."),
});

}  // namespace

constinit const Check checks::homoglyph = {
    .id = "homoglyph",
    .tier = Tier::gate,
    .severity = Severity::major,
    .mqm = "linguistic-conventions/character-encoding",
    .message_en = "“{word}” is spelt with look-alikes from another alphabet: {letters}.",
    .message_ru = "В «{word}» есть похожие буквы другого алфавита: {letters}.",
    .manual_en =
        R"(A Cyrillic letter that looks like a Latin one, or the other way round: `с` for `c`, `а` for `a`.
It stays behind where a draft was typed over the original. Readers do not see it, but search,
spell-checkers and screen readers stumble.

Two things are looked for: a word that mixes both alphabets, and a lone `а`, `A4`, `CCCP` wholly in
the other alphabet than the words around it. A letter in quotation marks is taken for what is spoken
of; in Russian, Latin letters that are names (`витамин C`, `точка a`) are let pass.
)",
    .manual_ru =
        R"(Кириллическая буква на месте похожей латинской или наоборот: `с` вместо `c`, `а` вместо `a`.
Так бывает, когда перевод набирают поверх оригинала. Глазом разницы не видно, но на таких словах
спотыкаются поиск, проверка орфографии и программы чтения с экрана.

Ищутся слова, в которых смешаны два алфавита, и отдельные `а`, `A4`, `CCCP`, целиком набранные не
тем алфавитом, что соседние слова. Буква в кавычках считается предметом речи; в русском тексте
пропускаются латинские буквы-имена: `витамин C`, `точка a`.
)",
    .examples = kExamples,
    .run_side = run,
};

}  // namespace svereno::qa
