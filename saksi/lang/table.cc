#include "saksi/lang/table.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

std::vector<std::string> split_cells(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t from = 0;;) {
    const auto tab = line.find('\t', from);
    cells.emplace_back(trim(line.substr(from, tab - from)));
    if (tab == std::string_view::npos) return cells;
    from = tab + 1;
  }
}

}  // namespace

Result<Table> parse_table(std::string name, std::string_view text, std::string_view where) {
  Table table{std::move(name), {}};
  std::size_t number = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_valid_utf8(line))
      return fail(ErrorCode::malformed, "not UTF-8", fmt::format("{}:{}", where, number));
    if (trim(line).empty() || line.starts_with('#')) continue;
    table.rows.push_back({split_cells(line), number});
  }
  return table;
}

Result<Table> read_table(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return fail(ErrorCode::not_found, "a folder, not a table", path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::not_permitted;
    return fail(code, fmt::format("the table cannot be opened: {}", std::strerror(errno)), path);
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return parse_table(std::filesystem::path(path).stem().string(), text, path);
}

}  // namespace saksi
