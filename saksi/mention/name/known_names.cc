#include "saksi/mention/name/known_names.h"

namespace saksi {

const KnownName* SentenceWords::known_at(std::uint32_t begin, std::uint32_t end) const {
  const auto* known = gazetteer_.find_folded(phrase(begin, end));
  if (const auto* learnt = learnt_.find(phrase(begin, end)); learnt && (!known || known->weak))
    known = learnt;
  if (!known || !at(begin).capital) return nullptr;
  if (!at(end - 1).capital && !at(end - 1).number) return nullptr;
  if (known->capitals_only && !at(begin).all_capital) return nullptr;
  return known;
}

std::uint32_t SentenceWords::known_end(std::uint32_t i) const {
  if (!is_capital(i)) return i;
  for (auto end = std::min(i + at(i).clue.longest, end_); end > i; --end)
    if (const auto* known = known_at(i, end); known && !known->weak && !known->alone && !is_ordinary(i, end))
      return end;
  return i;
}

bool SentenceWords::is_known_place(std::uint32_t i) const {
  const auto end = known_end(i);
  return end > i && known_at(i, end)->type == NameType::loc;
}

bool SentenceWords::is_ordinary(std::uint32_t begin, std::uint32_t end) const {
  return end == begin + 1 && at(begin).facts.has(kOrdinary) && !at(begin).all_capital;
}

namespace {

constexpr std::uint32_t kMaxBeforeTail = 3;  // "Randu International Airport", "Randu Police Department"

// A weak name needs company: "di Victoria", "kantor berita Sana".
bool is_supported(const SentenceWords& words, const KnownName& known, std::uint32_t begin, std::uint32_t end,
                  const NameHints& hints) {
  if (words.is_capital(end) && !words.is_glued(end)) return false;
  if (hints.title_waits && known.type == NameType::loc) return false;
  if (hints.type && *hints.type == known.type) return true;
  const auto wanted = known.type == NameType::loc ? kBeforePlace : kBodyAfterwards;
  return (words.marks_before(begin) & wanted) != 0;
}

bool is_doubtful(const SentenceWords& words, const KnownName& known, std::uint32_t begin, std::uint32_t end,
                 const NameHints& hints) {
  if (known.alone)
    return words.at(begin).initial || words.is_capital(end) ||
           (begin > words.begin() && words.at(begin - 1).capital);
  return (known.weak || words.is_ordinary(begin, end)) && !is_supported(words, known, begin, end, hints);
}

// "Paris Hilton", "Jordan Henderson": a place's name that a family name follows.
bool belongs_to_person(const SentenceWords& words, std::uint32_t begin, std::uint32_t end) {
  if (end != begin + 1 || !words.is_capital(end) || words.is_glued(end) || words.at(begin).all_capital)
    return false;
  const auto own = words.at(begin).clue.person, next = words.at(end).clue.person;
  return (own & (NameClue::given | NameClue::family_first)) != 0 && words.at(end).clue.longest == 0 &&
         (next != 0 || !words.has(end, kOrdinary));
}

// "Jakarta Barat", "Timur Jauh Rusia".
void grow_place(const SentenceWords& words, Piece& piece) {
  if (words.is_glued(piece.end)) return;
  if (words.is_capital(piece.end) && words.has(piece.end, kPlaceTail)) {
    ++piece.end;
    piece.known = nullptr;
  } else if (piece.known->part && words.is_known(piece.end)) {
    piece.end = words.known_end(piece.end);
    piece.known = nullptr;
  }
}

// "Kementerian Luar Negeri Kenya", "General Motors Kenya"; behind a title only what the article knows as a
// place of its own: "Ketua PSSI Randusari Joko".
void grow_body(const SentenceWords& words, Piece& piece) {
  if (words.is_glued(piece.end) || !words.is_known_place(piece.end)) return;
  piece.end = words.known_end(piece.end);
  piece.known = words.known_at(piece.begin, piece.end);
}

bool starts_title(const SentenceWords& words, std::uint32_t i) {
  const auto end = words.longest(i, words.at(i).facts.longest_title, [&](std::string_view phrase) {
    return words.vocabulary().find_title(phrase).has_value();
  });
  return end > i && words.at(end - 1).capital;
}

Piece grow(const SentenceWords& words, Piece piece, const NameHints& hints) {
  if (piece.type == NameType::loc) grow_place(words, piece);
  if (piece.type == NameType::org &&
      (!hints.title_waits || words.at(piece.begin).facts.longest_head || words.is_learnt(piece.end)))
    grow_body(words, piece);
  if (!words.is_capital(piece.end) || words.is_glued(piece.end) || hints.title_waits) return piece;
  for (auto i = piece.end; i < piece.end + kMaxBeforeTail && words.is_capital(i) && !words.is_glued(i); ++i) {
    if (starts_title(words, i) || words.has(i, kNoName)) break;  // "Randu | District Judge"
    const auto tail = words.vocabulary().find_tail(words.word(i));
    if (!tail || words.is_capital(i + 1)) continue;
    piece.end = i + 1;
    piece.known = nullptr;
    piece.type = *tail;
    break;
  }
  return piece;
}

}  // namespace

std::optional<Piece> find_known_name(const SentenceWords& words, std::uint32_t i, const NameHints& hints) {
  if (!words.is_capital(i) || words.at(i).clue.longest == 0) return std::nullopt;
  for (auto end = std::min(i + words.at(i).clue.longest, words.end()); end > i; --end) {
    const auto* known = words.known_at(i, end);
    if (!known || is_doubtful(words, *known, i, end, hints)) continue;
    if (belongs_to_person(words, i, end)) return std::nullopt;
    return grow(words, {i, end, known->type, Sureness::sure, false, known, {}}, hints);
  }
  return std::nullopt;
}

}  // namespace saksi
