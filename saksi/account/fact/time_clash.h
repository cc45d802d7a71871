#pragma once
// Whether one event can not have been at both of two times.
//
//   "Maret 2026" / "14 Maret 2026"           may both be right
//   "19.30 WIB" / "20.30 WITA"               one instant
//   "Kamis malam" / "Jumat dini hari"        one night
//   "pukul 02.00" / "pukul 05.30"            clash

#include "saksi/mention/mention.h"

namespace saksi {

bool clash_in_time(const Time& a, const Time& b);

}  // namespace saksi
