// Writes the pages that html_browser_test.py opens: pages FOLDER
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tests/qa/report/sample.h"

namespace svereno::qa {
namespace {

// Ten thousand pairs of segments, every third with a finding.
Sample big_sample() {
  constexpr std::uint32_t kPairs = 10'000;
  constexpr std::uint32_t kEvery = 3;
  std::string russian;
  std::string english;
  for (std::uint32_t i = 0; i < kPairs; ++i) {
    const std::string number = std::to_string(i);
    russian += "Пароход номер " + number + " вышел из порта и взял курс на север.\n\n";
    english += "Steamer number " + number + " left the port port and headed north.\n\n";
  }
  Alignment alignment;
  for (std::uint32_t i = 0; i < kPairs; ++i) alignment.push_back({{i, i + 1}, {i, i + 1}});
  Sample sample = check_sample(plain("пароходы.txt", kRussian, russian),
                               plain("steamers.txt", kEnglish, english), std::move(alignment));
  const SegmentedText& target = sample.bitext->target;
  for (std::uint32_t i = 0; i < kPairs; i += kEvery) {
    const std::uint32_t segment = target.segments[i].span.begin;
    const ByteSpan in_segment = find(target.document.text(target.segments[i].span), "port port");
    sample.report.units[0].findings.push_back(
        reported(i % 2 == 0 ? kRepeat : kSpelling,
                 {.target = {{segment + in_segment.begin, segment + in_segment.end}},
                  .args = {{"word", "port"}, {"majority", "a"}, {"minority", "b"}}},
                 i));
  }
  return sample;
}

void write(const std::filesystem::path& folder, const char* name, const std::string& page) {
  std::ofstream(folder / name, std::ios::binary) << page;
}

}  // namespace
}  // namespace svereno::qa

int main(int argc, char** argv) {
  using namespace svereno;
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  qa::write(folder, "plain.html", qa::write_html(qa::plain_sample().report));
  qa::write(folder, "word.html", qa::write_html(qa::word_sample().report, kRussian));
  qa::write(folder, "hostile.html", qa::write_html(qa::hostile_sample().report));
  qa::write(folder, "big.html", qa::write_html(qa::big_sample().report));
}
