#pragma once
// Who is who: the names of an article to its entities, and the entities of several articles to one list.

#include <cstdint>
#include <span>
#include <vector>

#include "saksi/mention/gazetteer.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/offices.h"
#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/short_form.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

// What a language says about who is who, compiled once.
struct IdentityWords {
  explicit IdentityWords(const Language& language) : offices(language), short_forms(language) {}
  Offices offices;
  ShortForms short_forms;
};

// Fills mentions.names and mentions.entities from the settled pieces, which come in the order of the article.
// People: people.h; bodies, places and the rest: body_keys.h.
void name_entities(const std::vector<PlacedPiece>& pieces, const Vocabulary& vocabulary,
                   const Gazetteer& gazetteer, const IdentityWords& words, Mentions& mentions);

// The entities of several articles, those that are one person, body or place under one number.
//
//   "Kim" in one article and "Kim Jong-un" in another   one, when no other Kim of theirs fits
//   "Sergei Shoigu", "Sergey Shoigu", "Shoigu"          one
//   "Matius Miller", "Matthew Miller", both spokesmen   one
//   "John Smith", "Jane Smith"                          two; a lone "Smith" stays alone
struct JoinedEntities {
  std::vector<std::vector<std::uint32_t>> group;  // [article][entity of its mentions] -> group
  std::uint32_t size = 0;                         // groups are 0 … size-1
};

// The order of `articles` changes the numbers, never who goes together. Near linear in the entities.
JoinedEntities join_entities(std::span<const MarkedArticle* const> articles);

}  // namespace saksi
