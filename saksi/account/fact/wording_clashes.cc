#include "saksi/account/fact/wording_clashes.h"

#include <algorithm>
#include <array>

#include "saksi/account/fact/spelling.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kLongestRow = 60;   // items; longer ones are not laid side by side word by word
constexpr std::size_t kFewestEqual = 4;   // items on which two versions of a quote agree
constexpr double kShareEqual = 0.6;       // of the shorter version
constexpr std::size_t kLongestGap = 3;    // items that stand for others
constexpr std::size_t kFewestBeside = 2;  // equal items before or behind them
constexpr std::size_t kFewestFrame = 4;   // words and names of a frame that claims share but for one thing
constexpr std::size_t kLongWord = 5, kFewLetters = 2;  // "theatre" and "theater" are one word

// Items of two rows that stand in one place: [first_a, end_a) against [first_b, end_b).
struct Gap {
  std::size_t first_a = 0, end_a = 0, first_b = 0, end_b = 0;
  bool is_swap() const { return first_a < end_a && first_b < end_b; }
};

// "moammar) gadhafi" stands as one name.
void split_into(std::string_view text, std::vector<std::string>& words) {
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    if (!word.empty()) words.emplace_back(word);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
}

class QuoteComparison {
 public:
  explicit QuoteComparison(const AlignedPair& pair)
      : pair_(pair), x_(pair.rows.row(pair.a)), y_(pair.rows.row(pair.b)) {}

  std::optional<Clash> run() {
    if (x_.size() > kLongestRow || y_.size() > kLongestRow || !is_one_quote()) return std::nullopt;
    align();
    const auto least =
        std::max<double>(kFewestEqual, kShareEqual * static_cast<double>(std::min(x_.size(), y_.size())));
    if (static_cast<double>(equal_.size()) < least) return std::nullopt;
    std::optional<Gap> only;
    for (const auto& gap : gaps()) {
      if (!gap.is_swap() && !adds_negation(gap)) continue;
      if (only || !is_short(gap)) return std::nullopt;
      only = gap;
    }
    if (!only || !is_held(*only) || !tells(*only)) return std::nullopt;
    if (only->is_swap() && is_spelling(*only)) return std::nullopt;
    Clash clash{DifferenceKind::wording, {}, {}, true};
    clash.words_here = span_of(x_, only->first_a, only->end_a);
    clash.words_there = span_of(y_, only->first_b, only->end_b);
    return clash;
  }

 private:
  // Both in marks, and of one speaker.
  bool is_one_quote() const {
    const auto &left = pair_.rows.claim(pair_.a), &right = pair_.rows.claim(pair_.b);
    if (!left.attribution || !right.attribution) return false;
    return is_direct(pair_.a) && is_direct(pair_.b) && speaker(left) == speaker(right);
  }
  bool is_direct(ClaimIndex c) const {
    return std::ranges::any_of(pair_.rows.report(c).mentions().quotes, [&](const Quote& quote) {
      return quote.kind == QuoteKind::direct && overlaps(quote.span, pair_.rows.claim(c).span);
    });
  }
  std::string speaker(const Claim& claim) const {
    const auto& report = pair_.rows.report(&claim == &pair_.rows.claim(pair_.a) ? pair_.a : pair_.b);
    return pair_.rows.names().name_of(claim.report,
                                      report.mentions().attributions[*claim.attribution].chain.back());
  }

  bool same(const ClaimItem& a, const ClaimItem& b) const {
    if (a.kind == b.kind && a.key == b.key) return true;
    const auto one = pair_.rows.printed(pair_.a, a), other = pair_.rows.printed(pair_.b, b);
    if (one == other) return true;
    if (a.kind != ItemKind::word || b.kind != ItemKind::word) return false;
    if (one.size() < kLongWord || other.size() < kLongWord || one[0] != other[0]) return false;
    return letters_apart(one, other) <= kFewLetters &&
           one.substr(0, kLongWord - 2) == other.substr(0, kLongWord - 2) && one.size() + other.size() > 13;
  }

