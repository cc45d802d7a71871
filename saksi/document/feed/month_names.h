#pragma once
// Names of months in the languages that ICU knows and feeds are written in, whole and shortened, with or
// without their accents: "Ιούλ", "július", "agt", "kvě".

#include <optional>
#include <string_view>

namespace saksi {

// 1 … 12. `language` as declared, "cs" or "cs-CZ"; may be empty: a name that means two months in different
// languages (Polish "lipca", Croatian "listopad") is then none.
std::optional<unsigned> find_month(std::string_view name, std::string_view language);

}  // namespace saksi
