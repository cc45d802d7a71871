#include "saksi/article/authors.h"

#include <algorithm>
#include <span>

#include "saksi/article/find_outlet.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxPlaces = 40;
constexpr std::size_t kMaxPeople = 64;     // more are a mistake, and each is compared with all
constexpr std::size_t kMaxDeclared = 400;  // bytes; more is a life's story
constexpr std::size_t kMaxName = 60;       // bytes
constexpr std::size_t kMaxNameWords = 6;
constexpr std::size_t kMinLabel = 4;  // of a host, to be looked for inside of names

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const auto& word : line_words(text, kHeadWords)) letters += word.folded;
  return letters;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

// Words of a name that are not capital: "Ann van der Reed".
bool is_particle(std::string_view word) {
  constexpr std::string_view kParticles[] = {"af",  "al",  "av",  "bin", "binti", "d",   "da", "das", "de",
                                             "del", "den", "der", "di",  "do",    "dos", "du", "el",  "la",
                                             "le",  "ten", "ter", "van", "vom",   "von", "zu", "zur"};
  return std::ranges::binary_search(kParticles, word);
}

bool is_sign_of_name(char32_t c) {
  return c == '.' || c == '-' || c == '\'' || c == U'’' || c == U'‘' || c == U'ʼ' || c == U'·' ||
         c == U'・' || c == U'‐';
}

// Letters and the signs that names have.
bool is_name_word(std::string_view word) {
  bool letter = false;
  for (std::size_t i = 0; i < word.size();) {
    const auto point = decode_at(word, i);
    if (is_word(point.value) && !is_digit(point.value) && point.value != '_')
      letter = true;
    else if (!is_sign_of_name(point.value))
      return false;
    i += point.size_bytes;
  }
  return letter;
}

