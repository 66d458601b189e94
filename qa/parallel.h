#pragma once

#include <tbb/parallel_for.h>

#include <cstddef>
#include <vector>

namespace svereno::qa {

/// fn(0), fn(1), … fn(count - 1), run in parallel; their results in this order.
/// Each result has a slot of its own, so that which thread did what cannot be told.
template <class Function>
auto map_parallel(std::size_t count, Function fn) {
  std::vector<decltype(fn(std::size_t{0}))> results(count);
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) { results[i] = fn(i); });
  return results;
}

}  // namespace svereno::qa
