#include "saksi/account/make_account.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "saksi/account/claim/claim_keys.h"
#include "saksi/account/claim/find_claims.h"
#include "saksi/account/difference/find_differences.h"
#include "saksi/account/fact/alias_clashes.h"
#include "saksi/account/fact/aligned_clashes.h"
#include "saksi/account/fact/find_pairs.h"
#include "saksi/account/fact/headline_clashes.h"
#include "saksi/account/fact/make_facts.h"
#include "saksi/account/fact/place_clashes.h"
#include "saksi/account/fact/pointer_denials.h"
#include "saksi/account/fact/tallies.h"
#include "saksi/account/fact/weekday_clashes.h"
#include "saksi/account/origin/find_origins.h"
#include "saksi/account/tell/open_questions.h"
#include "saksi/account/tell/people.h"
#include "saksi/account/tell/summary.h"
#include "saksi/account/tell/timeline.h"
#include "saksi/account/tell/utterances.h"
#include "saksi/account/topic/join_stories.h"
#include "saksi/account/topic/topic_timeline.h"

namespace saksi {

namespace {

// Pairs of claims that differ whatever their likeness. Of two reasons for one pair the first is kept.
std::vector<ClaimPair> find_certain_clashes(std::span<const StoryReport> reports,
                                            std::span<const Claim> claims, const ClaimKeys& keys,
                                            const StoryNames& names) {
  auto clashes = find_place_clashes(reports, claims, names);
  std::ranges::move(find_tally_clashes(reports, claims), std::back_inserter(clashes));
  std::ranges::move(find_headline_clashes(reports, claims, keys), std::back_inserter(clashes));
  std::ranges::move(find_pointer_denials(reports, claims), std::back_inserter(clashes));
  std::ranges::move(find_alias_clashes(reports, claims), std::back_inserter(clashes));
  std::ranges::move(find_weekday_clashes(reports, claims), std::back_inserter(clashes));
  const auto place = [](const ClaimPair& pair) { return std::pair(pair.a, pair.b); };
  std::ranges::stable_sort(clashes, {}, place);
  clashes.erase(std::unique(clashes.begin(), clashes.end(),
                            [&](const ClaimPair& a, const ClaimPair& b) { return place(a) == place(b); }),
                clashes.end());
  return clashes;
}

}  // namespace

struct AccountMaker::Rules {
  struct Pack {
    explicit Pack(const Language& language) : words(language), statuses(language), parties(language) {}
    ClaimWords words;
    StatusFinder statuses;
    PartyWords parties;
  };
  Rules(const Languages& languages, const Outlets& known, const WordMeanings& known_meanings)
      : outlets(known), meanings(known_meanings), unknown(languages.get("und")) {
    for (const auto& [code, language] : languages.all()) packs.try_emplace(code, language);
  }
  const Pack& of(const Article& article) const {
    const auto found = packs.find(article.language);
    return found == packs.end() ? unknown : found->second;
  }
  const Outlets& outlets;
  const WordMeanings& meanings;
  std::map<std::string, Pack> packs;
  Pack unknown;
};

AccountMaker::AccountMaker(const Languages& languages, const Outlets& outlets, const WordMeanings& meanings)
    : rules_(new Rules(languages, outlets, meanings)) {}
AccountMaker::~AccountMaker() = default;

// The reports of a story, in its order (by publication), each with what is known of its language.
struct AccountMaker::Cast {
  Cast(const Rules& rules, const Story& story, std::span<const MarkedArticle* const> articles) {
    std::map<ArticleId, const MarkedArticle*> by_id;
    for (const auto* marked : articles) by_id.emplace(marked->article.id, marked);
    for (const auto& id : story.articles)
      if (const auto found = by_id.find(id); found != by_id.end()) {
        const auto& pack = rules.of(found->second->article);
        reports.push_back({found->second, &pack.words, &pack.statuses});
        party_words.push_back(&pack.parties);
      }
  }
  std::vector<StoryReport> reports;
  std::vector<const PartyWords*> party_words;
};

Account AccountMaker::make(const Story& story, std::span<const MarkedArticle* const> articles,
                           const AccountOptions& options) const {
  const Cast cast(*rules_, story, articles);
  const auto& reports = cast.reports;
  const auto names = make_story_names(reports);
  const auto claims = find_claims(reports);
  const auto keys = make_claim_keys(reports, claims, names.keys, rules_->meanings);
  const auto clashes = find_certain_clashes(reports, claims, keys, names);
  auto pairs = find_pairs(reports, claims, keys, clashes);
  mark_aligned_clashes(reports, claims, names, pairs);
  const auto groups = group_claims(std::move(pairs), claims.size());
  const auto own = find_own_origins(story, reports);
  const auto origins = find_origins(reports, claims, keys, groups, own,
                                    Parties(reports, names, cast.party_words, rules_->outlets));
  const ClaimTable table{reports, claims, keys, groups, origins, names};
  auto facts = make_facts(table);

  Account account;
  account.story = story;
  account.updates = find_differences(table, facts);
  account.timeline = make_timeline(table, facts);
  account.quotes = make_utterances(reports, names);
  account.people = make_people(reports, names);
  account.summary = make_summary(table, facts, account.updates, options.summary_words);
  account.open = find_open_questions(facts.facts, account.summary);
  account.facts = std::move(facts.facts);
  return account;
}

Account AccountMaker::make_topic(const Story& topic, std::vector<StoryId> stories,
                                 std::span<const MarkedArticle* const> articles) const {
  const Cast cast(*rules_, topic, articles);
  const auto& reports = cast.reports;
  const auto names = make_story_names(reports);
  const auto told = find_day_claims(reports, find_claims(reports));
  const auto keys = make_claim_keys(reports, told.claims, names.keys, rules_->meanings);
  auto pairs = find_pairs(reports, told.claims, keys, {});
  std::erase_if(pairs, [&](const ClaimPair& pair) { return told.days[pair.a] != told.days[pair.b]; });
  const auto groups = group_claims(std::move(pairs), told.claims.size());
  const auto origins = find_origins(reports, told.claims, keys, groups, find_own_origins(topic, reports),
                                    Parties(reports, names, cast.party_words, rules_->outlets));
  const ClaimTable table{reports, told.claims, keys, groups, origins, names};
  auto facts = make_facts(table);
  Account account;
  account.story = topic;
  account.story.title = make_topic_title(names);
  account.stories = std::move(stories);
  account.timeline = make_topic_timeline(table, facts, told.days, weigh_days(topic, reports));
  std::set<FactId> on_it;
  for (const auto& entry : account.timeline) on_it.insert(entry.fact);
  std::erase_if(facts.facts, [&](const Fact& fact) { return !on_it.contains(fact.id); });
  account.facts = std::move(facts.facts);
  return account;
}

}  // namespace saksi
