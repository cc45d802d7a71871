#include "saksi/account/topic/join_stories.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "saksi/story/publication.h"
#include "saksi/story/story_title.h"

namespace saksi {
namespace {

constexpr std::size_t kNamesInTitle = 3;

}  // namespace

Story join_stories(std::span<const Story> stories, const Topic& topic,
                   const std::function<const Article&(const ArticleId&)>& article_of) {
  Story whole;
  for (const auto s : topic.stories) {
    const auto& story = stories[s];
    if (story.from && (!whole.from || *story.from < *whole.from)) whole.from = story.from;
    if (story.to && (!whole.to || *story.to > *whole.to)) whole.to = story.to;
    whole.articles.insert(whole.articles.end(), story.articles.begin(), story.articles.end());
    whole.copies.insert(whole.copies.end(), story.copies.begin(), story.copies.end());
  }
  std::ranges::sort(whole.articles, {},
                    [&](const ArticleId& id) { return std::pair(sort_minute(article_of(id)), id); });
  std::ranges::sort(whole.copies);
  whole.id = make_story_id(hash_story_id("topic\n" + whole.articles.front().value));
  return whole;
}

std::string make_topic_title(const StoryNames& names) {
  std::vector<std::pair<std::size_t, std::string>> named;  // reports, name
  for (const auto& [key, members] : names.groups) {
    std::set<std::uint32_t> reports;
    for (const auto& member : members) reports.insert(member.report);
    named.emplace_back(reports.size(), names.fullest.at(key));
  }
  std::ranges::sort(
      named, {}, [](const auto& name) { return std::pair(-static_cast<double>(name.first), name.second); });
  named.resize(std::min(named.size(), kNamesInTitle));
  std::vector<std::string> shown;
  for (auto& [reports, name] : named) shown.push_back(std::move(name));
  return fmt::format("{}", fmt::join(shown, ", "));
}

}  // namespace saksi
