// Cost of each step for one article, on the example reports: what `./dev bench` prints.

#include <benchmark/benchmark.h>

#include "saksi/document/make_document.h"
#include "saksi/run.h"
#include "saksi/view/show.h"

namespace saksi {
namespace {

const std::string kRoot = SAKSI_SOURCE_DIR;

const Knowledge& knowledge() {
  static const auto loaded = Knowledge::read(kRoot + "/data", kRoot + "/examples/outlets.tsv");
  return **loaded;
}

std::vector<Record> records() {
  RecordReader reader({kRoot + "/examples/banjir", kRoot + "/examples/harlow-dam"}, {}, [](const Error&) {});
  std::vector<Record> all;
  while (auto record = reader.next()) all.push_back(std::move(*record));
  return all;
}

std::vector<Document> documents() {
  std::vector<Document> all;
  for (const auto& record : records()) all.push_back(*make_document(record, {}, [](const Error&) {}));
  return all;
}

std::vector<MarkedArticle> articles() {
  const ArticleMaker maker(knowledge().languages, knowledge().outlets);
  const MentionFinder finder(knowledge().languages, knowledge().gazetteer, knowledge().outlets);
  std::vector<MarkedArticle> all;
  for (const auto& document : documents()) {
    auto article = *maker.make(document, {});
    auto mentions = finder.find(article);
    all.push_back({std::move(article), std::move(mentions)});
  }
  return all;
}

// Time for one article, and bytes of article text a second.
void count(benchmark::State& state, const std::vector<MarkedArticle>& all) {
  std::size_t bytes = 0;
  for (const auto& marked : all) bytes += marked.article.text.size();
  const auto done = state.iterations() * static_cast<std::int64_t>(all.size());
  state.counters["per_article"] = benchmark::Counter(
      static_cast<double>(done), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void knowledge_is_read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Knowledge::read(kRoot + "/data", std::nullopt));
}

void rules_are_compiled(benchmark::State& state) {
  for (auto _ : state) {
    const ArticleMaker maker(knowledge().languages, knowledge().outlets);
    const MentionFinder finder(knowledge().languages, knowledge().gazetteer, knowledge().outlets);
    benchmark::DoNotOptimize(&finder);
  }
}

void document_step(benchmark::State& state) {
  const auto all = records();
  for (auto _ : state)
    for (const auto& record : all) benchmark::DoNotOptimize(make_document(record, {}, [](const Error&) {}));
  count(state, articles());
}

void article_step(benchmark::State& state) {
  const ArticleMaker maker(knowledge().languages, knowledge().outlets);
  const auto all = documents();
  for (auto _ : state)
    for (const auto& document : all) benchmark::DoNotOptimize(maker.make(document, {}));
  count(state, articles());
}

void mention_step(benchmark::State& state) {
  const MentionFinder finder(knowledge().languages, knowledge().gazetteer, knowledge().outlets);
  const auto all = articles();
  for (auto _ : state)
    for (const auto& marked : all) benchmark::DoNotOptimize(finder.find(marked.article));
  count(state, all);
}

void story_step(benchmark::State& state) {
  const auto all = articles();
  for (auto _ : state)
    benchmark::DoNotOptimize(
        group_articles(all, knowledge().languages, knowledge().outlets, knowledge().meanings));
  count(state, all);
}

void account_step(benchmark::State& state) {
  auto all = articles();
  const auto stories = make_stories(all, knowledge(), 1);
  for (auto _ : state) benchmark::DoNotOptimize(make_accounts(stories, all, knowledge(), {}, 1));
  count(state, all);
}

void view_json_step(benchmark::State& state) {
  auto all = articles();
  const auto stories = make_stories(all, knowledge(), 1);
  const auto accounts = make_accounts(stories, all, knowledge(), {}, 1);
  ArticlesById index;
  for (const auto& marked : all) index.emplace(marked.article.id, &marked);
  for (auto _ : state)
    for (const auto& account : accounts) benchmark::DoNotOptimize(account_to_json(account, index));
  count(state, all);
}

BENCHMARK(knowledge_is_read)->Unit(benchmark::kMillisecond);
BENCHMARK(rules_are_compiled)->Unit(benchmark::kMillisecond);
BENCHMARK(document_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(article_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(mention_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(story_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(account_step)->Unit(benchmark::kMicrosecond);
BENCHMARK(view_json_step)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace saksi
