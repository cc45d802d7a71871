#include "saksi/mention/quote/phrase.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;
using Items = std::vector<Item>;

constexpr std::uint32_t kMostItemsBack = 60;

bool is_break(const Item& item) {
  if (item.kind == Item::Kind::sign) return !item.is_sign(U'-') && !item.is_sign(U'/') && !item.is_sign(U'.');
  return item.is_quotation() || is_small(item, complementizer) || is_small(item, contrast) ||
         is_small(item, subordinator) || is_small(item, relative) || is_small(item, question) ||
         is_small(item, infinitive);
}

bool is_filler(const Item& item) {  // between subject and verb: "telah", "juga", "pada Rabu"
  if (item.time || item.kind == Item::Kind::brackets) return true;
  return item.name < 0 && item.reading.classes.has_any({auxiliary, adverb, negation}) &&
         !item.reading.classes.has_any({pronoun_one, pronoun_many});
}

// Drops what leads in from the front of a clause: "Pada hari Rabu", "Dalam pidatonya".
std::uint32_t skip_lead(const Items& items, std::uint32_t at, std::uint32_t end) {
  while (at < end && (is_small(items[at], lead) || is_small(items[at], adverb) || items[at].time)) ++at;
  if (at >= end || !is_small(items[at], preposition)) return at;
  ++at;
  const bool timed = at < end && items[at].time;
  while (at < end && items[at].time) ++at;
  if (timed) return at;
  // "Dalam pidatonya Sari": up to the next name, pronoun or determiner.
  for (auto i = at; i < end; ++i) {
    if (i == at) continue;
    if (items[i].reading.classes.has_any({pronoun_one, pronoun_many, determiner}) || items[i].name >= 0 ||
        (items[i].capital && !items[i - 1].capital))
      return i;
  }
  return end;
}

// "four in 10 voters", "few on either side": what only counts goes on behind its preposition.
bool only_counts(const Items& items, Range phrase) {
  return std::all_of(items.begin() + phrase.begin, items.begin() + phrase.end, [](const Item& item) {
    return item.number || (item.name < 0 && item.reading.classes.has_any({determiner, adverb}));
  });
}

// The phrase that opens the stretch [begin, end): up to the first verb, preposition or break.
Range leading_phrase(const Items& items, std::uint32_t begin, std::uint32_t end) {
  begin = skip_lead(items, begin, end);
  auto at = begin;
  while (at < end && !is_break(items[at]) && is_nominal(items[at])) {
    if (is_small(items[at], preposition) && !is_small(items[at], inner) && at > begin &&
        !only_counts(items, {begin, at}))
      break;
    ++at;
  }
  while (at > begin && (is_filler(items[at - 1]) || is_small(items[at - 1], conjunction))) --at;
  return {begin, at};
}

// Steps back from `at` over everything that can be inside a noun phrase.
std::uint32_t step_back(const Items& items, std::uint32_t at, std::uint32_t limit) {
  while (at > limit && !is_break(items[at - 1]) && !is_small(items[at - 1], conjunction) &&
         (is_nominal(items[at - 1]) || is_filler(items[at - 1])))
    --at;
  return at;
}

std::uint32_t previous_comma(const Items& items, std::uint32_t at, std::uint32_t limit) {
  while (at > limit && !items[at - 1].is_comma()) {
    if (items[at - 1].is_quotation()) return limit;
    --at;
  }
  return at;  // one past the comma, or the limit
}

// "AS, Inggris, Korea Selatan dan Jepang": steps back over the earlier members of a list of names.
std::uint32_t list_begin(const Items& items, std::uint32_t begin, std::uint32_t limit) {
  while (begin > limit + 1 && (items[begin - 1].is_comma() || is_small(items[begin - 1], conjunction))) {
    auto at = begin - 1;
    if (at > limit && items[at - 1].is_comma()) --at;  // "a, b, and c"
    const auto end = at;
    while (at > limit && (items[at - 1].name >= 0 || items[at - 1].kind == Item::Kind::brackets)) --at;
    if (at == end) return begin;
    const bool stops = at == limit || items[at - 1].is_comma() || is_small(items[at - 1], conjunction) ||
                       is_small(items[at - 1], lead);
    if (!stops) return begin;
    begin = at;
  }
  return begin;
}

