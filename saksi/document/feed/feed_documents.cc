#include "saksi/document/feed/feed_documents.h"

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/document/cut_blocks.h"
#include "saksi/document/feed/feed_text_blocks.h"
#include "saksi/document/feed/json_feed.h"
#include "saksi/document/feed/xml_feed.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

// A summary as long as this is the article: many feeds give all of it in <description>.
constexpr std::size_t kWholeBytes = 1500;

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

// "<item/>", and "<item><title></title></item>": nothing that a reader could use.
bool is_empty(const Document& document) {
  const auto& declared = document.declared;
  return document.blocks.empty() && !declared.title && !declared.url && declared.published.empty() &&
         declared.byline.empty() && declared.keywords.empty() && !declared.picture;
}

class Maker {
 public:
  explicit Maker(const FeedLimits& limits) : limits_(limits) {}

  void add(FeedEntry entry) {
    Document document;
    document.record = fmt::format("#{}", ++number_);
    document.declared = std::move(entry.declared);
    if (auto title = line_of(feed_text_blocks(entry.title, limits_.max_depth)); !title.empty())
      document.declared.title = std::move(title);
    if (auto outlet = line_of(feed_text_blocks(entry.outlet, limits_.max_depth)); !outlet.empty())
      document.declared.outlet = std::move(outlet);
    if (auto& language = document.declared.language) language = make_plain_line(*language);
    for (auto* list : {&document.declared.byline, &document.declared.keywords})
      for (auto& words : *list) words = make_plain_line(words);
    add_text(document, entry);
    if (is_empty(document)) {
      ++empty_;
      return;
    }
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
    auto content = feed_text_blocks(entry.content, limits_.max_depth);
    auto summary = feed_text_blocks(entry.summary, limits_.max_depth);
    if (!content.empty() && !summary.empty()) document.declared.description = line_of(summary);
    const bool has_content = !content.empty();
    document.blocks = std::move(has_content ? content : summary);
    const bool whole = has_content || size_of(document.blocks) >= kWholeBytes;
    document.entry = whole && !breaks_off(document.blocks) ? EntryText::whole : EntryText::summary;
    cut_ += cut_blocks(document.blocks, limits_.max_text_bytes);
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
  const auto xml = parse_xml(std::move(feed), max_depth, {"item", "entry"});
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
  if (read->entries.size() > kMaxFeedEntries) {
    read->entries.resize(kMaxFeedEntries);
    maker.tell(ErrorCode::too_large,
               fmt::format("more than {} entries; only those are read", kMaxFeedEntries));
  }
  for (auto& entry : read->entries) maker.add(std::move(entry));
  if (read->entries.empty()) maker.tell(ErrorCode::malformed, "a feed without entries");
  return maker.take();
}

}  // namespace saksi
