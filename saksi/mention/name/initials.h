#pragma once
// People whom a report names by their initials only:
//
//   "seorang pria berinisial MA (24)" … "MA mengaku"     a person from there on, whatever body has those
//   letters "two suspects, with the initials KPK and RS"         two persons "Mahkamah Agung (MA)" in such a
//   report               the court: what stands in brackets behind its name
//
// What announces them stands in the tables `short_forms` ("inisial", "initials").

#include <span>
#include <vector>

#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/short_form.h"

namespace saksi {

// Makes persons of them in `pieces`, which come in the order of `parts`. Linear.
void name_initials(std::span<const NameTokens* const> parts, const ShortForms& short_forms,
                   std::vector<PlacedPiece>& pieces);

}  // namespace saksi
