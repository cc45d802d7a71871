#include "saksi/story/evidence.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kNames = 4, kDays = 3, kNumbers = 3, kWords = 5;

// The names both articles hold, those that both name most often first.
std::vector<std::string> share_names(const MarkedArticle& a, const MarkedArticle& b) {
  const auto count = [](const Mentions& mentions) {
    std::map<std::string, std::size_t> counts;
    for (const auto& name : mentions.names)
      if (name.entity < mentions.entities.size()) ++counts[mentions.entities[name.entity].key];
    return counts;
  };
  const auto in_a = count(a.mentions), in_b = count(b.mentions);
  std::vector<std::pair<std::size_t, std::string>> shared;
  for (const auto& entity : a.mentions.entities) {
    const auto x = in_a.find(entity.key), y = in_b.find(entity.key);
    if (x == in_a.end() || y == in_b.end()) continue;
    shared.emplace_back(std::min(x->second, y->second), squeeze(a.article.words(entity.fullest)));
  }
  std::ranges::sort(shared, [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  });
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(kNames, shared.size()); ++i)
    lines.push_back("name " + shared[i].second);
  return lines;
}

void share_days(const Traits& a, const Traits& b, std::vector<std::string>& lines) {
  std::vector<Day> shared;
  std::ranges::set_intersection(a.days, b.days, std::back_inserter(shared));
  for (std::size_t i = 0; i < std::min(kDays, shared.size()); ++i)
    lines.push_back("day " + format_day(shared[i]));
}

void share_numbers(const MarkedArticle& a, const Traits& a_traits, const Traits& b_traits,
                   std::vector<std::string>& lines) {
  std::size_t said = 0;
  for (const auto& number : a_traits.numbers) {
    if (number.value <= 2 ||
        !std::ranges::binary_search(b_traits.numbers, number.value, {}, &NumberTrait::value))
      continue;
    lines.push_back("number " + squeeze(a.article.words(number.span)));
    if (++said == kNumbers) return;
  }
}

void share_words(const Compared& a, const Compared& b, std::vector<std::string>& lines) {
  std::vector<std::pair<double, Span>> shared;  // weight, where the first of the two has it
  for (std::size_t i = 0, k = 0; i < a.sketch.size() && k < b.sketch.size();) {
    const auto mine = a.sketch.term(i), theirs = b.sketch.term(k);
    i += mine.key <= theirs.key;
    k += theirs.key <= mine.key;
    if (mine.key != theirs.key || !mine.words || !theirs.words) continue;
    const auto term = std::ranges::lower_bound(a.traits->terms, mine.key, {}, &Term::key);
    shared.emplace_back(-damped(mine.words) * damped(theirs.words) * mine.rarity * theirs.rarity,
                        term->first);
  }
  std::ranges::sort(shared);
  std::string words;
  for (std::size_t i = 0; i < std::min(kWords, shared.size()); ++i)
    words += ' ' + fold_case(a.marked->article.words(shared[i].second));
  if (!words.empty()) lines.push_back("words" + words);
}

}  // namespace

std::vector<std::string> find_shared(const Compared& a, const Compared& b) {
  auto lines = share_names(*a.marked, *b.marked);
  share_days(*a.traits, *b.traits, lines);
  share_numbers(*a.marked, *a.traits, *b.traits, lines);
  share_words(a, b, lines);
  return lines;
}

}  // namespace saksi
