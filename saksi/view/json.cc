// The one JSON of all commands: docs/formats/commands.md describes each field.

#include <cmath>

#include <nlohmann/json.hpp>

#include "saksi/view/live_story.h"
#include "saksi/view/show.h"
#include "saksi/view/words.h"

namespace saksi {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchema = 1;

// Broken bytes, which no article should hold, become U+FFFD: what is printed is always valid JSON.
std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// An object with room for `fields`: growing would copy all that it holds, keys being constant.
Json object_of(std::size_t fields) {
  Json::object_t fields_of;
  fields_of.reserve(fields);
  return fields_of;
}

// Fields of a span, added to `json`: in (left out for the text), start, end, words.
void add_span(Json& json, const Article& article, const ArticlePlaces& places, const Span& span) {
  if (span.in == Part::title) json["in"] = "title";
  const auto [start, end] = places.of(span);
  json["start"] = start;
  json["end"] = end;
  json["words"] = article.words(span);
}

Json entries_of(const Article& article) {
  auto list = Json::array();
  if (article.entries.empty()) return list;
  const ArticlePlaces places(article);
  for (const auto& [span, time] : article.entries) {
    const auto [start, end] = places.of(span);
    list.push_back({{"time", or_null(time)}, {"start", start}, {"end", end}});
  }
  return list;
}

// ---- articles and mentions -----------------------------------------------------------------------

// The time of day, "17:50+07:00" or "17:50"; the day stands in `from`.
Json clock_of(const Published& published) {
  if (!published.time) return nullptr;
  return published.time->substr(published.time->find('T') + 1);
}

Json json_of(const Published& published) {
  return {{"from", format_day(published.days.from)},
          {"to", format_day(published.days.to)},
          {"time", clock_of(published)},
          {"basis", word_of(published.basis)},
          {"why", published.why}};
}
Json json_of(const std::optional<Published>& published) {
  return published ? json_of(*published) : Json(nullptr);
}

Json json_of(const std::optional<Dateline>& dateline) {
  if (!dateline) return nullptr;
  return {{"place", or_null(dateline->place)}, {"agency", or_null(dateline->agency)}};
}

Json json_of(const std::vector<Credit>& credits) {
  auto names = Json::array();
  for (const auto& credit : credits) names.push_back(credit.name);
  return names;
}

Json json_of(const std::vector<Dropped>& dropped) {
  auto list = Json::array();
  for (const auto& [words, why] : dropped) list.push_back({{"words", words}, {"why", why}});
  return list;
}

Json json_of(const Article& article) {
  return {{"schema", kSchema},
          {"id", article.id.value},
          {"record", article.record},
          {"url", or_null(article.url)},
          {"outlet", or_null(article.outlet)},
          {"owner", or_null(article.owner)},
          {"title", or_null(article.title)},
          {"byline", article.byline},
          {"dateline", json_of(article.dateline)},
          {"credits", json_of(article.credits)},
          {"published", json_of(article.published)},
          {"modified", json_of(article.modified)},
          {"section", or_null(article.section)},
          {"keywords", article.keywords},
          {"picture", or_null(article.picture)},
          {"language", article.language},
          {"complete", article.complete},
          {"text", article.text},
          {"entries", entries_of(article)},
          {"captions", article.captions},
          {"dropped", json_of(article.dropped)}};
}

// Whole numbers are printed without a fraction; above 2^53 a double does not know them.
Json json_of(double value) {
  constexpr double kLargestWhole = 9007199254740992.0;
  if (std::trunc(value) == value && std::abs(value) <= kLargestWhole) return static_cast<std::int64_t>(value);
  return value;
}

// Writes the lists of mentions of one article.
class MentionLists {
 public:
  explicit MentionLists(const MarkedArticle& marked)
      : article_(marked.article), mentions_(marked.mentions), places_(marked.article) {}

  void add_to(Json& json) const {
    json["other_languages"] = list(mentions_.other_paragraphs, [](Json& out, const ParagraphLanguage& other) {
      out["language"] = other.code;
    });
    json["names"] = list(mentions_.names, [this](Json& out, const Name& name) {
      out["type"] = word_of(name.type);
      out["name"] = article_.words(mentions_.entities[name.entity].fullest);
    });
    json["times"] = list(mentions_.times, [](Json& out, const Time& time) {
      out["type"] = word_of(time.type);
      out["value"] = time.value;
    });
    json["numbers"] = list(mentions_.numbers, [](Json& out, const Number& number) {
      out["value"] = json_of(number.value);
      out["unit"] = or_null(number.unit);
      out["bound"] = word_of(number.bound);
    });
    json["quotes"] = list(mentions_.quotes, [this](Json& out, const Quote& quote) {
      out["kind"] = word_of(quote.kind);
      out["speaker"] = quote.speaker ? Json(quote.speaker->name) : Json(nullptr);
      out["cue"] = span_or_null(quote.cue);
    });
    json["attributions"] = list(mentions_.attributions, [this](Json& out, const Attribution& attribution) {
      out["chain"] = Json::array();
      for (const auto& source : attribution.chain) out["chain"].push_back(source.name);
      out["status"] = word_of(attribution.status);
      out["cue"] = span_or_null(attribution.cue);
    });
  }

