#pragma once
// May two places that are named differently be one, or the one lie in the other?
//
//   Karangmalang / Desa Karangmalang                  one
//   Jalan Kemuning / Kelurahan Kemuning Barat         a street lies in a ward
//   Hotel Tribrata Kemang / kawasan Kemang            it stands there
//   Jalan Permata Hijau / Jalan Permata Berlian       two streets
//   Pasar Kenanga / Pasar Bandarjo                    two markets

#include <string_view>

#include "saksi/account/claim/claim_words.h"

namespace saksi {

// Names as printed, folded.
bool may_lie_in_other(const ClaimWords& words, std::string_view a, std::string_view b);

}  // namespace saksi
