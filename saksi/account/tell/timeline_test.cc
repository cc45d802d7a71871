#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::find_fact;
using test::TestStory;

void publish(MarkedArticle& marked, std::string_view day) {
  const auto at = *parse_iso_day(day);
  marked.article.published = Published{{at, at}, std::nullopt, Published::Basis::given, "test"};
}

const TimelineEntry* find_entry(const Account& account, const TestStory& story, std::string_view words) {
  const auto* fact = find_fact(account, story, words);
  const auto found = std::ranges::find_if(
      account.timeline, [&](const TimelineEntry& entry) { return fact && entry.fact == fact->id; });
  return found == account.timeline.end() ? nullptr : &*found;
}

struct Row {
  std::string_view words, date;  // "": no entry
  DayBasis basis = DayBasis::told;
};

// One report alone tells one fact of a day: a second one, of no day, makes room.
void expect(TestStory& story, std::initializer_list<Row> rows) {
  story.add("z", "Lomba Anak", "", "Panitia lomba mewarnai membagikan hadiah kepada semua anak.");
  const auto account = story.make();
  for (const auto& row : rows) {
    SCOPED_TRACE(row.words);
    const auto* entry = find_entry(account, story, row.words);
    ASSERT_EQ(entry != nullptr, !row.date.empty());
    if (!entry) continue;
    EXPECT_EQ(entry->date, row.date);
    EXPECT_EQ(entry->basis, row.basis);
  }
}

TEST(Timeline, AnEventGoesOnFromTheDayNamedBeforeIt) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Tanggul Sungai Lodan jebol pada Senin malam.\n\n"
                      "Air merendam ratusan rumah di Desa Karanglo.\n\n"
                      "Petugas memasang karung pasir di tepi sungai.\n\n"
                      "Pasar Lodan menjual ikan segar dan sayuran.");
  publish(a, "2024-03-06");
  TestStory::date(a, "Senin malam", "2024-03-04");
  expect(story, {{"Tanggul Sungai Lodan jebol", "2024-03-04", DayBasis::told},
                 {"Air merendam", "2024-03-04", DayBasis::near},
                 {"Pasar Lodan", ""}});
}

TEST(Timeline, AStatementIsDatedByWhenItWasMade) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Jembatan itu masih aman dilalui kendaraan berat, kata Sari, Selasa (5/3).\n\n"
                      "Dinas akan memeriksa tiang jembatan lagi, kata Sari.");
  publish(a, "2024-03-06");
  TestStory::date(a, "Selasa (5/3)", "2024-03-05");
  for (const auto* words :
       {"Jembatan itu masih aman dilalui kendaraan berat", "Dinas akan memeriksa tiang jembatan lagi"})
    TestStory::tell(a, words, {TestStory::source(a, "Sari", SourceKind::person)});
  expect(story, {{"Jembatan itu masih aman", "2024-03-05", DayBasis::said},
                 {"Dinas akan memeriksa", "2024-03-05", DayBasis::said}});
}

TEST(Timeline, AYearThatIsSpokenOfDatesNoStatement) {
  TestStory story;
  auto& a =
      story.add("a", "Warta Kudus", "", "Perjanjian damai tahun 1953 harus segera diakhiri, kata Sari.");
  publish(a, "2024-03-06");
  TestStory::date(a, "1953", "1953");
  TestStory::tell(a, "Perjanjian damai tahun 1953 harus segera diakhiri",
                  {TestStory::source(a, "Sari", SourceKind::person)});
  expect(story, {{"Perjanjian damai", "2024-03-06", DayBasis::said}});
}

TEST(Timeline, ALeadIsDatedByTheQuoteBehindIt) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Sari menyatakan jembatan itu masih aman dilalui kendaraan berat.\n\n"
                      "Tiang jembatan sudah kami periksa dua kali, kata Sari, Selasa (5/3).");
  publish(a, "2024-03-06");
  TestStory::date(a, "Selasa (5/3)", "2024-03-05");
  for (const auto* words :
       {"jembatan itu masih aman dilalui kendaraan berat", "Tiang jembatan sudah kami periksa dua kali"})
    TestStory::tell(a, words, {TestStory::source(a, "Sari", SourceKind::person)});
  expect(story, {{"jembatan itu masih aman", "2024-03-05", DayBasis::said},
                 {"Tiang jembatan sudah", "2024-03-05", DayBasis::said}});
}

