// Prints the features of every pair of articles that grouping would judge, as a table parted by tabs: for
// tools/fit_likeness.py, which fits the weights of saksi/story/likeness.cc.
//
//   cmake --build --preset release --target likeness_pairs
//   build/release/likeness_pairs DATA_FOLDER PATH...

#include <cstdio>

#include <fmt/format.h>

#include "saksi/run.h"
#include "saksi/story/compare.h"

int main(int count, char** arguments) {
  using namespace saksi;
  if (count < 3) {
    std::fputs("usage: likeness_pairs DATA_FOLDER PATH...\n", stderr);
    return 2;
  }
  const auto knowledge = Knowledge::read(arguments[1], std::nullopt);
  const auto report = [](const Error& error) {
    fmt::print(stderr, "likeness_pairs: {}: {}\n", error.where, error.message);
  };
  if (!knowledge) return report(knowledge.error()), 2;
  std::vector<MarkedArticle> articles;
  Progress progress;
  const auto keep = [&](ReadArticle article) {
    articles.push_back(std::move(article.marked));
    return true;
  };
  read_articles({arguments + 2, arguments + count}, **knowledge, {}, Depth::mentions, keep, report, progress);
  articles = keep_last(std::move(articles), report);

  const auto comparison = compare_articles(articles, (*knowledge)->languages, (*knowledge)->outlets);
  fmt::print("a\tb");
  for (std::size_t i = 0; i < kFeatures; ++i) fmt::print("\t{}", name_of(static_cast<Feature>(i)));
  for (const auto& pair : comparison.pairs) {
    fmt::print("\n{}\t{}", comparison.articles[pair.a]->article.id.value,
               comparison.articles[pair.b]->article.id.value);
    for (const auto value : pair.features) fmt::print("\t{:.4g}", value);
  }
  fmt::print("\n");
  return 0;
}
