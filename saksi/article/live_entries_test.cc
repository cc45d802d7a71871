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

TEST(FindLiveEntries, TakesArticlesWithNumberedNames) {
  std::string page = "<div>";
  int number = 17;
  for (const auto& words : {kRise, kBoats, kPower})
    page += "<article class='post-" + std::to_string(number++) +
            " live-post'><header><time datetime='2025-03-11T10:42+07:00'>10.42</time></header><p>" + words +
            "</p></article>";
  EXPECT_EQ(find(page + "</div>").entries.size(), 3u);
}

TEST(FindLiveEntries, TakesLinesThatBeginWithATime) {
  const std::string pages[] = {
      "<p><b>10.42 WIB</b></p><p>" + kRise + "</p><p>" + kBoats + "</p><p><b>10.15 WIB</b></p><p>" + kBoats +
          "</p><p><b>09.50 WIB</b></p><p>" + kPower + "</p>",
      "<p><b>10.42 WIB</b> – " + kRise + "</p><p>" + kBoats + "</p><p>10.15 WIB – " + kBoats +
          "</p><p>09.50 WIB – " + kPower + "</p>",
      "<h3>10.42 WIB: Air naik</h3><p>" + kRise + "</p><p>" + kBoats + "</p><h3>10.15 WIB: Perahu</h3><p>" +
          kBoats + "</p><h3>09.50 WIB: Listrik</h3><p>" + kPower + "</p>",
  };
  for (const auto& page : pages) {
    SCOPED_TRACE(page);
    const auto found = find(page);
    ASSERT_EQ(found.entries.size(), 3u);
    EXPECT_EQ(found.entries[0].time, "10.42 WIB");
    EXPECT_EQ(found.entries[2].time, "09.50 WIB");
    const auto first = slice(found.text, found.entries[0].span);
    EXPECT_TRUE(first.ends_with(kBoats)) << first;
    EXPECT_NE(first.find(kRise), std::string_view::npos);
  }
}

TEST(FindLiveEntries, TakesTheTimesOfTheData) {
  const auto post = [](const std::string& headline, const std::string& text, const std::string& time) {
    return R"({"@type": "BlogPosting", "headline": ")" + headline + R"(", "articleBody": ")" + text +
           R"(", "datePublished": ")" + time + "\"}";
  };
  const auto data = R"(<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Banjir",
      "liveBlogUpdate": [)" +
                    post("Air naik", kRise, "2025-03-11T10:42+07:00") + "," +
                    post("", kBoats, "2025-03-11T10:15+07:00") + "," +
                    post("Listrik", "Singkat.", "2025-03-11T09:50+07:00") + "]}</script>";
  const auto found = find(data + "<h2>Air naik</h2><p>" + kRise + "</p><p>" + kPower + "</p><p>" + kBoats +
                          "</p><h2>Listrik</h2><p>" + kPower + "</p>");
  ASSERT_EQ(found.entries.size(), 3u);
  EXPECT_EQ(found.entries[0].time, "2025-03-11T10:42+07:00");
  EXPECT_EQ(found.entries[1].time, "2025-03-11T10:15+07:00");
  EXPECT_EQ(slice(found.text, found.entries[1].span), kBoats);
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
      "<p>10.00 - 12.00 " + kRise + "<p>13.00 - 14.00 " + kBoats + "<p>14.00 - 15.00 " + kPower,
      "<p>1.042 – " + kRise + "<p>2.015 – " + kBoats + "<p>3.950 – " + kPower,
      "<p>10.00 – Rapat<p>11.00 – Makan<p>12.00 – Pulang",
  };
  for (const auto& page : others) {
    SCOPED_TRACE(page);
    EXPECT_TRUE(find(page).entries.empty());
  }
}

}  // namespace
}  // namespace saksi
