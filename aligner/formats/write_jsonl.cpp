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
  const Alignment moved = moved_beads(bitext);
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const Bead& bead = bitext.alignment[i];
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
    result += line + ",\"confidence\":" + confidence_text(bead.confidence);
    if (!moved[i].source.empty() || !moved[i].target.empty()) {
      result +=
          ",\"moved\":" +
          boost::json::serialize(numbers(bead.source.empty() ? moved[i].source : moved[i].target));
    }
    result += "}\n";
  }
  return result;
}

}  // namespace svereno