 private:
  template <class Mention, class AddFields>
  Json list(const std::vector<Mention>& mentions, const AddFields& add_fields) const {
    Json::array_t all;
    all.reserve(mentions.size());
    for (const auto& mention : mentions) {
      auto one = object_of(8);
      add_span(one, article_, places_, mention.span);
      add_fields(one, mention);
      all.push_back(std::move(one));
    }
    return all;
  }
  Json span_or_null(const std::optional<Span>& span) const {
    if (!span) return nullptr;
    auto json = object_of(4);
    add_span(json, article_, places_, *span);
    return json;
  }

  const Article& article_;
  const Mentions& mentions_;
  ArticlePlaces places_;
};

// ---- stories -------------------------------------------------------------------------------------

Json json_of(const std::optional<Day>& day) { return day ? Json(format_day(*day)) : Json(nullptr); }

// Four digits are as exact as a share of words can be meant; more only look so.
double rounded(double share) { return std::round(share * 1e4) / 1e4; }

Json json_of(const Story& story, const ArticlesById& articles) {
  Json json = {{"schema", kSchema},
               {"id", story.id.value},
               {"title", story.title.empty() ? Json(nullptr) : Json(story.title)},
               {"from", json_of(story.from)},
               {"to", json_of(story.to)},
               {"articles", Json::array()},
               {"copies", Json::array()}};
  for (const auto& id : story.articles) {
    const auto& article = articles.at(id)->article;
    json["articles"].push_back({{"id", id.value},
                                {"record", article.record},
                                {"title", or_null(article.title)},
                                {"outlet", or_null(article.outlet)}});
    auto history = Json::array();
    for (const auto& replaced : story.replaced)
      if (replaced.by == id) history.push_back(replaced.article.value);
    if (!history.empty()) json["articles"].back()["history"] = std::move(history);
  }
  for (const auto& copy : story.copies)
    json["copies"].push_back({{"article", copy.article.value},
                              {"of", copy.of},
                              {"share", json_of(rounded(copy.share))},
                              {"how", word_of(copy.how)},
                              {"why", copy.why}});
  return json;
}

// ---- accounts ------------------------------------------------------------------------------------

// Writes the parts of one account. Code points of each article are indexed once, when first asked for.
class AccountParts {
 public:
  AccountParts(const Account& account, const ArticlesById& articles)
      : account_(account), articles_(articles) {}

  Json json() {
    return {{"schema", kSchema},    {"story", story()},       {"facts", facts()},
            {"updates", updates()}, {"timeline", timeline()}, {"quotes", quotes()},
            {"people", people()},   {"summary", summary()},   {"open", open()}};
  }

 private:
  Json story() const {
    auto json = json_of(account_.story, articles_);
    if (account_.topic) json["topic"] = account_.topic->value;
    if (!account_.is_topic()) return json;
    json["stories"] = Json::array();
    for (const auto& id : account_.stories) json["stories"].push_back(id.value);
    return json;
  }

  Json json_of_cite(const Cite& cite) {
    const auto& article = articles_.at(cite.article)->article;
    Json json = {{"article", cite.article.value}};
    const auto [places, is_new] = places_.try_emplace(cite.article, article);
    add_span(json, article, places->second, cite.span);
    return json;
  }
  Json json_of_cites(const std::vector<Cite>& cites) {
    auto list = Json::array();
    for (const auto& cite : cites) list.push_back(json_of_cite(cite));
    return list;
  }
  std::string_view words(const Cite& cite) const {
    return articles_.at(cite.article)->article.words(cite.span);
  }

  Json json_of_support(const Support& support) {
    auto json = json_of_cite(support.cite);
    json["chain"] = support.chain;
    json["origin"] = support.origin;
    json["origin_why"] = support.origin_why;
    json["anonymous"] = support.anonymous;
    return json;
  }

  Json json_of_difference(const FactId& fact, const Difference& difference) {
    return {{"id", difference_id(fact, difference)},  {"fact", difference.fact.value},
            {"kind", word_of(difference.kind)},       {"why", difference.why},
            {"here", json_of_cites(difference.here)}, {"there", json_of_cites(difference.there)}};
  }

