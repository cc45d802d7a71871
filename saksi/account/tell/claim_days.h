#pragma once
// For which day each claim is told, also where its own words name none:
//
//   Polisi menangkap pelaku pada Rabu (9/8). Ia dibawa ke kantor polisi.   the second: Rabu, carried on
//   "Jembatan aman," kata Bupati Sari, Selasa (5/3). Sari menambahkan …    both: Selasa, when she said so
//   Warga mengungsi ke balai desa.                                         the day of the report
//
// A statement is dated by when it was made, an event by when it happened. After the temporal anchoring of
// Chambers et al. 2014 ("Dense Event Ordering with a Multi-Pass Architecture"): the surest link first.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/account/claim/claim.h"

namespace saksi {

struct ClaimDay {
  std::string value;  // TIMEX3
  std::chrono::days width{};
  DayBasis basis = DayBasis::told;
  friend auto operator<=>(const ClaimDay&, const ClaimDay&) = default;
};

// By claim; none where not even the day of the report is known. The claims of a report stand together, in the
// order of its text. Linear in claims and times.
std::vector<std::optional<ClaimDay>> find_claim_days(std::span<const StoryReport> reports,
                                                     std::span<const Claim> claims);

}  // namespace saksi
