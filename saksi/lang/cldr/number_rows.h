#pragma once
// Numbers in words as ICU's rule-based format spells them.

#include <unicode/locid.h>

#include "saksi/lang/cldr/rows.h"

namespace saksi {

// number_words: "drei", "treinta", "mil", and what stands between tens and ones ("treinta y cinco").
void add_number_words(const icu::Locale& locale, TableRows& words);
// time_words: ordinals to 31 ("primero"), and what is glued to figures to make one ("1er", "5e").
void add_ordinals(const icu::Locale& locale, TableRows& words);

}  // namespace saksi
