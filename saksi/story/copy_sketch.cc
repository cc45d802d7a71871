#include "saksi/story/copy_sketch.h"

#include <algorithm>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/story/publication.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCited = 16;  // outlets that one article names

// One hash for all ways to write the address of a page: without scheme, "www." and what only scrolls.
std::uint64_t hash_page(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url.empty() ? 0 : hash_64(url);
}

// One hash for all spellings of an outlet.
std::uint64_t hash_outlet(std::string_view name, const Outlets& outlets) {
  const auto* outlet = outlets.find(name);
  return hash_64(fold_case(outlet ? std::string_view(outlet->name) : name));
}

std::uint64_t hash_owner(const Article& article, const Outlet* outlet) {
  if (article.owner) return hash_64(fold_case(*article.owner));
  if (outlet) return hash_64(fold_case(outlet->owner));
  return article.outlet ? hash_64(fold_case(*article.outlet)) : 0;
}

// Outlets on whose word the article says something: "Melansir Antara, …", "… lapor Reuters", a credit.
std::vector<std::uint64_t> find_cited(const MarkedArticle& marked, const Outlets& outlets) {
  std::vector<std::uint64_t> cited;
  for (const auto& credit : marked.article.credits)
    if (!credit.desk) cited.push_back(hash_outlet(credit.origin(), outlets));
  for (const auto& attribution : marked.mentions.attributions)
    for (const auto& source : attribution.chain)
      if (source.kind == SourceKind::outlet) cited.push_back(hash_outlet(source.name, outlets));
  std::ranges::sort(cited);
  const auto [last, end] = std::ranges::unique(cited);
  cited.erase(last, end);
  if (cited.size() > kMaxCited) cited.resize(kMaxCited);
  return cited;
}

}  // namespace

CopySketch make_sketch(const MarkedArticle& marked, const Outlets& outlets, CopyDensity density) {
  const auto& article = marked.article;
  auto content = find_content(article.text, marked.mentions.text);
  CopySketch sketch;
  sketch.fingerprints = winnow(content.shingles, density.window);
  sketch.tokens = std::move(content.tokens);
  if (!article.text.empty()) sketch.text = hash_64(article.text);
  if (article.url) sketch.url = hash_page(*article.url);
  // Where the page does not name its outlet, the agency of the dateline stands for it.
  const auto* name = article.outlet                                 ? &*article.outlet
                     : article.dateline && article.dateline->agency ? &*article.dateline->agency
                                                                    : nullptr;
  const auto* outlet = name ? outlets.find(*name) : nullptr;
  if (name) sketch.outlet = hash_outlet(*name, outlets);
  sketch.owner = hash_owner(article, article.outlet ? outlet : nullptr);
  sketch.agency = outlet && outlet->agency;
  sketch.cites = find_cited(marked, outlets);
  if (const auto* credit = article.taken_from()) sketch.credit = hash_outlet(credit->origin(), outlets);
  sketch.complete = article.complete;
  if (!article.published) return sketch;
  sketch.days = article.published->days;
  if (article.published->time) sketch.minute = find_minute(*article.published->time);
  return sketch;
}

}  // namespace saksi
