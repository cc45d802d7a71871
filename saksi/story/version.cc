#include "saksi/story/version.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <unordered_map>

#include "saksi/base/hash.h"
#include "saksi/story/publication.h"

namespace saksi {
namespace {

// The wordings of one address.
using Page = std::vector<const MarkedArticle*>;

bool is_used_again(const Article& one, const Article& other) {
  if (!one.published || !other.published) return false;
  return std::abs((one.published->days.from - other.published->days.from).count()) > kSameAddressDays;
}

// Appends what is earlier to `earlier`. The first wording of a report that says the same as the last counts,
// so that a page that is only fetched again stays what it was.
void keep_latest(Page& page, std::vector<Replaced>& earlier) {
  std::ranges::sort(page, {}, [](const MarkedArticle* marked) {
    return std::tuple(version_minute(marked->article), marked->article.id);
  });
  for (auto first = page.begin(); first != page.end();) {
    const auto gap =
        std::adjacent_find(first, page.end(), [](const MarkedArticle* one, const MarkedArticle* next) {
          return is_used_again(one->article, next->article);
        });
    const auto end = gap == page.end() ? gap : std::next(gap);
    auto latest = std::prev(end);
    const auto content = hash_content((*latest)->article);
    while (latest != first && hash_content((*std::prev(latest))->article) == content) --latest;
    for (auto at = first; at != end; ++at)
      if (at != latest) earlier.push_back({(*at)->article.id, (*latest)->article.id});
    first = end;
  }
}

}  // namespace

std::uint64_t hash_page_url(const std::optional<std::string>& url) {
  if (!url || url->empty()) return 0;
  const auto page = std::string_view(*url).substr(0, url->find('#'));
  const auto host = page.find("://");
  const auto path = page.find_first_of("/?", host == std::string_view::npos ? 0 : host + 3);
  if (path == std::string_view::npos || page.substr(path) == "/") return 0;  // the front page
  return hash_64(page) | 1;
}

std::uint64_t hash_content(const Article& article) {
  return hash_64(article.title.value_or("") + '\n' + article.text);
}

std::int64_t version_minute(const Article& article) {
  if (!article.modified) return sort_minute(article);
  Article changed;
  changed.published = article.modified;
  return sort_minute(changed);
}

LatestVersions find_latest(std::span<const MarkedArticle> articles) {
  std::unordered_map<std::uint64_t, Page> pages;
  for (const auto& marked : articles)
    if (const auto page = hash_page_url(marked.article.url)) pages[page].push_back(&marked);
  LatestVersions found;
  for (auto& [hash, page] : pages)
    if (page.size() > 1) keep_latest(page, found.replaced);
  std::ranges::stable_sort(found.replaced, {}, &Replaced::by);
  std::vector<ArticleId> gone;
  for (const auto& one : found.replaced) gone.push_back(one.article);
  std::ranges::sort(gone);
  for (const auto& marked : articles)
    if (!std::ranges::binary_search(gone, marked.article.id)) found.articles.push_back(&marked);
  return found;
}

}  // namespace saksi
