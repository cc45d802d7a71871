#include "saksi/account/fact/aligned_clashes.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

std::vector<DifferenceKind> kinds(const Account& account) {
  std::vector<DifferenceKind> found;
  for (const auto& fact : account.facts)
    for (const auto& difference : fact.against)
      if (fact.id < difference.fact) found.push_back(difference.kind);
  return found;
}

using Kinds = std::vector<DifferenceKind>;

// Two reports of a stabbing; Kardi and Wahyu are named in both.
Account stabbing(const char* first, const char* second) {
  TestStory story;
  for (const auto* text : {first, second}) {
    auto& marked = story.add(text, text, "", text);
    TestStory::name(marked, "Kardi", NameType::per, "kardi");
    TestStory::name(marked, "Wahyu", NameType::per, "wahyu");
  }
  return story.make();
}

TEST(AlignedClashes, WhoDidItToWhom) {
  EXPECT_EQ(kinds(stabbing("Kardi menikam Wahyu dengan pisau dapur di terminal.",
                           "Wahyu menikam Kardi dengan pisau dapur di terminal.")),
            Kinds{DifferenceKind::person});
  EXPECT_EQ(kinds(stabbing("Kardi menikam Wahyu dengan pisau dapur di terminal.",
                           "Wahyu ditikam Kardi dengan pisau dapur di terminal.")),
            Kinds{});
}

// Two reports that name one person each.
Account named(const char* first, const char* one, const char* second, const char* other) {
  TestStory story;
  TestStory::name(story.add("a", "Warta Kudus", "", first), one, NameType::per, one);
  TestStory::name(story.add("b", "Kabar Jateng", "", second), other, NameType::per, other);
  return story.make();
}

TEST(AlignedClashes, OnePlaceOfAFrameHasOneName) {
  EXPECT_EQ(kinds(named("Sopir bus pariwisata bernama Slamet melarikan diri.", "Slamet",
                        "Sopir bus pariwisata bernama Widagdo melarikan diri.", "Widagdo")),
            Kinds{DifferenceKind::person});
  EXPECT_EQ(kinds(named("Salah satu sopir bus pariwisata bernama Slamet melarikan diri.", "Slamet",
                        "Salah satu sopir bus pariwisata bernama Widagdo melarikan diri.", "Widagdo")),
            Kinds{});
  EXPECT_EQ(kinds(named("Gol pertama laga itu dicetak oleh Slamet lewat sundulan.", "Slamet",
                        "Gol kedua laga itu dicetak oleh Widagdo lewat sundulan.", "Widagdo")),
            Kinds{});
}

Account plain(const char* first, const char* second) {
  TestStory story;
  story.add("a", "Warta Kudus", "", first);
  story.add("b", "Kabar Jateng", "", second);
  return story.make();
}

TEST(AlignedClashes, ANegationStandsAgainstWhatItNegates) {
  EXPECT_EQ(kinds(plain("Penumpang kereta wisata itu terluka dalam tabrakan di stasiun.",
                        "Penumpang kereta wisata itu tidak terluka dalam tabrakan di stasiun.")),
            Kinds{DifferenceKind::denial});
  EXPECT_EQ(kinds(plain("Angin kencang merobohkan gudang kapas di pelabuhan.",
                        "Angin kencang tidak hanya merobohkan gudang kapas di pelabuhan.")),
            Kinds{});
  EXPECT_EQ(kinds(plain("Pelaku pencurian kabel kereta ditangkap di stasiun.",
                        "Pelaku pencurian kabel kereta belum ditangkap di stasiun.")),
            Kinds{});
}

