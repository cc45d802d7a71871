// PATHs that are addresses, from the server on loopback to records.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "saksi/record/fetch/fetched_record.h"
#include "saksi/record/fetch/test_server.h"
#include "saksi/record/read_records.h"
#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

class FetchRecords : public testing::Test {
 protected:
  void TearDown() override {
    for (const auto& path : files_) fs::remove(path);
  }
  std::string write(const std::string& bytes) {
    std::string name = (fs::temp_directory_path() / "saksi-XXXXXX").string();
    ::close(::mkstemp(name.data()));
    std::ofstream(name, std::ios::binary) << bytes;
    files_.push_back(name);
    return name;
  }

  // What is read, as "where: bytes"; of addresses the path alone.
  Strings read(Strings paths) {
    ReadLimits limits;
    limits.fetch.delay = std::chrono::milliseconds(0);
    limits.fetch.find_refusal = [](const sockaddr&) { return std::optional<std::string_view>(); };
    problems_.clear();
    RecordReader reader(std::move(paths), limits, [&](const Error& problem) {
      problems_.push_back(shorten(problem.where) + ": " + problem.message);
    });
    Strings given;
    while (auto record = reader.next()) {
      given.push_back(fmt::format("{}: {}", shorten(record->where), record->bytes));
      last_ = std::move(*record);
    }
    unopened_ = reader.unopened();
    fetched_ = reader.fetched();
    return given;
  }
  std::string shorten(std::string text) const {
    if (const auto at = text.find(server_.place()); at != std::string::npos)
      text.erase(0, at + server_.place().size());
    for (const auto& file : files_)
      if (text.starts_with(file)) text.replace(0, file.size(), "FILE");
    return text;
  }
  std::string at(const std::string& path) const { return server_.address(path); }

  std::map<std::string, TestAnswer> pages_;
  TestServer server_{[this](const std::string& path) {
    const auto found = pages_.find(path);
    return found == pages_.end() ? not_there() : found->second;
  }};
  Strings files_, problems_;
  Record last_;
  std::size_t unopened_ = 0;
  std::uint64_t fetched_ = 0;
};

TEST_F(FetchRecords, APageIsARecordWithWhatItsServerDeclares) {
  pages_["/lama"] = redirect("/baru");
  pages_["/baru"] = answer("<p>Air surut.</p>",
                           "Content-Type: Text/HTML; charset=\"Windows-1252\"\r\n"
                           "Date: Wed, 13 Sep 2023 10:15:00 GMT\r\n"
                           "Last-Modified: Tue, 12 Sep 2023 08:00:00 GMT\r\n");
  EXPECT_EQ(read({"http://nama:kunci@" + server_.place() + "/lama"}), (Strings{"/lama: <p>Air surut.</p>"}));
  EXPECT_EQ(last_.where, at("/lama"));
  EXPECT_EQ(last_.url, at("/baru"));
  EXPECT_EQ(last_.kind, RecordKind::html);
  EXPECT_EQ(last_.content_type, "text/html");
  EXPECT_EQ(last_.charset, "Windows-1252");
  EXPECT_EQ(last_.fetched, "Wed, 13 Sep 2023 10:15:00 GMT");
  EXPECT_EQ(last_.last_modified, "Tue, 12 Sep 2023 08:00:00 GMT");
  EXPECT_EQ(unopened_, 0U);
  EXPECT_EQ(fetched_, 1U);
}

TEST_F(FetchRecords, WhatItIsGoesByItsContent) {
  const auto type = [](std::string_view name) { return fmt::format("Content-Type: {}\r\n", name); };
  pages_["/feed"] = answer("<rss version=\"2.0\"><channel/></rss>", type("text/html"));
  pages_["/page"] = answer("<!doctype html><p>Air surut.", type("application/pdf"));
  pages_["/words"] = answer("Air surut.", type("application/octet-stream"));
  pages_["/piece"] = answer("Air <b>surut</b>.", type("text/html"));
  pages_["/lines"] = answer("{\"text\":\"Satu.\"}\n{\"text\":\"Dua.\"}\n", type("text/plain"));
  pages_["/packed"] = answer(test::gzip("<!doctype html><p>Air surut."), type("application/gzip"));
  const std::pair<const char*, RecordKind> rows[] = {
      {"/feed", RecordKind::feed},  {"/page", RecordKind::html},   {"/words", RecordKind::text},
      {"/piece", RecordKind::html}, {"/packed", RecordKind::html}, {"/lines", RecordKind::json_article},
  };
  for (const auto& [path, kind] : rows) {
    SCOPED_TRACE(path);
    EXPECT_EQ(read({at(path)}).size(), kind == RecordKind::json_article ? 2U : 1U);
    EXPECT_EQ(last_.kind, kind);
    EXPECT_TRUE(problems_.empty());
  }
  EXPECT_EQ(last_.where, at("/lines") + "#2");
  EXPECT_FALSE(last_.url);
}

