#pragma once
// Relative times and units as CLDR has them.

#include <unicode/locid.h>

#include "saksi/lang/cldr/rows.h"

namespace saksi {

// time_units: "Tag", "Tage", "Tagen", and time_patterns: "gestern", "letzte <unit>", "vor <number> <unit>".
void add_relative_times(const icu::Locale& locale, TableRows& units, TableRows& patterns);

}  // namespace saksi