TEST(Timeline, ADayThatGoesWithSayingIsMarkedSo) {
  TestStory story;
  auto& a = story.add("a", "", "", "Bupati Hartini mengatakan pada Rabu jalan raya Kudus tetap dibuka.");
  TestStory::date(a, "Rabu", "2024-02-07");
  expect(story, {{"jalan raya Kudus tetap dibuka", "2024-02-07", DayBasis::said}});
}

TEST(Timeline, AnOldDayIsTheDayOfSayingOnlyBesideTheVerb) {
  TestStory story;
  auto& a = story.add("a", "Kudus Post", "",
                      "Hale announced on March 13 that the old bridge must close for good.\n\n"
                      "Two lanes have been repaired since the storm of March 2, Brandt said.",
                      "en");
  publish(a, "2024-04-17");
  TestStory::date(a, "March 13", "2024-03-13");
  TestStory::date(a, "of March 2", "2024-03-02");
  const auto tell = [&](std::string_view words, std::string_view cue, std::string_view speaker) {
    TestStory::tell(a, words, {TestStory::source(a, speaker, SourceKind::person)});
    for (auto& told : a.mentions.attributions)
      if (a.article.words(told.span) == words) told.cue = TestStory::find(a, cue);
  };
  tell("the old bridge must close for good", "announced", "Hale");
  tell("Two lanes have been repaired since the storm of March 2", "said", "Brandt");
  expect(story, {{"the old bridge must close", "2024-03-13", DayBasis::said},
                 {"Two lanes have been repaired", "2024-03-02", DayBasis::told}});
}

TEST(Timeline, APlainWeekdayAlmostAWeekBackDatesNoStatement) {
  TestStory story;
  auto& a =
      story.add("a", "Kudus Post", "", "The old bridge must close for good, Hale said Wednesday.", "en");
  publish(a, "2024-03-05");  // a Tuesday
  TestStory::date(a, "Wednesday", "2024-02-28");
  a.mentions.times.front().meaning.at.weekday = 3;
  TestStory::tell(a, "The old bridge must close for good",
                  {TestStory::source(a, "Hale", SourceKind::person)});
  expect(story, {{"The old bridge must close", "2024-03-05", DayBasis::said}});
}

TEST(Timeline, AnEventLongPastDoesNotGoOn) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Tanggul lama itu runtuh pada 2 Januari.\n\n"
                      "Petugas memasang karung pasir di tepi sungai.");
  publish(a, "2024-03-06");
  TestStory::date(a, "2 Januari", "2024-01-02");
  expect(story, {{"Tanggul lama itu runtuh", "2024-01-02", DayBasis::told},
                 {"Petugas memasang", "2024-03-06", DayBasis::reported}});
}

TEST(Timeline, APlanHasOnlyTheDayItIsFor) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Tanggul Sungai Lodan jebol pada Senin malam.\n\n"
                      "Pemerintah akan menyiapkan dapur umum.\n\n"
                      "Warga akan menerima bantuan beras pada Jumat.");
  publish(a, "2024-03-06");
  TestStory::date(a, "Senin malam", "2024-03-04");
  TestStory::date(a, "Jumat", "2024-03-08");
  expect(story, {{"Pemerintah akan menyiapkan", ""}, {"Warga akan menerima", "2024-03-08", DayBasis::told}});
}

TEST(Timeline, StandsByFirstDayAndEventsBeforePlansBeforeStatements) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Jembatan itu masih aman dilalui kendaraan berat, kata Sari.\n\n"
                      "Warga akan menerima bantuan beras pada Senin.\n\n"
                      "Tanggul Sungai Lodan jebol pada Senin malam.\n\n"
                      "Retakan tanggul terlihat pada Februari.\n\n"
                      "Hujan deras turun pada akhir pekan itu.");
  publish(a, "2024-03-04");
  TestStory::date(a, "Senin.", "2024-03-04");
  TestStory::date(a, "Senin malam", "2024-03-04");
  TestStory::date(a, "Februari", "2024-02");
  TestStory::date(a, "akhir pekan itu", "2024-W09");
  auto& b = story.add("b", "Kudus Post", "", "Jalan lingkar Demak ditutup pada Kamis karena air naik.");
  TestStory::date(b, "Kamis", "2024-02-01");
  auto& c = story.add("c", "Suara Demak", "", "Pasar Lodan menjual ikan segar dan sayuran.");
  publish(c, "2024-03-05");
  TestStory::tell(a, "Jembatan itu masih aman dilalui kendaraan berat",
                  {TestStory::source(a, "Sari", SourceKind::person)});
  std::vector<std::string> days;
  for (const auto& entry : story.make().timeline)
    days.push_back(entry.date + (entry.planned ? " planned" : entry.basis == DayBasis::said ? " said" : ""));
  EXPECT_EQ(days, (std::vector<std::string>{"2024-02", "2024-02-01", "2024-W09", "2024-03-04",
                                            "2024-03-04 planned", "2024-03-04 said", "2024-03-05"}));
}

