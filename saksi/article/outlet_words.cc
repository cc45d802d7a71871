#include "saksi/article/outlet_words.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {

OutletWords::OutletWords(const Languages& languages) {
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("source_groups").rows) {
      if (row.cell(1) != "outlet_name") continue;
      for (auto forms = row.cell(0); !forms.empty();) {
        const auto end = std::min(forms.find(';'), forms.size());
        words_.insert(fold_case(forms.substr(0, end)));
        forms.remove_prefix(std::min(end + 1, forms.size()));
      }
    }
}

bool OutletWords::name_outlet(std::string_view name) const {
  const auto folded = fold_case(name);
  std::size_t count = 0;
  bool found = false;
  for (std::string_view rest = folded; !rest.empty(); ++count) {
    const auto end = std::min(rest.find(' '), rest.size());
    found |= words_.contains(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return found && count > 1;
}

}  // namespace saksi
