#pragma once
// Cuts a page into tags and text (WHATWG HTML, section 13.2.5). Comments, doctypes and processing
// instructions are passed over. Works in the bytes of the page: references become letters, names lower case.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "saksi/document/tree.h"

namespace saksi {

struct HtmlToken {
  enum class Kind { text, start, end, page_end };
  Kind kind = Kind::page_end;
  Tag tag = Tag::unknown;
  std::string_view name;  // of a tag, in lower case; points into the page
  bool closed = false;    // a start tag that ends in "/>"
  bool blank = false;     // text of nothing but white space
  Tree::Slice text;
  std::vector<std::pair<Attribute, Tree::Slice>> attributes;  // those that we read
};

class HtmlScanner {
 public:
  // Both are changed, and must outlive this.
  HtmlScanner(char* page, std::size_t size_bytes) : page_(page), size_(size_bytes) {}

  // The next token; lives until the next call.
  const HtmlToken& next();
  // For an element whose content is text whatever it looks like (script, style, title, textarea, iframe):
  // its text, and goes on behind its end tag. Without an end tag, scripts and styles reach to the end of the
  // page, others to the next "<".
  Tree::Slice raw_text(Tag tag);

 private:
  std::string_view rest(std::size_t at) const { return {page_ + at, size_ - at}; }
  std::size_t find(std::string_view what, std::size_t from) const;  // size_: not there
  Tree::Slice slice(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  Tree::Slice decoded(std::size_t begin, std::size_t end, bool attribute);
  bool opens_tag(std::size_t at) const;  // page_[at] is "<"
  void scan_text();
  bool skip_declaration();  // at "<!", "<?" or "</" and no letter
  void scan_tag();
  void scan_name(std::size_t begin);
  void scan_attributes();
  void scan_attribute();
  Tree::Slice scan_value();
  std::size_t end_of_script() const;
  std::size_t end_of_raw(std::string_view name) const;

  char* page_;
  std::size_t size_;
  std::size_t at_ = 0;
  HtmlToken token_;
  // What is known not to come any more, so that it is looked for once only.
  bool no_comment_end_ = false;
  std::array<bool, 2> no_quote_{};  // ' and "
  std::array<bool, static_cast<std::size_t>(Tag::video) + 1> no_end_{};
};

}  // namespace saksi