TEST(Timeline, ALeadWithoutADayIsNewsOfTheDay) {
  TestStory story;
  publish(story.add("a", "Warta Kudus", "", "Petugas memasang karung pasir di tepi sungai."), "2024-03-06");
  expect(story, {{"Petugas memasang", "2024-03-06", DayBasis::reported}});
}

TEST(Timeline, WhereTheReportHasNoDayNothingIsGuessed) {
  TestStory story;
  story.add("a", "Warta Kudus", "", "Petugas memasang karung pasir di tepi sungai.");
  expect(story, {{"Petugas memasang", ""}});
}

// A report that tells all this of one day.
MarkedArticle& add_day(TestStory& story, std::string id, std::initializer_list<std::string_view> events,
                       std::string_view day, std::string value) {
  std::string text;
  for (const auto event : events) text += fmt::format("{} pada {}.\n\n", event, day);
  auto& article = story.add(id, id, "", text);
  for (auto at = text.find(day); at != std::string::npos; at = text.find(day, at + 1)) {
    const Span span{Part::text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + day.size())};
    article.mentions.times.push_back({span, TimeType::date, value, days_of_timex(value)});
  }
  return article;
}

TEST(Timeline, OneReportAloneTellsTheMainPointOfADay) {
  TestStory story;
  add_day(story, "a",
          {"Air merendam seluruh pasar", "Angin merobohkan gedung sekolah", "Longsor menimbun sebuah masjid",
           "Petugas menutup pelabuhan lama"},
          "Senin malam", "2024-03-04");
  EXPECT_EQ(story.make().timeline.size(), 1u);
  add_day(story, "b", {"Warga meninggalkan stasiun kereta", "Tentara membangun tenda besar"}, "Senin malam",
          "2024-03-04");
  const auto entries = story.make().timeline.size();
  EXPECT_GT(entries, 1u);
  EXPECT_LE(entries, 6u);
}

TEST(Timeline, AClauseOfASentenceThatStandsThereIsNotToldAgain) {
  TestStory story;
  auto& a = story.add("a", "Warta Kudus", "",
                      "Tanggul Sungai Lodan jebol pada Senin malam dan menewaskan tiga petani.");
  TestStory::count(a, "tiga petani", 3, "person");
  TestStory::date(a, "Senin malam", "2024-03-04");
  publish(story.add("b", "Kudus Post", "", "Jalan lingkar Demak ditutup karena air naik."), "2024-03-05");
  publish(story.add("c", "Suara Demak", "", "Pasar Lodan menjual ikan segar dan sayuran."), "2024-03-05");
  const auto account = story.make();
  for (const auto& one : account.timeline)
    for (const auto& other : account.timeline) {
      const auto words = [&](const TimelineEntry& entry) {
        return std::ranges::find(account.facts, entry.fact, &Fact::id)->words;
      };
      if (one.fact == other.fact || one.date != other.date) continue;
      EXPECT_FALSE(words(one).article == words(other).article &&
                   overlaps(words(one).span, words(other).span));
    }
}

TEST(Timeline, AStoryOfVeryManyDaysTellsItsMainDays) {
  TestStory story;
  for (int day = 1; day <= 31; ++day)
    for (const int month : {1, 3, 5})
      add_day(story, fmt::format("{}-{}", month, day), {"Air merendam seluruh pasar"},
              fmt::format("hari {}/{}", day, month), fmt::format("2024-{:02}-{:02}", month, day));
  add_day(story, "again", {"Warga meninggalkan stasiun kereta", "Tentara membangun tenda besar"}, "hari 1/1",
          "2024-01-01");
  std::set<std::string> days;
  for (const auto& entry : story.make().timeline) days.insert(entry.date);
  EXPECT_EQ(days.size(), 60u);
  EXPECT_TRUE(days.contains("2024-01-01"));
}

}  // namespace
}  // namespace saksi
