#pragma once
// What an article says a person is: "Presiden Rusia" before the name, "pakar tanah di Randu" after a comma.

#include <optional>

#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

// Without what tells no office: "Bupati" of "Bupati Hj. Sari", none of "Mr. Hale".
std::optional<Span> find_role_before(const PlacedPiece& person, const Vocabulary& vocabulary);
std::optional<Span> find_role_after(const PlacedPiece& person, const Vocabulary& vocabulary);

}  // namespace saksi
