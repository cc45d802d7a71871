#pragma once
// What an article says a person is: "Presiden Rusia" before the name, "pakar tanah di Randu" after a comma.

#include <optional>

#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/vocabulary.h"

namespace saksi {

std::optional<Span> find_role_before(const PlacedPiece& person);
std::optional<Span> find_role_after(const PlacedPiece& person, const Vocabulary& vocabulary);

}  // namespace saksi
