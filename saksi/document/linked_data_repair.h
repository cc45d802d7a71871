#pragma once
// JSON as it stands in pages: with comments, commas too many, line ends and bare quotation marks in strings,
// references of HTML, an end that is missing.
//
//   {"headline": "Bupati: "Aman"", /* lama */ "author": ["Sari",],     {"headline": "Bupati: \"Aman\"",
//   "author": ["Sari"]}

#include <string>
#include <string_view>

namespace saksi {

// The text of a script as JSON that a strict parser is more likely to read. Sound JSON keeps its meaning.
// Cost: linear.
std::string repair_json(std::string_view script);

}  // namespace saksi
