#include "saksi/mention/name/word_habits.h"

#include <algorithm>

#include "saksi/mention/name/tagger_model.h"

namespace saksi {
namespace {

constexpr std::uint32_t kFirstBits = 14;

std::uint32_t share_code(std::uint32_t part, std::uint32_t all) {
  return 10 * part > 9 * all ? 3 : 2 * part > all ? 2 : 10 * part > all ? 1 : 0;
}

}  // namespace

void WordUse::add(std::uint32_t label) {
  if (label == kOutside)
    ++none;
  else if (type_of_label(label) == NameType::per)
    ++person;
  else if (type_of_label(label) == NameType::loc)
    ++place;
  else
    ++other;
}

void WordUse::add(const WordUse& more) {
  person += more.person, place += more.place, other += more.other, none += more.none;
}

void WordUse::take(const WordUse& less) {
  person -= less.person, place -= less.place, other -= less.other, none -= less.none;
}

std::uint8_t WordUse::habit() const {
  const auto all = person + place + other + none;
  if (all == 0) return 0;
  const std::uint32_t often = all > 5 ? 3 : all > 1 ? 2 : 1;
  return static_cast<std::uint8_t>(share_code(person, all) | share_code(place, all) << 2 |
                                   share_code(other, all) << 4 | often << 6);
}

WordHabits::WordHabits(std::vector<Entry> entries) : entries_(std::move(entries)) {
  const auto key = [](const Entry& entry) { return entry.first; };
  if (!std::ranges::is_sorted(entries_, {}, key)) std::ranges::stable_sort(entries_, {}, key);
  const auto rest = std::ranges::unique(entries_, {}, key);
  entries_.erase(rest.begin(), rest.end());
  first_.assign((std::size_t{1} << kFirstBits) + 1, 0);
  for (const auto& entry : entries_) ++first_[(entry.first >> (32 - kFirstBits)) + 1];
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

std::uint8_t WordHabits::find(std::uint64_t word) const {
  if (entries_.empty()) return 0;
  const auto wanted = key(word);
  const auto at = wanted >> (32 - kFirstBits);
  for (auto i = first_[at]; i < first_[at + 1]; ++i)
    if (entries_[i].first == wanted) return entries_[i].second;
  return 0;
}

}  // namespace saksi
