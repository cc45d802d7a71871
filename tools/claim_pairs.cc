// Prints each story of the input as one line of JSON: its articles, its claims (bytes of title or text), and
// of the pairs of two articles [claim, claim, context, amount, names, phrases, numbers, day, leads, headline,
// speaker, negation] (Likeness). For tools/fit_facts.py, which fits the weights of
// saksi/account/fact/same_fact.cc.
//
//   cmake --build --preset release --target claim_pairs
//   build/release/claim_pairs DATA_FOLDER PATH...

#include <cstdio>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "saksi/account/claim/find_claims.h"
#include "saksi/account/claim/story_names.h"
#include "saksi/account/fact/same_fact.h"
#include "saksi/run.h"

namespace saksi {
namespace {

using nlohmann::json;

// What is known of one language, compiled once.
struct Pack {
  explicit Pack(const Language& language) : words(language), statuses(language) {}
  ClaimWords words;
  StatusFinder statuses;
};

json make_row(const Story& story, const std::map<ArticleId, const MarkedArticle*>& articles,
              std::map<std::string, Pack>& packs, const Knowledge& knowledge) {
  json row = {{"articles", json::array()}, {"claims", json::array()}, {"pairs", json::array()}};
  std::vector<StoryReport> reports;
  for (const auto& id : story.articles) {
    const auto& marked = *articles.at(id);
    const auto& code = marked.article.language;
    const auto& pack = packs.try_emplace(code, knowledge.languages.get(code)).first->second;
    reports.push_back({&marked, &pack.words, &pack.statuses});
    row["articles"].push_back({{"id", id.value},
                               {"title", marked.article.title.value_or("")},
                               {"text", marked.article.text},
                               {"record", marked.article.record}});
  }
  const auto names = make_story_names(reports);
  const auto claims = find_claims(reports);
  const auto keys = make_claim_keys(reports, claims, names.keys, knowledge.meanings);
  for (const auto& claim : claims)
    row["claims"].push_back({{"article", claim.report},
                             {"part", claim.is_title() ? "title" : "text"},
                             {"begin", claim.span.begin},
                             {"end", claim.span.end}});
  for (std::uint32_t b = 0; b < claims.size(); ++b)
    for (std::uint32_t a = 0; a < b; ++a) {
      if (claims[a].report == claims[b].report) continue;
      const auto likeness = measure_likeness(keys, a, b);
      if (likeness.shared < 2) continue;  // the model is not asked
      row["pairs"].push_back(
          json::array({a, b, likeness.context, likeness.amount, likeness.names, likeness.phrases,
                       double(likeness.numbers), double(likeness.day), double(likeness.leads),
                       double(likeness.headline), double(likeness.speaker), double(likeness.negation)}));
    }
  return row;
}

int run(const std::string& data, std::vector<std::string> paths) {
  const auto report = [](const Error& error) {
    fmt::print(stderr, "claim_pairs: {}: {}\n", error.where, error.message);
  };
  const auto knowledge = Knowledge::read(data, std::nullopt);
  if (!knowledge) return report(knowledge.error()), 2;
  if (auto read = (*knowledge)->read_models(data + "/../models"); !read) return report(read.error()), 2;
  std::vector<MarkedArticle> articles;
  Progress progress;
  const auto keep = [&](ReadArticle article) {
    articles.push_back(std::move(article.marked));
    return true;
  };
  read_articles(std::move(paths), **knowledge, {}, Depth::mentions, keep, report, progress);
  articles = keep_last(std::move(articles), report);
  const auto stories = make_stories(articles, **knowledge, 1);
  std::map<ArticleId, const MarkedArticle*> by_id;
  for (const auto& marked : articles) by_id.emplace(marked.article.id, &marked);
  std::map<std::string, Pack> packs;
  for (const auto& story : stories) fmt::print("{}\n", make_row(story, by_id, packs, **knowledge).dump());
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: claim_pairs DATA_FOLDER PATH...\n", stderr);
    return 2;
  }
  return saksi::run(arguments[1], {arguments + 2, arguments + count});
}
