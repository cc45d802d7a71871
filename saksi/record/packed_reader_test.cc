#include "saksi/record/packed_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

using test::gzip;
using test::noise;
using test::zstd;

// What comes out, with "|" and the cause at each broken place.
std::string read_all(ByteSource source) {
  std::string all;
  for (;;) {
    while (source.more()) {
    }
    all += source.window();
    const auto failure = source.failure();
    if (!failure) return all;
    all += fmt::format("|{}: {}|", failure->where, failure->message);
    if (!source.resume()) return all;
  }
}
std::string read_all(std::string bytes, const std::string& path = "a.gz") {
  return read_all(unpacked(ByteSource::over(std::move(bytes)), path));
}

TEST(PackedReader, ReadsMembersOneAfterTheOther) {
  EXPECT_EQ(read_all("Air naik"), "Air naik");
  EXPECT_EQ(read_all(gzip("Air ") + gzip("") + gzip("naik")), "Air naik");
  EXPECT_EQ(read_all(gzip("Air naik") + std::string(4000, '\0')), "Air naik");
  EXPECT_EQ(read_all(zstd("Air ") + test::skippable("note", 0x51) + zstd("naik")), "Air naik");
  EXPECT_EQ(read_all(test::brotli(noise(9000)), "a.br"), noise(9000));
  EXPECT_EQ(read_all("Air naik", "a.br"), "Air naik");  // the name alone does not make it packed
}

TEST(PackedReader, KnowsTheDictionaryOfAnArchive) {
  const auto dictionary = noise(5000);
  const auto text = dictionary.substr(1000, 900) + "Air naik";
  const auto frame = zstd(text, dictionary);
  EXPECT_LT(frame.size(), 100u);
  EXPECT_EQ(read_all(test::skippable(dictionary, 0x5d) + frame + frame), text + text);
  EXPECT_EQ(read_all(test::skippable(zstd(dictionary), 0x5d) + frame), text);
}

TEST(PackedReader, GoesOnBehindHurtMembers) {
  const auto a = gzip(noise(2000, 1)), b = gzip(noise(2000, 2)), c = gzip(noise(2000, 3));
  auto hurt = b;
  hurt[hurt.size() / 2] ^= 0x55;
  const auto at = std::to_string(a.size());
  const auto all = read_all(a + hurt + c);
  EXPECT_TRUE(all.starts_with(noise(2000, 1)));
  EXPECT_TRUE(all.ends_with(fmt::format("|a.gz:{}: hurt gzip data|{}", at, noise(2000, 3))));
  EXPECT_EQ(read_all(a + "rubbish" + c),
            noise(2000, 1) + "|a.gz:" + at + ": no gzip data here|" + noise(2000, 3));
  EXPECT_EQ(read_all(a + b.substr(0, 20)), noise(2000, 1) + "|a.gz:" + at + ": ends inside gzip data|");
  EXPECT_TRUE(
      read_all(b.substr(100) + c).ends_with("|a.gz:0: begins in the middle of gzip data|" + noise(2000, 3)));
  auto frame = zstd(noise(2000, 2));
  frame.resize(frame.size() / 2);
  EXPECT_TRUE(read_all(frame + zstd(noise(2000, 3))).ends_with("a.gz:0: hurt zstd data|" + noise(2000, 3)));
}

TEST(PackedReader, LooksForTheNextMemberInsideAHurtOne) {
  const auto a = gzip(noise(30000, 1)), b = gzip(noise(2000, 2));
  // The first is cut off, so its reader takes the second for its own.
  const auto all = read_all(a.substr(0, 15000) + b);
  EXPECT_TRUE(all.ends_with(fmt::format("|{}", noise(2000, 2))))
      << all.substr(all.size() > 2100 ? all.size() - 2100 : 0, 200);
}

TEST(PackedReader, StopsAtBombs) {
  std::string bomb;
  const auto member = gzip(std::string(std::size_t{16} << 20, ' '));
  for (int i = 0; i < 20; ++i) bomb += member;
  auto source = unpacked(ByteSource::over(bomb + gzip("WARC/1.0")), "a.gz");
  std::size_t bytes = 0;
  while (source.more()) source.take((bytes += source.window().size(), source.window().size()));
  EXPECT_LT(bytes, std::size_t{80} << 20);
  EXPECT_EQ(source.failure()->code, ErrorCode::too_large);
  ASSERT_TRUE(source.resume("WARC/"));
  ASSERT_TRUE(source.more());
  EXPECT_EQ(source.window(), "WARC/1.0");
}

TEST(PackedReader, TellsThePlaceInTheFile) {
  const auto a = gzip("Air "), b = gzip("naik");
  auto source = unpacked(ByteSource::over(a + b), "a.gz");
  while (source.more()) {
  }
  EXPECT_EQ(source.place(), "0");
  EXPECT_EQ(source.place(3), "0+3");
  EXPECT_EQ(source.place(4), std::to_string(a.size()));
  source.take(5);
  EXPECT_EQ(source.place(), std::to_string(a.size()) + "+1");
}

RC_GTEST_PROP(PackedReader, PiecesMakeNoDifference, ()) {
  const auto sizes = *rc::gen::container<std::vector<std::size_t>>(4, rc::gen::inRange<std::size_t>(1, 700));
  const auto hurt_at = *rc::gen::inRange<std::size_t>(0, 2000);
  auto bytes = gzip(noise(900, 1)) + gzip(noise(900, 2)) + gzip(noise(900, 3));
  bytes[hurt_at % bytes.size()] ^= 0x41;
  const auto whole = read_all(unpacked(test::pieces(bytes, {}), "a.gz"));
  RC_ASSERT(read_all(unpacked(test::pieces(bytes, sizes), "a.gz")) == whole);
}

}  // namespace
}  // namespace saksi
