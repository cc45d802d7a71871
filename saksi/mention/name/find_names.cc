#include "saksi/mention/name/find_names.h"

#include <array>

#include "saksi/mention/name/evidence.h"
#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/pieces.h"
#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/who.h"

namespace saksi {

namespace {

// In the head of a report the place and the outlet are known: "HARLOW, 10 Feb (Continental Press) —".
void type_dateline(std::vector<PlacedPiece>& pieces, const Article& article) {
  if (!article.dateline) return;
  const auto& dateline = *article.dateline;
  const auto is = [](const std::optional<std::string>& name, std::string_view words) {
    return name && fold_name(*name) == words;
  };
  for (auto& placed : pieces) {
    if (placed.piece.known || !contains(dateline.span, placed.span())) continue;
    const bool place = is(dateline.place, placed.words());
    if (!place && !is(dateline.agency, placed.words())) continue;
    placed.piece.type = place ? NameType::loc : NameType::org;
    placed.piece.sureness = Sureness::sure;
  }
}

}  // namespace

NameFinder::NameFinder(const Language& language, const Gazetteer& gazetteer)
    : vocabulary_(language), gazetteer_(gazetteer) {}

void NameFinder::find(const Article& article, Mentions& mentions) const {
  auto title = make_name_tokens(article.part(Part::title), mentions.title, vocabulary_, gazetteer_);
  auto text = make_name_tokens(article.text, mentions.text, vocabulary_, gazetteer_);
  const std::array<NameTokens*, 2> parts = {&title, &text};
  for (auto* part : parts) mark_headlines(*part);
  const std::array<const NameTokens*, 2> seen = {&title, &text};
  const Evidence evidence(seen);
  std::vector<PlacedPiece> pieces;
  for (auto* part : parts) {
    lower_plain_words(*part, evidence, vocabulary_, gazetteer_);
    for (const auto& sentence : part->sentences)
      for (const auto& piece : find_pieces(*part, sentence, vocabulary_, gazetteer_))
        pieces.push_back({part, piece, sentence.headline});
  }
  type_dateline(pieces, article);
  settle_pieces(pieces, evidence);
  name_entities(pieces, vocabulary_, gazetteer_, mentions);
}

}  // namespace saksi
