#include "saksi/record/warc/archive_records.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/record/packed_reader.h"
#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

using Strings = std::vector<std::string>;

std::string page(const std::string& words) { return "<html><body><p>" + words + "</p></body></html>"; }

std::string response(const std::string& body, const std::string& fields = "Content-Type: text/html\r\n",
                     int status = 200) {
  return fmt::format("HTTP/1.1 {} OK\r\n{}\r\n{}", status, fields, body);
}

struct Entry {
  std::string block;
  std::string type = "response";
  std::string url = "http://example.org/1";
  std::string fields = "Content-Type: application/http; msgtype=response\r\n";
  std::optional<std::string> length = {};
};
std::string warc(const Entry& entry) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nWARC-Date: "
      "2023-09-13T10:15:00Z\r\n{}Content-Length: {}\r\n\r\n{}\r\n\r\n",
      entry.type, entry.url, entry.fields, entry.length.value_or(std::to_string(entry.block.size())),
      entry.block);
}
std::string story(const std::string& words, std::optional<std::string> length = std::nullopt) {
  return warc({.block = response(page(words)), .length = std::move(length)});
}

struct Answer {
  Strings records;  // "url body", without the frame of the page
  Strings problems;
  friend bool operator==(const Answer&, const Answer&) = default;
};

std::string plain(std::string body) {
  for (const std::string frame : {"<html><body><p>", "</p></body></html>"})
    if (const auto at = body.find(frame); at != std::string::npos) body.erase(at, frame.size());
  return body;
}

Answer read(ByteSource source, const std::string& path = "a.warc", std::size_t max_page_bytes = 100000) {
  source = unpacked(std::move(source), path);
  while (source.window().size() < kHeadBytes && source.more()) {
  }
  const auto start = find_archive(source.window().substr(0, kHeadBytes), path);
  Answer answer;
  ArchiveRecords records(std::move(source), start.value(), max_page_bytes, path, [&](const Error& problem) {
    answer.problems.push_back(problem.where + ": " + problem.message);
  });
  while (const auto record = records.next())
    answer.records.push_back(record->url.value_or("") + " " + plain(record->bytes));
  return answer;
}
Answer read(const std::string& bytes, const std::string& path = "a.warc") {
  return read(ByteSource::over(bytes), path);
}

const std::string kInfo =
    "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 14\r\n\r\nsoftware: ours\r\n\r\n";

TEST(ArchiveRecords, ReadsPagesAndNothingElse) {
  const auto html = "Content-Type: text/html\r\n";
  const auto answer = read(
      kInfo + warc({.block = "GET / HTTP/1.1\r\n\r\n", .type = "request"}) + story("Satu") +
      warc({.block = response(page("Hilang"), html, 404)}) +
      warc({.block = response("", "Location: /\r\n", 301)}) +
      warc({.block = response("\x89PNG\r\n", "Content-Type: image/png\r\n")}) +
      warc({.block = response("var satu = 1;", "Content-Type: application/javascript\r\n")}) +
      warc({.block = response("User-agent: *", "Content-Type: text/plain\r\n"),
            .url = "http://example.org/robots.txt"}) +
      warc({.block = response("%PDF-1.4", html)}) +
      warc({.block = "wget log",
            .type = "resource",
            .url = "<metadata://gnu.org/log>",
            .fields = "Content-Type: text/plain\r\n"}) +
      warc({.block = page("Dua"), .type = "resource", .url = "<http://example.org/2>", .fields = html}) +
      warc({.block = "Tiga", .type = "conversion", .fields = "Content-Type: text/plain\r\n"}) +
      warc({.block = response("Empat", "Content-Type: text/plain\r\n")}) +
      warc({.block = response("{\"text\": \"Lima\"}\n{\"text\": \"Enam\"}",
                              "Content-Type: application/json\r\n")}) +
      warc({.block = response("{\"user\": \"x\"}", "Content-Type: application/json\r\n")}) +
      warc({.block = response(page("Tujuh"), "")}) +
      warc({.block = "93.184.216.34", .url = "dns:example.org", .fields = "Content-Type: text/dns\r\n"}));
  EXPECT_EQ(answer.records,
            (Strings{"http://example.org/1 Satu", "http://example.org/2 Dua", "http://example.org/1 Tiga",
                     "http://example.org/1 Empat", "http://example.org/1 {\"text\": \"Lima\"}",
                     "http://example.org/1 {\"text\": \"Enam\"}", "http://example.org/1 Tujuh"}));
  EXPECT_EQ(answer.problems, Strings{});
}

