// JSON-LD scripts of a page, parted by NUL: no crash, and every word that is read is valid UTF-8 where the
// input was. What was repaired once is repaired.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "saksi/base/utf8.h"
#include "saksi/document/linked_data.h"
#include "saksi/document/linked_data_repair.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string all = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  std::vector<std::string> copies;  // each of its own size: a read past the end is seen at once
  for (std::size_t at = 0; at <= all.size();) {
    const auto end = std::min(all.find('\0', at), all.size());
    copies.emplace_back(all, at, end - at).shrink_to_fit();
    at = end + 1;
  }
  std::vector<std::string_view> scripts(copies.begin(), copies.end());
  const auto found = saksi::read_linked_data(scripts, "https://kabarsore.example/a");
  for (const auto* words : {&found.headline, &found.outlet, &found.section, &found.picture, &found.url})
    if (*words && !saksi::is_valid_utf8(**words)) std::abort();
  for (const auto& author : found.authors)
    if (author.name.empty() || !saksi::is_valid_utf8(author.name)) std::abort();
  for (const auto script : scripts) {
    const auto repaired = saksi::repair_json(script);
    if (repaired.size() > 3 * script.size() + 16) std::abort();
    if (!saksi::is_valid_utf8(repaired)) std::abort();
  }
  return 0;
}
