#include "saksi/record/warc/archive_head.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

constexpr auto kNowhere = std::string_view::npos;

TEST(ArchiveHead, KnowsWhereAHeadBegins) {
  const std::string_view heads[] = {"WARC/1.0\r\nWARC-Type: response\r\n", "WARC/0.17\nA: b", "WARC/1.1\r\n",
                                    "WARC/1.0", "WAR"};
  for (const auto head : heads) EXPECT_TRUE(opens_head(head, ArchiveForm::warc)) << head;
  const std::string_view others[] = {"WARC/1.0 is a standard\r\n",
                                     "WARC/\r\n",
                                     "WARC/x.y\r\nA: b",
                                     "WARC/1.0\r\n\r\n",
                                     "WARC/1.0\r\n<p>",
                                     "<html>",
                                     "warc/1.0\r\nA: b"};
  for (const auto other : others) EXPECT_FALSE(opens_head(other, ArchiveForm::warc)) << other;
  EXPECT_EQ(find_head("WARC/1.0 x\r\n cutWARC/1.0\r\nA: b", 0, ArchiveForm::warc), 16u);
  EXPECT_EQ(find_head("WARC/1.0\r\nA: b", 1, ArchiveForm::warc), kNowhere);
  EXPECT_TRUE(opens_head("http://example.org/ 192.0.2.7 20080430204826 text/html 680\n", ArchiveForm::arc));
  EXPECT_TRUE(opens_head("http://example.org/ 192.0.2.7 20080430204826 text/html 200 x y 0 a.arc 680\n",
                         ArchiveForm::arc));
  EXPECT_FALSE(opens_head("http://example.org/ wrote on 20080430204826 680\n", ArchiveForm::arc));
}

TEST(ArchiveHead, ReadsTheFields) {
  const auto head = parse_head(
      "WARC/1.0\r\nWARC-Type: response\r\nwarc-target-uri: <http://example.org/a b>\r\nWARC-Date: "
      "2023-09-13T10:15:00Z\r\n"
      "Content-Type: application/http;\r\n\tmsgtype=response\r\nContent-Length: 12\r\nWARC-Truncated: "
      "length\r\n\r\nHTTP",
      ArchiveForm::warc);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->kind, ArchiveKind::response);
  EXPECT_EQ(head->url, "http://example.org/a b");
  EXPECT_EQ(head->date, "2023-09-13T10:15:00Z");
  EXPECT_EQ(head->content_type, "application/http; msgtype=response");
  EXPECT_EQ(head->length, 12u);
  EXPECT_EQ(head->truncated, "length");
  const auto arc =
      parse_head("http://example.org/ 192.0.2.7 20080430204826 text/html 680\nHTTP", ArchiveForm::arc);
  ASSERT_TRUE(arc);
  EXPECT_EQ(arc->url, "http://example.org/");
  EXPECT_EQ(arc->date, "2008-04-30T20:48:26Z");
  EXPECT_EQ(arc->length, 680u);
  EXPECT_EQ(arc->size_bytes, 59u);
}

TEST(ArchiveHead, BelievesNoWrongLength) {
  for (const std::string length : {"", "-5", "12x", "99999999999999999999", "9999999999999999"}) {
    const auto head = parse_head("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + length + "\r\n\r\n",
                                 ArchiveForm::warc);
    ASSERT_TRUE(head) << length;
    EXPECT_FALSE(head->length) << length;
  }
  EXPECT_FALSE(parse_head("WARC/1.0\r\nWARC-Type: response\r\n", ArchiveForm::warc));  // not all of it
}

TEST(ArchiveHead, TellsArchivesByContent) {
  const std::string head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n";
  EXPECT_FALSE(find_archive(head, "a.txt")->middle);
  EXPECT_TRUE(find_archive("<p>akhir</p>\r\n\r\n" + head, "a.txt")->middle);
  EXPECT_TRUE(find_archive("<p>akhir</p>", "a.warc.gz")->middle);
  EXPECT_EQ(find_archive("filedesc://a.arc 0.0.0.0 20080430204826 text/plain 5\n", "a")->form,
            ArchiveForm::arc);
  EXPECT_FALSE(find_archive("<pre>\nWARC/1.0\nWARC-Type: response\n</pre>", "a.html"));
  EXPECT_FALSE(find_archive("WARC/1.0 adalah standar", "a.txt"));
}

}  // namespace
}  // namespace saksi