TEST(ArchiveRecords, KnowsWhatTheArchiveTells) {
  const auto bytes =
      kInfo +
      warc({.block = response(test::brotli(page("Satu")),
                              "Content-Type: text/HTML; charset=windows-1252\r\nContent-Encoding: br\r\n"
                              "Last-Modified: Tue, 12 Sep 2023 10:15:00 GMT\r\n")});
  ArchiveRecords records(ByteSource::over(bytes), {}, 1000, "a.warc", [](const Error&) { ADD_FAILURE(); });
  const auto record = records.next();
  ASSERT_TRUE(record);
  EXPECT_EQ(record->where, "a.warc#1");
  EXPECT_EQ(record->place, "a.warc:" + std::to_string(kInfo.size()));
  EXPECT_EQ(record->kind, RecordKind::html);
  EXPECT_EQ(record->url, "http://example.org/1");
  EXPECT_EQ(record->content_type, "text/html");
  EXPECT_EQ(record->charset, "windows-1252");
  EXPECT_EQ(record->fetched, "2023-09-13T10:15:00Z");
  EXPECT_EQ(record->last_modified, "Tue, 12 Sep 2023 10:15:00 GMT");
  EXPECT_EQ(record->bytes, page("Satu"));
  EXPECT_FALSE(records.next());
}

TEST(ArchiveRecords, ReadsAPageWithoutItsHead) {
  EXPECT_EQ(read(warc({.block = page("Satu")}) + warc({.block = "Dua"})),
            (Answer{{"http://example.org/1 Satu"}, {}}));
}

TEST(ArchiveRecords, TellsFeedsByTheirContent) {
  const auto feed = warc({.block = response("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>",
                                            "Content-Type: application/xml\r\n")});
  ArchiveRecords records(ByteSource::over(feed), {}, 1000, "a.warc", [](const Error&) { ADD_FAILURE(); });
  const auto record = records.next();
  ASSERT_TRUE(record);
  EXPECT_EQ(record->kind, RecordKind::feed);
}

TEST(ArchiveRecords, ReadsEveryPacking) {
  const auto a = kInfo, b = story("Satu"), c = story("Dua");
  const Answer wanted{{"http://example.org/1 Satu", "http://example.org/1 Dua"}, {}};
  EXPECT_EQ(read(a + b + c), wanted);
  EXPECT_EQ(read(test::gzip(a) + test::gzip(b) + test::gzip(c)), wanted);
  EXPECT_EQ(read(test::gzip(a + b + c)), wanted);
  EXPECT_EQ(read(test::zstd(a) + test::zstd(b) + test::zstd(c)), wanted);
  const auto dictionary = test::noise(3000) + b;
  EXPECT_EQ(
      read(test::skippable(dictionary, 0x5d) + test::zstd(a, dictionary) + test::zstd(b + c, dictionary)),
      wanted);
}

TEST(ArchiveRecords, ReadsOldForms) {
  const auto block = response(page("Satu"));
  const auto arc =
      "filedesc://a.arc 0.0.0.0 20080430204826 text/plain 9\n1 0 ours\n\n" +
      fmt::format("http://example.org/a 192.0.2.7 20080430204826 text/html {}\n{}\n", block.size(), block) +
      fmt::format("http://example.org/b 192.0.2.7 20080430204826 text/html {}\n{}\n", block.size(), block);
  EXPECT_EQ(read(arc), (Answer{{"http://example.org/a Satu", "http://example.org/b Satu"}, {}}));
  auto old = story("Satu");
  old.replace(0, 8, "WARC/0.17");
  std::erase(old, '\r');
  EXPECT_EQ(read(old + old).records.size(), 2u);
}

TEST(ArchiveRecords, GoesOnBehindWhatIsDamaged) {
  const auto a = story("Satu"), c = story("Tiga");
  const auto at = std::to_string(a.size());
  const auto b = story("Dua");
  const auto size = response(page("Dua")).size();
  const struct {
    const char* what;
    std::string middle;
    bool read;
    std::string problem;
  } cases[] = {
      {"rubbish", "rubbish\r\nmore\r\n", false, "15 bytes that are no record are passed over"},
      {"too long", story("Dua", std::to_string(size + 100)), true,
       fmt::format("says {} bytes, but the next record begins after {}", size + 100, size + 4)},
      {"too short", story("Dua", "50"), true,
       fmt::format("says 50 bytes, but the next record begins after {}", size + 4)},
      {"no number", story("Dua", "many"), true,
       "no length that can be read; it is read up to the next record"},
      {"below zero", story("Dua", "-5"), true,
       "no length that can be read; it is read up to the next record"},
      {"beyond all", story("Dua", "99999999999999999999"), true,
       "no length that can be read; it is read up to the next record"},
      {"very long", story("Dua", "999999999999"), true,
       fmt::format("says 999999999999 bytes, but the next record begins after {}", size + 4)},
      {"cut off", b.substr(0, b.size() - 30), true,
       fmt::format("says {} bytes, but the next record begins after {}", size, size - 26)},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.what);
    const auto answer = read(a + one.middle + c);
    ASSERT_EQ(answer.records.size(), one.read ? 3u : 2u);
    EXPECT_EQ(answer.records.front(), "http://example.org/1 Satu");
    EXPECT_EQ(answer.records.back(), "http://example.org/1 Tiga");
    EXPECT_EQ(answer.problems, Strings{"a.warc:" + at + ": " + one.problem});
  }
}

