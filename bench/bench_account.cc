// The cost of an account as its story grows: made stories of 10, 100 and 1,000 reports of one flood, over ten
// days, half of whose sentences many reports tell and half of which are their own. Prints the curve and the
// time of each step: bench_account [COUNT...]

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <random>

#include <fmt/format.h>

#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/claim/find_claims.h"
#include "saksi/account/difference/find_differences.h"
#include "saksi/account/fact/alias_clashes.h"
#include "saksi/account/fact/aligned_clashes.h"
#include "saksi/account/fact/find_pairs.h"
#include "saksi/account/fact/headline_clashes.h"
#include "saksi/account/fact/make_facts.h"
#include "saksi/account/fact/place_clashes.h"
#include "saksi/account/fact/tallies.h"
#include "saksi/account/make_account.h"
#include "saksi/account/origin/find_origins.h"
#include "saksi/account/tell/people.h"
#include "saksi/account/tell/summary.h"
#include "saksi/account/tell/timeline.h"
#include "saksi/account/tell/utterances.h"
#include "saksi/run.h"

namespace saksi {
namespace {

const std::string kRoot = SAKSI_SOURCE_DIR;

constexpr std::array kPeople = {"Hendra Wijaya", "Sari Wulandari", "Bambang Setiadi", "Ratna Kusumawati",
                                "Yusuf Maulana", "Dewi Anggraeni", "Agus Purnomo",    "Laras Ayuningtyas"};
constexpr std::array kPlaces = {"Karangmalang", "Larangan", "Wadas",    "Serang",  "Kedungsari",
                                "Tegalrejo",    "Bojong",   "Sumberan", "Pandean", "Wonosari"};
constexpr std::array kThings = {"rumah", "sawah",     "sekolah", "jembatan",
                                "toko",  "kendaraan", "warga",   "petugas"};
constexpr std::array kDeeds = {"terendam air di", "dipindahkan ke", "rusak berat di", "diperiksa di",
                               "ditemukan di",    "hilang di",      "dijaga di",      "dibersihkan di"};

// The same numbers whatever the library: std::uniform_int_distribution is not the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(engine_() % end); }
  template <class List>
  auto of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937 engine_;
};

std::string sentence(Dice& dice) {
  const auto day = 3 + dice.below(10);
  const auto event = fmt::format("{} {} {} {} pada {} Januari 2026", 2 + dice.below(90), dice.of(kThings),
                                 dice.of(kDeeds), dice.of(kPlaces), day);
  switch (dice.below(3)) {
    case 0:
      return fmt::format("Sebanyak {}.", event);
    case 1:
      return fmt::format("{} mengatakan {}.", dice.of(kPeople), event);
    default:
      return fmt::format("\"Sekitar {},\" kata {}.", event, dice.of(kPeople));
  }
}

std::vector<Article> made_reports(std::size_t count) {
  Dice dice(7);
  std::vector<std::string> known;
  for (int i = 0; i < 40; ++i) known.push_back(sentence(dice));
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Article article;
    article.id.value = fmt::format("made{:05}", i);
    article.record = article.id.value;
    article.outlet = fmt::format("Harian {}", i % 60);
    article.language = "id";
    article.title = fmt::format("Banjir {} Rendam {} Rumah", dice.of(kPlaces), 2 + dice.below(90));
    for (int s = 0; s < 14; ++s) article.text += (s % 2 == 0 ? dice.of(known) : sentence(dice)) + "\n\n";
    const auto day = *find_day(2026, 1, 3 + static_cast<unsigned>(10 * i / count));
    article.published = Published{{day, day}, std::nullopt, Published::Basis::given, "made"};
    articles.push_back(std::move(article));
  }
  return articles;
}

// Processor time of this thread of control, in milliseconds: other work on the machine does not count.
double now() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <class Step>
auto timed(std::string_view name, Step step) {
  const auto start = now();
  auto result = step();
  fmt::print("    {:<12} {:8.1f} ms\n", name, now() - start);
  return result;
}

// The steps of AccountMaker::make that take the most.
void print_steps(const Story& story, const std::vector<MarkedArticle>& articles, const Knowledge& knowledge) {
  const auto& language = knowledge.languages.get("id");
  const ClaimWords words(language);
  const StatusFinder statuses(language);
  const PartyWords parties(language);
  std::vector<StoryReport> reports;
  for (const auto& marked : articles) reports.push_back({&marked, &words, &statuses});
  const std::vector<const PartyWords*> party_words(reports.size(), &parties);

  const auto names = timed("names", [&] { return make_story_names(reports); });
  const auto claims = timed("claims", [&] { return find_claims(reports); });
  const auto keys =
      timed("keys", [&] { return make_claim_keys(reports, claims, names.keys, knowledge.meanings); });
  timed("places", [&] { return find_place_clashes(reports, claims, names); });
  timed("tallies", [&] { return find_tally_clashes(reports, claims); });
  timed("headlines", [&] { return find_headline_clashes(reports, claims, keys); });
  timed("aliases", [&] { return find_alias_clashes(reports, claims); });
  auto pairs = timed("pairs", [&] { return find_pairs(reports, claims, keys, {}); });
  timed("aligned", [&] {
    mark_aligned_clashes(reports, claims, names, pairs);
    return pairs.size();
  });
  const auto groups = timed("groups", [&] { return group_claims(pairs, claims.size()); });
  const auto origins = timed("origins", [&] {
    return find_origins(reports, claims, keys, groups, find_own_origins(story, reports),
                        Parties(reports, names, party_words, knowledge.outlets));
  });
  const ClaimTable table{reports, claims, keys, groups, origins, names};
  auto facts = timed("facts", [&] { return make_facts(table); });
  const auto updates = timed("differences", [&] { return find_differences(table, facts); });
  timed("timeline", [&] { return make_timeline(table, facts); });
  timed("quotes", [&] { return make_utterances(reports, names); });
  timed("people", [&] { return make_people(reports, names); });
  timed("summary", [&] { return make_summary(table, facts, updates, 200); });
  fmt::print("    {} claims, {} pairs, {} facts\n", claims.size(), pairs.size(), facts.facts.size());
}

void measure_account(std::size_t count, const Knowledge& knowledge) {
  const MentionFinder finder(knowledge.languages, knowledge.gazetteer, knowledge.outlets);
  std::vector<MarkedArticle> articles;
  for (auto& article : made_reports(count)) {
    auto mentions = finder.find(article);
    articles.push_back({std::move(article), std::move(mentions)});
  }
  Story story;
  std::vector<const MarkedArticle*> members;
  for (const auto& marked : articles) {
    story.articles.push_back(marked.article.id);
    members.push_back(&marked);
  }
  const AccountMaker maker(knowledge.languages, knowledge.outlets, knowledge.meanings);
  const auto start = now();
  const auto account = maker.make(story, members, {});
  fmt::print("{:6} reports  {:10.1f} ms the account, {} facts\n", count, now() - start, account.facts.size());
  print_steps(story, articles, knowledge);
}

}  // namespace
}  // namespace saksi

int main(int count, char** words) {
  const auto knowledge = saksi::Knowledge::read(saksi::kRoot + "/data", std::nullopt);
  if (!knowledge) return 1;
  std::vector<std::size_t> sizes;
  for (int i = 1; i < count; ++i) sizes.push_back(std::strtoul(words[i], nullptr, 10));
  if (sizes.empty()) sizes = {10, 100, 1000};
  for (const auto size : sizes) saksi::measure_account(size, **knowledge);
}
