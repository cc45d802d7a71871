#include "saksi/document/feed/feed_documents.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace saksi {
namespace {

std::string text_of(const Document& document) {
  std::string text;
  for (const auto& block : document.blocks) (text += text.empty() ? "" : "|") += block.text;
  return text;
}

FeedDocuments read(const std::string& feed) {
  auto made = feed_documents(feed, "", {});
  EXPECT_TRUE(made.has_value());
  return made ? std::move(*made) : FeedDocuments{};
}

// The only entry of an RSS feed with these fields.
Document item(const std::string& fields) {
  auto made = read("<rss><channel><title>Kabar Sore</title><item>" + fields + "</item></channel></rss>");
  EXPECT_EQ(made.documents.size(), 1U);
  return made.documents.empty() ? Document{} : std::move(made.documents.front());
}
Document entry(const std::string& fields) {
  auto made = read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + fields + "</entry></feed>");
  EXPECT_EQ(made.documents.size(), 1U);
  return made.documents.empty() ? Document{} : std::move(made.documents.front());
}

TEST(FeedDocuments, TakesTheBestOfSeveralFields) {
  struct Case {
    std::string fields, title, url, text;
  };
  const Case cases[] = {
      {"<media:title>b</media:title><title>a</title>", "a", "", ""},
      {"<dc:title>b</dc:title>", "b", "", ""},
      {"<title></title><dc:title>b</dc:title>", "b", "", ""},
      {"<image><title>c</title><link>http://c.example/</link></image><title>a</title>", "a", "", ""},
      {"<link>http://a.example/</link><guid>http://b.example/</guid>", "", "http://a.example/", ""},
      {"<guid>http://b.example/</guid>", "", "http://b.example/", ""},
      {"<title>a</title><guid isPermaLink='false'>http://b.example/</guid>", "a", "", ""},
      {"<atom:link href='http://c.example/'/>", "", "http://c.example/", ""},
      {"<title>a</title><atom:link rel='self' href='http://c.example/'/>", "a", "", ""},
      {"<link>http://proxy.example/</link><feedburner:origLink>http://a.example/</feedburner:origLink>", "",
       "http://a.example/", ""},
      {"<description>b</description><content:encoded>a</content:encoded>", "", "", "a"},
      {"<content:encoded> </content:encoded><description>b</description>", "", "", "b"},
      {"<content:encoded>&lt;img src=x></content:encoded><description>b</description>", "", "", "b"},
      {"<itunes:summary>c</itunes:summary><dc:description>b</dc:description>", "", "", "b"},
      {"<media:group><media:description>d</media:description></media:group>", "", "", "d"},
      {"<body xmlns='http://www.w3.org/1999/xhtml'><p>a</p></body>", "", "", "a"},
      {"<title>a</title><x:description xmlns:x='urn:lain'>c</x:description>", "a", "", ""},
      {"<title>a</title><y:description>c</y:description>", "a", "", ""},
      {"<kabar:title xmlns:kabar='http://purl.org/dc/elements/1.1/'>b</kabar:title>", "b", "", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.fields);
    const auto document = item(one.fields);
    EXPECT_EQ(document.declared.title.value_or(""), one.title);
    EXPECT_EQ(document.declared.url.value_or(""), one.url);
    EXPECT_EQ(text_of(document), one.text);
  }
}

