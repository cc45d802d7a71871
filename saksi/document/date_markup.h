#pragma once
// The names by which pages declare dates, in <meta property|name|itemprop>, itemprop and property.

#include <string_view>

#include "saksi/document/declared.h"

namespace saksi {

struct DateName {
  std::string_view name;  // in lower case
  DeclaredDate::Kind kind;
};

// In any letter case; none: the name of something else.
const DateName* find_date_name(std::string_view given);

}  // namespace saksi
