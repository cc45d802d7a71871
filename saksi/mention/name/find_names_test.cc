#include "saksi/mention/name/find_names.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/mention/find_mentions.h"
#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

struct Row {
  std::string_view text, names;
};

TEST(FindNames, FindsTheLongestNameWithoutTitles) {
  const Row rows[] = {
      {"Presiden Rusia Vladimir Putin tiba di Wina.", "LOC Rusia, PER Vladimir Putin, LOC Wina"},
      {"Menteri Pertahanan Jepang Haruki Tanaka mundur.", "LOC Jepang, PER Haruki Tanaka"},
      {"Juru Bicara Kremlin, Dmitry Peskov, menolak.", "ORG Kremlin, PER Dmitry Peskov"},
      {"Rapat sore itu dibuka oleh Direktur Departemen Industri Kapal Kim Dae Ho.",
       "ORG Departemen Industri Kapal, PER Kim Dae Ho"},
      {"Air menggenangi Dermaga 12 dan Sungai Randu.", "LOC Dermaga 12, LOC Sungai Randu"},
      {"Sidang dewan keamanan PBB ditunda.", "ORG dewan keamanan PBB"},
      {"Anggaran kementerian pertahanan Korea Utara naik.", "ORG kementerian pertahanan Korea Utara"},
      {"Kementerian Hukum dan HAM menolak.", "ORG Kementerian Hukum dan HAM"},
      {"Hasan bin Umar ditahan.", "PER Hasan bin Umar"},
      {"Dato' Sri Hasan Umar dan Datuk Seri Budi Umar hadir.", "PER Hasan Umar, PER Budi Umar"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

// Of reports of a robbery, a sinking, a quake, a measles outbreak, a takeover.
TEST(FindNames, TakesBodiesWithTheirPlaces) {
  const Row rows[] = {
      {"Pelaku dibawa ke Mapolres Winongan, kata Kasat Reskrim Polres Winongan Iptu Dedi Kuswara.",
       "ORG Mapolres Winongan, ORG Polres Winongan, PER Dedi Kuswara"},
      {"Kepala Kantor SAR Tanjung Kapas Letkol Laut Hendro Susilo mencari kapal.",
       "ORG Kantor SAR Tanjung Kapas, PER Hendro Susilo"},
      {"Kapal Motor Cahaya Bahari bertolak dari Pelabuhan Tanjung Kapas.",
       "MISC Kapal Motor Cahaya Bahari, LOC Pelabuhan Tanjung Kapas"},
      {"Kepala BPBD Teluk Kenanga Marten Leiwakabessy datang ke Kabupaten Teluk Kenanga.",
       "ORG BPBD Teluk Kenanga, PER Marten Leiwakabessy, LOC Kabupaten Teluk Kenanga"},
      {"Menkes akan ke SD Negeri 3 Panggungwaru.", "ORG SD Negeri 3 Panggungwaru"},
      {"Saham PT Bank Sumber Makmur Tbk naik.", "ORG PT Bank Sumber Makmur Tbk"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

TEST(FindNames, PartsNamesJoinedByHyphens) {
  const Row rows[] = {
      {"Perbatasan Korea Utara-Rusia dijaga.", "LOC Korea Utara, LOC Rusia"},
      {"Latihan AS-Korea Selatan ditunda.", "LOC AS, LOC Korea Selatan"},
      {"Bus antar-Korea mogok.", "LOC Korea"},
      {"Para menteri hadir di KTT Prancis-Jerman.", "LOC Prancis, LOC Jerman"},
      {"Para menteri hadir di KTT ASEAN.", "EVT KTT ASEAN"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

TEST(FindNames, LeavesGenericHeadsOut) {
  const Row rows[] = {
      {"Kereta berhenti di stasiun Randu.", "LOC Randu"},
      {"Kantor berita Jepang Kyodo memuat foto itu.", "LOC Jepang, ORG Kyodo"},
      {"Di kota Vladivostok air surut.", "LOC Vladivostok"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

TEST(FindNames, LeavesOtherCapitalsAlone) {
  const std::string_view none[] = {
      "",
      "Sementara itu, hujan turun.",
      "Kepada warga, Anda diminta tenang.",
      "Rapat dibuka pada Selasa, 12 September.",
      "Pemerintah menolak. Kementerian itu diam.",
      "Membicarakan hal itu, warga menolak.",
      "as roda itu patah.",
      "“Daerah Sensitif”",
  };
  for (const auto text : none) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), "");
  }
}

TEST(FindNames, ReadsHeadlinesAfterTheBody) {
  EXPECT_EQ(
      test_names("Partai Mawar Usung Ratna Juwita\n\nPartai Mawar akan maju bersama Ratna Juwita. Rapat "
                 "itu berlangsung tiga jam dan dihadiri banyak kader dari semua desa, yang sejak pagi "
                 "datang dengan bus, truk dan perahu karena jalan ke sana masih tertutup lumpur sisa "
                 "banjir yang belum juga dibersihkan oleh petugas."),
      "ORG Partai Mawar, PER Ratna Juwita, ORG Partai Mawar, PER Ratna Juwita");
  EXPECT_EQ(
      test_names("Warga Desa Randusari Menolak Pindah Rumah\n\nWarga menolak pindah rumah, kata Lestari."),
      "LOC Desa Randusari, PER Lestari");
}

TEST(FindNames, TakesPlaceAndOutletFromTheDateline) {
  auto article = test_article("RANDUSARI (Bintang Pagi) - Air surut pada hari itu di sana.");
  article.dateline = Dateline{"Randusari", "Bintang Pagi", {Part::text, 0, 26}};
  const auto mentions = test_finder().find(article);
  ASSERT_EQ(mentions.names.size(), 2u);
  EXPECT_EQ(mentions.names[0].type, NameType::loc);
  EXPECT_EQ(mentions.names[1].type, NameType::org);
}

TEST(FindNames, ReadsEnglish) {
  const Row rows[] = {
      {"The Ministry of Health said Gov. Daniel Ellis left Carrow Valley on Tuesday.",
       "ORG Ministry of Health, PER Daniel Ellis, LOC Carrow Valley"},
      {"Russian officials met at the White House.", "MISC Russian, ORG White House"},
      {"Secretary of State Ruth Okafor told us so.", "PER Ruth Okafor"},
      {"Pellworth Fire Chief Dan Kowalski left Pellworth County.",
       "LOC Pellworth, PER Dan Kowalski, LOC Pellworth County"},
      {"Trains to Lisbon International Airport stopped.", "LOC Lisbon International Airport"},
      {"Nothing of the kind was seen on Monday.", ""},
      {"Suddenly the gate gave way.", ""},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text, "en"), names);
  }
}

TEST(FindNames, LeavesDegreesOut) {
  const Row rows[] = {
      {"Jaksa Budi Santoso, S.H., M.Hum. datang ke Semarang.", "PER Budi Santoso, LOC Semarang"},
      {"Dokter Nia Lestari, SE, MM, menolak.", "PER Nia Lestari"},
      {"H. Suparman, S.Sos., M.M. menolak.", "PER Suparman"},  // of one word: only with a stop inside
      {"Polisi mencari saudara NMH, SH, dan KR.", "PER NMH, ORG SH, ORG KR"},  // initials of three
      {"Bupati Sari Wulandari, Kyodo, dan Reuters hadir.", "PER Sari Wulandari, ORG Kyodo, ORG Reuters"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

TEST(FindNames, TakesAnnouncedInitialsForAPerson) {
  const Row rows[] = {
      {"Seorang pria berinisial MA (24) ditahan. MA mengaku lapar.", "PER MA, PER MA"},
      {"Dua pelaku berinisial KPK dan RS masih buron.", "PER KPK, PER RS"},
      {"Pria dengan inisial MA ditahan. Mahkamah Agung (MA) menolak.", "PER MA, ORG Mahkamah Agung, ORG MA"},
      {"Warga berinisial R (30) mengungsi.", "PER R"},
      // Nothing announces them.
      {"MA menolak gugatan itu. KPK diam.", "ORG MA, ORG KPK"},
      {"Kata inisial itu tidak dipakai oleh KPK.", "ORG KPK"},
  };
  for (const auto& [text, names] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(test_names(text), names);
  }
}

// In German every noun has a capital.
TEST(FindNames, TellsNamesFromNounsInCapitals) {
  EXPECT_EQ(
      test_names("Bei einem Brand in einer Lagerhalle im Hafen sind am Donnerstag drei Arbeiter verletzt "
                 "worden. Die Feuerwehrchefin Maria Lindner sprach von elf Fahrzeugen. Der Schaden am "
                 "Dach der Halle ist nach Angaben der Firma hoch, das Feuer war nach drei Stunden aus.",
                 "de"),
      "PER Maria Lindner");
  // However short (table capital_nouns).
  EXPECT_EQ(test_names("Die Feuerwehr hat am Dienstag ein Haus in Hamburg gerettet.", "de"), "LOC Hamburg");
  // A language without a pack whose capitals are names.
  EXPECT_EQ(
      test_names("Un incendio en un almacén del puerto dejó el jueves tres obreros heridos, dijo la jefa "
                 "de los bomberos, Maria Lindner, y agregó que once camiones apagaron el fuego en "
                 "Valdoria en menos de tres horas de trabajo.",
                 "es"),
      "PER Maria Lindner, MISC Valdoria");
}

// Whatever the words: names in order, apart, none empty, each with an entity that holds its longest form.
RC_GTEST_PROP(FindNames, KeepsNamesApart, ()) {
  static const std::vector<std::string> kWords = {
      "Presiden", "Rusia", "Kim",      "Jong-un", "Korea", "Utara-Rusia", "di",   "dan",    ",",
      ".",        "(",     ")",        "AS",      "\"",    "Kementerian", "Luar", "Negeri", "kata",
      "Randu",    "12",    "al-Fahim", "KTT",     "PT",    "bin",         "\n\n", "Timur",  "Jauh"};
  std::string text;
  for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kWords)))
    text += word + ' ';
  const auto article = test_article(text);
  const auto mentions = test_finder().find(article);
  std::uint32_t end = 0;
  for (const auto& name : mentions.names) {
    RC_ASSERT(name.span.begin >= end);
    RC_ASSERT(!name.span.empty());
    RC_ASSERT(name.entity < mentions.entities.size());
    RC_ASSERT(mentions.entities[name.entity].fullest.size() >= name.span.size());
    end = name.span.end;
  }
}

}  // namespace
}  // namespace saksi
