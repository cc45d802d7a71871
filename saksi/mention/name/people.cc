#include "saksi/mention/name/people.h"

#include <algorithm>
#include <iterator>

#include "saksi/mention/name/person_key.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCandidates = 32;  // persons looked at for one name: keeps hostile texts linear
constexpr std::size_t kMaxNames = 8;        // full names kept of one person: most repeat themselves
constexpr std::uint32_t kProminent = 3;     // times as many mentions

using Words = std::vector<std::string_view>;

// "Susilo Bambang Yudhoyono" and "Susilo Yudhoyono"; not "Kim Jong Un" and "Kim Un Jong".
bool is_part(const Words& a, const Words& b) {
  const auto& [part, whole] = a.size() <= b.size() ? std::tie(a, b) : std::tie(b, a);
  return part.size() >= 2 && is_within(part, whole);
}

// The word a person goes by: the last one, the first of a Korean or Chinese name and of one with the father's
// name behind it ("Najib bin Abdul Razak").
std::string_view calling_word(const Words& words, bool family_first) {
  const bool fathered = std::ranges::any_of(
      words, [](std::string_view word) { return word == "bin" || word == "binti" || word == "ibn"; });
  return family_first || fathered ? words.front() : words.back();
}

}  // namespace

std::uint32_t People::add_person(const std::string& spelled) {
  const auto person = static_cast<std::uint32_t>(persons_.size());
  persons_.push_back({spelled, {}, {}, 0, 0});
  return person;
}

void People::add_words(std::uint32_t person, std::string_view spelled) {
  for (const auto word : person_words(spelled)) {
    auto& persons = by_word_[std::string(word)];
    if (persons.size() < kMaxCandidates && std::ranges::find(persons, person) == persons.end())
      persons.push_back(person);
  }
}

// The one person of whom `spelled` is a part, a fuller form or another spelling; none where it may be
// several: "Kim Jong" of Kim Jong Un and Kim Jong Il.
std::optional<std::uint32_t> People::find_same(const std::string& spelled, const PersonFacts& facts) const {
  const auto words = person_words(spelled);
  std::optional<std::uint32_t> same;
  for (const auto word : {words.front(), words.back()}) {
    const auto found = by_word_.find(std::string(word));
    if (found == by_word_.end()) continue;
    for (const auto person : found->second) {
      const auto& [key, full, known, mentions, last] = persons_[person];
      const auto key_words = person_words(key);
      if (same == person || !known.fits(facts)) continue;
      if (!is_part(key_words, words) && !is_spelled_apart(key_words, words, known.shares_word(facts)))
        continue;
      if (same) return std::nullopt;
      same = person;
    }
  }
  return same;
}

std::uint32_t People::add_full(const std::string& spelled, const PersonFacts& facts) {
  auto found = by_name_.find(spelled);
  if (found == by_name_.end()) {
    const auto same = find_same(spelled, facts);
    const auto person = same ? *same : add_person(spelled);
    found = by_name_.emplace(spelled, person).first;
    auto& [key, full, known, mentions, last] = persons_[person];
    if (full.size() < kMaxNames) full.push_back(spelled);
    if (spelled.size() > key.size()) key = spelled;
    add_words(person, spelled);
  }
  persons_[found->second].facts.add(facts);
  return found->second;
}

void People::add_alias(std::uint32_t person, const std::string& spelled) {
  if (spelled.find(' ') != std::string::npos) by_name_.emplace(spelled, person);
  add_words(person, spelled);
}

void People::count(std::uint32_t person, std::uint32_t order) {
  ++persons_[person].mentions;
  persons_[person].last = order;
}

People::Candidates People::fitting(const Candidates& candidates, const PersonFacts& facts) const {
  Candidates fit;
  std::ranges::copy_if(candidates, std::back_inserter(fit),
                       [&](std::uint32_t person) { return persons_[person].facts.fits(facts); });
  return fit;
}

std::uint32_t People::find_short(const Short& name, const PersonFacts& facts) {
  const auto person = resolve_short(name, facts);
  persons_[person].facts.add(facts);
  meant_[name.spelled] = person;
  return person;
}

std::uint32_t People::resolve_short(const Short& name, const PersonFacts& facts) {
  for (const auto* index : {&by_word_, &by_short_}) {
    const auto found = index->find(name.spelled);
    if (found == index->end()) continue;
    if (auto fit = fitting(found->second, facts); !fit.empty()) return choose(std::move(fit), name, facts);
  }
  if (name.full) {
    if (name.full->find(' ') != std::string::npos) return add_full(*name.full, facts);
    if (*name.full != name.spelled) return resolve_short({*name.full, false, name.order, nullptr}, facts);
  }
  if (const auto person = find_contracted(name.spelled, facts)) return *person;
  const auto person = add_person(name.spelled);
  persons_[person].last = name.order;
  auto& bearers = by_short_[name.spelled];
  if (bearers.size() < kMaxCandidates) bearers.push_back(person);
  return person;
}

// "Jokowi" of Joko Widodo, "SBY" of Susilo Bambang Yudhoyono, "Alex" of Alexander Marwata.
std::optional<std::uint32_t> People::find_contracted(const std::string& spelled,
                                                     const PersonFacts& facts) const {
  const auto last = std::min(persons_.size(), kMaxCandidates);
  for (std::uint32_t person = 0; person < last; ++person) {
    if (!persons_[person].facts.fits(facts)) continue;
    for (const auto& full : persons_[person].full) {
      const auto words = person_words(full);
      if (is_blend(spelled, words) || is_initials(spelled, words) || is_clipped(spelled, words))
        return person;
    }
  }
  return std::nullopt;
}

// Of several persons who bear the word: those whom the title fits, of these those who go by it; then the one
// the article is about, the one it meant last, the one named last.
std::uint32_t People::choose(Candidates candidates, const Short& name, const PersonFacts& facts) const {
  const auto prefer = [&](const auto& is_better) {
    Candidates better;
    std::ranges::copy_if(candidates, std::back_inserter(better), is_better);
    if (!better.empty()) candidates = std::move(better);
  };
  prefer([&](std::uint32_t person) { return persons_[person].facts.shares_word(facts); });
  prefer([&](std::uint32_t person) {
    return std::ranges::any_of(persons_[person].full, [&](const std::string& full) {
      return calling_word(person_words(full), name.family_first) == name.spelled;
    });
  });
  const auto newest = *std::ranges::max_element(candidates, {}, [&](auto p) { return persons_[p].last; });
  const auto most = *std::ranges::max_element(candidates, {}, [&](auto p) { return persons_[p].mentions; });
  if (persons_[most].mentions >= kProminent * persons_[newest].mentions) return most;
  const auto meant = meant_.find(name.spelled);
  const bool stays = meant != meant_.end() &&
                     std::ranges::find(candidates, meant->second) != candidates.end() &&
                     persons_[meant->second].mentions >= persons_[newest].mentions;
  return stays ? meant->second : newest;
}

}  // namespace saksi
