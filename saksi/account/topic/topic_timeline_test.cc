#include <algorithm>

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

// A report of `published`; `days`: words and the day they name.
MarkedArticle& report(TestStory& story, const std::string& id, const std::string& published, std::string text,
                      std::vector<std::pair<std::string, std::string>> days) {
  auto& marked = story.add(id, "Harian " + id, "", std::move(text));
  const auto day = *parse_iso_day(published);
  marked.article.published = Published{{day, day}, std::nullopt, Published::Basis::given, ""};
  for (const auto& [words, value] : days) TestStory::date(marked, words, value);
  auto& whole = story.story();
  whole.from = whole.from ? std::min(*whole.from, day) : day;
  whole.to = whole.to ? std::max(*whole.to, day) : day;
  return marked;
}

// An affair of six weeks: the dam breaks on 3 March, and later reports come back to it.
TestStory affair() {
  TestStory story;
  report(story, "a", "2026-03-04", "Tanggul Serang jebol dan merendam tiga desa pada 3 Maret.",
         {{"3 Maret", "2026-03-03"}});
  report(
      story, "b", "2026-03-20",
      "Warga menuntut ganti rugi kepada pengelola bendungan. Hujan turun lagi di kota. Jalan masih ditutup. "
      "Pasar sudah dibuka. Tanggul Serang jebol dan merendam tiga desa pada 3 Maret.",
      {{"3 Maret", "2026-03-03"}});
  report(story, "c", "2026-04-10",
         "Bupati meresmikan rumah sementara bagi para korban pada 9 April. Hujan turun lagi di kota. Jalan "
         "masih "
         "ditutup. Pasar sudah dibuka. Tanggul Serang jebol dan merendam tiga desa pada 3 Maret.",
         {{"9 April", "2026-04-09"}, {"3 Maret", "2026-03-03"}});
  return story;
}

std::vector<std::string> days_of(const Account& account) {
  std::vector<std::string> days;
  for (const auto& entry : account.timeline) days.push_back(entry.date);
  return days;
}

TEST(TopicTimeline, TellsTheDaysThatReportsComeBackTo) {
  const auto story = affair();
  const auto topic = story.make_topic();
  ASSERT_EQ(days_of(topic), (std::vector<std::string>{"2026-03-03", "2026-04-09"}));
  EXPECT_EQ(topic.timeline[0].reports, 3u);
  EXPECT_EQ(topic.timeline[1].reports, 1u);
  ASSERT_EQ(topic.facts.size(), 2u);
  const auto fact = std::ranges::find(topic.facts, topic.timeline[0].fact, &Fact::id);
  EXPECT_EQ(fact->support.size(), 3u);
  EXPECT_EQ(fact->independent(), 3u);
}

// A copy looks back with the eyes of the report that it copies.
TEST(TopicTimeline, CountsACopyWithItsOriginal) {
  auto story = affair();
  story.story().copies.push_back({{"c"}, "b", true, .9, CopyHow::text, "", {}});
  EXPECT_EQ(story.make_topic().timeline[0].reports, 2u);
}

// Neither what is to come, nor days before the topic's own, nor what no sentence dates.
TEST(TopicTimeline, LeavesOtherDaysAlone) {
  TestStory story;
  report(story, "a", "2026-03-04", "Bupati akan memeriksa semua tanggul di kota pada 9 Maret.",
         {{"9 Maret", "2026-03-09"}});
  report(story, "b", "2026-03-20", "Tanggul lama itu dibangun oleh pemerintah kota pada 5 Mei 1998.",
         {{"5 Mei 1998", "1998-05-05"}});
  report(story, "c", "2026-03-21", "Tanggul itu sudah lama retak di dua tempat.", {});
  EXPECT_TRUE(story.make_topic().timeline.empty());
}

}  // namespace
}  // namespace saksi
