#pragma once
// Names that open with a head word.
//
//   "Kementerian Luar Negeri Rusia"   "Dermaga 33"   "dewan keamanan PBB"   "Perang Korea"   "PT Randu Tbk"

#include "saksi/mention/name/sentence_words.h"

namespace saksi {

// What a head at token i leads to: a name; or only its end, for a head that stays outside ("stasiun Khasan")
// or opens an event of two places ("KTT Prancis-Jerman").
struct HeadedName {
  std::optional<Piece> piece;
  std::optional<NameType> type;  // what the head outside says about the name that follows
  std::uint32_t end = 0;
};

std::optional<HeadedName> find_headed_name(const SentenceWords& words, std::uint32_t i,
                                           const NameHints& hints);

}  // namespace saksi
