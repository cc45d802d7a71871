#pragma once
// Copies by credit: an article that says it is taken whole from another outlet ("Sumber: CNA", a dateline
// "KABUL (Reuters)").

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

// An origin that an article names for all of its text, and where: "credited: \"Sumber: CNA\"".
struct CreditedOrigin {
  std::string name;
  std::string why;
};
std::vector<CreditedOrigin> find_credited(const Article& article, const Outlets& outlets);
// One name for all spellings of an outlet, for comparing.
std::string outlet_key(std::string_view name, const Outlets& outlets);

// For the articles of one story, in order of publication. The credited outlet's article when one is in the
// story, else the outlet's name. Where the words differ (another language, a rewrite), the share is that of
// the names, figures and days told in the same order (find_told_again): that is less certain than a share of
// words. Two that credit one origin which is not in the story, and tell the same in the same order: the later
// one is a copy of the earlier, too. Left out: an outlet that credits itself, and an article that `by_text`
// already takes from an article of the credited outlet.
std::vector<Copy> find_credit_copies(std::span<const MarkedArticle* const> articles,
                                     const std::vector<Copy>& by_text, const Outlets& outlets);

}  // namespace saksi
