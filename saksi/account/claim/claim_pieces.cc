#include "saksi/account/claim/claim_pieces.h"

#include <algorithm>

#include "saksi/account/claim/whole_marks.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::uint32_t kFewestOwnWords = 6;     // beside an attribution: fewer only name the speaker
constexpr std::uint32_t kFewestBesideCue = 9;    // where a verb of saying stands among them
constexpr std::uint32_t kShortestTold = 6;       // words of a reported clause that stands alone
constexpr std::uint32_t kLongPiece = 22;         // words; longer ones may be cut at a joint
constexpr std::uint32_t kFewestJoinedWords = 7;  // on each side of a joint
constexpr std::uint32_t kFewestBesideCount = 3;  // words on each side where a count is parted off
constexpr std::uint32_t kMostWords = 100;        // a longer "sentence" is a list or a table: cut

class Cutter {
 public:
  Cutter(const StoryReport& report, Part part, const std::vector<Reading>& readings)
      : report_(report), cut_(report.cut(part)), text_(report.article().part(part)), readings_(readings) {
    const auto& attributions = report.mentions().attributions;
    for (MentionIndex a = 0; a < attributions.size(); ++a)
      if (attributions[a].span.in == part) attributed_.push_back(a);
  }

  std::vector<ClaimPiece> run() {
    for (std::uint32_t s = 0; s < cut_.sentences.size(); ++s) cut_sentence(s);
    return std::move(pieces_);
  }

 private:
  const Attribution& attribution(MentionIndex a) const { return report_.mentions().attributions[a]; }
  const Word& word(std::uint32_t w) const { return cut_.words[w]; }

  // First word at or after byte `at` within [first, end).
  std::uint32_t word_at(std::uint32_t at, std::uint32_t first, std::uint32_t end) const {
    const auto begin = cut_.words.begin();
    return static_cast<std::uint32_t>(
        std::lower_bound(begin + first, begin + end, at,
                         [](const Word& w, std::uint32_t byte) { return w.span.begin < byte; }) -
        begin);
  }

  void cut_sentence(std::uint32_t s) {
    const auto& sentence = cut_.sentences[s];
    const auto first = body_start(sentence);
    if (first >= sentence.end_word || is_credit(sentence)) return;
    const auto given = given_in(sentence);
    auto at = first;
    for (const auto& told : join_short(given, first, sentence.end_word)) {
      if (told.first >= told.end || told.first < at) continue;
      add_own(at, told.first, s, given);
      add(told.first, told.end, s, told.attribution);
      at = told.end;
    }
    add_own(at, sentence.end_word, s, given);
  }

  // A stretch of words on somebody's word.
  struct Told {
    std::uint32_t first = 0, end = 0;
    MentionIndex attribution = 0;
  };

  // Clauses of one reported sentence of which one is too short to stand alone are one.
  std::vector<Told> join_short(const std::vector<MentionIndex>& given, std::uint32_t first,
                               std::uint32_t end) const {
    std::vector<Told> told;
    for (const auto a : given) {
      const auto [from, to] = reach(a, first, end);
      if (!told.empty() && attribution(told.back().attribution).chain == attribution(a).chain &&
          attribution(told.back().attribution).status == attribution(a).status &&
          from <= told.back().end + 2 &&
          std::min(to - from, told.back().end - told.back().first) < kShortestTold)
        told.back().end = to;
      else
        told.push_back({from, to, a});
    }
    return told;
  }

  // The dateline says where the desk is, not what happened.
  std::uint32_t body_start(const Sentence& sentence) const {
    const auto& dateline = report_.article().dateline;
    if (!dateline || dateline->span.in != sentence.span.in) return sentence.first_word;
    return std::max(sentence.first_word, word_at(dateline->span.end, sentence.first_word, sentence.end_word));
  }

  bool is_credit(const Sentence& sentence) const {
    if (sentence.end_word - sentence.first_word > 10) return false;
    return std::ranges::any_of(report_.article().credits, [&](const Credit& credit) {
      return credit.span && overlaps(*credit.span, sentence.span);
    });
  }

