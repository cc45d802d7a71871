#include "saksi/article/outlets.h"

#include <fmt/format.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// "https://www.Kompas.com/read/1" -> "kompas.com"; "Kompas" -> "kompas".
std::string key_of(std::string_view name) {
  if (const auto scheme = name.find("://"); scheme != std::string_view::npos)
    name = name.substr(scheme + 3, name.find('/', scheme + 3) - (scheme + 3));
  auto key = fold_case(trim(name));
  if (key.starts_with("www.")) key.erase(0, 4);
  return key;
}

std::vector<std::string> split_aliases(std::string_view cell) {
  std::vector<std::string> aliases;
  while (!cell.empty()) {
    const auto end = cell.find(';');
    if (const auto alias = trim(cell.substr(0, end)); !alias.empty() && alias != "-")
      aliases.emplace_back(alias);
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return aliases;
}

}  // namespace

Outlets::Outlets(const std::vector<Table>& tables) {
  for (const auto& table : tables)
    for (const auto& row : table.rows) {
      const std::string name(row.cell(0));
      const auto owner = row.cell(2);
      outlets_.push_back({name, split_aliases(row.cell(1)),
                          owner.empty() || owner == "-" ? name : std::string(owner),
                          row.cell(3) == "agency"});
    }
  for (std::size_t i = 0; i < outlets_.size(); ++i) {  // a later line, the user's, wins
    by_key_[key_of(outlets_[i].name)] = i;
    for (const auto& alias : outlets_[i].aliases) by_key_[key_of(alias)] = i;
  }
}

Result<void> Outlets::check(const Table& table, const std::string& path) {
  for (const auto& row : table.rows)
    if (row.cell(0).empty() || row.cells.size() != 4 || (row.cell(3) != "agency" && row.cell(3) != "outlet"))
      return fail(ErrorCode::malformed,
                  "not an outlet; a line is: name, other names and domains parted by ';', owner (- its own), "
                  "'agency' or 'outlet', parted by tabs",
                  fmt::format("{}:{}", path, row.line));
  return {};
}

const Outlet* Outlets::find(std::string_view name_or_domain) const {
  auto key = key_of(name_or_domain);
  for (;;) {  // a subdomain belongs to its domain: "news.detik.com"
    if (const auto found = by_key_.find(key); found != by_key_.end()) return &outlets_[found->second];
    const auto dot = key.find('.');
    if (dot == std::string::npos || key.find('.', dot + 1) == std::string::npos) return nullptr;
    key.erase(0, dot + 1);
  }
}

}  // namespace saksi
