// Where sentences end: rows of what must be parted and of what must not, in the forms of newspapers.

#include "saksi/lang/words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

const Language& pack(std::string_view code) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return languages->get(code);
}

std::string sentences_of(std::string_view text, const WordCutter& cutter, Part part = Part::text) {
  std::string all;
  for (const auto& sentence : cutter.cut(text, part).sentences) {
    if (!all.empty()) all += '|';
    all += slice(text, sentence.span);
  }
  return all;
}

struct Case {
  std::string_view text, sentences;
};

TEST(Sentences, CutsIndonesian) {
  const WordCutter cutter(pack("id"));
  const Case cases[] = {
      {"Prof. Dr. Ir. Hadi Santoso, M.Sc. hadir. Ia pulang.",
       "Prof. Dr. Ir. Hadi Santoso, M.Sc. hadir.|Ia pulang."},
      {"H. Abdul Karim, S.H., M.H. memimpin sidang.", "H. Abdul Karim, S.H., M.H. memimpin sidang."},
      {"Dr. (H.C.) Sari bicara. Ia pulang.", "Dr. (H.C.) Sari bicara.|Ia pulang."},
      {"K.H. Ahmad Mulyadi berdoa. Warga diam.", "K.H. Ahmad Mulyadi berdoa.|Warga diam."},
      {"Kerugian Rp. 3 miliar. Warga pulang.", "Kerugian Rp. 3 miliar.|Warga pulang."},
      {"Rumah di Jl. Melati No. 12, Kec. Larangan roboh.",
       "Rumah di Jl. Melati No. 12, Kec. Larangan roboh."},
      {"Lihat hlm. 12 buku itu. Ia setuju.", "Lihat hlm. 12 buku itu.|Ia setuju."},
      {"Surat itu ditandatangani a.n. Bupati Randusari. Camat hadir.",
       "Surat itu ditandatangani a.n. Bupati Randusari.|Camat hadir."},
      {"Kirim d/a Balai Desa Randu. Terima kasih.", "Kirim d/a Balai Desa Randu.|Terima kasih."},
      {"Pukul 19.30 WIB hujan turun. Warga mengungsi.", "Pukul 19.30 WIB hujan turun.|Warga mengungsi."},
      {"Rapat mulai pukul 19.30. Warga datang.", "Rapat mulai pukul 19.30.|Warga datang."},
      {"Harganya Rp1.250.000. Mahal sekali.", "Harganya Rp1.250.000.|Mahal sekali."},
      {"“Ya.” katanya.", "“Ya.” katanya."},
      {"“Ya.” Katanya ia pulang.", "“Ya.”|Katanya ia pulang."},
      {"“Saya setuju.” ujar Bupati Sari di Semarang.", "“Saya setuju.” ujar Bupati Sari di Semarang."},
      {"\"Kami siap!\" tegas Lurah Tono. \"Besok kami mulai.\"",
       "\"Kami siap!\" tegas Lurah Tono.|\"Besok kami mulai.\""},
      {"\"Kami siap,\" kata Tono. \"Besok kami mulai,\" tambahnya.",
       "\"Kami siap,\" kata Tono.|\"Besok kami mulai,\" tambahnya."},
      {"Air naik … Warga cemas.", "Air naik …|Warga cemas."},
      {"Air naik … lalu surut.", "Air naik … lalu surut."},
      {"Air naik… Warga cemas.", "Air naik…|Warga cemas."},
      {"Air naik .... Warga cemas.", "Air naik ....|Warga cemas."},
      {"- Satu tewas\n- Dua luka\n* Tiga hilang", "- Satu tewas|- Dua luka|* Tiga hilang"},
      {"1. Siapkan air. 2. Rebus telur.", "1. Siapkan air.|2. Rebus telur."},
      {"1. Pertama siapkan air.\n2. Kedua rebus telur.", "1. Pertama siapkan air.|2. Kedua rebus telur."},
      {"a. Air bersih.\nb. Telur rebus.", "a. Air bersih.|b. Telur rebus."},
      {"A. Air bersih tersedia.", "A. Air bersih tersedia."},
      {"JAKARTA – Air naik. Warga pulang.", "JAKARTA – Air naik.|Warga pulang."},
      {"JAKARTA, RANDU.COM – Air naik.", "JAKARTA, RANDU.COM – Air naik."},
      {"Hujan selesai.Kemudian warga pulang.", "Hujan selesai.|Kemudian warga pulang."},
      {"Ia pulang.Warga lain menunggu.Air naik.", "Ia pulang.|Warga lain menunggu.|Air naik."},
      {"Kunjungi www.randu.co.id. Situs itu baru.", "Kunjungi www.randu.co.id.|Situs itu baru."},
      {"Kunjungi https://randu.co.id/berita?id=1.5&x=A.B untuk info. Terima kasih.",
       "Kunjungi https://randu.co.id/berita?id=1.5&x=A.B untuk info.|Terima kasih."},
      {"Surel ke info.posko@randu.go.id. Kami balas.", "Surel ke info.posko@randu.go.id.|Kami balas."},
      {"Nilainya 3.5. Lalu naik 4.75 persen.", "Nilainya 3.5.|Lalu naik 4.75 persen."},
      {"Gempa M 5,6. Warga lari.", "Gempa M 5,6.|Warga lari."},
      {"Gedung PT. Randu Jaya Tbk. terbakar.", "Gedung PT. Randu Jaya Tbk. terbakar."},
      {"CV. Maju Makmur bangkrut.", "CV. Maju Makmur bangkrut."},
      {"Kel. Sukamaju, Kab. Bogor, Prov. Jawa Barat terendam.",
       "Kel. Sukamaju, Kab. Bogor, Prov. Jawa Barat terendam."},
      {"Ny. Wulan, alm. Pak Tono, dan Sdr. Budi hadir.", "Ny. Wulan, alm. Pak Tono, dan Sdr. Budi hadir."},
      {"Kapten Inf. Surya dan Letkol. Arif datang.", "Kapten Inf. Surya dan Letkol. Arif datang."},
      {"Brigjen Pol. Hadi, Kombes. Pol. Sari dan AKP. Tono hadir.",
       "Brigjen Pol. Hadi, Kombes. Pol. Sari dan AKP. Tono hadir."},
      {"Ia lahir tgl. 5 Mei. Ibunya pulang.", "Ia lahir tgl. 5 Mei.|Ibunya pulang."},
      {"Warga membawa beras, gula, dll. Mereka lelah.", "Warga membawa beras, gula, dll.|Mereka lelah."},
      {"Warga membawa beras, gula, dst. ke posko.", "Warga membawa beras, gula, dst. ke posko."},
      {"W.R. Supratman menulis lagu. Kami bernyanyi.", "W.R. Supratman menulis lagu.|Kami bernyanyi."},
      {"J. K. Rowling datang. Ia menulis.", "J. K. Rowling datang.|Ia menulis."},
      {"Ia bertemu Vitamin A. Ia sehat.", "Ia bertemu Vitamin A.|Ia sehat."},
      {"Partai itu kalah di zona B. Warga pulang.", "Partai itu kalah di zona B.|Warga pulang."},
      {"Ia naik ke kelas III. Ibunya senang.", "Ia naik ke kelas III.|Ibunya senang."},
      {"Undang-Undang No. 11 Th. 2020 berlaku. Semua patuh.",
       "Undang-Undang No. 11 Th. 2020 berlaku.|Semua patuh."},
      {"Pasal 1 ayat (1). Pasal 2 ayat (3).", "Pasal 1 ayat (1).|Pasal 2 ayat (3)."},
      {"Apa benar? Ya. Tidak!", "Apa benar?|Ya.|Tidak!"},
      {"Apa benar?Ya benar.", "Apa benar?|Ya benar."},
      {"Ia berkata, \"Kapan kita pulang?\" Lalu ia pergi.",
       "Ia berkata, \"Kapan kita pulang?\"|Lalu ia pergi."},
      {"Ia berkata, \"Kapan kita pulang?\" lalu pergi.", "Ia berkata, \"Kapan kita pulang?\" lalu pergi."},
      {"(Kami tidak tahu.) Ia pergi.", "(Kami tidak tahu.)|Ia pergi."},
      {"Kata Sari (35). Ia pulang.", "Kata Sari (35).|Ia pulang."},
      {"Ia memakai Yahoo! untuk surel.", "Ia memakai Yahoo! untuk surel."},
      {"Air setinggi 2 m. Warga mengungsi.", "Air setinggi 2 m.|Warga mengungsi."},
      {"Jaraknya 12 km. Mereka berjalan.", "Jaraknya 12 km.|Mereka berjalan."},
      {"Rapat s.d. 12 Mei. Warga datang.", "Rapat s.d. 12 Mei.|Warga datang."},
      {"Dkk. hadir. Tono dkk. menang. Mereka pulang.", "Dkk. hadir.|Tono dkk. menang.|Mereka pulang."},
      {"Ia wafat th. 1950. Anaknya tiga.", "Ia wafat th. 1950.|Anaknya tiga."},
      {"Ketua RT. 05 RW. 03 hadir. Ia pulang.", "Ketua RT. 05 RW. 03 hadir.|Ia pulang."},
      {"Telp. 021 555. Faks. 021 556.", "Telp. 021 555.|Faks. 021 556."},
      {"Wagub. Sari dan Gub. Tono hadir. Semua pulang.", "Wagub. Sari dan Gub. Tono hadir.|Semua pulang."},
      {"dr. Ratna, Sp.A. memeriksa anak itu. Anak itu sehat.",
       "dr. Ratna, Sp.A. memeriksa anak itu.|Anak itu sehat."},
      {"Ia bergelar S.H. Warga bangga.", "Ia bergelar S.H.|Warga bangga."},
      {"Ia bekerja di U.S. Steel. Gajinya besar.", "Ia bekerja di U.S. Steel.|Gajinya besar."},
      {"Amin! Semoga selamat... Insya Allah.", "Amin!|Semoga selamat...|Insya Allah."},
      {"Ia tiba (Selasa, 12/9). Warga menyambut.", "Ia tiba (Selasa, 12/9).|Warga menyambut."},
      {"\"Tidak,\" kata dia. 'Kami menolak.' Lalu diam.", "\"Tidak,\" kata dia.|'Kami menolak.'|Lalu diam."},
  };
  for (const auto& [text, sentences] : cases) EXPECT_EQ(sentences_of(text, cutter), sentences);
}

