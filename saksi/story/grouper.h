#pragma once
// Stories online: takes articles one by one, in any order, for years, and keeps them grouped by event
// (docs/decisions/0008-online-stories.md).
//
//   Grouper grouper(languages, outlets, meanings);
//   grouper.add(article);                    // joins a story, or opens one; may mend others
//   for (const auto& story : grouper.stories(StoryOrder::growth)) ...
//
// Work per article and memory are bounded: articles are forgotten by age (in the time of the stream itself:
// no clock is read) and number.

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/base/result.h"
#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"
#include "saksi/story/judged_article.h"
#include "saksi/story/likeness.h"
#include "saksi/story/live_articles.h"
#include "saksi/story/live_copies.h"
#include "saksi/story/number_map.h"
#include "saksi/story/rank_stories.h"
#include "saksi/story/state_bytes.h"
#include "saksi/story/story.h"
#include "saksi/story/term_index.h"
#include "saksi/story/traits.h"

namespace saksi {

struct GrouperLimits {
  std::chrono::days max_age{60};         // after that an article is forgotten
  std::size_t max_articles = 2'000'000;  // kept at once; at most TermIndex::kMaxLive
  std::size_t max_versions = 16;         // kept of the history of one address
  // Copies of an article that comes are looked for in so many of the newest; 0: not at all, which takes a
  // third less time, and what two share is guessed from their sketches.
  std::size_t max_compared = 0;
};

// What became of an article.
enum class Added {
  opened,    // the first of a story
  joined,    // a story that was there
  replaced,  // an earlier version of its address or id, which is history now; it is in a story
  outdated,  // history itself: a later version of its address is known
  known,     // the same article was there; nothing changed
};

// A live story as it stands.
struct LiveStory {
  struct Member {
    ArticleId id;
    std::string record;
    std::optional<std::string> title, outlet;
    std::optional<DateRange> published;  // when known to the week
    std::vector<ArticleId> history;      // earlier versions of it, oldest first
  };
  StoryId id;
  std::string title;  // of its most central recent article
  std::optional<Day> from, to;
  std::vector<Member> members;  // by publication, then id
  std::vector<Copy> copies;     // by article; without their spans
  std::vector<Link> links;      // of each article to the one it was found to be likest to
  StoryRank rank;
};

class Grouper {
 public:
  // `languages` and `meanings` must outlive this.
  Grouper(const Languages& languages, const Outlets& outlets, const WordMeanings& meanings,
          GrouperLimits limits = {});

  Added add(const MarkedArticle& marked);
  // The same, with the traits made beforehand by traits_maker(), which several threads may do at once.
  Added add(const MarkedArticle& marked, const Traits& traits);
  const TraitsMaker& traits_maker() const { return maker_; }

  std::vector<LiveStory> stories(StoryOrder order = StoryOrder::articles) const;
  // Also of an earlier version of an article. None: not live.
  std::optional<StoryId> find_story(const ArticleId& article) const;
  // As it stands. None: there is no such story.
  std::optional<LiveStory> show_story(const StoryId& id) const;
  std::size_t articles() const { return live_; }
  std::size_t count_stories() const { return stories_.size() - free_.size(); }

  // The whole state as bytes (docs/formats/story-state.md), piece by piece; limits are not part of it.
  // Errors: those of `sink`.
  Result<void> save(const StateSink& sink) const;
  std::string save() const;
  // Goes on as the saved one would have. Errors: malformed (no state, cut short, damaged), unsupported
  // (another version).
  static Result<Grouper> load(const StateSource& source, const Languages& languages, const Outlets& outlets,
                              const WordMeanings& meanings, GrouperLimits limits = {});
  static Result<Grouper> load(std::string_view bytes, const Languages& languages, const Outlets& outlets,
                              const WordMeanings& meanings, GrouperLimits limits = {});

 private:
  struct StoryRecord {
    std::uint64_t id = 0;                // the hash that its StoryId shows
    std::uint64_t opened = 0;            // running number: of two stories the one with the lower is the elder
    std::uint32_t checked = 1;           // members when it was last grouped again
    std::vector<std::uint32_t> members;  // rising
  };
  struct Version {
    std::string id;
    std::uint64_t content_hash = 0;
    std::int64_t minute = 0;
  };
  // A story that an article may join.
  struct Choice {
    std::uint32_t story = 0;
    double likeness = 0;  // mean over the members asked
  };

  std::optional<Added> meet_known(const Article& article, LiveArticle& fresh, std::vector<Version>& history);
  void tell_time(std::int32_t day);
  std::uint32_t open_story(std::uint32_t first);
  std::uint64_t find_new_id(std::uint32_t first) const;
  void free_story(std::uint32_t story);
  void put_into(std::uint32_t story, std::uint32_t number);
  void take_out(std::uint32_t number);
  void forget(std::uint32_t number);
  void forget_old();
  void merge(std::uint32_t one, std::uint32_t other);
  void regroup(std::uint32_t story);
  double judge_pair(std::uint32_t a, std::uint32_t b) const;
  double judge_stories(std::uint32_t one, std::uint32_t other) const;
  std::vector<Choice> choose(JudgedArticle& judged) const;
  void repair(std::uint32_t number, const JudgedArticle& judged, const std::vector<Choice>& choices);
  std::string explain(const MarkedArticle& marked, const Traits& traits, const SketchView& mine,
                      const SketchView& theirs) const;
  void take_origin(LiveArticle& fresh, std::uint32_t number, const JudgedArticle& judged,
                   const std::vector<TextCopy>& copies);
  LiveStory show(const StoryRecord& story) const;
  std::vector<Copy> show_copies(const std::vector<std::uint32_t>& members) const;
  // Parts of load(). What is not sound is told to `reader`.
  void get_stream(StateReader& reader);
  void get_stories(StateReader& reader);
  void get_articles(StateReader& reader);
  void get_history(StateReader& reader);

  static constexpr std::uint32_t kLastDays = 64;  // dated articles that tell the day of the stream

  TraitsMaker maker_;
  Outlets outlets_;
  GrouperLimits limits_;
  Background background_;
  TermIndex index_;
  LiveArticles kept_;
  LiveCopies copies_;
  std::vector<StoryRecord> stories_;  // one without members is free
  std::vector<std::uint32_t> free_;   // stories to use again
  NumberMap by_id_, by_url_;          // articles, also replaced ones by the number of what replaced them
  NumberMap by_story_id_;
  std::map<std::uint64_t, std::vector<Version>> history_;  // by the id hash of the latest version
  std::vector<std::int32_t> last_days_;                    // of the last dated articles, a ring
  std::size_t next_day_ = 0;
  std::int32_t today_ = kNoDay;
  std::uint64_t opened_ = 0;
  std::size_t live_ = 0;
};

}  // namespace saksi
