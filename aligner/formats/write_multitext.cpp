#include "aligner/formats/write_multitext.h"

#include <boost/json.hpp>
#include <utility>

#include "aligner/formats/bead_text.h"

namespace svereno {

std::string write_tsv(const Multitext& multitext) {
  std::string result;
  for (const MultiRow& row : multitext.rows) {
    for (std::size_t k = 0; k < row.ranges.size(); ++k) {
      result += bead_text(multitext.texts[k], row.ranges[k]) + '\t';
    }
    result += confidence_text(row.confidence) + '\n';
  }
  return result;
}

std::string write_jsonl(const Multitext& multitext) {
  std::string result;
  for (const MultiRow& row : multitext.rows) {
    boost::json::array texts;
    boost::json::array segments;
    std::string kind;
    for (std::size_t k = 0; k < row.ranges.size(); ++k) {
      texts.emplace_back(bead_text(multitext.texts[k], row.ranges[k]));
      boost::json::array numbers;
      for (std::uint32_t i = row.ranges[k].begin; i < row.ranges[k].end; ++i) numbers.push_back(i);
      segments.emplace_back(std::move(numbers));
      kind += (k > 0 ? "-" : "") + std::to_string(row.ranges[k].size());
    }
    const boost::json::object object = {
        {"texts", std::move(texts)}, {"segments", std::move(segments)}, {"kind", kind}};
    std::string line = boost::json::serialize(object);
    line.pop_back();
    // By hand, as the library writes 0.93 as 9.3E-1.
    result += line + ",\"confidence\":" + confidence_text(row.confidence) + "}\n";
  }
  return result;
}

}  // namespace svereno
