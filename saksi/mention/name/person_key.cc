#include "saksi/mention/name/person_key.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "saksi/mention/gazetteer.h"

namespace saksi {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

// Endings of Russian and Ukrainian names, and letters of the Indonesian spelling of before 1972.
constexpr std::array<Spelling, 10> kEndings = {{{"skyy", "ski"},
                                                {"skyi", "ski"},
                                                {"skiy", "ski"},
                                                {"skij", "ski"},
                                                {"sky", "ski"},
                                                {"iy", "i"},
                                                {"yi", "i"},
                                                {"ey", "ei"},
                                                {"ij", "i"},
                                                {"ay", "ai"}}};
constexpr std::array<Spelling, 3> kLetters = {{{"dj", "j"}, {"tj", "c"}, {"sj", "sy"}}};

// What different spellings of one sound come to in is_same_sound; longer ones first.
constexpr std::array<Spelling, 20> kSounds = {
    {{"ch", "h"}, {"kh", "h"}, {"ck", "k"}, {"dh", "d"}, {"ee", "i"}, {"ie", "i"}, {"oo", "u"},
     {"ou", "u"}, {"ph", "f"}, {"sh", "s"}, {"sy", "s"}, {"th", "t"}, {"q", "k"},  {"v", "f"},
     {"x", "ks"}, {"y", "i"},  {"z", "s"},  {"'", ""},   {"`", ""},   {"-", ""}}};
constexpr std::size_t kLeastInitials = 3;  // of two letters are those by which reports hide a suspect's name
constexpr std::size_t kLeastTypo = 6;      // letters of a word in which one may be wrong

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_dutch_u(std::string_view word, std::size_t at) {  // "Soeharto", "Boediono"; not "Joel"
  return at > 0 && at + 3 < word.size() && word.substr(at, 2) == "oe" && !is_vowel(word[at - 1]) &&
         !is_vowel(word[at + 2]);
}

const Spelling* find_spelling(std::span<const Spelling> spellings, std::string_view rest) {
  const auto found =
      std::ranges::find_if(spellings, [&](const Spelling& s) { return rest.starts_with(s.first); });
  return found == spellings.end() ? nullptr : &*found;
}

// Spelled as before 1972: there a "j" alone is today's "y" ("Soerjo", "Widjaja").
bool is_old_spelling(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (find_spelling(kLetters, word.substr(i)) || is_dutch_u(word, i)) return true;
  return word.starts_with("nj");
}

std::string spell_letters(std::string_view word) {
  const bool old = is_old_spelling(word);
  std::string spelled;
  for (std::size_t i = 0; i < word.size();) {
    if (const auto* letters = find_spelling(kLetters, word.substr(i))) {
      spelled.append(letters->second);
      i += 2;
    } else if (is_dutch_u(word, i)) {
      spelled += 'u';
      i += 2;
    } else {
      const bool old_y = old && word[i] == 'j' && (i == 1 ? word[0] == 'n' : i > 0 && word[i - 1] != 'n');
      spelled += old_y ? 'y' : word[i];
      ++i;
    }
  }
  return spelled;
}

std::string spell_word(std::string_view word) {
  auto spelled = spell_letters(word);
  for (const auto& [from, to] : kEndings)
    if (spelled.size() > from.size() + 2 && spelled.ends_with(from)) {
      spelled.resize(spelled.size() - from.size());
      spelled.append(to);
      break;
    }
  return spelled;
}

std::string sound_of(std::string_view word) {
  std::string sound;
  for (std::size_t i = 0; i < word.size();) {
    const auto* spelling = find_spelling(kSounds, word.substr(i));
    const auto part = spelling ? spelling->second : word.substr(i, 1);
    i += spelling ? spelling->first.size() : 1;
    for (const char c : part)
      if (sound.empty() || sound.back() != c) sound += c;
  }
  if (sound.size() > 3 && sound.back() == 'h') sound.pop_back();  // "Fatimah", "Fatima"
  return sound;
}

// One letter too many, too few or another one, but not the last vowel alone: "Susanto" and "Susanti" are two.
bool is_one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kLeastTypo || b.size() - a.size() > 1 || a.front() != b.front()) return false;
  const auto first = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (a.size() != b.size()) return a.substr(first) == b.substr(first + 1);
  return first + 1 < a.size() && a.substr(first + 1) == b.substr(first + 1);
}

bool ends_word(char c) { return c == ' ' || c == '-'; }

}  // namespace

std::string spell_person(std::string_view folded_words, const Gazetteer* gazetteer) {
  std::string spelled, all;
  while (!folded_words.empty()) {
    const auto end =
        static_cast<std::size_t>(std::ranges::find_if(folded_words, ends_word) - folded_words.begin());
    const auto written = folded_words.substr(0, end);
    const auto* usual = gazetteer && !written.empty() ? gazetteer->usual_spelling(written) : nullptr;
    const auto word = usual && !usual->empty() ? *usual : spell_word(written);
    folded_words.remove_prefix(std::min(folded_words.size(), end + 1));
    if (word.empty()) continue;
    for (auto* into : {&spelled, &all}) {
      if (into == &spelled && (word.size() == 1 || (usual && usual->empty()))) continue;
      if (!into->empty()) *into += ' ';
      *into += word;
    }
  }
  return spelled.empty() ? all : spelled;
}

bool is_same_sound(std::string_view a, std::string_view b) { return sound_of(a) == sound_of(b); }

bool is_spelled_apart(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b,
                      bool same_office) {
  if (a.size() != b.size()) return false;
  std::size_t equal = 0, typos = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i])
      equal += a[i].size() > 2;
    else if (!is_same_sound(a[i], b[i])) {
      if (!is_one_letter_off(a[i], b[i])) return false;
      ++typos;
    }
  }
  if (equal == 0 || typos > 1) return false;
  return typos == 0 || equal >= 2 || same_office;
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

bool is_clipped(std::string_view word, const std::vector<std::string_view>& person) {
  constexpr std::size_t kLeast = 4, kLeastLonger = 2;
  return person.size() > 1 && word.size() >= kLeast && person.front().size() >= word.size() + kLeastLonger &&
         person.front().starts_with(word);
}

bool is_initials(std::string_view word, const std::vector<std::string_view>& person) {
  return word.size() >= kLeastInitials && word.size() == person.size() &&
         std::equal(word.begin(), word.end(), person.begin(),
                    [](char c, std::string_view w) { return c == w.front(); });
}

}  // namespace saksi
