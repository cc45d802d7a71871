#include "saksi/mention/attribution/clauses.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

class ClauseSplitter {
 public:
  explicit ClauseSplitter(const Page& page) : page_(page) {}

  std::vector<Clause> split(std::uint32_t first, std::uint32_t end) {
    const auto& sentences = page_.cut.sentences;
    auto sentence = std::ranges::upper_bound(sentences, first, {}, &Sentence::end_word);
    while (first < end) {
      const auto stop = sentence == sentences.end() ? end : std::min(end, sentence->end_word);
      split_sentence(first, stop);
      first = stop;
      if (sentence != sentences.end()) ++sentence;
    }
    return std::move(clauses_);
  }

 private:
  bool has(std::uint32_t i, WordClass c) const {
    return page_.name_at[i] < 0 && page_.readings[i].classes.has(c);
  }
  bool is_comma(std::uint32_t i) const { return page_.readings[i].sign == U','; }
  bool is_verbal(std::uint32_t i) const {
    if (page_.name_at[i] >= 0 || page_.time_at[i]) return false;
    return has(i, auxiliary) || has(i, verb) || page_.readings[i].verb.cue;
  }
  bool has_verbal(std::uint32_t first, std::uint32_t end) const {
    for (auto i = first; i < end; ++i)
      if (is_verbal(i)) return true;
    return false;
  }

  void split_sentence(std::uint32_t first, std::uint32_t end) {
    bool verbal = false;         // the clause that began last has its verb
    bool relative_open = false;  // the next verb belongs to "yang …"
    for (auto i = first; i < end; ++i) {
      if (has(i, relative)) relative_open = true;
      const auto* cue = page_.readings[i].verb.cue;
      const bool says = cue && !cue->needs_infinitive;
      if ((has(i, complementizer) && !has(i, determiner)) || says) verbal = false;
      if (is_verbal(i) && !says) {
        verbal |= !relative_open;
        relative_open = relative_open && has(i, auxiliary);
      }
      if (!has(i, conjunction) && !has(i, contrast)) continue;
      if (!verbal && !(i + 1 < end && has(i + 1, complementizer))) continue;
      if (const auto next = clause_after(i, end)) {
        add(first, i);
        first = *next;
        i = first;
        verbal = is_verbal(first);
        relative_open = false;
      }
    }
    add(first, end);
  }

  // Where the clause begins that the word at `joint` joins to the one before; none when it joins less than a
  // clause ("Rusia dan Korea Utara", "membawa beras dan membagi air").
  std::optional<std::uint32_t> clause_after(std::uint32_t joint, std::uint32_t end) const {
    constexpr std::uint32_t kMostWords = 9;
    auto at = joint + 1;
    while (at < end && (is_comma(at) || ((has(at, adverb) || has(at, lead)) && !has(at, negation)))) ++at;
    if (at >= end) return std::nullopt;
    if (has(at, complementizer) && !has(at, determiner))
      return at + 1 < end ? std::optional(at + 1) : std::nullopt;
    if (has(at, subordinator) || has(at, hedge))
      return has_verbal(at, end) ? std::optional(at) : std::nullopt;
    if (has(at, negation) && at + 1 < end && has(at + 1, negation)) return at;  // "dan tidak ada …"
    if (has(joint, contrast)) return has_verbal(at, end) ? std::optional(at) : std::nullopt;
    if (is_verbal(at) || has(at, preposition) || has(at, infinitive)) return std::nullopt;
    for (auto i = at + 1; i < end && i < at + kMostWords; ++i) {
      if (is_verbal(i)) return at;
      if (has(i, preposition) || has(i, conjunction) || has(i, relative) || has(i, subordinator) ||
          page_.readings[i].sign)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "Saya juga sangat yakin bahwa …": what is thought, without who thinks it.
  std::uint32_t after_preface(Clause& clause) const {
    constexpr std::uint32_t kMostWords = 6;
    if (!has(clause.first, first_person)) return clause.first;
    for (auto i = clause.first + 1; i < clause.end && i < clause.first + kMostWords; ++i) {
      const auto& verb_at = page_.readings[i].verb;
      const bool bare_quality =
          verb_at.cue && verb_at.cue->is_quality && !(i + 1 < clause.end && has(i + 1, complementizer));
      if (verb_at.cue && verb_at.cue->sense == Sense::believe && !bare_quality) {
        clause.believed = true;
        auto at = i + verb_at.words;
        while (at < clause.end && (has(at, complementizer) || page_.readings[at].sign)) ++at;
        return at;
      }
      if (has(i, verb) || page_.readings[i].sign) break;
    }
    return clause.first;
  }

  // "… dalam perjalanan yang akan mencakup …": the plan inside is a clause of its own.
  std::uint32_t planned_part(const Clause& clause) const {
    constexpr std::uint32_t kLeastWords = 4;
    for (auto i = clause.first; i + 2 < clause.end; ++i) {
      if (has(i, future) || has(i, hedge) || has(i, plan)) return clause.end;
      if (i < clause.first + kLeastWords || !has(i, relative) || !has(i + 1, future)) continue;
      if (has_verbal(clause.first, i)) return i - 1;
    }
    return clause.end;
  }

  void add(std::uint32_t first, std::uint32_t end) {
    Clause clause{first, end};
    trim(clause);
    if (clause.first >= clause.end) return;
    clause.first = after_preface(clause);
    trim(clause);
    if (clause.first >= clause.end) return;
    if (const auto plan_at = planned_part(clause); plan_at < clause.end) {
      Clause told{clause.first, plan_at, clause.believed};
      trim(told);
      if (told.first < told.end) clauses_.push_back(told);
      clause.first = plan_at;
    }
    clauses_.push_back(clause);
  }

  static bool is_mark(char32_t c) { return c == U'“' || c == U'”' || c == U'"' || c == U'«' || c == U'»'; }
  // "jalan itu “jalur maut”": a closing mark whose opening one stands in the clause is part of it.
  bool closes_inside(const Clause& clause) const {
    constexpr std::uint32_t kMostWords = 60;
    if (!is_mark(page_.readings[clause.end - 1].sign)) return false;
    const auto from = clause.end - clause.first > kMostWords ? clause.end - kMostWords : clause.first;
    std::uint32_t marks = 0;
    for (auto i = from; i < clause.end; ++i) marks += is_mark(page_.readings[i].sign);
    return marks % 2 == 0;
  }

  void trim(Clause& clause) const {
    const auto loose = [&](std::uint32_t i) {
      return page_.readings[i].sign != 0 && !page_.time_at[i] && page_.readings[i].sign != U'%' &&
             page_.readings[i].sign != U'$' && page_.readings[i].sign != U'(';
    };
    while (clause.first < clause.end &&
           (loose(clause.first) || has(clause.first, conjunction) ||
            (has(clause.first, complementizer) && !has(clause.first, determiner)) ||
            has(clause.first, contrast)))
      ++clause.first;
    while (clause.end > clause.first && !closes_inside(clause) &&
           ((loose(clause.end - 1) && page_.readings[clause.end - 1].sign != U')') ||
            has(clause.end - 1, conjunction) || has(clause.end - 1, preposition) ||
            has(clause.end - 1, relative)))
      --clause.end;
  }

  const Page& page_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> split_clauses(const Page& page, std::uint32_t first, std::uint32_t end) {
  return ClauseSplitter(page).split(first, end);
}

}  // namespace saksi
