#include "saksi/mention/name/merge_pieces.h"

#include <algorithm>

#include "saksi/mention/name/tagger_model.h"

namespace saksi {
namespace {

class Merger {
 public:
  Merger(const TaggedSentence& tagged, const Gazetteer& gazetteer) : in_(tagged), gazetteer_(gazetteer) {}

  void merge(std::vector<PlacedPiece>& merged) {
    read_labels();
    for (const auto& rule : in_.rules)
      if (!tells(rule.piece.type)) add_untold(rule);
    std::ranges::sort(names_, {}, [](const PlacedPiece& placed) { return placed.piece.begin; });
    merged.insert(merged.end(), names_.begin(), names_.end());
  }

 private:
  bool tells(NameType type) const { return ((in_.types >> static_cast<std::uint32_t>(type)) & 1u) != 0; }

  // A bracket parts a name from its short form: "Badan Kapal Randu (BKR)".
  void read_labels() {
    const auto size = static_cast<std::uint32_t>(in_.labels.size());
    for (std::uint32_t i = 0; i < size;) {
      const auto begin = i++;
      if (in_.labels[begin] == kOutside || is_bracket(begin)) continue;
      const auto type = type_of_label(in_.labels[begin]);
      while (i < size && goes_on(in_.labels[i]) && !is_bracket(i)) ++i;
      names_.push_back(make(in_.sentence->begin + begin, in_.sentence->begin + i, type));
    }
  }

  bool is_bracket(std::uint32_t i) const {
    const auto word = in_.tokens->word(in_.sentence->begin + i);
    return word == "(" || word == ")";
  }

  // The piece of the rules where they agree on the words; else one with what they know of its person.
  PlacedPiece make(std::uint32_t begin, std::uint32_t end, NameType type) const {
    PlacedPiece made{in_.tokens, {begin, end, type, Sureness::likely, false, nullptr, {}}, false};
    for (const auto& rule : in_.rules) {
      if (rule.piece.begin >= end || rule.piece.end <= begin) continue;
      if (rule.piece.type == NameType::per && type == NameType::per && rule.piece.role &&
          *rule.piece.role < begin)
        made.piece.role = rule.piece.role;
      if (rule.piece.begin == begin && rule.piece.end == end && rule.piece.type == type) return rule;
      if (rule.piece.begin > begin && rule.piece.end == end && rule.piece.type == type &&
          rule.piece.sureness == Sureness::sure && !has_capital(begin, rule.piece.begin))
        return rule;  // "kota Vladivostok": the head stays outside
    }
    const auto* known = gazetteer_.find_folded(in_.tokens->phrase(begin, end));
    if (known && known->type == type && type != NameType::per) made.piece.known = known;
    return made;
  }

  bool has_capital(std::uint32_t begin, std::uint32_t end) const {
    for (auto i = begin; i < end; ++i)
      if (in_.tokens->tokens[i].capital) return true;
    return false;
  }

  // "KTT ASEAN": sure of the rules, so that nothing inside it is a name; else only where nothing stands.
  void add_untold(const PlacedPiece& rule) {
    const auto overlaps = [&](const PlacedPiece& placed) {
      return placed.piece.begin < rule.piece.end && rule.piece.begin < placed.piece.end;
    };
    if (rule.piece.sureness == Sureness::sure && !in_.sentence->lower_case)
      std::erase_if(names_, overlaps);
    else if (std::ranges::any_of(names_, overlaps))
      return;
    names_.push_back(rule);
  }

  const TaggedSentence& in_;
  const Gazetteer& gazetteer_;
  std::vector<PlacedPiece> names_;
};

}  // namespace

void merge_pieces(const TaggedSentence& tagged, const Gazetteer& gazetteer,
                  std::vector<PlacedPiece>& merged) {
  Merger(tagged, gazetteer).merge(merged);
}

}  // namespace saksi
