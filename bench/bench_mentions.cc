// Cost of each step of `saksi mentions` on plain articles: `./dev bench mentions`, which makes them with
// made_articles.py, or bench_mentions FILE.jsonl. Processor time of one thread, the best of several rounds.

#include <algorithm>
#include <ctime>
#include <functional>
#include <iterator>
#include <limits>

#include <fmt/format.h>

#include "saksi/document/make_document.h"
#include "saksi/lang/identify.h"
#include "saksi/mention/number/find_numbers.h"
#include "saksi/mention/quote/find_quotes.h"
#include "saksi/mention/time/find_times.h"
#include "saksi/run.h"
#include "saksi/view/show.h"

namespace saksi {
namespace {

constexpr int kRounds = 7;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double best_of_rounds(const std::function<void()>& work) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < kRounds; ++round) {
    const double from = processor_seconds();
    work();
    best = std::min(best, processor_seconds() - from);
  }
  return best;
}

std::vector<Document> documents_of(const std::vector<Record>& records) {
  std::vector<Document> all;
  for (const auto& record : records) {
    auto documents = *make_documents(record, {}, [](const Error&) {});
    std::ranges::move(documents, std::back_inserter(all));
  }
  return all;
}

// The finders of one language, each measured on its own; names are what is left of all.
void measure_mentions(const std::string& path) {
  const auto knowledge = *Knowledge::read(SAKSI_SOURCE_DIR "/data", std::nullopt);
  const ArticleMaker maker(knowledge->languages, knowledge->outlets);
  const MentionFinder finder(knowledge->languages, knowledge->gazetteer, knowledge->outlets);
  std::vector<Record> records;
  RecordReader reader({path}, {}, [](const Error&) {});
  while (auto record = reader.next()) records.push_back(std::move(*record));
  const auto documents = documents_of(records);
  std::vector<MarkedArticle> all;
  std::size_t bytes = 0;
  for (const auto& document : documents) {
    auto article = *maker.make(document, {});
    auto mentions = finder.find(article);
    bytes += article.text.size();
    all.push_back({std::move(article), std::move(mentions)});
  }
  const auto& language = knowledge->languages.get(all.front().article.language);
  const LanguageIdentifier identifier(knowledge->languages);
  const OtherParagraphs others(knowledge->languages);
  const WordCutter cutter(language);
  const TimeFinder times(language);
  const NumberFinder numbers(language);
  const QuoteFinder quotes(language, knowledge->outlets);

  const auto count = static_cast<double>(all.size());
  fmt::print("{}: {} articles of {:.0f} bytes, language {}\n", path, all.size(),
             static_cast<double>(bytes) / count, language.code());
  const auto told = [&](const char* step, const std::function<void(std::size_t)>& work) {
    const double seconds = best_of_rounds([&] {
      for (std::size_t i = 0; i < all.size(); ++i) work(i);
    });
    fmt::print("{:<28}{:>8.1f} us an article\n", step, seconds / count * 1e6);
    return seconds;
  };
  std::size_t kept = 0;  // what is made is looked at, so that it is made
  double whole = 0;
  whole += best_of_rounds([&] { kept += documents_of(records).size(); });
  fmt::print("{:<28}{:>8.1f} us an article\n", "documents", whole / count * 1e6);
  whole += told("articles", [&](std::size_t i) { kept += maker.make(documents[i], {})->text.size(); });
  told("  of it: language", [&](std::size_t i) { kept += identifier.identify(all[i].article.text).size(); });
  const auto mentions =
      told("mentions", [&](std::size_t i) { kept += finder.find(all[i].article).names.size(); });
  whole += mentions;
  double parts = 0;
  parts +=
      told("  of it: words", [&](std::size_t i) { kept += cutter.cut(all[i].article.text).words.size(); });
  parts += told("  of it: other paragraphs",
                [&](std::size_t i) { kept += others.find(all[i].article.text, language.code()).size(); });
  parts += told("  of it: times", [&](std::size_t i) {
    kept += times.find(all[i].article, all[i].mentions.title, all[i].mentions.text).size();
  });
  parts += told("  of it: numbers",
                [&](std::size_t i) { kept += numbers.find(all[i].article, all[i].mentions).size(); });
  parts += told("  of it: quotes", [&](std::size_t i) {
    all[i].mentions.quotes.clear();
    all[i].mentions.attributions.clear();
    quotes.find(all[i].article, all[i].mentions);
    kept += all[i].mentions.quotes.size();
  });
  fmt::print("{:<28}{:>8.1f} us an article\n", "  the rest: names", (mentions - parts) / count * 1e6);
  whole += told("JSON", [&](std::size_t i) { kept += mentions_to_json(all[i]).size(); });
  fmt::print("{:<28}{:>8.1f} us an article: {:.0f} articles a second\n", "all steps", whole / count * 1e6,
             count / whole);
  if (kept == 0) fmt::print("nothing was found\n");
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) saksi::measure_mentions(arguments[i]);
  return count > 1 ? 0 : 2;
}