class SubjectFinder {
 public:
  SubjectFinder(const Items& items, std::uint32_t verb, std::uint32_t limit)
      : items_(items), limit_(std::max(limit, verb > kMostItemsBack ? verb - kMostItemsBack : 0)) {}

  std::optional<Subject> find(std::uint32_t verb) const {
    auto end = verb;
    while (end > limit_ && is_filler(items_[end - 1])) --end;
    if (end == limit_) return std::nullopt;
    const Item& before = items_[end - 1];
    if (before.is_comma()) return around_comma(end - 1);
    if (is_small(before, relative)) return relative_clause(end - 1);
    if (is_small(before, conjunction) || is_small(before, subordinator) || is_small(before, contrast))
      return shared(end - 1);
    return plain(end);
  }

  // "… dan mengatakan": the subject of the clause before.
  std::optional<Subject> shared(std::uint32_t joint) const {
    std::uint32_t clause = joint;
    while (clause > limit_ && !items_[clause - 1].is_quotation() && !items_[clause - 1].is_sign(U';') &&
           !items_[clause - 1].is_sign(U':') && !is_small(items_[clause - 1], complementizer) &&
           !(clause < joint && is_small(items_[clause - 1], subordinator)))
      --clause;
    const auto phrase = leading_phrase(items_, clause, joint);
    if (!phrase.empty()) return Subject{phrase, joint, true};
    // "Menurut Antara, Sari datang dan mengatakan": past the first comma.
    const auto comma = std::find_if(items_.begin() + clause, items_.begin() + joint,
                                    [](const Item& item) { return item.is_comma(); });
    const auto after = static_cast<std::uint32_t>(comma - items_.begin()) + 1;
    if (after >= joint) return std::nullopt;
    const auto second = leading_phrase(items_, after, joint);
    if (second.empty()) return std::nullopt;
    return Subject{second, joint, true};
  }

 private:
  // The subject ends at `end`.
  std::optional<Subject> plain(std::uint32_t end) const {
    auto begin = step_back(items_, end, limit_);
    const auto own = leading_phrase(items_, begin, end);
    // "told residents | he was": a pronoun is a subject by itself.
    if (own.size() > 1 && !is_small(items_[own.end - 2], conjunction) &&
        (is_small(items_[own.end - 1], pronoun_one) || is_small(items_[own.end - 1], pronoun_many)))
      return Subject{{own.end - 1, own.end}, own.end - 1};
    if (begin > limit_ && is_verb(items_[begin - 1])) {
      if (const auto relative_at = relative_before(begin)) return relative_clause(*relative_at, begin);
      if (own.empty()) return std::nullopt;
      return Subject{own, own.begin};
    }
    if (own.empty()) return std::nullopt;
    if (begin > limit_ + 1 && is_small(items_[begin - 1], conjunction)) {
      if (const auto joint = joined(own)) return *joint;
    }
    const auto first = own.begin == begin ? list_begin(items_, own.begin, limit_) : own.begin;
    return Subject{{first, own.end}, std::min(first, begin)};
  }

  // "Washington dan Seoul": what stands before the conjunction is a phrase of its own, from a border on.
  std::optional<Subject> joined(const Range& own) const {
    const auto conjunction_at = own.begin - 1;
    if (!is_small(items_[conjunction_at], conjunction)) return std::nullopt;
    auto begin = step_back(items_, conjunction_at, limit_);
    if (begin > limit_ && (is_verb(items_[begin - 1]) || is_small(items_[begin - 1], infinitive)))
      return std::nullopt;
    const auto left = leading_phrase(items_, begin, conjunction_at);
    if (left.empty() || left.end != conjunction_at) return std::nullopt;
    const auto first = left.begin == begin ? list_begin(items_, left.begin, limit_) : left.begin;
    return Subject{{first, own.end}, std::min(first, begin)};
  }

