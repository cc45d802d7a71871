#include "saksi/mention/attribution/status.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

bool is_verbal(const Reading& reading) {
  return reading.classes.has_any({auxiliary, verb}) || reading.verb.cue != nullptr;
}

// What the words of a clause show.
struct Signs {
  bool negated = false, denies = false, hedged = false, planned = false, future = false;
  std::optional<Status> suspected = {};  // "diduga", "reportedly"
  bool questions = false;                // "apakah", "whether" at its head
  bool forecasts = false, judges = false, infers = false;
  bool own_future = false;  // "kami akan", "we will"
  bool own = false;         // told by who did it: "kami telah", "mereka memiliki"
  bool others = false;      // told between marks of somebody else: “Beliau pingsan”
};

Signs read_signs(const Reading* first, const Reading* end, bool reported) {
  constexpr std::ptrdiff_t kSubject = 5;  // the subject stands among the first words
  Signs signs;
  bool verb_seen = false, of_something = false;
  signs.questions = first != end && first->classes.has(question);
  for (const auto* word = first; word != end; ++word) {
    const auto& classes = word->classes;
    // "raised questions about whether he will resign": what is asked is not what is told.
    if (verb_seen && word != first && classes.has(question) && !classes.has_any({relative, subordinator}))
      break;
    signs.negated |= classes.has(negation);
    signs.denies |= classes.has(denial);
    // "amid planning for a meeting": a plan in passing is not what the clause tells.
    const bool in_passing = word != first && (word - 1)->classes.has(preposition);
    signs.planned |= classes.has(plan) && !in_passing;
    // "would" is the future of reported speech, and a doubt in any other.
    const bool backshifted = classes.has(hedge) && classes.has(future);
    signs.future |= classes.has(future) && (reported || !backshifted);
    signs.forecasts |= classes.has(forecast);
    signs.judges |= classes.has(opinion);
    const auto* passive =
        word->other.cue && word->other.cue->kind == CueKind::passive ? word->other.cue : nullptr;
    of_something |= classes.has(relative);  // "barang yang diduga dicuri": a doubt about the thing only
    if (passive && !passive->is_denial && !passive->is_saying && !of_something)
      signs.suspected = passive->status;
    signs.infers |= word->verb.cue && word->verb.cue->sense == Sense::show;
    // ", kemungkinan besar dengan kereta,": doubt about a detail is no doubt about the clause.
    const bool aside = word != first && (word - 1)->sign == U',' && end - word > 2 &&
                       ((word + 1)->classes.has(preposition) || (word + 2)->classes.has(preposition));
    // "tidak bisa ditahan", "would not disclose": what cannot or will not be is no doubt.
    const bool cannot = word != first && (word - 1)->classes.has(negation);
    const bool refuses = backshifted && !reported && word + 1 != end && (word + 1)->classes.has(negation);
    signs.hedged |=
        classes.has(hedge) && !aside && !cannot && !refuses && !(reported && backshifted) &&
        !(word != first && (word - 1)->classes.has(hedge) && word - first > 1 && (word - 2)->sign == U',');
    if (word - first < kSubject && !verb_seen) {
      if (classes.has(first_person)) signs.own = true;
      // "he heard a crack", reported, tells of himself; between marks "he" is somebody else.
      if (word - first < 2 && classes.has_any({pronoun_many, pronoun_one})) {
        signs.own |= reported || classes.has(pronoun_many);
        signs.others |= !reported && classes.has(pronoun_one);
      }
    }
    if (is_verbal(*word)) {
      if (!verb_seen && signs.own && word - first < kSubject && classes.has(future)) signs.own_future = true;
      verb_seen = true;
    }
  }
  return signs;
}

}  // namespace

// The order of the rules: what the cue says it is (denial, warning, accusation), then what the words of the
// clause show (doubt, plan, future), then who tells it: an outlet and who did it himself tell what happened;
// what anybody else says of others is alleged, that of the police about a suspect, too.
StatusReading find_status(const Reading* first, const Reading* end, const Telling& telling) {
  const auto signs = read_signs(first, end, telling.reported);
  const auto sense = telling.sense;
  if (sense == Sense::deny) return {Status::denied, "denied by its speaker"};
  if (sense == Sense::refuse) return {Status::denied, "refused"};
  if (sense == Sense::warn || sense == Sense::propose) return {Status::possible, "warning or proposal"};
  if (sense == Sense::ask && signs.questions) return {Status::possible, "question"};
  if (signs.denies && !signs.hedged) return {Status::denied, "denial"};
  if (signs.negated && signs.planned) return {Status::denied, "nothing of the kind is planned"};
  if (sense == Sense::accuse || sense == Sense::call || sense == Sense::judge)
    return {Status::alleged, "accusation"};
  if (signs.hedged) return {Status::possible, "hedge"};
  if (sense == Sense::believe && telling.fallback) return {*telling.fallback, "passive"};
  if (sense == Sense::intend) return {Status::planned, "intention"};
  if (sense == Sense::promise) return {Status::planned, "promise"};
  if (signs.own_future) return {Status::planned, "own future"};
  if (signs.planned) return {Status::planned, "plan"};
  if (signs.future && (signs.forecasts || signs.infers || telling.expert || sense == Sense::believe))
    return {Status::possible, "forecast"};
  if (signs.future) return {Status::planned, "future"};
  if (sense == Sense::believe) return {Status::alleged, "belief"};
  if (signs.judges && sense) return {Status::alleged, "view"};
  if (telling.fallback) return {*telling.fallback, "passive"};
  if (sense && signs.suspected) return {*signs.suspected, "suspicion"};
  if (!sense || telling.outlet) return {Status::happened, "told as fact"};
  if (telling.expert) return {Status::alleged, "expert's view"};
  if (signs.own) return {Status::happened, "told by who did it"};
  if (telling.about_others || signs.others) return {Status::alleged, "about others"};
  return {Status::happened, "told as fact"};
}

StatusReading StatusFinder::find(std::string_view text, const std::vector<Word>& words) const {
  const auto readings = lexicon_.read(text, words);
  return find_status(readings.data(), readings.data() + readings.size(), {});
}

}  // namespace saksi
