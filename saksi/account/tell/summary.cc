#include "saksi/account/tell/summary.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "saksi/account/fact/best_words.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kLongSentence =
    30;                               // words; of a longer one only the clause is told, and who says so
constexpr double kToldAlready = 0.6;  // share of a line's weight that earlier lines have told
constexpr double kLeastWeight = 3.0;  // lighter facts are details of one article

constexpr std::uint32_t kLongestOpener = 4;  // words and the comma: "Pada saat itu,"
constexpr std::uint32_t kShortestLine = 5;

// A line before it is written: which claim, and from which to which word.
struct Draft {
  std::uint32_t fact = 0;
  ClaimIndex claim = 0;
  std::uint32_t first_word = 0, end_word = 0;
  std::uint32_t words = 0;
  double place = 0;  // where the articles tell it: 0 first, 1 last
};

bool by_place(const Draft& a, const Draft& b) { return a.place < b.place; }

std::uint32_t count_words(std::string_view text) {
  std::uint32_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    count += !space && !inside;
    inside = !space;
  }
  return count;
}

class Summarizer {
 public:
  Summarizer(const ClaimTable& table, const FactTable& facts, std::span<const Update> updates)
      : table_(table), facts_(facts) {
    for (const auto& update : updates) outdated_.insert(update.from);
  }

  std::vector<SummaryLine> run(std::size_t most_words) {
    std::vector<Draft> drafts;
    std::size_t used = 0;
    for (const auto f : agreed_first()) {
      if (facts_.facts[f].weight < kLeastWeight && !drafts.empty()) continue;
      if (outdated_.contains(facts_.facts[f].id) || only_titles(f)) continue;
      const auto draft = make_draft(f);
      if (used + draft.words > most_words || is_told(draft) || !reads_well(draft)) continue;
      used += draft.words;
      remember(draft);
      drafts.push_back(draft);
    }
    // The most central fact leads, the others follow in the order in which the articles tell them.
    if (!drafts.empty()) std::stable_sort(drafts.begin() + 1, drafts.end(), by_place);
    std::vector<SummaryLine> lines;
    for (const auto& draft : drafts) lines.push_back(write(draft));
    return lines;
  }

