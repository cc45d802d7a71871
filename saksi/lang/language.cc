#include "saksi/lang/language.h"

#include <algorithm>
#include <filesystem>

namespace saksi {
namespace fs = std::filesystem;

const Table& Language::table(std::string_view name) const {
  static const Table kEmpty;
  const auto found = tables_.find(name);
  return found == tables_.end() ? kEmpty : found->second;
}

Result<Languages> Languages::read(const std::string& folder) {
  std::error_code error;
  Languages languages;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->is_directory()) continue;
    std::map<std::string, Table, std::less<>> tables;
    for (const auto& file : fs::directory_iterator(it->path())) {
      if (file.path().extension() != ".txt") continue;
      auto table = read_table(file.path().string());
      if (!table) return tl::unexpected(table.error());
      tables.emplace(table->name, std::move(*table));
    }
    const auto code = it->path().filename().string();
    languages.languages_.emplace(code, Language(code, std::move(tables)));
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
