#pragma once
// Cuts a stream of JSON into entries, one article each, without judging what is in them:
//
//   lines    JSON Lines: an entry a line; a broken line harms no other
//   values   objects over several lines, one after another or in an array
//
// Memory: one entry and what was read ahead of it.

#include <cstddef>
#include <optional>
#include <string>

#include "saksi/base/result.h"
#include "saksi/record/byte_source.h"

namespace saksi {

struct JsonEntry {
  std::string bytes;       // with room for the parser's padding behind them
  std::size_t line = 0;    // where it begins, from 1
  std::size_t number = 0;  // among the entries, from 1
};

class JsonEntries {
 public:
  enum class Form { lines, values };
  // `where` is for messages. What `on_problem` needs must outlive this.
  JsonEntries(ByteSource source, Form form, std::size_t max_entry_bytes, std::string where,
              OnProblem on_problem);
  // The next entry; none at the end. Too long an entry and what is no JSON between entries are told and
  // passed over.
  std::optional<JsonEntry> next();

 private:
  struct Scan {  // how far an object was followed
    std::size_t at = 0;
    std::size_t depth = 0;
    bool in_words = false;
    bool escaped = false;
  };
  std::optional<JsonEntry> next_line();
  std::optional<JsonEntry> next_value();
  bool find_object();
  static bool follow(std::string_view window, Scan& scan);
  void too_long(std::size_t line);
  void take(std::size_t bytes);
  std::optional<JsonEntry> entry(std::string_view bytes, std::size_t line);

  ByteSource source_;
  Form form_;
  std::size_t max_entry_bytes_;
  std::string where_;
  OnProblem on_problem_;
  std::size_t line_ = 1;
  std::size_t number_ = 0;
  bool told_junk_ = false;
};

}  // namespace saksi
