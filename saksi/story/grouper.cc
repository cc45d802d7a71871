#include "saksi/story/grouper.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/story/cluster.h"
#include "saksi/story/credit_copy.h"
#include "saksi/story/publication.h"
#include "saksi/story/story_title.h"
#include "saksi/story/version.h"

namespace saksi {
namespace {

constexpr std::size_t kCandidates = 24;   // articles judged for one that comes
constexpr std::size_t kChoices = 6;       // stories weighed for it
constexpr std::size_t kMembersAsked = 8;  // of a story
constexpr std::size_t kMergesTried = 2, kMovesTried = 2;
constexpr std::size_t kMembersOfMerge = 5;  // of each of two stories that may merge
constexpr std::size_t kRegrouped = 32;      // newest members of a story that is grouped again
constexpr std::size_t kFirstRegroup = 4;    // members at which it is done first; then whenever they doubled
// Mean likeness at which articles are one story: more than in a batch (kSameStory), since a wrong join draws
// others after it before all neighbours are known.
constexpr double kJoin = 0.6;
constexpr double kWorthAsking = 0.2;  // likeness to one member, to ask more of them
constexpr double kMoveGain = 0.05;    // more than this likelier elsewhere: the article moves
constexpr std::size_t kMaxRecord = 1000, kMaxTitle = 400, kMaxOutlet = 100,
                      kMaxCreditWhy = 200;  // bytes kept
constexpr std::size_t kMaxCredits = 3;
constexpr std::uint32_t kNone = UINT32_MAX;

// The first bytes of a text, whole code points.
std::string_view clip(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

// A name and why on two lines for each whom it says it is taken from.
std::string tell_credits(const Article& article, const Outlets& outlets) {
  std::string lines;
  auto credited = find_credited(article, outlets);
  if (credited.size() > kMaxCredits) credited.resize(kMaxCredits);
  for (const auto& [name, why] : credited)
    lines += squeeze(clip(name, kMaxOutlet)) + '\n' + squeeze(clip(why, kMaxCreditWhy)) + '\n';
  return lines;
}

// Members spread evenly over a story.
std::vector<std::uint32_t> pick(const std::vector<std::uint32_t>& members, std::size_t count) {
  if (members.size() <= count) return members;
  std::vector<std::uint32_t> picked;
  for (std::size_t k = 0; k < count; ++k) picked.push_back(members[(k + 1) * members.size() / count - 1]);
  return picked;
}

}  // namespace

Grouper::Grouper(const Languages& languages, const Outlets& outlets, const WordMeanings& meanings,
                 GrouperLimits limits)
    : maker_(languages, meanings),
      outlets_(outlets),
      limits_(limits),
      copies_(std::min<std::size_t>(limits.max_compared, TermIndex::kMaxLive)) {
  limits_.max_articles = std::clamp<std::size_t>(limits_.max_articles, 1, TermIndex::kMaxLive);
}

Added Grouper::add(const MarkedArticle& marked) { return add(marked, maker_.make(marked)); }

Added Grouper::add(const MarkedArticle& marked, const Traits& traits) {
  const auto& article = marked.article;
  LiveArticle fresh;
  fresh.id_hash = hash_64(article.id.value);
  fresh.url_hash = hash_page_url(article.url);
  fresh.content_hash = hash_content(article);
  fresh.minute = version_minute(article);
  fresh.origin = hash_origin(article);
  std::vector<Version> history;
  const auto met = meet_known(article, fresh, history);
  if (met && *met != Added::replaced) return *met;

  background_.add(traits);
  const auto sketch = make_sketch(traits, background_);
  tell_time(sketch.head.from);
  fresh.came = today_;
  const auto keys = find_keys(sketch.view());
  auto candidates = index_.find(keys, sketch.head.from, kCandidates);
  kept_.prefetch(candidates);
  const auto copies = copies_.add(kept_.end(), marked, outlets_);
  std::erase_if(candidates, [&](std::uint32_t number) { return !kept_.at(number).is_live(); });
  JudgedArticle judged(kept_, kept_.end(), sketch, std::move(candidates), copies);
  const auto choices = choose(judged);

  std::string why;
  if (!judged.candidates().empty()) {
    const auto nearest = judged.candidates().front();
    if (judged.likeness(nearest) >= kJoin) {
      fresh.linked = nearest;
      fresh.likeness = static_cast<float>(judged.likeness(nearest));
      why = explain(marked, traits, sketch.view(), kept_.sketch(nearest));
    }
  }
  fresh.neighbours = judged.neighbours();
  for (const auto candidate : judged.candidates())
    kept_.at(candidate).neighbours.add(kept_.end(), judged.likeness_alone(candidate));
  take_origin(fresh, kept_.end(), judged, copies);
  const auto home = fresh.story;  // of an earlier version
  fresh.story = kNone;
  const auto number =
      kept_.add(fresh, sketch,
                {article.id.value, clip(article.record, kMaxRecord), clip(make_title(marked), kMaxTitle),
                 clip(article.outlet.value_or(""), kMaxOutlet), why, tell_credits(article, outlets_)});
  index_.add(number, today_, keys);
  by_id_.set(fresh.id_hash, number);
  if (fresh.url_hash) by_url_.set(fresh.url_hash, number);
  if (!history.empty()) {
    for (const auto& version : history) by_id_.set(hash_64(version.id), number);
    history_[fresh.id_hash] = std::move(history);
  }
  ++live_;
  const bool opens = home == kNone && (choices.empty() || choices[0].likeness < kJoin);
  put_into(home != kNone ? home : opens ? open_story(number) : choices[0].story, number);
  repair(number, judged, choices);
  forget_old();
  return met ? *met : opens ? Added::opened : Added::joined;
}

// An article goes back to whom its text does; what takes its own text from it goes back to whom it does.
void Grouper::take_origin(LiveArticle& fresh, std::uint32_t number, const JudgedArticle& judged,
                          const std::vector<TextCopy>& copies) {
  auto of = judged.copied();
  for (const auto& copy : copies)
    if (copy.article == number && copy.share >= kOneOrigin && !copy.is_template)
      of = std::min(of.value_or(copy.of), copy.of);
  if (of) fresh.origin = kept_.at(*of).origin;
  for (const auto& copy : copies)
    if (copy.of == number && copy.share >= kOneOrigin && !copy.is_template)
      kept_.at(copy.article).origin = fresh.origin;
}

// What is to be done with an article whose id or address is known; none: it is new. Of one that is replaced,
// `fresh.story` is its story, and `history` what was.
std::optional<Added> Grouper::meet_known(const Article& article, LiveArticle& fresh,
                                         std::vector<Version>& history) {
  auto found = fresh.url_hash ? by_url_.find(fresh.url_hash) : std::nullopt;
  if (!found) found = by_id_.find(fresh.id_hash);
  if (!found) return std::nullopt;
  const auto number = *found;
  const auto& known = kept_.at(number);
  const auto is_known = [&](std::string_view id, std::uint64_t content_hash) {
    return id == article.id.value && content_hash == fresh.content_hash;
  };
  const Version latest{std::string(kept_.text(number, known.id)), known.content_hash, known.minute};
  if (is_known(latest.id, latest.content_hash)) return Added::known;
  const auto past = history_.find(known.id_hash);
  if (past != history_.end() && std::ranges::any_of(past->second, [&](const Version& version) {
        return is_known(version.id, version.content_hash);
      }))
    return Added::known;
  if (known.id_hash != fresh.id_hash && known.sketch.from != kNoDay && article.published &&
      std::abs(std::int64_t{article.published->days.from.time_since_epoch().count()} - known.sketch.from) >
          kSameAddressDays)
    return std::nullopt;

  const auto keep_some = [&](std::vector<Version>& versions) {
    if (versions.size() > limits_.max_versions) {
      by_id_.erase(hash_64(versions.front().id), number);
      versions.erase(versions.begin());
    }
  };
  const bool same_text = known.content_hash == fresh.content_hash;
  if (known.id_hash != fresh.id_hash && (same_text || fresh.minute < known.minute)) {
    auto& versions = history_[known.id_hash];
    versions.push_back({article.id.value, fresh.content_hash, fresh.minute});
    std::ranges::stable_sort(versions, {}, &Version::minute);
    by_id_.set(fresh.id_hash, number);
    keep_some(versions);
    return Added::outdated;
  }
  if (past != history_.end()) history = past->second;
  if (known.id_hash != fresh.id_hash) {
    history.push_back(latest);
    keep_some(history);
  }
  // An id that comes again with other words stands once, as the later one.
  std::erase_if(history, [&](const Version& version) { return version.id == article.id.value; });
  fresh.story = known.story;
  auto& members = stories_[known.story].members;
  const bool was_alone = members.size() == 1;
  const auto story = known.story;
  if (was_alone) members.push_back(kNone);  // keeps the story while its only article is exchanged
  forget(number);
  if (was_alone) stories_[story].members.clear();
  return Added::replaced;
}

// The day of the stream: a quarter of the last dated articles are of this day or later. A few wrong dates do
// not move it, and it moves by one day an article at most.
void Grouper::tell_time(std::int32_t day) {
  if (day == kNoDay) return;
  if (last_days_.size() < kLastDays) {
    last_days_.push_back(day);
  } else {
    last_days_[next_day_] = day;
    next_day_ = (next_day_ + 1) % kLastDays;
  }
  auto days = last_days_;
  const auto late = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 4);
  std::ranges::nth_element(days, late, std::greater<>());
  today_ = today_ == kNoDay ? *late : std::clamp(*late, today_ - 1, today_ + 1);
}

std::uint32_t Grouper::open_story(std::uint32_t first) {
  std::uint32_t story = 0;
  if (free_.empty()) {
    story = static_cast<std::uint32_t>(stories_.size());
    stories_.emplace_back();
  } else {
    story = free_.back();
    free_.pop_back();
  }
  stories_[story] = {find_new_id(first), opened_++, 1, {}};
  by_story_id_.set(stories_[story].id, story);
  return story;
}

// From its first article, so that two runs agree. An article may have given its id to a story that it left.
std::uint64_t Grouper::find_new_id(std::uint32_t first) const {
  std::string name(kept_.text(first, kept_.at(first).id));
  while (by_story_id_.find(hash_story_id(name))) name += '\n';
  return hash_story_id(name);
}

void Grouper::free_story(std::uint32_t story) {
  by_story_id_.erase(stories_[story].id, story);
  stories_[story].members = {};
  free_.push_back(story);
}

void Grouper::put_into(std::uint32_t story, std::uint32_t number) {
  kept_.at(number).story = story;
  auto& members = stories_[story].members;
  members.insert(std::ranges::upper_bound(members, number), number);
}

// Leaves the article without a story; a story without articles is free.
void Grouper::take_out(std::uint32_t number) {
  auto& article = kept_.at(number);
  auto& members = stories_[article.story].members;
  std::erase(members, number);
  if (members.empty()) free_story(article.story);
  article.story = kNone;
}

void Grouper::forget(std::uint32_t number) {
  const auto& article = kept_.at(number);
  copies_.remove(number);
  by_id_.erase(article.id_hash, number);
  if (article.url_hash) by_url_.erase(article.url_hash, number);
  if (const auto past = history_.find(article.id_hash); past != history_.end()) {
    for (const auto& version : past->second) by_id_.erase(hash_64(version.id), number);
    history_.erase(past);
  }
  take_out(number);
  --live_;
}

void Grouper::forget_old() {
  const auto is_old = [&](std::uint32_t number) {
    const auto came = kept_.at(number).came;
    return came != kNoDay && today_ != kNoDay && std::int64_t{today_} - came > limits_.max_age.count();
  };
  while (kept_.begin() != kept_.end()) {
    const auto number = kept_.begin();
    const bool is_live = kept_.at(number).is_live();
    if (is_live && !is_old(number) && kept_.end() - number <= limits_.max_articles) break;
    if (is_live) forget(number);
    kept_.pop();
  }
  index_.forget_before(kept_.begin());
  copies_.forget(kept_.begin());
}

double Grouper::judge_pair(std::uint32_t a, std::uint32_t b) const { return JudgedArticle(kept_, a).ask(b); }

// Mean likeness between the members of two stories.
double Grouper::judge_stories(std::uint32_t one, std::uint32_t other) const {
  const auto first = pick(stories_[one].members, kMembersOfMerge),
             second = pick(stories_[other].members, kMembersOfMerge);
  double sum = 0;
  for (const auto a : first) {
    JudgedArticle judged(kept_, a);
    for (const auto b : second) sum += judged.ask(b);
  }
  return sum / static_cast<double>(first.size() * second.size());
}

// The stories of its candidates, by their mean likeness, best first.
std::vector<Grouper::Choice> Grouper::choose(JudgedArticle& judged) const {
  std::vector<Choice> choices;
  for (const auto candidate : judged.candidates()) {
    if (judged.likeness(candidate) < kWorthAsking || choices.size() == kChoices) break;
    const auto story = kept_.at(candidate).story;
    if (std::ranges::find(choices, story, &Choice::story) != choices.end()) continue;
    const auto members = pick(stories_[story].members, kMembersAsked);
    kept_.prefetch(members);
    double sum = 0;
    for (const auto member : members) sum += judged.ask(member);
    choices.push_back({story, sum / static_cast<double>(members.size())});
  }
  std::ranges::stable_sort(choices, std::greater<>(), &Choice::likeness);
  return choices;
}

// What a new article tells about the stories around it.
void Grouper::repair(std::uint32_t number, const JudgedArticle& judged, const std::vector<Choice>& choices) {
  const auto home = [&] { return kept_.at(number).story; };
  std::size_t merges = 0;
  for (const auto& choice : choices) {
    if (merges == kMergesTried || choice.likeness < kJoin) break;
    if (choice.story == home() || stories_[choice.story].members.empty()) continue;
    ++merges;
    if (judge_stories(home(), choice.story) >= kJoin) merge(home(), choice.story);
  }
  std::size_t moves = 0;
  for (const auto neighbour : judged.candidates()) {
    if (moves == kMovesTried || judged.likeness(neighbour) < kJoin) break;
    const auto story = kept_.at(neighbour).story;
    if (story == home() || stories_[story].members.size() < 2) continue;
    ++moves;
    JudgedArticle asked(kept_, neighbour);
    const auto mean = [&](std::uint32_t of) {
      double sum = 0;
      std::size_t count = 0;
      for (const auto member : pick(stories_[of].members, kMembersAsked)) {
        if (member == neighbour) continue;
        sum += asked.ask(member);
        ++count;
      }
      return count ? sum / static_cast<double>(count) : 0;
    };
    const auto here = mean(home());
    if (here < kJoin || here < mean(story) + kMoveGain) continue;
    take_out(neighbour);
    put_into(home(), neighbour);
  }
  auto& story = stories_[home()];
  if (story.members.size() >= kFirstRegroup && story.members.size() >= std::size_t{2} * story.checked)
    regroup(home());
}

// The elder's id survives.
void Grouper::merge(std::uint32_t one, std::uint32_t other) {
  if (stories_[other].opened < stories_[one].opened) std::swap(one, other);
  auto& to = stories_[one];
  auto& from = stories_[other];
  for (const auto member : from.members) kept_.at(member).story = one;
  const auto middle = static_cast<std::ptrdiff_t>(to.members.size());
  to.members.insert(to.members.end(), from.members.begin(), from.members.end());
  std::inplace_merge(to.members.begin(), to.members.begin() + middle, to.members.end());
  free_story(other);
}

// Groups the newest members again, all pairs in view; what falls off becomes a story of its own. The larger
// part keeps the id.
void Grouper::regroup(std::uint32_t story) {
  const auto& all = stories_[story].members;
  stories_[story].checked = static_cast<std::uint32_t>(all.size());
  const auto count = std::min(kRegrouped, all.size());
  const std::vector<std::uint32_t> members(all.end() - static_cast<std::ptrdiff_t>(count), all.end());
  std::vector<Pair> pairs;
  for (std::uint32_t a = 0; a < count; ++a) {
    JudgedArticle judged(kept_, members[a]);
    for (std::uint32_t b = a + 1; b < count; ++b) pairs.push_back({a, b, judged.ask(members[b])});
  }
  const auto group_of = cluster(count, {}, pairs, kJoin, [](std::uint32_t, std::uint32_t) { return 0.0; });
  std::vector<std::uint32_t> sizes;
  for (const auto group : group_of) {
    if (group >= sizes.size()) sizes.resize(group + 1);
    ++sizes[group];
  }
  const auto largest = static_cast<std::uint32_t>(std::ranges::max_element(sizes) - sizes.begin());
  std::vector<std::uint32_t> parts(sizes.size(), kNone);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto group = group_of[i];
    if (group == largest) continue;
    take_out(members[i]);
    if (parts[group] == kNone) parts[group] = open_story(members[i]);
    put_into(parts[group], members[i]);
  }
}

std::optional<StoryId> Grouper::find_story(const ArticleId& article) const {
  const auto number = by_id_.find(hash_64(article.value));
  if (!number) return std::nullopt;
  return make_story_id(stories_[kept_.at(*number).story].id);
}

}  // namespace saksi
