#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "aligner/bitext/document.h"

namespace svereno {

/// The tables that a reader of running text is inside of.
///
/// Columns are those of the grid: a cell over two of them moves the next one by two. Rows and
/// cells that a tracked change deletes do not count.
class WordTables {
 public:
  /// A note or a text box in a cell is not part of the table.
  void open_container() { outside_.push_back(tables_.size()); }
  void close_container() { outside_.pop_back(); }

  void begin_table();
  void end_table();
  void begin_row();
  void end_row();
  void begin_cell();
  void end_cell();

  /// Properties of the row or cell that is open.
  void set_span(std::string_view columns);
  void delete_row();
  void delete_cell();

  /// Whether what stands here is in a row or cell that is deleted.
  bool in_deleted() const { return deletions_ > 0; }
  /// The cell that is open; none outside of tables.
  std::optional<TableCell> cell() const;

 private:
  struct Table {
    std::uint32_t number = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 1;  // Of the cell that is open, or of the next.
    std::uint32_t span = 1;    // Columns of the open cell.
    bool row_deleted = false;
    bool cell_deleted = false;
  };

  Table* innermost() { return tables_.size() > outside_.back() ? &tables_.back() : nullptr; }

  std::vector<Table> tables_;
  std::vector<std::size_t> outside_ = {0};  // For each container, the tables open around it.
  std::uint32_t count_ = 0;
  std::uint32_t deletions_ = 0;  // Deleted rows and cells that are open.
};

}  // namespace svereno
