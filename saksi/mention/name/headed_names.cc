#include "saksi/mention/name/headed_names.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMaxPlaceWords = 3;  // after the head: "Jalan Gatot Subroto Raya"

// A head and where it stands.
struct Head {
  const HeadFacts* facts = nullptr;
  std::uint32_t begin = 0, after = 0;
};

class HeadReader {
 public:
  HeadReader(const SentenceWords& words, const Head& head, const NameHints& hints)
      : words_(words), head_(head), hints_(hints) {}

  std::optional<Piece> find_name() const {
    const bool capital = words_.at(head_.begin).capital;
    const auto type = capital && head_.facts->capital ? head_.facts->capital : head_.facts->always;
    if (!type || (capital && *type == NameType::loc && is_sentence_start())) return std::nullopt;
    if (*type == NameType::evt) return find_event();
    const auto end = capital ? extend(*type) : extend_lower();
    if (end > head_.after) return piece(end, *type, Sureness::sure);
    if (words_.at(head_.begin).all_capital && head_.after == head_.begin + 1 && *type == NameType::org)
      return piece(end, *type, Sureness::likely);  // "BPBD" alone
    return std::nullopt;
  }

 private:
  Piece piece(std::uint32_t end, NameType type, Sureness sureness) const {
    return {head_.begin, end, type, sureness, false, nullptr, {}};
  }

  // "Kota Vladivostok …", "Daerah sensitif …": the head has its capital for its place only.
  bool is_sentence_start() const {
    if (!words_.at(head_.begin).initial || head_.after >= words_.end()) return false;
    if (words_.has(head_.after, kOrdinary)) return true;
    return head_.facts->outside && words_.is_capital(head_.after) && words_.is_known(head_.after) &&
           !words_.is_learnt(head_.after);
  }

  // "KTT ASEAN", "Perang Korea", "Piala Nusantara 2031"; but "KTT Prancis-Jerman" is two places.
  std::optional<Piece> find_event() const {
    if (!words_.is_capital(head_.after) && !words_.is_year(head_.after)) return std::nullopt;
    auto end = words_.known_end(head_.after);
    if (words_.is_known_place(head_.after) && words_.is_glued(end)) return std::nullopt;
    if (end == head_.after) end = extend(NameType::evt);
    if (words_.is_year(end)) ++end;
    if (end == head_.after) return std::nullopt;
    return piece(end, NameType::evt, Sureness::sure);
  }

  // The end of a name whose head stands in capitals.
  std::uint32_t extend(NameType type) const {
    auto i = head_.after;
    if (words_.is_number(i) && !words_.is_glued(i)) ++i;  // "Dermaga 33"
    while (i < words_.end() && i - head_.begin < kMaxNameTokens) {
      if (words_.is_known(i)) {
        const auto end = after_known(i, type);
        if (end == i || !goes_on(i, end, type)) return end;
        i = end;
      } else if (words_.is_capital(i)) {
        if (ends_before(i, type)) return i;
        ++i;
      } else {
        if (type == NameType::org && is_persero(i)) return persero_end(i);
        if (type == NameType::org && is_school_number(i)) {
          ++i;
          continue;
        }
        if (!joins(i, type)) return i;
        ++i;
      }
    }
    return i;
  }

  // The end of the known name at i, when it belongs to this one; else i.
  std::uint32_t after_known(std::uint32_t i, NameType type) const {
    const auto end = words_.known_end(i);
    if (type == NameType::loc && i > head_.after && !words_.is_known_place(i)) return i;
    return type == NameType::org && is_persero(end) ? persero_end(end) : end;
  }

  // After the known name [begin, end): "PT Kenya Jaya", "Armada Pasifik Rusia", "Polda Randu Barat".
  bool goes_on(std::uint32_t begin, std::uint32_t end, NameType type) const {
    if (end >= words_.end() || words_.is_glued(end)) return false;
    const auto* known = words_.known_at(begin, words_.known_end(begin));
    if (type == NameType::org && known->part) return true;
    if (known->type == NameType::loc && words_.is_capital(end) && words_.has(end, kPlaceTail)) return true;
    if (opens_place(begin, end)) return true;
    return head_.facts->is_long && begin == head_.after && words_.is_capital(end) &&
           words_.at(end).facts.longest_title == 0 && words_.at(end).clue.person == 0;
  }

