#include "saksi/story/credit_copy.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/story/publication.h"

namespace saksi {
namespace {

// One name for all spellings of an outlet, for comparing.
std::string key_of(std::string_view name, const Outlets& outlets) {
  const auto* outlet = outlets.find(name);
  return fold_case(outlet ? std::string_view(outlet->name) : name);
}

// An origin that an article names for all of its text, and where.
struct Origin {
  std::string name;
  std::string why;
};

std::vector<Origin> find_origins(const Article& article, const Outlets& outlets) {
  std::vector<Origin> origins;
  for (const auto& credit : article.credits) {
    if (credit.desk) continue;
    const auto* outlet = outlets.find(credit.name);
    const auto words = credit.span ? squeeze(article.words(*credit.span)) : credit.name;
    origins.push_back({outlet ? outlet->name : credit.name, fmt::format("credited: \"{}\"", words)});
  }
  if (article.dateline && article.dateline->agency) {
    const auto* outlet = outlets.find(*article.dateline->agency);
    if (outlet && outlet->agency)
      origins.push_back({outlet->name, fmt::format("agency in the dateline: \"{}\"",
                                                   squeeze(article.words(article.dateline->span)))});
  }
  return origins;
}

// The first article of that outlet that was not published after `taker`; none when there is none.
const Article* find_article(std::span<const MarkedArticle* const> articles, const std::string& outlet_key,
                            const Article& taker, const Outlets& outlets) {
  for (const auto* marked : articles) {
    const auto& article = marked->article;
    if (article.id == taker.id || !article.outlet || key_of(*article.outlet, outlets) != outlet_key) continue;
    if (compare_publication(article, taker) != Order::after) return &article;
  }
  return nullptr;
}

}  // namespace

std::vector<Copy> find_credit_copies(std::span<const MarkedArticle* const> articles,
                                     const std::vector<Copy>& by_text, const Outlets& outlets) {
  std::vector<Copy> copies;
  for (const auto* marked : articles) {
    const auto& taker = marked->article;
    std::set<std::string> said;
    for (const auto& origin : find_origins(taker, outlets)) {
      const auto key = key_of(origin.name, outlets);
      if (taker.outlet && key_of(*taker.outlet, outlets) == key) continue;
      if (!said.insert(key).second) continue;
      const auto* source = find_article(articles, key, taker, outlets);
      const bool known = source && std::ranges::any_of(by_text, [&](const Copy& copy) {
                           return copy.article == taker.id && copy.of == source->id.value;
                         });
      if (known) continue;
      copies.push_back({taker.id, source ? source->id.value : origin.name, source != nullptr, 1,
                        CopyHow::credit, origin.why});
    }
  }
  return copies;
}

}  // namespace saksi
