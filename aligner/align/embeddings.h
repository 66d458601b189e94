#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>

namespace svereno {

/// A vector for each segment of a text, such as LaBSE or LASER makes: segments that mean the
/// same lie in the same direction, in whatever language. Any number may be in it, also
/// what is none. Read-only; copies share the values.
class Embeddings {
 public:
  /// `values`: the rows one after the other, valid as long as `owner`.
  Embeddings(std::shared_ptr<const void> owner, std::span<const float> values, std::uint32_t rows,
             std::uint32_t columns)
      : owner_(std::move(owner)), values_(values), rows_(rows), columns_(columns) {
    assert(values.size() == std::size_t{rows} * columns);
  }

  std::uint32_t rows() const { return rows_; }
  std::uint32_t columns() const { return columns_; }
  std::span<const float> row(std::uint32_t number) const {
    return values_.subspan(std::size_t{number} * columns_, columns_);
  }

 private:
  std::shared_ptr<const void> owner_;
  std::span<const float> values_;
  std::uint32_t rows_;
  std::uint32_t columns_;
};

/// The vectors of two texts, of the same number of columns.
struct EmbeddingPair {
  Embeddings source;
  Embeddings target;
};

}  // namespace svereno
