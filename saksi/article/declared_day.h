#pragma once
// The day of publication when it is declared in ISO 8601: "2023-09-13T17:50:00+07:00".

#include <optional>
#include <string>

#include "saksi/article/article.h"
#include "saksi/document/declared.h"

namespace saksi {

// The first declared date that is written so; else `default_date`, when it is. None: nothing is.
std::optional<Published> find_declared_day(const Declared& declared,
                                           const std::optional<std::string>& default_date);

}  // namespace saksi
