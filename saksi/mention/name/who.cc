#include "saksi/mention/name/who.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "saksi/mention/name/body_keys.h"
#include "saksi/mention/name/people.h"
#include "saksi/mention/name/person_key.h"
#include "saksi/mention/name/roles.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMaxBetween = 4;  // tokens: "(MR) alias"

// Of a full name, the first of them its own; words may be left out: "ma" of "muhammad al azhar". Stands
// beside the name in brackets: two letters are enough.
bool are_initials(std::string_view letters, const std::vector<std::string_view>& words) {
  if (letters.size() < 2 || words.size() < 2 || letters.front() != words.front().front()) return false;
  std::size_t given = 0;
  for (const auto word : words)
    if (given < letters.size() && word.front() == letters[given]) ++given;
  return given == letters.size();
}

// The people of an article: which person each piece of type PER names.
class PersonFinder {
 public:
  PersonFinder(const std::vector<PlacedPiece>& pieces, const Gazetteer& gazetteer, const IdentityWords& words)
      : pieces_(pieces), gazetteer_(gazetteer), words_(words), met_(pieces.size()) {}

  void find() {
    for (std::uint32_t i = 0; i < pieces_.size(); ++i)
      if (pieces_[i].piece.type == NameType::per) read(i);
    // Full names first: a short name may stand before the full one, as in a headline.
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      auto& met = met_[i];
      if (!met.is_full()) continue;
      met.person = people_.add_full(met.spelled, met.facts);
      people_.count(met.person, 0);
      if (is_named_again(i)) people_.add_alias(met.person, met_[i + 1].spelled);
    }
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      auto& met = met_[i];
      if (met.spelled.empty()) continue;
      if (!met.is_full()) {
        met.person = find_short(met, i + 1);
        if (is_named_again(i)) people_.add_alias(met.person, met_[i + 1].spelled);
      }
      people_.count(met.person, i + 1);
    }
  }

  std::uint32_t person(std::uint32_t piece) const { return met_[piece].person; }
  const std::string& key(std::uint32_t piece) const { return people_.key(person(piece)); }
  const PersonFacts& facts(std::uint32_t piece) const { return people_.facts(person(piece)); }

 private:
  struct Met {
    std::string spelled;  // empty: names no person
    PersonFacts facts;
    std::uint32_t person = 0;
    bool is_full() const { return spelled.find(' ') != std::string::npos; }
  };

  void read(std::uint32_t i) {
    const auto& placed = pieces_[i];
    auto& met = met_[i];
    met.spelled = spell_person(placed.words(), &gazetteer_);
    if (met.is_full())  // "Gus Dur"
      if (const auto* full = gazetteer_.full_name(placed.words()))
        met.spelled = spell_person(*full, &gazetteer_);
    if (placed.piece.role)
      met.facts = words_.offices.read(*placed.tokens, *placed.piece.role, title_end(placed));
  }

  // "Rizal Anwar (RA)", "Muhammad Rizal (MR) alias Ical": the next piece is another name of this person.
  bool is_named_again(std::uint32_t i) const {
    if (i + 1 == pieces_.size() || met_[i + 1].spelled.empty()) return false;
    const auto &here = pieces_[i], &next = pieces_[i + 1];
    const auto begin = here.piece.end, end = next.piece.begin;
    if (here.tokens != next.tokens || begin >= end || end - begin > kMaxBetween) return false;
    const auto& tokens = *here.tokens;
    if (end - begin == 1 && tokens.word(begin) == "(")
      return are_initials(met_[i + 1].spelled, person_words(met_[i].spelled));
    return words_.short_forms.is_alias(tokens.word(end - 1));
  }

  // Past signs between a title and the name: "Juru Bicara Kremlin, Dmitry Peskov".
  static std::uint32_t title_end(const PlacedPiece& placed) {
    auto end = placed.piece.begin;
    while (end > *placed.piece.role && placed.tokens->tokens[end - 1].sign) --end;
    return end;
  }

  std::uint32_t find_short(const Met& met, std::uint32_t order) {
    const bool family_first = (gazetteer_.clue(met.spelled).person & NameClue::family_first) != 0;
    const auto* full = gazetteer_.full_name(met.spelled);
    const auto spelled = full ? spell_person(*full, &gazetteer_) : std::string();
    return people_.find_short({met.spelled, family_first, order, full ? &spelled : nullptr}, met.facts);
  }

  const std::vector<PlacedPiece>& pieces_;
  const Gazetteer& gazetteer_;
  const IdentityWords& words_;
  std::vector<Met> met_;  // by piece
  People people_;
};

