#include "saksi/mention/name/who.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "saksi/mention/name/people.h"
#include "saksi/mention/name/person_key.h"
#include "saksi/mention/name/roles.h"

namespace saksi {
namespace {

class EntityMaker {
 public:
  EntityMaker(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
              const Gazetteer& gazetteer)
      : pieces_(pieces), vocabulary_(vocabulary), gazetteer_(gazetteer) {}

  void make(Mentions& mentions) {
    meet_people();
    meet_bodies();
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      const auto& placed = pieces_[i];
      const auto key = placed.piece.type == NameType::per ? person_key(i) : body_key(i);
      const auto entity = entity_of(key, placed, mentions);
      mentions.names.push_back({placed.span(), placed.piece.type, entity});
      auto& fullest = mentions.entities[entity].fullest;
      if (is_fuller(placed.span(), fullest)) fullest = placed.span();
      if (placed.piece.type == NameType::per) add_roles(placed, mentions.entities[entity]);
    }
  }

 private:
  // ---- people ---------------------------------------------------------------------------------------

  // Full names first: a short name may stand before the full one, as in a headline.
  void meet_people() {
    spelled_.resize(pieces_.size());
    person_.resize(pieces_.size());
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].piece.type != NameType::per) continue;
      spelled_[i] = spell_person(pieces_[i].words());
      if (is_full(i)) person_[i] = people_.add_full(spelled_[i]);
      if (is_full(i)) people_.count(person_[i], 0);
    }
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].piece.type != NameType::per) continue;
      if (!is_full(i)) {
        const bool family_first = (gazetteer_.clue(spelled_[i]).person & NameClue::family_first) != 0;
        person_[i] = people_.find_short(spelled_[i], family_first, i + 1);
      }
      people_.count(person_[i], i + 1);
    }
  }

  bool is_full(std::uint32_t i) const { return spelled_[i].find(' ') != std::string::npos; }
  std::string person_key(std::uint32_t i) const { return people_.key(person_[i]); }

  void add_roles(const PlacedPiece& person, Entity& entity) const {
    for (const auto& role : {find_role_before(person), find_role_after(person, vocabulary_)})
      if (role && std::ranges::find(entity.roles, *role) == entity.roles.end()) entity.roles.push_back(*role);
  }

  // ---- bodies and places ------------------------------------------------------------------------------

  // Short forms: an acronym in brackets ("Badan Kapal Randu (BKR)"), and a body named without its country
  // ("Departemen Luar Negeri" for "Departemen Luar Negeri AS").
  void meet_bodies() {
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      const auto& placed = pieces_[i];
      if (placed.piece.type == NameType::per) continue;
      if (i > 0 && is_acronym_of(pieces_[i - 1], placed))
        short_.emplace(placed.words(), own_key(pieces_[i - 1]));
      if (placed.piece.type == NameType::org) add_without_country(placed);
    }
  }

  static bool is_acronym_of(const PlacedPiece& full, const PlacedPiece& acronym) {
    const auto& tokens = *acronym.tokens;
    const auto at = acronym.piece.begin;
    return full.tokens == acronym.tokens && at == full.piece.end + 1 && tokens.word(at - 1) == "(" &&
           acronym.piece.end == at + 1 && tokens.tokens[at].all_capital &&
           full.piece.type == acronym.piece.type && full.words().front() == acronym.words().front() &&
           full.piece.end - full.piece.begin > 1;
  }

  void add_without_country(const PlacedPiece& placed) {
    const auto& tokens = *placed.tokens;
    const auto& piece = placed.piece;
    for (auto cut = piece.end - 1; cut > piece.begin + 1 && cut + 3 >= piece.end; --cut) {
      const auto* rest = gazetteer_.find_folded(tokens.phrase(cut, piece.end));
      if (!rest || rest->type != NameType::loc) continue;
      const auto [place, is_new] = short_.emplace(tokens.phrase(piece.begin, cut), own_key(placed));
      if (!is_new && place->second != own_key(placed)) place->second.clear();  // two countries: stays alone
    }
  }

  std::string own_key(const PlacedPiece& placed) const {
    if (placed.piece.known) return placed.piece.known->key;
    const auto place = without_head(placed);
    const auto* known = place ? gazetteer_.find_folded(*place) : nullptr;
    return known && known->type == NameType::loc ? known->key : std::string(place.value_or(placed.words()));
  }

  // "Randusari" of "Kabupaten Randusari".
  std::optional<std::string_view> without_head(const PlacedPiece& placed) const {
    const auto& [begin, end, type] = std::tie(placed.piece.begin, placed.piece.end, placed.piece.type);
    if (type != NameType::loc) return std::nullopt;
    for (auto after = std::min(end - 1, begin + placed.tokens->tokens[begin].facts.longest_head);
         after > begin; --after)
      if (const auto* head = vocabulary_.find_head(placed.tokens->phrase(begin, after));
          head && head->is_land)
        return placed.tokens->phrase(after, end);
    return std::nullopt;
  }

  std::string body_key(std::uint32_t i) const {
    const auto found = short_.find(pieces_[i].words());
    return found == short_.end() || found->second.empty() ? own_key(pieces_[i]) : found->second;
  }

  // ---- entities ---------------------------------------------------------------------------------------

  std::uint32_t entity_of(const std::string& key, const PlacedPiece& placed, Mentions& mentions) {
    const bool person = placed.piece.type == NameType::per;
    const auto [place, is_new] =
        by_key_.emplace((person ? '\1' : '\2') + key, static_cast<std::uint32_t>(mentions.entities.size()));
    if (is_new) mentions.entities.push_back({placed.piece.type, placed.span(), key, {}});
    auto& entity = mentions.entities[place->second];
    if (entity.type == NameType::misc) entity.type = placed.piece.type;  // "Russian" before "Russia"
    return place->second;
  }

  static bool is_fuller(const Span& span, const Span& than) { return span.size() > than.size(); }

  const std::vector<PlacedPiece>& pieces_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  People people_;
  std::vector<std::string> spelled_;  // by piece; people only
  std::vector<std::uint32_t> person_;
  std::unordered_map<std::string_view, std::string> short_;  // short form -> key
  std::unordered_map<std::string, std::uint32_t> by_key_;
};

}  // namespace

void name_entities(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
                   const Gazetteer& gazetteer, Mentions& mentions) {
  EntityMaker(pieces, vocabulary, gazetteer).make(mentions);
}

}  // namespace saksi