TEST(ArchiveRecords, ReadsWhatIsThereAtBothEnds) {
  const auto a = story("Satu"), b = story("Dua");
  auto answer = read(a.substr(31) + b);
  EXPECT_EQ(answer.records, Strings{"http://example.org/1 Dua"});
  EXPECT_EQ(answer.problems,
            Strings{fmt::format("a.warc:0: begins in the middle of a record; {} bytes are passed over",
                                a.size() - 31)});
  answer = read(a + b.substr(0, b.size() - 30));
  EXPECT_EQ(answer.records.size(), 2u);
  EXPECT_EQ(answer.problems.size(), 1u);
  answer = read(a + b.substr(0, 50));
  EXPECT_EQ(answer.records.size(), 1u);
  EXPECT_EQ(answer.problems, Strings{fmt::format("a.warc:{}: ends inside the head of a record", a.size())});
}

TEST(ArchiveRecords, LeavesHurtMembersOut) {
  const auto a = test::gzip(story("Satu")), b = test::gzip(story(test::noise(3000))),
             c = test::gzip(story("Tiga"));
  for (std::size_t at = 12; at < b.size(); at += 97) {
    auto hurt = b;
    hurt[at] ^= 0x10;
    const auto answer = read(a + hurt + c, "a.warc.gz");
    EXPECT_EQ(answer.records, (Strings{"http://example.org/1 Satu", "http://example.org/1 Tiga"})) << at;
    ASSERT_FALSE(answer.problems.empty());
    EXPECT_EQ(answer.problems.front(), fmt::format("a.warc.gz:{}: hurt gzip data", a.size()));
  }
  const auto answer = read(b.substr(500) + c, "a.warc.gz");
  EXPECT_EQ(answer.records, Strings{"http://example.org/1 Tiga"});
}

TEST(ArchiveRecords, PassesOverWhatIsLong) {
  const auto film = warc({.block = response(test::noise(900000), "Content-Type: video/mp4\r\n")});
  EXPECT_EQ(read(story("Satu") + film + story("Dua")).records,
            (Strings{"http://example.org/1 Satu", "http://example.org/1 Dua"}));
  auto answer =
      read(story("Satu") + story(test::noise(900000)) + story("Dua"));  // more than is read of a page
  ASSERT_EQ(answer.records.size(), 3u);
  EXPECT_EQ(answer.records[1].size(), 100001 - 15 + 21u);
  EXPECT_EQ(answer.problems, Strings{});  // told by who reads the page
  // An archive in an archive is no record of ours.
  const auto inner =
      warc({.block = response(story("Dalam") + test::noise(900000), "Content-Type: application/warc\r\n")});
  EXPECT_EQ(read(story("Satu") + inner + story("Dua")).records.size(), 2u);
}

TEST(ArchiveRecords, RepeatsWhatARevisitRepeats) {
  const std::string digest = "WARC-Payload-Digest: sha1:AAAA\r\n",
                    other = "WARC-Payload-Digest: sha1:BBBB\r\n";
  const auto head = response("");
  const auto answer =
      read(warc({.block = response(page("Satu")), .fields = digest}) +
           warc({.block = head, .type = "revisit", .url = "http://example.org/2", .fields = digest}) +
           warc({.block = head, .type = "revisit", .url = "http://example.org/3", .fields = other}));
  EXPECT_EQ(answer, (Answer{{"http://example.org/1 Satu", "http://example.org/2 Satu"}, {}}));
}

TEST(ArchiveRecords, TellsWhatTheCrawlerCut) {
  EXPECT_EQ(read(warc({.block = response(page("Satu")), .fields = "WARC-Truncated: length\r\n"})),
            (Answer{{"http://example.org/1 Satu"},
                    {"a.warc:0: cut by the crawler (length); what is there is read"}}));
}

// However the bytes come, the same is read of them.
RC_GTEST_PROP(ArchiveRecords, PiecesMakeNoDifference, ()) {
  auto bytes = kInfo + story("Satu") + "rubbish\r\n" + story("Dua", "50") + story(test::noise(3000), "9999") +
               story("Tiga");
  const auto packed = *rc::gen::inRange(0, 3);
  if (packed == 1) bytes = test::gzip(bytes);
  if (packed == 2) bytes = test::gzip(story("Satu")) + test::gzip(story("Dua")) + test::gzip(story("Tiga"));
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::elementOf(std::vector<int>{0, 0, 1, 0x20, 0x80}));
  const auto sizes = *rc::gen::container<std::vector<std::size_t>>(4, rc::gen::inRange<std::size_t>(1, 2000));
  const auto whole = read(test::pieces(bytes, {}), "a.warc.gz");
  const auto pieces = read(test::pieces(bytes, sizes), "a.warc.gz");
  RC_ASSERT(pieces.records == whole.records);
  RC_ASSERT(pieces.problems == whole.problems);
}

}  // namespace
}  // namespace saksi
