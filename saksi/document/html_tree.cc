// Which element a tag opens and closes: the tree of a page from its tags and text.

#include <algorithm>
#include <array>

#include "saksi/document/html_scanner.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::video) + 1;
constexpr std::size_t kMaxLook = 512;      // open elements that an end tag looks through
constexpr std::size_t kMaxLeftOut = 4096;  // elements too deep that are still followed

// What the rules know of an element.
enum Trait : std::uint16_t {
  kVoid = 1,         // has no content
  kRaw = 2,          // its content is text whatever it looks like
  kBlock = 4,        // closes a paragraph, and ends what it stands in by its end tag
  kSpecial = 8,      // formatting and unknown elements do not close it
  kFormatting = 16,  // may be closed across blocks
  kWall = 32,        // end tags in it close nothing around it
  kItemWall = 64,    // items of a list in it close no items around it
  kParagraphWall = 128,
  kTableWall = 256,
  kHead = 512,       // may stand in the head
  kOutOfSvg = 1024,  // ends a drawing that was not closed
};

constexpr auto kTraits = [] {
  std::array<std::uint16_t, kTags> traits{};
  const auto set = [&](int trait, std::initializer_list<Tag> tags) {
    for (const auto tag : tags) {
      auto& all = traits[static_cast<std::size_t>(tag)];
      all = static_cast<std::uint16_t>(all | trait);
    }
  };
  using enum Tag;
  set(kVoid, {base, br, embed, hr, img, input, link, meta, source});
  set(kRaw, {script, style, Tag::title, textarea, iframe});
  set(kBlock | kSpecial | kOutOfSvg,
      {address, article, aside, blockquote, center, details, dialog, div,     dl,      fieldset, figcaption,
       figure,  footer,  form,  frameset,   h1,     h2,      h3,     h4,      h5,      h6,       header,
       hr,      main,    menu,  nav,        ol,     p,       pre,    section, summary, table,    ul});
  set(kSpecial | kOutOfSvg, {dd, dt, li, body, head, br, img, embed, meta});
  set(kSpecial,
      {base,   button, caption, html, iframe,    input,    link,  noscript, object, script,     select,
       source, style,  tbody,   td,   template_, textarea, tfoot, th,       thead,  Tag::title, tr});
  set(kFormatting, {a, b, big, code, em, font, form, i, small, strong, u});
  set(kOutOfSvg, {b, big, code, em, i, small, span, strong, sub, sup, u});
  set(kWall, {caption, html, table, td, template_, th});
  set(kItemWall, {ol, ul});
  set(kParagraphWall, {button});
  set(kTableWall, {html, table, template_});
  set(kHead, {base, link, meta, noscript, script, style, template_, Tag::title});
  return traits;
}();
constexpr int traits_of(Tag tag) { return kTraits[static_cast<std::size_t>(tag)]; }

