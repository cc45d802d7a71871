#include "saksi/article/dateline.h"

#include <gtest/gtest.h>

#include "saksi/lang/table.h"

namespace saksi {
namespace {

class FindDateline : public testing::Test {
 protected:
  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  Outlets outlets_{{*read_table(SAKSI_SOURCE_DIR "/data/outlets.tsv")}};
  DateLines dates_{languages_};
  Datelines datelines_{languages_, outlets_, dates_};
};

struct Case {
  std::string_view head;
  std::string_view place;  // "": none
  std::string_view agency;
};

constexpr std::string_view kBody = "Pemimpin desa meninjau tanggul yang retak di Randusari.";

TEST_F(FindDateline, ReadsItsForms) {
  const Case cases[] = {
      {"JAKARTA - ", "Jakarta", ""},
      {"Jakarta - ", "Jakarta", ""},
      {"JAKARTA- ", "Jakarta", ""},
      {"LONDON — ", "London", ""},
      {"KONTAN.CO.ID - NEW YORK. ", "New York", "KONTAN.CO.ID"},
      {"Moskow | EGINDO.co – ", "Moskow", "EGINDO.co"},
      {"TRIBUNNEWS.COM -- ", "", "TRIBUNNEWS.COM"},
      {"TRIBUNNEWS.COM, JAKARTA - ", "Jakarta", "TRIBUNNEWS.COM"},
      {"JAKARTA, KOMPAS.com – ", "Jakarta", "KOMPAS.com"},
      {"Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com"},
      {"REPUBLIKA.CO.ID, JAKARTA -- ", "Jakarta", "REPUBLIKA.CO.ID"},
      {"Jakarta, CNN Indonesia -- ", "Jakarta", "CNN Indonesia"},
      {"TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"},
      {"Suara.com - ", "", "Suara.com"},
      {"Bandarlampung, Lampung (ANTARA News) - ", "Bandarlampung", "Antara"},
      {"KABUL (Reuters) - ", "Kabul", "Reuters"},
      {"WASHINGTON, April 18 (AP) — ", "Washington", "Associated Press"},
      {"KUALA LUMPUR, 13 Sept (Bernama) -- ", "Kuala Lumpur", "Bernama"},
      {"MOSCOW, September 13. /TASS/. ", "Moscow", "TASS"},
      {"TANJUNG RANDU - ", "Tanjung Randu", ""},
      {"PUTRAJAYA, Nov 22 — ", "Putrajaya", ""},
      {"MERAK LOR, Feb 12 (Pelita News) - ", "Merak Lor", "Pelita News"},
      {"JAKARTA, Lampung (12/2) – ", "Jakarta", ""},
  };
  for (const auto& [head, place, agency] : cases) {
    SCOPED_TRACE(head);
    const auto dateline = datelines_.find(std::string(head) + std::string(kBody));
    ASSERT_TRUE(dateline.has_value());
    EXPECT_EQ(dateline->place.value_or(""), place);
    EXPECT_EQ(dateline->agency.value_or(""), agency);
    EXPECT_EQ(dateline->span, (Span{Part::text, 0, static_cast<std::uint32_t>(head.size())}));
  }
}

TEST_F(FindDateline, ReadsPlacesThatAreNotListed) {
  for (const std::string head : {"Randusari - ", "Kertasari, Saksi Pos – ", "Kertasari (Saksi Pos) - "}) {
    SCOPED_TRACE(head);
    const auto dateline = datelines_.find(head + "Air sungai mulai surut di dua kampung pada Rabu pagi.");
    ASSERT_TRUE(dateline.has_value());
    EXPECT_EQ(dateline->place, head.substr(0, 9));
    EXPECT_EQ(dateline->span.end, head.size());
  }
}

TEST_F(FindDateline, AnArticleOfOneLetterOpensASentence) {
  const auto found = datelines_.find("ORIN — A court fined the company on Thursday after a long trial.");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->place, "Orin");
}

// A colon closes a place in capitals, listed or not, where a sentence follows; not a label or who speaks.
TEST_F(FindDateline, ReadsPlacesBeforeAColon) {
  const auto found = datelines_.find("KERTASARI: Air sungai mulai surut di dua kampung pada Rabu pagi.");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->place, "Kertasari");
  for (const std::string_view head : {"Kertasari: ", "SARI: ", "CATATAN: ", "KERTASARI, PENULIS: "})
    EXPECT_FALSE(datelines_.find(std::string(head) + "Air sungai mulai surut di dua kampung.").has_value())
        << head;
}

TEST_F(FindDateline, LeavesProseAlone) {
  const std::string_view prose[] = {
      "",
      " - ",
      "Jakarta - ",
      "Kim - Putin bertemu di tepi sungai pada hari Minggu pagi",
      "AS - Korsel sepakat menggelar latihan di laut pekan depan",
      "KPK - Polri menandatangani kesepakatan baru di Jakarta pada Rabu",
      "Jakarta - Bandung kini ditempuh dalam empat puluh menit saja",
      "Jakarta adalah kota yang padat - Bandung lebih sejuk dan lebih tenang",
      "Kim meninggalkan Pyongyang menuju Rusia pada hari Minggu",
      "Prancis - Jerman sepakat membangun bendungan bersama di perbatasan",
      "Harga beras: Pedagang mengeluh karena pasokan berkurang di pasar",
      "Bendungan itu retak. Pemimpin desa meninjau tanggul yang rusak.",
      "WHO - badan kesehatan dunia - memperingatkan wabah di daerah banjir",
      "Semarang. Kota itu tergenang sejak Selasa malam kemarin.",
      "Ahli hidrologi - Sari Lestari - menyebut tanggul itu sudah tua.",
      "Persija - Persib bermain imbang tanpa gol di hadapan penonton",
      "Hasilnya - Warga harus pindah ke tempat yang lebih tinggi",
      "Warga - Petugas bersama membersihkan lumpur di jalan utama",
      "Sari - Dimas membuka dapur umum di balai desa sejak pagi",
      "Ann Reed - Tom Okafor met the mayor of Harlow on Friday",
  };
  for (const auto paragraph : prose) {
    SCOPED_TRACE(paragraph);
    EXPECT_FALSE(datelines_.find(paragraph).has_value());
  }
}

TEST(NormalCase, KeepsWhatIsNotCapital) {
  EXPECT_EQ(normal_case("NEW YORK"), "New York");
  EXPECT_EQ(normal_case("PORT-AU-PRINCE"), "Port-Au-Prince");
  EXPECT_EQ(normal_case("Moskow"), "Moskow");
}

}  // namespace
}  // namespace saksi
