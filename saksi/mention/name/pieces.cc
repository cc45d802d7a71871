#include "saksi/mention/name/pieces.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::uint32_t kMaxNameTokens = 12;

// A title that waits for the person it belongs to: "Menteri Pertahanan Rusia …".
struct WaitingTitle {
  std::uint32_t begin = 0;
  bool comma = false;  // "Juru Bicara Kremlin, …": one comma may stand between
};

class PieceFinder {
 public:
  PieceFinder(const NameTokens& tokens, const NameSentence& sentence, const Vocabulary& vocabulary,
              const Gazetteer& gazetteer)
      : tokens_(tokens),
        vocabulary_(vocabulary),
        gazetteer_(gazetteer),
        begin_(sentence.begin),
        end_(sentence.end) {}

  std::vector<Piece> find() {
    for (auto i = begin_; i < end_;) i = step(i);
    return std::move(pieces_);
  }

 private:
  const NameToken& at(std::uint32_t i) const { return tokens_.tokens[i]; }
  bool is_capital(std::uint32_t i) const { return i < end_ && at(i).capital; }
  bool is_sign(std::uint32_t i, std::string_view sign) const {
    return i < end_ && at(i).sign && tokens_.word(i) == sign;
  }

  // Reads what starts at token i; gives the token after it.
  std::uint32_t step(std::uint32_t i) {
    const auto& token = at(i);
    if (token.sign) return pass_sign(i);
    if (const auto end = take_known(i); end > i) return end;
    if (const auto end = take_title(i); end > i) return end;
    if (const auto end = take_headed(i); end > i) return end;
    if (const auto end = pass_outside_head(i); end > i) return end;
    if (token.capital && !token.facts.has(kNoName)) {
      if (waits_ && is_office_word(i)) return i + 1;
      return take_run(i);
    }
    return pass_word(i);
  }

  std::uint32_t pass_sign(std::uint32_t i) {
    hint_.reset();
    const bool comma = is_sign(i, ",");
    if (waits_ && comma && !title_->comma && i > title_->begin + 1)
      title_->comma = true;
    else
      forget_title();
    return i + 1;
  }

  std::uint32_t pass_word(std::uint32_t i) {
    hint_.reset();
    if (!waits_ || !is_office_word(i)) forget_title();
    return i + 1;
  }

  // "keamanan nasional" in "Penasihat keamanan nasional …", "Kelautan dan Perikanan": part of the office.
  bool is_office_word(std::uint32_t i) const {
    if (title_->comma) return false;
    if (at(i).facts.has(kOrganisationWord)) return true;
    if (!at(i).capital) return at(i).facts.has(kJoinsBody) && is_capital(i + 1) && is_office_word(i + 1);
    return at(i).clue.person == 0 && !at(i).all_capital &&
           (at(i).facts.has(kOrdinary) || vocabulary_.is_ordinary_form(tokens_.word(i)));
  }

  void forget_title() {
    waits_ = false;
    title_.reset();
  }

  // ---- titles and heads ---------------------------------------------------------------------------

  // The longest phrase that starts at token i for which `take` gives true; its end, or i.
  template <class Take>
  std::uint32_t longest(std::uint32_t i, std::uint32_t most, const Take& take) const {
    for (auto end = std::min(i + most, end_); end > i; --end)
      if (take(tokens_.phrase(i, end))) return end;
    return i;
  }

  std::uint32_t take_title(std::uint32_t i) {
    const auto& token = at(i);
    if (token.facts.longest_title == 0) return i;
    const auto end = longest(i, token.facts.longest_title, [&](std::string_view phrase) {
      return vocabulary_.find_title(phrase).has_value();
    });
    if (end == i) return i;
    const bool also_name =
        token.capital && end == i + 1 && (token.clue.person & (NameClue::given | NameClue::family)) != 0;
    if (also_name && is_capital(i + 1) && at(i + 1).clue.longest == 0) return i;  // "Imam Darmawan"
    if (also_name && end < end_ && at(end).facts.has(kPersonBefore)) return i;    // "Imam mengatakan"
    if (!title_) title_ = WaitingTitle{i, false};
    waits_ = true;
    hint_.reset();
    return end;
  }

  const HeadFacts* head_at(std::uint32_t i, std::uint32_t& end) const {
    end = longest(i, at(i).facts.longest_head,
                  [&](std::string_view phrase) { return vocabulary_.find_head(phrase) != nullptr; });
    return end == i ? nullptr : vocabulary_.find_head(tokens_.phrase(i, end));
  }

