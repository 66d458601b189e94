// All checks over two texts of any lines, the n-th aligned with the n-th: every place that a
// finding names lies in its text, and every message can be written.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/utf8.h"
#include "qa/check.h"

using namespace svereno;

namespace {

SegmentedText text_of(std::string_view text, Language language) {
  DocumentBuilder builder("-", language);
  builder.append(text, {0, static_cast<std::uint32_t>(text.size())}, Mapping::per_byte);
  std::uint32_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != '\n') continue;
    builder.add(Block{.span = {begin, static_cast<std::uint32_t>(at)}});
    begin = static_cast<std::uint32_t>(at) + 1;
  }
  SegmentedText result{std::move(builder).build(), {}};
  for (const Block& block : result.document.blocks()) {
    result.segments.push_back({block.span, static_cast<std::uint32_t>(result.segments.size())});
  }
  return result;
}

Alignment in_order(std::uint32_t source, std::uint32_t target) {
  Alignment alignment;
  for (std::uint32_t i = 0; i < std::max(source, target); ++i) {
    alignment.push_back({{std::min(i, source), std::min(i + 1, source)},
                         {std::min(i, target), std::min(i + 1, target)}});
  }
  return alignment;
}

void require_inside(const std::vector<ByteSpan>& spans, std::string_view text) {
  for (const ByteSpan span : spans) {
    if (span.begin > span.end || span.end > text.size()) std::abort();
  }
}

std::vector<qa::Finding> run(const qa::Check& check, const Bitext& bitext) {
  const std::vector<qa::Pair> pairs = qa::make_pairs(bitext);
  const std::vector<qa::Side> source = qa::make_blocks(bitext.source.document);
  const std::vector<qa::Side> target = qa::make_blocks(bitext.target.document);
  std::vector<qa::Finding> findings;
  const auto add = [&](const std::vector<qa::Finding>& more) {
    findings.insert(findings.end(), more.begin(), more.end());
  };
  if (check.run_whole != nullptr) {
    add(check.run_whole({&bitext.source.document, bitext.target.document, source, target, pairs},
                        {}));
  }
  for (const qa::Side& side : target) {
    if (check.run_side != nullptr) add(check.run_side(side, {}));
  }
  for (const qa::Pair& pair : pairs) {
    if (check.run_pair != nullptr) add(check.run_pair(pair, {}));
  }
  return findings;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kMiddle = "\n===\n";
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_bad_byte(text)) return 0;
  const std::size_t middle = std::min(text.find(kMiddle), text.size());
  Bitext bitext{text_of(text.substr(0, middle), kRussian),
                text_of(text.substr(std::min(middle + kMiddle.size(), text.size())), kEnglish),
                {}};
  bitext.alignment = in_order(static_cast<std::uint32_t>(bitext.source.segments.size()),
                              static_cast<std::uint32_t>(bitext.target.segments.size()));
  for (const qa::Check* check : qa::all_checks()) {
    for (const qa::Finding& finding : run(*check, bitext)) {
      require_inside(finding.source, bitext.source.document.text());
      require_inside(finding.target, bitext.target.document.text());
      for (const Language reader : {kRussian, kEnglish}) {
        if (qa::message(*check, finding, reader).empty()) std::abort();
      }
    }
  }
  return 0;
}
