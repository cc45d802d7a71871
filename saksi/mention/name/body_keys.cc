#include "saksi/mention/name/body_keys.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::size_t kMaxAlike = 16;        // bodies compared with one word: keeps hostile texts linear
constexpr std::uint32_t kMaxPlaceWords = 3;  // of the place that ends a body's name: "Uni Emirat Arab"

bool is_sign(const NameTokens& tokens, std::uint32_t i, std::string_view sign) {
  return i < tokens.tokens.size() && tokens.tokens[i].sign && tokens.word(i) == sign;
}

bool is_one_word(const PlacedPiece& placed) { return placed.piece.end == placed.piece.begin + 1; }

// "Badan Kapal Randu (BKR)": `inside` stands in brackets behind `before`.
bool is_in_brackets(const PlacedPiece& before, const PlacedPiece& inside) {
  const auto& tokens = *inside.tokens;
  return before.tokens == inside.tokens && inside.piece.begin == before.piece.end + 1 &&
         is_sign(tokens, before.piece.end, "(") && is_sign(tokens, inside.piece.end, ")");
}

}  // namespace

BodyKeys::BodyKeys(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
                   const Gazetteer& gazetteer, const ShortForms& short_forms)
    : pieces_(pieces),
      vocabulary_(vocabulary),
      gazetteer_(gazetteer),
      short_forms_(short_forms),
      parts_(pieces.size()),
      keys_(pieces.size()) {
  find_definitions();
  for (std::uint32_t i = 0; i < pieces_.size(); ++i)
    if (is_other(i)) parts_[i] = parts_of(i);
  find_locals();
  resolve_alone();
  resolve_acronyms();
}

// ---- what the text itself defines ---------------------------------------------------------------------

void BodyKeys::find_definitions() {
  for (std::uint32_t i = 1; i < pieces_.size(); ++i) {
    const auto &before = pieces_[i - 1], &inside = pieces_[i];
    if (!is_other(i - 1) || !is_other(i) || !is_in_brackets(before, inside)) continue;
    if (is_one_word(inside) && is_defined_by(inside.words(), before.words()))
      define(i - 1, i);
    else if (is_one_word(before) && is_defined_by(before.words(), inside.words()))
      define(i, i - 1);
  }
}

void BodyKeys::define(std::uint32_t full, std::uint32_t acronym) {
  const auto &name = pieces_[full], &short_name = pieces_[acronym];
  if (name.piece.known && short_name.piece.known && name.piece.known->key != short_name.piece.known->key)
    return;  // the tables know better
  const auto parts = parts_of(full);
  // "Badan Penanggulangan Bencana Daerah (BPBD) Kota Semarang": the place behind says which.
  if (const auto behind = full < acronym && parts.rest.empty() ? place_behind(acronym) : std::nullopt)
    for (const auto piece : {full, acronym}) place_[piece] = place_key(pieces_[*behind]);
  const auto& base = short_name.piece.known ? short_name.piece.known->key : parts.key();
  for (const auto form : {short_name.words(), name.words()}) {
    const auto [place, is_new] = defined_.emplace(form, base);
    if (!is_new && place->second != base) place->second.clear();
  }
}

std::optional<std::uint32_t> BodyKeys::place_behind(std::uint32_t acronym) const {
  const auto next = acronym + 1;
  if (next >= pieces_.size() || pieces_[next].tokens != pieces_[acronym].tokens) return std::nullopt;
  const bool touches = pieces_[next].piece.begin == pieces_[acronym].piece.end + 1;
  return touches && pieces_[next].piece.type == NameType::loc ? std::optional(next) : std::nullopt;
}

// ---- one name in parts --------------------------------------------------------------------------------

BodyKeys::Parts BodyKeys::parts_of(std::uint32_t i) const {
  const auto& placed = pieces_[i];
  Parts parts{{}, {}};
  if (const auto defined = defined_.find(placed.words());
      defined != defined_.end() && !defined->second.empty())
    parts.base = defined->second;
  else if (placed.piece.known)
    parts.base = placed.piece.known->key;
  else if (placed.piece.type == NameType::loc)
    parts.base = place_key(placed);
  else if (auto split = split_body(placed))
    parts = std::move(*split);
  else
    parts.base = placed.words();
  if (const auto place = place_.find(i); place != place_.end() && parts.rest.empty())
    parts.rest = place->second;
  return parts;
}

// "bpbd kota semarang": the longest head that the article defines, a table knows, or is short for another,
// and what is left; or a name that a country ends.
std::optional<BodyKeys::Parts> BodyKeys::split_body(const PlacedPiece& placed) const {
  const auto& tokens = *placed.tokens;
  const auto [begin, end] = std::pair(placed.piece.begin, placed.piece.end);
  if (placed.piece.type != NameType::org) return std::nullopt;
  for (auto cut = end - 1; cut > begin; --cut) {
    const auto head = tokens.phrase(begin, cut);
    const auto* known = gazetteer_.find_folded(head);
    const auto defined = defined_.find(head);
    std::string base;
    if (defined != defined_.end())
      base = defined->second;
    else if (known && known->type == NameType::org &&
             (!known->capitals_only || tokens.tokens[begin].all_capital))
      base = known->key;
    else if (const auto* full = short_forms_.long_head(head))
      base = *full;
    else if (is_local_head(head))
      base = head;
    if (!base.empty()) return Parts{base, place_key(tokens, cut, end)};
  }
  return split_place(placed);
}