  // "Kementerian Luar Negeri Rusia", "Dermaga 33", "dewan keamanan PBB".
  std::uint32_t take_headed(std::uint32_t i) {
    std::uint32_t after = i;
    const auto* head = at(i).facts.longest_head ? head_at(i, after) : nullptr;
    if (!head) return i;
    const bool capital = at(i).capital;
    const auto type = capital && head->capital ? head->capital : head->always;
    if (!type) return i;
    if (capital && at(i).initial && head->outside && after == i + 1 && *type == NameType::loc &&
        is_capital(after) && at(after).clue.longest)
      return i;
    if (capital && at(i).initial && *type == NameType::loc && after < end_ && at(after).facts.has(kOrdinary))
      return i;
    if (*type == NameType::evt) return take_event(i, after);
    const auto end = capital ? extend(i, after, *type, head->is_long) : extend_lower(after);
    if (end > after) return push({i, end, *type, Sureness::sure, false, nullptr, {}});
    if (at(i).all_capital && after == i + 1 && *type == NameType::org)
      return push({i, after, *type, Sureness::likely, false, nullptr, {}});
    return i;
  }

  // "KTT ASEAN", "Perang Korea", "Piala Nusantara 2031"; but "KTT Prancis-Jerman" is two places.
  std::uint32_t take_event(std::uint32_t i, std::uint32_t after) {
    if (!is_capital(after) && !(after < end_ && at(after).number && tokens_.word(after).size() == 4))
      return i;
    const auto place = known_end(after);
    if (place > after) {
      const auto* known = known_at(after, place);
      if (known->type == NameType::loc && (place < end_ && at(place).glued)) return after;
    }
    auto end = std::max(place, after);
    if (end == after) end = extend(i, after, NameType::evt, false);
    if (end < end_ && at(end).number && tokens_.word(end).size() == 4) ++end;
    if (end == after) return i;
    return push({i, end, NameType::evt, Sureness::sure, false, nullptr, {}});
  }

  // The end of a name whose head, in capitals, ends at `after`.
  std::uint32_t extend(std::uint32_t begin, std::uint32_t after, NameType type, bool is_long) const {
    auto i = after;
    while (i < end_ && i - begin < kMaxNameTokens) {
      if (i == after && at(i).number && !at(i).glued) {  // "Dermaga 33"
        ++i;
        continue;
      }
      if (const auto known = known_end(i); known > i) {
        const auto kind = known_at(i, known)->type;
        if (kind == NameType::org && type == NameType::loc && i > after) return i;
        if (type == NameType::org && known < end_ && !at(known).glued && known_at(i, known)->part) {
          i = known;
          continue;
        }
        const bool goes_on = is_long && i == after && is_capital(known) && !at(known).glued &&
                             at(known).facts.longest_title == 0 && at(known).clue.person == 0;
        i = known;
        if (goes_on) continue;
        if (type == NameType::org && is_persero(i)) return persero_end(i);
        if (kind == NameType::loc && i < end_ && at(i).facts.has(kPlaceTail) && at(i).capital) continue;
        return i;
      }
      if (is_capital(i)) {
        if (at(i).facts.has(kNoName)) return i;
        if (i > after && starts_person(i)) return i;
        if (type == NameType::loc && i >= after + 3) return i;
        ++i;
        continue;
      }
      const bool joins =
          at(i).facts.has(kJoinsBody) && type != NameType::loc && is_capital(i + 1) && i > after;
      if (!joins || at(i + 1).facts.longest_title || known_end(i + 1) > i + 1) return i;
      if (at(i + 1).facts.longest_head && !at(i + 1).facts.has(kOrganisationWord)) return i;
      ++i;
    }
    return i;
  }

  // "PT Randu (Persero) Tbk".
  bool is_persero(std::uint32_t i) const {
    return i + 2 < end_ && is_sign(i, "(") && tokens_.word(i + 1) == "persero" && is_sign(i + 2, ")");
  }
  std::uint32_t persero_end(std::uint32_t i) const {
    return i + 3 < end_ && tokens_.word(i + 3) == "tbk" ? i + 4 : i + 3;
  }

  // "kementerian pertahanan Korea Utara", "armada Baltik": after a head in lower case.
  std::uint32_t extend_lower(std::uint32_t after) const {
    auto i = after;
    while (i < end_ && !at(i).capital && at(i).facts.has(kOrganisationWord)) ++i;
    if (const auto known = known_end(i); known > i) return std::max(known, known_end(known));
    if (i == after && is_capital(i) && !starts_person(i)) {
      auto end = i + 1;
      return known_end(end) > end ? known_end(end) : after;
    }
    return after;
  }

