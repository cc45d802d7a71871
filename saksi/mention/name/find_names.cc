#include "saksi/mention/name/find_names.h"

#include <algorithm>
#include <array>

#include "saksi/mention/name/evidence.h"
#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/initials.h"
#include "saksi/mention/name/learnt_places.h"
#include "saksi/mention/name/pieces.h"
#include "saksi/mention/name/sentence_words.h"
#include "saksi/mention/name/settle.h"

namespace saksi {

namespace {

// In the head of a report the place and the outlet are known: "HARLOW, 10 Feb (Continental Press) —". Takes
// the head's tokens out of their sentence: what follows begins anew.
class DatelineReader {
 public:
  DatelineReader(const Article& article, NameTokens& text) : dateline_(article.dateline), text_(text) {}

  std::vector<PlacedPiece> read() {
    if (!dateline_) return {};
    for (auto& sentence : text_.sentences) {
      if (text_.tokens.empty() || sentence.begin == sentence.end || !is_inside(sentence.begin)) continue;
      auto i = sentence.begin;
      while (i < sentence.end && is_inside(i)) i = std::max(i + 1, read_name(i, sentence.end));
      while (i < sentence.end && text_.tokens[i].sign) ++i;
      sentence.begin = i;
      if (i < sentence.end) text_.tokens[i].initial = true;
    }
    return std::move(pieces_);
  }

 private:
  bool is_inside(std::uint32_t i) const { return contains(dateline_->span, text_.tokens[i].span); }

  std::uint32_t read_name(std::uint32_t i, std::uint32_t last) {
    for (auto end = std::min(i + kMaxNameTokens, last); end > i; --end) {
      if (!is_inside(end - 1)) continue;
      const bool place = is(dateline_->place, i, end);
      if (!place && !is(dateline_->agency, i, end)) continue;
      pieces_.push_back(
          {&text_, {i, end, place ? NameType::loc : NameType::org, Sureness::sure, false, nullptr, {}}});
      return end;
    }
    return i;
  }

  bool is(const std::optional<std::string>& name, std::uint32_t begin, std::uint32_t end) const {
    return name && fold_name(*name) == text_.phrase(begin, end);
  }

