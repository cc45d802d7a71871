#include "saksi/mention/name/person_key.h"

#include <algorithm>
#include <array>
#include <utility>

namespace saksi {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Endings of Russian names, and letters of the Indonesian spelling of before 1972.
constexpr std::array<Spelling, 5> kEndings = {
    {{"iy", "i"}, {"yi", "i"}, {"ey", "ei"}, {"ij", "i"}, {"ay", "ai"}}};
constexpr std::array<Spelling, 3> kLetters = {{{"dj", "j"}, {"tj", "c"}, {"sj", "sy"}}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_dutch_u(std::string_view word, std::size_t at) {  // "Soeharto", "Boediono"; not "Joel"
  return at > 0 && at + 3 < word.size() && word.substr(at, 2) == "oe" && !is_vowel(word[at - 1]) &&
         !is_vowel(word[at + 2]);
}

std::string spell_word(std::string_view word) {
  std::string spelled;
  for (std::size_t i = 0; i < word.size();) {
    const auto rest = word.substr(i);
    const auto* old =
        std::ranges::find_if(kLetters, [&](const Spelling& s) { return rest.starts_with(s.first); });
    if (old != kLetters.end() || is_dutch_u(word, i)) {
      spelled.append(old != kLetters.end() ? old->second : "u");
      i += 2;
    } else {
      spelled.push_back(word[i++]);
    }
  }
  for (const auto& [from, to] : kEndings)
    if (spelled.size() > from.size() + 2 && spelled.ends_with(from)) {
      spelled.resize(spelled.size() - from.size());
      spelled.append(to);
      break;
    }
  return spelled;
}

bool ends_word(char c) { return c == ' ' || c == '-'; }

}  // namespace

std::string spell_person(std::string_view folded_words) {
  std::string spelled, all;
  while (!folded_words.empty()) {
    const auto end = std::ranges::find_if(folded_words, ends_word) - folded_words.begin();
    const auto word = spell_word(folded_words.substr(0, static_cast<std::size_t>(end)));
    folded_words.remove_prefix(std::min(folded_words.size(), static_cast<std::size_t>(end) + 1));
    if (word.empty()) continue;
    for (auto* into : {&spelled, &all}) {
      if (into == &spelled && word.size() == 1) continue;
      if (!into->empty()) *into += ' ';
      *into += word;
    }
  }
  return spelled.empty() ? all : spelled;
}

std::vector<std::string_view> person_words(std::string_view spelled) {
  std::vector<std::string_view> words;
  while (!spelled.empty()) {
    const auto end = spelled.find(' ');
    words.push_back(spelled.substr(0, end));
    spelled.remove_prefix(end == std::string_view::npos ? spelled.size() : end + 1);
  }
  return words;
}

bool is_within(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole) {
  auto from = whole.begin();
  for (const auto word : part) {
    from = std::find(from, whole.end(), word);
    if (from == whole.end()) return false;
    ++from;
  }
  return true;
}

bool is_blend(std::string_view word, const std::vector<std::string_view>& person) {
  if (person.size() < 2 || word.size() < 5) return false;
  const auto first = person.front(), last = person.back();
  for (std::size_t size = 2; size + 2 <= word.size() && size <= first.size(); ++size) {
    if (!first.starts_with(word.substr(0, size))) return false;
    if (last.starts_with(word.substr(size))) return true;
  }
  return false;
}

bool is_initials(std::string_view word, const std::vector<std::string_view>& person) {
  return word.size() >= 2 && word.size() == person.size() &&
         std::equal(word.begin(), word.end(), person.begin(),
                    [](char c, std::string_view w) { return c == w.front(); });
}

}  // namespace saksi