  // A person's name starts here, where a title before the body waits for one: "Direktur Badan Kapal | Kim Dae
  // Ho". A word that no list knows is a start only when no better one follows.
  bool starts_person(std::uint32_t i) const {
    if (!waits_ || !is_capital(i)) return false;
    if (is_person_start(i)) return true;
    if (at(i).facts.has(kOrganisationWord | kOrdinary) || !is_capital(i + 1) || at(i + 1).clue.longest)
      return false;
    return !is_person_start(i + 1) || (at(i + 1).clue.person & NameClue::family_first) == 0;
  }

  bool is_person_start(std::uint32_t i) const {
    const auto person = at(i).clue.person;
    if ((person & (NameClue::given | NameClue::mononym)) != 0) return true;
    return (person & NameClue::family_first) != 0 && is_capital(i + 1);
  }

  // "stasiun Khasan": the head stays outside and tells the type.
  std::uint32_t pass_outside_head(std::uint32_t i) {
    std::uint32_t after = i;
    const auto* head = at(i).facts.longest_head ? head_at(i, after) : nullptr;
    if (!head || !head->outside) return i;
    hint_ = head->outside;
    forget_title();
    return after;
  }

  // ---- names known beforehand ---------------------------------------------------------------------

  const KnownName* known_at(std::uint32_t begin, std::uint32_t end) const {
    const auto* known = gazetteer_.find_folded(tokens_.phrase(begin, end));
    if (!known || !at(begin).capital) return nullptr;
    if (!at(end - 1).capital && !at(end - 1).number) return nullptr;
    if (known->capitals_only && !at(begin).all_capital) return nullptr;
    return known;
  }

  std::uint32_t known_end(std::uint32_t i) const {
    if (!is_capital(i)) return i;
    for (auto end = std::min(i + at(i).clue.longest, end_); end > i; --end)
      if (const auto* known = known_at(i, end);
          known && !known->weak && !known->alone && !is_ordinary(i, end))
        return end;
    return i;
  }

  // "Sumber" is a town, too.
  bool is_ordinary(std::uint32_t begin, std::uint32_t end) const {
    return end == begin + 1 && at(begin).facts.has(kOrdinary) && !at(begin).all_capital;
  }

  std::uint32_t take_known(std::uint32_t i) {
    if (!at(i).capital || at(i).clue.longest == 0) return i;
    for (auto end = std::min(i + at(i).clue.longest, end_); end > i; --end) {
      const auto* known = known_at(i, end);
      if (!known || is_doubtful(*known, i, end)) continue;
      if (belongs_to_person(i, end)) return i;
      return push(with_tail({i, end, known->type, Sureness::sure, false, known, {}}));
    }
    return i;
  }

  bool is_doubtful(const KnownName& known, std::uint32_t begin, std::uint32_t end) const {
    if (known.alone) return at(begin).initial || is_capital(end) || (begin > begin_ && at(begin - 1).capital);
    return (known.weak || is_ordinary(begin, end)) && !believes(known, begin, end);
  }

  // A weak name needs company: "di Victoria", "kantor berita Sana".
  bool believes(const KnownName& known, std::uint32_t begin, std::uint32_t end) const {
    if (is_capital(end) && !(end < end_ && at(end).glued)) return false;
    if (waits_ && known.type == NameType::loc) return false;
    if (hint_ && *hint_ == known.type) return true;
    if (begin == begin_) return false;
    const auto& before = at(begin - 1);
    return known.type == NameType::loc ? before.facts.has(kBeforePlace) : before.facts.has(kBodyAfterwards);
  }

  // "Paris Hilton", "Jordan Henderson": a place's name that a family name follows.
  bool belongs_to_person(std::uint32_t begin, std::uint32_t end) const {
    if (end != begin + 1 || !is_capital(end) || at(end).glued || at(begin).all_capital) return false;
    const auto own = at(begin).clue.person, next = at(end).clue.person;
    return (own & (NameClue::given | NameClue::family_first)) != 0 && at(end).clue.longest == 0 &&
           (next != 0 || !at(end).facts.has(kOrdinary));
  }

