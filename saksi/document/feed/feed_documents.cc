#include "saksi/document/feed/feed_documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/document/feed/json_feed.h"
#include "saksi/document/feed/xml_feed.h"
#include "saksi/document/page_blocks.h"
#include "saksi/document/plain.h"
#include "saksi/document/text_blocks.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

// A summary as long as this is the article: many feeds give all of it in <description>.
constexpr std::size_t kWholeBytes = 1500;

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

std::vector<Block> blocks_of(const FeedText& text, std::size_t max_depth) {
  const bool marked = text.form == FeedText::Form::html && has_markup(text.words);
  return marked ? html_blocks(text.words, max_depth) : text_blocks(make_plain(text.words));
}

std::string line_of(const std::vector<Block>& blocks) {
  std::string line;
  for (const auto& block : blocks) (line += line.empty() ? "" : " ") += block.text;
  return make_plain_line(line);
}

std::size_t size_of(const std::vector<Block>& blocks) {
  std::size_t bytes = 0;
  for (const auto& block : blocks) bytes += block.text.size();
  return bytes;
}

// "… [...]", "…", "Baca selengkapnya..." : what goes on elsewhere says so at its end.
bool breaks_off(const std::vector<Block>& blocks) {
  if (blocks.empty()) return true;
  std::string_view end = blocks.back().text;
  while (end.ends_with(']') || end.ends_with(')') || end.ends_with(' ')) end.remove_suffix(1);
  return end.ends_with("...") || end.ends_with("…");
}

class Maker {
 public:
  explicit Maker(const FeedLimits& limits) : limits_(limits) {}

  void add(FeedEntry entry) {
    const auto number = ++number_;
    if (entry.empty) {
      ++empty_;
      return;
    }
    Document document;
    document.record = fmt::format("#{}", number);
    document.declared = std::move(entry.declared);
    if (auto title = line_of(blocks_of(entry.title, limits_.max_depth)); !title.empty())
      document.declared.title = std::move(title);
    for (auto* words : {&document.declared.outlet, &document.declared.language})
      if (*words) **words = make_plain_line(**words);
    for (auto* list : {&document.declared.byline, &document.declared.keywords})
      for (auto& words : *list) words = make_plain_line(words);
    add_text(document, entry);
    made_.documents.push_back(std::move(document));
  }

  FeedDocuments take() {
    if (empty_ > 0)
      tell(ErrorCode::malformed, fmt::format("{} of {} entries left out: nothing in them", empty_, number_));
    if (cut_ > 0)
      tell(ErrorCode::too_large, fmt::format("{} entries of more than {} bytes of text; the rest is left out",
                                             cut_, limits_.max_text_bytes));
    return std::move(made_);
  }
  void tell(ErrorCode code, std::string message) { made_.problems.push_back({code, std::move(message), {}}); }

 private:
  void add_text(Document& document, const FeedEntry& entry) {
    auto content = blocks_of(entry.content, limits_.max_depth);
    auto summary = blocks_of(entry.summary, limits_.max_depth);
    if (!content.empty() && !summary.empty()) document.declared.description = line_of(summary);
    const bool has_content = !content.empty();
    document.blocks = std::move(has_content ? content : summary);
    const bool whole = has_content || size_of(document.blocks) >= kWholeBytes;
    document.entry = whole && !breaks_off(document.blocks) ? EntryText::whole : EntryText::summary;
    std::size_t bytes = 0;
    const auto over = std::ranges::find_if(document.blocks, [&](const Block& block) {
      return (bytes += block.text.size()) > limits_.max_text_bytes;
    });
    if (over == document.blocks.end()) return;
    document.blocks.erase(over, document.blocks.end());
    ++cut_;
  }

  const FeedLimits& limits_;
  FeedDocuments made_;
  std::size_t number_ = 0;
  std::size_t empty_ = 0;
  std::size_t cut_ = 0;
};

bool is_json(std::string_view feed) {
  feed = trim(feed.substr(0, 1024));
  if (feed.starts_with("\xef\xbb\xbf")) feed.remove_prefix(3);
  return feed.starts_with('{');
}

Result<Feed> read_feed(std::string feed, std::string_view address, std::size_t max_depth) {
  if (is_json(feed)) return read_json_feed(feed, address);
  const auto xml = parse_xml(std::move(feed), max_depth);
  auto read = read_xml_feed(xml.tree, address);
  if (xml.fault)
    read.problem =
        fmt::format("not well-formed XML in line {}: {}; repaired", xml.fault->line, xml.fault->message);
  return read;
}

}  // namespace

Result<FeedDocuments> feed_documents(std::string feed, std::string_view address, const FeedLimits& limits) {
  auto read = read_feed(std::move(feed), address, limits.max_depth);
  if (!read) return tl::unexpected(read.error());
  Maker maker(limits);
  if (read->problem) maker.tell(ErrorCode::malformed, std::move(*read->problem));
  for (auto& entry : read->entries) maker.add(std::move(entry));
  if (read->entries.empty()) maker.tell(ErrorCode::malformed, "a feed without entries");
  return maker.take();
}

}  // namespace saksi
