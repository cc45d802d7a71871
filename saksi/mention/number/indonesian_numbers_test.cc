// Indonesian numbers in the manner of newspapers: 140 sentences with numbers and 70 without.

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "saksi/mention/number/find_numbers.h"
#include "saksi/mention/time/find_times.h"

namespace saksi {
namespace {

// "words=value unit bound; …" of the numbers of one text; its times are found first, since what lies in them
// counts nothing.
std::string numbers_of(std::string_view text) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const auto& indonesian = languages->get("id");
  static const WordCutter cutter(indonesian);
  static const TimeFinder times(indonesian);
  static const NumberFinder finder(indonesian);
  static constexpr std::string_view kBounds[] = {"", " at least", " at most", " about"};
  Article article;
  article.text = text;
  Mentions mentions;
  mentions.text = cutter.cut(text);
  mentions.times = times.find(article, {}, mentions.text);
  std::string answer;
  for (const auto& number : finder.find(article, mentions))
    answer +=
        fmt::format("{}{}={} {}{}", answer.empty() ? "" : "; ", article.words(number.span), number.value,
                    number.unit.value_or("-"), kBounds[static_cast<std::size_t>(number.bound)]);
  return answer;
}

struct Case {
  std::string_view text, numbers;
};

void expect_all(std::span<const Case> cases) {
  for (const auto& [text, numbers] : cases) EXPECT_EQ(numbers_of(text), numbers) << text;
}

TEST(IndonesianNumbers, ReadsFigures) {
  const Case cases[] = {
      {"Sebanyak 1.250.000 warga pulang.", "1.250.000 warga=1250000 person"},
      {"Ada 12.500 ton gula.", "12.500 ton=12500 t"},
      {"Ada 999 kapal di sana.", "999 kapal=999 kapal"},
      {"Beratnya 2,75 kilogram.", "2,75 kilogram=2.75 kg"},
      {"Luasnya 1.234,5 hektare.", "1.234,5 hektare=1234.5 ha"},
      {"Lebarnya 0,5 meter.", "0,5 meter=0.5 m"},
      {"Ia membeli 3/4 bagian.", "3/4 bagian=0.75 bagian"},
      {"Tingginya 1½ meter.", "1½ meter=1.5 m"},
      {"Suhunya -5 derajat Celsius.", "-5 derajat Celsius=-5 celsius"},
      {"Ada 7 orang, lalu 8 orang.", "7 orang=7 person; 8 orang=8 person"},
      {"Gempa berkekuatan 5,1 mengguncang Randu.", "5,1=5.1 -"},
      {"Nilai 7,5 diberikan juri.", "7,5=7.5 -"},
      {"Ada 3 medali dan 2 terowongan.", "3 medali=3 medali; 2 terowongan=2 terowongan"},
      {"Jumlahnya 1 234 567 orang.", "1 234 567 orang=1234567 person"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsWords) {
  const Case cases[] = {
      {"Ada dua puluh satu kapal.", "dua puluh satu kapal=21 kapal"},
      {"Ada sepuluh kapal.", "sepuluh kapal=10 kapal"},
      {"Ada sebelas perahu.", "sebelas perahu=11 perahu"},
      {"Ada dua belas perahu.", "dua belas perahu=12 perahu"},
      {"Ada sembilan belas perahu.", "sembilan belas perahu=19 perahu"},
      {"Ada seratus satu rumah.", "seratus satu rumah=101 rumah"},
      {"Dua ratus lima puluh tiga rumah rusak.", "Dua ratus lima puluh tiga rumah=253 rumah"},
      {"Ada seribu dua ratus rumah.", "seribu dua ratus rumah=1200 rumah"},
      {"Ada dua ribu lima belas rumah.", "dua ribu lima belas rumah=2015 rumah"},
      {"Ada tiga puluh ribu sapi.", "tiga puluh ribu sapi=30000 sapi"},
      {"Ada seratus dua puluh ribu sapi.", "seratus dua puluh ribu sapi=120000 sapi"},
      {"Ada sejuta pohon.", "sejuta pohon=1000000 pohon"},
      {"Ada dua juta tiga ratus ribu pohon.", "dua juta tiga ratus ribu pohon=2300000 pohon"},
      {"Ada tiga lusin telur.", "tiga lusin telur=36 telur"},
      {"Ada selusin telur.", "selusin telur=12 telur"},
      {"Ada sekodi kain.", "sekodi kain=20 kain"},
      {"Nol kasus dilaporkan.", "Nol kasus=0 kasus"},
      {"Tujuh perahu hanyut.", "Tujuh perahu=7 perahu"},
      {"Delapan ratus delapan puluh delapan kursi terisi.",
       "Delapan ratus delapan puluh delapan kursi=888 kursi"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsFiguresWithWords) {
  const Case cases[] = {
      {"Ada 2,5 juta ton beras.", "2,5 juta ton=2500000 t"},
      {"Ada 18 ribu pelari.", "18 ribu pelari=18000 pelari"},
      {"Ada 1,2 miliar pengguna.", "1,2 miliar pengguna=1200000000 pengguna"},
      {"Penduduknya 270 juta jiwa.", "270 juta jiwa=270000000 person"},
      {"Ada 3 juta 500 ribu pohon.", "3 juta 500 ribu pohon=3500000 pohon"},
      {"Nilainya 4 ribu triliun rupiah.", "4 ribu triliun rupiah=4000000000000000 IDR"},
      {"Ada 5 ratus kursi.", "5 ratus kursi=500 kursi"},
      {"Ada 2 lusin piring.", "2 lusin piring=24 piring"},
      {"Ada satu setengah juta warga.", "satu setengah juta warga=1500000 person"},
      {"Beratnya dua setengah kilogram.", "dua setengah kilogram=2.5 kg"},
      {"Ada setengah juta warga.", "setengah juta warga=500000 person"},
      {"Ada dua koma lima juta warga.", "dua koma lima juta warga=2500000 person"},
      {"Naik nol koma tujuh lima persen.", "nol koma tujuh lima persen=0.75 percent"},
      {"Suhunya minus lima derajat Celsius.", "minus lima derajat Celsius=-5 celsius"},
      {"Suhunya minus 7 derajat Celsius.", "minus 7 derajat Celsius=-7 celsius"},
      {"Harganya 40 rb.", "40 rb=40000 -"},
      {"Harganya 2 jt.", "2 jt=2000000 -"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsUnknownCounts) {
  const Case cases[] = {
      {"Belasan warga mengungsi.", "Belasan warga=10 person about"},
      {"Puluhan warga mengungsi.", "Puluhan warga=10 person about"},
      {"Puluhan ribu warga mengungsi.", "Puluhan ribu warga=10000 person about"},
      {"Ratusan rumah rusak.", "Ratusan rumah=100 rumah about"},
      {"Ratusan juta dolar hilang.", "Ratusan juta dolar=100000000 USD about"},
      {"Ribuan orang hadir.", "Ribuan orang=1000 person about"},
      {"Mereka menyimpan jutaan peluru.", "jutaan peluru=1000000 round about"},
      {"Belasan ribu pekerja pulang.", "Belasan ribu pekerja=10000 pekerja about"},
      {"Beberapa ratus warga mengungsi.", "Beberapa ratus warga=100 person about"},
      {"Beberapa puluh ribu ton hilang.", "Beberapa puluh ribu ton=10000 t about"},
      {"Ada 40-an warga di sana.", "40-an warga=40 person about"},
      {"Ada 1.000-an pengungsi.", "1.000-an pengungsi=1000 pengungsi about"},
      {"Ada seratusan warga di sana.", "seratusan warga=100 person about"},
      {"Kerugiannya 3 miliaran rupiah.", "3 miliaran rupiah=3000000000 IDR about"},
      {"Kerugiannya miliaran rupiah.", "miliaran rupiah=1000000000 IDR about"},
      {"Ada lima puluhan kapal.", "lima puluhan kapal=50 kapal about"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsBounds) {
  const Case cases[] = {
      {"Lebih dari 18 ribu warga mengungsi.", "18 ribu warga=18000 person at least"},
      {"Setidaknya tiga orang tewas.", "tiga orang=3 person at least"},
      {"Sedikitnya 12 orang luka.", "12 orang=12 person at least"},
      {"Paling sedikit lima kapal tenggelam.", "lima kapal=5 kapal at least"},
      {"Minimal 30 persen kursi terisi.", "30 persen=30 percent at least"},
      {"Maksimal 20 orang boleh masuk.", "20 orang=20 person at most"},
      {"Kurang dari 100 rumah berdiri.", "100 rumah=100 rumah at most"},
      {"Tidak lebih dari dua ton.", "dua ton=2 t at most"},
      {"Tak kurang dari 50 kapal berlabuh.", "50 kapal=50 kapal at least"},
      {"Jaraknya sekitar 40 kilometer.", "40 kilometer=40 km about"},
      {"Hampir 300 rumah terendam.", "300 rumah=300 rumah about"},
      {"Kira-kira 20 ekor sapi hilang.", "20 ekor sapi=20 sapi about"},
      {"Diperkirakan 5.000 orang hadir.", "5.000 orang=5000 person about"},
      {"Kecepatannya tidak melebihi 60 kilometer per jam.", "60 kilometer per jam=60 km/h at most"},
      {"Di atas 80 persen warga setuju.", "80 persen=80 percent at least"},
      {"Hingga 500 penonton boleh masuk.", "500 penonton=500 penonton at most"},
      {"Nyaris seratus rumah hanyut.", "seratus rumah=100 rumah about"},
      {"Paling banyak tiga tiket dijual.", "tiga tiket=3 tiket at most"},
      {"Kurang lebih 70 hektare sawah kering.", "70 hektare=70 ha about"},
      {"Jumlahnya melebihi 2 juta orang.", "2 juta orang=2000000 person at least"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsUnits) {
  const Case cases[] = {
      {"Kecepatannya 60 km/jam.", "60 km/jam=60 km/h"},
      {"Gempa di kedalaman 10km.", "10km=10 km"},
      {"Luasnya 25 kilometer persegi.", "25 kilometer persegi=25 km2"},
      {"Isinya 300 meter kubik.", "300 meter kubik=300 m3"},
      {"Tebalnya 4 mm.", "4 mm=4 mm"},
      {"Tingginya 170 cm.", "170 cm=170 cm"},
      {"Beratnya 3 kg.", "3 kg=3 kg"},
      {"Isinya 40 liter.", "40 liter=40 l"},
      {"Gempa magnitudo 5,6 terasa.", "magnitudo 5,6=5.6 magnitude"},
      {"Suhunya 38 derajat Celcius.", "38 derajat Celcius=38 celsius"},
      {"Dayanya 600 megawatt.", "600 megawatt=600 MW"},
      {"Tiga buah perahu hanyut.", "Tiga buah perahu=3 perahu"},
      {"Lima ekor sapi hilang.", "Lima ekor sapi=5 sapi"},
      {"Dua batang pohon tumbang.", "Dua batang pohon=2 pohon"},
      {"Empat unit rumah rusak.", "Empat unit=4 unit"},
      {"Ia melintas dua kali.", "dua kali=2 time"},
      {"Ia melakukan tujuh perjalanan.", "tujuh perjalanan=7 trip"},
      {"Tiga jiwa mengungsi.", "Tiga jiwa=3 person"},
      {"Isinya 90 barel minyak.", "90 barel=90 barrel"},
      {"Empat dari mereka pulang.", "Empat=4 -"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsMoney) {
  const Case cases[] = {
      {"Kerugiannya Rp 3,4 triliun.", "Rp 3,4 triliun=3400000000000 IDR"},
      {"Kerugiannya Rp3,4 miliar.", "Rp3,4 miliar=3400000000 IDR"},
      {"Harganya Rp500.000 saja.", "Rp500.000=500000 IDR"},
      {"Harganya Rp 12.500 per kilogram.", "Rp 12.500=12500 IDR"},
      {"Harganya Rp. 40 ribu.", "Rp. 40 ribu=40000 IDR"},
      {"Utangnya Rp 5 M.", "Rp 5 M=5000000000 IDR"},
      {"Utangnya Rp2 T.", "Rp2 T=2000000000000 IDR"},
      {"Bantuan US$ 2 miliar cair.", "US$ 2 miliar=2000000000 USD"},
      {"Harganya $40.", "$40=40 USD"},
      {"Harganya 40 dolar AS.", "40 dolar AS=40 USD"},
      {"Harganya 25 ringgit.", "25 ringgit=25 MYR"},
      {"Harganya €15 saja.", "€15=15 EUR"},
      {"Bantuannya lima juta rupiah.", "lima juta rupiah=5000000 IDR"},
      {"Harganya USD 1,5 juta.", "USD 1,5 juta=1500000 USD"},
      {"Anggarannya Rp 1.234.567.890.", "Rp 1.234.567.890=1234567890 IDR"},
      {"Sekitar Rp10 miliar hilang.", "Rp10 miliar=10000000000 IDR about"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsPercent) {
  const Case cases[] = {
      {"Harga naik 5 persen.", "5 persen=5 percent"},
      {"Harga turun 3,25%.", "3,25%=3.25 percent"},
      {"Harga naik lima persen.", "lima persen=5 percent"},
      {"Inflasi 0,3 persen.", "0,3 persen=0.3 percent"},
      {"Seratus persen siap.", "Seratus persen=100 percent"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsRanges) {
  const Case cases[] = {
      {"Ada 10 hingga 15 orang di sana.", "10=10 person at least; 15 orang=15 person at most"},
      {"Ada 10-15 orang di sana.", "10=10 person at least; 15 orang=15 person at most"},
      {"Antara 20 dan 30 kapal berlabuh.", "20=20 kapal at least; 30 kapal=30 kapal at most"},
      {"Harganya Rp 2-3 juta.", "Rp 2=2000000 IDR at least; 3 juta=3000000 IDR at most"},
      {"Ada 2 sampai 3 juta warga.", "2=2000000 person at least; 3 juta warga=3000000 person at most"},
      {"Panjangnya 5 – 7 meter.", "5=5 m at least; 7 meter=7 m at most"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsFractions) {
  const Case cases[] = {
      {"Separuh kota terendam.", "Separuh=0.5 -"},
      {"Dua pertiga warga mengungsi.", "Dua pertiga warga=0.6666666666666666 person"},
      {"Tiga perempat kursi terisi.", "Tiga perempat=0.75 -"},
      {"Sepertiga penduduk pergi.", "Sepertiga=0.3333333333333333 -"},
      {"Seperempat juta orang hadir.", "Seperempat juta orang=250000 person"},
      {"Dua perlima lahan kering.", "Dua perlima=0.4 -"},
      {"Setengah lahan itu kering.", "Setengah=0.5 -"},
      {"Seperlima hutan terbakar.", "Seperlima=0.2 -"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, ReadsSeveralInOneSentence) {
  const Case cases[] = {
      {"Tiga orang tewas dan 12 rumah rusak.", "Tiga orang=3 person; 12 rumah=12 rumah"},
      {"Ada 4 pria, 5 wanita, dan 6 anak.", "4 pria=4 pria; 5 wanita=5 wanita; 6 anak=6 anak"},
  };
  expect_all(cases);
}

TEST(IndonesianNumbers, LeavesOtherWordsAndFiguresAlone) {
  const std::string_view texts[] = {
      "Aturan itu ada di pasal 5.",
      "Pasal 46 ayat (1) dan (2).",
      "Bab 3 mengatur pajak.",
      "Mereka menang 2-1.",
      "Skornya 3-0 untuk tuan rumah.",
      "Hubungi 081234567.",
      "Telepon +62 21 5550.",
      "Salah satu warga pulang.",
      "Mereka bicara satu lawan satu.",
      "Satu sama lain saling bantu.",
      "Ini ujian pertama.",
      "Ia menang kedua kali",
      "Ketiga warga itu pulang.",
      "Kedua negara sepakat.",
      "Kelima anak itu selamat.",
      "Ia juara ketiga.",
      "Seorang warga pulang.",
      "Sebuah rumah rusak.",
      "Seekor sapi hilang.",
      "Sari (35) pulang.",
      "1. Siapkan air.",
      "2) Rebus telur.",
      "Piala Dunia 2022 usai.",
      "",
      "Nomor 12 kosong.",
      "No. 7 menang.",
      "Gedung itu di Jalan 5.",
      "Warga ke-3 pulang.",
      "Anak ke-12 lahir.",
      "Varian B117 menyebar.",
      "Covid-19 mereda.",
      "Kota itu berdiri sejak 1998.",
      "Pada 2019 ia pindah.",
      "Tahun 2020 berat.",
      "Ia lahir 17 Mei 1985.",
      "Rapat 12 September batal.",
      "Rapat mulai pukul 19.30 WIB.",
      "Ia menunggu tiga jam.",
      "Ia pergi dua puluh jam.",
      "Hujan turun lima hari.",
      "Ia menjabat 12 tahun.",
      "Gempa terasa sepuluh detik.",
      "Dua pekan lagi ia pulang.",
      "Setengah jam ia menunggu.",
      "Seminggu ia pergi.",
      "Berjam-jam ia menunggu.",
      "Film itu dari era 1990-an.",
      "Benteng dari abad ke-17.",
      "Laba kuartal 3 naik.",
      "Ia datang tanggal 25.",
      "Terbit 23/09/2024.",
      "Rabu (30/8/2023) ia datang.",
      "Setiap lima tahun ada pemilu.",
      "Beberapa warga pulang.",
      "Banyak warga pulang.",
      "Sejumlah rumah rusak.",
      "Semua warga pulang.",
      "Para warga pulang.",
      "Kamar 204 kosong.",
      "Bus 12 mogok.",
      "Apollo 11 mendarat.",
      "Hal 45 robek.",
      "Kelas 6 libur.",
      "Lantai 3 terbakar.",
      "Kelompok 4 menang.",
      "Versi 2.0 dirilis.",
      "Rumah di RT 05 RW 03 terendam.",
      "Persatuan itu kuat.",
      "Kesatuan bangsa dijaga.",
      "Satuan tugas dibentuk.",
      "Dia bersatu dengan warga.",
      "Mereka menyatukan suara.",
  };
  for (const auto text : texts) EXPECT_EQ(numbers_of(text), "") << text;
}

}  // namespace
}  // namespace saksi
