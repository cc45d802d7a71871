#include "saksi/story/copy.h"

#include <gtest/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const std::string kBridge =
    "Jembatan gantung di Desa Sukamaju putus diterjang banjir bandang pada Rabu malam. Sebanyak empat puluh "
    "keluarga terpaksa mengungsi menuju balai desa.\n\nKepala desa meminta bantuan perahu karet kepada "
    "pemerintah kabupaten. Petugas menyebut jembatan darurat akan dibangun secepatnya.";
const std::string kMarket =
    "Pasar induk kota hangus terbakar menjelang subuh. Ratusan pedagang kehilangan dagangan, sedangkan "
    "penyebab kebakaran masih diselidiki polisi.\n\nWali kota menjanjikan lapak sementara bagi seluruh "
    "pedagang mulai pekan depan sampai bangunan selesai diperbaiki.";

std::vector<TextCopy> copies_of(const std::vector<MarkedArticle>& articles) {
  std::vector<const MarkedArticle*> pointers;
  for (const auto& marked : articles) pointers.push_back(&marked);
  return find_text_copies(pointers, Outlets());
}

TEST(FindTextCopies, TheLaterOneTakes) {
  const auto copies = copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 1U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
}

TEST(FindTextCopies, HalfACopyHasHalfTheShare) {
  const auto copies =
      copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge + "\n\n" + kMarket, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_NEAR(copies[0].share, 0.5, 0.1);
  EXPECT_DOUBLE_EQ(copies[0].reverse_share, 1);
}

TEST(FindTextCopies, LightEditsDoNotHideIt) {
  auto edited = kBridge;
  const auto swap = [&](std::string_view from, std::string_view to) {
    edited.replace(edited.find(from), from.size(), to);
  };
  swap("putus diterjang", "roboh diterjang");
  swap("Sebanyak ", "");
  swap("Petugas menyebut", "Petugas juga menyatakan");
  const auto copies = copies_of({mark("a", kBridge, "2024-03-01"), mark("b", edited, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_GT(copies[0].share, 0.75);
}

TEST(FindTextCopies, WithoutDaysTheOneThatIsContainedTakes) {
  const auto copies = copies_of({mark("a", kBridge), mark("b", kBridge + "\n\n" + kMarket)});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 0U);
}

TEST(FindTextCopies, EqualTextsAreCopiesHoweverShort) {
  const std::string brief = "Jembatan di Sukamaju ditutup.";
  const auto copies =
      copies_of({mark("a", brief), mark("b", brief), mark("c", "Jembatan di Sukamaju dibuka.")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 1U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
}

TEST(FindTextCopies, LeavesOtherReportsAlone) {
  EXPECT_TRUE(copies_of({mark("a", kBridge), mark("b", kMarket)}).empty());
}

TEST(FindTextCopies, ASharedQuoteIsNoCopy) {
  const std::string quote =
      "“Kami menunggu perahu karet sejak kemarin malam, tetapi belum satu pun bantuan datang menuju kampung "
      "sebelah timur sungai,” kata seorang warga.";
  EXPECT_TRUE(copies_of({mark("a", kBridge + "\n\n" + quote), mark("b", kMarket + "\n\n" + quote)}).empty());
}

TEST(KeepSources, PointsAtTheFirst) {
  const auto copies =
      keep_sources(copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge, "2024-03-02"),
                              mark("c", kBridge, "2024-03-03")}));
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_EQ(copies[1].of, 0U);
}

TEST(KeepSources, KeepsASecondSourceThatAddsText) {
  const auto copies =
      keep_sources(copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kMarket, "2024-03-02"),
                              mark("c", kBridge + "\n\n" + kMarket, "2024-03-03")}));
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_EQ(copies[1].of, 1U);
}

}  // namespace
}  // namespace saksi
