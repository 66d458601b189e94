#pragma once

#include <functional>

#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"

namespace svereno {

/// Called now and then with the share of the work that is done, 0 to 1, rising.
/// Always on the thread that called align().
using Progress = std::function<void(double)>;

/// Pairs the segments of two versions of a text.
///
/// The body is aligned with the body and the notes with the notes, unless an anchor joins
/// them.
///
/// Returns beads that cover every segment of both sides exactly once, in order;
/// each with the probability that it is exactly right. Never fails: texts that
/// have nothing in common give one-sided beads of low confidence. The same input
/// gives the same result on every run.
Alignment align(const SegmentedText& source, const SegmentedText& target,
                const AlignOptions& options = {}, const Progress& progress = {});

}  // namespace svereno
