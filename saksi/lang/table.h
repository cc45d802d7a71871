#pragma once
// A word list of one language, as its file has it (data/lang/<code>/<name>.txt): one entry a line, cells
// parted by tabs, "#" opens a comment line. The last cell of every entry is an example sentence.

#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"

namespace saksi {

struct Row {
  std::vector<std::string> cells;
  std::size_t line = 0;  // 1-based, for messages
  // The cell, or "" where the row is shorter.
  std::string_view cell(std::size_t column) const {
    return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
  }
};

struct Table {
  std::string name;  // "saying_verbs"
  std::vector<Row> rows;
};

// Reads the text of a table. Errors: malformed, with `where` and the line, for a line that is not UTF-8.
Result<Table> parse_table(std::string name, std::string_view text, std::string_view where);
// Reads a table file. Errors: not_found, not_permitted, malformed.
Result<Table> read_table(const std::string& path);

}  // namespace saksi