TEST(Sentences, CutsEnglish) {
  const WordCutter cutter(pack("en"));
  const Case cases[] = {
      {"Prof. Hale met Rep. Chu and Sen. Abbott. They left.",
       "Prof. Hale met Rep. Chu and Sen. Abbott.|They left."},
      {"The U.S. Army came. It left.", "The U.S. Army came.|It left."},
      {"He lives in the U.S. He works there.", "He lives in the U.S.|He works there."},
      {"He lives in the U.S. and works.", "He lives in the U.S. and works."},
      {"It closed at 5 p.m. It opened at 9 a.m. Monday.", "It closed at 5 p.m.|It opened at 9 a.m. Monday."},
      {"It closed at 3.30 p.m. The crowd left.", "It closed at 3.30 p.m.|The crowd left."},
      {"“Yes.” he said.", "“Yes.” he said."},
      {"“Yes.” He said no more.", "“Yes.”|He said no more."},
      {"\"We left,\" said Hale. \"It rained.\"", "\"We left,\" said Hale.|\"It rained.\""},
      {"\"Did it rain?\" asked Hale.", "\"Did it rain?\" asked Hale."},
      {"\"Stop!\" he cried. They stopped.", "\"Stop!\" he cried.|They stopped."},
      {"It rained... Then it stopped.", "It rained...|Then it stopped."},
      {"It rained ... then it stopped.", "It rained ... then it stopped."},
      {"It rained…Then it stopped.", "It rained…|Then it stopped."},
      {"Mr. J. R. R. Reed lost his barn. He wept.", "Mr. J. R. R. Reed lost his barn.|He wept."},
      {"Reed Jr. left. Reed Sr. stayed.", "Reed Jr. left.|Reed Sr. stayed."},
      {"Harlow Inc. built it. Harlow Co. sold it. Harlow Ltd. closed.",
       "Harlow Inc. built it.|Harlow Co. sold it.|Harlow Ltd. closed."},
      {"The price was $3.50. It fell to $2.75 in May.", "The price was $3.50.|It fell to $2.75 in May."},
      {"Visit www.harlow.org. It is new.", "Visit www.harlow.org.|It is new."},
      {"Visit https://harlow.org/a.b?c=d.e. It is new.", "Visit https://harlow.org/a.b?c=d.e.|It is new."},
      {"Write to press.office@harlow.gov.uk. We reply.", "Write to press.office@harlow.gov.uk.|We reply."},
      {"1. Open the gate. 2. Close the gate.", "1. Open the gate.|2. Close the gate."},
      {"1. First open it.\n2. Then close it.", "1. First open it.|2. Then close it."},
      {"The dam held.Then it broke.", "The dam held.|Then it broke."},
      {"HARLOW (AP) — The dam held. It broke later.", "HARLOW (AP) — The dam held.|It broke later."},
      {"The No. 2 turbine failed. No. It did not.", "The No. 2 turbine failed.|No.|It did not."},
      {"Is it No. 1? No. It is two.", "Is it No. 1?|No.|It is two."},
      {"Gen. Varga, Lt. Col. Pell, Maj. Gen. Ruiz and Adm. Stone met. They left.",
       "Gen. Varga, Lt. Col. Pell, Maj. Gen. Ruiz and Adm. Stone met.|They left."},
      {"The case Harlow v. Reed opens. Reed vs. Harlow closed.",
       "The case Harlow v. Reed opens.|Reed vs. Harlow closed."},
      {"See Fig. 3 and p. 12. It shows more.", "See Fig. 3 and p. 12.|It shows more."},
      {"He has a Ph.D. He teaches.", "He has a Ph.D.|He teaches."},
      {"He has a Ph.D. in law.", "He has a Ph.D. in law."},
      {"Dr. King Jr. Blvd. is shut. Go home.", "Dr. King Jr. Blvd. is shut.|Go home."},
      {"St. Mary's is on Main St. It is old.", "St. Mary's is on Main St.|It is old."},
      {"Washington D.C. is wet. Washington, D.C. It rains.",
       "Washington D.C. is wet.|Washington, D.C.|It rains."},
      {"It was Jan. 5, 2020. It rained on Feb. 3.", "It was Jan. 5, 2020.|It rained on Feb. 3."},
      {"He came at 10 a.m. EST. He left.", "He came at 10 a.m. EST.|He left."},
      {"e.g. this, i.e. that, etc. They left.", "e.g. this, i.e. that, etc.|They left."},
      {"Beans, rice, etc. were brought.", "Beans, rice, etc. were brought."},
      {"Version 2.0.1. It works.", "Version 2.0.1.|It works."},
      {"The E.U. said so. The U.K. left. The U.N. stayed.",
       "The E.U. said so.|The U.K. left.|The U.N. stayed."},
      {"He got an A. She got a B.", "He got an A.|She got a B."},
      {"I am I. You are you.", "I am I.|You are you."},
      {"“It rained. We left.” The road shut.", "“It rained.|We left.”|The road shut."},
      {"“It rained,” he said, “and we left.” The road shut.",
       "“It rained,” he said, “and we left.”|The road shut."},
      {"(It rained.) We left.", "(It rained.)|We left."},
      {"Yahoo! said profits rose. They fell.", "Yahoo! said profits rose.|They fell."},
      {"What?! No!", "What?!|No!"},
      {"He asked, “When?” and left.", "He asked, “When?” and left."},
      {"He asked, “When?” Then he left.", "He asked, “When?”|Then he left."},
      {"Approx. 40 people came. Est. 1990.", "Approx. 40 people came.|Est. 1990."},
      {"Elm Ave. flooded. It is on Elm Ave. The road is shut.",
       "Elm Ave. flooded.|It is on Elm Ave.|The road is shut."},
      {"He works for Smith & Co. in town.", "He works for Smith & Co. in town."},
      {"Total: 5 ft. 3 in. tall. He is short.", "Total: 5 ft. 3 in. tall.|He is short."},
  };
  for (const auto& [text, sentences] : cases) EXPECT_EQ(sentences_of(text, cutter), sentences);
}

