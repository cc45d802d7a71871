// What a Grouper shows of its stories.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "saksi/base/utf8.h"
#include "saksi/story/credit_copy.h"
#include "saksi/story/grouper.h"
#include "saksi/story/story_title.h"
#include "saksi/story/tell_copy.h"

namespace saksi {
namespace {

constexpr std::size_t kTitlesAsked = 8, kMembersAsked = 8;
constexpr std::size_t kWordsShown = 5, kNamesShown = 3, kNumbersShown = 2, kDaysShown = 2;

Day day_of(std::int32_t number) { return Day(std::chrono::days(number)); }

// "words jembatan sukamaju", and the like; nothing for no words.
void say(std::string& lines, std::string_view what, const std::vector<std::string>& words) {
  if (words.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += what;
  for (const auto& word : words) lines += ' ' + word;
}

std::string_view take_line(std::string_view& lines) {
  const auto end = std::min(lines.find('\n'), lines.size());
  const auto line = lines.substr(0, end);
  lines.remove_prefix(std::min(end + 1, lines.size()));
  return line;
}

}  // namespace

// The strongest shared evidence in the words of the article that comes, a kind of evidence a line.
std::string Grouper::explain(const MarkedArticle& marked, const Traits& traits, const SketchView& mine,
                             const SketchView& theirs) const {
  struct Shared {
    double weight;
    const Term* term;
    bool name;
  };
  std::vector<Shared> shared;
  for (std::size_t i = 0, k = 0; i < mine.size() && k < theirs.size();) {
    const auto one = mine.term(i), other = theirs.term(k);
    i += one.key <= other.key;
    k += other.key <= one.key;
    if (one.key != other.key) continue;
    const bool name = (one.names & SketchTerm::kNamesMask) && (other.names & SketchTerm::kNamesMask);
    const auto term = std::ranges::lower_bound(traits.terms, one.key, {}, &Term::key);
    shared.push_back({-1.0 * one.rarity * other.rarity, &*term, name});
  }
  std::ranges::sort(shared, {}, [](const Shared& one) { return std::pair(one.weight, one.term->first); });
  std::vector<std::string> names, words, numbers, days;
  std::set<std::string> said;
  for (const auto& one : shared) {
    auto& list = one.name ? names : words;
    if (list.size() >= (one.name ? kNamesShown : kWordsShown)) continue;
    const auto word = marked.article.words(one.term->first);
    if (said.insert(fold_case(word)).second) list.push_back(one.name ? std::string(word) : fold_case(word));
  }
  for (const auto& number : traits.numbers)
    if (numbers.size() < kNumbersShown &&
        std::ranges::binary_search(theirs.numbers(), number_key(number.value)))
      numbers.push_back(squeeze(marked.article.words(number.span)));
  for (const auto day : traits.days)
    if (days.size() < kDaysShown && std::ranges::binary_search(theirs.days(), block_day(day)))
      days.push_back(format_day(day));
  std::string lines;
  say(lines, "names", names);
  say(lines, "days", days);
  say(lines, "numbers", numbers);
  say(lines, "words", words);
  return lines;
}

// By text, and by what the articles say of themselves; `members` by publication.
std::vector<Copy> Grouper::show_copies(const std::vector<std::uint32_t>& members) const {
  const auto text = [&](std::uint32_t number, const TextPlace& place) {
    return std::string(kept_.text(number, place));
  };
  const auto id_of = [&](std::uint32_t number) { return ArticleId{text(number, kept_.at(number).id)}; };
  std::vector<Copy> copies;
  std::set<std::pair<std::uint32_t, std::uint32_t>> by_text;
  std::map<std::string, std::uint32_t> by_outlet;  // the first of each
  for (const auto number : members) {
    const auto& article = kept_.at(number);
    for (const auto& source : copies_.sources(number)) {
      if (!kept_.has(source.of) || kept_.at(source.of).story != article.story) continue;
      by_text.insert(std::minmax(number, source.of));
      const auto copy = copies_.tell(number, source);
      copies.push_back(
          {id_of(number), id_of(source.of).value, true, copy.share, CopyHow::text, why_copy(copy)});
    }
    if (article.outlet.size) by_outlet.emplace(outlet_key(text(number, article.outlet), outlets_), number);
  }
  for (const auto number : members) {
    const auto& article = kept_.at(number);
    std::set<std::string> said = {outlet_key(text(number, article.outlet), outlets_)};  // not its own
    for (auto lines = kept_.text(number, article.credits); !lines.empty();) {
      const auto name = std::string(take_line(lines));
      const auto why = std::string(take_line(lines));
      const auto key = outlet_key(name, outlets_);
      if (!said.insert(key).second) continue;
      const auto of = by_outlet.find(key);
      const bool is_here = of != by_outlet.end() && kept_.at(of->second).minute <= article.minute;
      if (is_here && by_text.contains(std::minmax(number, of->second))) continue;
      copies.push_back(
          {id_of(number), is_here ? id_of(of->second).value : name, is_here, 1, CopyHow::credit, why});
    }
  }
  std::ranges::sort(copies);
  return copies;
}

LiveStory Grouper::show(const StoryRecord& story) const {
  LiveStory shown;
  shown.id = make_story_id(story.id);
  std::set<std::uint64_t> origins, fresh;
  auto order = story.members;
  const auto id_of = [&](std::uint32_t number) { return kept_.text(number, kept_.at(number).id); };
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(kept_.at(a).minute, id_of(a)) < std::tuple(kept_.at(b).minute, id_of(b));
  });
  std::int32_t last = kNoDay;
  for (const auto number : order) last = std::max(last, kept_.at(number).sketch.from);
  std::vector<std::uint32_t> recent;
  for (const auto number : order) {
    const auto& article = kept_.at(number);
    const auto text = [&](const TextPlace& place) { return std::string(kept_.text(number, place)); };
    const auto known = [&](const TextPlace& place) {
      return place.size ? std::optional(text(place)) : std::nullopt;
    };
    LiveStory::Member member{{text(article.id)},    text(article.record), known(article.title),
                             known(article.outlet), std::nullopt,         {}};
    origins.insert(article.origin);
    const auto from = article.sketch.from;
    if (from != kNoDay) {
      member.published = DateRange{day_of(from), day_of(article.sketch.to)};
      shown.from = std::min(shown.from.value_or(day_of(from)), day_of(from));
      shown.to = std::max(shown.to.value_or(day_of(from)), day_of(from));
      if (today_ != kNoDay && from > today_ - kGrowthDays) fresh.insert(article.origin);
    }
    if (from == kNoDay || last - from <= kRecentTitle.count()) recent.push_back(number);
    if (const auto past = history_.find(article.id_hash); past != history_.end())
      for (const auto& version : past->second) member.history.push_back({version.id});
    if (article.linked != UINT32_MAX && kept_.has(article.linked) &&
        kept_.at(article.linked).story == article.story) {
      Link link{{text(article.id)},
                {std::string(id_of(article.linked))},
                static_cast<double>(article.likeness),
                {}};
      if (link.b < link.a) std::swap(link.a, link.b);
      for (auto why = kept_.text(number, article.why); !why.empty();)
        link.shared.emplace_back(take_line(why));
      shown.links.push_back(std::move(link));
    }
    shown.members.push_back(std::move(member));
  }
  std::ranges::sort(shown.links, [](const Link& a, const Link& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a < b;
  });
  shown.copies = show_copies(order);
  shown.rank = {order.size(), origins.size(), fresh.size(), shown.to};