  // "Jakarta Barat", "Bank Sentral Kenya": what a known name grows by.
  Piece with_tail(Piece piece) const {
    if (piece.type == NameType::loc && piece.end < end_ && at(piece.end).capital &&
        at(piece.end).facts.has(kPlaceTail) && !at(piece.end).glued) {
      ++piece.end;
      piece.known = nullptr;
    }
    if (piece.known && piece.known->part && known_end(piece.end) > piece.end && !at(piece.end).glued) {
      piece.end = known_end(piece.end);
      piece.known = nullptr;
    }
    if (piece.type == NameType::org && (!waits_ || at(piece.begin).facts.longest_head)) grow_by_place(piece);
    if (piece.end < end_ && at(piece.end).capital && !at(piece.end).glued && !waits_)
      if (const auto tail = vocabulary_.find_tail(tokens_.word(piece.end))) {
        ++piece.end;
        piece.known = nullptr;
        piece.type = *tail;
      }
    return piece;
  }

  // "Kementerian Luar Negeri Kenya", "General Motors Kenya".
  void grow_by_place(Piece& piece) const {
    const auto end = known_end(piece.end);
    if (end == piece.end || at(piece.end).glued || known_at(piece.end, end)->type != NameType::loc) return;
    if (piece.end == piece.begin + 1 && at(piece.begin).facts.longest_head == 0 &&
        at(piece.begin).all_capital == false && piece.known->weak)
      return;
    piece.end = end;
    piece.known = gazetteer_.find_folded(tokens_.phrase(piece.begin, end));
  }

  // ---- runs of capitals ---------------------------------------------------------------------------

  std::uint32_t take_run(std::uint32_t i) {
    auto begin = i;
    // "Menurut Peskov", "Sementara Vladimir Putin": the first word is in capitals for its place only.
    if (at(i).initial && !at(i).all_capital && is_plain_word(i)) return pass_word(i);
    const auto end = run_end(begin);
    return push(judge(begin, end));
  }

  bool is_plain_word(std::uint32_t i) const {
    const auto& token = at(i);
    if (token.facts.has(kOrdinary) && token.clue.person != 0)
      return !is_capital(i + 1) && !(i + 1 < end_ && at(i + 1).facts.has(kPersonBefore));
    if (token.facts.has(kOrdinary) || token.facts.has(kOrganisationWord)) return true;
    if (token.facts.longest_head || token.facts.longest_title) return true;
    if (token.facts.marks & (kBeforePlace | kPersonBefore | kPersonAfterwards | kBodyAfterwards)) return true;
    return token.clue.person == 0 && vocabulary_.is_ordinary_form(tokens_.word(i));
  }

  // One past the last token of the run of capitals that starts at `begin`.
  std::uint32_t run_end(std::uint32_t begin) const {
    auto i = begin + 1;
    while (i < end_ && i - begin < kMaxNameTokens) {
      if (at(i).capital) {
        if (at(i).facts.has(kNoName)) return i;
        if (known_end(i) > i && !(i == begin + 1 && at(i).clue.person)) return i;
        if (at(i).glued && known_end(i) > i) return i;
        ++i;
        continue;
      }
      const auto joins = kJoinsPerson | (vocabulary_.find_head(tokens_.word(begin)) ? kJoinsBody : 0u);
      if (!at(i).facts.has(joins)) return i;
      auto next = i + 1;
      while (next < end_ && next < i + 2 && !at(next).capital && at(next).facts.has(joins)) ++next;
      if (!is_capital(next) || known_end(next) > next) return i;
      if (at(i).facts.has(kBeforePlace)) return i;
      i = next + 1;
    }
    return i;
  }

