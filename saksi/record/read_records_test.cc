#include "saksi/record/read_records.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

namespace fs = std::filesystem;

class ReadRecords : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "saksi-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const auto path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  // What is read, as "where: bytes"; problems as "where: message", both without the folder's own path.
  std::vector<std::string> read(std::vector<std::string> paths, ReadLimits limits = {}) {
    problems_.clear();
    codes_.clear();
    RecordReader reader(std::move(paths), limits, [&](const Error& problem) {
      problems_.push_back(shorten(problem.where) + ": " + problem.message);
      codes_.push_back(problem.code);
    });
    std::vector<std::string> records;
    while (auto record = reader.next()) records.push_back(shorten(record->where) + ": " + record->bytes);
    unopened_ = reader.unopened();
    return records;
  }
  std::string shorten(std::string path) const {
    if (path.starts_with(folder_.string())) path.erase(0, folder_.string().size());
    return path;
  }
  using Strings = std::vector<std::string>;

  fs::path folder_;
  Strings problems_;
  std::vector<ErrorCode> codes_;
  std::size_t unopened_ = 0;
};

TEST_F(ReadRecords, WalksFoldersInNameOrder) {
  write("b/z.txt", "2");
  write("c.txt", "3");
  write("B.txt", "1");
  write("a/x/y.txt", "a");
  write(".git/config", "no");
  EXPECT_EQ(read({folder_.string()}), (Strings{"/B.txt: 1", "/a/x/y.txt: a", "/b/z.txt: 2", "/c.txt: 3"}));
  EXPECT_TRUE(problems_.empty());
}

TEST_F(ReadRecords, TellsLinksThatLeadBackOnce) {
  write("a/x.txt", "1");
  fs::create_directory_symlink("..", folder_ / "a" / "up");
  fs::create_directory_symlink("a", folder_ / "z");
  EXPECT_EQ(read({folder_.string()}), Strings{"/a/x.txt: 1"});
  EXPECT_EQ(problems_, (Strings{"/a/up: a link to a folder that was walked already; left out",
                                "/z: a link to a folder that was walked already; left out"}));
  EXPECT_EQ(unopened_, 0u);
  EXPECT_EQ(read({folder_.string(), folder_.string()}).size(), 2u);  // but a PATH named twice is walked twice
}

TEST_F(ReadRecords, CountsOnlyNamedPathsAsUnopened) {
  fs::create_symlink("gone", folder_ / "dangling");
  write("a.txt", "1");
  EXPECT_EQ(read({folder_.string(), (folder_ / "gone").string(), "https://example.org/"}).size(), 1u);
  EXPECT_EQ(unopened_, 2u);
  EXPECT_EQ(problems_.size(), 3u);
  EXPECT_EQ(codes_[0], ErrorCode::not_found);
  EXPECT_EQ(codes_[1], ErrorCode::not_found);
}

TEST_F(ReadRecords, TellsWhatMayNotBeRead) {
  const auto path = write("a.txt", "1");
  fs::permissions(path, fs::perms::none);
  fs::permissions(folder_, fs::perms::others_exec, fs::perm_options::add);
  const bool root = geteuid() == 0;  // reads everything: read as nobody
  if (root && seteuid(65534) != 0) GTEST_SKIP() << "cannot stop being root";
  const auto records = read({path});
  if (root) {
    ASSERT_EQ(seteuid(0), 0);
  }
  EXPECT_TRUE(records.empty());
  EXPECT_EQ(codes_, std::vector<ErrorCode>{ErrorCode::not_permitted});
  EXPECT_EQ(unopened_, 1u);
}

TEST_F(ReadRecords, TellsEmptyFilesAndFolders) {
  fs::create_directory(folder_ / "empty");
  EXPECT_TRUE(read({write("a.txt", ""), (folder_ / "empty").string()}).empty());
  EXPECT_EQ(problems_, (Strings{"/a.txt: is empty", "/empty: a folder without articles"}));
  EXPECT_EQ(unopened_, 0u);
}

TEST_F(ReadRecords, CutsJsonIntoArticles) {
  EXPECT_EQ(read({write("a.jsonl", "{\"text\": \"1\"}\n\n{\"text\": \nx\n{\"text\": \"2\"}")}),
            (Strings{"/a.jsonl#1: {\"text\": \"1\"}", "/a.jsonl#2: {\"text\": ", "/a.jsonl#3: x",
                     "/a.jsonl#4: {\"text\": \"2\"}"}));
  EXPECT_EQ(read({write("b.json", "[{\"a\": {\"b\": \"}\\\"}\"}}, {\n}\n]")}),
            (Strings{"/b.json#1: {\"a\": {\"b\": \"}\\\"}\"}}", "/b.json#2: {\n}"}));
  EXPECT_TRUE(problems_.empty());
  EXPECT_EQ(read({write("c.json", "[{\"a\": 1}, x, {\"b\": ")}), Strings{"/c.json#1: {\"a\": 1}"});
  EXPECT_EQ(problems_,
            (Strings{"/c.json:1: not a JSON object; left out", "/c.json:1: ends inside a JSON object"}));
}

