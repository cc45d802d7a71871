#include "saksi/account/claim/find_claims.h"

#include <algorithm>
#include <map>

#include "saksi/account/claim/claim_pieces.h"
#include "saksi/account/claim/mentions_inside.h"
#include "saksi/account/claim/stemmer.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// A claim says something: fewer words are a heading or an aside ("Daerah sensitif"), unless they count
// something.
constexpr std::uint32_t kFewestWords = 4, kFewestWithCount = 3;
constexpr std::uint32_t kReachOfObject = 5;  // words from "rejected" to the claims that are rejected
constexpr std::uint32_t kReachOfAct = 5;     // from there to the verb of what is denied
constexpr std::uint32_t kReachOfThat = 8;    // from "denied" to "that"
constexpr std::uint32_t kReachOfRecord = 3;  // words from "highest" to "since"

// Reads the claims of one part of one report.
class ClaimReader {
 public:
  ClaimReader(const StoryReport& report, std::uint32_t index, Part part, const Stemmer& stemmer)
      : report_(report), index_(index), part_(part), stemmer_(stemmer), words_(report.cut(part).words) {
    readings_ = report.statuses->read(report.article().part(part), words_);
    for (const auto& told : report.mentions().attributions)
      if (told.span.in == part && told.cue && told.cue->begin > told.span.end &&
          told.status != Status::denied)
        credits_before_.push_back({told.cue->begin, told.span.end});
    std::ranges::sort(credits_before_, {}, &Credit::cue);
  }

  void read(std::vector<Claim>& claims) const {
    for (const auto& piece : cut_claim_pieces(report_, part_, readings_)) {
      auto claim = make_claim(piece);
      if (!claim) continue;
      if (!claims.empty() && goes_on_denying(claims.back(), *claim)) claim->status = Status::denied;
      claims.push_back(std::move(*claim));
    }
  }

 private:
  std::optional<Claim> make_claim(const ClaimPiece& piece) const {
    Claim claim;
    claim.report = index_;
    claim.span = piece.span;
    claim.first_word = piece.first_word;
    claim.end_word = piece.end_word;
    claim.sentence = piece.sentence;
    claim.paragraph = report_.cut(part_).sentences[piece.sentence].paragraph;
    claim.attribution = piece.attribution;
    read_words(claim);
    if (only_credits(claim)) return std::nullopt;
    const auto& mentions = report_.mentions();
    claim.numbers = mentions_inside(mentions.numbers, claim.span);
    std::erase_if(claim.numbers, [&](MentionIndex n) { return is_ruled_out(claim, mentions.numbers[n]); });
    const bool short_may_do = !claim.numbers.empty() || (claim.is_title() && tells_opposite(claim));
    if (claim.word_count < (short_may_do ? kFewestWithCount : kFewestWords)) return std::nullopt;
    claim.names = mentions_inside(mentions.names, claim.span);
    claim.time = dating(claim);
    claim.retold = is_retold(claim);
    claim.status = status_of(claim);
    if (claim.admits && claim.status == Status::denied) claim.status = Status::alleged;
    read_verbs(claim);
    return claim;
  }

  // The day that dates the claim: the one known day or range in it, the narrowest first.
  std::optional<MentionIndex> dating(const Claim& claim) const {
    const auto& times = report_.mentions().times;
    std::optional<MentionIndex> best;
    const auto width = [&](MentionIndex i) { return times[i].days->to - times[i].days->from; };
    for (const auto i : mentions_inside(times, claim.span)) {
      const auto& time = times[i];
      if (!time.days || time.type == TimeType::duration || time.type == TimeType::set) continue;
      if (is_end_of_record(claim, time)) continue;
      if (!best || width(i) < width(*best)) best = i;
    }
    return best;
  }
  // "The highest since 1994": how far back nothing was more so, not when it happened.
  bool is_end_of_record(const Claim& claim, const Time& time) const {
    auto w = word_behind(time.span.begin);
    if (w < claim.end_word && !is(w, ClaimWord::since) && w > claim.first_word) --w;
    if (w >= claim.end_word || !is(w, ClaimWord::since)) return false;
    const auto first = std::max(claim.first_word, w > kReachOfRecord ? w - kReachOfRecord : 0);
    while (w-- > first)
      if (is(w, ClaimWord::record)) return true;
    return false;
  }
  // The first word that begins at or behind byte `at`.
  std::uint32_t word_behind(std::uint32_t at) const {
    return static_cast<std::uint32_t>(
        std::ranges::lower_bound(words_, at, {}, [](const Word& word) { return word.span.begin; }) -
        words_.begin());
  }
  bool is(std::uint32_t w, ClaimWord kind) const { return report_.words->is(folded_at(w), kind); }