TEST(Sentences, CutsMalay) {
  const WordCutter cutter(pack("ms"));
  const Case cases[] = {
      {"Syarikat itu milik Jati Sdn. Bhd. Mereka rugi.", "Syarikat itu milik Jati Sdn. Bhd.|Mereka rugi."},
      {"Syarikat itu milik Jati Sdn. Bhd. Lendu.", "Syarikat itu milik Jati Sdn. Bhd. Lendu."},
      {"Kedai ditutup 6 p.m. Tiada mangsa.", "Kedai ditutup 6 p.m.|Tiada mangsa."},
      {"Petikan itu di hlm. 40. Ia benar.", "Petikan itu di hlm. 40.|Ia benar."},
  };
  for (const auto& [text, sentences] : cases) EXPECT_EQ(sentences_of(text, cutter), sentences);
}

// Texts without any capital, as people copy them: the full stop alone parts.
TEST(Sentences, CutsLowerCase) {
  const WordCutter cutter(pack("id"));
  const Case parted[] = {
      {"gempa itu tidak memicu tsunami. kepala bmkg meminta warga tenang. jalan masih ditutup.",
       "gempa itu tidak memicu tsunami.|kepala bmkg meminta warga tenang.|jalan masih ditutup."},
      {"gempa terjadi pukul 19.30 wib. warga lari keluar rumah.",
       "gempa terjadi pukul 19.30 wib.|warga lari keluar rumah."},
      {"air naik sejak subuh di kota. 12 orang mengungsi.",
       "air naik sejak subuh di kota.|12 orang mengungsi."},
      {"Air surut.\n\nwarga pulang ke rumah masing-masing. jalan dibuka lagi.",
       "Air surut.|warga pulang ke rumah masing-masing.|jalan dibuka lagi."},
      {"warga pulang ke rumah masing-masing. jalan dibuka lagi.\n\nAir surut.",
       "warga pulang ke rumah masing-masing.|jalan dibuka lagi.|Air surut."},
  };
  for (const auto& [text, sentences] : parted) EXPECT_EQ(sentences_of(text, cutter), sentences);
  const std::string_view whole[] = {
      "rapat itu dibuka oleh j. sari, g.r. wira dan dr. ratna di balai desa.",
      "air naik ... lalu surut lagi pada sore hari di kota.",
      "air naik… lalu surut lagi pada sore hari di kota.",
      "“tanggul itu masih aman.” katanya kepada warga di posko.",
      "“apakah tanggul itu aman?” tanya warga kepada kepala desa.",
      "rumah di jl. melati no. 12 kec. larangan roboh semalam.",
      "Air naik sejak subuh di kota. warga pulang dengan perahu.",  // a slip in a text with capitals
      "beras, gula dsb. ke posko",                                  // the end of a list
  };
  for (const auto text : whole) EXPECT_EQ(sentences_of(text, cutter), text);
}

