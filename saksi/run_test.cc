#include "saksi/run.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "saksi/base/utf8.h"
#include "saksi/view/show.h"

namespace saksi {
namespace {

const std::string kRoot = SAKSI_SOURCE_DIR;

const Knowledge& knowledge() {
  static const auto loaded = Knowledge::read(kRoot + "/data", kRoot + "/examples/outlets.tsv");
  return **loaded;
}

struct Whole {
  std::vector<MarkedArticle> articles;
  std::vector<Story> stories;
  std::vector<Account> accounts;
};

Whole run_all(std::vector<std::string> paths, std::size_t threads) {
  Whole whole;
  RunOptions options;
  options.threads = threads;
  Progress progress;
  const auto outcome = read_articles(
      std::move(paths), knowledge(), options, Depth::mentions,
      [&](ReadArticle article) {
        whole.articles.push_back(std::move(article.marked));
        return true;
      },
      [](const Error& error) { ADD_FAILURE() << error.where << ": " << error.message; }, progress);
  EXPECT_EQ(outcome.unopened, 0u);
  whole.stories = make_stories(whole.articles, knowledge(), threads);
  whole.accounts = make_accounts(whole.stories, whole.articles, knowledge(), {}, threads);
  return whole;
}

std::string printed(const Whole& whole) {
  ArticlesById index;
  for (const auto& marked : whole.articles) index.emplace(marked.article.id, &marked);
  std::string all;
  for (const auto& account : whole.accounts) all += account_to_json(account, index) + '\n';
  return all;
}

std::vector<std::string> example_files() {
  const std::string banjir = kRoot + "/examples/banjir/", dam = kRoot + "/examples/harlow-dam/";
  return {banjir + "01-nusa.txt",           banjir + "02-lentera.txt",      banjir + "03-pantura-pos.html",
          banjir + "04-randusari-kini.txt", banjir + "05-kabar-serang.txt", banjir + "06-warta-muria.jsonl",
          dam + "01-continental-press.txt", dam + "02-meridian-post.html",  dam + "03-carrow-gazette.txt",
          dam + "04-harlow-daily.txt",      dam + "05-valley-herald.jsonl"};
}

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void expect_inside(const Article& article, const Span& span) {
  const auto text = article.part(span.in);
  EXPECT_LT(span.begin, span.end);
  ASSERT_LE(span.end, text.size());
  EXPECT_TRUE(is_border(text, span.begin) && is_border(text, span.end));
}

TEST(Run, TwoEventsAreTwoStories) {
  const auto whole = run_all(example_files(), 2);
  ASSERT_EQ(whole.stories.size(), 2u);
  EXPECT_EQ(whole.stories[0].articles.size(), 6u);
  EXPECT_EQ(whole.stories[1].articles.size(), 5u);
}

TEST(Run, NeitherOrderNorThreadsChangeTheAccount) {
  auto files = example_files();
  const auto forward = printed(run_all(files, 1));
  std::ranges::reverse(files);
  EXPECT_EQ(forward, printed(run_all(files, 4)));
  std::ranges::rotate(files, files.begin() + 4);
  EXPECT_EQ(forward, printed(run_all(files, 2)));
}

TEST(Run, EverySpanStandsInItsArticle) {
  const auto whole = run_all(example_files(), 2);
  std::map<ArticleId, const MarkedArticle*> by_id;
  for (const auto& marked : whole.articles) {
    by_id.emplace(marked.article.id, &marked);
    const auto& [article, mentions] = marked;
    for (const auto& name : mentions.names) expect_inside(article, name.span);
    for (const auto& time : mentions.times) expect_inside(article, time.span);
    for (const auto& number : mentions.numbers) expect_inside(article, number.span);
    for (const auto& quote : mentions.quotes) expect_inside(article, quote.span);
    for (const auto& attribution : mentions.attributions) expect_inside(article, attribution.span);
    for (const auto& entity : mentions.entities) expect_inside(article, entity.fullest);
  }
  for (const auto& account : whole.accounts) {
    const auto check = [&](const Cite& cite) {
      ASSERT_TRUE(by_id.contains(cite.article));
      expect_inside(by_id.at(cite.article)->article, cite.span);
    };
    EXPECT_FALSE(account.facts.empty());
    EXPECT_FALSE(account.summary.empty());
    for (const auto& fact : account.facts) {
      for (const auto& support : fact.support) check(support.cite);
      // The words of a fact are word for word one of its supports.
      EXPECT_TRUE(std::ranges::any_of(fact.support,
                                      [&](const Support& support) { return support.cite == fact.words; }));
      for (const auto& difference : fact.against) {
        for (const auto& cite : difference.here) check(cite);
        for (const auto& cite : difference.there) check(cite);
      }
    }
    for (const auto& line : account.summary)
      for (const auto& piece : line.pieces) check(piece.cite);
    for (const auto& utterance : account.quotes)
      for (const auto& variant : utterance.variants) check(variant.cite);
  }
}

// What makes two facts stand against each other stands on both sides.
TEST(Run, DifferencesAreMutual) {
  for (const auto& account : run_all(example_files(), 2).accounts)
    for (const auto& fact : account.facts)
      for (const auto& difference : fact.against) {
        const auto other = std::ranges::find(account.facts, difference.fact, &Fact::id);
        ASSERT_NE(other, account.facts.end());
        EXPECT_TRUE(std::ranges::any_of(other->against, [&](const Difference& back) {
          return back.fact == fact.id && back.kind == difference.kind;
        }));
      }
}

}  // namespace
}  // namespace saksi