TEST_F(ReadRecords, PointsAtTheLineOfAnArticle) {
  RecordReader reader({write("a.jsonl", "\n{\"text\": \"1\"}\n\n{\"text\": \"2\"}\n")}, {},
                      [](const Error&) {});
  EXPECT_TRUE(reader.next()->place->ends_with("a.jsonl:2"));
  EXPECT_TRUE(reader.next()->place->ends_with("a.jsonl:4"));
}

TEST_F(ReadRecords, PassesOverWhatIsTooLarge) {
  ReadLimits limits;
  limits.max_record_bytes = limits.max_page_bytes = 1000;
  const std::string large(300000, 'x');  // more than is read at once
  EXPECT_EQ(read({write("a.txt", large)}, limits), Strings{"/a.txt: " + std::string(1001, 'x')});
  const auto lines = "{\"text\": \"1\"}\n{\"text\": \"" + large + "\"}\n{\"text\": \"3\"}\n";
  EXPECT_EQ(read({write("b.jsonl", lines)}, limits),
            (Strings{"/b.jsonl#1: {\"text\": \"1\"}", "/b.jsonl#3: {\"text\": \"3\"}"}));
  EXPECT_EQ(problems_, Strings{"/b.jsonl:2: an article of more than 1000 bytes; left out"});
  const auto values = "[{\"text\":\n\"" + large + "\"},\n{\"text\": \"2\"}]";
  EXPECT_EQ(read({write("c.json", values)}, limits), Strings{"/c.json#2: {\"text\": \"2\"}"});
  EXPECT_EQ(problems_, Strings{"/c.json:1: an article of more than 1000 bytes; left out"});
}

TEST_F(ReadRecords, ReadsPackedFiles) {
  EXPECT_EQ(read({write("a.txt.gz", test::gzip("Satu"))}), Strings{"/a.txt.gz: Satu"});
  EXPECT_EQ(read({write("b.txt.zst", test::zstd("Satu"))}), Strings{"/b.txt.zst: Satu"});
  EXPECT_EQ(read({write("c.txt.br", test::brotli(test::noise(600)))}),
            Strings{"/c.txt.br: " + test::noise(600)});
  EXPECT_TRUE(problems_.empty());
  EXPECT_TRUE(read({write("d.gz", test::gzip(test::gzip("Satu")))}).empty());
  EXPECT_EQ(problems_, Strings{"/d.gz: packed twice; unpack it once first"});
}

TEST_F(ReadRecords, GoesOnBehindAHurtPartOfPackedLines) {
  const std::string line = "{\"text\": \"" + test::noise(900) + "\"}\n";
  const auto member = test::gzip(line);
  auto hurt = member;
  hurt[hurt.size() / 2] ^= 0x33;
  const auto records = read({write("a.jsonl.gz", member + hurt + member)});
  ASSERT_GE(records.size(), 2u);
  EXPECT_TRUE(records.front().ends_with(line.substr(0, line.size() - 1)));
  EXPECT_TRUE(records.back().ends_with(line.substr(0, line.size() - 1)));
  EXPECT_EQ(problems_, Strings{"/a.jsonl.gz:" + std::to_string(member.size()) + ": hurt gzip data"});
}

TEST_F(ReadRecords, ReadsASavedResponse) {
  const std::string head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=x\r\nContent-Encoding: br\r\n\r\n";
  EXPECT_EQ(read({write("a.http", head + test::brotli("<html><p>Satu"))}), Strings{"/a.http: <html><p>Satu"});
  EXPECT_TRUE(problems_.empty());
  EXPECT_TRUE(read({write("b.http", "HTTP/1.1 204 No Content\r\n\r\n")}).empty());
  EXPECT_EQ(problems_, Strings{"/b.http: a response of a server without a page"});
}

TEST_F(ReadRecords, LeavesTheAnswerOut) {
  const auto path = write("a.txt", "Satu");
  ReadLimits limits;
  limits.answer = ByteSource::open(path)->identity();
  EXPECT_EQ(read({write("b.txt", "Dua"), path}, limits), Strings{"/b.txt: Dua"});
  EXPECT_EQ(problems_, Strings{"/a.txt: is the file that the answer is written to; left out"});
}

TEST_F(ReadRecords, StopsAtTheDepthOfFolders) {
  write("a/b/c/x.txt", "1");
  ReadLimits limits;
  limits.max_depth = 2;
  EXPECT_TRUE(read({folder_.string()}, limits).empty());
  EXPECT_EQ(codes_.at(0), ErrorCode::too_large);
}

// However the bytes lie in the file, each line comes out once, in order.
RC_GTEST_FIXTURE_PROP(ReadRecords, GivesEachLineOnce, ()) {
  const auto sizes = *rc::gen::container<std::vector<std::size_t>>(
      5, rc::gen::elementOf(std::vector<std::size_t>{0, 1, 100, 65535, 65536, 262144, 300000}));
  std::string bytes;
  Strings wanted;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto line = "{\"text\": \"" + std::string(sizes[i], 'a') + "\"}";
    bytes += line + '\n';
    wanted.push_back("/a.jsonl#" + std::to_string(i + 1) + ": " + line);
  }
  RC_ASSERT(read({write("a.jsonl", bytes)}) == wanted);
}

}  // namespace
}  // namespace saksi
