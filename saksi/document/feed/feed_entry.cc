#include "saksi/document/feed/feed_entry.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxName = 24;  // bytes of the longest name of an element or reference we look at

constexpr std::size_t kMaxLink = std::size_t{8} << 10;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}
bool is_letter_byte(char c) { return is_name(c) && c != '-' && (c < '0' || c > '9'); }

std::string_view name_at(std::string_view words, std::size_t at) {
  auto end = at;
  while (end < words.size() && is_name(words[end]) && end - at <= kMaxName) ++end;
  return words.substr(at, end - at);
}

// Elements of HTML that the tree has no use for, but feeds have.
constexpr std::string_view kOtherElements[] = {
    "acronym", "area",     "bdi", "bdo",      "col",      "colgroup", "datalist", "dfn",
    "dir",     "hgroup",   "kbd", "menuitem", "meter",    "nobr",     "optgroup", "output",
    "param",   "progress", "rp",  "rt",       "ruby",     "s",        "samp",     "strike",
    "track",   "tt",       "var", "wbr",      "blockcode"};

bool is_html_element(std::string_view name) {
  std::string lower(name);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const auto tag = find_tag(lower);
  if (tag != Tag::unknown && tag != Tag::text) return true;
  return std::ranges::find(kOtherElements, lower) != std::end(kOtherElements);
}

// "&amp;", "&#8217;", "&nbsp;" at `at`.
bool is_reference(std::string_view words, std::size_t at) {
  if (at + 1 < words.size() && words[at + 1] == '#') ++at;
  const auto name = name_at(words, at + 1);
  const auto end = at + 1 + name.size();
  return !name.empty() && end < words.size() && words[end] == ';' && name.find('-') == std::string_view::npos;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

}  // namespace

bool looks_like_html(std::string_view words) {
  bool sign = false;  // of HTML
  for (auto at = words.find_first_of("<&"); at != std::string_view::npos;
       at = words.find_first_of("<&", at + 1)) {
    if (words[at] == '&') {
      sign = sign || is_reference(words, at);
      continue;
    }
    const bool end_tag = at + 1 < words.size() && words[at + 1] == '/';
    const auto name = name_at(words, at + 1 + end_tag);
    if (name.empty() || !is_letter_byte(name[0])) continue;
    if (!is_html_element(name)) return false;
    const auto close = words.find_first_of("<>", at + 1);
    const bool empty = close != std::string_view::npos && words[close] == '>' && words[close - 1] == '/';
    sign = sign || end_tag || empty;
  }
  return sign;
}

FeedText guess_text(std::string words) {
  const auto form = looks_like_html(words) ? FeedText::Form::html : FeedText::Form::plain;
  return {std::move(words), form};
}

std::optional<std::string> decode_base64(std::string_view text) {
  std::string letters;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '=') continue;
    const int value = base64_value(c);
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if (++count % 4 != 1) letters += static_cast<char>(bits >> (count % 4 == 2 ? 4 : count % 4 == 3 ? 2 : 0));
  }
  return letters;
}

std::string find_author_name(std::string_view author) {
  author = trim(author);
  if (author.size() > 512) return {};
  if (author.find('@') == std::string_view::npos) return std::string(author);
  for (const auto& [open, close] : {std::pair('(', ')'), std::pair('<', '>'), std::pair('[', ']')}) {
    const auto begin = author.find(open);
    const auto end = author.find(close, begin == std::string_view::npos ? 0 : begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) continue;
    const auto inside = trim(author.substr(begin + 1, end - begin - 1)),
               before = trim(author.substr(0, begin));
    for (auto name : {inside, before}) {
      if (name.find('@') != std::string_view::npos) continue;
      while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
        name = trim(name.substr(1, name.size() - 2));
      if (!name.empty()) return std::string(name);
    }
  }
  return {};
}

std::string feed_link(std::string_view link, std::string_view base) {
  std::string bare;
  if (link.size() > kMaxLink) return bare;
  for (const char c : trim(link))
    if (c != '\n' && c != '\r' && c != '\t') bare += c;
  constexpr std::string_view kTwice = "&amp;";  // escaped twice; no address means it so
  for (auto at = bare.find(kTwice); at != std::string::npos; at = bare.find(kTwice, at + 1))
    bare.erase(at + 1, kTwice.size() - 1);
  const auto colon = bare.find(':');
  const bool has_scheme = colon != std::string::npos && colon > 0 && bare.find_first_of("/?#") > colon;
  if (!has_scheme) {
    auto whole = bare.empty() ? std::nullopt : resolve_url(bare, base);
    return whole ? std::move(*whole) : bare;
  }
  const auto scheme = fold_case(bare.substr(0, colon));
  const bool fetchable = scheme == "http" || scheme == "https" || scheme == "ftp";
  return fetchable ? bare : std::string();
}

}  // namespace saksi
