#include "saksi/record/opml.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Feeds = std::vector<ListedFeed>;
using Strings = std::vector<std::string>;

Feeds feeds_of(const std::string& opml) { return read_opml(opml, "").feeds; }

TEST(Opml, ListsFeedsInTheirOrder) {
  EXPECT_EQ(
      feeds_of("<?xml version='1.0'?><opml version='2.0'><head><title>Langganan</title></head><body>"
               "<outline text='Berita'>"
               "<outline type='rss' text='Kabar  Sore' xmlUrl='https://kabarsore.example/rss?a=1&amp;b=2'/>"
               "<outline text='Warta' title='Warta Pagi' xmlUrl='http://wartapagi.example/atom.xml'>"
               "<outline xmlurl='https://lain.example/umpan'/></outline></outline></body></opml>"),
      (Feeds{{"https://kabarsore.example/rss?a=1&b=2", "Kabar Sore"},
             {"http://wartapagi.example/atom.xml", "Warta Pagi"},
             {"https://lain.example/umpan", ""}}));
}

TEST(Opml, RepairsAList) {
  EXPECT_EQ(feeds_of("<opml><body><outline text='A & B' xmlUrl=https://a.example/?x=1&y=2>"
                     "<outline text='Caf\xe9' xmlUrl='https://b.example/'><outl"),
            (Feeds{{"https://a.example/?x=1&y=2", "A & B"}, {"https://b.example/", "Caf\uFFFD"}}));
}

TEST(Opml, LeavesOutWhatIsNoFeedOfTheWeb) {
  EXPECT_EQ(feeds_of(""), Feeds{});
  EXPECT_EQ(feeds_of("<opml/>"), Feeds{});
  EXPECT_EQ(
      feeds_of("<opml><outline text='a' htmlUrl='https://a.example/'/>"
               "<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='/etc/passwd'/><outline xmlUrl=''/>"
               "<outline xmlUrl='ftp://a.example/rss'/><lain xmlUrl='https://a.example/rss'/></opml>"),
      Feeds{});
  EXPECT_EQ(
      feeds_of("<opml><outline xmlUrl='https://a.example/'/><outline xmlUrl='https://a.example/'/></opml>")
          .size(),
      1U);
}

TEST(Opml, TellsWhatItLeavesOut) {
  const std::string list =
      "<opml><outline text='a'/><outline xmlUrl=' '/><outline xmlUrl='ftp://a.example/rss'/>"
      "<outline xmlUrl='b.xml'/></opml>";
  EXPECT_EQ(read_opml(list, "").left_out, (Strings{"ftp://a.example/rss", "b.xml"}));
  const auto found = read_opml(list, "https://a.example/lists/all.opml");
  EXPECT_EQ(found.left_out, Strings{"ftp://a.example/rss"});
  EXPECT_EQ(found.feeds, (Feeds{{"https://a.example/lists/b.xml", ""}}));
}

}  // namespace
}  // namespace saksi
