#pragma once
// Tables of times and numbers for a language that has no pack of its own, made from what ICU holds of CLDR
// (Unicode Technical Standard 35): names of months and weekdays, relative times, units of time, numbers and
// ordinals in words, parts of the day. They are the same tables as a pack has, and are read the same way.
//
//   de  "vor drei Tagen"  "letzte Woche"      "Montag, 28. Oktober"
//   es  "hace tres días"  "la semana pasada"  "lunes, 28 de octubre"
//   fr  "il y a 3 jours"  "la semaine dernière"
//
// What CLDR lacks and many languages share (how a date is laid out, "um halb acht") stands in the common
// table time_patterns.

#include <string_view>

#include "saksi/lang/language.h"

namespace saksi {

// The tables time_patterns, time_words, time_units, months, weekdays and number_words of the language `code`
// (ISO 639). Empty where ICU does not know it. Takes some milliseconds.
Language make_cldr_pack(std::string_view code, const Language& common);

}  // namespace saksi
