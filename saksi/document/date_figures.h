#pragma once
// Whether a text may hold a date, told by its figures alone: quick, for all texts of a page, before anybody
// knows the language.

#include <cstddef>
#include <string_view>

namespace saksi {

// Where a year or a whole date in figures begins ("2023", "13.9.23"); npos: nowhere. Cost: linear.
std::size_t find_date_figures(std::string_view text);
// A year alone is no date ("© 2023", "Juni 2009"): beside it stands a day, or it is part of a date in
// figures.
bool has_day_figures(std::string_view text);

}  // namespace saksi