  void read_words(Claim& claim) const {
    bool negated = false;  // the word before negates
    for (auto w = claim.first_word; w < claim.end_word; ++w) {
      if (words_[w].kind == WordKind::sign) continue;
      ++claim.word_count;
      const auto folded = folded_at(w);
      claim.negated |= report_.words->is(folded, ClaimWord::negation);
      claim.points_back |= report_.words->is(folded, ClaimWord::pointer) && !opens_clause(claim, w);
      const bool denies = denies_statement(w, claim.end_word);
      claim.deny_verb |= denies && !negated;
      if (denies && !claim.denied) claim.denied = behind_denial(w + readings_[w].verb.words, claim);
      claim.admits |= denies && negated;
      negated = report_.words->is(folded, ClaimWord::negation);
    }
  }

  // "rejected claims that", "membantah bahwa"; "rejected the protest" is an answer, no denial.
  bool denies_statement(std::uint32_t w, std::uint32_t end) const {
    const auto* cue = readings_[w].verb.cue;
    if (!cue || cue->sense != Sense::deny) return false;
    if (!cue->needs_that) return true;
    for (auto next = w + 1; next < std::min(end, w + 1 + kReachOfObject); ++next) {
      const auto& reading = readings_[next];
      if (reading.sign) return false;
      if (reading.classes.has(WordClass::complementizer)) return true;
      if (reading.other.cue && reading.other.cue->kind == CueKind::noun) return true;
    }
    return false;
  }

  // Where what is denied begins: "denied to the Herald that | he paid".
  std::uint32_t behind_denial(std::uint32_t w, const Claim& claim) const {
    for (auto next = w; next < std::min(claim.end_word, w + kReachOfThat) && !readings_[next].sign; ++next)
      if (opens_clause(claim, next)) return next + 1;
    return w;
  }

  // "61 percent, not 58 percent": no count of the claim.
  bool is_ruled_out(const Claim& claim, const Number& number) const {
    const auto w = word_behind(number.span.begin);
    return w > claim.first_word && is(w - 1, ClaimWord::negation);
  }

  // "Hal itu disampaikan Camat pada Rabu": tells who said what stands before it, and nothing else.
  bool only_credits(const Claim& claim) const {
    return !claim.attribution && claim.points_back &&
           std::any_of(std::ranges::lower_bound(credits_before_, claim.span.begin, {}, &Credit::cue),
                       std::ranges::lower_bound(credits_before_, claim.span.end, {}, &Credit::cue),
                       [&](const Credit& credit) { return credit.told_end <= claim.span.begin; });
  }

  // "Tanggul Lodan Jebol": short, but a body may say the opposite of it.
  bool tells_opposite(const Claim& claim) const {
    for (auto w = claim.first_word; w < claim.end_word; ++w)
      if (report_.words->has_opposite(folded_at(w))) return true;
    return false;
  }

  // "denied that he paid": no pointer.
  bool opens_clause(const Claim& claim, std::uint32_t w) const {
    return readings_[w].classes.has(WordClass::complementizer) && w + 1 < claim.end_word &&
           words_[w + 1].kind != WordKind::sign;
  }

  // "pertemuan terakhir mereka"; "last week" is only a day.
  bool is_retold(const Claim& claim) const {
    const auto& times = report_.mentions().times;
    const auto dated = mentions_inside(times, claim.span);
    for (auto w = claim.first_word; w < claim.end_word; ++w)
      if (report_.words->is(folded_at(w), ClaimWord::retold) &&
          std::ranges::none_of(dated, [&](MentionIndex t) {
            return times[t].days && overlaps(times[t].span, words_[w].span);
          }))
        return true;
    return false;
  }