TEST(FeedDocuments, ReadsTextAsItsTypeSays) {
  struct Case {
    std::string fields, text;
  };
  const Case cases[] = {
      {"<content>a &lt;b></content>", "a <b>"},
      {"<content>&lt;p>a&lt;/p></content>", "a"},  // says nothing, looks like HTML
      {"<content type='text'>&lt;p>a&lt;/p></content>", "<p>a</p>"},
      {"<content type='text/plain'>a &amp;amp; b</content>", "a &amp; b"},
      {"<content type='html'>&lt;p>a&lt;/p>&lt;p>b &amp;amp; c&lt;/p></content>", "a|b & c"},
      {"<content type='html'>a<br/>&lt;b>b&lt;/b></content>", "a|b"},
      {"<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'><x:p>a "
       "&lt;b></x:p></x:div></content>",
       "a <b>"},
      {"<content type='xhtml'><div><![CDATA[a <b> c]]></div></content>", "a <b> c"},
      {"<content mode='base64'>PHA+YTwvcD4=</content>", "a"},
      {"<content type='image/png'>a b c!</content>", "a b c!"},
      {"<content>a <b>b</b><script>c</script></content>", "a b"},
      {"<content type='html'>&lt;svg>&lt;title>a&lt;/title>&lt;/svg></content>", "a"},
      {"<content type='html'>b&lt;svg>&lt;title>a&lt;/title>&lt;/svg></content>", "b"},
      {"<content>a\n\nb</content>", "a|b"},
      {"<content type='html'>a&lt;iframe src='x'/>b&lt;script/>c</content>", "abc"},
      {"<content type='html'>a&lt;!' &lt;b>b&lt;/b>&lt;!-- c --></content>", "a<!' b"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.fields);
    EXPECT_EQ(text_of(entry(one.fields)), one.text);
  }
}

TEST(FeedDocuments, NamesPeopleAndOutlets) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(
      item("<title>a</title><dc:creator>Sari</dc:creator><dc:creator>Budi</dc:creator>").declared.byline,
      (Names{"Sari", "Budi"}));
  EXPECT_EQ(
      item("<title>a</title><author>surat@a.example</author><dc:creator>Sari</dc:creator>").declared.byline,
      Names{"Sari"});
  EXPECT_EQ(item("<title>a</title><author>surat@a.example</author>").declared.byline, Names{});
  EXPECT_EQ(entry("<title>a</title><author>\n <name>Sari</name><email>surat@a.example</email></author>")
                .declared.byline,
            Names{"Sari"});
  EXPECT_EQ(entry("<title>a</title><author><email>surat@a.example</email></author>").declared.byline,
            Names{});
  EXPECT_EQ(entry("<title>a</title><contributor><name>Sari</name></contributor>").declared.byline, Names{});
  EXPECT_EQ(item("<title>a</title>").declared.outlet, "Kabar Sore");
  EXPECT_EQ(item("<title>a</title><source url='http://b.example/'>Warta Pagi</source>").declared.outlet,
            "Warta Pagi");
  EXPECT_EQ(item("<title>a</title><source>Warta &amp;amp; Pagi</source>").declared.outlet, "Warta & Pagi");
  EXPECT_EQ(item("<title>a</title><dc:publisher>Warta Pagi</dc:publisher>").declared.outlet, "Warta Pagi");
  EXPECT_EQ(entry("<title>a</title><source><title>Warta Pagi</title></source>").declared.outlet,
            "Warta Pagi");
}

TEST(FeedDocuments, GivesKeywordsAndPicture) {
  using Keywords = std::vector<std::string>;
  EXPECT_EQ(item("<title>a</title><category>Banjir</category><category> Sukamaju "
                 "</category><category>Banjir</category>")
                .declared.keywords,
            (Keywords{"Banjir", "Sukamaju"}));
  EXPECT_EQ(entry("<title>a</title><category term='banjir' label='Banjir'/><category term='air'/>")
                .declared.keywords,
            (Keywords{"Banjir", "air"}));
  EXPECT_EQ(item("<title>a</title><enclosure type='audio/mpeg' url='https://a.example/a.mp3'/>"
                 "<enclosure type='image/jpeg' url='https://a.example/a.jpg'/>")
                .declared.picture,
            "https://a.example/a.jpg");
  EXPECT_EQ(item("<title>a</title><media:content medium='video' url='https://a.example/a'/>"
                 "<media:thumbnail url='https://a.example/b'/>")
                .declared.picture,
            "https://a.example/b");
  EXPECT_EQ(entry("<title>a</title><link href='https://a.example/'/>").declared.picture, std::nullopt);
  EXPECT_EQ(item("<title>a</title><media:thumbnail url='javascript:x'/>").declared.picture, std::nullopt);
}

