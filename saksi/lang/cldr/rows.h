#pragma once
// Building tables from phrases of ICU.

#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <unicode/unistr.h>

#include "saksi/lang/table.h"

namespace saksi {

class TableRows {
 public:
  explicit TableRows(std::string_view name) { table_.name = name; }
  // The first row with the same first two cells counts.
  void add(std::initializer_list<std::string_view> cells);
  Table take() { return std::move(table_); }

 private:
  Table table_;
  std::unordered_set<std::string> known_;  // the first two cells of each row
};

// UTF-8 without soft hyphens and with plain blanks; no full stop at its end.
std::string plain_phrase(const icu::UnicodeString& phrase);
// "février" -> "fevrier".
std::string without_accents(std::string_view phrase);
// The phrase, and how it is written with a plain apostrophe and without accents.
std::vector<std::string> spellings(std::string_view phrase);
std::vector<std::string> split_phrase(std::string_view phrase);
std::string join_phrase(const std::vector<std::string>& words, std::size_t from, std::size_t to);

}  // namespace saksi