  // "Tanjung" of "Pelabuhan Tanjung Kapas": a town, too.
  bool opens_place(std::uint32_t begin, std::uint32_t end) const {
    const auto* head = end == begin + 1 ? words_.vocabulary().find_head(words_.word(begin)) : nullptr;
    return head && head->capital == NameType::loc && words_.is_capital(end) &&
           words_.at(end).clue.person == 0 && words_.at(end).facts.longest_title == 0;
  }

  bool ends_before(std::uint32_t i, NameType type) const {
    if (words_.has(i, kNoName)) return true;
    if (i > head_.after && starts_person(i)) return true;
    return type == NameType::loc && i >= head_.after + kMaxPlaceWords;
  }

  // "Kementerian Hukum dan HAM"; not "Polda Randu dan Polda Larangan".
  bool joins(std::uint32_t i, NameType type) const {
    if (type == NameType::loc || i == head_.after || !words_.has(i, kJoinsBody) || !words_.is_capital(i + 1))
      return false;
    if (words_.at(i + 1).facts.longest_title || words_.is_known(i + 1)) return false;
    return words_.at(i + 1).facts.longest_head == 0 || words_.has(i + 1, kOrganisationWord);
  }

  // "SMP Negeri 2", "SMP Negeri 2 Randusari".
  bool is_school_number(std::uint32_t i) const {
    return i > head_.after && words_.is_number(i) && words_.word(i).size() <= 3 &&
           words_.is_word(i - 1, "negeri");
  }

  // "PT Randu (Persero) Tbk".
  bool is_persero(std::uint32_t i) const {
    return words_.is_sign(i, "(") && words_.is_word(i + 1, "persero") && words_.is_sign(i + 2, ")");
  }
  std::uint32_t persero_end(std::uint32_t i) const { return words_.is_word(i + 3, "tbk") ? i + 4 : i + 3; }

  // "kementerian pertahanan Korea Utara", "armada Pasifik Rusia": after a head in lower case.
  std::uint32_t extend_lower() const {
    auto i = head_.after;
    while (i < words_.end() && !words_.at(i).capital && words_.has(i, kOrganisationWord)) ++i;
    if (words_.is_known(i)) return std::max(words_.known_end(i), words_.known_end(words_.known_end(i)));
    if (i != head_.after || !words_.is_capital(i) || starts_person(i)) return head_.after;
    return words_.is_known(i + 1) ? words_.known_end(i + 1) : head_.after;
  }

  // A person's name starts here, where a title before the body waits for one: "Direktur Badan Kapal | Kim Dae
  // Ho". A word that no list knows is a start only when no better one follows.
  bool starts_person(std::uint32_t i) const {
    if (!hints_.title_waits || !words_.is_capital(i)) return false;
    if (is_person_start(i)) return true;
    if (words_.has(i, kOrganisationWord | kOrdinary) || !words_.is_capital(i + 1) ||
        words_.at(i + 1).clue.longest)
      return false;
    if (!is_person_start(i + 1)) return true;
    const bool fuller = words_.is_capital(i + 2);  // "Dinas Pengairan Randusari | Bambang Setiadi"
    return !fuller && (words_.at(i + 1).clue.person & NameClue::family_first) == 0;
  }

  bool is_person_start(std::uint32_t i) const {
    const auto person = words_.at(i).clue.person;
    if ((person & (NameClue::given | NameClue::mononym)) != 0) return true;
    return (person & NameClue::family_first) != 0 && words_.is_capital(i + 1);
  }

  const SentenceWords& words_;
  const Head& head_;
  const NameHints& hints_;
};

}  // namespace

std::optional<HeadedName> find_headed_name(const SentenceWords& words, std::uint32_t i,
                                           const NameHints& hints) {
  const auto most = words.at(i).facts.longest_head;
  const auto after =
      words.longest(i, most, [&](std::string_view p) { return words.vocabulary().find_head(p) != nullptr; });
  if (after == i) return std::nullopt;
  const Head head{words.vocabulary().find_head(words.phrase(i, after)), i, after};
  if (auto piece = HeadReader(words, head, hints).find_name()) return HeadedName{piece, {}, piece->end};
  const bool capital = words.at(i).capital;
  if (capital && head.facts->capital == NameType::evt) return HeadedName{std::nullopt, std::nullopt, after};
  if (!head.facts->outside) return std::nullopt;
  const bool heading =
      capital && after < words.end() && words.at(after).capital && words.is_common_word(after);
  return HeadedName{std::nullopt, heading ? std::nullopt : head.facts->outside, after};  // "Daerah Sensitif"
}

}  // namespace saksi
