// Prints the features of every pair of articles that grouping would judge, as a table parted by tabs: for
// tools/fit_likeness.py, which fits the weights of saksi/story/likeness.cc.
//
//   cmake --build --preset release --target likeness_pairs
//   build/release/likeness_pairs [--pairs] DATA_FOLDER PATH...
//
// --pairs: each two successive articles are a set of their own, and compared.

#include <cstdio>
#include <cstring>

#include <fmt/format.h>

#include "saksi/run.h"
#include "saksi/story/compare.h"

namespace saksi {
namespace {

void print_pairs(std::span<const MarkedArticle> articles, const Knowledge& knowledge, bool all) {
  const auto comparison =
      compare_articles(articles, knowledge.languages, knowledge.outlets, knowledge.meanings);
  const auto print = [&](std::uint32_t a, std::uint32_t b, const SharedText& shared) {
    fmt::print("{}\t{}", comparison.articles[a]->article.id.value, comparison.articles[b]->article.id.value);
    const Comparer comparer(comparison.sketches[a].view());
    const auto overlap =
        Neighbourhood::overlap(a, comparison.neighbourhoods[a], b, comparison.neighbourhoods[b]);
    for (const auto value : add_surroundings(comparer.find_features(comparison.sketches[b].view(), shared),
                                             {overlap, comparison.articles.size()}))
      fmt::print("\t{:.4g}", value);
    fmt::print("\n");
  };
  if (all && comparison.pairs.empty() && comparison.articles.size() == 2) print(0, 1, {});
  for (const auto& pair : comparison.pairs) print(pair.a, pair.b, pair.shared);
}

int run(bool pairs, const std::string& data, std::vector<std::string> paths) {
  const auto knowledge = Knowledge::read(data, std::nullopt);
  const auto report = [](const Error& error) {
    fmt::print(stderr, "likeness_pairs: {}: {}\n", error.where, error.message);
  };
  if (!knowledge) return report(knowledge.error()), 2;
  if (auto read = (*knowledge)->read_models(data + "/../models"); !read) return report(read.error()), 2;
  std::vector<MarkedArticle> articles;
  Progress progress;
  const auto keep = [&](ReadArticle article) {
    articles.push_back(std::move(article.marked));
    return true;
  };
  read_articles(std::move(paths), **knowledge, {}, Depth::mentions, keep, report, progress);
  fmt::print("a\tb");
  for (std::size_t i = 0; i < kFeatures; ++i) fmt::print("\t{}", name_of(static_cast<Feature>(i)));
  fmt::print("\n");
  if (!pairs) {
    print_pairs(keep_last(std::move(articles), report), **knowledge, false);
    return 0;
  }
  for (std::size_t i = 0; i + 1 < articles.size(); i += 2)
    print_pairs(std::span(articles).subspan(i, 2), **knowledge, true);
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  const bool pairs = count > 1 && std::strcmp(arguments[1], "--pairs") == 0;
  const int first = pairs ? 2 : 1;
  if (count < first + 2) {
    std::fputs("usage: likeness_pairs [--pairs] DATA_FOLDER PATH...\n", stderr);
    return 2;
  }
  return saksi::run(pairs, arguments[first], {arguments + first + 1, arguments + count});
}