TEST_F(FetchRecords, WhatIsNoTextIsToldAndIsNoFault) {
  pages_["/a.pdf"] = answer("%PDF-1.7 x");
  pages_["/a.png"] = answer("\x89PNG\r\n\x1a\n", "Content-Type: text/html\r\n");
  pages_["/empty"] = answer("");
  pages_["/half"] = {"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<!doctype html><p>Air", "", {}};
  EXPECT_EQ(read({at("/a.pdf"), at("/a.png"), at("/empty"), at("/half")}),
            (Strings{"/half: <!doctype html><p>Air"}));
  EXPECT_EQ(problems_,
            (Strings{"/a.pdf: a PDF file; take the text out first: pdftotext FILE - | saksi read -",
                     "/a.png: a picture (PNG); only text can be read", "/empty: is empty",
                     "/half: the connection broke off; the 21 bytes that came are read"}));
  EXPECT_EQ(unopened_, 0U);
}

TEST_F(FetchRecords, OfAFilmOnlyTheHeadIsFetched) {
  pages_["/film"] = {"HTTP/1.1 200 OK\r\n\r\nRIFF", std::string(10'000, '\1'), {}};  // without end
  pages_["/words"] = answer(std::string(200'000, 'a'));
  EXPECT_EQ(read({at("/film"), at("/words")}), Strings{"/words: " + std::string(200'000, 'a')});
  EXPECT_EQ(problems_, Strings{"/film: a picture, sound or film; only text can be read"});
  EXPECT_TRUE(is_unreadable(std::string(1000, '\1'), "http://a.id/film"));
  EXPECT_FALSE(is_unreadable(std::string(1000, '\1'), "http://a.id/film.br"));
  EXPECT_FALSE(is_unreadable(test::gzip("Air surut."), "http://a.id/film"));
  EXPECT_FALSE(is_unreadable("WARC/1.0\r\n", "http://a.id/film"));
}

TEST_F(FetchRecords, PathsOfEveryKindKeepTheirOrder) {
  pages_["/a"] = answer("Satu.");
  pages_["/c"] = answer("Tiga.");
  const auto file = write("Dua.");
  EXPECT_EQ(read({at("/a"), file, at("/gone"), at("/c"), "ftp://example.org/x", at("/a")}),
            (Strings{"/a: Satu.", "FILE: Dua.", "/c: Tiga.", "/a: Satu."}));
  EXPECT_EQ(problems_, (Strings{"/gone: HTTP 404: no such page",
                                "ftp://example.org/x: ftp: is not fetched; only http and https are"}));
  EXPECT_EQ(unopened_, 2U);
}

std::string list_of(const Strings& addresses) {
  std::string list = "<?xml version=\"1.0\"?><opml version=\"2.0\"><body>";
  for (const auto& address : addresses)
    list += fmt::format("<outline type=\"rss\" text=\"x\" xmlUrl=\"{}\"/>", address);
  return list + "</body></opml>";
}

TEST_F(FetchRecords, AListStandsForItsFeedsInOrder) {
  const auto feed = [](std::string_view name) {
    return fmt::format("<rss><channel>{}</channel></rss>", name);
  };
  pages_["/1"] = answer(feed("satu"));
  pages_["/2"] = answer(feed("dua"));
  pages_["/list"] = answer(list_of({at("/2"), at("/gone"), at("/list"), at("/1")}));
  const Strings expected = {"/2: " + feed("dua"), "/1: " + feed("satu")};
  const Strings problems = {"/gone: HTTP 404: no such page",
                            "/list: a list of feeds within a list; name it as a PATH to read its feeds"};
  EXPECT_EQ(read({at("/list")}), expected);
  EXPECT_EQ(problems_, problems);
  EXPECT_EQ(unopened_, 0U);

  const auto file = write(list_of({at("/2"), at("/gone"), at("/list"), at("/1")}));
  EXPECT_EQ(read({file}), expected);
  EXPECT_EQ(problems_, problems);
  EXPECT_EQ(unopened_, 0U);

  EXPECT_EQ(read({write(list_of({"file:///etc/passwd", "/etc/passwd"}))}), Strings{});
  EXPECT_EQ(problems_, Strings{"FILE: 2 of 2 feeds left out: 'file:///etc/passwd' is no address of the web"});
}

TEST_F(FetchRecords, AListInAFolderIsNotFetched) {
  pages_["/1"] = answer("<rss><channel/></rss>");
  std::string folder = (fs::temp_directory_path() / "saksi-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  std::ofstream(folder + "/list.opml") << list_of({at("/1")});
  EXPECT_EQ(read({folder}), Strings{});
  EXPECT_EQ(problems_[0], folder + "/list.opml: a list of feeds; name it as a PATH to fetch them");
  EXPECT_TRUE(server_.heads().empty());
  fs::remove_all(folder);
}

TEST_F(FetchRecords, ManyPagesComeInOrder) {
  Strings paths, expected;
  for (int i = 0; i < 30; ++i) {
    pages_[fmt::format("/{}", i)] = answer(fmt::format("Nomor {}.", i));
    paths.push_back(at(fmt::format("/{}", i)));
    expected.push_back(fmt::format("/{}: Nomor {}.", i, i));
  }
  EXPECT_EQ(read(paths), expected);
  EXPECT_EQ(fetched_, 30U);
}

}  // namespace
}  // namespace saksi