// "kabarsore.example", "sari@kabarsore.example", "@sari", "https://…".
bool is_address(std::string_view word) {
  if (word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos) return true;
  const auto dot = word.rfind('.');
  return dot != std::string_view::npos && dot >= 3 && word.size() - dot >= 3 && word.size() - dot <= 5 &&
         std::ranges::all_of(word.substr(dot + 1), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "Ann Reed (Jakarta) [AP]" without what stands in brackets.
std::string without_brackets(std::string_view text) {
  std::string rest;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[' || c == '<') {
      ++depth;
      rest += ' ';
    } else if ((c == ')' || c == ']' || c == '>') && depth > 0) {
      --depth;
    } else if (depth == 0) {
      rest += c;
    }
  }
  return squeeze(rest);
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const auto end = std::min(text.find(' ', i), text.size());
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const auto word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

// Signs that part names: "A, B; C / D | E". A slash or dash within a word parts nothing.
constexpr std::string_view kSigns[] = {", ",  ";",  " / ", "/",  "|", " & ", " + ", " • ", " - ", " – ",
                                       " — ", "、", "،",   "，", ",", "●",   " · ", "\n",  "»"};

}  // namespace

OwnNames::OwnNames(const Declared& declared, const std::optional<std::string>& outlet) {
  for (const auto& name : {declared.outlet, outlet})
    if (name)
      if (auto letters = letters_of(*name); letters.size() >= 2) names_.push_back(std::move(letters));
  if (!declared.url) return;
  auto host = host_of(*declared.url);
  while (host.find('.') != std::string_view::npos) {  // the last label names no outlet
    labels_.push_back(letters_of(host.substr(0, host.find('.'))));
    host.remove_prefix(host.find('.') + 1);
  }
  std::erase_if(labels_, [](const std::string& label) { return label.size() < 2; });
}

bool OwnNames::has(std::string_view name) const {
  const auto letters = letters_of(name);
  if (letters.empty()) return false;
  for (const auto& own : names_)
    if (letters == own || (own.size() >= kMinLabel && letters.find(own) != std::string::npos) ||
        (letters.size() >= kMinLabel && own.find(letters) != std::string::npos))
      return true;
  for (const auto& label : labels_) {
    if (letters == label || (label.size() > kMinLabel && letters.find(label) != std::string::npos))
      return true;
    for (const auto word : split_words(name))
      if (letters_of(word) == label) return true;
  }
  return false;
}

Authors::Authors(const Languages& languages, const Outlets& outlets) : outlets_(outlets) {
  const auto add = [&](const Language& language) {
    for (const auto& row : language.table("byline").rows) bylines_.add(row);
    for (const auto& row : language.table("author_words").rows) {
      const auto kind = row.cell(1);
      words_.emplace(fold_case(row.cell(0)), kind == "joint"   ? Word::joint
                                             : kind == "job"   ? Word::job
                                             : kind == "desk"  ? Word::desk
                                             : kind == "place" ? Word::place
                                                               : Word::never);
    }
  };
  add(languages.common());
  for (const auto& [code, language] : languages.all()) add(language);
}

bool Authors::is(std::string_view word, Word kind) const {
  while (!word.empty() && (word.back() == '.' || word.back() == ':' || word.back() == ','))
    word.remove_suffix(1);
  const auto found = words_.find(fold_case(word));
  return found != words_.end() && found->second == kind;
}

// Also the parts of "MM-Redaktion".
bool Authors::has_word(std::string_view text, Word kind) const {
  for (const auto word : split_words(text)) {
    if (is(word, kind)) return true;
    for (std::size_t i = 0; word.find('-') != std::string_view::npos && i < word.size();) {
      const auto end = std::min(word.find('-', i), word.size());
      if (is(word.substr(i, end - i), kind)) return true;
      i = end + 1;
    }
  }
  return false;
}

// The name in "Reporter Ann Reed in Jakarta"; empty when there is none, as in the second part of "Ann Reed,
// Political Editor" and "Ann Reed, Professor of law".
std::string Authors::person_in(const Part& part) const {
  const auto words = split_words(part.words);
  std::size_t begin = 0;
  while (begin < words.size() && is(words[begin], Word::job)) ++begin;
  std::size_t end = begin;
  bool capital = false, small = false;
  for (; end < words.size(); ++end) {
    const auto word = words[end];
    if (part.after && is(word, Word::job)) return {};
    if (!is_name_word(word) || is(word, Word::job)) break;
    if (end > begin && is(word, Word::place)) break;
    if (is_particle(word)) continue;
    const auto first = decode_at(word, 0).value;
    if (is_lower(first)) {
      if (capital && part.after) return {};
      if (capital) break;  // "Anna Jónsdóttir skrifar frá Oslo"
      small = true;
      continue;
    }
    if (small) return {};  // "skrifar frá Oslo"
    capital = true;
  }
  std::span<const std::string_view> name(words.data() + begin, end - begin);
  if (name.empty() || name.size() > kMaxNameWords || (!capital && name.size() < 2)) return {};
  auto text = joined(name);
  // "山田太郎記者": a title written to the name; what it stands before is none.
  if (!is_ascii(text))
    for (const auto& [word, kind] : words_) {
      if (kind != Word::job || is_ascii(word) || text.size() <= word.size()) continue;
      if (text.starts_with(word)) return {};
      if (text.ends_with(word)) text.resize(text.size() - word.size());
    }
  while (text.ends_with('-') || text.ends_with('\'')) text.pop_back();
  const bool letters = text.size() > 2 && decode_at(text, 0).size_bytes < text.size();
  return letters && text.size() <= kMaxName ? text : std::string();
}

void Authors::read_part(Part given, const OwnNames& own, AuthorNames& found) const {
  auto part = trim(given.words);
  while (!part.empty() &&
         (part.back() == '.' || part.back() == ':' || part.back() == '-' || part.back() == '*') &&
         !(part.back() == '.' && part.size() > 2 && is_upper(decode_before(part, part.size() - 1).value)))
    part = trim(part.substr(0, part.size() - 1));
  if (part.empty() || found.people.size() + found.credits.size() >= kMaxPeople) return;
  if (has_word(part, Word::never)) return;
  const auto credit = [&](bool desk, const Outlet* outlet) {
    const auto same = [&](const Credit& other) { return other.name == part; };
    if (std::ranges::any_of(found.credits, same)) return;
    Credit one{std::string(part), std::nullopt, std::nullopt, desk};
    if (outlet && outlet->name != part) one.outlet = outlet->name;
    found.credits.push_back(std::move(one));
  };
  if (own.has(part)) return credit(true, nullptr);
  if (const auto* outlet = outlets_.find(part)) return credit(false, outlet);
  if (has_word(part, Word::desk)) return credit(true, nullptr);
  if (given.body) return credit(false, nullptr);
  if (is_address(part)) return;
  given.words = part;
  auto name = person_in(given);
  if (name.empty()) return;
  if (is_lower(decode_at(name, 0).value) && !found.people.empty()) return;  // "… dan dosen hukum"
  if (std::ranges::find(found.people, name) == found.people.end()) found.people.push_back(std::move(name));
}

void Authors::read(const DeclaredAuthor& author, const OwnNames& own, AuthorNames& found) const {
  if (author.words.size() > kMaxDeclared) return;
  auto text = without_brackets(author.words);
  const auto words = line_words(text, kHeadWords);
  if (const auto phrase = bylines_.find_start(text, words))
    text = std::string(trim(std::string_view(text).substr(phrase->end)));
  const bool one_part = text.find_first_of(",;|/") == std::string::npos;
  if (outlets_.find(text) || (one_part && own.has(text))) return read_part({text, author.body}, own, found);
  std::string part;
  bool after = false;
  const auto flush = [&](bool comma) {
    read_part({part, author.body, after}, own, found);
    part.clear();
    after = comma;
  };
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t end = std::string_view::npos, size = 0;
    for (const auto sign : kSigns)
      if (const auto at = rest.find(sign);
          at < end || (at == end && at != std::string_view::npos && sign.size() > size))
        end = at, size = sign.size();
    for (const auto word : split_words(rest.substr(0, end))) {
      if (is(word, Word::joint) && !is_upper(decode_at(word, 0).value)) {  // "Dan Reed" is a name
        flush(false);
        continue;
      }
      if (!part.empty()) part += ' ';
      part += word;
    }
    flush(size != 1 || rest[end] != ';');
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + size);
  }
}

AuthorNames Authors::find(const Declared& declared, const OwnNames& own) const {
  AuthorNames found;
  std::size_t places = 0;
  for (std::size_t i = 0; i < declared.authors.size() && places < kMaxPlaces; ++places) {
    const auto& where = declared.authors[i].where;
    for (; i < declared.authors.size() && declared.authors[i].where == where; ++i)
      read(declared.authors[i], own, found);
    if (!found.people.empty()) break;
  }
  return found;
}

}  // namespace saksi
