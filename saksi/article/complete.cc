#include "saksi/article/complete.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxLine = 200;         // code points
constexpr std::size_t kMaxProseBehind = 400;  // a paywall that has prose behind it did not cut anything off

}  // namespace

Teasers::Teasers(const Languages& languages) {
  for (const auto& row : languages.common().table("teaser").rows) phrases_.add(row);
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("teaser").rows) phrases_.add(row);
}

bool Teasers::mark(std::vector<Line>& lines, std::size_t from) const {
  bool cut = false;
  std::size_t prose_behind = 0;
  for (std::size_t i = lines.size(); i-- > from;) {
    auto& line = lines[i];
    if (!line.dropped() && line.is_sentence()) prose_behind += line.size;
    if (line.dropped() || line.size > kMaxLine || !phrases_.find_start(line.text, line.words)) continue;
    line.why = "call to read on elsewhere";
    prose_behind -= line.is_sentence() ? line.size : 0;
    cut = cut || prose_behind < kMaxProseBehind;
  }
  return cut;
}

}  // namespace saksi
