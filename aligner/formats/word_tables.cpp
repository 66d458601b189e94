#include "aligner/formats/word_tables.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace svereno {

void WordTables::begin_table() { tables_.push_back({.number = ++count_}); }

void WordTables::end_table() {
  if (tables_.back().row_deleted) --deletions_;
  if (tables_.back().cell_deleted) --deletions_;
  tables_.pop_back();
}

void WordTables::begin_row() {
  Table* const table = innermost();
  if (table == nullptr) return;
  ++table->row;
  table->column = 1;
}

void WordTables::end_row() {
  Table* const table = innermost();
  if (table == nullptr || !table->row_deleted) return;
  table->row_deleted = false;
  --table->row;
  --deletions_;
}

void WordTables::begin_cell() {
  if (Table* const table = innermost()) table->span = 1;
}

void WordTables::end_cell() {
  Table* const table = innermost();
  if (table == nullptr) return;
  if (table->cell_deleted) {
    table->cell_deleted = false;
    --deletions_;
  } else {
    table->column += table->span;
  }
}

void WordTables::set_span(std::string_view columns) {
  constexpr std::uint32_t kMostColumns = 63;  // Word's own limit.
  std::uint32_t span = 0;
  const auto parsed = std::from_chars(columns.data(), columns.data() + columns.size(), span);
  Table* const table = innermost();
  if (table == nullptr || parsed.ec != std::errc()) return;
  table->span = std::clamp<std::uint32_t>(span, 1, kMostColumns);
}

void WordTables::delete_row() {
  Table* const table = innermost();
  if (table == nullptr || table->row_deleted) return;
  table->row_deleted = true;
  ++deletions_;
}

void WordTables::delete_cell() {
  Table* const table = innermost();
  if (table == nullptr || table->cell_deleted) return;
  table->cell_deleted = true;
  ++deletions_;
}

std::optional<TableCell> WordTables::cell() const {
  if (tables_.size() <= outside_.back()) return std::nullopt;
  const Table& table = tables_.back();
  return TableCell{table.number, table.row, table.column};
}

}  // namespace svereno
