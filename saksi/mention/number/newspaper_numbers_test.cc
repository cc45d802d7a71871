// Numbers in the forms of Indonesian and Malay newspapers, beside the tables of indonesian_numbers_test.cc:
// vague counts, bounds, shares, and figures that count nothing.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fmt/format.h>
#include <cmath>

#include "saksi/mention/number/find_numbers.h"
#include "saksi/mention/time/find_times.h"

namespace saksi {
namespace {

struct Reader {
  explicit Reader(const Language& language) : numbers(language), times(language), cutter(language) {}
  NumberFinder numbers;
  TimeFinder times;
  WordCutter cutter;
};

const Reader& reader(std::string_view code) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const Reader indonesian(languages->get("id")), malay(languages->get("ms"));
  return code == "id" ? indonesian : malay;
}

std::vector<Number> find(std::string_view code, std::string_view text) {
  Article article;
  article.text = text;
  Mentions mentions;
  mentions.text = reader(code).cutter.cut(text);
  mentions.times = reader(code).times.find(article, {}, mentions.text);
  return reader(code).numbers.find(article, mentions);
}

// "words=value unit bound; …"
std::string numbers_of(std::string_view code, std::string_view text) {
  static constexpr std::string_view kBounds[] = {"", " at least", " at most", " about"};
  std::string answer;
  for (const auto& number : find(code, text))
    answer +=
        fmt::format("{}{}={:g} {}{}", answer.empty() ? "" : "; ", slice(text, number.span), number.value,
                    number.unit.value_or("-"), kBounds[static_cast<std::size_t>(number.bound)]);
  return answer;
}

struct Case {
  std::string_view text, numbers;
};

TEST(NewspaperNumbers, ReadsIndonesian) {
  const Case cases[] = {
      {"Belasan warga mengungsi.", "Belasan warga=10 person about"},
      {"Puluhan ribu warga mengungsi.", "Puluhan ribu warga=10000 person about"},
      {"Ratusan rumah rusak.", "Ratusan rumah=100 rumah about"},
      {"Ratusan juta rupiah hilang.", "Ratusan juta rupiah=1e+08 IDR about"},
      {"Ribuan orang datang.", "Ribuan orang=1000 person about"},
      {"Ada 2,5 juta warga.", "2,5 juta warga=2.5e+06 person"},
      {"Anggarannya Rp 3,4 triliun.", "Rp 3,4 triliun=3.4e+12 IDR"},
      {"Bantuan US$ 2,5 miliar.", "US$ 2,5 miliar=2.5e+09 USD"},
      {"Harga naik 1,5 kali lipat.", "1,5 kali lipat=1.5 time"},
      {"Harga naik dua kali lipat.", "dua kali lipat=2 time"},
      {"Sepertiga warga mengungsi.", "Sepertiga warga=0.333333 person"},
      {"Dua pertiga warga mengungsi.", "Dua pertiga warga=0.666667 person"},
      {"Setengah warga mengungsi.", "Setengah warga=0.5 person"},
      {"Separuh warga mengungsi.", "Separuh warga=0.5 person"},
      {"Lebih dari 18 ribu warga mengungsi.", "18 ribu warga=18000 person at least"},
      {"Tak kurang dari 40 orang tewas.", "40 orang=40 person at least"},
      {"Tidak kurang dari 40 orang tewas.", "40 orang=40 person at least"},
      {"Hingga 40 orang tewas.", "40 orang=40 person at most"},
      {"Sedikitnya 40 orang tewas.", "40 orang=40 person at least"},
      {"Setidaknya 40 orang tewas.", "40 orang=40 person at least"},
      {"Paling sedikit 40 orang tewas.", "40 orang=40 person at least"},
      {"Paling banyak 40 orang tewas.", "40 orang=40 person at most"},
      {"Maksimal 40 orang boleh masuk.", "40 orang=40 person at most"},
      {"Antara 5 dan 10 orang tewas.", "5=5 person at least; 10 orang=10 person at most"},
      {"Antara 5 sampai 10 orang tewas.", "5=5 person at least; 10 orang=10 person at most"},
      {"Harga naik 5-10 persen.", "5=5 percent at least; 10 persen=10 percent at most"},
      {"Harga naik 5 hingga 10 persen.", "5=5 percent at least; 10 persen=10 percent at most"},
      {"Ia anak kedua.", ""},
      {"Kedua anak itu pulang.", ""},
      {"Hubungi 0812-3456-7890.", ""},
      {"Hubungi (021) 555-1234.", ""},
      {"Mobil B 1234 XYZ terbakar.", ""},
      {"UU No. 11 Tahun 2020 berlaku.", ""},
      {"UU Nomor 11 Tahun 2020 berlaku.", ""},
      {"UU 11/2020 berlaku.", ""},
      {"Ia pergi selama 5 tahun.", ""},
      {"Panjangnya 12 km.", "12 km=12 km"},
      {"Luasnya 12,5 hektare.", "12,5 hektare=12.5 ha"},
      {"Suhu 30 derajat Celsius.", "30 derajat Celsius=30 celsius"},
      {"Kecepatan 60 km/jam.", "60 km/jam=60 km/h"},
      {"Gempa magnitudo 5,6.", "magnitudo 5,6=5.6 magnitude"},
      {"Gempa bermagnitudo 5,6 skala Richter.", "5,6 skala Richter=5.6 magnitude"},
      {"Tinggi air 1,5 meter.", "1,5 meter=1.5 m"},
      {"Nilainya nyaris 40 juta dolar.", "40 juta dolar=4e+07 USD about"},
      {"Hampir 40 orang tewas.", "40 orang=40 person about"},
      {"Sekitar 40-an orang tewas.", "40-an orang=40 person about"},
      {"Seratus orang tewas.", "Seratus orang=100 person"},
      {"Seribu lebih orang tewas.", "Seribu lebih orang=1000 person at least"},
      {"40 lebih orang tewas.", "40 lebih orang=40 person at least"},
      {"Lebih 40 orang tewas.", "40 orang=40 person at least"},
      {"Sejuta warga mengungsi.", "Sejuta warga=1e+06 person"},
      {"Tiga korban, yakni dua pria dan satu wanita, tewas.",
       "Tiga korban=3 korban; dua pria=2 pria; satu wanita=1 wanita"},
      {"Sebanyak 12 kepala keluarga mengungsi.", "12 kepala keluarga=12 household"},
      {"Sebanyak 1.250 KK atau 4.000 jiwa mengungsi.", "1.250 KK=1250 household; 4.000 jiwa=4000 person"},
      {"Utangnya Rp 5 M.", "Rp 5 M=5e+09 IDR"},
      {"Harga Rp 12.500/kg.", "Rp 12.500=12500 IDR"},
      {"Harga Rp15 ribu per kilogram.", "Rp15 ribu=15000 IDR"},
      {"Tiga ekor sapi mati.", "Tiga ekor sapi=3 sapi"},
      {"Dua unit mobil pemadam tiba.", "Dua unit=2 unit"},
      {"Lima orang saksi diperiksa.", "Lima orang=5 person"},
      {"Skor 3-1.", ""},
      {"Mereka menang 3-1.", ""},
      {"Ia finis di posisi 3.", ""},
      {"Peringkat ke-5.", ""},
      {"Rumah nomor 12.", ""},
      {"Kamar 204.", ""},
      {"Usia 45 tahun.", ""},
      {"Sari (45) pulang.", ""},
      {"Pasal 5 ayat 2.", ""},
      {"Halaman 12.", ""},
      {"Bab IV.", ""},
      {"Versi 2.0.1.", ""},
      {"Boeing 737 jatuh.", ""},
      {"Airbus A320 jatuh.", ""},
      {"Jalan Tol KM 42 macet.", ""},
      {"Tol Km 42 macet.", ""},
      {"Di kilometer 42 terjadi kecelakaan.", ""},
      {"Kelas 5 SD libur.", ""},
      {"SMA Negeri 3 libur.", ""},
      {"SMAN 3 libur.", ""},
      {"Kodim 0716 membantu.", ""},
      {"Densus 88 menangkap tiga orang.", "tiga orang=3 person"},
      {"Ada tiga perempat penduduk.", "tiga perempat=0.75 -"},
      {"Seperempat penduduk.", "Seperempat=0.25 -"},
      {"Nol korban.", "Nol korban=0 korban"},
      {"Tanpa satu korban pun.", "satu korban=1 korban"},
      {"Satu-satunya korban.", ""},
      {"Salah seorang warga.", ""},
      {"Dua-duanya selamat.", ""},
      {"Berdua mereka pulang.", ""},
      {"Setengah jam ia menunggu.", ""},
      {"Nomor induk 3201234567.", ""},
      {"NIK 3201234567890001.", ""},
      {"Rekening 1234567890.", ""},
      {"Kode pos 12345.", ""},
      {"Tahun 2020.", ""},
      {"Pemilu 2024.", ""},
      {"Pilkada 2024.", ""},
      {"Asian Games 2018.", ""},
      {"Liga 1.", ""},
      {"G20.", ""},
      {"Top 10.", ""},
      {"Persentasenya 12,5%.", "12,5%=12.5 percent"},
      {"Sebesar 12,5 persen.", "12,5 persen=12.5 percent"},
      {"Naik 0,25 poin.", "0,25 poin=0.25 point"},
      {"Turun 25 basis poin.", "25 basis poin=25 basis point"},
      {"Indeks turun 1,2 persen ke 7.100.", "1,2 persen=1.2 percent"},
      {"Rp 1-2 juta.", "Rp 1=1e+06 IDR at least; 2 juta=2e+06 IDR at most"},
      {"USD 1,5 juta.", "USD 1,5 juta=1.5e+06 USD"},
      {"10 juta dolar AS.", "10 juta dolar AS=1e+07 USD"},
      {"500 ribu yen.", "500 ribu yen=500000 JPY"},
      {"5 kali juara.", "5 kali=5 time"},
      {"Tiga kali ia jatuh.", "Tiga kali=3 time"},
  };
  for (const auto& [text, numbers] : cases) EXPECT_EQ(numbers_of("id", text), numbers) << text;
}

TEST(NewspaperNumbers, ReadsMalay) {
  const Case cases[] = {
      {"Belasan penduduk dipindahkan.", "Belasan penduduk=10 person about"},
      {"Puluhan ribu penduduk dipindahkan.", "Puluhan ribu penduduk=10000 person about"},
      {"Kira-kira 2.5 juta penduduk.", "2.5 juta penduduk=2.5e+06 person about"},
      {"Kerugian RM3.4 bilion.", "RM3.4 bilion=3.4e+09 MYR"},
      {"Kerugian RM 500,000.", "RM 500,000=500000 MYR"},
      {"Sepertiga penduduk.", "Sepertiga penduduk=0.333333 person"},
      {"Dua pertiga penduduk.", "Dua pertiga penduduk=0.666667 person"},
      {"Suku penduduk.", ""},
      {"Tiga suku penduduk.", "Tiga suku penduduk=0.75 person"},
      {"Separuh penduduk.", "Separuh penduduk=0.5 person"},
      {"Setengah penduduk.", "Setengah penduduk=0.5 person"},
      {"Lebih 18 ribu penduduk.", "18 ribu penduduk=18000 person at least"},
      {"Lebih daripada 18,000 penduduk.", "18,000 penduduk=18000 person at least"},
      {"Sekurang-kurangnya 40 orang.", "40 orang=40 person at least"},
      {"Tidak kurang 40 orang.", "40 orang=40 person at least"},
      {"Antara 5 hingga 10 orang.", "5=5 person at least; 10 orang=10 person at most"},
      {"5-10 peratus.", "5=5 percent at least; 10 peratus=10 percent at most"},
      {"Dua belas orang.", "Dua belas orang=12 person"},
      {"Dua puluh lima orang.", "Dua puluh lima orang=25 person"},
      {"Seratus lima puluh orang.", "Seratus lima puluh orang=150 person"},
      {"Dua setengah juta orang.", "Dua setengah juta orang=2.5e+06 person"},
      {"Satu perlima penduduk.", "Satu perlima penduduk=0.2 person"},
      {"Dua perpuluhan lima peratus.", "Dua perpuluhan lima peratus=2.5 percent"},
      {"Seribu orang.", "Seribu orang=1000 person"},
      {"Ratusan rumah.", "Ratusan rumah=100 rumah about"},
  };
  for (const auto& [text, numbers] : cases) EXPECT_EQ(numbers_of("ms", text), numbers) << text;
}

RC_GTEST_PROP(NewspaperNumbers, ReadAnyParagraphTheSameAnywhere, ()) {
  static const std::vector<std::string> pieces = {
      "Rp",         "Rp. ",    "1.250.000 ",   "2,5 ",      "juta ",      "puluhan ", "ribu ", "orang ",
      "sepertiga ", "lebih ",  "hingga ",      "antara ",   "5-10 ",      "persen",   "% ",    "B ",
      "1234 ",      "XYZ ",    "pasal ",       "dan ",      ", ",         "tiga ",    "dua ",  "dari ",
      "- ",         "km/jam ", "12345678901 ", "setengah ", "lebih dari "};
  const auto choice =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
  std::string middle;
  for (const auto i : choice) middle += pieces[i];
  std::string text = "Air naik.\n\n";
  const auto shift = static_cast<std::uint32_t>(text.size());
  text += middle;
  text += "\n\nAir surut.";
  const auto alone = find("id", middle), amid = find("id", text);
  RC_ASSERT(amid == find("id", text));
  RC_ASSERT(alone.size() == amid.size());
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < alone.size(); ++i) {
    RC_ASSERT(alone[i].span.begin >= end && alone[i].span.end <= middle.size() && !alone[i].span.empty());
    RC_ASSERT(std::isfinite(alone[i].value));
    RC_ASSERT(amid[i].span.begin == alone[i].span.begin + shift && amid[i].value == alone[i].value);
    RC_ASSERT(amid[i].unit == alone[i].unit && amid[i].bound == alone[i].bound);
    end = alone[i].span.end;
  }
}

}  // namespace
}  // namespace saksi