  // The attributions that reach into `sentence`: of two that overlap, the longer one.
  std::vector<MentionIndex> given_in(const Sentence& sentence) {
    while (next_ < attributed_.size() && attribution(attributed_[next_]).span.end <= sentence.span.begin)
      ++next_;
    std::vector<MentionIndex> given;
    for (auto i = next_; i < attributed_.size(); ++i) {
      const auto& span = attribution(attributed_[i]).span;
      if (span.begin >= sentence.span.end) break;
      if (!overlaps(span, sentence.span)) continue;
      if (!given.empty() && overlaps(attribution(given.back()).span, span)) {
        if (span.size() > attribution(given.back()).span.size()) given.back() = attributed_[i];
        continue;
      }
      given.push_back(attributed_[i]);
    }
    return given;
  }

  // The words of an attribution within the sentence; of a denial with who denies it.
  std::pair<std::uint32_t, std::uint32_t> reach(MentionIndex a, std::uint32_t first,
                                                std::uint32_t end) const {
    const auto& given = attribution(a);
    auto from = given.span.begin, to = given.span.end;
    if (given.status == Status::denied) {
      if (given.cue && given.cue->in == given.span.in) widen(from, to, *given.cue);
      for (const auto& source : given.chain)
        if (source.span && source.span->in == given.span.in) widen(from, to, *source.span);
    }
    return {word_at(from, first, end), word_at(to, first, end)};
  }
  static void widen(std::uint32_t& from, std::uint32_t& to, const Span& span) {
    from = std::min(from, span.begin);
    to = std::max(to, span.end);
  }

  // What the article says itself beside what it gives on somebody's word, without the words that name him.
  void add_own(std::uint32_t first, std::uint32_t end, std::uint32_t s,
               const std::vector<MentionIndex>& given) {
    if (given.empty()) return add(first, end, s, std::nullopt);
    const auto is_his = [&](std::uint32_t w) {
      return word(w).kind == WordKind::sign || names_a_source(word(w).span, given);
    };
    while (first < end && is_his(first)) ++first;
    while (first < end && is_his(end - 1)) --end;
    std::uint32_t own = 0;
    for (auto w = first; w < end; ++w) own += !is_his(w);
    if (!has_verb(first, end, given)) return;
    bool says = false;  // a verb of saying stands in it: it may only tell who speaks, and when
    for (auto w = first; w < end; ++w) says |= is_cue(word(w).span, given);
    if (own >= (says ? kFewestBesideCue : kFewestOwnWords)) add(first, end, s, std::nullopt);
  }
  // A verb that neither stands in a relative clause nor tells who speaks: "Kepala Badan Penanggulangan" has
  // none.
  bool has_verb(std::uint32_t first, std::uint32_t end, const std::vector<MentionIndex>& given) const {
    for (auto w = first; w < end; ++w) {
      if (readings_[w].classes.has(WordClass::relative)) return false;
      if (readings_[w].classes.has_any({WordClass::verb, WordClass::auxiliary}) && !readings_[w].verb.cue &&
          !is_cue(word(w).span, given))
        return true;
    }
    return false;
  }
  bool is_cue(const Span& span, const std::vector<MentionIndex>& given) const {
    return std::ranges::any_of(
        given, [&](MentionIndex a) { return attribution(a).cue && overlaps(*attribution(a).cue, span); });
  }
  bool names_a_source(const Span& span, const std::vector<MentionIndex>& given) const {
    return std::ranges::any_of(given, [&](MentionIndex a) {
      const auto& told = attribution(a);
      return (told.cue && overlaps(*told.cue, span)) ||
             std::ranges::any_of(told.chain, [&](const Source& source) {
               return (source.span && overlaps(*source.span, span)) || is_role(source, span);
             });
    });
  }

  bool is_role(const Source& source, const Span& span) const {
    const auto& entities = report_.mentions().entities;
    return source.entity && *source.entity < entities.size() &&
           std::ranges::any_of(entities[*source.entity].roles,
                               [&](const Span& role) { return overlaps(role, span); });
  }

