#include "saksi/mention/name/people.h"

#include <algorithm>

#include "saksi/mention/name/person_key.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCandidates = 32;  // persons looked at for one name: keeps hostile texts linear
constexpr std::uint32_t kProminent = 3;     // times as many mentions

// "Susilo Bambang Yudhoyono" and "Susilo Yudhoyono"; not "Kim Jong Un" and "Kim Un Jong".
bool is_same_name(std::string_view a, std::string_view b) {
  auto part = person_words(a), whole = person_words(b);
  if (part.size() > whole.size()) std::swap(part, whole);
  return part.size() >= 2 && is_within(part, whole);
}

}  // namespace

std::uint32_t People::add_person(const std::string& spelled) {
  const auto person = static_cast<std::uint32_t>(persons_.size());
  persons_.push_back({spelled, {}, 0, 0});
  by_name_.emplace(spelled, person);
  return person;
}

void People::add_words(std::uint32_t person, std::string_view spelled) {
  for (const auto word : person_words(spelled)) {
    auto& persons = by_word_[std::string(word)];
    if (persons.size() < kMaxCandidates && std::ranges::find(persons, person) == persons.end())
      persons.push_back(person);
  }
}

std::uint32_t People::add_full(const std::string& spelled) {
  if (const auto found = by_name_.find(spelled); found != by_name_.end()) return found->second;
  const auto words = person_words(spelled);
  std::optional<std::uint32_t> same;
  for (const auto word : {words.front(), words.back()})
    if (const auto found = by_word_.find(std::string(word)); !same && found != by_word_.end())
      for (const auto person : found->second)
        if (!same && is_same_name(persons_[person].key, spelled)) same = person;
  const auto person = same ? *same : add_person(spelled);
  by_name_.emplace(spelled, person);
  persons_[person].full.push_back(spelled);
  if (spelled.size() > persons_[person].key.size()) persons_[person].key = spelled;
  add_words(person, spelled);
  return person;
}

void People::count(std::uint32_t person, std::uint32_t order) {
  ++persons_[person].mentions;
  persons_[person].last = order;
}

std::uint32_t People::find_short(const std::string& spelled, bool family_first, std::uint32_t order) {
  if (const auto found = by_word_.find(spelled); found != by_word_.end())
    return choose(found->second, spelled, family_first);
  if (const auto found = by_name_.find(spelled); found != by_name_.end()) return found->second;
  const auto last = std::min(persons_.size(), kMaxCandidates);
  for (std::uint32_t person = 0; person < last; ++person)
    for (const auto& full : persons_[person].full) {
      const auto words = person_words(full);
      if (!is_blend(spelled, words) && !is_initials(spelled, words)) continue;
      by_name_.emplace(spelled, person);
      return person;
    }
  const auto person = add_person(spelled);
  count(person, order);
  --persons_[person].mentions;
  return person;
}

// Of several persons who bear the word: those whose family name it is; of these the one the article is about,
// else the one named last.
std::uint32_t People::choose(const std::vector<std::uint32_t>& candidates, std::string_view word,
                             bool family_first) const {
  const auto is_family = [&](std::uint32_t person) {
    return std::ranges::any_of(persons_[person].full, [&](const std::string& full) {
      const auto words = person_words(full);
      return (family_first ? words.front() : words.back()) == word;
    });
  };
  std::vector<std::uint32_t> family;
  std::ranges::copy_if(candidates, std::back_inserter(family), is_family);
  const auto& best = family.empty() ? candidates : family;
  const auto newest = *std::ranges::max_element(best, {}, [&](std::uint32_t p) { return persons_[p].last; });
  const auto most =
      *std::ranges::max_element(best, {}, [&](std::uint32_t p) { return persons_[p].mentions; });
  return persons_[most].mentions >= kProminent * persons_[newest].mentions ? most : newest;
}

}  // namespace saksi
