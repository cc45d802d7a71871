#include "saksi/view/sheet.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "saksi/view/dates.h"

namespace saksi {
namespace {

constexpr double kMostlyCopied = 0.5;  // of the words of a report

// "reports/banjir/02.txt" -> "02.txt"; "news.jsonl#17" -> "news.jsonl#17".
std::string_view last_part(std::string_view record) {
  const auto slash = record.find_last_of('/', record.size() > 1 ? record.size() - 2 : 0);
  return slash == std::string_view::npos ? record : record.substr(slash + 1);
}

}  // namespace

std::size_t Notes::number(const Cite& cite) {
  const auto [known, is_new] = numbers_.try_emplace(cite, cites_.size() + 1);
  if (is_new) cites_.push_back(cite);
  return known->second;
}

std::string in_quotes(std::string_view words) {
  constexpr std::pair<std::string_view, std::string_view> kMarks[] = {{"\"", "\""}, {"“", "”"}};
  for (const auto& [open, close] : kMarks) {
    auto inner = words;
    const bool opened = inner.starts_with(open);
    if (opened) inner.remove_prefix(open.size());
    const bool closed = inner.ends_with(close);
    if (closed) inner.remove_suffix(close.size());
    const bool are_others =
        inner.find(open) != std::string_view::npos || inner.find(close) != std::string_view::npos;
    if ((opened || closed) && !are_others)
      return fmt::format("{}{}{}", opened ? "" : open, words, closed ? "" : close);
  }
  return fmt::format("“{}”", words);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

bool holds(const Cite& outer, const Cite& inner) {
  return outer.article == inner.article && contains(outer.span, inner.span);
}

std::vector<Cite> cites_of(const Fact& fact) {
  std::vector<Cite> cites;
  for (const auto& support : fact.support) cites.push_back(support.cite);
  return cites;
}

std::vector<Cite> cites_of(const SummaryLine& line) {
  constexpr std::uint32_t kSpace = 2;  // bytes between pieces of one sentence
  std::vector<Cite> cites, names;
  for (const auto& [cite, filled] : line.pieces) {
    auto* last = cites.empty() ? nullptr : &cites.back();
    const bool goes_on = last && last->article == cite.article && last->span.in == cite.span.in &&
                         last->span.end <= cite.span.begin && cite.span.begin <= last->span.end + kSpace;
    if (filled)
      names.push_back(cite);
    else if (goes_on)
      last->span.end = cite.span.end;
    else
      cites.push_back(cite);
  }
  std::ranges::move(names, std::back_inserter(cites));
  return cites;
}

const QuoteVariant* find_fullest(const Utterance& quote) {
  if (quote.variants.empty()) return nullptr;
  const auto fullest = std::ranges::find_if(quote.variants, &QuoteVariant::fullest);
  return fullest == quote.variants.end() ? &quote.variants.front() : &*fullest;
}

bool is_shared(const Fact& fact) { return fact.support.size() > 1 || !fact.against.empty(); }

Sheet::Sheet(const Account& account, const ArticlesById& articles) : account_(account), articles_(articles) {
  make_labels();
  for (const auto& fact : account.facts) facts_.emplace(fact.id, &fact);
  find_disagreements();
}

void Sheet::make_labels() {
  std::map<std::string, std::size_t> times;
  const auto name = [this](const ArticleId& id) {
    const auto& report = article(id);
    const auto file = std::string(last_part(report.record));
    if (report.outlet) return *report.outlet;
    return report.dateline && report.dateline->agency ? fmt::format("{} ({})", *report.dateline->agency, file)
                                                      : file;
  };
  for (const auto& id : account_.story.articles) ++times[name(id)];
  std::map<std::string, std::size_t> given;
  for (const auto& id : account_.story.articles) {
    const auto plain = name(id);
    labels_[id] = times[plain] == 1 ? plain : fmt::format("{} ({})", plain, ++given[plain]);
  }
}

void Sheet::find_disagreements() {
  std::set<std::tuple<FactId, FactId, DifferenceKind>> told;
  for (const auto& fact : account_.facts)
    for (const auto& difference : fact.against) {
      const auto* other = find_fact(difference.fact);
      if (!other) continue;
      const auto [low, high] = std::minmax(fact.id, other->id);
      if (told.emplace(low, high, difference.kind).second)
        disagreements_.push_back({&fact, other, &difference});
    }
  std::ranges::stable_sort(disagreements_, {}, [](const Disagreement& pair) {
    return pair.difference->kind == DifferenceKind::denial ? 0 : 1;  // denials first
  });
}

std::string Sheet::label_or(const std::string& name) const {
  const auto known = labels_.find(ArticleId{name});
  return known == labels_.end() ? name : known->second;
}

std::string Sheet::aside(const Disagreement& pair) const {
  const auto kind = word_of(pair.difference->kind);
  const auto here = differing_words(pair.difference->here);
  const auto there = differing_words(pair.difference->there);
  if (!pair.difference->why.starts_with(fmt::format("differs in {}: ", kind)) || here.empty() ||
      there.empty())
    return aside(kind, pair.difference->why);
  return fmt::format(": {} against {}", fmt::join(here, ", "), fmt::join(there, ", "));
}

std::string Sheet::aside(std::string_view kind, std::string_view why) const {
  constexpr std::string_view kSaid = "differs in ";  // the kind stands before it
  std::string rest(why);
  for (auto said = rest.find(kSaid); said != std::string::npos; said = rest.find(kSaid, said)) {
    const auto colon = rest.find(": ", said);
    if (colon == std::string::npos) break;
    rest.erase(said, colon + 2 - said);
  }
  return rest.empty() || rest == kind ? "" : ": " + plain_words(rest);
}

std::string Sheet::plain_words(std::string_view why) const {
  std::string words;
  while (!why.empty()) {  // word by word: ids and days stand among others
    const auto end = std::min(why.find_first_of(" ,;:"), why.size());
    const auto word = why.substr(0, end);
    words += parse_iso_day(word) ? show_timex(word) : label_or(std::string(word));
    words += why.substr(end, 1);
    why.remove_prefix(std::min(end + 1, why.size()));
  }
  return words;
}

const Fact* Sheet::find_fact(const FactId& id) const {
  const auto known = facts_.find(id);
  return known == facts_.end() ? nullptr : known->second;
}

bool Sheet::is_at_home(const ArticleId& id, const std::string& agency) const {
  const auto& report = article(id);
  return report.outlet ? *report.outlet == agency : report.dateline && report.dateline->agency == agency;
}

const ArticleId* Sheet::find_home(const std::string& name) const {
  const auto home = std::ranges::find_if(account_.story.articles,
                                         [&](const ArticleId& id) { return is_at_home(id, name); });
  return home == account_.story.articles.end() ? nullptr : &*home;
}

std::vector<Copy> Sheet::told_copies() const {
  auto copies = account_.story.copies;
  std::erase_if(copies, [this](const Copy& copy) {
    return copy.how == CopyHow::credit && !copy.of_article && is_at_home(copy.article, copy.of);
  });
  return copies;
}

std::vector<ArticleId> Sheet::reports_of(const Fact& fact) const {
  std::vector<ArticleId> reports;
  for (const auto& support : fact.support)
    if (std::ranges::find(reports, support.cite.article) == reports.end())
      reports.push_back(support.cite.article);
  return reports;
}

std::vector<SpokenBy> Sheet::speakers() const {
  std::vector<SpokenBy> all;
  std::unordered_map<std::string, std::size_t> place;
  for (const auto& quote : account_.quotes) {
    const auto [known, is_new] = place.try_emplace(quote.speaker, all.size());
    if (is_new) all.push_back({quote.speaker, {}});
    all[known->second].quotes.push_back(&quote);
  }
  return all;
}

std::vector<std::string> Sheet::differing_words(const std::vector<Cite>& cites) const {
  std::vector<std::string> all;
  for (const auto& cite : cites)
    if (std::string one(words(cite)); std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  return all;
}

const Cite& Sheet::side_of(const Fact& fact, const std::vector<Cite>& differing) {
  const auto any_in = [&](const Cite& words) {
    return std::ranges::any_of(differing, [&](const Cite& one) { return holds(words, one); });
  };
  if (any_in(fact.words)) return fact.words;
  for (const auto& support : fact.support)
    if (any_in(support.cite)) return support.cite;
  return fact.words;
}

std::string Sheet::origins_of(const Fact& fact) const {
  std::string names;
  for (const auto& origin : fact.origins) names += (names.empty() ? "" : ", ") + label_or(origin);
  return names;
}

std::string Sheet::title() const {
  return account_.story.title.empty() ? "Untitled story" : account_.story.title;
}

std::size_t Sheet::independent_reports() const {
  std::map<std::string, std::string>
      parent;  // of reports, owners and origins by name; the own name at the top
  const auto top = [&parent](std::string name) {
    while (true) {
      const auto [known, is_new] = parent.try_emplace(name, name);
      if (known->second == name) return name;
      name = known->second;
    }
  };
  const auto join = [&](const std::string& a, const std::string& b) { parent[top(a)] = top(b); };
  for (const auto& id : account_.story.articles) {
    const auto& report = article(id);
    top(label(id));
    if (report.outlet) join(label(id), "home " + *report.outlet);
    if (report.owner) join(label(id), "home " + *report.owner);
    if (!report.outlet && report.dateline && report.dateline->agency)
      join(label(id), "home " + *report.dateline->agency);
  }
  for (const auto& copy : account_.story.copies)
    if (copy.how == CopyHow::credit || copy.share >= kMostlyCopied)
      join(label(copy.article), copy.of_article ? label_or(copy.of) : "home " + copy.of);
  std::set<std::string> tops;
  for (const auto& id : account_.story.articles) tops.insert(top(label(id)));
  return tops.size();
}

std::string Sheet::what_it_is() const {
  if (account_.is_topic())
    return fmt::format("Topic: {}, {}", counted(account_.stories.size(), "story", "stories"),
                       show_days({*account_.story.from, *account_.story.to}));
  const auto reports = account_.story.articles.size();
  auto line = counted(reports, "report", "reports");
  if (reports > 1) line += fmt::format(", {} of them independent", independent_reports());
  if (account_.story.from && account_.story.to)
    line += ", " + show_days({*account_.story.from, *account_.story.to});
  return line;
}

std::string Sheet::count_support(const Fact& fact) const {
  return fmt::format("{}, {}", counted(reports_of(fact).size(), "report", "reports"),
                     counted(fact.independent(), "origin", "origins"));
}

std::string Sheet::support_of(const Fact& fact) const {
  const auto reports = counted(reports_of(fact).size(), "report", "reports");
  if (fact.origins.empty()) return reports;
  if (fact.support.size() == 1) return fmt::format("{}: {}", reports, origins_of(fact));
  return fmt::format("{}, {}: {}", reports, counted(fact.independent(), "origin", "origins"),
                     origins_of(fact));
}

bool Sheet::is_translation(const Copy& copy) const {
  if (copy.how != CopyHow::retold || !copy.of_article) return false;
  const auto other = articles_.find(ArticleId{copy.of});
  return other != articles_.end() && other->second->article.language != article(copy.article).language;
}

std::string Sheet::copy_words(const Copy& copy) const {
  const auto from = copy.of_article ? label_or(copy.of) : copy.of;
  if (copy.how == CopyHow::retold)
    return fmt::format("tells {} % of its facts as {} does{}", std::lround(copy.share * 100), from,
                       is_translation(copy) ? ", in another language" : "");
  if (copy.how == CopyHow::credit) return fmt::format("is credited to {}", from);
  return fmt::format("takes {} % of its words from {}", std::lround(copy.share * 100), from);
}

}  // namespace saksi