// In a title every word may be capital, and none of them shows that a sentence opens.
TEST(Sentences, KeepsTitlesTogether) {
  const WordCutter cutter(pack("en"));
  EXPECT_EQ(sentences_of("U.S. And Its Allies Meet", cutter, Part::title), "U.S. And Its Allies Meet");
  EXPECT_EQ(sentences_of("Dam Breaks. Two Die", cutter, Part::title), "Dam Breaks.|Two Die");
}

// Pieces that hold all signs the cutter looks at.
std::string arbitrary_text() {
  static const std::vector<std::string> pieces = {
      "Warga ", "pulang", ". ", ".",  "! ",  "?",    "…",        " ",    "\n",  "“", "”",  "\"", "(", ")",
      "Prof. ", "No.",    "12", "A.", "p.m", "dll.", "https://", "www.", "x@y", "-", "• ", "ñ",  "水"};
  const auto choice =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
  std::string text;
  for (const auto i : choice) text += pieces[i];
  return text;
}

RC_GTEST_PROP(Sentences, HoldEveryWordOnceInOrder, ()) {
  static const WordCutter cutter(pack("id"));
  const auto text = arbitrary_text();
  const auto cut = cutter.cut(text);
  std::uint32_t word = 0, end = 0;
  for (const auto& sentence : cut.sentences) {
    RC_ASSERT(sentence.first_word == word && sentence.end_word > word);
    RC_ASSERT(sentence.span.begin >= end && sentence.span.end <= text.size());
    RC_ASSERT(slice(text, sentence.span).find('\n') == std::string_view::npos);
    word = sentence.end_word, end = sentence.span.end;
  }
  RC_ASSERT(word == cut.words.size());
  RC_ASSERT(cutter.cut(text).sentences == cut.sentences);
}

RC_GTEST_PROP(Sentences, AParagraphIsCutTheSameWhateverSurroundsIt, ()) {
  static const WordCutter cutter(pack("id"));
  auto before = arbitrary_text();
  before += "\n\n";
  const auto middle = arbitrary_text();
  std::vector<Span> alone, amid;
  const auto shift = static_cast<std::uint32_t>(before.size());
  for (const auto& sentence : cutter.cut(middle).sentences) alone.push_back(sentence.span);
  auto text = before;
  text += middle, text += "\n\n", text += arbitrary_text();
  for (const auto& sentence : cutter.cut(text).sentences)
    if (sentence.span.begin >= shift && sentence.span.begin < shift + middle.size())
      amid.push_back({sentence.span.in, sentence.span.begin - shift, sentence.span.end - shift});
  RC_ASSERT(amid == alone);
}

}  // namespace
}  // namespace saksi
