#include "saksi/story/copy_sketch.h"

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/story/publication.h"

namespace saksi {
namespace {

// One hash for all ways to write the address of a page: without scheme, "www." and what only scrolls.
std::uint64_t hash_page(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url.empty() ? 0 : hash_64(url);
}

std::uint64_t hash_owner(const Article& article, const Outlet* outlet) {
  if (article.owner) return hash_64(fold_case(*article.owner));
  if (outlet) return hash_64(fold_case(outlet->owner));
  return article.outlet ? hash_64(fold_case(*article.outlet)) : 0;
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
  const auto* outlet = article.outlet ? outlets.find(*article.outlet) : nullptr;
  sketch.owner = hash_owner(article, outlet);
  sketch.agency = outlet && outlet->agency;
  sketch.credits = article.taken_from() != nullptr;
  sketch.complete = article.complete;
  if (!article.published) return sketch;
  sketch.days = article.published->days;
  if (article.published->time) sketch.minute = find_minute(*article.published->time);
  return sketch;
}

}  // namespace saksi
