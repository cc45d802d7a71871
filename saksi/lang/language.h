#pragma once
// What we know about one language, and the set of languages we know. Language knowledge is data: a
// folder data/lang/<code>/ with tables; a new language is a new folder (STYLE 7).
//
// Each finder (names, times, quotes, …) is built once from a Language and takes from it the tables it
// needs by name; a table that a language does not have is empty, and the finder then finds less.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/lang/table.h"

namespace saksi {

class Language {
 public:
  Language() = default;
  Language(std::string code, std::map<std::string, Table, std::less<>> tables)
      : code_(std::move(code)), tables_(std::move(tables)) {}

  const std::string& code() const { return code_; }  // ISO 639-1, else 639-3: "id", "min"
  // The table of that name, empty when the language has none. Lives as long as this Language.
  const Table& table(std::string_view name) const;

 private:
  std::string code_;
  std::map<std::string, Table, std::less<>> tables_;
};

class Languages {
 public:
  // Reads every folder below `folder` (data/lang). Errors: not_found, malformed.
  static Result<Languages> read(const std::string& folder);

  // The language of that code; none when there is no pack for it.
  const Language* find(std::string_view code) const;
  // The language of that code, or the empty pack of code "und", with no tables.
  const Language& get(std::string_view code) const;
  const std::map<std::string, Language, std::less<>>& all() const { return languages_; }
  // The tables that stand directly in the folder: what holds across languages, or for languages that have no
  // pack of their own. Its code is "mul".
  const Language& common() const { return common_; }

 private:
  Language common_{"mul", {}};
  std::map<std::string, Language, std::less<>> languages_;
};

}  // namespace saksi