class EntityMaker {
 public:
  EntityMaker(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
              const Gazetteer& gazetteer, const IdentityWords& words)
      : pieces_(pieces),
        vocabulary_(vocabulary),
        people_(pieces, gazetteer, words),
        bodies_(pieces, vocabulary, gazetteer, words.short_forms) {}

  void make(Mentions& mentions) {
    people_.find();
    for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
      const auto& placed = pieces_[i];
      const auto entity = entity_of(i, mentions);
      mentions.names.push_back({placed.span(), placed.piece.type, entity});
      auto& fullest = mentions.entities[entity].fullest;
      if (placed.span().size() > fullest.size()) fullest = placed.span();
      if (placed.piece.type == NameType::per) add_roles(i, mentions.entities[entity]);
    }
  }

 private:
  std::uint32_t entity_of(std::uint32_t i, Mentions& mentions) {
    const auto& placed = pieces_[i];
    const auto next = static_cast<std::uint32_t>(mentions.entities.size());
    const bool person = placed.piece.type == NameType::per;
    const auto& key = person ? people_.key(i) : bodies_.key(i);
    const auto index = person ? by_person_.emplace(people_.person(i), next).first->second
                              : by_body_.emplace(key, next).first->second;
    if (index == next) {
      mentions.entities.push_back({placed.piece.type, placed.span(), key, {}});
      if (person) add_facts(people_.facts(i), mentions.entities.back());
    }
    auto& entity = mentions.entities[index];
    if (entity.type == NameType::misc) entity.type = placed.piece.type;  // "Russian" before "Russia"
    return index;
  }

  static void add_facts(const PersonFacts& facts, Entity& entity) {
    entity.posts.assign(facts.posts.begin(), facts.posts.end());
    std::ranges::sort(entity.posts);
    entity.sex = facts.sex;
  }

  void add_roles(std::uint32_t i, Entity& entity) const {
    const auto& person = pieces_[i];
    auto before = find_role_before(person, vocabulary_);
    if (before && is_client(i)) before.reset();
    if (i > 0 && is_client(i - 1)) {  // "kuasa hukum Wahyu"
      before = pieces_[i - 1].tokens->tokens[*pieces_[i - 1].piece.role].span;
      before->end = pieces_[i - 1].span().end;
    }
    for (const auto& role : {before, find_role_after(person, vocabulary_)})
      if (role && std::ranges::find(entity.roles, *role) == entity.roles.end()) entity.roles.push_back(*role);
  }

  // "kuasa hukum Wahyu, Ratna Dewi": the title is of who is named behind the comma.
  bool is_client(std::uint32_t i) const {
    const auto& [tokens, piece, headline] = pieces_[i];
    if (!piece.role || i + 1 == pieces_.size() || pieces_[i + 1].tokens != tokens) return false;
    const auto& next = pieces_[i + 1].piece;
    return next.type == NameType::per && next.begin == piece.end + 1 && tokens->word(piece.end) == "," &&
           vocabulary_.find_title(tokens->phrase(*piece.role, piece.begin)) == TitleKind::relation;
  }

  const std::vector<PlacedPiece>& pieces_;
  const Vocabulary& vocabulary_;
  PersonFinder people_;
  BodyKeys bodies_;
  std::unordered_map<std::uint32_t, std::uint32_t> by_person_;
  std::unordered_map<std::string, std::uint32_t> by_body_;
};

}  // namespace

void name_entities(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
                   const Gazetteer& gazetteer, const IdentityWords& words, Mentions& mentions) {
  EntityMaker(pieces, vocabulary, gazetteer, words).make(mentions);
}

}  // namespace saksi
