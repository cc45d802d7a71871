#include "saksi/story/date_articles.h"

#include <algorithm>
#include <map>

#include "saksi/article/date_clues.h"

namespace saksi {
namespace {

constexpr std::chrono::days kVague{31};  // a range wider than this tells no day

bool is_dated(const Article& article) {
  return article.published && article.published->days.to - article.published->days.from <= kVague;
}

std::vector<DateClue> clues_of(const Mentions& mentions) {
  std::vector<DateClue> clues;
  for (const auto& time : mentions.times) clues.push_back({time.meaning, time.tense});
  return clues;
}

// The day in the middle of the first days of the dated articles: half of them are not later.
Day middle_of(std::vector<Day> days) {
  std::ranges::sort(days);
  return days[days.size() / 2];
}

}  // namespace

std::vector<StoryDate> date_articles(std::span<const MarkedArticle* const> articles) {
  std::vector<Day> known;
  for (const auto* marked : articles)
    if (is_dated(marked->article)) known.push_back(marked->article.published->days.from);
  std::vector<StoryDate> dates;
  // First those that name a day of a month, then, near these, those that name weekdays only. Within a round
  // nobody leans on another, so that the order of articles makes no difference.
  for (const bool with_day : {true, false}) {
    if (known.empty()) break;
    const Day core = middle_of(known);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto clues = clues_of(articles[i]->mentions);
      if (is_dated(articles[i]->article) || has_calendar_day(clues) != with_day) continue;
      auto guess = guess_published_near(clues, core);
      if (!guess) continue;
      known.push_back(guess->days.from);
      dates.push_back({i, guess->days, std::move(guess->why)});
    }
  }
  std::ranges::sort(dates, {}, &StoryDate::article);
  return dates;
}

void order_by_publication(Story& story, std::span<MarkedArticle* const> articles) {
  std::map<ArticleId, DateRange> days;
  for (const auto* marked : articles)
    if (const auto& published = marked->article.published) days.emplace(marked->article.id, published->days);
  story.from = story.to = std::nullopt;
  for (const auto& [id, range] : days) {
    story.from = std::min(story.from.value_or(range.from), range.from);
    story.to = std::max(story.to.value_or(range.from), range.from);
  }
  // Undated articles stand last: nothing tells that they were first.
  std::ranges::sort(story.articles, [&](const ArticleId& a, const ArticleId& b) {
    const auto day_a = days.find(a), day_b = days.find(b);
    const bool dated_a = day_a != days.end(), dated_b = day_b != days.end();
    if (dated_a != dated_b) return dated_a;
    if (dated_a && day_a->second != day_b->second) return day_a->second < day_b->second;
    return a < b;
  });
}

}  // namespace saksi