  // The relative word before `at` in the same stretch, with nothing between that could end its clause.
  std::optional<std::uint32_t> relative_before(std::uint32_t at) const {
    constexpr std::uint32_t kMostItems = 14;
    for (auto i = at; i > limit_ && at - i < kMostItems; --i) {
      if (is_small(items_[i - 1], relative)) return i - 1;
      if (items_[i - 1].kind == Item::Kind::sign || items_[i - 1].is_quotation()) return std::nullopt;
    }
    return std::nullopt;
  }

  // "Sari, mengatakan", against "Sari memuji warga, mengatakan".
  std::optional<Subject> before_comma(std::uint32_t comma, std::uint32_t begin) const {
    const auto found = plain(comma);
    const bool opens = found && std::none_of(items_.begin() + begin,
                                             items_.begin() + std::max(begin, found->clause), is_verbal);
    return opens ? found : shared(comma);
  }

  // Where the clause that ends at `end` may begin: after a quotation, a semicolon, a colon, "bahwa", or the
  // limit.
  std::uint32_t clause_begin(std::uint32_t end) const {
    auto at = end;
    while (at > limit_ && !items_[at - 1].is_quotation() && !items_[at - 1].is_sign(U';') &&
           !items_[at - 1].is_sign(U':') && !is_small(items_[at - 1], complementizer))
      --at;
    while (at < end && items_[at].is_comma()) ++at;
    return at;
  }

  // "Para pejabat, yang melaporkan": the phrase before the relative word at `relative_at`.
  std::optional<Subject> relative_clause(std::uint32_t relative_at, std::uint32_t main_verb = 0) const {
    auto end = relative_at;
    if (end > limit_ && items_[end - 1].is_comma()) --end;
    auto begin = step_back(items_, end, limit_);
    if (main_verb == 0)  // "dengan foto yang menunjukkan": what stands right before "yang"
      for (auto i = begin; i < end; ++i)
        if (is_small(items_[i], preposition) && !is_small(items_[i], inner)) begin = i + 1;
    const auto phrase = leading_phrase(items_, begin, end);
    if (phrase.empty()) return std::nullopt;
    return Subject{phrase, phrase.begin, false, main_verb == 0};
  }

  // "Sullivan, penasihat keamanan, mengatakan": the phrase before what stands between commas.
  std::optional<Subject> around_comma(std::uint32_t comma) const {
    // "Sari, 40, kepala desa Larangan, mengatakan": all up to the verb is about the phrase that opens.
    const auto opening = leading_phrase(items_, clause_begin(comma), comma);
    if (!opening.empty() && opening.end < comma && items_[opening.end].is_comma() &&
        !has_main_verb(items_, {opening.end, comma}) && !is_small(items_[opening.begin], preposition)) {
      const auto named = std::find_if(items_.begin() + opening.begin, items_.begin() + opening.end,
                                      [](const Item& item) { return item.name >= 0; });
      // "Kuasa hukum Wahyu, Ratna Dewi, mengatakan": what stands there is the name of who speaks.
      const bool renamed = is_titled_name({opening.end + 1, comma}) && !is_one_name(opening);
      if (named != items_.begin() + opening.end)
        return Subject{{opening.begin, renamed ? comma : opening.end}, opening.begin};
    }
    const auto inner_begin = previous_comma(items_, comma, limit_);
    if (inner_begin == limit_) return before_comma(comma, limit_);
    const auto end = inner_begin - 1;
    const auto begin = step_back(items_, end, limit_);
    const auto phrase = leading_phrase(items_, begin, end);
    if (phrase.empty()) return before_comma(comma, inner_begin);
    // "juru bicara Kremlin, Dmitry Peskov,": a name in between belongs to the phrase.
    const auto apposition = leading_phrase(items_, inner_begin, comma);
    const bool is_name = !apposition.empty() && apposition.end == comma &&
                         (items_[apposition.begin].name >= 0 || is_titled_name(apposition));
    const auto first = list_begin(items_, phrase.begin, limit_);
    return Subject{{first, is_name ? comma : phrase.end}, first};
  }

