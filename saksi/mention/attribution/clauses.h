#pragma once
// The clauses of reported words, one attribution each:
//
//   perundingan mengalami kemajuan dan bahwa Kim akan datang   two
//   Air surut, namun jalan masih putus                         two
//   Saya pikir itu kesalahan. Kami akan pulang.                "itu kesalahan", "Kami akan pulang"
//   Kim berangkat dalam perjalanan yang akan mencakup Moskow   "Kim berangkat", "perjalanan yang akan …"

#include <vector>

#include "saksi/mention/quote/passage.h"

namespace saksi {

struct Clause {
  std::uint32_t first = 0;  // words of the cut: [first, end)
  std::uint32_t end = 0;
  bool believed = false;  // "Saya yakin bahwa" stood before it
  friend auto operator<=>(const Clause&, const Clause&) = default;
};

std::vector<Clause> split_clauses(const Page& page, std::uint32_t first, std::uint32_t end);

}  // namespace saksi
