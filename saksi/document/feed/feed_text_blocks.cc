#include "saksi/document/feed/feed_text_blocks.h"

#include <algorithm>

#include "saksi/base/xml_tree.h"
#include "saksi/document/page_blocks.h"
#include "saksi/document/plain.h"
#include "saksi/document/text_blocks.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

// Of an entry that is a drawing and nothing else: what its <title> and <desc> say.
std::vector<Block> drawing_blocks(const Tree& tree) {
  std::vector<Block> blocks;
  for (Tree::Node node = 0; node != Tree::kNone;) {
    const bool drawing = tree.tag(node) == Tag::svg;
    if (drawing)
      if (auto words = make_plain_line(tree.text_in(node)); !words.empty()) {
        blocks.emplace_back();
        blocks.back().text = std::move(words);
      }
    node = drawing ? tree.after(node) : tree.following(node);
  }
  return blocks;
}

// The name of the raw element, whose text is no markup, that the tag `<name …>` opens; empty for others.
std::string_view raw_name(std::string_view tag) {
  for (const std::string_view name : {"iframe", "noframes", "script", "style", "textarea", "title"})
    if (tag.size() > name.size() + 1 && same_name(tag.substr(1, name.size()), name)) return name;
  return {};
}

// Feeds hold HTML by way of XML: "<iframe src=x/>" is whole there, and HTML would take what follows for its
// text; "<!'" is no declaration, and HTML would take it for a comment.
std::string as_html(std::string_view words) {
  std::string html = "<body>";
  for (auto at = words.find('<'); at != std::string_view::npos; at = words.find('<')) {
    html += words.substr(0, at);
    words.remove_prefix(at);
    const auto next = words.size() > 1 ? words[1] : ' ';
    const auto kind = words.size() > 2 ? words[2] : ' ';
    if (next == '!' && kind != '-' && kind != '[' && (kind | 0x20) != 'd') {
      html += "&lt;";
      words.remove_prefix(1);
      continue;
    }
    const auto size = std::min(words.find_first_of("<>", 1), words.size());
    const auto tag = words.substr(0, size);
    html += tag;
    if (const auto name = raw_name(tag); tag.ends_with('/') && size < words.size() && !name.empty()) {
      ((html += "></") += name) += '>';
      words.remove_prefix(size + (words[size] == '>'));
    } else {
      words.remove_prefix(size);
    }
  }
  html += words;
  std::ranges::replace(html, '\0', ' ');
  return html;
}

std::vector<Block> html_blocks(const std::string& html, std::size_t max_depth) {
  const auto parsed = parse_html(as_html(html), max_depth);
  auto blocks = page_blocks(parsed.tree).blocks;
  if (blocks.empty()) blocks = drawing_blocks(parsed.tree);
  for (auto& block : blocks) block.markup.reset();
  return blocks;
}

// Without a tag that is whole and without references, words are words: "3 < 5", "<!DOCTYPE".
bool has_markup(std::string_view words) {
  return words.find('&') != std::string_view::npos ||
         words.find('>', std::min(words.find('<'), words.size())) != std::string_view::npos;
}

}  // namespace

std::vector<Block> feed_text_blocks(const FeedText& text, std::size_t max_depth) {
  const bool marked = text.form == FeedText::Form::html && has_markup(text.words);
  return marked ? html_blocks(text.words, max_depth) : text_blocks(make_plain(text.words));
}

}  // namespace saksi
