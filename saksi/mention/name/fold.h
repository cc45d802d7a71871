#pragma once
// One spelling for comparing names: lower case, no accents, plain apostrophes and hyphens.
//
//   "Türkiye" turkiye    "Kim Jong‑un" kim jong-un    "Atlético" atletico

#include <string>
#include <string_view>

namespace saksi {

void append_folded_name(std::string& folded, std::string_view words);
std::string fold_name(std::string_view words);

}  // namespace saksi
