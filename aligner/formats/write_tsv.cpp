#include "aligner/formats/bead_text.h"
#include "aligner/formats/write.h"

namespace svereno {

std::string write_tsv(const Bitext& bitext) {
  std::string result;
  for (const Bead& bead : bitext.alignment) {
    result += bead_text(bitext.source, bead.source);
    result += '\t';
    result += bead_text(bitext.target, bead.target);
    result += '\t';
    result += confidence_text(bead.confidence);
    result += '\n';
  }
  return result;
}

MosesPair write_moses(const Bitext& bitext) {
  MosesPair pair;
  for (const Bead& bead : bitext.alignment) {
    if (bead.source.empty() || bead.target.empty()) continue;
    pair.source += bead_text(bitext.source, bead.source) + '\n';
    pair.target += bead_text(bitext.target, bead.target) + '\n';
  }
  return pair;
}

}  // namespace svereno