TEST(FeedDocuments, DatesTheFirstPublicationBeforeTheLastChange) {
  const auto both = entry("<updated>2023-09-14</updated><published>2023-09-13</published>").declared;
  ASSERT_EQ(both.published.size(), 1U);
  EXPECT_EQ(both.published[0].words, "2023-09-13");
  EXPECT_EQ(both.published[0].basis, DeclaredDate::Basis::feed);
  EXPECT_EQ(both.published[0].why, "feed field published");
  EXPECT_EQ(both.modified->words, "2023-09-14");
  const auto changed = entry("<updated>2023-09-14</updated>").declared;
  ASSERT_EQ(changed.published.size(), 1U);
  EXPECT_EQ(changed.published[0].words, "2023-09-14");
  EXPECT_EQ(changed.published[0].kind, DeclaredDate::Kind::changed);
  EXPECT_FALSE(changed.modified.has_value());
}

TEST(FeedDocuments, SaysWhatIsOnlyASummary) {
  const std::string paragraph = "&lt;p>" + std::string(800, 'a') + "&lt;/p>";
  EXPECT_EQ(item("<description>Air naik.</description>").entry, EntryText::summary);
  EXPECT_EQ(item("<title>Air naik</title>").entry, EntryText::summary);
  EXPECT_EQ(item("<content:encoded>Air naik.</content:encoded>").entry, EntryText::whole);
  EXPECT_EQ(item("<content:encoded>Air naik [&amp;hellip;]</content:encoded>").entry, EntryText::summary);
  EXPECT_EQ(item("<description>" + paragraph + paragraph + "</description>").entry, EntryText::whole);
  EXPECT_EQ(item("<description>" + paragraph + paragraph + "...</description>").entry, EntryText::summary);
}

TEST(FeedDocuments, LeavesOutEntriesThatSayNothing) {
  const auto made = read(
      "<rss><channel><title>Kabar</title><item><title> </title><description></description></item>"
      "<item><category> </category></item><item><pubDate>Wed, 13 Sep 2023 10:15:00 "
      "+0700</pubDate></item>"
      "</channel></rss>");
  ASSERT_EQ(made.documents.size(), 1U);
  EXPECT_EQ(made.documents[0].record, "#3");
  ASSERT_EQ(made.problems.size(), 1U);
  EXPECT_EQ(made.problems[0].message, "2 of 3 entries left out: nothing in them");
}

TEST(FeedDocuments, CountsEntriesByTheirPlace) {
  const auto made =
      read("<rss><item/><item><title>a</title></item><channel><item><title>b</title></item></channel></rss>");
  ASSERT_EQ(made.documents.size(), 2U);
  EXPECT_EQ(made.documents[0].record, "#2");
  EXPECT_EQ(made.documents[1].record, "#3");
  ASSERT_EQ(made.problems.size(), 1U);
  EXPECT_EQ(made.problems[0].message, "1 of 3 entries left out: nothing in them");
}

TEST(FeedDocuments, LeavesEntriesInsideOfContentAlone) {
  const auto made = read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title><content "
      "type='application/atom+xml'><entry><title>b</title></entry></content></entry></feed>");
  ASSERT_EQ(made.documents.size(), 1U);
  EXPECT_EQ(made.documents[0].declared.title, "a");
}

TEST(FeedDocuments, FindsEntriesThatAreNotClosed) {
  std::string feed = "<rss><channel>";
  for (int i = 0; i < 1000; ++i) feed += "<item><title>a</title>";
  EXPECT_EQ(read(feed).documents.size(), 1000U);
}

TEST(FeedDocuments, TellsWhatIsNoFeed) {
  EXPECT_EQ(read("<p>Air naik</p>").problems.back().message, "a feed without entries");
  EXPECT_EQ(read("").problems.back().message, "a feed without entries");
  EXPECT_EQ(feed_documents("{\"items\": 1}", "", {}).error().message,
            "no feed: JSON without a list of 'items'");
  EXPECT_FALSE(feed_documents("{", "", {}).has_value());
}

TEST(FeedDocuments, CutsAnEntryThatIsTooLong) {
  FeedLimits limits;
  limits.max_text_bytes = 10;
  const auto made = feed_documents(
      "<rss><item><description>&lt;p>Air naik&lt;p>Air surut</description></item></rss>", "", limits);
  EXPECT_EQ(text_of(made->documents.at(0)), "Air naik|Ai");
  EXPECT_EQ(made->problems.size(), 1U);
}

}  // namespace
}  // namespace saksi
