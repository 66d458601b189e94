#include "aligner/language/morphology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"

namespace svereno {
namespace {

struct Expected {
  std::string_view word;
  std::string_view lemma;
  Upos pos;
  std::string_view features;  // Among those of a reading.
};

bool has_features(Features all, std::string_view some) {
  const Features wanted = parse_features(some);
  return common(all, wanted) == wanted;
}

void expect_reading(Language language, const Expected& expected) {
  const std::vector<FormReading> readings = Morphology::of(language).readings(expected.word);
  EXPECT_TRUE(std::ranges::any_of(readings, [&](const FormReading& reading) {
    return reading.lemma == expected.lemma && reading.pos == expected.pos &&
           has_features(reading.features, expected.features) && !reading.guessed;
  })) << expected.word;
}

TEST(Morphology, KnowsRussianForms) {
  for (const Expected& expected :
       std::vector<Expected>{{"стали", "сталь", Upos::noun, "Case=Gen|Number=Sing|Gender=Fem"},
                             {"стали", "стать", Upos::verb, "Tense=Past|Number=Plur|VerbForm=Fin"},
                             {"ЛЮДЯМ", "человек", Upos::noun, "Case=Dat|Number=Plur"},
                             {"шёл", "идти", Upos::verb, "Tense=Past|Gender=Masc"},
                             {"шел", "идти", Upos::verb, "Tense=Past|Gender=Masc"},
                             {"читающего", "читать", Upos::verb, "VerbForm=Part|Case=Gen"},
                             {"прочитав", "прочитать", Upos::verb, "VerbForm=Conv"},
                             {"красивее", "красивый", Upos::adj, "Degree=Cmp"},
                             {"покрасивее", "красивый", Upos::adj, "Degree=Cmp"},
                             {"Москвою", "москва", Upos::propn, "Case=Ins"},
                             {"кто-то", "кто-то", Upos::pron, "Case=Nom"},
                             {"пятью", "пять", Upos::num, "Case=Ins"},
                             {"нами", "мы", Upos::pron, "Case=Ins"},
                             {"этими", "этот", Upos::det, "Case=Ins|Number=Plur"},
                             {"чтобы", "чтобы", Upos::sconj, ""},
                             {"весел", "веселый", Upos::adj, "Variant=Short"},
                             {"весел", "весло", Upos::noun, "Case=Gen|Number=Plur"}}) {
    expect_reading(kRussian, expected);
  }
}

TEST(Morphology, KnowsEnglishForms) {
  for (const Expected& expected :
       std::vector<Expected>{{"geese", "goose", Upos::noun, "Number=Plur"},
                             {"Left", "leave", Upos::verb, "Tense=Past"},
                             {"left", "left", Upos::adj, ""},
                             {"stopped", "stop", Upos::verb, "Tense=Past"},
                             {"tries", "try", Upos::verb, "Person=3|Tense=Pres"},
                             {"making", "make", Upos::verb, "VerbForm=Ger"},
                             {"happiest", "happy", Upos::adj, "Degree=Sup"},
                             {"were", "be", Upos::aux, "Tense=Past"},
                             {"them", "they", Upos::pron, "Case=Acc"},
                             {"the", "the", Upos::det, ""}}) {
    expect_reading(kEnglish, expected);
  }
}

TEST(Morphology, MarksWhatItGuesses) {
  for (const auto& [language, word, lemma] :
       std::vector<std::tuple<Language, std::string_view, std::string_view>>{
           {kRussian, "глюкнувшего", "глюкнуть"},
           {kRussian, "супер-заводами", "супер-завод"},
           {kRussian, "мегазаводами", "мегазавод"},
           {kEnglish, "blorbifications", "blorbification"},
           {kEnglish, "snurbled", "snurble"}}) {
    const std::vector<FormReading> readings = Morphology::of(language).readings(word);
    ASSERT_FALSE(readings.empty()) << word;
    EXPECT_TRUE(std::ranges::all_of(readings, &FormReading::guessed)) << word;
    EXPECT_TRUE(std::ranges::any_of(
        readings, [&](const FormReading& reading) { return reading.lemma == lemma; }))
        << word << ": " << readings.front().lemma;
  }
}

TEST(Morphology, GivesNothingForWhatIsNoWord) {
  for (const Language language : {kRussian, kEnglish, *Language::parse("fr")}) {
    const Morphology& morphology = Morphology::of(language);
    for (const std::string_view word : {"", "12", "—", "漢字", "\u0301", "a1"}) {
      EXPECT_TRUE(morphology.readings(word).empty()) << word;
    }
  }
  EXPECT_TRUE(Morphology::of(*Language::parse("fr")).readings("maison").empty());
}

// The words of our own manual: text that no model has seen.
std::vector<std::string> words_of(const std::string& path) {
  std::ifstream file(std::string(SVERENO_SOURCE) + path);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) {
    if (token.kind == TokenKind::word) words.emplace_back(token.text);
  }
  EXPECT_FALSE(words.empty()) << path;
  return words;
}

// A lemma that is not itself in the dictionary was made by a wrong rule.
TEST(Morphology, FindsTheLemmaOfAWordItKnowsAsALemmaAgain) {
  for (const auto& [language, path] : std::vector<std::pair<Language, std::string>>{
           {kRussian, "/docs/checks.ru.md"}, {kEnglish, "/docs/checks.md"}}) {
    const Morphology& morphology = Morphology::of(language);
    for (const std::string& word : words_of(path)) {
      for (const FormReading& reading : morphology.readings(word)) {
        if (reading.guessed) continue;
        const std::vector<FormReading> again = morphology.readings(reading.lemma);
        EXPECT_TRUE(std::ranges::any_of(again,
                                        [&](const FormReading& other) {
                                          return other.lemma == reading.lemma && !other.guessed;
                                        }))
            << word << " -> " << reading.lemma;
      }
    }
  }
}

TEST(Morphology, GivesLemmasAsTheyAreFolded) {
  for (const std::string& word : words_of("/docs/checks.ru.md")) {
    for (const FormReading& reading : Morphology::of(kRussian).readings(word)) {
      EXPECT_EQ(reading.lemma, fold_word(reading.lemma)) << word;
    }
  }
}

TEST(Model, RefusesDamage) {
  const std::span<const unsigned char> embedded = embedded_model("en");
  struct alignas(8) Block {
    std::array<unsigned char, 8> bytes;
  };
  std::vector<Block> blocks((embedded.size() + sizeof(Block) - 1) / sizeof(Block));
  auto* const bytes = reinterpret_cast<unsigned char*>(blocks.data());
  std::ranges::copy(embedded, bytes);
  const std::span<const unsigned char> copy(bytes, embedded.size());
  EXPECT_TRUE(Model::open(copy));
  for (const std::size_t at : {std::size_t{0}, std::size_t{5}, std::size_t{20}, embedded.size() / 2,
                               embedded.size() - 1}) {
    bytes[at] ^= 1;
    EXPECT_FALSE(Model::open(copy)) << at;
    bytes[at] ^= 1;
  }
  EXPECT_FALSE(Model::open(copy.first(copy.size() - 1)));
  EXPECT_FALSE(Model::open(copy.first(8)));
}

TEST(Model, IsSmall) {
  constexpr std::size_t kMost = 20'000'000;  // Bytes that both may take in the program.
  EXPECT_LT(embedded_model("en").size() + embedded_model("ru").size(), kMost);
}

TEST(Letters, FoldsWhatSpellingsDifferIn) {
  for (const auto& [word, folded] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"ЁЛКА", "елка"},
                                                                  {"Don’t", "don't"},
                                                                  {"за\u0301мок", "замок"},
                                                                  {"кто\u2011то", "кто-то"},
                                                                  {"U.S.", "u.s"}}) {
    const Letters letters(word);
    EXPECT_TRUE(letters.exact());
    EXPECT_EQ(decode(letters.codes()), folded);
  }
  EXPECT_FALSE(Letters("déjà").exact());
  EXPECT_FALSE(Letters("x2").exact());
  EXPECT_FALSE(Letters(std::string(1000, 'a')).exact());
}

TEST(Features, AreWrittenAndReadAsTreebanksDo) {
  const std::string_view list = "Animacy=Anim|Aspect=Perf|Case=Gen|Number=Plur|Voice=Pass";
  EXPECT_EQ(to_string(parse_features(list)), list);
  EXPECT_EQ(to_string(Features()), "_");
  EXPECT_EQ(parse_features("_"), Features());
  EXPECT_EQ(to_string(parse_features("Case=Nom|Foreign=Yes|PronType=Prs")), "Case=Nom");
  EXPECT_EQ(to_string(common(parse_features("Case=Nom|Gender=Masc"),
                             parse_features("Case=Acc|Gender=Masc"))),
            "Gender=Masc");
}

}  // namespace
}  // namespace svereno
