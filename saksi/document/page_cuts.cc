#include "saksi/document/page_cuts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace saksi {
namespace {

// Of a tag, values in quotes left out. libxml2 compares each attribute of a tag with all before it; no honest
// tag is as long as this, and of such a one only the name is kept.
constexpr std::size_t kMaxTagBytes = std::size_t{16} << 10;
constexpr std::size_t kMaxNameBytes = 32;
constexpr auto kNone = std::string_view::npos;

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank_byte(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// `text` begins with `name`, in any letter case, and ends or goes on with what no name holds.
bool has_name(std::string_view text, std::string_view name) {
  if (text.size() < name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if ((text[i] | 0x20) != name[i]) return false;
  return text.size() == name.size() || is_blank_byte(text[name.size()]) || text[name.size()] == '>' ||
         text[name.size()] == '/';
}

class Cutter {
 public:
  explicit Cutter(std::string_view page) : page_(page) { cuts_.page.reserve(page.size()); }

  PageCuts cut() {
    for (auto at = page_.find('<'); at != kNone && at + 1 < page_.size(); at = page_.find('<', at)) {
      if (page_.substr(at).starts_with("<!--"))
        at = cut_comment(at);
      else if (is_letter_byte(page_[at + 1]))
        at = cut_tag(at);
      else
        ++at;
    }
    keep_until(page_.size());
    std::ranges::replace(cuts_.page, '\0', ' ');  // libxml2 takes a NUL for the end
    return std::move(cuts_);
  }

 private:
  void keep_until(std::size_t end) {
    if (kept_ < end) cuts_.page.append(page_.substr(kept_, end - kept_));
    kept_ = end;
  }
  // Leaves out everything from `begin` on, up to `end`.
  std::size_t skip(std::size_t begin, std::size_t end) {
    keep_until(begin);
    kept_ = end;
    return end;
  }

  // "-->", or the next ">" where none comes any more.
  std::size_t cut_comment(std::size_t at) {
    auto end = comments_end_ ? page_.find("-->", at + 2) : kNone;  // <!--> is a whole one
    comments_end_ = end != kNone;
    const std::size_t mark = comments_end_ ? 3 : 1;
    if (!comments_end_) end = page_.find('>', at);
    return skip(at, end == kNone ? page_.size() : end + mark);
  }

  // Returns where the page goes on behind the tag, and behind the text of a script or style.
  std::size_t cut_tag(std::size_t at) {
    const auto [end, whole] = find_tag_end(at + 1);
    if (!whole) {
      const auto name = page_.substr(at + 1, kMaxNameBytes).find_first_of(" \t\r\n\f/>");
      const auto name_end = std::min({at + 1 + std::min(name, kMaxNameBytes), end});
      keep_until(name_end);
      cuts_.page += '>';
      kept_ = end;
    }
    if (page_.substr(0, end).ends_with("/>")) return end;  // libxml2 takes the element for empty
    for (const std::string_view name : {"script", "style"})
      if (has_name(page_.substr(at + 1), name)) return cut_raw_text(end, name);
    return end;
  }

  struct TagEnd {
    std::size_t end = 0;  // behind ">", or the end of the page
    bool whole = true;    // false: too long, or a value that is never closed
  };
  TagEnd find_tag_end(std::size_t at) {
    const auto begin = at;
    std::size_t quoted = 0;
    char before = ' ';  // the last byte that is no blank
    for (; at < page_.size() && page_[at] != '>'; ++at) {
      const char c = page_[at];
      if (before == '=' && (c == '"' || c == '\'')) {
        const auto close = find_quote(c, at + 1);
        if (close == kNone) {
          const auto next = page_.find('>', at);
          return {next == kNone ? page_.size() : next + 1, false};
        }
        quoted += close - at;
        at = close;
      }
      if (!is_blank_byte(c)) before = c;
    }
    return {std::min(at + 1, page_.size()), at - begin - quoted <= kMaxTagBytes};
  }
  // Looks to the end of the page once only for each kind.
  std::size_t find_quote(char quote, std::size_t from) {
    bool& comes = quotes_[quote == '"'];
    const auto at = comes ? page_.find(quote, from) : kNone;
    comes = at != kNone;
    return at;
  }

  std::size_t cut_raw_text(std::size_t begin, std::string_view name) {
    auto end = find_raw_end(begin, name);
    if (end == kNone) return begin;  // libxml2 takes the rest of the page for it
    keep_until(begin);
    cuts_.page += std::to_string(cuts_.raw_texts.size());
    cuts_.raw_texts.push_back(page_.substr(begin, end - begin));
    kept_ = end;
    return end;
  }
  std::size_t find_raw_end(std::size_t at, std::string_view name) {
    bool& comes = raw_ends_[name == "style"];
    while (comes) {
      at = page_.find("</", at);
      if (at == kNone) break;
      if (has_name(page_.substr(at + 2), name)) return at;
      at += 2;
    }
    comes = false;
    return kNone;
  }

  std::string_view page_;
  PageCuts cuts_;
  std::size_t kept_ = 0;  // what stands before was taken or left out
  // What is known not to come any more, so that it is looked for once only.
  bool comments_end_ = true;
  std::array<bool, 2> quotes_{true, true};
  std::array<bool, 2> raw_ends_{true, true};
};

}  // namespace

std::optional<std::string_view> PageCuts::find_raw_text(std::string_view text, std::size_t after) const {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (number < after || number >= raw_texts.size()) return std::nullopt;
  return raw_texts[number];
}

PageCuts cut_page(std::string_view page) { return Cutter(page).cut(); }

}  // namespace saksi