  // The longest row of items that both have in one order.
  void align() {
    const auto n = x_.size(), m = y_.size();
    std::vector<std::size_t> best((n + 1) * (m + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return best[i * (m + 1) + j]; };
    for (auto i = n; i-- > 0;)
      for (auto j = m; j-- > 0;)
        at(i, j) = same(x_[i], y_[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    for (std::size_t i = 0, j = 0; i < n && j < m;)
      if (same(x_[i], y_[j]))
        equal_.emplace_back(i++, j++);
      else if (at(i + 1, j) >= at(i, j + 1))
        ++i;
      else
        ++j;
  }

  std::vector<Gap> gaps() const {
    std::vector<Gap> gaps;
    std::size_t i = 0, j = 0;
    const auto to = [&](std::size_t next_i, std::size_t next_j) {
      if (i < next_i || j < next_j) gaps.push_back({i, next_i, j, next_j});
      i = next_i + 1, j = next_j + 1;
    };
    for (const auto& [a, b] : equal_) to(a, b);
    to(x_.size(), y_.size());
    return gaps;
  }

  static bool is_short(const Gap& gap) {
    return gap.end_a - gap.first_a <= kLongestGap && gap.end_b - gap.first_b <= kLongestGap;
  }
  // "will" and "may" may stand for each other, "the" and "a good" tell nothing.
  bool tells(const Gap& gap) const {
    const auto fills = [](const ClaimRow& row, std::size_t first, std::size_t end) {
      return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(first),
                         row.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const ClaimItem& item) { return item.kind == ItemKind::filler; });
    };
    if (!gap.is_swap()) return true;
    const bool a = fills(x_, gap.first_a, gap.end_a), b = fills(y_, gap.first_b, gap.end_b);
    return a == b && (!a || (gap.end_a == gap.first_a + 1 && gap.end_b == gap.first_b + 1));
  }
  // "bisa selesai" and "tidak bisa selesai".
  bool adds_negation(const Gap& gap) const {
    const auto negates = [](const ClaimRow& row, std::size_t first, std::size_t end) {
      return end == first + 1 && row[first].kind == ItemKind::negation;
    };
    return negates(x_, gap.first_a, gap.end_a) || negates(y_, gap.first_b, gap.end_b);
  }
  // Enough of what both have stands before and behind, or a lot on one side.
  bool is_held(const Gap& gap) const {
    const auto before = static_cast<std::size_t>(
        std::ranges::count_if(equal_, [&](const auto& both) { return both.first < gap.first_a; }));
    const auto behind = equal_.size() - before;
    return before + behind >= kFewestEqual && (behind > 0 || before >= kFewestEqual) &&
           (before > 0 || behind >= kFewestEqual) && std::max(before, behind) >= kFewestBeside;
  }
  std::vector<std::string> words_of(ClaimIndex c, const ClaimRow& row, std::size_t first,
                                    std::size_t end) const {
    std::vector<std::string> words;
    for (auto i = first; i < end; ++i) split_into(pair_.rows.printed(c, row[i]), words);
    return words;
  }
  bool is_spelling(const Gap& gap) const {
    const auto here = words_of(pair_.a, x_, gap.first_a, gap.end_a),
               there = words_of(pair_.b, y_, gap.first_b, gap.end_b);
    const auto has_name = [](const ClaimRow& row, std::size_t first, std::size_t end) {
      return std::any_of(row.begin() + static_cast<std::ptrdiff_t>(first),
                         row.begin() + static_cast<std::ptrdiff_t>(end),
                         [](const ClaimItem& item) { return item.kind == ItemKind::name; });
    };
    return has_name(x_, gap.first_a, gap.end_a) || has_name(y_, gap.first_b, gap.end_b)
               ? are_names_spelled_alike(here, there)
               : are_spelled_alike(here, there);
  }
  // The words of a gap; of an empty one, those beside it.
  static Span span_of(const ClaimRow& row, std::size_t first, std::size_t end) {
    if (first == end) end = std::min(first + 1, row.size());
    if (first == end) --first;
    return {row[first].span.in, row[first].span.begin, row[end - 1].span.end};
  }

  const AlignedPair& pair_;
  const ClaimRow &x_, &y_;
  std::vector<std::pair<std::size_t, std::size_t>> equal_;
};

// The item before `i` that is no filler.
std::optional<ItemIndex> word_before(const ClaimRow& row, ItemIndex i) {
  while (i > 0)
    if (row[--i].kind != ItemKind::filler) return i;
  return std::nullopt;
}

bool are_neighbours(const std::vector<ItemIndex>& items) {
  return !items.empty() && items.size() <= kLongestGap && items.back() - items.front() + 1 == items.size();
}

// All but one thing is told alike: what the act was done to, or where.
std::optional<Clash> find_swapped_thing(const AlignedPair& pair) {
  const auto &a = pair.compared.rest_a, &b = pair.compared.rest_b;
  const auto &x = pair.rows.row(pair.a), &y = pair.rows.row(pair.b);
  if (!are_neighbours(a.words) || !are_neighbours(b.words) || pair.compared.shared < kFewestFrame)
    return std::nullopt;
  for (const auto* rest : {&a, &b})
    if (!rest->names.empty() || !rest->numbers.empty() || !rest->times.empty()) return std::nullopt;
  std::vector<std::string> here, there;
  for (const auto i : a.words) split_into(pair.rows.printed(pair.a, x[i]), here);
  for (const auto j : b.words) split_into(pair.rows.printed(pair.b, y[j]), there);
  if (are_spelled_alike(here, there)) return std::nullopt;
  const bool ends = a.words.back() + 1 == x.size() && b.words.back() + 1 == y.size();
  if (!ends && !same_behind(x, a.words.back(), y, b.words.back())) return std::nullopt;
  Clash clash{DifferenceKind::wording, {}, {}, true};
  clash.words_here = {x[a.words.front()].span.in, x[a.words.front()].span.begin, x[a.words.back()].span.end};
  clash.words_there = {y[b.words.front()].span.in, y[b.words.front()].span.begin, y[b.words.back()].span.end};
  const auto before_a = word_before(x, a.words.front()), before_b = word_before(y, b.words.front());
  if (!before_a || !before_b || x[*before_a].surface != y[*before_b].surface ||
      x[*before_a].kind != ItemKind::word)
    return std::nullopt;
  const auto in_place = [](const ClaimRow& row, ItemIndex from, ItemIndex to) {
    for (auto i = from + 1; i < to; ++i)
      if (row[i].is(ClaimWord::place_word)) return true;
    return false;
  };
  if (in_place(x, *before_a, a.words.front()) && in_place(y, *before_b, b.words.front())) {
    clash.kind = DifferenceKind::place;
    return clash;
  }
  // Another act tells another event; without a day or a count in common the two may be of two.
  const auto acts = [&](ClaimIndex c, const std::vector<ItemIndex>& items) {
    const auto act = pair.rows.find_word(c, pair.rows.claim(c).act);
    return act && std::ranges::find(items, *act) != items.end();
  };
  if (acts(pair.a, a.words) || acts(pair.b, b.words) || pair.compared.shared_counts == 0) return std::nullopt;
  return clash;
}

bool suspects(const ClaimRows& rows, ClaimIndex c) {
  const auto& claim = rows.claim(c);
  if (rows.has(c, ClaimWord::suspect)) return true;
  if (!claim.attribution) return false;
  const auto& cue = rows.report(c).mentions().attributions[*claim.attribution].cue;
  return cue && rows.report(c).words->is(fold_case(rows.report(c).article().words(*cue)), ClaimWord::suspect);
}

// The one tells as a fact what the other tells as suspected, in nearly the same words.
std::optional<Clash> find_hedge(const AlignedPair& pair) {
  const auto is_fact = [&](ClaimIndex c) {
    const auto& claim = pair.rows.claim(c);
    return !claim.attribution && claim.status == Status::happened;
  };
  const bool a = suspects(pair.rows, pair.a), b = suspects(pair.rows, pair.b);
  if (a == b || !is_fact(a ? pair.b : pair.a)) return std::nullopt;
  // What is suspected may be less than the whole: "… itu diduga | disebabkan korsleting".
  const auto &suspected = a ? pair.compared.rest_a : pair.compared.rest_b,
             &told = a ? pair.compared.rest_b : pair.compared.rest_a;
  if (pair.compared.shared < kFewestFrame - 1 || suspected.words.size() > 1 ||
      told.words.size() > kLongestGap)
    return std::nullopt;
  Clash clash{DifferenceKind::wording, {}, {}, true};
  clash.hedged = true;
  return clash;
}

}  // namespace

std::optional<Clash> find_quote_clash(const AlignedPair& pair) { return QuoteComparison(pair).run(); }

std::optional<Clash> find_wording_clash(const AlignedPair& pair) {
  if (auto clash = find_hedge(pair)) return clash;
  return find_swapped_thing(pair);
}

}  // namespace saksi
