#include "saksi/account/fact/spelling.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::size_t kFewestLetters = 4;     // of words that are compared by their letters
constexpr std::size_t kLongWord = 5;          // from which on two letters may differ
constexpr std::size_t kLongestWord = 40;      // longer ones are no words
constexpr std::size_t kFewestConsonants = 3;  // that tell a name by themselves

std::string letters_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const auto& word : words)
    for (const char c : word)
      if (c != '-' && c != '\'' && c != '.') letters += c;
  return letters;
}

// "Khalid" and "Khaled": khld.
std::string consonants_of(std::string_view word) {
  constexpr std::string_view kVowels = "aeiouy";
  std::string consonants;
  for (const char c : word)
    if (c >= 'a' && c <= 'z' && kVowels.find(c) == std::string_view::npos &&
        (consonants.empty() || consonants.back() != c))
      consonants += c;
  return consonants;
}

// Begins and ends alike, and differs in a letter or two between: "north" and "south" do not.
bool is_slip(std::string_view a, std::string_view b) {
  if (std::max(a.size(), b.size()) > kLongestWord || std::min(a.size(), b.size()) < kFewestLetters)
    return false;
  if (a.front() != b.front() || a.back() != b.back()) return false;
  return letters_apart(a, b) <= (std::max(a.size(), b.size()) >= kLongWord ? 2u : 1u);
}

}  // namespace

std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row.back();
}

bool are_spelled_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto one = letters_of(a), other = letters_of(b);
  return one == other || is_slip(one, other);
}

bool are_names_spelled_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (letters_of(a) == letters_of(b)) return true;
  return std::ranges::any_of(a, [&](const std::string& word) {
    const auto consonants = consonants_of(word);
    return consonants.size() >= kFewestConsonants && std::ranges::any_of(b, [&](const std::string& match) {
             return word != match && consonants == consonants_of(match);
           });
  });
}

}  // namespace saksi
