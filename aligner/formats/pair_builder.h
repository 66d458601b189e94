#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "aligner/bitext/bitext.h"
#include "aligner/bitext/document.h"
#include "aligner/formats/read.h"
#include "aligner/text/result.h"

namespace svereno {

/// too_large unless `bytes` are within the limit, and few enough for 32-bit offsets into the text
/// that they give.
Done check_size(std::string_view bytes, const std::string& name, const ReadLimits& limits);

/// Collects a Bitext pair by pair: each side of a pair is a block, a segment and a line of its
/// document, each pair a bead.
class PairBuilder {
 public:
  PairBuilder(const std::string& name, Language source, Language target)
      : source_(name, source), target_(name, target) {}

  void begin_pair(Anchor anchor) { anchor_ = std::move(anchor); }
  /// Adds to one side of the pair text that came from `file`.
  void source(std::string_view text, ByteSpan file, Mapping mapping) {
    source_.builder.append(text, file, mapping);
  }
  void target(std::string_view text, ByteSpan file, Mapping mapping) {
    target_.builder.append(text, file, mapping);
  }
  /// Ends the pair. A side with nothing but white space is missing; a pair without either side
  /// is none.
  void end_pair(double confidence);

  bool empty() const { return alignment_.empty(); }
  /// Of the source document.
  void add(Document::Remark remark) { source_.builder.add(std::move(remark)); }

  Bitext build() &&;

 private:
  struct Side {
    Side(const std::string& name, Language language) : builder(name, language) {}
    /// Ends the line; gives the range of segments that it made, at most one.
    SegmentRange end_line(const Anchor& anchor);

    DocumentBuilder builder;
    std::uint32_t begin = 0;     // Of the line that is open.
    std::uint32_t segments = 0;  // So far.
  };

  Side source_;
  Side target_;
  Anchor anchor_;
  Alignment alignment_;
};

}  // namespace svereno
