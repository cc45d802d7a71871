#include "saksi/lang/language.h"

#include <algorithm>
#include <filesystem>

namespace saksi {
namespace fs = std::filesystem;
namespace {

using Tables = std::map<std::string, Table, std::less<>>;

// The tables (*.txt) that stand directly in `folder`.
Result<Tables> read_tables(const std::string& folder) {
  Tables tables;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".txt") continue;
    auto table = read_table(it->path().string());
    if (!table) return tl::unexpected(table.error());
    tables.emplace(table->name, std::move(*table));
  }
  if (error) return fail(ErrorCode::not_found, "no language data: " + error.message(), folder);
  return tables;
}

}  // namespace

const Table& Language::table(std::string_view name) const {
  static const Table kEmpty;
  const auto found = tables_.find(name);
  return found == tables_.end() ? kEmpty : found->second;
}

Result<Languages> Languages::read(const std::string& folder) {
  auto common = read_tables(folder);
  if (!common) return tl::unexpected(common.error());
  Languages languages;
  languages.common_ = Language("mul", std::move(*common));
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->is_directory()) continue;
    auto tables = read_tables(it->path().string());
    if (!tables) return tl::unexpected(tables.error());
    const auto code = it->path().filename().string();
    languages.languages_.emplace(code, Language(code, std::move(*tables)));
  }
  if (error) return fail(ErrorCode::not_found, "no language data: " + error.message(), folder);
  return languages;
}

const Language* Languages::find(std::string_view code) const {
  const auto found = languages_.find(code);
  return found == languages_.end() ? nullptr : &found->second;
}

const Language& Languages::get(std::string_view code) const {
  static const Language kUndetermined("und", {});
  const auto* language = find(code);
  return language ? *language : kUndetermined;
}

}  // namespace saksi
