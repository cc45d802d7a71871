#pragma once
// Two claims that say one thing in words that do not agree.
//
//   "Kami akan menang" / "Kami harus menang"                        one quote of one speaker
//   menabrak tiang listrik / menabrak pohon beringin                in one place of the frame
//   disebabkan korsleting / diduga disebabkan korsleting            told as certain, and as suspected
//   "Kami tidak akan menyerah, berapa pun biayanya" / "Kami tidak akan menyerah"      shortened: agree

#include "saksi/account/fact/aligned_pair.h"

namespace saksi {

// A word or two in one place of one quote.
std::optional<Clash> find_quote_clash(const AlignedPair& pair);
// A thing in one place of the frame, and what is told as certain here and as suspected there.
std::optional<Clash> find_wording_clash(const AlignedPair& pair);

}  // namespace saksi
