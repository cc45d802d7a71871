#include "saksi/mention/name/pieces.h"

#include "saksi/mention/name/capital_runs.h"
#include "saksi/mention/name/headed_names.h"
#include "saksi/mention/name/known_names.h"
#include "saksi/mention/name/sentence_words.h"

namespace saksi {
namespace {

// A title that waits for the person it belongs to: "Menteri Pertahanan Rusia …".
struct WaitingTitle {
  std::uint32_t begin = 0;
  bool comma = false;  // "Juru Bicara Kremlin, …": one comma may stand between
};

// Reads a sentence from left to right, keeping in mind the title and the head just passed.
class PieceFinder {
 public:
  explicit PieceFinder(const SentenceWords& words) : words_(words) {}

  std::vector<Piece> find() {
    for (auto i = words_.begin(); i < words_.end();) i = step(i);
    return std::move(pieces_);
  }

 private:
  NameHints hints() const {
    return {title_.has_value(), head_type_, pieces_.empty() ? nullptr : &pieces_.back()};
  }

  // Reads what starts at token i; gives the token after it.
  std::uint32_t step(std::uint32_t i) {
    if (words_.at(i).sign) return pass_sign(i);
    if (const auto known = find_known_name(words_, i, hints())) return keep(longer_of(*known));
    if (const auto end = find_title_end(i); end > i) return wait_with_title(i, end);
    if (const auto headed = find_headed_name(words_, i, hints())) return take_headed(*headed);
    const auto& token = words_.at(i);
    if (!token.capital || token.facts.has(kNoName)) return pass_word(i);
    if (title_ && is_office_word(i)) return i + 1;
    // "Menurut Peskov": the first word is in capitals for its place only.
    if (token.initial && !token.all_capital && words_.is_plain_word(i)) return pass_word(i);
    return keep(find_capital_run(words_, i, hints()));
  }

  // "BPBD" is known, "Tanjung" is; "BPBD Randusari", "Tanjung Kenanga" are the names.
  Piece longer_of(const Piece& known) const {
    if (const auto end = end_of_employer(known); end > known.end) {
      auto whole = known;
      whole.end = end;
      whole.known = nullptr;
      return whole;
    }
    if ((known.type != NameType::org && known.type != NameType::loc) ||
        words_.at(known.begin).facts.longest_head == 0 || !words_.is_capital(known.end))
      return known;
    const auto headed = find_headed_name(words_, known.begin, hints());
    return headed && headed->piece && headed->piece->end > known.end ? *headed->piece : known;
  }

  // "pelatih Garuda Kidul, Rudi Hartawan": between a title and a comma with a name behind it, a word that is
  // nobody's name belongs to the body before it.
  std::uint32_t end_of_employer(const Piece& known) const {
    const auto i = known.end;
    const bool named_behind = words_.is_sign(i + 1, ",") && words_.is_capital(i + 2);
    if (!title_ || title_->comma || known.type != NameType::org || !words_.is_capital(i) || !named_behind)
      return i;
    const auto& clue = words_.at(i).clue;
    return clue.person == 0 && clue.longest == 0 && !words_.is_plain_word(i) ? i + 1 : i;
  }

  std::uint32_t pass_sign(std::uint32_t i) {
    head_type_.reset();
    if (title_ && words_.is_sign(i, ",") && !title_->comma && i > title_->begin + 1)
      title_->comma = true;
    else
      title_.reset();
    return i + 1;
  }

  std::uint32_t pass_word(std::uint32_t i) {
    head_type_.reset();
    if (title_ && !is_office_word(i)) title_.reset();
    return i + 1;
  }

  // "keamanan nasional" in "Penasihat keamanan nasional …", "Kelautan dan Perikanan": part of the office.
  bool is_office_word(std::uint32_t i) const {
    if (title_->comma) return false;
    if (words_.has(i, kOrganisationWord)) return true;
    if (words_.at(i).capital) return words_.is_common_word(i);
    return words_.has(i, kJoinsBody) && words_.is_capital(i + 1) && words_.is_common_word(i + 1);
  }

  std::uint32_t find_title_end(std::uint32_t i) const {
    const auto& token = words_.at(i);
    const auto end = words_.longest(i, token.facts.longest_title, [&](std::string_view phrase) {
      return words_.vocabulary().find_title(phrase).has_value();
    });
    const bool also_name =
        end == i + 1 && token.capital && (token.clue.person & (NameClue::given | NameClue::family)) != 0;
    if (!also_name) return end;
    const bool names = (words_.is_capital(end) && words_.at(end).clue.longest == 0) ||  // "Imam Darmawan"
                       words_.has(end, kPersonBefore);                                  // "Imam mengatakan"
    return names ? i : end;
  }

  std::uint32_t wait_with_title(std::uint32_t begin, std::uint32_t end) {
    if (!title_) title_ = WaitingTitle{begin, false};
    head_type_.reset();
    return end;
  }

  std::uint32_t take_headed(const HeadedName& headed) {
    if (headed.piece) return keep(*headed.piece);
    head_type_ = headed.type;
    title_.reset();
    return headed.end;
  }

  // Keeps the piece and gives its end. A title goes on waiting over places and bodies.
  std::uint32_t keep(Piece piece) {
    if (title_ && piece.type == NameType::per) piece.role = title_->begin;
    if (title_ && (piece.type == NameType::per || title_->comma)) title_.reset();
    head_type_.reset();
    if (!is_no_name(piece)) pieces_.push_back(piece);
    return piece.end;
  }

  // "Pemerintah" in capitals; the "I" of a quarter.
  bool is_no_name(const Piece& piece) const {
    if (piece.end != piece.begin + 1 || piece.known) return false;
    if (words_.word(piece.begin).size() == 1) return true;
    return piece.sureness == Sureness::guess && words_.is_plain_word(piece.begin);
  }

  const SentenceWords& words_;
  std::optional<WaitingTitle> title_;
  std::optional<NameType> head_type_;  // of a head that stays outside: "stasiun …"
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> find_pieces(const NameTokens& tokens, const NameSentence& sentence,
                               const Vocabulary& vocabulary, const Gazetteer& gazetteer,
                               const LearntPlaces& learnt) {
  return PieceFinder(SentenceWords(tokens, sentence, vocabulary, gazetteer, learnt)).find();
}

}  // namespace saksi
