#include "saksi/story/live_copies.h"

#include <gtest/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

constexpr std::string_view kWire =
    "Jembatan gantung di desa kami putus diterjang banjir bandang pada malam hari. Puluhan keluarga terpaksa "
    "mengungsi menuju balai desa sambil membawa ternak. Petugas menyebut jembatan darurat akan dibangun "
    "secepatnya oleh warga sendiri, sebelum musim tanam dimulai lagi.";

MarkedArticle wire(std::string id, std::string_view day) {
  return mark(std::move(id), std::string(kWire), day);
}

TEST(LiveCopies, RemembersWhoTakesFromWhom) {
  LiveCopies copies(100);
  EXPECT_TRUE(copies.add(0, wire("a", "2024-03-01"), Outlets()).empty());
  copies.add(1, mark("m", "Pasar induk Kota Tegal hangus terbakar menjelang subuh.", "2024-03-01"),
             Outlets());
  EXPECT_EQ(copies.add(2, wire("b", "2024-03-02"), Outlets()).size(), 1U);
  ASSERT_EQ(copies.sources(2).size(), 1U);
  EXPECT_EQ(copies.sources(2)[0].of, 0U);
  const auto told = copies.tell(2, copies.sources(2)[0]);
  EXPECT_EQ(told.share, 1);
  EXPECT_EQ(told.why, "published later");
  EXPECT_TRUE(copies.sources(0).empty());
  EXPECT_TRUE(copies.sources(1).empty());
}

TEST(LiveCopies, TheOriginMayComeLast) {
  LiveCopies copies(100);
  copies.add(0, wire("b", "2024-03-02"), Outlets());
  copies.add(1, wire("c", "2024-03-03"), Outlets());
  copies.add(2, wire("a", "2024-03-01"), Outlets());
  for (const std::uint32_t copy : {0U, 1U}) {
    ASSERT_EQ(copies.sources(copy).size(), 1U);
    EXPECT_EQ(copies.sources(copy)[0].of, 2U);
  }
  EXPECT_TRUE(copies.sources(2).empty());
}

TEST(LiveCopies, LooksAmongTheNewestOnly) {
  LiveCopies copies(2);
  copies.add(0, wire("a", "2024-03-01"), Outlets());
  for (const std::uint32_t number : {1U, 2U}) copies.add(number, mark("m", "Pasar terbakar."), Outlets());
  EXPECT_TRUE(copies.add(3, wire("b", "2024-03-02"), Outlets()).empty());
  LiveCopies none(0);
  none.add(0, wire("a", "2024-03-01"), Outlets());
  EXPECT_TRUE(none.add(1, wire("b", "2024-03-02"), Outlets()).empty());
}

TEST(LiveCopies, ForgetsAndRemoves) {
  LiveCopies copies(100);
  for (const std::uint32_t number : {0U, 1U, 2U}) copies.add(number, wire("a", "2024-03-01"), Outlets());
  copies.remove(2);
  EXPECT_TRUE(copies.sources(2).empty());
  copies.forget(2);
  EXPECT_TRUE(copies.sources(1).empty());
  EXPECT_TRUE(copies.add(3, wire("b", "2024-03-02"), Outlets()).empty());
}

}  // namespace
}  // namespace saksi
