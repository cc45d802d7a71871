#include "saksi/mention/attribution/status.h"

#include <algorithm>

namespace saksi {
namespace {

using enum WordClass;

bool is_verbal(const Reading& reading) {
  return reading.classes.has_any({auxiliary, verb}) || reading.verb.cue != nullptr;
}

bool is_pause(char32_t sign) { return sign == U',' || sign == U'-' || sign == U'–' || sign == U'—'; }

// "hal itu akan", "that will", "it can": the subject is what was told before.
bool is_of_thing(const Reading* first, const Reading* end) {
  const auto* verb_at = first;
  while (verb_at != end && verb_at->classes.has(reference_subject)) ++verb_at;
  return verb_at != first && verb_at != end &&
         verb_at->classes.has_any({auxiliary, future, adverb, negation});
}

// A verb of something that its subject does.
bool is_deed(const Reading* first, const Reading* word) {
  return (word->classes.has(verb) || word->verb.cue) &&
         !word->classes.has_any({undergone, noun, auxiliary}) &&
         !(word != first && (word - 1)->classes.has(passive_be));
}

// What the words of a clause show.
struct Signs {
  bool negated = false, denies = false, hedged = false, planned = false, future = false;
  std::optional<Status> suspected = {};  // "diduga", "reportedly"
  bool questions = false;                // "apakah", "whether" at its head
  bool forecasts = false, judges = false, infers = false;
  bool own_future = false;  // "kami akan", "we will"
  bool own = false;         // told by who did it: "kami telah"
  bool others = false;      // told of somebody else: “Beliau pingsan”, "saksi melihat"
  bool of_thing = false;    // told of what stands before: "hal itu"
};

Signs read_signs(const Reading* first, const Reading* end, bool reported) {
  constexpr std::ptrdiff_t kSubject = 5;  // the subject stands among the first words
  Signs signs;
  bool verb_seen = false, of_something = false;
  bool somebody = false;  // the subject: people without a name
  signs.questions = first != end && first->classes.has(question);
  signs.of_thing = is_of_thing(first, end);
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
    // "a lot of good will": nothing stands behind the noun.
    const bool noun_of_will = classes.has(auxiliary) && word != first && word + 1 == end;
    signs.future |= classes.has(future) && (reported || !backshifted) && !noun_of_will;
    signs.forecasts |= classes.has(forecast);
    signs.judges |= classes.has(opinion);
    const auto* passive =
        word->other.cue && word->other.cue->kind == CueKind::passive ? word->other.cue : nullptr;
    of_something |= classes.has(relative);  // "barang yang diduga dicuri": a doubt about the thing only
    if (passive && !passive->is_denial && !passive->is_saying && !of_something)
      signs.suspected = passive->status;
    signs.infers |= word->verb.cue && word->verb.cue->sense == Sense::show;
    // ", kemungkinan besar dengan kereta,", "— perhaps in June": doubt about a detail is no doubt about the
    // clause.
    const bool aside = word != first && is_pause((word - 1)->sign) && end - word > 2 &&
                       ((word + 1)->classes.has(preposition) || (word + 2)->classes.has(preposition));
    // "tidak bisa ditahan", "would not disclose": what cannot or will not be is no doubt.
    const bool cannot = word != first && (word - 1)->classes.has(negation);
    const bool refuses = backshifted && !reported && word + 1 != end && (word + 1)->classes.has(negation);
    signs.hedged |=
        classes.has(hedge) && !classes.has(able) && !aside && !cannot && !refuses &&
        !(reported && backshifted) &&
        !(word != first && (word - 1)->classes.has(hedge) && word - first > 1 && (word - 2)->sign == U',');
    if (word - first < kSubject && !verb_seen) {
      if (classes.has(first_person)) signs.own = true;
      // "he heard a crack", reported, tells of himself; between marks "he" is somebody else.
      if (word - first < 2 && classes.has_any({pronoun_many, pronoun_one}) && !signs.of_thing) {
        signs.own |= reported;
        signs.others |= !reported && !classes.has(reference_subject);  // “It failed”
      }
      somebody |= classes.has(outsider) && (word == first || !(word - 1)->classes.has(preposition));
    }
    // "saksi melihat", against "korban tewas", "warga dievakuasi", "residents were told".
    if (somebody && !verb_seen && is_deed(first, word)) signs.others = true;
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
  if (sense == Sense::expect) return {Status::possible, "expectation"};
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
  if (signs.future && (signs.forecasts || (signs.of_thing && sense) || signs.infers || telling.expert ||
                       sense == Sense::believe))
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
