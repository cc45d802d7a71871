// Groups articles with the online grouper in the order of the input, and prints the stories as `saksi
// stories` does: to compare the stream with the batch (docs/decisions/0008-online-stories.md).
//
//   cmake --build --preset release --target story_stream
//   build/release/story_stream DATA_FOLDER PATH... >STORIES

#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "saksi/run.h"
#include "saksi/story/grouper.h"

int main(int count, char** arguments) {
  using namespace saksi;
  if (count < 3) {
    std::fputs("usage: story_stream DATA_FOLDER PATH...\n", stderr);
    return 2;
  }
  const auto knowledge = Knowledge::read(arguments[1], std::nullopt);
  const auto report = [](const Error& error) {
    fmt::print(stderr, "story_stream: {}: {}\n", error.where, error.message);
  };
  if (!knowledge) return report(knowledge.error()), 2;
  if (auto read = (*knowledge)->read_models(std::string(arguments[1]) + "/../models"); !read)
    return report(read.error()), 2;
  GrouperLimits limits;
  limits.max_age = std::chrono::days(100'000);  // what is forgotten is not shown
  limits.max_compared = 100'000;
  Grouper grouper((*knowledge)->languages, (*knowledge)->outlets, (*knowledge)->meanings, limits);
  Progress progress;
  const auto group = [&](ReadArticle article) {
    grouper.add(article.marked);
    return true;
  };
  read_articles({arguments + 2, arguments + count}, **knowledge, {}, Depth::mentions, group, report,
                progress);
  for (const auto& story : grouper.stories()) {
    auto articles = nlohmann::json::array();
    for (const auto& member : story.members) articles.push_back({{"id", member.id.value}});
    fmt::print("{}\n",
               nlohmann::json{{"id", story.id.value}, {"title", story.title}, {"articles", articles}}.dump());
  }
  return 0;
}