  Json facts() {
    auto list = Json::array();
    for (const auto& fact : account_.facts) {
      Json json = {{"id", fact.id.value},
                   {"words", words(fact.words)},
                   {"status", word_of(fact.status)},
                   {"when", or_null(fact.when)},
                   {"when_words", fact.when_words ? json_of_cite(*fact.when_words) : Json(nullptr)},
                   {"support", Json::array()},
                   {"origins", fact.origins},
                   {"independent", fact.independent()},
                   {"against", Json::array()}};
      for (const auto& support : fact.support) json["support"].push_back(json_of_support(support));
      for (const auto& difference : fact.against)
        json["against"].push_back(json_of_difference(fact.id, difference));
      list.push_back(std::move(json));
    }
    return list;
  }

  Json updates() const {
    auto list = Json::array();
    for (const auto& update : account_.updates)
      list.push_back({{"id", update_id(update)},
                      {"from", update.from.value},
                      {"to", update.to.value},
                      {"kind", word_of(update.kind)},
                      {"why", update.why}});
    return list;
  }

  Json timeline() const {
    auto list = Json::array();
    if (account_.topic) return list;  // its days are told once, on the timeline of the topic
    for (const auto& entry : account_.timeline) {
      Json json = {{"date", entry.date},
                   {"fact", entry.fact.value},
                   {"planned", entry.planned},
                   {"basis", word_of(entry.basis)}};
      if (account_.is_topic()) json["reports"] = entry.reports;
      list.push_back(std::move(json));
    }
    return list;
  }

  Json json_of_variant(const QuoteVariant& variant) {
    auto json = json_of_cite(variant.cite);
    json["first"] = variant.first;
    json["fullest"] = variant.fullest;
    json["kind"] = word_of(variant.kind);
    return json;
  }

  Json quotes() {
    auto list = Json::array();
    for (const auto& quote : account_.quotes) {
      Json json = {{"id", quote.id.value}, {"speaker", quote.speaker}, {"variants", Json::array()}};
      for (const auto& variant : quote.variants) json["variants"].push_back(json_of_variant(variant));
      list.push_back(std::move(json));
    }
    return list;
  }

  Json people() {
    auto list = Json::array();
    for (const auto& person : account_.people)
      list.push_back({{"name", person.name},
                      {"also", person.also},
                      {"type", word_of(person.type)},
                      {"roles", person.roles},
                      {"articles", person.articles.size()},
                      {"cites", json_of_cites(person.cites)}});
    return list;
  }

  Json summary() {
    auto list = Json::array();
    for (const auto& line : account_.summary) {
      Json json = {
          {"words", summary_words(line, articles_)}, {"fact", line.fact.value}, {"cites", Json::array()}};
      for (const auto& piece : line.pieces) json["cites"].push_back(json_of_cite(piece.cite));
      list.push_back(std::move(json));
    }
    return list;
  }

  Json open() const {
    auto list = Json::array();
    for (const auto& question : account_.open)
      list.push_back({{"fact", question.fact.value}, {"why", question.why}});
    return list;
  }

  const Account& account_;
  const ArticlesById& articles_;
  std::map<ArticleId, ArticlePlaces> places_;
};

}  // namespace

std::string article_to_json(const Article& article) { return line_of(json_of(article)); }

std::string mentions_to_json(const MarkedArticle& marked) {
  auto json = json_of(marked.article);
  MentionLists(marked).add_to(json);
  return line_of(json);
}

std::string story_to_json(const Story& story, const ArticlesById& articles) {
  return line_of(json_of(story, articles));
}

std::string story_to_json(const LiveStory& live) {
  const auto shown = show_live_story(live);
  auto json = json_of(shown.story, shown.by_id);
  for (std::size_t i = 0; i < live.members.size(); ++i) {
    auto& article = json["articles"][i];
    article["published"] =
        live.members[i].published ? json_of(live.members[i].published->from) : Json(nullptr);
    article["history"] = Json::array();
    for (const auto& version : live.members[i].history) article["history"].push_back(version.value);
  }
  json["origins"] = live.rank.origins;
  json["growth"] = live.rank.growth;
  json["links"] = Json::array();
  for (const auto& link : live.links)
    json["links"].push_back({{"a", link.a.value},
                             {"b", link.b.value},
                             {"likeness", json_of(rounded(link.likeness))},
                             {"shared", link.shared}});
  return line_of(json);
}

std::string account_to_json(const Account& account, const ArticlesById& articles) {
  return line_of(AccountParts(account, articles).json());
}

}  // namespace saksi