struct Counted {
  const char *text, *words;
  double value;
  const char* unit;
};
// Two reports, each with a count; "Rizal" and "Hadi" are people where they stand.
Kinds kinds_of_counts(const Counted& first, const Counted& second) {
  TestStory story;
  for (const auto& [outlet, one] : {std::pair("Warta Kudus", first), std::pair("Kabar Jateng", second)}) {
    auto& report = story.add(outlet, outlet, "", one.text);
    TestStory::count(report, one.words, one.value, one.unit);
    for (const std::string name : {"Rizal", "Hadi"})
      if (report.article.text.find(name) != std::string::npos)
        TestStory::name(report, name, NameType::per, "1:" + name);
  }
  return kinds(story.make());
}

TEST(AlignedClashes, ACountOfOneThingAtOneTime) {
  EXPECT_EQ(
      kinds_of_counts({"Ekspor kopi pada Maret mencapai 12 ton dari pelabuhan lama.", "12 ton", 12, "ton"},
                      {"Ekspor kopi pada Maret mencapai 15 ton dari pelabuhan lama.", "15 ton", 15, "ton"}),
      Kinds{DifferenceKind::number});
  EXPECT_EQ(
      kinds_of_counts({"Ekspor kopi pada Maret mencapai 12 ton dari pelabuhan lama.", "12 ton", 12, "ton"},
                      {"Impor kopi pada Maret mencapai 15 ton dari pelabuhan lama.", "15 ton", 15, "ton"}),
      Kinds{});
  EXPECT_EQ(kinds_of_counts({"Harga kopi akan menjadi 12 peso di pasar lama.", "12 peso", 12, "peso"},
                            {"Harga kopi menjadi 15 peso di pasar lama.", "15 peso", 15, "peso"}),
            Kinds{});
}

TEST(AlignedClashes, ACountWithOthersIsAnother) {
  EXPECT_EQ(kinds_of_counts({"Rizal mencetak dua gol pada babak kedua.", "dua gol", 2, "gol"},
                            {"Rizal mencetak tiga gol pada babak kedua.", "tiga gol", 3, "gol"}),
            Kinds{DifferenceKind::number});
  EXPECT_EQ(kinds_of_counts({"Rizal mencetak dua gol pada babak kedua.", "dua gol", 2, "gol"},
                            {"Rizal serta Hadi mencetak tiga gol pada babak kedua.", "tiga gol", 3, "gol"}),
            Kinds{});
}

TEST(AlignedClashes, ANumberedPersonIsAnother) {
  EXPECT_EQ(kinds(named("Dewan memberi peringatan keras kepada teradu II Slamet di sidang.", "Slamet",
                        "Dewan memberi peringatan keras kepada teradu III Widagdo di sidang.", "Widagdo")),
            Kinds{});
}

// The second report denies on somebody's word, or in its own.
TEST(AlignedClashes, ADenialDeniesWhatTheOtherTells) {
  EXPECT_EQ(kinds(plain("Pabrik sepatu itu merumahkan ratusan karyawan bulan lalu.",
                        "Pemilik membantah merumahkan ratusan karyawan pabrik sepatu.")),
            Kinds{DifferenceKind::denial});
  EXPECT_EQ(kinds(plain("Pabrik sepatu itu merumahkan ratusan karyawan bulan lalu.",
                        "Pemilik membantah menjual pabrik sepatu kepada karyawan.")),
            Kinds{});
  EXPECT_EQ(kinds(plain("Pabrik sepatu itu tidak merumahkan ratusan karyawan bulan lalu.",
                        "Pemilik membantah merumahkan ratusan karyawan pabrik sepatu.")),
            Kinds{});
  EXPECT_EQ(kinds(plain("Jika pabrik sepatu itu merumahkan ratusan karyawan, mereka mogok.",
                        "Pemilik membantah merumahkan ratusan karyawan pabrik sepatu.")),
            Kinds{});
}

TEST(AlignedClashes, AnOrderNotToIsNoDenial) {
  EXPECT_EQ(kinds(plain("Nelayan membayar iuran dermaga kepada koperasi desa.",
                        "Ketua meminta nelayan untuk tidak membayar iuran dermaga kepada koperasi desa.")),
            Kinds{});
}

}  // namespace
}  // namespace saksi
