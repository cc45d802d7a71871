#include "saksi/article/paywall.h"

#include <algorithm>
#include <unordered_set>

namespace saksi {
namespace {

constexpr std::size_t kShort = 1000;  // bytes: two or three paragraphs

// What sites call such boxes, as one word. Sorted.
constexpr std::string_view kWalls[] = {"hardpaywall", "hardwall",      "metered", "paygate", "paymeter",
                                       "paywall",     "paywalled",     "piano",   "regwall", "softpaywall",
                                       "softwall",    "subscribewall", "subswall"};
// "subscribe-wall", "registration_gate": the first word and the second.
constexpr std::string_view kFirst[] = {"article", "content",      "login",     "meter",      "pay",
                                       "premium", "registration", "subscribe", "subscriber", "subscription"};
constexpr std::string_view kSecond[] = {"barrier", "gate", "limit", "lock", "locked", "only", "wall"};
static_assert(std::ranges::is_sorted(kWalls) && std::ranges::is_sorted(kFirst) &&
              std::ranges::is_sorted(kSecond));

enum class Wall { none, weak, plain };

// "premium" alone may be a kind of advertisement or of report.
Wall wall_of(std::string_view names) {
  const auto holds = [](const auto& list, std::string_view word) {
    return std::ranges::binary_search(list, word);
  };
  auto wall = Wall::none;
  std::string_view before;
  for (std::size_t i = 0, from = 0; i <= names.size(); ++i) {
    if (i < names.size() && names[i] >= 'a' && names[i] <= 'z') continue;
    const auto word = names.substr(from, i - from);
    from = i + 1;
    if (holds(kWalls, word) || (holds(kFirst, before) && holds(kSecond, word))) return Wall::plain;
    if (word == "premium") wall = Wall::weak;
    before = word;
  }
  return wall;
}

}  // namespace

bool breaks_off(std::string_view text) {
  for (const std::string_view end : {"]", ")"})
    if (text.ends_with(end)) text.remove_suffix(1);
  return text.ends_with("…") || text.ends_with("...");
}

bool has_paywall(const Document& document, const MainText& main_text, std::string_view text) {
  const bool broken = breaks_off(text);
  if (document.elements.empty() || (!broken && text.size() > kShort)) return false;
  std::unordered_set<std::uint32_t> seen;
  const auto stands_in_wall = [&](const Block& block) {
    for (auto i = std::optional(block.markup->element); i && seen.insert(*i).second;
         i = document.elements[*i].parent) {
      const auto wall = wall_of(document.elements[*i].names);
      if (wall == Wall::plain || (wall == Wall::weak && broken)) return true;
    }
    return false;
  };
  return std::ranges::any_of(main_text.behind, stands_in_wall) ||
         std::ranges::any_of(main_text.places,
                             [&](std::uint32_t place) { return stands_in_wall(document.blocks[place]); });
}

}  // namespace saksi
