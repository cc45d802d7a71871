#include "saksi/story/told_again.h"

#include <gtest/gtest.h>

#include "saksi/article/outlets.h"
#include "saksi/mention/find_mentions.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *kLanguages;
}

MarkedArticle read(std::string_view language, std::string_view text) {
  static const Outlets kNoOutlets;
  static const Gazetteer kNoNames({}, kNoOutlets);
  static const MentionFinder kFinder(languages(), kNoNames, kNoOutlets);
  auto marked = mark("a", std::string(text), "2024-03-13", std::string(language));
  marked.mentions = kFinder.find(marked.article);
  return marked;
}

constexpr std::string_view kIndonesian =
    "Kapal feri Nusa Jaya tenggelam di perairan Sagara pada 12 Maret 2024 dengan 310 penumpang. Kepala Badan "
    "SAR "
    "Rahmat Hidayat mengatakan 48 orang selamat dan 27 orang masih dicari. “Kami mengerahkan 15 kapal,” kata "
    "Rahmat Hidayat.\n\nMenteri Perhubungan Dewi Lestari tiba di Sagara pada 13 Maret 2024 dan menjanjikan "
    "santunan Rp50 juta bagi keluarga korban. Pencarian berlangsung sampai 19 Maret 2024, kata Dewi Lestari.";

TEST(FindToldAgain, TellsTheSameReportInAnotherLanguageOrWording) {
  const struct {
    const char *why, *language;
    std::string_view text;
  } rows[] = {
      {"English", "en",
       "The ferry Nusa Jaya sank off Sagara on 12 March 2024 with 310 people aboard. Rescue chief Rahmat "
       "Hidayat "
       "said 48 people had survived and 27 people were missing. “We have sent 15 ships,” said Rahmat "
       "Hidayat.\n\nTransport Minister Dewi Lestari came to Sagara on 13 March 2024 and promised 50 million "
       "rupiah to each family. The search goes on until 19 March 2024, Dewi Lestari said."},
      {"Malay", "ms",
       "Feri Nusa Jaya karam di perairan Sagara pada 12 Mac 2024 bersama 310 penumpang. Ketua penyelamat "
       "Rahmat "
       "Hidayat berkata 48 orang terselamat manakala 27 orang belum ditemui. “Kami menghantar 15 kapal,” "
       "kata "
       "Rahmat Hidayat.\n\nMenteri Pengangkutan Dewi Lestari sampai di Sagara pada 13 Mac 2024 dan berjanji "
       "memberi 50 juta rupiah kepada keluarga mangsa. Usaha mencari diteruskan hingga 19 Mac 2024, kata "
       "Dewi "
       "Lestari."},
      {"other words, a sentence left out", "id",
       "Sebanyak 310 orang berada di feri Nusa Jaya saat karam dekat Sagara, 12 Maret 2024. Menurut Rahmat "
       "Hidayat, 48 orang tertolong, sementara 27 orang hilang. Ada 15 kapal yang diturunkan.\n\nDewi "
       "Lestari "
       "datang melihat langsung pada 13 Maret 2024; ahli waris akan menerima Rp50 juta. Tim bekerja hingga "
       "19 "
       "Maret 2024, ujar Dewi Lestari."},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    const auto told = find_told_again(read(row.language, row.text), read("id", kIndonesian));
    ASSERT_TRUE(told.has_value());
    EXPECT_LE(told->share, 1);
    EXPECT_LE(told->matched, told->told);
  }
}

TEST(FindToldAgain, LeavesIndependentReportsAlone) {
  const struct {
    const char *why, *language;
    std::string_view text;
  } rows[] = {
      {"quotes the same agency once", "en",
       "Families waited all night at the harbour of Sagara. Of 310 people aboard the Nusa Jaya 48 people "
       "survived, "
       "the agency said.\n\nFisherman Budi Santoso pulled 13 children out of the water. Suryadi, who heads "
       "Bahari "
       "Lines, said the ship had 240 seats and was inspected on 2 February 2024. Harbour master Ratna "
       "Dewanti "
       "closed the port until 16 March 2024, and 35 divers came from Lendu."},
      {"the same facts in another order", "en",
       "Dewi Lestari said on 13 March 2024 the search would go on until 19 March 2024. She promised 50 "
       "million "
       "rupiah. “We have sent 15 ships,” said Rahmat Hidayat.\n\nOf those aboard 27 people were missing and "
       "48 "
       "people survived. The Nusa Jaya had 310 people aboard on 12 March 2024 off Sagara."},
      {"the same people at another time", "id",
       "Rahmat Hidayat dan Dewi Lestari meresmikan dermaga Sagara pada 4 Mei 2023. Dermaga itu panjangnya "
       "120 "
       "meter. Menurut Dewi Lestari, feri Nusa Jaya akan berlayar 14 kali sepekan dari Sagara."},
      {"too short to tell", "en", "The Nusa Jaya sank off Sagara on 12 March 2024 with 310 people aboard."},
      {"nothing", "en", ""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_FALSE(find_told_again(read(row.language, row.text), read("id", kIndonesian)).has_value());
  }
}

}  // namespace
}  // namespace saksi
