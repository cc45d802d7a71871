#include "saksi/article/byline.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxLine = 140;
constexpr std::size_t kMaxName = 48;
constexpr std::size_t kMaxNamesBytes = 1000;  // of a text that may be names and no more

// Words of a name that are not capital.
bool is_particle(std::string_view word) {
  constexpr std::string_view kParticles[] = {"al",  "bin", "binti", "bt",  "d",   "da", "de",
                                             "del", "den", "der",   "di",  "dos", "el", "la",
                                             "le",  "ten", "van",   "von", "y"};
  return std::ranges::binary_search(kParticles, word);
}

// "dan", "and" and their kin part names, as do the signs.
constexpr std::string_view kJoints[] = {"、",  " dan ", " and ", " und ", " et ", " y ", " e ",
                                        " & ", "; ",    ", ",    " / ",   "/",    " | "};

bool is_name(std::string_view text, bool any_script) {
  if (text.empty() || text.size() > kMaxName) return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && text[i] == ' ') ++i;
    auto end = text.find(' ', i);
    if (end == std::string_view::npos) end = text.size();
    const auto word = text.substr(i, end - i);
    i = end;
    if (word.empty()) continue;
    for (std::size_t at = 0; at < word.size();) {
      const auto point = decode_at(word, at);
      const bool sign =
          point.value == '.' || point.value == '-' || point.value == '\'' || point.value == U'’';
      if (!is_letter(point.value) && !sign) return false;
      at += point.size_bytes;
    }
    if (++words > 5) return false;
    if (is_particle(word)) continue;
    const auto first = decode_at(word, 0).value;
    if (any_script ? is_lower(first) : !is_upper(first)) return false;
  }
  return words > 0;
}

}  // namespace

std::optional<std::vector<std::string>> parse_names(std::string_view text, bool any_script) {
  if (text.size() > kMaxNamesBytes) return std::nullopt;
  std::vector<std::string> names;
  while (true) {
    std::size_t end = text.size(), size = 0;
    for (const auto joint : kJoints)
      if (const auto at = text.find(joint); at < end || (at == end && joint.size() > size)) {
        end = std::min(at, text.size());
        size = joint.size();
      }
    auto name = trim(text.substr(0, end));
    while (name.ends_with(',') || name.ends_with(';')) name.remove_suffix(1);
    if (!name.empty() && !is_name(name, any_script)) return std::nullopt;
    if (!name.empty()) names.emplace_back(name);
    if (end >= text.size()) break;
    text.remove_prefix(end + size);
  }
  if (names.empty()) return std::nullopt;
  return names;
}

Bylines::Bylines(const Languages& languages, const Outlets& outlets) : outlets_(outlets) {
  for (const auto& row : languages.common().table("byline").rows) phrases_.add(row);
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("byline").rows) phrases_.add(row);
}

std::vector<std::string> Bylines::people(std::vector<std::string> names) const {
  std::erase_if(names, [&](const std::string& name) { return outlets_.find(name) != nullptr; });
  return names;
}

std::optional<Byline> Bylines::find(const Line& line) const {
  if (line.size > kMaxLine) return std::nullopt;
  const auto found = phrases_.find_start(line.text, line.words);
  if (!found) return std::nullopt;
  const bool marked = found->row->cell(0).ends_with(':');
  std::string_view rest = trim(std::string_view(line.text).substr(found->end));
  rest = trim(rest.substr(0, std::min(rest.find(" | "), rest.find(" - "))));
  while (rest.ends_with(')') || rest.ends_with(']')) rest.remove_suffix(1);  // "(责编：王小明)"
  auto names = parse_names(rest, marked);
  // "Oleh karena itu" and "By Friday evening" open sentences: without a colon the rest must be names alone.
  if (!names && (!marked || line.full_stop)) return std::nullopt;
  if (!marked && line.full_stop) return std::nullopt;
  return Byline{names ? people(std::move(*names)) : std::vector<std::string>(),
                std::string(found->row->cell(1))};
}

std::vector<std::string> Bylines::clean(std::string_view declared) const {
  auto text = squeeze(declared);
  if (text.find("://") != std::string::npos || text.find('@') != std::string::npos) return {};
  const auto words = line_words(text, kHeadWords);
  if (const auto found = phrases_.find_start(text, words))
    text = trim(std::string_view(text).substr(found->end));
  if (text.empty() || text.size() > kMaxNamesBytes) return {};
  auto names = parse_names(text);
  return people(names ? std::move(*names) : std::vector<std::string>{text});
}

}  // namespace saksi