// Elements without content that no rule names.
bool is_other_void(std::string_view name) {
  constexpr std::string_view kNames[] = {"area",   "basefont", "bgsound", "col", "frame",
                                         "keygen", "param",    "track",   "wbr"};
  return std::ranges::binary_search(kNames, name);
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

class Builder {
 public:
  Builder(std::string page, std::size_t max_depth)
      : page_{Tree(std::move(page)), false},
        scanner_(page_.tree.bytes(), page_.tree.size_bytes()),
        max_depth_(max_depth) {
    open_.push_back({Tag::unknown, 0, {}});
  }

  ParsedPage build() {
    for (;;) {
      const auto& token = scanner_.next();
      switch (token.kind) {
        case HtmlToken::Kind::text:
          take_text(token);
          break;
        case HtmlToken::Kind::start:
          take_start(token);
          at_boundary_ = (traits_of(token.tag) & kBlock) != 0;
          break;
        case HtmlToken::Kind::end:
          take_end(token);
          at_boundary_ = (traits_of(token.tag) & kBlock) != 0;
          break;
        case HtmlToken::Kind::page_end:
          return std::move(page_);
      }
    }
  }

 private:
  struct Open {
    Tag tag;
    Tree::Node node;
    std::string_view name;
  };

  bool is_open(Tag tag) const { return count_[static_cast<std::size_t>(tag)] > 0; }

  void take_text(const HtmlToken& token) {
    if (token.blank && ((at_boundary_ && !is_open(Tag::pre)) || !has_place())) return;
    if (!has_place()) open_body();
    page_.tree.add_text(open_.back().node, token.text);
    at_boundary_ = false;
  }

  // In the body, or in what holds any content in the head.
  bool has_place() const { return seen_body_ || is_open(Tag::noscript) || is_open(Tag::template_); }
  void open_html() {
    if (open_.size() == 1) push(Tag::html, {});
  }
  void open_body() {
    open_html();
    if (is_open(Tag::head)) close_to(find_open(Tag::head, 0));
    push(Tag::body, {});
    seen_body_ = seen_head_ = true;
  }

  void take_start(const HtmlToken& token) {
    switch (token.tag) {
      case Tag::html:
        if (open_.size() == 1) insert(token);
        return;
      case Tag::head:
        open_html();
        if (!std::exchange(seen_head_, true)) insert(token);
        return;
      case Tag::body:
        if (seen_body_) return;
        open_body();
        return add_attributes(token);
      default:
        make_place(token.tag);
        make_room(token.tag);
        insert(token);
    }
  }

  void make_place(Tag tag) {
    if (has_place()) return;
    if (!(traits_of(tag) & kHead)) return open_body();
    open_html();
    if (!std::exchange(seen_head_, true)) push(Tag::head, {});
  }

  // Closes what cannot hold a new `tag`.
  void make_room(Tag tag) {
    const int traits = traits_of(tag);
    if (traits & kOutOfSvg) leave_drawing();
    if (traits & kBlock) {
      close_to(find_open(Tag::select, kWall));
      close_to(find_open(Tag::p, kWall | kParagraphWall));
    }
    switch (tag) {
      case Tag::a:
        return close_link();
      case Tag::button:
        return close_to(find_open(Tag::button, kWall));
      case Tag::dd:
      case Tag::dt:
        return close_item({Tag::dd, Tag::dt});
      case Tag::li:
        return close_item({Tag::li});
      case Tag::input:
      case Tag::select:
      case Tag::textarea:
        return close_to(find_open(Tag::select, kWall));
      case Tag::option:
        if (open_.back().tag == Tag::option) close_to(open_.size() - 1);
        return;
      case Tag::td:
      case Tag::th:
        return close_cells({Tag::caption, Tag::td, Tag::th});
      case Tag::tr:
        return close_cells({Tag::caption, Tag::td, Tag::th, Tag::tr});
      case Tag::caption:
      case Tag::tbody:
      case Tag::tfoot:
      case Tag::thead:
        return close_cells({Tag::caption, Tag::td, Tag::th, Tag::tr, Tag::tbody, Tag::tfoot, Tag::thead});
      default:
        if (is_heading(tag) && is_heading(open_.back().tag)) close_to(open_.size() - 1);
    }
  }

  void insert(const HtmlToken& token) {
    const int traits = traits_of(token.tag);
    const bool is_void = (traits & kVoid) || (token.tag == Tag::unknown && is_other_void(token.name));
    push(token.tag, token.name, (traits & kRaw) != 0);
    add_attributes(token);
    if ((traits & kRaw) && !(token.closed && is_open(Tag::svg)))
      page_.tree.add_text(open_.back().node, scanner_.raw_text(token.tag));
    if (is_void || token.closed || (traits & kRaw)) close_to(open_.size() - 1);
  }

  // Elements that lie too deep are followed, but lend the node of the element around them. What holds raw
  // text gets its own at any depth: it is not to be read as text of others.
  void push(Tag tag, std::string_view name, bool raw = false) {
    left_out_ = open_.size() > max_depth_ && !raw;
    page_.too_deep = page_.too_deep || left_out_;
    const auto around = open_.back().node;
    const auto node = left_out_ ? around : page_.tree.add_element(around, tag);
    if (left_out_ && open_.size() > max_depth_ + kMaxLeftOut) open_.pop_back(), uncount(tag);
    open_.push_back({tag, node, name});
    ++count_[static_cast<std::size_t>(tag)];
  }
  void add_attributes(const HtmlToken& token) {
    if (left_out_) return;
    for (const auto& [attribute, value] : token.attributes) page_.tree.add_attribute(attribute, value);
  }

  void take_end(const HtmlToken& token) {
    const auto tag = token.tag;
    const int traits = traits_of(tag);
    if (tag == Tag::html || tag == Tag::body) return;  // what follows them belongs to the body
    if (tag == Tag::br) return take_start(token);
    if (traits & kVoid) return;
    if (tag == Tag::p && seen_body_ && !find_open(Tag::p, kWall | kParagraphWall)) {
      make_room(tag);
      push(tag, {});
    }
    if (is_heading(tag)) return close_heading();
    if (traits & kFormatting) return close_formatting(tag);
    if (tag == Tag::unknown || !(traits & kSpecial)) return close_other(token);
    close_to(find_open(tag, walls_for(tag)));
  }

  static int walls_for(Tag tag) {
    switch (tag) {
      case Tag::table:
        return 0;
      case Tag::caption:
      case Tag::tbody:
      case Tag::td:
      case Tag::tfoot:
      case Tag::th:
      case Tag::thead:
      case Tag::tr:
        return kTableWall;
      case Tag::li:
        return kWall | kItemWall;
      case Tag::p:
        return kWall | kParagraphWall;
      default:
        return kWall;
    }
  }

  std::size_t lowest() const { return open_.size() > kMaxLook ? open_.size() - kMaxLook : 1; }

  // The nearest open `tag` that no element with the trait `walls` stands around; 0: none.
  std::size_t find_open(Tag tag, int walls) const {
    if (!is_open(tag)) return 0;
    for (auto i = open_.size(); i-- > lowest();) {
      if (open_[i].tag == tag) return i;
      if (traits_of(open_[i].tag) & walls) return 0;
    }
    return 0;
  }
  void uncount(Tag tag) { --count_[static_cast<std::size_t>(tag)]; }
  // Closes open_[i] and what is in it; 0: nothing.
  void close_to(std::size_t i) {
    if (i == 0) return;
    for (; open_.size() > i; open_.pop_back()) uncount(open_.back().tag);
  }

  void close_heading() {
    for (auto i = open_.size(); i-- > lowest();) {
      if (is_heading(open_[i].tag)) return close_to(i);
      if (traits_of(open_[i].tag) & kWall) return;
    }
  }

  // <b>a<p>b</b>c</p>: when a block stands between, the block goes on.
  void close_formatting(Tag tag) {
    const auto i = find_open(tag, kWall);
    if (i == 0) return;
    const bool between = std::any_of(open_.begin() + static_cast<std::ptrdiff_t>(i) + 1, open_.end(),
                                     [](const Open& inner) { return traits_of(inner.tag) & kSpecial; });
    if (!between) return close_to(i);
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    uncount(tag);
  }

  void close_other(const HtmlToken& token) {
    for (auto i = open_.size(); i-- > lowest();) {
      if (open_[i].tag == token.tag && (token.tag != Tag::unknown || open_[i].name == token.name))
        return close_to(i);
      if (traits_of(open_[i].tag) & kSpecial) return;
    }
  }

  // Links do not lie in each other, but a link around blocks may hold others as pages are made.
  void close_link() {
    const auto i = find_open(Tag::a, kWall);
    if (i == 0) return;
    const bool between = std::any_of(open_.begin() + static_cast<std::ptrdiff_t>(i) + 1, open_.end(),
                                     [](const Open& inner) { return traits_of(inner.tag) & kSpecial; });
    if (!between) close_to(i);
  }

  void close_item(std::initializer_list<Tag> items) {
    for (auto i = open_.size(); i-- > lowest();) {
      const auto tag = open_[i].tag;
      if (std::ranges::find(items, tag) != items.end()) {
        close_to(i);
        break;
      }
      if ((traits_of(tag) & kSpecial) && tag != Tag::address && tag != Tag::div && tag != Tag::p) break;
    }
    close_to(find_open(Tag::p, kWall | kParagraphWall));
  }

  // The outermost of `cells` in the table.
  void close_cells(std::initializer_list<Tag> cells) {
    std::size_t outermost = 0;
    for (auto i = open_.size(); i-- > lowest();) {
      if (traits_of(open_[i].tag) & kTableWall) break;
      if (std::ranges::find(cells, open_[i].tag) != cells.end()) outermost = i;
    }
    close_to(outermost);
  }

  void leave_drawing() {
    if (!is_open(Tag::svg) && !is_open(Tag::math)) return;
    std::size_t outermost = 0;
    for (auto i = open_.size(); i-- > lowest();) {
      if (open_[i].name == "foreignobject") break;
      if (open_[i].tag == Tag::svg || open_[i].tag == Tag::math) outermost = i;
    }
    close_to(outermost);
  }

  ParsedPage page_;
  HtmlScanner scanner_;
  std::size_t max_depth_;
  std::vector<Open> open_;
  std::array<std::uint32_t, kTags> count_{};  // of open_
  bool seen_head_ = false, seen_body_ = false;
  bool at_boundary_ = true;  // a block begins or ended here: blanks say nothing
  bool left_out_ = false;    // the last element
};

}  // namespace

ParsedPage parse_html(std::string page, std::size_t max_depth) {
  return Builder(std::move(page), max_depth).build();
}

}  // namespace saksi
