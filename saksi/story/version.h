#pragma once
// Versions of one page: a report that its house changes stands under one address, and only the last wording
// counts. The earlier ones are its history.
//
//   https://kabarsore.example/berita/1      09:10   2 tewas      history
//   https://kabarsore.example/berita/1#top  11:40   3 tewas      counts
//   https://kabarsore.example/              names no report: a page that calls itself so is no version

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

// Addresses that differ in what stands behind "#" are one page. 0: no address of a report.
std::uint64_t hash_page_url(const std::optional<std::string>& url);
// Of title and text: versions of one hash say the same.
std::uint64_t hash_content(const Article& article);
// When this wording was published, as sort_minute gives it: the last change, where it is told.
std::int64_t version_minute(const Article& article);
// Days of publication that are further apart belong to two reports: the address was used again.
inline constexpr std::int64_t kSameAddressDays = 30;

// The articles that count, in the order they came; and what they replace, by `by`, the oldest first.
struct LatestVersions {
  std::vector<const MarkedArticle*> articles;
  std::vector<Replaced> replaced;
};
// Of one page the wording that was published last counts; of equal wordings the first. The order of
// `articles` makes no difference beyond that of the result. Points into `articles`.
LatestVersions find_latest(std::span<const MarkedArticle> articles);

}  // namespace saksi
