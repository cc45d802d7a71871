#include "saksi/document/linked_data.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <unordered_map>

#include "saksi/base/utf8.h"
#include "saksi/document/linked_data_repair.h"

namespace saksi {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMaxScriptBytes = std::size_t{1} << 20;
constexpr int kMaxDepth = 12;  // articles stand in @graph, mainEntity or itemListElement, never deeper

struct Entity {
  std::string_view name;
  std::string_view letter;
};
constexpr Entity kEntities[] = {{"&amp;", "&"}, {"&quot;", "\""}, {"&apos;", "'"},
                                {"&lt;", "<"},  {"&gt;", ">"},    {"&nbsp;", " "}};

// The letter of "&#8216;" or "&#x2018;" at the start of `text`, and its size; none when there is none.
std::optional<std::pair<char32_t, std::size_t>> numeric_entity(std::string_view text) {
  const auto end = text.substr(0, 10).find(';');
  if (!text.starts_with("&#") || end == std::string_view::npos) return std::nullopt;
  auto digits = text.substr(2, end - 2);
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || value == 0) return std::nullopt;
  return std::pair(static_cast<char32_t>(value), end + 1);
}

// Many sites put the headline into JSON as it stands in HTML: "Air &#8216;naik&#8217;".
std::string without_entities(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = text.substr(i);
    const auto* known =
        std::ranges::find_if(kEntities, [&](const Entity& entity) { return rest.starts_with(entity.name); });
    if (known != std::end(kEntities)) {
      plain += known->letter;
      i += known->name.size();
    } else if (const auto letter = numeric_entity(rest)) {
      append_utf8(plain, letter->first);
      i += letter->second;
    } else {
      plain += text[i++];
    }
  }
  return plain;
}

std::optional<std::string> words_of(const dom::element& value) {
  std::string_view words;
  if (value.get_string().get(words) || trim(words).empty()) return std::nullopt;
  return words.find('&') == std::string_view::npos ? std::string(words) : without_entities(words);
}
std::optional<std::string> words_at(const dom::object& object, std::string_view key) {
  dom::element value;
  if (object[key].get(value)) return std::nullopt;
  return words_of(value);
}

// "Report", "NewsArticle", "LiveBlogPosting": how good a witness an object of this type is for the article
// (0 best); none for what is no article ("Organization", "BreadcrumbList").
std::optional<int> article_rank(std::string_view type) {
  if (const auto slash = type.rfind('/'); slash != std::string_view::npos) type.remove_prefix(slash + 1);
  if (type.ends_with("NewsArticle")) return 0;
  if (type.ends_with("Article") || (type.ends_with("Posting") && type != "JobPosting") || type == "Report" ||
      type == "Review")
    return 1;
  if (type == "WebPage" || type == "ItemPage") return 2;
  return std::nullopt;
}
std::optional<int> article_rank(const dom::object& object) {
  dom::element type;
  if (object["@type"].get(type)) return std::nullopt;
  std::string_view word;
  if (!type.get_string().get(word)) return article_rank(word);
  std::optional<int> best;
  dom::array types;
  if (type.get_array().get(types)) return std::nullopt;
  for (const auto item : types)
    if (!item.get_string().get(word))
      if (const auto rank = article_rank(word); rank && (!best || *rank < *best)) best = rank;
  return best;
}

bool is_body(const dom::object& object) {
  dom::element type;
  std::string_view word;
  return !object["@type"].get(type) && !type.get_string().get(word) && word.ends_with("Organization");
}