  const std::optional<Dateline>& dateline_;
  NameTokens& text_;
  std::vector<PlacedPiece> pieces_;
};

// Past the degrees behind the name of a person that ends at `end`: ", S.H., M.Hum".
std::uint32_t end_of_degrees(const NameTokens& tokens, std::uint32_t end) {
  while (end + 1 < tokens.tokens.size() && tokens.word(end) == "," &&
         tokens.tokens[end + 1].facts.has(kDegree))
    end += 2;
  return end;
}

// "Suparman, S.Sos.": no initials of somebody else.
bool stands_before_dotted(const NameTokens& tokens, std::uint32_t end) {
  return end + 1 < tokens.tokens.size() && tokens.word(end) == "," &&
         tokens.word(end + 1).find('.') != std::string_view::npos;
}

// "Budi Santoso, S.H., M.Hum." names nobody but him; "NMH, SH, dan KR" are three.
void drop_degrees(std::vector<PlacedPiece>& pieces) {
  const NameTokens* tokens = nullptr;
  std::uint32_t end = 0;
  std::erase_if(pieces, [&](const PlacedPiece& placed) {
    const auto& piece = placed.piece;
    if (placed.tokens == tokens && piece.end <= end) return true;
    const bool full = piece.end - piece.begin > 1 || stands_before_dotted(*placed.tokens, piece.end);
    if (piece.type == NameType::per && full) {
      tokens = placed.tokens;
      end = end_of_degrees(*tokens, piece.end);
    }
    return false;
  });
}

// "Dato' Sri | Najib Razak": the second word of an honour is nobody's name, though "Sri" may be one
// elsewhere.
void drop_honours(std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary) {
  for (auto& [tokens, piece, headline] : pieces) {
    if (piece.type != NameType::per || piece.known || piece.end == piece.begin + 1) continue;
    for (const auto begin : {piece.begin, piece.begin > 0 ? piece.begin - 1 : 0}) {
      const auto end = begin + 2;
      if (end >= piece.end || end <= piece.begin || !tokens->tokens[begin].facts.longest_title) continue;
      if (vocabulary.find_title(tokens->phrase(begin, end)) != TitleKind::honour) continue;
      piece.begin = end;
      piece.role = std::min(piece.role.value_or(begin), begin);
      break;
    }
  }
}

}  // namespace

NameFinder::NameFinder(const Language& language, const Gazetteer& gazetteer, const NameTagger* tagger)
    : vocabulary_(language), identity_words_(language), gazetteer_(gazetteer), tagger_(tagger) {}

void NameFinder::find(const Article& article, Mentions& mentions) const {
  Reading reading;
  tag(article, mentions, reading);
  name(reading.pieces, mentions);
}

void NameFinder::tag(const Article& article, const Mentions& cuts, Reading& reading) const {
  read(article, cuts, reading);
  if (tagger_) {
    const std::array<NameTagger::PartText, 2> parts = {
        {{&reading.title, article.part(Part::title)}, {&reading.text, article.text}}};
    reading.pieces = tagger_->tag(reading.pieces, parts, gazetteer_);
  }
  drop_honours(reading.pieces, vocabulary_);
  drop_degrees(reading.pieces);
  const std::array<const NameTokens*, 2> parts = {&reading.title, &reading.text};
  name_initials(parts, identity_words_.short_forms, reading.pieces);
}

void NameFinder::name(const std::vector<PlacedPiece>& pieces, Mentions& mentions) const {
  name_entities(pieces, vocabulary_, gazetteer_, identity_words_, mentions);
}

void NameFinder::read(const Article& article, const Mentions& cuts, Reading& reading) const {
  auto& [title, text, places, pieces] = reading;
  title = make_name_tokens(article.part(Part::title), cuts.title, vocabulary_, gazetteer_);
  text = make_name_tokens(article.text, cuts.text, vocabulary_, gazetteer_);
  const std::array<NameTokens*, 2> parts = {&title, &text};
  const std::array<const WordCut*, 2> part_cuts = {&cuts.title, &cuts.text};
  for (auto* part : parts) mark_headlines(*part);
  mark_lower_case(parts, part_cuts);
  const std::array<const NameTokens*, 2> seen = {&title, &text};
  const auto dateline = DatelineReader(article, text).read();
  if (!vocabulary_.knows_ordinary_words() &&
      (vocabulary_.has_capital_nouns(article.language) || has_capital_nouns(seen)))
    for (auto* part : parts) lower_unknown_words(*part, gazetteer_);
  const Evidence evidence(seen);
  for (auto* part : parts) lower_plain_words(*part, evidence, vocabulary_, gazetteer_);
  places = learn_places(parts, article);
  for (auto* part : parts) {
    if (part == &text) pieces.insert(pieces.end(), dateline.begin(), dateline.end());
    for (const auto& sentence : part->sentences)
      for (const auto& piece : find_pieces(*part, sentence, vocabulary_, gazetteer_, places))
        pieces.push_back({part, piece, sentence.headline});
  }
  settle_pieces(pieces, evidence);
}

LearntPlaces NameFinder::learn_places(std::span<NameTokens* const> parts, const Article& article) const {
  static const LearntPlaces kNone;
  LearntPlaces learnt;
  for (const auto* part : parts)
    for (const auto& sentence : part->sentences)
      if (!sentence.headline) learnt.learn(SentenceWords(*part, sentence, vocabulary_, gazetteer_, kNone));
  if (article.dateline && article.dateline->place) learnt.add(*article.dateline->place);
  for (auto* part : parts) learnt.mark(*part);
  return learnt;
}

}  // namespace saksi
