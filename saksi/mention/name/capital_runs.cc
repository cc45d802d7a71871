#include "saksi/mention/name/capital_runs.h"

#include <array>

namespace saksi {

bool SentenceWords::is_plain_word(std::uint32_t i) const {
  const auto& token = at(i);
  if (token.facts.has(kOrdinary) && token.clue.person != 0)  // "Indah": a word and a name
    return !is_capital(i + 1) && !has(i + 1, kPersonBefore);
  if (token.facts.has(kOrdinary | kOrganisationWord)) return true;
  if (token.facts.longest_head || token.facts.longest_title) return true;
  if (token.facts.has(kBeforePlace | kPersonBefore | kPersonAfterwards | kBodyAfterwards)) return true;
  return token.clue.person == 0 && vocabulary_.is_ordinary_form(word(i));
}

bool SentenceWords::is_common_word(std::uint32_t i) const {
  return at(i).clue.person == 0 && !at(i).all_capital &&
         (at(i).facts.has(kOrdinary | kOrganisationWord) || vocabulary_.is_ordinary_form(word(i)));
}

namespace {

// "Tanggul | Kali Serang".
bool starts_place(const SentenceWords& words, std::uint32_t i) {
  const auto* head = words.vocabulary().find_head(words.word(i));
  return head && head->capital == NameType::loc && words.is_capital(i + 1) && !words.is_glued(i + 1) &&
         words.at(i).clue.person == 0;
}

// "Randusari | Police Chief Dan …".
bool starts_title(const SentenceWords& words, std::uint32_t i) {
  if (words.at(i).facts.longest_title == 0 || words.at(i).clue.person != 0) return false;
  const auto end = words.longest(i, words.at(i).facts.longest_title, [&](std::string_view phrase) {
    return words.vocabulary().find_title(phrase).has_value();
  });
  return end > i && words.is_capital(end) && !words.is_glued(end);
}

// One past the last token of the run of capitals that starts at `begin`.
std::uint32_t find_run_end(const SentenceWords& words, std::uint32_t begin) {
  const auto joins = kJoinsPerson | (words.vocabulary().find_head(words.word(begin)) ? kJoinsBody : 0u);
  auto i = begin + 1;
  while (i < words.end() && i - begin < kMaxNameTokens) {
    if (words.at(i).capital) {
      const bool second_of_person = i == begin + 1 && words.at(i).clue.person != 0 && !words.is_glued(i);
      if (words.has(i, kNoName) || (words.is_known(i) && !second_of_person)) return i;
      if (starts_place(words, i) || starts_title(words, i)) return i;
      ++i;
      continue;
    }
    if (!words.has(i, joins) || words.has(i, kBeforePlace)) return i;
    auto next = i + 1;
    if (next < words.end() && !words.at(next).capital && words.has(next, joins)) ++next;  // "van der"
    if (!words.is_capital(next) || words.is_known(next)) return i;
    i = next + 1;
  }
  return i;
}

// "Randu.com", "RANDU.CO.ID".
bool is_domain(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kLast = {"co", "com", "id", "net", "news", "org", "tv"};
  const auto dot = word.rfind('.');
  return dot != std::string_view::npos && dot >= 3 &&
         std::ranges::find(kLast, word.substr(dot + 1)) != kLast.end();
}

// "Lestari (43)".
bool is_age(const SentenceWords& words, std::uint32_t end) {
  return words.is_sign(end, "(") && words.is_number(end + 1) && words.word(end + 1).size() <= 2 &&
         words.is_sign(end + 2, ")");
}

// "Kongres Luar Biasa": ordinary words in capitals, no person.
bool holds_common_word(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) {
  for (auto i = begin; i < end; ++i)
    if (words.is_common_word(i)) return true;
  return false;
}

struct Judgement {
  NameType type = NameType::per;
  Sureness sureness = Sureness::guess;
};

// "Badan Kapal Randu (BKR)": what the words before the bracket are; "uang elektronik (UE)": no name.
Judgement judge_acronym(const SentenceWords& words, std::uint32_t i, const NameHints& hints) {
  const bool bracketed = i > words.begin() && words.is_sign(i - 1, "(") && words.is_sign(i + 1, ")");
  if (!bracketed) return {NameType::org, Sureness::likely};
  const bool named = hints.previous && hints.previous->end + 1 == i;
  return {named ? hints.previous->type : NameType::misc, Sureness::likely};
}

// The words inside the run, and the head or title it follows. None: they say nothing.
std::optional<Judgement> judge_inside(const SentenceWords& words, std::uint32_t begin, std::uint32_t end,
                                      const NameHints& hints) {
  const bool single = end == begin + 1;
  const auto person = words.at(begin).clue.person, last = words.at(end - 1).clue.person;
  const bool acronym = single && words.at(begin).all_capital && person == 0;
  if (single && is_domain(words.word(begin))) return Judgement{NameType::org, Sureness::sure};
  if (!single && !hints.title_waits)
    if (const auto tail = words.vocabulary().find_tail(words.word(end - 1)))
      return Judgement{*tail, Sureness::sure};
  if (hints.title_waits && !(acronym && words.is_capital(end)))
    return Judgement{NameType::per, Sureness::sure};
  if (single && (person & NameClue::mononym) != 0) return Judgement{NameType::per, Sureness::sure};
  if (hints.type) return Judgement{*hints.type, Sureness::likely};
  if (!single && (person & NameClue::given) != 0) return Judgement{NameType::per, Sureness::sure};
  if (!single && ((person & NameClue::family_first) != 0 || (last & NameClue::family) != 0))
    return Judgement{NameType::per, Sureness::likely};
  return std::nullopt;
}

Judgement judge(const SentenceWords& words, std::uint32_t begin, std::uint32_t end, const NameHints& hints) {
  if (const auto inside = judge_inside(words, begin, end, hints)) return *inside;
  const auto before = words.marks_before(begin), after = words.marks_at(end);
  const auto& first = words.at(begin);
  if (is_age(words, end)) return {NameType::per, Sureness::sure};
  if ((before & kBodyAfterwards) != 0) return {NameType::org, Sureness::likely};
  if ((first.clue.person & NameClue::given) != 0) return {NameType::per, Sureness::likely};
  if (first.all_capital && end == begin + 1) return judge_acronym(words, begin, hints);
  if ((before & kPersonAfterwards) != 0 || (after & kPersonBefore) != 0)
    return {NameType::per, Sureness::likely};
  const bool greater_place = words.is_sign(end, ",") && words.is_known_place(end + 1);  // "Larangan, Jakarta"
  if ((before & kBeforePlace) != 0 || greater_place) return {NameType::loc, Sureness::likely};
  return {holds_common_word(words, begin, end) ? NameType::misc : NameType::per, Sureness::guess};
}

}  // namespace

Piece find_capital_run(const SentenceWords& words, std::uint32_t i, const NameHints& hints) {
  const auto end = find_run_end(words, i);
  const auto [type, sureness] = judge(words, i, end, hints);
  return {i, end, type, sureness, end == i + 1 && words.at(i).initial, nullptr, {}};
}

}  // namespace saksi
