#include "saksi/story/credit_copy.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/story/publication.h"
#include "saksi/story/told_again.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCompared = 8;  // articles that one is looked for in, of one origin

// Of whom articles of a story are taken, as they say themselves.
class Takers {
 public:
  Takers(std::span<const MarkedArticle* const> articles, const std::vector<Copy>& by_text,
         const Outlets& outlets)
      : articles_(articles), outlets_(outlets) {
    for (const auto& copy : by_text) by_text_.insert(std::minmax(copy.article.value, copy.of));
  }

  std::vector<Copy> take() {
    for (const auto* taker : articles_) {
      std::set<std::string> said;
      for (const auto& origin : find_credited(taker->article, outlets_)) {
        const auto key = outlet_key(origin.name, outlets_);
        if (is_of(taker->article, key) || !said.insert(key).second) continue;
        add(*taker, key, origin);
        if (auto& earlier = takers_[key]; earlier.size() < kMaxCompared) earlier.push_back(taker);
      }
    }
    return std::move(copies_);
  }

 private:
  bool is_of(const Article& article, const std::string& key) const {
    return article.outlet && outlet_key(*article.outlet, outlets_) == key;
  }
  // `taker` takes its words from one of them.
  bool is_known(const MarkedArticle& taker, const std::vector<const MarkedArticle*>& others) const {
    return std::ranges::any_of(others, [&](const MarkedArticle* other) {
      return by_text_.contains(std::minmax(taker.article.id.value, other->article.id.value));
    });
  }

  void add(const MarkedArticle& taker, const std::string& key, const CreditedOrigin& origin) {
    const auto sources = find_sources(taker.article, key);
    if (is_known(taker, sources)) return;
    if (const auto told = find_told(taker, sources))
      return push(taker.article, told->of->article, told->how, origin.why);
    const bool has_source = !sources.empty();
    copies_.push_back({taker.article.id, has_source ? sources.front()->article.id.value : origin.name,
                       has_source, 1, CopyHow::credit, origin.why});
    const auto& earlier = takers_[key];
    if (has_source || is_known(taker, earlier)) return;
    if (const auto told = find_told(taker, earlier))
      push(taker.article, told->of->article, told->how, fmt::format("both credit {}", origin.name));
  }

  // Articles of that outlet that were not published after `taker`, the first few.
  std::vector<const MarkedArticle*> find_sources(const Article& taker, const std::string& key) const {
    std::vector<const MarkedArticle*> sources;
    for (const auto* marked : articles_) {
      const auto& article = marked->article;
      if (article.id == taker.id || !is_of(article, key)) continue;
      if (compare_publication(article, taker) != Order::after) sources.push_back(marked);
      if (sources.size() == kMaxCompared) break;
    }
    return sources;
  }

  struct Told {
    const MarkedArticle* of = nullptr;
    ToldAgain how;
  };
  // The one that `taker` tells again most of; the first of equals.
  static std::optional<Told> find_told(const MarkedArticle& taker,
                                       const std::vector<const MarkedArticle*>& sources) {
    std::optional<Told> best;
    for (const auto* source : sources)
      if (const auto told = find_told_again(taker, *source); told && (!best || told->share > best->how.share))
        best = Told{source, *told};
    return best;
  }

  void push(const Article& taker, const Article& of, const ToldAgain& told, std::string_view why) {
    copies_.push_back({taker.id, of.id.value, true, told.share, CopyHow::retold,
                       fmt::format("{}; {} of {} names, figures, days and speakers in the same order", why,
                                   told.matched, told.told)});
  }

  std::span<const MarkedArticle* const> articles_;
  const Outlets& outlets_;
  std::set<std::pair<std::string, std::string>> by_text_;
  std::map<std::string, std::vector<const MarkedArticle*>> takers_;  // by origin, the first few
  std::vector<Copy> copies_;
};

}  // namespace

std::string outlet_key(std::string_view name, const Outlets& outlets) {
  const auto* outlet = outlets.find(name);
  return fold_case(outlet ? std::string_view(outlet->name) : name);
}

std::vector<CreditedOrigin> find_credited(const Article& article, const Outlets& outlets) {
  std::vector<CreditedOrigin> origins;
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

std::vector<Copy> find_credit_copies(std::span<const MarkedArticle* const> articles,
                                     const std::vector<Copy>& by_text, const Outlets& outlets) {
  return Takers(articles, by_text, outlets).take();
}

}  // namespace saksi