  Piece judge(std::uint32_t begin, std::uint32_t end) const {
    Piece piece{begin, end, NameType::per, Sureness::guess, false, nullptr, {}};
    const auto set = [&](NameType type, Sureness sureness) {
      piece.type = type;
      piece.sureness = sureness;
    };
    const auto count = end - begin;
    const auto person = at(begin).clue.person;
    const auto last = at(end - 1).clue.person;
    const auto tail = count > 1 ? vocabulary_.find_tail(tokens_.word(end - 1)) : std::nullopt;
    const auto before = begin > begin_ ? at(begin - 1).facts.marks : 0u;
    const auto after = end < end_ ? at(end).facts.marks : 0u;
    piece.initial = count == 1 && at(begin).initial;
    if (count == 1 && is_domain(begin))
      set(NameType::org, Sureness::sure);
    else if (tail && !waits_)
      set(*tail, Sureness::sure);
    else if (waits_ &&
             !(count == 1 && at(begin).all_capital && at(begin).clue.person == 0 && is_capital(end)))
      set(NameType::per, Sureness::sure);
    else if ((person & NameClue::mononym) != 0 && count == 1)
      set(NameType::per, Sureness::sure);
    else if (hint_)
      set(*hint_, Sureness::likely);
    else if ((person & NameClue::given) != 0 && count > 1)
      set(NameType::per, Sureness::sure);
    else if (((person & NameClue::family_first) != 0 || (last & NameClue::family) != 0) && count > 1)
      set(NameType::per, Sureness::likely);
    else if (is_age(end))
      set(NameType::per, Sureness::sure);
    else if ((before & kBodyAfterwards) != 0)
      set(NameType::org, Sureness::likely);
    else if ((person & NameClue::given) != 0)
      set(NameType::per, Sureness::likely);
    else if (at(begin).all_capital && count == 1)
      judge_acronym(piece);
    else if ((before & kPersonAfterwards) != 0 || (after & kPersonBefore) != 0)
      set(NameType::per, Sureness::likely);
    else if ((before & kBeforePlace) != 0 || is_before_place(end))
      set(NameType::loc, Sureness::likely);
    else if (is_ordinary_run(begin, end))
      set(NameType::misc, Sureness::guess);
    return piece;
  }

  // "Randu.com", "RANDU.CO.ID".
  bool is_domain(std::uint32_t i) const {
    const auto word = tokens_.word(i);
    const auto dot = word.rfind('.');
    if (dot == std::string_view::npos || dot < 3) return false;
    const auto last = word.substr(dot + 1);
    return last == "com" || last == "co" || last == "id" || last == "net" || last == "org" || last == "tv" ||
           last == "news";
  }

  // "Badan Kapal Randu (BKR)": what the words before the bracket are; "uang elektronik (UE)": no name.
  void judge_acronym(Piece& piece) const {
    piece.type = NameType::org;
    piece.sureness = Sureness::likely;
    if (piece.begin == begin_ || !is_sign(piece.begin - 1, "(") || !is_sign(piece.end, ")")) return;
    const bool named = !pieces_.empty() && pieces_.back().end + 1 == piece.begin;
    piece.type = named ? pieces_.back().type : NameType::misc;
  }

  // "Larangan, Jakarta": the greater place follows.
  bool is_before_place(std::uint32_t end) const {
    return is_sign(end, ",") && known_end(end + 1) > end + 1 &&
           known_at(end + 1, known_end(end + 1))->type == NameType::loc;
  }

  // "Kongres Luar Biasa": ordinary words in capitals, no person.
  bool is_ordinary_run(std::uint32_t begin, std::uint32_t end) const {
    for (auto i = begin; i < end; ++i)
      if (at(i).clue.person == 0 && !at(i).all_capital &&
          (at(i).facts.has(kOrdinary | kOrganisationWord) || vocabulary_.is_ordinary_form(tokens_.word(i))))
        return true;
    return false;
  }

  // "Lestari (43)".
  bool is_age(std::uint32_t end) const {
    return end + 2 < end_ && is_sign(end, "(") && at(end + 1).number && tokens_.word(end + 1).size() <= 2 &&
           is_sign(end + 2, ")");
  }

  // Keeps the piece and gives its end. A title goes on waiting over places and bodies.
  std::uint32_t push(Piece piece) {
    if (piece.type == NameType::per) {
      if (title_) piece.role = title_->begin;
      forget_title();
    } else if (title_ && title_->comma) {
      forget_title();
    }
    hint_.reset();
    if (!is_no_name(piece)) pieces_.push_back(piece);
    return piece.end;
  }

  // "Pemerintah" in capitals; the "I" of a quarter.
  bool is_no_name(const Piece& piece) const {
    if (piece.end != piece.begin + 1 || piece.known) return false;
    if (tokens_.word(piece.begin).size() == 1) return true;
    return piece.sureness == Sureness::guess && is_plain_word(piece.begin);
  }

  const NameTokens& tokens_;
  const Vocabulary& vocabulary_;
  const Gazetteer& gazetteer_;
  std::uint32_t begin_, end_;
  std::optional<WaitingTitle> title_;
  bool waits_ = false;
  std::optional<NameType> hint_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> find_pieces(const NameTokens& tokens, const NameSentence& sentence,
                               const Vocabulary& vocabulary, const Gazetteer& gazetteer) {
  return PieceFinder(tokens, sentence, vocabulary, gazetteer).find();
}

}  // namespace saksi
