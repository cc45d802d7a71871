#include "saksi/account/claim/same_person.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace saksi {
namespace {

constexpr std::size_t kFewestLetters = 5;   // of a word in which one letter may differ
constexpr std::size_t kMostCompared = 200;  // names that share a word

using Words = std::vector<std::string_view>;

Words split(std::string_view key) {
  Words words;
  while (!key.empty()) {
    const auto word = key.substr(0, key.find(' '));
    if (!word.empty()) words.push_back(word);
    key.remove_prefix(std::min(key.size(), word.size() + 1));
  }
  return words;
}

// Equal but for one byte put in, left out or replaced.
bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.size() < kFewestLetters) return false;
  std::size_t head = 0;
  while (head < a.size() && a[head] == b[head]) ++head;
  return a.size() == b.size() ? a.substr(head + 1) == b.substr(head + 1)
                              : a.substr(head) == b.substr(head + 1);
}

bool is_misspelt(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  bool differs = false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!one_letter_apart(a[i], b[i])) return false;
    differs = true;
  }
  return differs;
}

bool has_all(const Words& whole, const Words& part) {
  return whole.size() > part.size() && std::ranges::all_of(part, [&](std::string_view word) {
           return std::ranges::find(whole, word) != whole.end();
         });
}

using Index = std::map<std::string_view, std::vector<std::string_view>>;  // by word: the names that have it

// The longest name that holds all words of `key`, when all that do are forms of it; "" when two do not fit.
std::string_view whole_name(std::string_view key, const Index& index) {
  const auto words = split(key);
  if (words.empty()) return "";
  std::vector<std::string_view> wholes;
  for (const auto other : index.at(words.front()))
    if (has_all(split(other), words)) wholes.push_back(other);
  if (wholes.empty()) return "";
  const auto longest =
      *std::ranges::max_element(wholes, {}, [](std::string_view name) { return split(name).size(); });
  const auto parts = split(longest);
  const bool fits = std::ranges::all_of(wholes, [&](std::string_view other) {
    return other == longest || has_all(parts, split(other)) || is_misspelt(parts, split(other));
  });
  return fits ? longest : "";
}

}  // namespace

std::map<std::string, std::string> find_same_persons(const std::set<std::string>& keys) {
  Index index;
  for (const auto& key : keys)
    for (const auto word : split(key))
      if (auto& names = index[word]; names.size() < kMostCompared) names.push_back(key);
  std::map<std::string, std::string> same;
  for (const auto& key : keys) {  // misspelt: the first in the alphabet stands for the others
    const auto words = split(key);
    for (const auto word : words)
      for (const auto other : index.at(word))
        if (other < key && !same.contains(key) && !same.contains(std::string(other)) &&
            is_misspelt(words, split(other)))
          same.emplace(key, other);
  }
  for (const auto& key : keys)
    if (const auto whole = whole_name(key, index); !whole.empty() && !same.contains(key)) {
      const auto further = same.find(std::string(whole));
      same.emplace(key, further == same.end() ? std::string(whole) : further->second);
    }
  return same;
}

}  // namespace saksi
