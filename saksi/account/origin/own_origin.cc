#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "saksi/account/origin/find_origins.h"

namespace saksi {
namespace {

constexpr double kTakenOver =
    0.6;  // an article with so much of another's words has nothing to add of its own

// The outlet that stands for all outlets of one owner in this story: the first in order of publication.
std::map<std::string, std::string> name_owners(std::span<const StoryReport> reports) {
  std::map<std::string, std::string> names;
  for (const auto& report : reports)
    if (const auto& article = report.article(); article.outlet)
      names.emplace(article.owner.value_or(*article.outlet), *article.outlet);
  return names;
}

Origin own_outlet(const Article& article, const std::map<std::string, std::string>& owners) {
  if (article.outlet) {
    const auto& name = owners.at(article.owner.value_or(*article.outlet));
    if (name == *article.outlet) return {name, "no source named: the article's own outlet", false};
    return {name, fmt::format("no source named: {} and {} belong to one owner", *article.outlet, name),
            false};
  }
  return {article.id.value, "no source named, outlet not known: the article itself", false};
}

}  // namespace

std::vector<Origin> find_own_origins(const Story& story, std::span<const StoryReport> reports) {
  const auto owners = name_owners(reports);
  std::map<ArticleId, std::size_t> place;
  std::vector<Origin> own;
  for (const auto& report : reports) {
    place.emplace(report.article().id, own.size());
    own.push_back(own_outlet(report.article(), owners));
    if (const auto& credits = report.article().credits; !credits.empty())
      own.back() = {credits.front().name,
                    fmt::format("taken over from {}, which it credits", credits.front().name), false};
  }
  for (const auto& copy : story.copies)
    if (const auto at = place.find(copy.article);
        at != place.end() && copy.how == CopyHow::credit && !copy.of_article)
      own[at->second] = {copy.of, fmt::format("taken over from {}", copy.of), false};
  const auto original = own;
  for (const auto& copy : story.copies) {
    const auto at = place.find(copy.article);
    const auto of = copy.of_article ? place.find(ArticleId{copy.of}) : place.end();
    if (at == place.end() || of == place.end() || copy.share < kTakenOver) continue;
    own[at->second] = {original[of->second].name, fmt::format("copies {}", copy.of), false};
  }
  return own;
}

}  // namespace saksi