 private:
  // What independent origins agree on goes before what one alone tells; of both the most central first.
  std::vector<std::uint32_t> agreed_first() const {
    std::vector<std::uint32_t> order(facts_.facts.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_partition(order, [&](std::uint32_t f) { return facts_.facts[f].independent() > 1; });
    return order;
  }

  const WordCut& cut(const Claim& claim) const { return table_.reports[claim.report].cut(claim.span.in); }

  Span words_of(const Draft& draft) const {
    const auto& claim = table_.claims[draft.claim];
    const auto& words = cut(claim).words;
    return {claim.span.in, words[draft.first_word].span.begin, words[draft.end_word - 1].span.end};
  }

  Draft make_draft(std::uint32_t f) const {
    Draft draft{f, best_words(table_, in_text(f))};
    const auto& claim = table_.claims[draft.claim];
    const auto& sentence = cut(claim).sentences[claim.sentence];
    draft.first_word = claim.first_word;
    draft.end_word = claim.end_word;
    const auto first = body_start(claim, sentence);
    if (sentence.end_word - first <= kLongSentence) {
      draft.first_word = first;
      draft.end_word = sentence.end_word;
    } else if (claim.attribution) {
      take_in_source(draft, claim, sentence);
    }
    draft.words = count_words(table_.reports[claim.report].article().words(words_of(draft)));
    draft.place = mean_place(f);
    return draft;
  }

  // Widens the clause over the words that say on whose word it is.
  void take_in_source(Draft& draft, const Claim& claim, const Sentence& sentence) const {
    const auto& told = table_.reports[claim.report].mentions().attributions[*claim.attribution];
    std::vector<Span> spans;
    if (told.cue) spans.push_back(*told.cue);
    for (const auto& source : told.chain)
      if (source.span) spans.push_back(*source.span);
    const auto& words = cut(claim).words;
    for (const auto& span : spans) {
      if (span.in != claim.span.in || !contains(sentence.span, span)) continue;
      while (draft.first_word > sentence.first_word && words[draft.first_word].span.begin > span.begin)
        --draft.first_word;
      while (draft.end_word < sentence.end_word && words[draft.end_word - 1].span.end < span.end)
        ++draft.end_word;
    }
  }

  // The first word behind the dateline, and behind an opener that only ties the sentence to what stands
  // before it: "Saat itu, | …", "Sementara | Putin …".
  std::uint32_t body_start(const Claim& claim, const Sentence& sentence) const {
    const auto& report = table_.reports[claim.report];
    const auto& words = cut(claim).words;
    auto first = sentence.first_word;
    if (const auto& dateline = report.article().dateline; dateline && overlaps(dateline->span, sentence.span))
      while (first < claim.first_word && words[first].span.begin < dateline->span.end) ++first;
    const auto opens = first;
    for (auto w = opens; w < std::min(sentence.end_word, opens + kLongestOpener); ++w)
      if (report.article().words(words[w].span) == "," && points_back(claim, opens, w)) return w + 1;
    while (first + 1 < sentence.end_word && is_kind(claim, first, ClaimWord::opener)) ++first;
    return first;
  }
  bool is_kind(const Claim& claim, std::uint32_t w, ClaimWord kind) const {
    const auto& report = table_.reports[claim.report];
    return report.words->is(fold_case(report.article().words(cut(claim).words[w].span)), kind);
  }
  bool points_back(const Claim& claim, std::uint32_t first, std::uint32_t end) const {
    for (auto w = first; w < end; ++w)
      if (is_kind(claim, w, ClaimWord::pointer)) return true;
    return false;
  }

  bool only_titles(std::uint32_t f) const {
    return std::ranges::all_of(facts_.claims[f], [&](ClaimIndex c) { return table_.claims[c].is_title(); });
  }
  std::vector<ClaimIndex> in_text(std::uint32_t f) const {
    std::vector<ClaimIndex> claims;
    for (const auto c : facts_.claims[f])
      if (!table_.claims[c].is_title()) claims.push_back(c);
    return claims;
  }

  // A whole thought for itself: it neither opens with "Hal tersebut" nor is cut out of a quote.
  bool reads_well(const Draft& draft) const {
    const auto& claim = table_.claims[draft.claim];
    if (draft.words < kShortestLine || claim.act.empty()) return false;
    if (draft.first_word + 1 < draft.end_word && claim.names.empty() &&
        points_back(claim, draft.first_word, draft.first_word + 2))
      return false;
    std::size_t marks = 0;
    for (auto w = draft.first_word; w < draft.end_word; ++w) {
      const auto sign = table_.reports[claim.report].article().words(cut(claim).words[w].span);
      marks += sign == "\"" || sign == "“" || sign == "”";
    }
    return marks % 2 == 0;
  }

  double mean_place(std::uint32_t f) const {
    double sum = 0;
    for (const auto c : facts_.claims[f]) {
      const auto& claim = table_.claims[c];
      if (!claim.is_title())
        sum += (1.0 + claim.sentence) / (1.0 + static_cast<double>(cut(claim).sentences.size()));
    }
    return sum / static_cast<double>(in_text(f).size());
  }

  // Its words, or nearly all it says, stand in the lines before it.
  bool is_told(const Draft& draft) const {
    const auto& claim = table_.claims[draft.claim];
    for (const auto& cite : cited_)
      if (cite.article == table_.reports[claim.report].article().id && overlaps(cite.span, words_of(draft)))
        return true;
    double told = 0, all = 0;
    for (const auto k : table_.keys.of_claim[draft.claim]) {
      all += table_.keys.keys[k].weight;
      if (told_.contains(k)) told += table_.keys.keys[k].weight;
    }
    return told >= kToldAlready * all;
  }

  void remember(const Draft& draft) {
    const auto& claim = table_.claims[draft.claim];
    cited_.push_back({table_.reports[claim.report].article().id, words_of(draft)});
    for (const auto k : table_.keys.of_claim[draft.claim]) told_.insert(k);
  }

  SummaryLine write(const Draft& draft) const {
    const auto& claim = table_.claims[draft.claim];
    const auto& article = table_.reports[claim.report].article();
    SummaryLine line{facts_.facts[draft.fact].id, {}};
    const auto span = words_of(draft);
    const auto name = name_of_pronoun(claim, draft.first_word);
    if (!name) {
      line.pieces.push_back({{article.id, span}, false});
      return line;
    }
    const auto border = cut(claim).words[first_real_word(claim, draft.first_word)].span.end;
    line.pieces.push_back({{article.id, {span.in, span.begin, border}}, false});
    line.pieces.push_back({{article.id, *name}, true});
    if (border < span.end)
      line.pieces.push_back({{article.id, {span.in, next_word_start(claim, border), span.end}}, false});
    return line;
  }

  std::uint32_t first_real_word(const Claim& claim, std::uint32_t w) const {
    const auto& words = cut(claim).words;
    while (w + 1 < words.size() && words[w].kind == WordKind::sign) ++w;
    return w;
  }
  std::uint32_t next_word_start(const Claim& claim, std::uint32_t byte) const {
    const auto text = table_.reports[claim.report].article().part(claim.span.in);
    while (byte < text.size() && text[byte] == ' ') ++byte;
    return byte;
  }

  // Who says it stands in the sentence itself.
  bool is_named_in(const Claim& claim, const Sentence& sentence) const {
    const auto& told = table_.reports[claim.report].mentions().attributions[*claim.attribution];
    const auto& source = told.chain.back();
    return source.kind == SourceKind::person && source.span && contains(sentence.span, *source.span) &&
           source.span->begin > claim.span.begin;
  }

  // The person a sentence that opens with "Dia" or "He" speaks of: the first one named in the sentence
  // before.
  std::optional<Span> name_of_pronoun(const Claim& claim, std::uint32_t first_word) const {
    Claim opening = claim;
    opening.first_word = first_word;
    const auto& report = table_.reports[claim.report];
    if (claim.sentence == 0 || claim.is_title() || !opens_with_pronoun(report, opening)) return std::nullopt;
    if (claim.attribution && is_named_in(claim, cut(claim).sentences[claim.sentence])) return std::nullopt;
    const auto& before = cut(claim).sentences[claim.sentence - 1].span;
    for (const auto& name : report.mentions().names)
      if (name.type == NameType::per && contains(before, name.span)) return name.span;
    return std::nullopt;
  }

  const ClaimTable& table_;
  const FactTable& facts_;
  std::vector<Cite> cited_;
  std::set<KeyId> told_;
  std::set<FactId> outdated_;  // a later report gives another figure or plan
};

}  // namespace

std::vector<SummaryLine> make_summary(const ClaimTable& table, const FactTable& facts,
                                      std::span<const Update> updates, std::size_t most_words) {
  return Summarizer(table, facts, updates).run(most_words);
}

}  // namespace saksi
