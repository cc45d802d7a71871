#include "saksi/mention/name/short_form.h"

#include <algorithm>
#include <cstddef>

#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/person_key.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxMade = 20;   // letters: "kemendikbudristek" has 17
constexpr std::size_t kMaxWords = 8;   // with the above this bounds the ways that are tried
constexpr std::size_t kLeastHead = 2;  // letters of one word in a name made of heads

bool is_sign(char c) { return c == '-' || c == '.' || c == '&' || c == '/'; }

bool is_letter_start(std::string_view word) {
  return (word.front() >= 'a' && word.front() <= 'z') || static_cast<unsigned char>(word.front()) >= 0x80;
}

}  // namespace

bool is_defined_by(std::string_view acronym, std::string_view name) {
  if (acronym.size() < 2 || name.find(' ') == std::string_view::npos) return false;
  if (acronym.front() != name.front()) return false;
  auto at = name.size();
  for (auto i = acronym.size(); i-- > 1;) {
    if (is_sign(acronym[i])) continue;
    do {
      if (at <= 1) return false;
      --at;
    } while (name[at] != acronym[i]);
  }
  return true;
}

ShortForms::ShortForms(const Language& language) {
  for (const auto& row : language.table("short_forms").rows) {
    auto word = fold_name(row.cell(0));
    if (row.cell(1) == "small")
      small_.push_back(std::move(word));
    else if (row.cell(1) == "prefix")
      prefixes_.push_back(std::move(word));
    else if (row.cell(1) == "alias")
      aliases_.push_back(std::move(word));
    else if (row.cell(1) == "initials")
      initials_.push_back(std::move(word));
    else
      long_heads_.emplace(std::move(word), fold_name(row.cell(2)));
  }
}

std::vector<std::string_view> ShortForms::counting_words(std::string_view name) const {
  std::vector<std::string_view> words;
  for (const auto word : person_words(name))
    if (!word.empty() && is_letter_start(word) && std::ranges::find(small_, word) == small_.end())
      words.push_back(word);
  return words;
}

std::string ShortForms::initials_of(std::string_view name) const {
  const auto words = counting_words(name);
  std::string initials;
  if (words.size() >= 3)
    for (const auto word : words) initials += word.front();
  return initials;
}

// `rest` is heads of the words from `at` on, none left out.
bool ShortForms::give(std::string_view rest, const std::vector<std::string_view>& words,
                      std::size_t at) const {
  if (at == words.size() || rest.empty()) return at == words.size() && rest.empty();
  const auto gives_with = [&](std::string_view stem) {
    const auto shared = static_cast<std::size_t>(std::ranges::mismatch(rest, stem).in1 - rest.begin());
    for (auto size = shared; size >= kLeastHead; --size)
      if (give(rest.substr(size), words, at + 1)) return true;
    return false;
  };
  if (gives_with(words[at])) return true;
  return std::ranges::any_of(prefixes_, [&](const std::string& prefix) {
    return words[at].size() > prefix.size() + kLeastHead && words[at].starts_with(prefix) &&
           gives_with(words[at].substr(prefix.size()));
  });
}

bool ShortForms::is_made_of_heads(std::string_view word, std::string_view name) const {
  const auto words = counting_words(name);
  if (words.size() < 2 || words.size() > kMaxWords || word.size() > kMaxMade) return false;
  return give(word, words, 0);
}

const std::string* ShortForms::long_head(std::string_view word) const {
  const auto found = long_heads_.find(word);
  return found == long_heads_.end() ? nullptr : &found->second;
}

bool ShortForms::is_alias(std::string_view word) const {
  return std::ranges::find(aliases_, word) != aliases_.end();
}

bool ShortForms::announces_initials(std::string_view word) const {
  return std::ranges::find(initials_, word) != initials_.end();
}

}  // namespace saksi
