#include "saksi/article/make_article.h"

#include <gtest/gtest.h>

#include "saksi/article/outlets.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/table.h"

namespace saksi {
namespace {

class MakeArticle : public testing::Test {
 protected:
  // One line, one block; "" is a blank line.
  static Document document(std::initializer_list<std::string_view> lines) {
    Document document;
    document.record = "test.txt";
    bool blank = true;
    for (const auto line : lines) {
      if (!line.empty())
        document.blocks.push_back({std::string(line), BlockKind::paragraph, blank, std::nullopt});
      blank = line.empty();
    }
    return document;
  }
  Article make(const Document& document) const {
    auto article = maker_.make(document, {});
    EXPECT_TRUE(article.has_value());
    return article ? *article : Article{};
  }
  Article make(std::initializer_list<std::string_view> lines) const { return make(document(lines)); }

  static std::string why(const Article& article, std::string_view words) {
    for (const auto& dropped : article.dropped)
      if (dropped.words == words) return dropped.why;
    return "";
  }

  Languages languages_ = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  Outlets outlets_{{*read_table(SAKSI_SOURCE_DIR "/data/outlets.tsv")}};
  ArticleMaker maker_{languages_, outlets_};
};

constexpr std::string_view kTitle = "Tanggul Randusari Jebol, Ratusan Warga Mengungsi";
constexpr std::string_view kFirst =
    "Tanggul di Desa Randusari jebol pada Selasa malam setelah hujan deras dua hari.";
constexpr std::string_view kThird =
    "Sedikitnya 240 rumah terendam dan 900 orang mengungsi ke balai desa, menurut BPBD.";
constexpr std::string_view kSecond =
    "“Air masuk ke rumah dalam hitungan menit,” kata Kepala Desa Sutarno kepada wartawan.";

TEST_F(MakeArticle, TakesTheFirstLineAsTitle) {
  const auto article = make({kTitle, "", kFirst, "", kSecond});
  EXPECT_EQ(article.title, kTitle);
  EXPECT_EQ(article.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
  EXPECT_EQ(article.language, "id");
  EXPECT_TRUE(article.complete);
}

TEST_F(MakeArticle, HasNoTitleWhenTheReportOpensWithItsDateline) {
  const auto first = "SEMARANG - " + std::string(kFirst);
  const auto article = make({"Bagikan:", "", first, "", kSecond});
  EXPECT_EQ(article.title, std::nullopt);
  EXPECT_EQ(article.dateline->place, "Semarang");
  EXPECT_TRUE(article.text.starts_with("SEMARANG - "));
  EXPECT_EQ(why(article, "Bagikan:"), "share buttons");
}

TEST_F(MakeArticle, HasNoTitleWhenTheFirstLineIsASentence) {
  EXPECT_EQ(make({kFirst, kSecond}).title, std::nullopt);
}

TEST_F(MakeArticle, DropsFurnitureWithItsReason) {
  struct Case {
    std::string_view words, why;
  };
  const Case cases[] = {
      {"Baca Juga : Warga Randusari Kembali ke Rumah", "read-also link"},
      {"Baca juga: Bagaimana Nasib Sawah Randusari?", "read-also link"},
      {"Iklan", "advertisement"},
      {"ADVERTISEMENT", "advertisement"},
      {"SCROLL TO CONTINUE WITH CONTENT", "advertisement"},
      {"[Gambas:Video Saksi]", "video or gallery link"},
      {"Simak Video 'Perahu Terbalik di Randusari'", "video or gallery link"},
      {"Scroll to Top", "page furniture"},
      {"Halaman Selanjutnya", "page numbers"},
      {"2 menit baca", "page furniture"},
      {"FacebookTwitterWhatsApp", "share buttons"},
      {"13Shares", "share buttons"},
      {"Berlangganan newsletter kami!", "newsletter or app call"},
      {"Cek Berita dan Artikel yang lain di Google News", "newsletter or app call"},
      {"Tags: banjir, tanggul", "tags"},
      {"Copyright © Saksi Pos 2024", "copyright line"},
      {"Editor: Dimas Aji", "editor line"},
      {"Sumber : CNA/SL", "credit"},
      {"Air surut di Randusari. (Sumber: BPBD)", "caption"},
      {"Warga menyeberang dengan perahu. (Foto: Saksi Pos/Dimas Aji)", "caption"},
      {"(dim/sar)", "editor initials"},
  };
  for (const auto& [words, reason] : cases) {
    SCOPED_TRACE(words);
    const auto article = make({kTitle, kFirst, words, kSecond, kThird});
    EXPECT_EQ(why(article, words), reason);
    EXPECT_EQ(article.text.find(words), std::string::npos);
  }
}

TEST_F(MakeArticle, KeepsWhatOnlyLooksLikeFurniture) {
  const std::string_view lines[] = {
      "“Daerah Sensitif”",
      "Membangun Aliansi",
      "13 September 2023",
      "Iklan rokok dilarang di desa itu sejak dua tahun lalu, kata Sutarno.",
      "Foto-foto yang dirilis kantor desa menunjukkan air setinggi dada orang dewasa.",
      "Related firms fell as the dam broke and the market shut for the day.",
      "Oleh karena itu, warga diminta tidak kembali dulu ke rumah mereka masing-masing.",
      "By Friday evening the water had reached the school and the old mill.",
      "Melansir Reuters, tanggul itu sudah tua dan retak sejak dua tahun lalu.",
      "Share prices of the dam's owner fell by a tenth on the Harlow exchange.",
      "Baca kitab suci bersama menjadi kegiatan warga di posko setiap malam hari.",
      "Editor surat kabar itu ikut mengungsi bersama keluarganya ke balai desa.",
      "Menurut Peskov, topik utama pembicaraan adalah hubungan antarnegara tetangga",
  };
  for (const auto line : lines) {
    SCOPED_TRACE(line);
    const auto article = make({kTitle, kFirst, line, kSecond, kThird});
    EXPECT_NE(article.text.find(line), std::string::npos);
  }
}

TEST_F(MakeArticle, DropsLinksBelowTheirHeading) {
  const auto article =
      make({kTitle, kFirst, "Baca Juga", "Warga Randusari Kembali ke Rumah", "Gubernur Tinjau Tanggul",
            kSecond, kThird, "Berita Lainnya", "Harga Beras Naik", "Dua Desa Terendam, Ini Kata Bupati"});
  EXPECT_EQ(article.text, std::string(kFirst) + "\n\n" + std::string(kSecond) + "\n\n" + std::string(kThird));
}

TEST_F(MakeArticle, DropsRepeats) {
  const std::string teaser = "Air masuk ke rumah dalam hitungan menit";
  const auto article = make({kTitle, teaser, kFirst, kSecond, kTitle});
  EXPECT_EQ(why(article, teaser), "teaser repeated from the text");
  EXPECT_EQ(why(article, kTitle), "title repeated");
  EXPECT_EQ(article.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
}

TEST_F(MakeArticle, KeepsCaptionsApart) {
  const auto article =
      make({kTitle, "Warga Naik Perahu", "Warga Naik Perahu", kFirst, "perahu karet di depan balai desa",
            "Perahu di balai desa. (Foto: BPBD)", kSecond});
  EXPECT_EQ(article.captions,
            (std::vector<std::string>{"Warga Naik Perahu", "perahu karet di depan balai desa",
                                      "Perahu di balai desa. (Foto: BPBD)"}));
  EXPECT_EQ(article.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
}

TEST_F(MakeArticle, ReadsWhatStandsAround) {
  const auto article = make({kTitle, "Sari Lestari - Saksi Pos", "Rabu, 5 November 2015 | 11:13 WIB",
                             "13Shares", kFirst, kSecond, "Penulis: Dimas Aji", "Editor : Tom Wijaya"});
  EXPECT_EQ(article.byline, (std::vector<std::string>{"Dimas Aji", "Tom Wijaya", "Sari Lestari"}));
  EXPECT_EQ(article.text, std::string(kFirst) + "\n\n" + std::string(kSecond));
}

TEST_F(MakeArticle, FindsCreditsForAllOfIt) {
  const auto names = [](const Article& article) {
    std::vector<std::string> found;
    for (const auto& credit : article.credits) found.push_back(credit.name);
    return found;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(names(make({kTitle, kFirst, kSecond, "Sumber : CNA/SL"})), Names{"CNA"});
  EXPECT_EQ(names(make({kTitle, kFirst, "Tanggul itu retak, melansir Reuters 12 September."})),
            Names{"Reuters"});
  EXPECT_EQ(names(make({kTitle, kFirst, "Dilansir dari AFP, Rabu (13/9/2023), tanggul itu retak."})),
            Names{"AFP"});
  EXPECT_EQ(names(make({kTitle, kFirst, std::string(kSecond) + " (Antara)"})), Names{"Antara"});
  EXPECT_EQ(names(make({"HARLOW, April 18 (AP) — The dam above the old mill broke on Tuesday night."})),
            Names{"Associated Press"});
  // For a part only: the day is missing, or there are two.
  EXPECT_EQ(names(make({kTitle, kFirst, "Melansir Reuters, tanggul itu sudah tua dan retak."})), Names{});
  EXPECT_EQ(names(make({kTitle, "Dilansir dari AFP, Rabu (13/9), tanggul itu retak dan airnya meluap.",
                        "Mengutip Reuters, Selasa (12/9), tanggul itu sudah tua dan lama tak dirawat."})),
            Names{});
}

TEST_F(MakeArticle, KnowsOutletAndOwner) {
  auto page = document({kFirst, kSecond});
  page.declared.url = "https://jateng.tribunnews.com/2023/09/13/tanggul";
  const auto article = make(page);
  EXPECT_EQ(article.outlet, "Tribun Jateng");
  EXPECT_EQ(article.owner, "Kompas Gramedia");
  const auto unknown = make({"Harlow | HARLOWPOST.com – The dam above the old mill broke on Tuesday night."});
  EXPECT_EQ(unknown.outlet, "HARLOWPOST.com");
  EXPECT_EQ(unknown.owner, std::nullopt);
}

TEST_F(MakeArticle, TakesOutletAndDayFromTheLineBesideTheAuthor) {
  const struct {
    std::vector<std::string_view> head;
    std::string_view outlet, author, day;  // "" not told
  } kCases[] = {
      {{"Sari Lestari, 5 November 2025"}, "", "Sari Lestari", "2025-11-05"},
      {{"Harian Randu, 5 November 2025"}, "Harian Randu", "", "2025-11-05"},
      {{"The Weekly Shore | 5 November 2025"}, "The Weekly Shore", "", "2025-11-05"},
      {{"By Ann Reed, Harlow Times", "5 November 2025"}, "Harlow Times", "Ann Reed", "2025-11-05"},
      {{"Oleh Sari Lestari dan Dimas Aji"}, "", "Sari Lestari", ""},
  };
  for (const auto& [head, outlet, author, day] : kCases) {
    Document document;
    document.record = "test.txt";
    const auto add = [&](std::string_view line) {
      document.blocks.push_back({std::string(line), BlockKind::paragraph, true, std::nullopt});
    };
    add(kTitle);
    for (const auto line : head) add(line);
    for (const auto line : {kFirst, kSecond, kThird}) add(line);
    const auto article = make(document);
    EXPECT_EQ(article.outlet.value_or(""), outlet) << head[0];
    EXPECT_EQ(article.byline.empty() ? "" : article.byline[0], author) << head[0];
    const bool dated = article.published && article.published->days.from == article.published->days.to;
    EXPECT_EQ(dated ? format_day(article.published->days.from) : "", day) << head[0];
  }
}

TEST_F(MakeArticle, TakesTheSiteNameOffTheTitle) {
  struct Case {
    std::string_view declared, title;
  };
  const Case cases[] = {
      {"Tanggul Jebol - Kompas.com", "Tanggul Jebol"},
      {"Tanggul Jebol | Saksi Pos", "Tanggul Jebol"},
      {"Saksi Pos: Tanggul Jebol", "Saksi Pos: Tanggul Jebol"},
      {"Tanggul Jebol - Ratusan Warga Mengungsi", "Tanggul Jebol - Ratusan Warga Mengungsi"},
      {"Reuters", "Reuters"},
  };
  for (const auto& [declared, title] : cases) {
    SCOPED_TRACE(declared);
    auto page = document({kFirst, kSecond});
    page.declared.title = declared;
    page.declared.url = "https://www.saksipos.id/a/1";
    EXPECT_EQ(make(page).title, title);
  }
}

TEST_F(MakeArticle, SaysWhenTheReportIsCutOff) {
  EXPECT_FALSE(make({kTitle, kFirst, "Subscribe to continue reading"}).complete);
  EXPECT_FALSE(make({kTitle, kFirst, "Baca selengkapnya di edisi cetak"}).complete);
  EXPECT_TRUE(
      make({kTitle, kFirst, "Warga diminta membaca pengumuman selengkapnya di balai desa."}).complete);
}

TEST_F(MakeArticle, KeepsAGivenIdAndMakesOneFromTheWordsElse) {
  auto given = document({kFirst});
  given.declared.id = "a/17";
  EXPECT_EQ(make(given).id.value, "a/17");
  EXPECT_EQ(make({kFirst}).id, make({kFirst}).id);
  EXPECT_NE(make({kFirst}).id, make({kSecond}).id);
}

TEST_F(MakeArticle, KeepsTheLinesWhenAllLookLikeFurniture) {
  EXPECT_EQ(make({"Bagikan:", "Komentar"}).text, "Bagikan:\n\nKomentar");
}

TEST_F(MakeArticle, RefusesWhatHoldsNoText) { EXPECT_FALSE(maker_.make(Document{}, {}).has_value()); }

// A hundred thousand short lines, all alike or all furniture: linear, or this does not end.
TEST_F(MakeArticle, TakesManyShortLines) {
  for (const std::string_view line :
       {"a", "Baca Juga", "aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa", "X - Y - Z (", "13 Mei 2020"}) {
    Document many;
    for (int i = 0; i < 100000; ++i)
      many.blocks.push_back({std::string(line), BlockKind::paragraph, true, std::nullopt});
    const auto article = maker_.make(many, {});
    EXPECT_TRUE(!article || is_valid_utf8(article->text));
  }
}

}  // namespace
}  // namespace saksi
