#include "saksi/account/topic/topic_days.h"

#include <algorithm>
#include <set>

#include "saksi/account/tell/claim_days.h"

namespace saksi {
namespace {

constexpr std::uint32_t kLead = 4;  // sentences
constexpr std::chrono::days kLater{7};
constexpr std::chrono::days kBefore{1};  // the first reports tell of the evening before
constexpr double kCopied = 0.5;          // a report with so much of another's words looks back with its eyes
constexpr std::uint32_t kFewestWords = 5;

// A day that a sentence of the text names.
struct NamedDay {
  std::uint32_t sentence = 0;
  Day day;
  friend auto operator<=>(const NamedDay&, const NamedDay&) = default;
};

// Sorted.
std::vector<NamedDay> find_named_days(const StoryReport& report) {
  const auto& sentences = report.cut(Part::text).sentences;
  std::vector<NamedDay> named;
  std::uint32_t sentence = 0;
  for (const auto& time : report.mentions().times) {
    if (time.span.in != Part::text || !time.days || !time.days->is_one_day()) continue;
    if (time.type != TimeType::date && time.type != TimeType::time) continue;
    while (sentence < sentences.size() && sentences[sentence].span.end <= time.span.begin) ++sentence;
    named.push_back({sentence, time.days->from});
  }
  std::ranges::sort(named);
  return named;
}

std::optional<Day> day_of(const StoryReport& report) {
  const auto& published = report.article().published;
  return published && published->days.is_one_day() ? std::optional(published->days.from) : std::nullopt;
}

std::set<ArticleId> find_copied(const Story& topic) {
  std::set<ArticleId> copied;
  for (const auto& copy : topic.copies)
    if (copy.of_article && copy.share >= kCopied) copied.insert(copy.article);
  return copied;
}

}  // namespace

std::map<Day, DayWeight> weigh_days(const Story& topic, std::span<const StoryReport> reports) {
  std::map<Day, DayWeight> weights;
  const auto copied = find_copied(topic);
  for (const auto& report : reports) {
    const auto told = day_of(report);
    if (!told || copied.contains(report.article().id)) continue;
    std::map<Day, std::uint32_t> first;  // sentence
    for (const auto& [sentence, day] : find_named_days(report)) first.emplace(day, sentence);
    for (const auto& [day, sentence] : first) {
      if (!topic.from || !topic.to || day + kBefore < *topic.from || day > *topic.to) continue;
      auto& weight = weights[day];
      ++weight.reports;
      weight.weight += (day < *told) + (day + kLater < *told) + (sentence < kLead);
    }
  }
  return weights;
}

DayClaims find_day_claims(std::span<const StoryReport> reports, std::span<const Claim> claims) {
  DayClaims found;
  const auto days = find_claim_days(reports, claims);
  std::vector<NamedDay> named;
  std::optional<std::uint32_t> report;
  for (std::size_t c = 0; c < claims.size(); ++c) {
    const auto& claim = claims[c];
    if (report != claim.report) named = find_named_days(reports[claim.report]);
    report = claim.report;
    const auto told = day_of(reports[claim.report]);
    const auto range = days[c] ? days_of_timex(days[c]->value) : std::nullopt;
    if (!told || !range || !range->is_one_day() || claim.is_title()) continue;
    if (claim.status == Status::planned || claim.word_count < kFewestWords) continue;
    const bool looks_back = range->from < *told || (range->from == *told && claim.sentence < kLead);
    if (!looks_back || !std::ranges::binary_search(named, NamedDay{claim.sentence, range->from})) continue;
    found.claims.push_back(claim);
    found.days.push_back(range->from);
  }
  return found;
}

}  // namespace saksi