  // What a purpose or an aside behind the main verb tells is not what the clause tells: "bertemu untuk
  // membahas apa yang akan dikirim" happened.
  Status status_of(const Claim& claim) const {
    const auto own =
        find_status(readings_.data() + claim.first_word, readings_.data() + main_end(claim), {}).status;
    if (!claim.attribution) return is_denial(claim) ? Status::denied : own;
    const auto& told = report_.mentions().attributions[*claim.attribution];
    const auto whole =
        find_status(readings_.data() + claim.first_word, readings_.data() + claim.end_word, {}).status;
    const bool only_behind = told.status == Status::planned && whole == Status::planned;
    return only_behind && own == Status::happened ? own : told.status;
  }
  // Its main verb denies.
  bool is_denial(const Claim& claim) const {
    for (auto w = claim.first_word; w < claim.end_word; ++w)
      if (denies_statement(w, claim.end_word))
        return true;
      else if (is_verb(w) && !claim.is_title())
        return false;
    return false;
  }

  // "Bambang membantah hal itu. "Tidak ada laporan yang kami abaikan," katanya."
  static bool goes_on_denying(const Claim& before, const Claim& claim) {
    return before.report == claim.report && before.span.in == claim.span.in && before.denies() &&
           before.deny_verb && claim.attribution && claim.negated && claim.sentence <= before.sentence + 1;
  }
  std::uint32_t main_end(const Claim& claim) const {
    bool verb = false;
    for (auto w = claim.first_word; w < claim.end_word; ++w) {
      if (verb &&
          readings_[w].classes.has_any({WordClass::relative, WordClass::subordinator, WordClass::infinitive}))
        return w;
      verb |= is_verb(w);
    }
    return claim.end_word;
  }

  // The main verb is the first; a day goes with the verb nearest before it. A day that goes with a verb of
  // saying tells when it was said, not when it happened.
  void read_verbs(Claim& claim) const {
    std::optional<std::uint32_t> main, dated;
    const auto day = claim.time ? report_.mentions().times[*claim.time].span.begin : 0;
    for (auto w = claim.first_word; w < claim.end_word; ++w) {
      if (!is_verb(w)) continue;
      if (!main) main = w;
      if (!dated || words_[w].span.begin < day) dated = w;
    }
    if (main) claim.act = act_at(*main);
    for (auto w = claim.denied.value_or(claim.end_word);
         w < std::min(claim.end_word, claim.denied.value_or(0) + kReachOfAct) && claim.denied_act.empty();
         ++w)
      if (is_verb(w) && !report_.words->is(folded_at(w), ClaimWord::empty)) claim.denied_act = act_at(w);
    if (!claim.time || !dated) return;
    const auto* cue = readings_[*dated].verb.cue;
    if (cue && !claim.is_title() && (cue->sense == Sense::say || cue->sense == Sense::report))
      claim.time.reset();
    else
      claim.dated_act = act_at(*dated);
  }
  bool is_verb(std::uint32_t w) const {
    return readings_[w].classes.has(WordClass::verb) && !readings_[w].classes.has(WordClass::auxiliary);
  }
  std::string act_at(std::uint32_t w) const { return report_.words->same(stemmer_.stem(folded_at(w))); }
  std::string folded_at(std::uint32_t w) const { return fold_case(report_.article().words(words_[w].span)); }

  const StoryReport& report_;
  std::uint32_t index_;
  Part part_;
  const Stemmer& stemmer_;
  const std::vector<Word>& words_;
  std::vector<Reading> readings_;
  struct Credit {
    std::uint32_t cue = 0;       // where it begins
    std::uint32_t told_end = 0;  // of what is said
  };
  std::vector<Credit> credits_before_;  // whose cue stands behind what is said; by cue
};

}  // namespace

std::vector<Claim> find_claims(std::span<const StoryReport> reports) {
  std::map<std::string, Stemmer> stemmers;
  std::vector<Claim> claims;
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    const auto& code = reports[r].words->code();
    const auto& stemmer = stemmers.try_emplace(code, code).first->second;
    for (const auto part : {Part::title, Part::text}) ClaimReader(reports[r], r, part, stemmer).read(claims);
  }
  return claims;
}

}  // namespace saksi
