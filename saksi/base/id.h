#pragma once
// Ids are types of their own, so that two kinds cannot be swapped. They come from the input or from
// content, never from counters: two runs agree.

#include <compare>
#include <functional>
#include <string>

namespace saksi {

template <class Kind>
struct Id {
  std::string value;
  friend auto operator<=>(const Id&, const Id&) = default;
};

using ArticleId = Id<struct ArticleKind>;
using StoryId = Id<struct StoryKind>;
using FactId = Id<struct FactKind>;
using QuoteId = Id<struct QuoteKindTag>;

}  // namespace saksi

template <class Kind>
struct std::hash<saksi::Id<Kind>> {
  std::size_t operator()(const saksi::Id<Kind>& id) const { return std::hash<std::string>{}(id.value); }
};
