// The tagger of names alone, after the rules: tokens a second on the example reports in Indonesian, as they
// are and without capitals.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <memory>

#include "saksi/document/make_document.h"
#include "saksi/mention/name/find_names.h"
#include "saksi/run.h"

namespace saksi {
namespace {

const std::string kRoot = SAKSI_SOURCE_DIR;

const Knowledge& knowledge() {
  static const auto loaded = Knowledge::read(kRoot + "/data", kRoot + "/examples/outlets.tsv");
  return **loaded;
}

// An article as the rules leave it.
struct ReadNames {
  Article article;
  NameFinder::Reading reading;
};

enum class Letters { as_printed, lower };

std::vector<std::unique_ptr<ReadNames>> readings(const NameFinder& rules, Letters letters) {
  const ArticleMaker maker(knowledge().languages, knowledge().outlets);
  const WordCutter cutter(*knowledge().languages.find("id"));
  RecordReader reader({kRoot + "/examples/banjir"}, {}, [](const Error&) {});
  std::vector<std::unique_ptr<ReadNames>> all;
  while (auto record = reader.next()) {
    auto read = std::make_unique<ReadNames>();
    read->article = *maker.make(*make_document(*record, {}, [](const Error&) {}), {});
    if (letters == Letters::lower)
      std::ranges::transform(read->article.text, read->article.text.begin(),
                             [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    Mentions cuts;
    cuts.title = cutter.cut(read->article.part(Part::title), Part::title);
    cuts.text = cutter.cut(read->article.text);
    rules.read(read->article, cuts, read->reading);
    all.push_back(std::move(read));
  }
  return all;
}

void tagger(benchmark::State& state, Letters letters) {
  const auto taggers = read_name_taggers(kRoot + "/models");
  const auto& id = taggers->at("id");
  const NameFinder rules(*knowledge().languages.find("id"), knowledge().gazetteer);
  const auto all = readings(rules, letters);
  std::int64_t tokens = 0;
  for (const auto& read : all)
    tokens += static_cast<std::int64_t>(read->reading.text.tokens.size() + read->reading.title.tokens.size());
  for (auto _ : state)
    for (const auto& read : all) {
      const std::array<NameTagger::PartText, 2> parts = {
          {{&read->reading.title, read->article.part(Part::title)},
           {&read->reading.text, read->article.text}}};
      benchmark::DoNotOptimize(id.tag(read->reading.pieces, parts, knowledge().gazetteer));
    }
  state.SetItemsProcessed(state.iterations() * tokens);
}

void model_is_read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_name_taggers(kRoot + "/models"));
}

BENCHMARK_CAPTURE(tagger, as_printed, Letters::as_printed)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(tagger, lower, Letters::lower)->Unit(benchmark::kMicrosecond);
BENCHMARK(model_is_read)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace saksi
