// Measures sentence boundaries on gold data: precision, recall and F1 by set and language,
// beside those of ICU alone, and the speed.
//
//   segmentation DATA dev|test [--differences SET LANGUAGE]
//
// A line of the gold may hold two sentences or half of one (it comes from translation
// memories), so 1 is out of reach: read the differences.
#include <fmt/format.h>

#include <ctime>
#include <string>
#include <string_view>

#include "tests/aligner/segment/boundaries.h"

namespace {

using namespace svereno;  // NOLINT(google-build-using-namespace)

void print_row(std::string_view set, std::string_view language, std::size_t documents,
               const BoundaryCounts& ours, const BoundaryCounts& icu) {
  fmt::print("{:<12} {:<4} {:>5} {:>7}   {:.3f}  {:.3f}  {:.3f}   {:.3f}  {:.3f}  {:.3f}\n", set,
             language, documents, ours.wanted, ours.precision(), ours.recall(), ours.f1(),
             icu.precision(), icu.recall(), icu.f1());
}

void print_table(const std::string& data, GoldPart part) {
  fmt::print("{:<12} {:<4} {:>5} {:>7}   {:<21}  {}\n", "set", "", "docs", "bounds",
             "ours: P      R      F1", "ICU: P  R      F1");
  for (const Language language : {kRussian, kEnglish}) {
    BoundaryCounts all_ours;
    BoundaryCounts all_icu;
    std::size_t all_documents = 0;
    for (const std::string_view set : kGoldSets) {
      const auto documents = gold_documents(data, std::string(set), language, part);
      if (documents.empty()) continue;
      const BoundaryCounts ours = count_boundaries(documents, language);
      const BoundaryCounts icu = count_boundaries(documents, Language());
      print_row(set, language.tag(), documents.size(), ours, icu);
      all_ours.add(ours);
      all_icu.add(icu);
      all_documents += documents.size();
    }
    print_row("all", language.tag(), all_documents, all_ours, all_icu);
  }
}

// Each boundary that only one side has: "+" ours, "-" the gold's, marked "|" in its context.
void print_differences(const std::string& data, const std::string& set, Language language) {
  constexpr std::size_t kContext = 90;  // bytes
  for (const auto& document : gold_documents(data, set, language, GoldPart::dev)) {
    for (const SplitText& gold : read_paragraphs(document)) {
      const auto found = starts_found(gold.text, language);
      std::vector<std::uint32_t> differing;
      std::ranges::set_symmetric_difference(found, gold.starts, std::back_inserter(differing));
      for (const std::uint32_t at : differing) {
        std::size_t begin = at - std::min<std::size_t>(at, kContext);
        while ((gold.text[begin] & 0xC0) == 0x80) ++begin;
        std::size_t end = std::min(at + kContext / 2, gold.text.size());
        while (end < gold.text.size() && (gold.text[end] & 0xC0) == 0x80) ++end;
        fmt::print("{} {}: {}|{}\n", std::ranges::binary_search(found, at) ? '+' : '-',
                   document.stem().string(), gold.text.substr(begin, at - begin),
                   gold.text.substr(at, end - at));
      }
    }
  }
}

// One paragraph of `bytes`, made of the gold's own.
void print_speed(const std::string& data, Language language, std::size_t bytes) {
  std::string text;
  for (const auto& document : gold_documents(data, "lit", language, GoldPart::dev)) {
    text += join(read_lines(document)).text + ' ';
  }
  if (text.empty()) return;
  while (text.size() < bytes) text += text;
  const std::clock_t begin = std::clock();
  const std::size_t sentences = split_sentences(text, language).size();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  fmt::print("{}: {:.1f} MB in one paragraph, {} sentences, {:.1f} MB per second of one core\n",
             language.tag(), static_cast<double>(text.size()) / 1e6, sentences,
             static_cast<double>(text.size()) / 1e6 / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() == 5 && args[2] == "--differences") {
    const auto language = svereno::Language::parse(args[4]);
    if (!language) return 2;
    print_differences(args[0], args[3], *language);
    return 0;
  }
  if (args.size() != 2 || (args[1] != "dev" && args[1] != "test")) {
    fmt::print(stderr, "usage: {} DATA dev|test [--differences SET LANGUAGE]\n", argv[0]);
    return 2;
  }
  constexpr std::size_t kSpeedBytes = 5'000'000;
  print_table(args[0], args[1] == "test" ? GoldPart::test : GoldPart::dev);
  for (const Language language : {kRussian, kEnglish}) print_speed(args[0], language, kSpeedBytes);
  return 0;
}
