#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aligner/language/profile.h"
#include "aligner/segment/place.h"
#include "aligner/text/span.h"

namespace svereno {

/// The short pieces in brackets or quotation marks that a sentence may have inside it,
/// with stops of their own: «Игра «Что? Где? Когда?» вернулась».
class Asides {
 public:
  /// Cost: linear in `text`.
  Asides(std::string_view text, const LanguageProfile& profile);

  /// Whether the sentence around `place` began before an aside that `place` lies in, or with
  /// it if it is a title, and goes on behind it.
  bool interrupt_sentence(const Place& place) const;

 private:
  struct Aside {
    ByteSpan span;  // with its marks
    bool title = false;
  };
  std::vector<Aside> asides_;  // by where they begin
};

}  // namespace svereno