// "https://kabarsore.example/a/?x#main" and "http://kabarsore.example/a" are one page.
std::string_view page_of(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

class Finder {
 public:
  explicit Finder(std::string_view address) : page_(page_of(address)) {}

  void look(const dom::element& value, int depth, bool listed) {
    if (depth > kMaxDepth) return;
    dom::array array;
    dom::object object;
    if (!value.get_array().get(array)) {
      for (const auto item : array) look(item, depth + 1, listed);
    } else if (!value.get_object().get(object)) {
      if (const auto rank = article_rank(object); rank && articles_.size() < kMaxArticles)
        articles_.push_back(
            {object, *rank + (listed ? kListed : 0) - (is_this_page(object) ? kThisPage : 0)});
      remember_name(object);
      for (const auto field : object)
        if (!is_of_others(field.key)) look(field.value, depth + 1, listed || is_list(field.key));
    }
  }

  // Facts of the best article, and from the others what it does not tell. Those in lists are other reports.
  LinkedData take() {
    std::ranges::stable_sort(articles_, {}, &Found::rank);
    LinkedData data;
    for (const auto& article : articles_) {
      if (article.rank >= kListed && article.rank > articles_.front().rank) break;
      take_article(article.object, article.rank % kListed != kPageRank, data);
    }
    return data;
  }

 private:
  static constexpr int kListed = 20, kThisPage = 10, kPageRank = 2;
  static constexpr std::size_t kMaxArticles = 200, kMaxKeywords = 50;
  struct Found {
    dom::object object;
    int rank;
  };
  struct Name {
    std::string_view words;
    bool body;
  };

  static bool is_of_others(std::string_view key) {
    return key == "isPartOf" || key == "hasPart" || key == "comment" || key == "citation" ||
           key == "mentions" || key == "isBasedOn" || key == "relatedLink" || key == "subjectOf";
  }
  static bool is_list(std::string_view key) {
    return key == "itemListElement" || key == "blogPost" || key == "liveBlogUpdate";
  }

  bool is_this_page(const dom::object& object) const {
    if (page_.empty()) return false;
    for (const std::string_view key : {"url", "mainEntityOfPage", "@id"})
      if (const auto url = address_at(object, key); url && page_of(*url) == page_) return true;
    return false;
  }
  void remember_name(const dom::object& object) {
    std::string_view id, name;
    if (object["@id"].get_string().get(id) || object["name"].get_string().get(name)) return;
    names_.emplace(id, Name{name, is_body(object)});
  }

  // "https://…" or {"@id": "https://…"}, {"url": "https://…"}.
  static std::optional<std::string> address_at(const dom::object& object, std::string_view key) {
    dom::element value;
    if (object[key].get(value)) return std::nullopt;
    return address_of(value, 0);
  }
  static std::optional<std::string> address_of(const dom::element& value, int depth) {
    if (auto words = words_of(value)) return words;
    dom::array array;
    dom::object object;
    if (depth > 2) return std::nullopt;
    if (!value.get_array().get(array)) {
      for (const auto item : array)
        if (auto url = address_of(item, depth + 1)) return url;
    } else if (!value.get_object().get(object)) {
      for (const std::string_view key : {"url", "contentUrl", "@id"})
        if (auto url = words_at(object, key)) return url;
    }
    return std::nullopt;
  }

  void take_article(const dom::object& object, bool is_article, LinkedData& data) const {
    const auto put = [&](std::optional<std::string>& slot, std::string_view key) {
      if (!slot) slot = words_at(object, key);
    };
    if (is_article) put(data.headline, "headline");
    put(data.published, "datePublished");
    put(data.created, "dateCreated");
    put(data.modified, "dateModified");
    put(data.description, "description");
    if (!data.url) data.url = address_at(object, "url");
    if (!data.url) data.url = address_at(object, "mainEntityOfPage");
    for (const std::string_view key : {"image", "thumbnailUrl"})
      if (!data.picture && is_article) data.picture = address_at(object, key);
    if (!data.section) data.section = first_of(words_list(object, "articleSection"));
    if (!data.language) data.language = first_of(words_list(object, "inLanguage"));
    if (data.keywords.empty()) data.keywords = words_list(object, "keywords");
    dom::element value;
    if (!data.free_to_read && !object["isAccessibleForFree"].get(value)) data.free_to_read = flag_of(value);
    if (data.posts.empty()) data.posts = posts_of(object);
    for (const std::string_view key : {"author", "creator"})
      if (data.authors.empty() && is_article && !object[key].get(value)) data.authors = named(value);
    for (const std::string_view key : {"publisher", "sourceOrganization"})
      if (!data.outlet && !object[key].get(value))
        if (auto publishers = named(value); !publishers.empty()) data.outlet = publishers.front().name;
  }

  static std::string start_of(std::string words) {
    constexpr std::size_t kMaxWords = 160;
    auto end = std::min(words.size(), kMaxWords);
    while (end > 0 && end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    words.resize(end);
    return words;
  }
  // {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "Air surut", "datePublished": "…"}, …]}
  static std::vector<LinkedPost> posts_of(const dom::object& object) {
    constexpr std::size_t kMaxPosts = 1000;
    std::vector<LinkedPost> posts;
    dom::array updates;
    if (object["liveBlogUpdate"].get_array().get(updates)) return posts;
    for (const auto update : updates) {
      dom::object post;
      if (posts.size() >= kMaxPosts || update.get_object().get(post)) continue;
      auto time = words_at(post, "datePublished");
      if (!time) time = words_at(post, "dateModified");
      if (!time) continue;
      posts.push_back({start_of(words_at(post, "headline").value_or("")),
                       start_of(words_at(post, "articleBody").value_or("")), std::move(*time)});
    }
    return posts;
  }

  static std::optional<std::string> first_of(std::vector<std::string> words) {
    return words.empty() ? std::nullopt : std::optional(std::move(words.front()));
  }
  // "jembatan", ["jembatan", "Cikaso"], [{"name": "jembatan"}].
  static std::vector<std::string> words_list(const dom::object& object, std::string_view key) {
    std::vector<std::string> list;
    dom::element value;
    if (object[key].get(value)) return list;
    const auto add = [&](const dom::element& item) {
      dom::object named;
      if (auto words = words_of(item))
        list.push_back(std::move(*words));
      else if (!item.get_object().get(named))
        for (const std::string_view name : {"name", "alternateName"})
          if (auto inner = words_at(named, name)) return list.push_back(std::move(*inner));
    };
    dom::array array;
    if (value.get_array().get(array)) {
      add(value);
    } else {
      for (const auto item : array)
        if (list.size() < kMaxKeywords) add(item);
    }
    return list;
  }

  static std::optional<bool> flag_of(const dom::element& value) {
    bool flag = true;
    if (!value.get_bool().get(flag)) return flag;
    const auto words = words_of(value);
    const auto folded = words ? fold_case(*words) : std::string();
    if (folded == "false" || folded == "true") return folded == "true";
    return std::nullopt;
  }

  std::vector<LinkedAuthor> named(const dom::element& value) const {
    std::vector<LinkedAuthor> names;
    take_names(value, names, 0, false);
    std::erase_if(names, [](const LinkedAuthor& author) {
      return author.name.find("://") != std::string::npos || author.name.starts_with('#');
    });
    return names;
  }
  // "Sari", {"name": "Sari"}, [{"@id": "#sari"}], {"@list": […]}.
  void take_names(const dom::element& value, std::vector<LinkedAuthor>& names, int depth, bool body) const {
    constexpr std::size_t kMaxNames = 50;
    if (depth > 3 || names.size() >= kMaxNames) return;
    if (auto words = words_of(value)) {
      const auto known = names_.find(*words);
      if (known == names_.end()) return names.push_back({std::move(*words), body});
      return names.push_back({without_entities(known->second.words), known->second.body});
    }
    dom::array array;
    dom::object object;
    if (!value.get_array().get(array)) {
      for (const auto item : array) take_names(item, names, depth + 1, body);
    } else if (!value.get_object().get(object)) {
      for (const std::string_view key : {"name", "@id", "@list"}) {
        dom::element inner;
        if (!object[key].get(inner)) return take_names(inner, names, depth + 1, is_body(object));
      }
    }
  }

  std::string_view page_;
  std::vector<Found> articles_;
  std::unordered_map<std::string_view, Name> names_;  // of what has an @id; points into the parsed scripts
};

// "datePublished": "2023-09-13" in JSON that cannot be parsed.
std::optional<std::string> find_words(std::string_view json, std::string_view key) {
  const auto at = json.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  auto rest = json.substr(at + key.size());
  const auto open = rest.find_first_not_of(" :");
  if (open == std::string_view::npos || rest[open] != '"') return std::nullopt;
  rest.remove_prefix(open + 1);
  const auto close = rest.substr(0, 400).find('"');
  if (close == std::string_view::npos || close == 0) return std::nullopt;
  return std::string(rest.substr(0, close));
}

void read_broken(std::string_view json, LinkedData& data) {
  const auto put = [&](std::optional<std::string>& slot, std::string_view key) {
    if (!slot) slot = find_words(json, key);
  };
  put(data.headline, "\"headline\"");
  put(data.published, "\"datePublished\"");
  put(data.modified, "\"dateModified\"");
}

}  // namespace

LinkedData read_linked_data(const std::vector<std::string_view>& scripts, std::string_view address) {
  Finder finder(address);
  std::vector<std::unique_ptr<dom::parser>> parsers;  // hold what the finder looks at
  std::vector<std::string> broken;
  for (const auto script : scripts) {
    if (script.size() > kMaxScriptBytes) continue;
    auto& parser = *parsers.emplace_back(new dom::parser);
    dom::element root;
    auto error = parser.parse(script.data(), script.size()).get(root);
    if (error) {
      auto json = repair_json(script);
      error = parser.parse(json).get(root);
      if (error) broken.push_back(std::move(json));
    }
    if (!error) finder.look(root, 0, false);
  }
  auto data = finder.take();
  for (const auto& json : broken) read_broken(json, data);
  return data;
}

}  // namespace saksi
