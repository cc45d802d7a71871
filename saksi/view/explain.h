#pragma once
// Why a story, fact, link, quote or date is what it is: spans, rules, how sure.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "saksi/view/show.h"

namespace saksi {

// `id`: of an article (its publication day, dateline, credits, what was dropped), a story (why each article
// is in it, who copies whom), a fact (spans, chains, origins, differences, day) or a quote. A prefix of
// six characters or more does where it is the only one that starts so. None when nothing has that id.
std::optional<std::string> explain(std::string_view id, std::span<const Account> accounts,
                                   const ArticlesById& articles, const TextStyle& style);
// The same of a story that was kept without its articles, or of one of its articles, as it is or was.
std::optional<std::string> explain(std::string_view id, const LiveStory& story, const TextStyle& style);

}  // namespace saksi
