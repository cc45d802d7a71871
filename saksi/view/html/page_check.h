#pragma once
// Reads a page of ours strictly, for tests and fuzzing: what an input could smuggle in would break one of its
// rules.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi::html {

// The first thing in `page` that our renderer would not write: a tag or attribute that it never uses, an
// element that is not closed where it should be, a raw "<" or "&"; none when the page is as it should be.
class PageCheck {
 public:
  static std::optional<std::string> find_fault(std::string_view page) {
    PageCheck check(page);
    while (check.fault_.empty() && check.at_ < page.size()) check.step();
    if (check.fault_.empty() && !check.open_.empty()) check.fault_ = "not closed: " + check.open_.back();
    if (check.fault_.empty() && check.scripts_ != 1) check.fault_ = "not one script";
    return check.fault_.empty() ? std::nullopt : std::optional(check.fault_);
  }

 private:
  static constexpr std::array<std::string_view, 57> kElements = {
      "a",      "article", "b",       "blockquote", "body",  "br",   "circle", "code",    "details",
      "div",    "footer",  "g",       "h1",         "h2",    "h3",   "h4",     "head",    "header",
      "html",   "li",      "line",    "main",       "mark",  "meta", "nav",    "ol",      "p",
      "path",   "rect",    "script",  "section",    "small", "span", "style",  "summary", "sup",
      "svg",    "table",   "tbody",   "td",         "text",  "th",   "thead",  "time",    "title",
      "tr",     "ul",      "caption", "dl",         "dt",    "desc", "form",   "label",   "select",
      "option", "input",   "button"};
  static constexpr std::array<std::string_view, 42> kAttributes = {"aria-hidden",
                                                                   "aria-label",
                                                                   "aria-labelledby",
                                                                   "charset",
                                                                   "class",
                                                                   "content",
                                                                   "d",
                                                                   "datetime",
                                                                   "dir",
                                                                   "height",
                                                                   "href",
                                                                   "http-equiv",
                                                                   "id",
                                                                   "lang",
                                                                   "name",
                                                                   "role",
                                                                   "rx",
                                                                   "scope",
                                                                   "stroke-width",
                                                                   "tabindex",
                                                                   "viewBox",
                                                                   "width",
                                                                   "x",
                                                                   "x1",
                                                                   "x2",
                                                                   "y",
                                                                   "y1",
                                                                   "y2",
                                                                   "cx",
                                                                   "cy",
                                                                   "r",
                                                                   "title",
                                                                   "open",
                                                                   "rowspan",
                                                                   "colspan",
                                                                   "aria-describedby",
                                                                   "data-outlets",
                                                                   "data-people",
                                                                   "data-days",
                                                                   "hidden",
                                                                   "type",
                                                                   "value"};

  explicit PageCheck(std::string_view page) : page_(page) {}

  bool starts(std::string_view with) const { return page_.substr(at_).starts_with(with); }
  void fail(std::string_view what) { fault_ = std::string(what) + ": " + std::string(page_.substr(at_, 60)); }

  void step() {
    if (page_[at_] == '&') return entity();
    if (page_[at_] != '<') return static_cast<void>(++at_);
    if (starts("<!doctype html>") && at_ == 0) return static_cast<void>(at_ += 15);
    if (starts("</")) return close();
    tag();
  }

  void entity() {
    for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"})
      if (starts(known)) return static_cast<void>(at_ += known.size());
    fail("raw &");
  }

  void close() {
    const auto end = std::min(page_.find('>', at_), page_.size());
    if (open_.empty() || page_.substr(at_ + 2, end - at_ - 2) != open_.back())
      return fail("closes what is not open");
    open_.pop_back();
    at_ = end + 1;
  }

  static bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
  std::string_view name_at(std::size_t at) const {
    auto end = at;
    while (end < page_.size() && is_name(page_[end])) ++end;
    return page_.substr(at, end - at);
  }

  void tag() {
    const auto name = name_at(at_ + 1);
    if (std::ranges::find(kElements, name) == kElements.end()) return fail("no element of ours");
    auto at = at_ + 1 + name.size();
    while (at < page_.size() && page_[at] == ' ') {
      const auto attribute = name_at(at + 1);
      if (std::ranges::find(kAttributes, attribute) == kAttributes.end()) return fail("no attribute of ours");
      at += 1 + attribute.size();
      if (page_.substr(at, 2) != "=\"") return fail("attribute without a value");
      const auto end = page_.find('"', at + 2);
      if (end == std::string_view::npos) return fail("open attribute");
      const auto value = page_.substr(at + 2, end - at - 2);
      if (value.find_first_of("<>") != std::string_view::npos) return fail("raw < in an attribute");
      if (attribute == "href" && !value.starts_with('#')) return fail("link off the page");
      at = end + 1;
    }
    const bool is_empty = page_.substr(at, 2) == "/>";
    if (!is_empty && page_.substr(at, 1) != ">") return fail("tag without an end");
    at_ = at + (is_empty ? 2 : 1);
    if (name == "style" || name == "script") return skip(name);
    if (!is_empty && name != "meta" && name != "br" && name != "input") open_.emplace_back(name);
  }

  void skip(std::string_view name) {
    scripts_ += name == "script";
    const auto end = page_.find("</" + std::string(name) + ">", at_);
    at_ = end == std::string_view::npos ? page_.size() : end + name.size() + 3;
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  int scripts_ = 0;
  std::string fault_;
};

}  // namespace saksi::html
