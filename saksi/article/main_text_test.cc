#include "saksi/article/main_text.h"

#include <gtest/gtest.h>

#include "saksi/article/box_names.h"
#include "saksi/document/make_document.h"

namespace saksi {
namespace {

const MainTextFinder& finder() {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const Furniture phrases(*languages);
  static const MainTextFinder finder(*languages, phrases);
  return finder;
}

MainText find(const std::string& page) {
  Record record;
  record.kind = RecordKind::html;
  record.bytes = page;
  return finder().find(make_document(record, {}, [](const Error&) {}).value());
}

using Strings = std::vector<std::string>;
Strings words_of(const MainText& found) {
  Strings words;
  for (const auto& block : found.blocks) words.push_back(block.text);
  return words;
}
Strings words_dropped(const MainText& found, std::string_view why) {
  Strings words;
  for (const auto& dropped : found.dropped)
    if (dropped.why == why) words.push_back(dropped.words);
  return words;
}

const std::string kFirst =
    "Jembatan Cikaso ditutup sejak Minggu pagi, kata petugas, karena salah satu tiangnya retak.";
const std::string kSecond =
    "Truk harus memutar lewat Sukamaju, sementara sepeda motor masih boleh lewat, kata Sari.";
const std::string kThird =
    "Perbaikan akan memakan waktu dua pekan, menurut dinas pekerjaan umum di kota itu.";

TEST(FindMainText, LeavesMenusAndRelatedLinksOut) {
  const auto found = find(
      "<nav><a href=/>Beranda</a> <a href=/ekonomi>Ekonomi</a></nav><div class=post><h1>Jembatan "
      "ditutup</h1><p>" +
      kFirst + "</p><h2>Jalan memutar</h2><p>" + kSecond + "</p><div class=related-posts><p>" + kThird +
      "</p></div><ul><li>Truk</ul><blockquote>" + kThird +
      "</blockquote></div><footer>© Kabar Sore</footer>");
  EXPECT_EQ(words_of(found), (Strings{"Jembatan ditutup", kFirst, "Jalan memutar", kSecond, "Truk", kThird}));
  EXPECT_EQ(words_dropped(found, "navigation"), Strings{"Beranda Ekonomi"});
  EXPECT_EQ(words_dropped(found, "related links"), Strings{kThird});
  EXPECT_EQ(words_dropped(found, "page footer"), Strings{"© Kabar Sore"});
}

TEST(FindMainText, TakesTheTextAroundABoxWithoutAName) {
  EXPECT_EQ(
      words_of(find("<div id=isi>" + kFirst + "<div>" + kSecond + "<br><br>" + kThird + "</div></div>")),
      (Strings{kFirst, kSecond, kThird}));
  EXPECT_EQ(words_of(find("<div id=halaman>" + kFirst + "<div class=isi>" + kSecond + "<br><br>" + kThird +
                          "<br><br>" + kSecond + "</div></div>")),
            (Strings{kSecond, kThird, kSecond}));
}

TEST(FindMainText, KeepsAPageOfAFewWords) {
  EXPECT_EQ(words_of(find("<body>Banjir surut.</body>")), Strings{"Banjir surut."});
  EXPECT_EQ(words_of(find("<title>Video</title><body>Putar</body>")), Strings{});
}

TEST(FindMainText, KeepsCaptionsApart) {
  const auto found =
      find("<article><p>" + kFirst + "</p><figure><figcaption>Tiang yang retak.</figcaption></figure>" +
           "<p class=wp-caption-text>Foto: Sari</p><p>" + kSecond + "</p></article>");
  EXPECT_EQ(words_of(found), (Strings{kFirst, kSecond}));
  EXPECT_EQ(found.captions, (Strings{"Tiang yang retak.", "Foto: Sari"}));
}

TEST(FindMainText, ReadsLinesPartedByBreaks) {
  const auto found =
      find("<div id=isi>" + kFirst + "<br><br>" + kSecond + "<br><br>" + kThird + "</div><div>Lain</div>");
  EXPECT_EQ(words_of(found), (Strings{kFirst, kSecond, kThird}));
}

TEST(FindMainText, TakesNoNameOverMostOfTheText) {
  const auto found =
      find("<div class='page has-sidebar comments-open'><p>" + kFirst + "</p><p>" + kSecond + "</p></div>");
  EXPECT_EQ(words_of(found), (Strings{kFirst, kSecond}));
}

TEST(FindMainText, DropsLinesOfLinks) {
  const auto found =
      find("<div><p>" + kFirst + "</p><p><a href=x>Baca juga: Air naik di Sukamaju</a></p><p>" + kSecond +
           "</p></div>");
  EXPECT_EQ(words_of(found), (Strings{kFirst, kSecond}));
  EXPECT_EQ(words_dropped(found, "links"), Strings{"Baca juga: Air naik di Sukamaju"});
}

TEST(FindMainText, FindsNothingWhereNothingIs) {
  EXPECT_TRUE(find("<nav><a href=/>Beranda</a></nav>").blocks.empty());
  EXPECT_TRUE(find("").blocks.empty());
}

TEST(FindMainText, LetsPlainTextPass) {
  Document document;
  document.blocks.resize(2);
  document.blocks[0].text = "Beranda";
  document.blocks[1].text = "Air naik.";
  EXPECT_EQ(words_of(finder().find(document)), (Strings{"Beranda", "Air naik."}));
}

TEST(BoxNames, KnowWhatBoxesAreCalled) {
  const auto reason = [](std::string tag, std::string names) {
    return find_box_reason({std::move(tag), std::move(names), std::nullopt}).value_or(BoxReason{}).why;
  };
  EXPECT_EQ(reason("nav", ""), "navigation");
  EXPECT_EQ(reason("div", "post-comments"), "comments");
  EXPECT_EQ(reason("div", "artikel__baca-juga terkait"), "related links");
  EXPECT_EQ(reason("ul", "sharebar"), "share buttons");
  for (const auto* names : {"", "entry-content", "shareholder-news", "advance", "leading-text", "headline"})
    EXPECT_EQ(reason("div", names), "") << names;
  EXPECT_EQ(reason("body", "with-sidebar"), "");

  const auto is_body = [](std::string names) { return is_body_box({"div", std::move(names), std::nullopt}); };
  for (const auto* names : {"article-body", "td-post-content", "read__content", "detail-text", "articlebody"})
    EXPECT_TRUE(is_body(names)) << names;
  for (const auto* names : {"", "post", "content", "body-article", "related-content"})
    EXPECT_FALSE(is_body(names)) << names;
}

}  // namespace
}  // namespace saksi
