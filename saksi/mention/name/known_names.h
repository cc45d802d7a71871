#pragma once
// Names that the gazetteer knows, and what they grow by.
//
//   "Jakarta Barat"   "Timur Jauh Rusia"   "Kementerian Luar Negeri Kenya"   "Randu Group"

#include "saksi/mention/name/sentence_words.h"

namespace saksi {

// The known name that starts at token i. None for a weak one without a word beside it that supports it, and
// for a place's name that is somebody's ("Paris Hilton").
std::optional<Piece> find_known_name(const SentenceWords& words, std::uint32_t i, const NameHints& hints);

}  // namespace saksi
