#pragma once
// A claim that takes back an earlier one: a plan that falls, a report that its outlet withdraws.
//
//   Nurses will go on strike on Friday / Nurses have called off the strike planned for Friday
//   Dua sekolah diancam bom / Warta Muria mencabut berita tentang dua sekolah yang diancam bom

#include "saksi/account/fact/aligned_pair.h"

namespace saksi {

// The clash, only an update.
std::optional<Clash> find_later_news(const AlignedPair& pair);

}  // namespace saksi
