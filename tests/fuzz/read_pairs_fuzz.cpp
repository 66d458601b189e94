// Pairs, as TMX and as TSV; what is read must come back when it is written and read again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "aligner/formats/pairs.h"
#include "aligner/formats/write.h"

namespace {

using svereno::Bitext;
using svereno::kEnglish;
using svereno::kRussian;

void run(const std::string& input, const char* name) {
  const auto bitext = svereno::read_pairs(input, name, kRussian, kEnglish);
  if (!bitext) {
    static_cast<void>(bitext.error().message());
    return;
  }
  const std::string tsv = svereno::write_tsv(*bitext);
  const auto again = svereno::read_tsv_pairs(tsv, "b.tsv", kRussian, kEnglish);
  if (!again || svereno::write_tsv(*again) != tsv) std::abort();
  const std::string tmx = svereno::write_tmx(*again);
  const auto from_tmx = svereno::read_tmx_pairs(tmx, "b.tmx", kRussian, kEnglish);
  // None where no pair has both sides.
  if (!from_tmx && from_tmx.error().code != svereno::Error::Code::empty) std::abort();
  if (from_tmx && svereno::write_tmx(*from_tmx).size() > tmx.size()) std::abort();
  static_cast<void>(svereno::write_jsonl(*bitext));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  run(input, "a.tsv");
  run(input, "a.tmx");
  return 0;
}
