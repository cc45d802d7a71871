#include "saksi/article/live_entries.h"

#include <gtest/gtest.h>

#include "saksi/document/make_document.h"

namespace saksi {
namespace {

struct Found {
  std::string text;
  std::vector<Entry> entries;
};

// Every block of the page is taken to be of the article.
Found find(const std::string& page) {
  Record record;
  record.kind = RecordKind::html;
  record.bytes = page;
  const auto document = make_document(record, {}, [](const Error&) {}).value();
  Found found;
  std::vector<PlacedBlock> placed;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (!found.text.empty()) found.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(found.text.size());
    found.text += document.blocks[i].text;
    placed.push_back({i, {Part::text, begin, static_cast<std::uint32_t>(found.text.size())}});
  }
  found.entries = find_live_entries(document, placed);
  return found;
}

std::string post(const std::string& time, const std::string& words) {
  return "<div class='post p-" + std::to_string(words.size()) + "'>" + time + "<p>" + words + "</p></div>";
}
const std::string kRise = "Air di pintu Karet naik sampai 650 sentimeter, kata petugas jaga.";
const std::string kBoats = "Perahu karet tiba di Tebet dan mulai membawa warga ke sekolah.";
const std::string kPower = "Listrik di dua kelurahan dipadamkan sejak siang demi keamanan.";

TEST(FindLiveEntries, TakesDeclaredTimesInTheOrderOfThePage) {
  const auto found =
      find("<h1>Banjir</h1><div>" + post("<time datetime='2025-03-11T10:42+07:00'>10.42</time>", kRise) +
           post("<time datetime='2025-03-11T10:15+07:00'>10.15</time>", kBoats) +
           post("<time>09.50</time>", kPower) + "</div>");
  ASSERT_EQ(found.entries.size(), 3u);
  EXPECT_EQ(found.entries[0].time, "2025-03-11T10:42+07:00");
  EXPECT_EQ(found.entries[2].time, "09.50");
  const auto last = slice(found.text, found.entries[2].span);
  EXPECT_TRUE(last.ends_with(kPower)) << last;
  EXPECT_EQ(last.find(kBoats), std::string_view::npos) << last;
}

TEST(FindLiveEntries, TakesTimesThatArePrinted) {
  const auto found = find("<div>" + post("<b>10.42 WIB</b>", kRise) + post("<b>10.15 WIB</b>", kBoats) +
                          post("<b>09.50 WIB</b>", kPower) + "</div>");
  ASSERT_EQ(found.entries.size(), 3u);
  EXPECT_EQ(found.entries[1].time, "10.15 WIB");
}

TEST(FindLiveEntries, LeavesOtherArticlesAlone) {
  const std::string others[] = {
      "",
      "<p>" + kRise + "<p>" + kBoats + "<p>" + kPower,                                  // paragraphs
      "<div>" + post("", kRise) + post("", kBoats) + post("", kPower) + "</div>",       // no times
      "<div>" + post("<b>10.42</b>", kRise) + post("<b>10.15</b>", kBoats) + "</div>",  // two
      "<div>" + post("<b>1.042</b>", kRise) + post("<b>2.015</b>", kBoats) + post("<b>3.950</b>", kPower) +
          "</div>",
      "<ul><li>10.42 A<li>10.15 B<li>09.50 C</ul><p>" + kRise + "<p>" + kBoats + "<p>" +
          kPower,  // a timetable
  };
  for (const auto& page : others) {
    SCOPED_TRACE(page);
    EXPECT_TRUE(find(page).entries.empty());
  }
}

}  // namespace
}  // namespace saksi
