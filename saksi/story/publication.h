#pragma once
// Which of two articles was published first, as far as they tell.

#include <cstdint>
#include <optional>

#include "saksi/article/article.h"

namespace saksi {

enum class Order { before, after, unknown };

// By the minute where both tell it with its offset, else by the day. Unknown: not told, or the same.
Order compare_publication(const Article& a, const Article& b);

// For sorting: the minute of publication, as exactly as it is told (a day counts from its first minute); the
// last of all when nothing is told.
std::int64_t sort_minute(const Article& article);

// Minutes since 1970 UTC of "2023-09-13T17:50+07:00" or "…Z"; none without an offset.
std::optional<std::int64_t> find_minute(std::string_view time);

}  // namespace saksi
