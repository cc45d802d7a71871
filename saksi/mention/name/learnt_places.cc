#include "saksi/mention/name/learnt_places.h"

#include <algorithm>

#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/sentence_words.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMaxPlaceWords = 3;
constexpr std::uint32_t kMaxSeatWords = 8;
constexpr std::uint32_t kLeastUnparted = 4;  // words after a title of which the first is a place's: "Camat
                                             // Larangan Hendra Adi Wijaya"

std::uint32_t title_end(const SentenceWords& words, std::uint32_t i) {
  return words.longest(i, words.at(i).facts.longest_title, [&](std::string_view phrase) {
    return words.vocabulary().find_title(phrase).has_value();
  });
}

bool may_be_place(const SentenceWords& words, std::uint32_t i) {
  return words.is_capital(i) && !words.has(i, kNoName | kBeforePlace) && !words.is_known(i) &&
         title_end(words, i) == i;
}

bool is_of_person(const SentenceWords& words, std::uint32_t i) { return words.at(i).clue.person != 0; }

bool is_ordinary(const SentenceWords& words, std::uint32_t i) {
  return words.has(i, kOrdinary | kOrganisationWord | kPlaceTail);
}

// "Teluk" of "Kabupaten Teluk Kenanga", "Tanjung" of "Tanjung Kapas".
bool opens_place(const SentenceWords& words, std::uint32_t i) {
  const auto* head = i < words.end() ? words.vocabulary().find_head(words.word(i)) : nullptr;
  return head && head->capital == NameType::loc && words.is_capital(i) && words.is_capital(i + 1) &&
         !words.is_glued(i + 1) && !words.is_known(i + 1);
}

// The end of the words that name a place after its head.
std::uint32_t place_end(const SentenceWords& words, std::uint32_t begin) {
  auto i = opens_place(words, begin) ? begin + 1 : begin;
  while (i - begin < kMaxPlaceWords && may_be_place(words, i) && !(i > begin && words.is_glued(i)) &&
         !is_of_person(words, i))
    ++i;
  return i;
}

}  // namespace

void LearntPlaces::learn(const SentenceWords& words) {
  learn_opening(words);
  for (auto i = words.begin(); i < words.end();) i = std::max(i + 1, learn_at(words, i));
}

// "Randusari - Empat warga …", "HARLOW, March 3 (Nusa) - …": the text opens with the place it was written in.
void LearntPlaces::learn_opening(const SentenceWords& words) {
  if (words.begin() != 0) return;
  const auto end = place_end(words, 0);
  if (end == 0) return;
  const bool dash = words.is_sign(end, "-") || words.is_sign(end, "–") || words.is_sign(end, "—");
  const bool shouted = words.at(0).all_capital && (words.is_sign(end, ",") || words.is_sign(end, "("));
  if ((dash && words.is_capital(end + 1)) || shouted) add_folded(words.phrase(0, end));
}

std::uint32_t LearntPlaces::learn_at(const SentenceWords& words, std::uint32_t i) {
  if (words.at(i).sign) return i;
  learn_before_tail(words, i);
  if (const auto end = title_end(words, i); end > i) {
    const auto kind = words.vocabulary().find_title(words.phrase(i, end));
    return kind == TitleKind::seat ? learn_after_seat(words, end) : end;
  }
  const auto after = words.longest(i, words.at(i).facts.longest_head, [&](std::string_view phrase) {
    const auto* head = words.vocabulary().find_head(phrase);
    return head && (head->is_land || (head->is_local && words.at(i).capital));
  });
  if (after == i || after >= words.end()) return i;
  const auto end = words.vocabulary().find_head(words.phrase(i, after))->is_land
                       ? place_end(words, after)
                       : std::min(after + (opens_place(words, after) ? 2 : 1), place_end(words, after));
  if (end == after || (end == after + 1 && is_ordinary(words, after))) return after;
  add_folded(words.phrase(after, end));
  return end;
}

// "Kapolres Randusari AKBP …", "Bupati Randusari Sari …": up to the next title or the first given name.
std::uint32_t LearntPlaces::learn_after_seat(const SentenceWords& words, std::uint32_t i) {
  if (opens_place(words, i)) {
    add_folded(words.phrase(i, i + 2));
    return i + 2;
  }
  if (i >= words.end() || !may_be_place(words, i) || is_of_person(words, i)) return i;
  auto end = i;
  while (end < words.end() && end - i < kMaxSeatWords && words.is_capital(end) && !words.is_glued(end) &&
         !words.has(end, kNoName) && title_end(words, end) == end &&
         (words.at(end).clue.person & NameClue::given) == 0)
    ++end;
  const bool parted = end < words.end() && !words.at(end).sign && end - i <= kMaxPlaceWords &&
                      words.is_capital(end) && !words.has(end, kNoName);
  if (parted)
    add_folded(words.phrase(i, end));
  else if (end - i >= kLeastUnparted)
    add_folded(words.word(i));
  return end;
}

// "Harlow County".
void LearntPlaces::learn_before_tail(const SentenceWords& words, std::uint32_t i) {
  if (i == words.begin() || !words.is_capital(i) || !words.vocabulary().is_land_tail(words.word(i))) return;
  const auto before = i - 1;
  if (may_be_place(words, before) && !is_ordinary(words, before) && !is_of_person(words, before) &&
      !(before > words.begin() && words.is_capital(before - 1) && !words.at(before - 1).initial))
    add_folded(words.word(before));
}

void LearntPlaces::add(std::string_view name) { add_folded(fold_name(name)); }

void LearntPlaces::add_folded(std::string_view phrase) {
  if (phrase.empty()) return;
  const auto [place, is_new] = places_.try_emplace(std::string(phrase));
  if (!is_new) return;
  place->second = {NameType::loc, std::string(phrase), false, false, false, false};
  const auto words =
      static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(1 + std::ranges::count(phrase, ' '), 8));
  auto& longest = longest_[std::string(phrase.substr(0, phrase.find(' ')))];
  longest = std::max(longest, words);
}

void LearntPlaces::mark(NameTokens& tokens) const {
  if (empty()) return;
  for (std::uint32_t i = 0; i < tokens.tokens.size(); ++i) {
    auto& token = tokens.tokens[i];
    if (!token.capital) continue;
    if (const auto found = longest_.find(std::string(tokens.word(i))); found != longest_.end())
      token.clue.longest = std::max(token.clue.longest, found->second);
  }
}

const KnownName* LearntPlaces::find(std::string_view folded) const {
  if (empty()) return nullptr;
  const auto found = places_.find(std::string(folded));
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace saksi
