#include "saksi/document/json_fields.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/document/plain.h"

namespace saksi {
namespace {

namespace dom = simdjson::dom;  // chooses the machine's best instructions when it runs; ondemand does not

enum class Field {
  id,
  url,
  outlet,
  title,
  text,
  html,
  published,
  modified,
  fetched,
  language,
  byline,
  description,
};

// `rank`: where one article has several names of a field, the lowest wins.
struct Name {
  std::string_view name;
  Field field;
  int rank;
};
constexpr Name kNames[] = {
    {"author", Field::byline, 2},
    {"authors", Field::byline, 1},
    {"byline", Field::byline, 0},
    {"date", Field::published, 2},
    {"date_download", Field::fetched, 0},
    {"date_modify", Field::modified, 1},
    {"date_publish", Field::published, 1},
    {"description", Field::description, 0},
    {"excerpt", Field::description, 1},
    {"filedate", Field::fetched, 1},
    {"hostname", Field::outlet, 4},
    {"html", Field::html, 0},
    {"id", Field::id, 0},
    {"language", Field::language, 0},
    {"maintext", Field::text, 1},
    {"modified", Field::modified, 0},
    {"outlet", Field::outlet, 0},
    {"published", Field::published, 0},
    {"sitename", Field::outlet, 1},
    {"source", Field::url, 1},
    {"source-hostname", Field::outlet, 2},
    {"source_domain", Field::outlet, 3},
    {"text", Field::text, 0},
    {"title", Field::title, 0},
    {"url", Field::url, 0},
};

// What an object says, by field: the words under the best of its names.
class Collector {
 public:
  void read(const dom::object& object) {
    for (const auto field : object) {
      const auto* known = std::ranges::find(kNames, field.key, &Name::name);
      if (known != std::end(kNames)) read_field(*known, field.value);
    }
  }

  JsonFields take() {
    JsonFields fields;
    auto& declared = fields.declared;
    declared.id = first(Field::id);
    declared.url = line(Field::url);
    declared.outlet = line(Field::outlet);
    declared.title = line(Field::title);
    declared.language = line(Field::language);
    declared.description = line(Field::description);
    declared.fetched = line(Field::fetched);
    for (const auto& names : slot(Field::byline).words) add_names(names, declared.byline);
    if (auto words = line(Field::published)) declared.published.push_back(date(*words, Field::published));
    if (auto words = line(Field::modified)) declared.modified = date(*words, Field::modified);
    fields.text = first(Field::text);
    fields.html = first(Field::html);
    fields.problems = std::move(problems_);
    return fields;
  }

 private:
  struct Slot {
    std::vector<std::string> words;
    std::string_view name;
    int rank = 100;
  };
  Slot& slot(Field field) { return slots_[static_cast<std::size_t>(field)]; }

  void read_field(const Name& name, const dom::element& value) {
    std::vector<std::string> words;
    if (value.is_array() && name.field == Field::byline)
      for (const auto item : dom::array(value)) read_words(name, item, words);
    else
      read_words(name, value, words);
    // Elsewhere "source" is the outlet, or an object; trafilatura writes the address there.
    if (name.name == "source" && (words.empty() || !words[0].starts_with("http"))) return;
    auto& kept = slot(name.field);
    const bool blank = std::ranges::all_of(words, [](const auto& text) { return trim(text).empty(); });
    if (!blank && name.rank < kept.rank) kept = {std::move(words), name.name, name.rank};
  }

  void read_words(const Name& name, const dom::element& value, std::vector<std::string>& words) {
    if (value.is_string())
      words.emplace_back(std::string_view(value));
    else if (value.is_number() && name.field == Field::id)
      words.push_back(simdjson::to_string(value));
    else if (const auto inner = name_within(name, value))
      words.emplace_back(*inner);
    else if (!value.is_null() && name.name != "source")
      problems_.push_back(fmt::format("field '{}' is not text; left out", name.name));
  }

  // {"name": "Sari Wulandari", "url": …}
  static std::optional<std::string_view> name_within(const Name& name, const dom::element& value) {
    std::string_view words;
    if (name.field != Field::byline && name.field != Field::outlet) return std::nullopt;
    return value["name"].get(words) ? std::nullopt : std::optional(words);
  }

  // trafilatura joins names: "Sari Wulandari; Budi Santoso".
  static void add_names(std::string_view names, std::vector<std::string>& byline) {
    while (!names.empty()) {
      const auto end = std::min(names.find(';'), names.size());
      if (auto plain = make_plain_line(names.substr(0, end)); !plain.empty())
        byline.push_back(std::move(plain));
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  }

  std::optional<std::string> first(Field field) {
    auto& words = slot(field).words;
    return words.empty() ? std::nullopt : std::optional(std::move(words.front()));
  }
  std::optional<std::string> line(Field field) {
    const auto& words = slot(field).words;
    if (words.empty()) return std::nullopt;
    auto plain = make_plain_line(words.front());
    return plain.empty() ? std::nullopt : std::optional(std::move(plain));
  }
  DeclaredDate date(std::string words, Field field) {
    return {std::move(words), DeclaredDate::Basis::given, fmt::format("field {}", slot(field).name)};
  }

  Slot slots_[static_cast<std::size_t>(Field::description) + 1];
  std::vector<std::string> problems_;
};

simdjson::error_code parse(const std::string& bytes, Collector& collector) {
  thread_local dom::parser parser;
  const bool has_room = bytes.capacity() - bytes.size() >= simdjson::SIMDJSON_PADDING;
  dom::element root;
  if (const auto error = parser.parse(bytes.data(), bytes.size(), !has_room).get(root)) return error;
  dom::object object;
  if (const auto error = root.get_object().get(object)) return error;
  collector.read(object);
  return simdjson::SUCCESS;
}

bool is_hex(std::string_view text) {
  return text.size() == 4 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
         });
}
enum class Half { none, first, second };  // of a pair of escapes: \ud83d\ude00
Half half_at(std::string_view json, std::size_t at) {
  if (json.substr(at, 2) != "\\u" || !is_hex(json.substr(at + 2, 4))) return Half::none;
  if ((json[at + 2] | 0x20) != 'd') return Half::none;
  const char c = static_cast<char>(json[at + 3] | 0x20);
  if (c == '8' || c == '9' || c == 'a' || c == 'b') return Half::first;
  return c >= 'c' && c <= 'f' ? Half::second : Half::none;
}

// Invalid bytes and halves of pairs that stand alone become U+FFFD. Some programs write them.
std::string repair(const std::string& bytes) {
  auto json = replace_invalid_utf8(bytes);
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const auto half = half_at(json, at);
    if (half == Half::first && half_at(json, at + 6) == Half::second) {
      at += 12;
      continue;
    }
    if (half != Half::none) json.replace(at + 2, 4, "fffd");
    at += 2;
  }
  return json;
}

}  // namespace

Result<JsonFields> parse_json_fields(const std::string& bytes) {
  Collector collector;
  const auto error = parse(bytes, collector);
  if (!error) return collector.take();
  if (error == simdjson::UTF8_ERROR || error == simdjson::STRING_ERROR) {
    Collector again;
    if (!parse(repair(bytes), again)) {
      auto fields = again.take();
      fields.problems.emplace_back("bytes that are not UTF-8, or halves of letters; shown as U+FFFD");
      return fields;
    }
  }
  if (error == simdjson::INCORRECT_TYPE) return fail(ErrorCode::malformed, "not a JSON object");
  return fail(ErrorCode::malformed, fmt::format("broken JSON: {}", simdjson::error_message(error)));
}

}  // namespace saksi
