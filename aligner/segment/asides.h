#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/segment/place.h"
#include "aligner/text/span.h"

namespace svereno {

/// The short pieces in brackets or quotation marks that a sentence may have inside it,
/// with stops of their own: «Игра «Что? Где? Когда?» вернулась».
class Asides {
 public:
  /// Cost: linear in `text`.
  explicit Asides(std::string_view text);

  /// Whether the sentence around `place` began before an aside that `place` lies in, and
  /// goes on behind it.
  bool interrupt_sentence(const Place& place) const;

 private:
  std::vector<ByteSpan> asides_;  // with their marks, by where they begin
};

}  // namespace svereno
