#include <boost/json.hpp>

#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"

namespace svereno {
namespace {

boost::json::array numbers(SegmentRange range) {
  boost::json::array result;
  for (std::uint32_t number = range.begin; number < range.end; ++number) {
    result.push_back(number);
  }
  return result;
}

}  // namespace

std::string write_jsonl(const Bitext& bitext) {
  std::string result;
  for (const Bead& bead : bitext.alignment) {
    const boost::json::object object = {
        {"source", bead_text(bitext.source, bead.source)},
        {"target", bead_text(bitext.target, bead.target)},
        {"sourceSegments", numbers(bead.source)},
        {"targetSegments", numbers(bead.target)},
        {"kind", bead_kind(bead, '-')},
    };
    std::string line = boost::json::serialize(object);
    line.pop_back();
    // By hand, as the library writes 0.93 as 9.3E-1.
    result += line + ",\"confidence\":" + confidence_text(bead.confidence) + "}\n";
  }
  return result;
}

}  // namespace svereno
