#include "saksi/document/feed/json_feed.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

#include "saksi/base/url.h"
#include "saksi/base/utf8.h"
#include "saksi/document/feed/feed_date.h"

namespace saksi {
namespace {

namespace dom = simdjson::dom;

// Where a feed that breaks off can be closed: behind its last whole entry, with its list and itself.
std::optional<std::string> close_cut(std::string_view bytes) {
  std::size_t depth = 0, end = 0;
  bool in_words = false, escaped = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_words) {
      in_words = escaped || c != '"';
      escaped = !escaped && c == '\\';
    } else if (c == '"') {
      in_words = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && depth > 0 && --depth == 2 && c == '}') {
      end = i + 1;
    }
  }
  if (end == 0) return std::nullopt;
  return std::string(bytes.substr(0, end)) + "]}";
}

std::string words_of(const dom::object& object, std::string_view name) {
  dom::element value;
  if (object.at_key(name).get(value) != simdjson::SUCCESS) return {};
  std::string_view words;
  if (value.get(words) == simdjson::SUCCESS) return std::string(trim(words));
  return value.is_number() ? simdjson::to_string(value) : std::string();
}

std::optional<std::string> known(std::string words) {
  return words.empty() ? std::nullopt : std::optional(std::move(words));
}

// 1.1 has a list, 1.0 one author; both may be there for old readers.
std::vector<std::string> authors_of(const dom::object& object) {
  std::vector<std::string> names;
  const auto add = [&](const dom::element& author) {
    dom::object fields;
    if (author.get(fields) != simdjson::SUCCESS) return;
    auto name = find_author_name(words_of(fields, "name"));
    if (!name.empty() && std::ranges::find(names, name) == names.end() && names.size() < 32)
      names.push_back(std::move(name));
  };
  dom::array list;
  if (object.at_key("authors").get(list) == simdjson::SUCCESS)
    for (const auto author : list) add(author);
  dom::element author;
  if (names.empty() && object.at_key("author").get(author) == simdjson::SUCCESS) add(author);
  return names;
}

std::vector<std::string> tags_of(const dom::object& item) {
  std::vector<std::string> tags;
  dom::array list;
  if (item.at_key("tags").get(list) != simdjson::SUCCESS) return tags;
  for (const auto tag : list)
    if (std::string_view words; tag.get(words) == simdjson::SUCCESS && tags.size() < 64)
      if (auto keyword = squeeze(words); !keyword.empty()) tags.push_back(std::move(keyword));
  return tags;
}

FeedText text_of(std::string words, FeedText::Form form) { return {std::move(words), form}; }

class Reader {
 public:
  Reader(const dom::object& feed, std::string_view address)
      : outlet_(guess_text(words_of(feed, "title"))),
        language_(words_of(feed, "language")),
        byline_(authors_of(feed)),
        address_(address.empty() ? words_of(feed, "home_page_url") : std::string(address)) {}

  FeedEntry read(const dom::object& item) const {
    FeedEntry entry;
    entry.title = guess_text(words_of(item, "title"));
    entry.outlet = outlet_;
    entry.content = text_of(words_of(item, "content_html"), FeedText::Form::html);
    if (entry.content.words.empty())
      entry.content = text_of(words_of(item, "content_text"), FeedText::Form::plain);
    entry.summary = text_of(words_of(item, "summary"), FeedText::Form::plain);
    auto& declared = entry.declared;
    declared.url = known(link_of(item));
    declared.byline = authors_of(item);
    if (declared.byline.empty()) declared.byline = byline_;
    auto language = words_of(item, "language");
    declared.language = known(language.empty() ? language_ : language);
    for (const std::string_view name : {"image", "banner_image"})
      if (auto words = words_of(item, name); !declared.picture && !words.empty())
        declared.picture = resolve_url(words, address_);
    declared.keywords = tags_of(item);
    read_dates(item, declared);
    return entry;
  }

 private:
  std::string link_of(const dom::object& item) const {
    for (const std::string_view name : {"url", "external_url", "id"}) {
      auto words = words_of(item, name);
      if (words.empty() || (name == "id" && !words.starts_with("http"))) continue;
      if (auto link = feed_link(words, address_); !link.empty()) return link;
    }
    return {};
  }
  void read_dates(const dom::object& item, Declared& declared) const {
    const auto date = [&](std::string_view name) -> std::optional<DeclaredDate> {
      const auto words = words_of(item, name);
      if (words.empty()) return std::nullopt;
      return DeclaredDate{normal_feed_date(words, language_).value_or(words), DeclaredDate::Basis::feed,
                          fmt::format("feed field {}", name), DeclaredDate::Kind::first};
    };
    auto modified = date("date_modified");
    if (auto published = date("date_published")) {
      declared.published.push_back(std::move(*published));
      declared.modified = std::move(modified);
    } else if (modified) {
      modified->kind = DeclaredDate::Kind::changed;  // the best that is known of the first publication
      declared.published.push_back(std::move(*modified));
    }
  }

  FeedText outlet_;
  std::string language_;
  std::vector<std::string> byline_;
  std::string address_;
};

}  // namespace

Result<Feed> read_json_feed(const std::string& bytes, std::string_view address) {
  dom::parser parser;
  dom::element root;
  Feed feed;
  auto broken = parser.parse(simdjson::padded_string(bytes)).get(root);
  if (broken) {
    feed.problem =
        fmt::format("broken JSON ({}); the entries before it are read", simdjson::error_message(broken));
    if (const auto closed = close_cut(bytes))
      broken = parser.parse(simdjson::padded_string(*closed)).get(root);
    if (broken)
      return fail(ErrorCode::malformed, fmt::format("broken JSON: {}", simdjson::error_message(broken)));
  }
  dom::object object;
  dom::array items;
  if (root.get(object) != simdjson::SUCCESS || object.at_key("items").get(items) != simdjson::SUCCESS)
    return fail(ErrorCode::malformed, "no feed: JSON without a list of 'items'");
  const Reader reader(object, address);
  for (const auto item : items) {
    dom::object fields;
    if (feed.entries.size() <= kMaxFeedEntries && item.get(fields) == simdjson::SUCCESS)
      feed.entries.push_back(reader.read(fields));
  }
  return feed;
}

}  // namespace saksi
