#include "saksi/account/claim/story_names.h"

#include <gtest/gtest.h>

#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

// The name shown for the first name of the first report.
std::string shown_name(const std::vector<std::string_view>& texts) {
  std::vector<MarkedArticle> marked;
  for (const auto text : texts) {
    auto article = test_article(text, "en");
    article.id.value = std::to_string(marked.size());
    auto mentions = test_finder().find(article);
    marked.push_back({std::move(article), std::move(mentions)});
  }
  std::vector<StoryReport> reports;
  for (const auto& one : marked) reports.push_back({&one, {}});
  const auto names = make_story_names(reports);
  return names.fullest.at(names.keys[0][marked[0].mentions.names[0].entity]);
}

TEST(StoryNames, ShowsTheFullestFormThatTwoReportsPrint) {
  EXPECT_EQ(shown_name({"Ann Reed spoke.", "Ann Reed left.", "Reed was here.", "Sharon Ann Reed won."}),
            "Ann Reed");
  EXPECT_EQ(shown_name({"Ann Reed spoke.", "Sharon Ann Reed won."}), "Sharon Ann Reed");
  // One word that all print is less than a name that one prints.
  EXPECT_EQ(shown_name({"Mayor Reed spoke.", "Mayor Reed left.", "Mayor Ann Reed won."}), "Ann Reed");
}

}  // namespace
}  // namespace saksi
