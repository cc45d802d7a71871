#include "saksi/account/tell/utterances.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "saksi/account/claim/stemmer.h"
#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr double kSameWords = 0.6;          // share of the shorter quote's stems that the longer one has
constexpr std::size_t kFewestStems = 3;     // fewer say too little to be told apart
constexpr std::size_t kFewestInARow = 4;    // words of a shortened quote that stand so in the whole one
constexpr std::size_t kMostCompared = 400;  // utterances of one speaker that a quote is compared with

struct Saying {
  std::uint32_t report = 0;
  const Quote* quote = nullptr;
  std::string speaker;             // as shown
  std::vector<std::string> stems;  // sorted, each once
  std::string row;                 // its words, folded, a blank before and behind each
};

std::string row_of(const StoryReport& report, const Span& span) {
  const auto& words = report.cut(span.in).words;
  auto word = std::ranges::lower_bound(words, span.begin, {}, [](const Word& w) { return w.span.begin; });
  std::string row = " ";
  for (; word != words.end() && word->span.end <= span.end; ++word)
    if (word->kind != WordKind::sign) row += fold_case(report.article().words(word->span)) + ' ';
  return row;
}

std::vector<std::string> stems_of(const StoryReport& report, const Span& span, const Stemmer& stemmer) {
  const auto& words = report.cut(span.in).words;
  auto word = std::ranges::lower_bound(words, span.begin, {}, [](const Word& w) { return w.span.begin; });
  std::vector<std::string> stems;
  for (; word != words.end() && word->span.end <= span.end; ++word) {
    const auto folded = fold_case(report.article().words(word->span));
    if (word->kind != WordKind::sign && !report.words->is(folded, ClaimWord::empty))
      stems.push_back(stemmer.stem(folded));
  }
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

bool same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a == b) return true;
  if (std::min(a.size(), b.size()) < kFewestStems) return false;
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) >= kSameWords * static_cast<double>(std::min(a.size(), b.size()));
}

// "Kami tidak akan tergesa-gesa" of "Kami tidak akan tergesa-gesa menurunkan bunga": too few stems to
// compare.
bool is_shortened(const Saying& a, const Saying& b) {
  const auto& shorter = a.row.size() < b.row.size() ? a.row : b.row;
  const auto& longer = a.row.size() < b.row.size() ? b.row : a.row;
  return static_cast<std::size_t>(std::ranges::count(shorter, ' ')) > kFewestInARow &&
         longer.find(shorter) != std::string::npos;
}

// By speaker: his sayings in the order of the reports. Quotes of nobody known are left out.
std::map<std::string, std::vector<Saying>> by_speaker(std::span<const StoryReport> reports,
                                                      const StoryNames& names) {
  std::map<std::string, std::vector<Saying>> sayings;
  std::map<std::string, Stemmer> stemmers;
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& code = reports[r].words->code();
    const auto stemmer = stemmers.try_emplace(code, code).first;
    for (const auto& quote : reports[r].mentions().quotes) {
      if (!quote.speaker || quote.speaker->kind == SourceKind::unspecified) continue;
      const auto& entity = quote.speaker->entity;
      const bool known = entity && *entity < names.keys[r].size();
      const auto key = known ? names.keys[r][*entity] : fold_case(quote.speaker->name);
      sayings[key].push_back({r, &quote, names.name_of(r, *quote.speaker),
                              stems_of(reports[r], quote.span, stemmer->second),
                              row_of(reports[r], quote.span)});
    }
  }
  return sayings;
}

using Variants = std::vector<const Saying*>;

std::vector<Variants> group_sayings(const std::vector<Saying>& sayings) {
  std::vector<Variants> groups;
  for (const auto& saying : sayings) {
    const auto from = groups.size() > kMostCompared ? groups.end() - kMostCompared : groups.begin();
    const auto same = std::find_if(from, groups.end(), [&](const Variants& group) {
      return same_words(group.front()->stems, saying.stems) || is_shortened(*group.front(), saying);
    });
    if (same == groups.end())
      groups.push_back({&saying});
    else
      same->push_back(&saying);
  }
  return groups;
}

bool is_worth_telling(const Variants& variants) {
  std::set<std::uint32_t> reports;
  for (const auto* saying : variants) {
    if (saying->quote->kind != QuoteKind::indirect) return true;
    reports.insert(saying->report);
  }
  return reports.size() > 1;
}

Utterance make_utterance(std::span<const StoryReport> reports, const Variants& variants) {
  Utterance utterance;
  const auto* fullest =
      *std::ranges::max_element(variants, {}, [](const Saying* s) { return s->quote->span.size(); });
  for (const auto* saying : variants) {
    if (saying->speaker.size() > utterance.speaker.size()) utterance.speaker = saying->speaker;
    const auto& article = reports[saying->report].article();
    utterance.variants.push_back({{article.id, saying->quote->span},
                                  saying == variants.front(),
                                  saying == fullest,
                                  saying->quote->kind,
                                  saying->quote->cue});
  }
  const auto& first = utterance.variants.front().cite;
  const auto hash = hash_hex(fmt::format("{}\n{}\n{}", first.article.value, first.span.begin,
                                         reports[variants.front()->report].article().words(first.span)),
                             10);
  utterance.id.value = fmt::format("q{}", hash);
  return utterance;
}

}  // namespace

std::vector<Utterance> make_utterances(std::span<const StoryReport> reports, const StoryNames& names) {
  std::vector<Utterance> utterances;
  for (const auto& [speaker, sayings] : by_speaker(reports, names))
    for (const auto& variants : group_sayings(sayings))
      if (is_worth_telling(variants)) utterances.push_back(make_utterance(reports, variants));
  std::ranges::sort(utterances, [](const Utterance& a, const Utterance& b) {
    return a.variants.size() != b.variants.size() ? a.variants.size() > b.variants.size() : a < b;
  });
  return utterances;
}

}  // namespace saksi
