#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "saksi/base/utf8.h"
#include "saksi/view/sample_account.h"

namespace saksi {
namespace {

using Json = nlohmann::json;

// The words from `start` to `end` of `text`, counted in code points the slow way.
std::string cut(const std::string& text, std::size_t start, std::size_t end) {
  std::string words;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++at) {
    const auto point = decode_at(text, i);
    if (at >= start && at < end) words += text.substr(i, point.size_bytes);
    i += point.size_bytes;
  }
  return words;
}

// Calls `check(article id, span)` for every object below `json` that has a start.
template <class Check>
void for_each_span(const Json& json, std::string article, const Check& check) {
  if (json.is_object() && json.contains("article") && json["article"].is_string()) article = json["article"];
  if (json.is_object() && json.contains("start")) check(article, json);
  if (json.is_structured())
    for (const auto& below : json) for_each_span(below, article, check);
}

void expect_exact(const Json& span, const Article& article) {
  const auto part = span.value("in", "text") == "title" ? article.title.value_or("") : article.text;
  EXPECT_EQ(span["words"], cut(part, span["start"], span["end"]));
  EXPECT_FALSE(span.contains("in") && span["in"] == "text");
}

TEST(AccountJson, SpansStandWhereTheySay) {
  const sample::Sample sample;
  const auto json = Json::parse(account_to_json(sample.account(), sample.articles()));
  std::size_t spans = 0;
  for_each_span(json, "", [&](const std::string& id, const Json& span) {
    ++spans;
    expect_exact(span, sample.article(id).article);
  });
  EXPECT_GT(spans, 30u);
}

TEST(AccountJson, HasTheFieldsOfTheContract) {
  const sample::Sample sample;
  const auto json = Json::parse(account_to_json(sample.account(), sample.articles()));
  const auto& fact = json["facts"][0];
  EXPECT_EQ(fact["words"], "Api menghanguskan 40 kios di Pasar Wado pada Minggu malam");
  EXPECT_EQ(fact["status"], "happened");
  EXPECT_EQ(fact["when"], "2024-03-03");
  EXPECT_EQ(fact["independent"], 1);
  EXPECT_EQ(fact["origins"], Json::parse(R"(["Harian Lestari"])"));
  EXPECT_EQ(fact["against"][0]["fact"], "f52aaaaaaaaa");
  EXPECT_EQ(fact["against"][0]["kind"], "number");
  EXPECT_EQ(fact["against"][0]["here"][0]["words"], "40 kios");
  EXPECT_EQ(fact["against"][0]["there"][0]["words"], "52 stalls");
  EXPECT_EQ(json["facts"][2]["when"], nullptr);
  EXPECT_EQ(json["facts"][2]["support"][0]["chain"], Json::parse(R"(["seorang petugas"])"));
  EXPECT_EQ(json["facts"][2]["support"][1]["in"], "title");
  EXPECT_EQ(json["story"]["copies"][0]["share"], 0.8312);
  EXPECT_EQ(json["story"]["copies"][1]["how"], "credit");
  EXPECT_EQ(json["story"]["articles"][4]["title"], nullptr);
  EXPECT_EQ(json["summary"][1]["words"], "[Rahmat Hidayat] mengatakan penyebab kebakaran masih diselidiki.");
  EXPECT_EQ(json["summary"][1]["cites"].size(), 2u);
  EXPECT_EQ(json["people"][0]["articles"], 2);
  EXPECT_EQ(json["quotes"][0]["variants"][1]["first"], true);
  EXPECT_EQ(json["updates"][0]["to"], "f61aaaaaaaaa");
}

TEST(ArticleJson, SaysNullForWhatIsNotKnown) {
  const auto json = Json::parse(article_to_json(Article{}));
  for (const auto* field :
       {"url", "outlet", "title", "dateline", "published", "modified", "section", "picture"})
    EXPECT_EQ(json.at(field), nullptr) << field;
  for (const auto* field : {"byline", "credits", "keywords", "captions", "dropped"})
    EXPECT_EQ(json.at(field), Json::array()) << field;
}

TEST(ArticleJson, IsOneValidLineForBrokenBytes) {
  Article article;
  article.text = "a\xff\n\"b\"\x1b";
  const auto line = article_to_json(article);
  EXPECT_TRUE(is_valid_utf8(line));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(Json::parse(line)["text"], "a\uFFFD\n\"b\"\x1b");
}

TEST(MentionsJson, WritesEachKind) {
  MarkedArticle marked;
  auto& [article, mentions] = marked;
  article.text = "Sédikit: Sari, 3,5 ton, Senin.";
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(article.text.find(words));
    return Span{Part::text, begin, begin + static_cast<std::uint32_t>(words.size())};
  };
  mentions.entities = {{NameType::per, at("Sari"), "sari", {}}};
  mentions.names = {{at("Sari"), NameType::per, 0}};
  mentions.times = {{at("Senin"), TimeType::date, "2024-03-04", {}}};
  mentions.numbers = {{at("3,5 ton"), 3.5, "ton", Bound::at_least}, {at("3"), 3, {}, Bound::exact}};
  mentions.quotes = {{at("Sédikit"), QuoteKind::mixed, {}, at("Senin")}};
  mentions.attributions = {
      {at("Sari"), {{"x", SourceKind::body, {}, {}}}, Status::possible, {}, "cue after"}};
  const auto json = Json::parse(mentions_to_json(marked));
  EXPECT_EQ(json["names"][0],
            Json::parse(R"({"start":9,"end":13,"words":"Sari","type":"PER","name":"Sari"})"));
  EXPECT_EQ(json["times"][0]["value"], "2024-03-04");
  EXPECT_EQ(json["numbers"][0]["value"], 3.5);
  EXPECT_EQ(json["numbers"][0]["bound"], "at least");
  EXPECT_EQ(json["numbers"][1]["value"].dump(), "3");
  EXPECT_EQ(json["numbers"][1]["unit"], nullptr);
  EXPECT_EQ(json["quotes"][0]["speaker"], nullptr);
  EXPECT_EQ(json["quotes"][0]["cue"]["words"], "Senin");
  EXPECT_EQ(json["attributions"][0]["chain"], Json::parse(R"(["x"])"));
  EXPECT_EQ(json["attributions"][0]["status"], "possible");
  for_each_span(json, "", [&](const std::string&, const Json& span) { expect_exact(span, article); });
}

}  // namespace
}  // namespace saksi
