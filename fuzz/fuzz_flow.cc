// The whole flow of a few reports parted by NUL bytes: every article lands in one story; every cite of an
// account lies in its article, on borders of code points; spans of one layer do not overlap; the order of the
// input makes no difference to a byte of the answer.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "saksi/base/utf8.h"
#include "saksi/run.h"
#include "saksi/view/show.h"

namespace {

constexpr std::size_t kMostBytes = 6 * 1024;  // longer inputs only make the fuzzer slow
constexpr std::size_t kMostArticles = 5;

void expect(bool holds) {
  if (!holds) std::abort();
}

const saksi::Knowledge& knowledge() {
  static const auto kKnowledge = saksi::Knowledge::read(SAKSI_SOURCE_DIR "/data", std::nullopt);
  expect(kKnowledge.has_value());
  return **kKnowledge;
}

saksi::Record record_of(std::string_view bytes) {
  saksi::Record record;
  record.where = "a.txt";
  record.kind = saksi::RecordKind::text;
  record.bytes = bytes;
  return record;
}

std::vector<saksi::MarkedArticle> read_reports(std::string_view bytes) {
  static const saksi::ArticleMaker kMaker(knowledge().languages, knowledge().outlets);
  static const saksi::MentionFinder kFinder(knowledge().languages, knowledge().gazetteer,
                                            knowledge().outlets);
  std::vector<saksi::MarkedArticle> articles;
  while (!bytes.empty() && articles.size() < kMostArticles) {
    const auto end = std::min(bytes.find('\0'), bytes.size());
    const auto document = saksi::make_document(record_of(bytes.substr(0, end)), {}, [](const auto&) {});
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    auto article = document ? kMaker.make(*document, {}) : tl::unexpected(document.error());
    if (!article) continue;
    article->id.value = std::string(1, static_cast<char>('a' + articles.size()));
    auto& marked = articles.emplace_back(saksi::MarkedArticle{std::move(*article), {}});
    marked.mentions = kFinder.find(marked.article);
  }
  return articles;
}

void expect_inside(const saksi::Article& article, const saksi::Span& span) {
  expect(span.begin < span.end && span.end <= article.part(span.in).size());
  expect(saksi::is_valid_utf8(article.words(span)));
}

// Sorted, and apart within each part.
template <class Layer>
void expect_apart(const saksi::Article& article, const Layer& layer) {
  for (std::size_t i = 0; i < layer.size(); ++i) {
    expect_inside(article, layer[i].span);
    if (i > 0 && layer[i - 1].span.in == layer[i].span.in)
      expect(layer[i - 1].span.end <= layer[i].span.begin);
  }
}

void expect_mentions(const saksi::MarkedArticle& marked) {
  const auto& [article, mentions] = marked;
  expect_apart(article, mentions.names);
  expect_apart(article, mentions.times);
  expect_apart(article, mentions.numbers);
  for (const auto& quote : mentions.quotes) expect_inside(article, quote.span);
  for (const auto& attribution : mentions.attributions) {
    expect_inside(article, attribution.span);
    expect(!attribution.chain.empty());
    for (const auto& source : attribution.chain)
      if (source.span) expect_inside(article, *source.span);
  }
  expect(nlohmann::json::accept(saksi::mentions_to_json(marked)));
}

void expect_cite(const saksi::Cite& cite, const saksi::ArticlesById& articles) {
  const auto found = articles.find(cite.article);
  expect(found != articles.end());
  expect_inside(found->second->article, cite.span);
}

void expect_fact(const saksi::Fact& fact, const saksi::ArticlesById& articles) {
  expect(!fact.support.empty() && !fact.origins.empty());
  expect_cite(fact.words, articles);
  if (fact.when_words) expect_cite(*fact.when_words, articles);
  for (const auto& support : fact.support) {
    expect_cite(support.cite, articles);
    expect(std::ranges::binary_search(fact.origins, support.origin));
  }
  for (const auto& difference : fact.against) {
    for (const auto& cite : difference.here) expect_cite(cite, articles);
    for (const auto& cite : difference.there) expect_cite(cite, articles);
  }
}

void expect_account(const saksi::Account& account, const saksi::ArticlesById& articles) {
  for (const auto& fact : account.facts) expect_fact(fact, articles);
  for (const auto& line : account.summary)
    for (const auto& piece : line.pieces) expect_cite(piece.cite, articles);
  for (const auto& utterance : account.quotes)
    for (const auto& variant : utterance.variants) expect_cite(variant.cite, articles);
  for (const auto& person : account.people)
    for (const auto& cite : person.cites) expect_cite(cite, articles);
}

// The accounts of the reports, one JSON line each.
std::string tell(std::vector<saksi::MarkedArticle> articles) {
  const auto stories = saksi::make_stories(articles, knowledge(), 1);
  std::size_t placed = 0;
  for (const auto& story : stories) placed += story.articles.size();
  expect(placed == articles.size());
  saksi::ArticlesById by_id;
  for (const auto& marked : articles) {
    expect_mentions(marked);
    by_id.emplace(marked.article.id, &marked);
  }
  std::string lines;
  for (const auto& account : saksi::make_accounts(stories, articles, knowledge(), {}, 1)) {
    expect_account(account, by_id);
    const auto line = saksi::account_to_json(account, by_id);
    expect(nlohmann::json::accept(line));
    lines += line + '\n';
  }
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kMostBytes) return 0;
  auto articles = read_reports({reinterpret_cast<const char*>(data), size});
  if (articles.empty()) return 0;
  const auto told = tell(articles);
  std::ranges::reverse(articles);
  expect(tell(std::move(articles)) == told);
  return 0;
}
