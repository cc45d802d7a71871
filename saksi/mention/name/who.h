#pragma once
// Who is who in an article: pieces to entities.

#include <vector>

#include "saksi/article/article.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/settle.h"

namespace saksi {

// Fills mentions.names and mentions.entities from the settled pieces, which come in the order of the article.
void name_entities(const std::vector<PlacedPiece>& pieces, Mentions& mentions);

}  // namespace saksi
