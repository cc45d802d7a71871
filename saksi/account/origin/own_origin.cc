#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "saksi/account/origin/find_origins.h"

namespace saksi {
namespace {

constexpr double kTakenOver =
    0.6;  // an article with so much of another's words has nothing to add of its own

// The owners of which two outlets or more report the story, by name.
std::set<std::string> shared_owners(std::span<const StoryReport> reports) {
  std::map<std::string, std::string> first;
  std::set<std::string> shared;
  for (const auto& report : reports)
    if (const auto& article = report.article(); article.outlet && article.owner)
      if (first.emplace(*article.owner, *article.outlet).first->second != *article.outlet)
        shared.insert(*article.owner);
  return shared;
}

Origin own_outlet(const Article& article, const std::set<std::string>& owners) {
  if (article.outlet && article.owner && owners.contains(*article.owner))
    return {*article.owner,
            fmt::format("no source named: {} belongs to {}, whose outlets are one", *article.outlet,
                        *article.owner),
            false};
  if (article.outlet) return {*article.outlet, "no source named: the article's own outlet", false};
  if (article.dateline && article.dateline->agency)
    return {*article.dateline->agency, "no source named: the agency of its dateline", false};
  return {article.id.value, "no source named, outlet not known: the article itself", false};
}

}  // namespace

std::vector<Origin> find_own_origins(const Story& story, std::span<const StoryReport> reports) {
  const auto owners = shared_owners(reports);
  std::map<ArticleId, std::size_t> place;
  std::vector<Origin> own;
  for (const auto& report : reports) {
    place.emplace(report.article().id, own.size());
    own.push_back(own_outlet(report.article(), owners));
    if (const auto* credit = report.article().taken_from())
      own.back() = {credit->origin(), fmt::format("taken over from {}, which it credits", credit->name),
                    false};
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
