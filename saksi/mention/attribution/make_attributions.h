#pragma once
// Reports to attributions: one record for each clause and speaker, with the chain of those who pass it on.

#include <vector>

#include "saksi/mention/quote/report.h"

namespace saksi {

// Sorted by span; no record twice.
std::vector<Attribution> make_attributions(const Page& page, const std::vector<Report>& reports);

}  // namespace saksi