  void add(std::uint32_t first, std::uint32_t end, std::uint32_t s, std::optional<MentionIndex> a) {
    while (end - first > kMostWords) {
      trim_and_keep(first, first + kMostWords, s, a);
      first += kMostWords;
    }
    for (auto w = first + kFewestBesideCount; w + kFewestBesideCount < end; ++w)
      if (parts_a_count(first, w, end)) {
        trim_and_keep(first, w, s, a);
        return add(w + 1, end, s, a);
      }
    if (end - first > kLongPiece)
      for (auto w = first + kFewestJoinedWords; w + kFewestJoinedWords < end; ++w)
        if (is_joint(w)) {
          trim_and_keep(first, w, s, a);
          return add(w + 1, end, s, a);
        }
    trim_and_keep(first, end, s, a);
  }

  // "… | dan menewaskan empat orang", "Empat warga tewas | setelah tanggul runtuh": a count is a claim of its
  // own.
  bool parts_a_count(std::uint32_t first, std::uint32_t w, std::uint32_t end) const {
    const auto& classes = readings_[w].classes;
    if (sign_at(w) == "," && word(w).span.in == Part::title)  // "Tanggul Jebol, | Empat Tewas"
      return has_count(w + 1, end) != has_count(first, w);
    if (classes.has(WordClass::conjunction))
      return readings_[w + 1].classes.has(WordClass::verb) && has_count(w + 1, end) && says(first, w);
    return classes.has(WordClass::subordinator) && has_count(first, w) && says(first, w) && says(w + 1, end);
  }
  bool has_count(std::uint32_t first, std::uint32_t end) const {
    const auto& numbers = report_.mentions().numbers;
    const Span span{word(first).span.in, word(first).span.begin, word(end - 1).span.end};
    const auto at = std::ranges::lower_bound(numbers, span.begin, {}, [&](const Number& number) {
      return number.span.in < span.in ? 0 : number.span.begin;
    });
    return at != numbers.end() && contains(span, at->span);
  }
  bool says(std::uint32_t first, std::uint32_t end) const {
    for (auto w = first; w < end; ++w)
      if (readings_[w].classes.has(WordClass::verb)) return true;
    return false;
  }

  // A comma before a word that opens a clause of its own, or a semicolon.
  bool is_joint(std::uint32_t w) const {
    const auto sign = slice(text_, word(w).span);
    if (sign == ";") return true;
    if (sign != ",") return false;
    return is_kind(w + 1, ClaimWord::joint);
  }

  // Leaves out signs around a part of a sentence, and words that only tie it to the rest.
  void trim_and_keep(std::uint32_t first, std::uint32_t end, std::uint32_t s, std::optional<MentionIndex> a) {
    const auto& sentence = cut_.sentences[s];
    const bool opens = first == sentence.first_word, closes = end == sentence.end_word;
    if (!opens || !closes) {
      const auto ties = [&](std::uint32_t w) {
        return word(w).kind == WordKind::sign || is_kind(w, ClaimWord::opener);
      };
      while (first < end && (opens ? word(first).kind == WordKind::sign : ties(first))) ++first;
      while (first < end && (closes ? word(end - 1).kind == WordKind::sign : ties(end - 1))) --end;
    }
    if (first >= end) return;
    keep_marks_whole(text_, cut_, sentence, first, end);
    if (first >= end) return;
    pieces_.push_back({{sentence.span.in, word(first).span.begin, word(end - 1).span.end}, first, end, s, a});
  }

  std::string_view sign_at(std::uint32_t w) const {
    return word(w).kind == WordKind::sign ? slice(text_, word(w).span) : std::string_view();
  }

  bool is_kind(std::uint32_t w, ClaimWord kind) const {
    return report_.words->is(fold_case(slice(text_, word(w).span)), kind);
  }

  const StoryReport& report_;
  const WordCut& cut_;
  std::string_view text_;
  const std::vector<Reading>& readings_;
  std::vector<MentionIndex> attributed_;
  std::size_t next_ = 0;
  std::vector<ClaimPiece> pieces_;
};

}  // namespace

std::vector<ClaimPiece> cut_claim_pieces(const StoryReport& report, Part part,
                                         const std::vector<Reading>& readings) {
  return Cutter(report, part, readings).run();
}

}  // namespace saksi
