#include "saksi/document/linked_data.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMaxScriptBytes = std::size_t{1} << 20;
constexpr int kMaxDepth = 12;  // articles stand in @graph, mainEntity or itemListElement, never deeper

// The text of a script as JSON: without comment marks around it, line ends in strings as blanks.
std::string to_json(std::string_view script) {
  std::string json(trim(script));
  for (char& c : json)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  for (const std::string_view mark : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["})
    if (json.starts_with(mark)) json.erase(0, mark.size());
  const auto end = json.find_last_of("]}");
  const bool is_mark = end != std::string::npos && std::string_view(json).substr(end).starts_with("]]>");
  const auto last = is_mark ? json.find_last_of('}', end) : end;
  if (last != std::string::npos) json.resize(last + 1);
  return json;
}

// Commas before a closing bracket: the most common fault, after line ends in strings.
std::string without_spare_commas(const std::string& json) {
  std::string repaired;
  bool in_words = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"' && (i == 0 || json[i - 1] != '\\')) in_words = !in_words;
    if (!in_words && (c == '}' || c == ']')) {
      auto end = repaired.find_last_not_of(' ');
      if (end != std::string::npos && repaired[end] == ',') repaired.resize(end);
    }
    repaired += c;
  }
  return repaired;
}

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

class Finder {
 public:
  void look(const dom::element& value, int depth) {
    if (depth > kMaxDepth) return;
    dom::array array;
    dom::object object;
    if (!value.get_array().get(array)) {
      for (const auto item : array) look(item, depth + 1);
    } else if (!value.get_object().get(object)) {
      if (const auto rank = article_rank(object)) take_article(object, *rank);
      const auto id = words_at(object, "@id");
      const auto name = words_at(object, "name");
      if (id && name) names_.emplace(*id, *name);
      for (const auto field : object)
        if (field.key != "isPartOf" && field.key != "hasPart") look(field.value, depth + 1);
    }
  }

  LinkedData take() {
    for (auto& author : authors_)
      if (const auto known = names_.find(author.name); known != names_.end()) author.name = known->second;
    std::erase_if(authors_, [](const LinkedAuthor& author) {
      return author.name.find("://") != std::string::npos || author.name.starts_with('#');
    });
    data_.authors = std::move(authors_);
    return std::move(data_);
  }

 private:
  void take_article(const dom::object& object, int rank) {
    const bool better = rank < rank_;
    const auto put = [&](std::optional<std::string>& slot, std::string_view key) {
      if (slot && !better) return;
      if (auto words = words_at(object, key)) slot = std::move(words);
    };
    if (rank < 2) put(data_.headline, "headline");
    put(data_.published, "datePublished");
    put(data_.created, "dateCreated");
    put(data_.modified, "dateModified");
    put(data_.language, "inLanguage");
    put(data_.url, "url");
    put(data_.description, "description");
    dom::element value;
    if (!object["isAccessibleForFree"].get(value) && (better || !data_.free_to_read)) take_free(value);
    if (rank < 2 && (better || authors_.empty()) && !object["author"].get(value)) {
      authors_.clear();
      take_names(value, authors_, 0);
    }
    std::vector<LinkedAuthor> publishers;
    if ((better || !data_.outlet) && !object["publisher"].get(value)) take_names(value, publishers, 0);
    if (!publishers.empty() && publishers[0].name.find("://") == std::string::npos)
      data_.outlet = publishers[0].name;
    rank_ = std::min(rank_, rank);
  }

  void take_free(const dom::element& value) {
    bool flag = true;
    if (!value.get_bool().get(flag)) data_.free_to_read = flag;
    const auto words = words_of(value);
    if (words && (fold_case(*words) == "false" || fold_case(*words) == "true"))
      data_.free_to_read = fold_case(*words) == "true";
  }

  // "Sari", {"name": "Sari"}, [{"@id": "#sari"}].
  void take_names(const dom::element& value, std::vector<LinkedAuthor>& names, int depth, bool body = false) {
    if (depth > 3) return;
    if (auto words = words_of(value)) return names.push_back({std::move(*words), body});
    dom::array array;
    dom::object object;
    if (!value.get_array().get(array)) {
      for (const auto item : array) take_names(item, names, depth + 1);
    } else if (!value.get_object().get(object)) {
      dom::element name;
      if (!object["name"].get(name))
        take_names(name, names, depth + 1, is_body(object));
      else if (auto id = words_at(object, "@id"))
        names.push_back({std::move(*id), false});
    }
  }

  LinkedData data_;
  int rank_ = 100;
  std::vector<LinkedAuthor> authors_;
  std::map<std::string, std::string> names_;  // of what has an @id
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

LinkedData read_linked_data(const std::vector<std::string_view>& scripts) {
  Finder finder;
  std::vector<std::string> broken;
  for (const auto script : scripts) {
    if (script.size() > kMaxScriptBytes) continue;
    auto json = to_json(script);
    dom::parser parser;
    dom::element root;
    auto error = parser.parse(json).get(root);
    if (error) {
      json = without_spare_commas(json);
      error = parser.parse(json).get(root);
    }
    if (error)
      broken.push_back(std::move(json));
    else
      finder.look(root, 0);
  }
  auto data = finder.take();
  for (const auto& json : broken) read_broken(json, data);
  return data;
}

}  // namespace saksi
