#include "saksi/document/html_scanner.h"

#include <algorithm>
#include <cstring>

#include "saksi/document/references.h"

namespace saksi {
namespace {

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank_byte(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// What ends names and values: 1 a blank or ">", 2 "/", 4 "=".
constexpr auto kEnds = [] {
  std::array<std::uint8_t, 256> ends{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '>'}) ends[static_cast<unsigned char>(c)] = 1;
  ends['/'] = 2;
  ends['='] = 4;
  return ends;
}();

bool is_raw_for_good(Tag tag) { return tag == Tag::script || tag == Tag::style; }

// "</script" and no more letters; `name` in lower case.
bool is_end_tag(std::string_view text, std::string_view name) {
  if (text.size() < name.size() + 2 || text[1] != '/') return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if ((text[i + 2] | 0x20) != name[i]) return false;
  const char next = text.size() > name.size() + 2 ? text[name.size() + 2] : '>';
  return is_blank_byte(next) || next == '/' || next == '>';
}
bool is_script_start(std::string_view text) {
  constexpr std::string_view kName = "script";
  if (text.size() < kName.size() + 2) return false;
  for (std::size_t i = 0; i < kName.size(); ++i)
    if ((text[i + 1] | 0x20) != kName[i]) return false;
  const char next = text[kName.size() + 1];
  return is_blank_byte(next) || next == '/' || next == '>';
}

}  // namespace

std::size_t HtmlScanner::find(std::string_view what, std::size_t from) const {
  if (from >= size_) return size_;
  const auto* found = static_cast<char*>(memmem(page_ + from, size_ - from, what.data(), what.size()));
  return found ? static_cast<std::size_t>(found - page_) : size_;
}

Tree::Slice HtmlScanner::decoded(std::size_t begin, std::size_t end, bool attribute) {
  const auto place = attribute ? ReferencePlace::attribute : ReferencePlace::text;
  return slice(begin, begin + decode_references(page_ + begin, end - begin, place));
}

bool HtmlScanner::opens_tag(std::size_t at) const {
  if (at + 1 >= size_) return false;
  const char c = page_[at + 1];
  return is_letter_byte(c) || c == '!' || c == '?' || c == '/';
}

const HtmlToken& HtmlScanner::next() {
  for (;;) {
    if (at_ >= size_) {
      token_.kind = HtmlToken::Kind::page_end;
      return token_;
    }
    if (page_[at_] != '<' || !opens_tag(at_)) {
      scan_text();
      return token_;
    }
    if (skip_declaration()) continue;
    scan_tag();
    return token_;
  }
}

void HtmlScanner::scan_text() {
  const auto begin = at_;
  auto end = at_ + 1;
  while ((end = find("<", end)) < size_ && !opens_tag(end)) ++end;
  at_ = end;
  token_.kind = HtmlToken::Kind::text;
  token_.text = decoded(begin, end, false);
  const std::string_view text(page_ + begin, token_.text.end - begin);
  token_.blank = std::ranges::all_of(text, is_blank_byte);
}

bool HtmlScanner::skip_declaration() {
  const char c = page_[at_ + 1];
  if (is_letter_byte(c)) return false;
  if (c == '/' && at_ + 2 < size_ && is_letter_byte(page_[at_ + 2])) return false;
  if (rest(at_).starts_with("<!--") && !no_comment_end_) {
    const auto open = rest(at_);
    if (open.starts_with("<!-->") || open.starts_with("<!--->")) {
      at_ = find(">", at_) + 1;
      return true;
    }
    auto end = at_ + 4;
    for (; (end = find("--", end)) < size_; ++end) {  // "-->", or "--!>" of those who took it for SGML
      const auto close = rest(end);
      if (close.starts_with("-->") || close.starts_with("--!>")) break;
    }
    no_comment_end_ = end == size_;
    if (!no_comment_end_) {
      at_ = find(">", end) + 1;
      return true;
    }
  }
  at_ = std::min(find(">", at_) + 1, size_);
  return true;
}

void HtmlScanner::scan_tag() {
  const bool is_end = page_[at_ + 1] == '/';
  token_.kind = is_end ? HtmlToken::Kind::end : HtmlToken::Kind::start;
  token_.closed = false;
  token_.attributes.clear();
  scan_name(at_ + (is_end ? 2 : 1));
  scan_attributes();
}

void HtmlScanner::scan_name(std::size_t begin) {
  at_ = begin;
  for (; at_ < size_ && !(kEnds[static_cast<unsigned char>(page_[at_])] & 3); ++at_)
    if (page_[at_] >= 'A' && page_[at_] <= 'Z') page_[at_] = static_cast<char>(page_[at_] | 0x20);
  token_.name = {page_ + begin, at_ - begin};
  token_.tag = find_tag(token_.name);
}

void HtmlScanner::scan_attributes() {
  while (at_ < size_) {
    const char c = page_[at_];
    if (c == '>') {
      ++at_;
      return;
    }
    if (c == '/' || is_blank_byte(c)) {
      token_.closed = c == '/';
      ++at_;
    } else {
      token_.closed = false;
      scan_attribute();
    }
  }
}

void HtmlScanner::scan_attribute() {
  const auto begin = at_++;  // a "=" here is part of the name
  while (at_ < size_ && !kEnds[static_cast<unsigned char>(page_[at_])]) ++at_;
  const auto end = at_;
  while (at_ < size_ && is_blank_byte(page_[at_])) ++at_;
  auto value = slice(end, end);
  const bool has_value = at_ < size_ && page_[at_] == '=';
  if (has_value) value = scan_value();
  std::array<char, 32> lower{};
  if (token_.kind == HtmlToken::Kind::end || end - begin > lower.size()) return;
  std::transform(page_ + begin, page_ + end, lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (const auto known = find_attribute({lower.data(), end - begin}))
    token_.attributes.emplace_back(*known, decoded(value.begin, value.end, true));
}

// At "=".
Tree::Slice HtmlScanner::scan_value() {
  ++at_;
  while (at_ < size_ && is_blank_byte(page_[at_])) ++at_;
  const char quote = at_ < size_ ? page_[at_] : '>';
  if (quote == '"' || quote == '\'') {
    const auto close = no_quote_[quote == '"'] ? size_ : find({&quote, 1}, at_ + 1);
    if (close < size_) {
      const auto value = slice(at_ + 1, close);
      at_ = close + 1;
      return value;
    }
    no_quote_[quote == '"'] = true;
  }
  const auto begin = at_;
  while (at_ < size_ && kEnds[static_cast<unsigned char>(page_[at_])] != 1) ++at_;
  return slice(begin, at_);
}

// "<!-- … <script> … </script> … -->" in a script is text of it.
std::size_t HtmlScanner::end_of_script() const {
  std::size_t comment_end = 0;  // we are in a comment before this
  bool inner = false;           // in a script in the comment
  bool no_comment_end = false;  // looked for once only
  for (auto at = find("<", at_); at < size_; at = find("<", at + 1)) {
    const auto here = rest(at);
    if (at >= comment_end) inner = false;
    if (is_end_tag(here, "script")) {
      if (!inner) return at;
      inner = false;
    } else if (at >= comment_end && !no_comment_end && here.starts_with("<!--")) {
      comment_end = find("-->", at + 2);
      no_comment_end = comment_end == size_;
      if (no_comment_end) comment_end = 0;
    } else if (at < comment_end && is_script_start(here)) {
      inner = true;
    }
  }
  return size_;
}

std::size_t HtmlScanner::end_of_raw(std::string_view name) const {
  auto at = find("</", at_);
  while (at < size_ && !is_end_tag(rest(at), name)) at = find("</", at + 2);
  return at;
}

Tree::Slice HtmlScanner::raw_text(Tag tag) {
  const auto begin = at_;
  auto& no_end = no_end_[static_cast<std::size_t>(tag)];
  auto end = no_end ? size_ : tag == Tag::script ? end_of_script() : end_of_raw(tag_name(tag));
  no_end = end == size_;
  if (no_end) {
    at_ = is_raw_for_good(tag) ? size_ : find("<", begin);
    end = at_;
  } else {
    at_ = std::min(find(">", end) + 1, size_);
  }
  const bool has_references = tag == Tag::title || tag == Tag::textarea;
  return has_references ? decoded(begin, end, false) : slice(begin, end);
}

}  // namespace saksi
