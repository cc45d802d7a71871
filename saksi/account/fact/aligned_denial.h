#pragma once
// What one claim tells and the other says is not so.
//
//   Dua orang terluka dalam ledakan itu / Tidak ada yang terluka dalam ledakan itu    denied
//   Api membakar kios / Api tidak hanya membakar kios                                 no denial
//   Ayahnya datang / Ayahnya datang, ibunya tidak                                     no denial

#include "saksi/account/fact/aligned_pair.h"

namespace saksi {

struct DenialReading {
  bool denies = false;  // the one thing in which they differ is that the one says it is not so
  bool turned = false;  // and nothing else is told by either
  bool apart = false;   // the one has a negation of what the other tells as well: nothing else is compared
};

DenialReading read_denial(const AlignedPair& pair);

}  // namespace saksi