  bool is_one_name(Range range) const {
    return !range.empty() && items_[range.begin].name >= 0 &&
           std::all_of(items_.begin() + range.begin, items_.begin() + range.end,
                       [&](const Item& item) { return item.name == items_[range.begin].name; });
  }
  // "Letkol Hendra Wijaya", "Prof. Lestari": titles in capitals may stand before the name.
  bool is_titled_name(Range range) const {
    while (!range.empty() && items_[range.begin].name < 0 &&
           (items_[range.begin].capital || items_[range.begin].is_sign(U'.')))
      ++range.begin;
    return is_one_name(range);
  }
  static bool is_verb(const Item& item) { return is_verbal(item); }

  const Items& items_;
  std::uint32_t limit_;
};

}  // namespace

bool is_verbal(const Item& item) {
  if (item.kind != Item::Kind::word || item.name >= 0 || item.time) return false;
  if (item.has(auxiliary)) return true;
  if (item.capital) return item.reading.verb.cue != nullptr;
  return item.has(verb) || item.reading.verb.cue != nullptr;
}

bool has_main_verb(const Items& items, Range range) {
  if (range.empty() || is_small(items[range.begin], infinitive)) return false;
  bool relative_open = false;
  for (auto i = range.begin; i < range.end; ++i) {
    if (is_small(items[i], relative)) relative_open = true;
    if (!is_verbal(items[i])) continue;
    if (!relative_open) return true;
    relative_open = items[i].has(auxiliary);
  }
  return false;
}

bool is_nominal(const Item& item) {
  if (item.name >= 0 || item.kind == Item::Kind::brackets) return true;
  if (item.kind == Item::Kind::sign) return !is_break(item);
  return !is_break(item) && !is_verbal(item) && !item.has(agent) && !item.has(recipient);
}

std::optional<Subject> find_shared_subject(const Items& items, std::uint32_t joint, std::uint32_t limit) {
  return SubjectFinder(items, joint, limit).shared(joint);
}

std::optional<Subject> find_subject(const Items& items, std::uint32_t verb, std::uint32_t limit) {
  return SubjectFinder(items, verb, limit).find(verb);
}

Range phrase_from(const Items& items, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && is_small(items[at], adverb)) ++at;
  if (at < limit && is_small(items[at], inner)) return {at, at};
  auto end = at;
  const auto stops = [&](std::uint32_t i) {
    const Item& item = items[i];
    // "a report by engineers": behind what opens a noun phrase it is no verb.
    const bool noun_here = i > at && items[at].name < 0 && items[at].has(determiner) && item.has(evidence);
    if (is_break(item) || item.time || (is_verbal(item) && !noun_here) || is_small(item, agent) ||
        is_small(item, recipient))
      return true;
    if (item.name < 0 && item.has(preposition) && !item.has(inner)) return true;
    if (i > at && item.name < 0 && item.reading.classes.has_any({pronoun_one, pronoun_many})) return true;
    if (item.number && i > at && items[i - 1].name >= 0) return true;  // "melansir Antara 12 September"
    return is_small(item, adverb);
  };
  while (end < limit && !stops(end)) {
    if (is_small(items[end], conjunction)) {  // "Sari dan Hadi"
      if (end + 1 >= limit || stops(end + 1) || end == at) break;
    }
    // "Mr. Hale": a full stop inside a sentence belongs to an abbreviation.
    if (items[end].is_sign(U'.') && (end + 1 >= limit || !items[end + 1].capital)) break;
    ++end;
  }
  return {at, end};
}

}  // namespace saksi