// "kementerian pertahanan", "united states".
std::optional<BodyKeys::Parts> BodyKeys::split_place(const PlacedPiece& placed) const {
  const auto& tokens = *placed.tokens;
  const auto [begin, end] = std::pair(placed.piece.begin, placed.piece.end);
  for (auto cut = std::max(begin + 2, end - std::min(end, kMaxPlaceWords)); cut < end; ++cut) {
    const auto* rest = gazetteer_.find_folded(tokens.phrase(cut, end));
    if (rest && rest->type == NameType::loc && !tokens.tokens[cut - 1].facts.has(kJoinsBody))
      return Parts{std::string(tokens.phrase(begin, cut)), rest->key};
  }
  return std::nullopt;
}

bool BodyKeys::is_local_head(std::string_view phrase) const {
  const auto* head = vocabulary_.find_head(phrase);
  return head && head->is_local;
}

std::string BodyKeys::place_key(const PlacedPiece& placed) const {
  return place_key(*placed.tokens, placed.piece.begin, placed.piece.end);
}

// "randusari" of "kabupaten randusari", unless a table has it whole.
std::string BodyKeys::place_key(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const {
  if (auto known = known_place(tokens, begin, end); !known.empty()) return known;
  if (auto bare = without_head(tokens, begin, end)) return std::move(*bare);
  return std::string(tokens.phrase(begin, end));
}

std::string BodyKeys::known_place(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const {
  const auto* known = gazetteer_.find_folded(tokens.phrase(begin, end));
  return known && known->type == NameType::loc ? known->key : std::string();
}

// The key of what stands behind the head of a land; none where none does.
std::optional<std::string> BodyKeys::without_head(const NameTokens& tokens, std::uint32_t begin,
                                                  std::uint32_t end) const {
  for (auto after = std::min(end - 1, begin + tokens.tokens[begin].facts.longest_head); after > begin;
       --after)
    if (const auto* head = vocabulary_.find_head(tokens.phrase(begin, after)); head && head->is_land) {
      auto known = known_place(tokens, after, end);
      return known.empty() ? std::string(tokens.phrase(after, end)) : known;
    }
  return std::nullopt;
}

// ---- names that lack something -------------------------------------------------------------------------

void BodyKeys::find_locals() {
  const auto add = [&](const std::string& base, std::uint32_t i) {
    const auto [place, is_new] = locals_.emplace(base, Local{keys_[i], i, false});
    if (!is_new && place->second.only != keys_[i]) place->second.several = true;
  };
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (!is_other(i)) continue;
    keys_[i] = parts_[i].key();
    const auto& piece = pieces_[i].piece;
    if (!parts_[i].rest.empty())
      add(parts_[i].base, i);
    else if (piece.known && piece.type == NameType::org)  // "Kementerian Pertahanan AS" of a table
      if (const auto parts = split_place(pieces_[i])) add(parts->base, i);
    if (piece.type == NameType::loc)  // "Kabupaten Randusari" where a table keeps it from Randusari
      if (const auto bare = without_head(*pieces_[i].tokens, piece.begin, piece.end)) add(*bare, i);
  }
}

// A head alone means the one body that the article names with its place, unless a known one was named alone
// before: then it is the national one. A headline says nothing of that.
void BodyKeys::resolve_alone() {
  const auto* text = pieces_.empty() ? nullptr : pieces_.back().tokens;
  const auto is_early = [&](std::uint32_t i, const Local& local) {
    return i < local.first && pieces_[i].tokens == text;
  };
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (!is_other(i) || !parts_[i].rest.empty()) continue;
    const auto local = locals_.find(parts_[i].base);
    if (local == locals_.end()) continue;
    if (pieces_[i].piece.known && is_early(i, local->second)) local->second.several = true;
  }
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (!is_other(i) || !parts_[i].rest.empty()) continue;
    const auto local = locals_.find(parts_[i].base);
    const auto& piece = pieces_[i].piece;
    const bool has_head =
        piece.type == NameType::loc && without_head(*pieces_[i].tokens, piece.begin, piece.end).has_value();
    if (local != locals_.end() && !local->second.several && !has_head) keys_[i] = local->second.only;
  }
}

// One word that nothing defines: by its letters, or as made of heads, when one body has them.
void BodyKeys::resolve_acronyms() {
  std::unordered_map<std::string, std::string> by_initials;  // empty: of several
  std::unordered_map<char, std::vector<std::uint32_t>> by_letter;
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    if (!is_other(i) || is_one_word(pieces_[i]) || pieces_[i].piece.type == NameType::loc) continue;
    if (auto initials = short_forms_.initials_of(pieces_[i].words()); !initials.empty()) {
      const auto [place, is_new] = by_initials.emplace(std::move(initials), keys_[i]);
      if (!is_new && place->second != keys_[i]) place->second.clear();
    }
    auto& alike = by_letter[pieces_[i].words().front()];
    if (alike.size() < kMaxAlike) alike.push_back(i);
  }
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    const auto& placed = pieces_[i];
    if (!is_other(i) || !is_one_word(placed) || placed.piece.known || defined_.contains(placed.words()))
      continue;
    if (placed.piece.type == NameType::loc) continue;
    const auto word = std::string(placed.words());
    if (const auto found = by_initials.find(word); found != by_initials.end() && !found->second.empty()) {
      if (placed.tokens->tokens[placed.piece.begin].all_capital) keys_[i] = found->second;
      continue;
    }
    const auto alike = by_letter.find(word.empty() ? ' ' : word.front());
    if (alike == by_letter.end()) continue;
    for (const auto whole : alike->second)
      if (short_forms_.is_made_of_heads(word, pieces_[whole].words())) {
        keys_[i] = keys_[whole];
        break;
      }
  }
}

}  // namespace saksi