  if (recent.size() > kTitlesAsked) recent.erase(recent.begin(), recent.end() - kTitlesAsked);
  double best = -1;
  for (const auto number : recent) {
    double sum = 0;
    for (std::size_t k = 0; k < std::min(kMembersAsked, order.size()) && order.size() > 1; ++k)
      if (const auto other = order[k * order.size() / std::min(kMembersAsked, order.size())]; other != number)
        sum += judge_pair(number, other);
    if (sum <= best) continue;
    best = sum;
    shown.title = std::string(kept_.text(number, kept_.at(number).title));
  }
  return shown;
}

std::optional<LiveStory> Grouper::show_story(const StoryId& id) const {
  const auto found = std::ranges::find_if(stories_, [&](const StoryRecord& story) {
    return !story.members.empty() && make_story_id(story.id) == id;
  });
  return found == stories_.end() ? std::nullopt : std::optional(show(*found));
}

std::vector<LiveStory> Grouper::stories(StoryOrder order) const {
  std::vector<LiveStory> shown;
  for (const auto& story : stories_)
    if (!story.members.empty()) shown.push_back(show(story));
  std::ranges::sort(shown, [order](const LiveStory& a, const LiveStory& b) {
    if (ranks_before(a.rank, b.rank, order)) return true;
    return !ranks_before(b.rank, a.rank, order) && a.id < b.id;
  });
  return shown;
}

}  // namespace saksi
