#include "saksi/mention/time/find_times.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

// "words=value; words=value" of the times of one text.
std::string times_of(const std::string& code, std::string_view text, const char* published) {
  static const TimeFinder indonesian(languages().get("id")), english(languages().get("en"));
  const WordCutter cutter(languages().get(code));
  Article article;
  article.text = text;
  if (const auto day = parse_iso_day(published)) article.published = Published{{*day, *day}, {}, {}, ""};
  std::string answer;
  const auto& finder = code == "id" ? indonesian : english;
  for (const auto& time : finder.find(article, {}, cutter.cut(text)))
    answer += (answer.empty() ? "" : "; ") + std::string(article.words(time.span)) + "=" + time.value;
  return answer;
}

struct Case {
  std::string_view text, times;
};

TEST(FindTimes, ReadsIndonesian) {  // published on Tuesday 12 September 2023
  const Case cases[] = {
      {"Warga pulang pada hari Minggu.", "hari Minggu=2023-09-10"},
      {"Rapat itu pada Rabu (30/8/2023) di balai desa.", "Rabu (30/8/2023)=2023-08-30"},
      {"Ia hadir pada Rabu (6 September).", "Rabu (6 September)=2023-09-06"},
      {"Pasar buka hingga Rabu.", "Rabu=2023-09-13"},
      {"Menteri akan datang pada Rabu.", "Rabu=2023-09-13"},
      {"Ia mengatakan hal itu pada Rabu.", "Rabu=2023-09-06/2023-09-13"},
      {"Lurah bicara pada Selasa.", "Selasa=2023-09-12"},
      {"Gempa terasa Selasa dini hari.", "Selasa dini hari=2023-09-12TMO"},
      {"Selasa pekan lalu air naik.", "Selasa pekan lalu=2023-09-05"},
      {"Terbit Rabu, 13 Sep 2023 10:15 WIB.", "Rabu, 13 Sep 2023 10:15 WIB=2023-09-13T10:15+07:00"},
      {"Pameran itu 10 hingga 13 September.", "10 hingga 13 September=2023-09-10/2023-09-13"},
      {"Cuti 28 Desember hingga 3 Januari.", "28 Desember hingga 3 Januari=2023-12-28/2024-01-03"},
      {"Lomba 30-31 Agustus 2023.", "30-31 Agustus 2023=2023-08-30/2023-08-31"},
      {"Semua itu pada tahun 2018 dan 2019.", "tahun 2018=2018; 2019=2019"},
      {"Kemarin lusa ia pergi, kemarin pulang.", "Kemarin lusa=2023-09-10; kemarin=2023-09-11"},
      {"Awal bulan ini ia sakit.", "Awal bulan ini=2023-09"},
      {"Harga naik akhir tahun lalu.", "akhir tahun lalu=2022"},
      {"Juli lalu ia berkunjung.", "Juli lalu=2023-07"},
      {"Pada bulan November tahun lalu ia naik.", "bulan November tahun lalu=2022-11"},
      {"Gempa 3 September; tiga hari kemudian warga pulang.",
       "3 September=2023-09-03; tiga hari kemudian=2023-09-06"},
      {"Banjir datang 3 September. Keesokan harinya surut.",
       "3 September=2023-09-03; Keesokan harinya=2023-09-04"},
      {"Ia datang dua hari lalu.", "dua hari lalu=2023-09-10"},
      {"Hujan turun dalam beberapa minggu terakhir.", "beberapa minggu terakhir=PXW"},
      {"Mereka menunggu sekitar tiga jam.", "sekitar tiga jam=PT3H"},
      {"Perang itu berlangsung lebih dari 18 bulan.", "lebih dari 18 bulan=P18M"},
      {"Rapat mulai pukul 19.30 WIB.", "pukul 19.30 WIB=T19:30+07:00"},
      {"Laga mulai jam 7 malam.", "jam 7 malam=T19:00"},
      {"Pasar buka setiap Senin.", "setiap Senin=XXXX-WXX-1"},
      {"Benteng dari abad ke-19.", "abad ke-19=18"},
      {"Lagu era 1990-an.", "era 1990-an=199"},
      {"Laba naik pada kuartal II 2023.", "kuartal II 2023=2023-Q2"},
      {"Ekspor naik pada semester pertama 2022.", "semester pertama 2022=2022-H1"},
      {"Saat ini tenang, tetapi baru-baru ini ramai.", "Saat ini=PRESENT_REF; baru-baru ini=PAST_REF"},
      {"Pasar ramai Minggu lalu.", "Minggu lalu=2023-09-10"},
      {"Minggu lalu pasar ramai.", "Minggu lalu=2023-W36"},
      {"Korban ditemukan Minggu (10/9).", "Minggu (10/9)=2023-09-10"},
      {"Ia tiba Rabu, (6/9) malam.", "Rabu, (6/9) malam=2023-09-06TNI"},
      {"Aturan Nomor 24 Tahun 2003 berlaku.", "Tahun 2003=2003"},
  };
  for (const auto& [text, times] : cases) EXPECT_EQ(times_of("id", text, "2023-09-12"), times) << text;
}

TEST(FindTimes, ReadsMoreIndonesian) {  // published on Tuesday 12 September 2023
  const Case cases[] = {
      {"Puasa dimulai 1 Ramadan 1445 H.", "1 Ramadan 1445 H=2024-03-11"},
      {"Pasar ramai pada bulan Ramadan.", "bulan Ramadan=2023-03-23/2023-04-20"},
      {"Libur 1 Muharram.", "1 Muharram=2023-07-19"},
      {"Ia berlari setiap pagi.", "setiap pagi=XXXX-XX-XXTMO"},
      {"Pasar buka setiap akhir pekan.", "setiap akhir pekan=XXXX-WXX-WE"},
      {"Gaji cair setiap tanggal 25.", "setiap tanggal 25=XXXX-XX-25"},
      {"Pasar buka setiap Senin dan setiap bulan.", "setiap Senin=XXXX-WXX-1; setiap bulan=P1M"},
      {"Rapat mulai jam setengah delapan malam.", "jam setengah delapan malam=T19:30"},
      {"Film dari era 80-an diputar.", "era 80-an=198"},
      {"Selang tiga hari ia pulang.", "Selang tiga hari=2023-09-15"},
      {"Harga naik pada dekade ini.", "dekade ini=202"},
      {"Pasar ramai akhir pekan ini.", "akhir pekan ini=2023-W37-WE"},
      {"Sidang digelar Senin pekan depan.", "Senin pekan depan=2023-09-18"},
      {"Ia tiba sore kemarin.", "sore kemarin=2023-09-11TAF"},
      {"Harga naik dalam dua pekan terakhir.", "dua pekan terakhir=P2W"},
      {"Awal bulan ini ia sakit.", "Awal bulan ini=2023-09"},
      {"Rapat mulai pukul 9 lewat 10 menit.", "pukul 9 lewat 10 menit=T09:10"},
      {"Cuti 10 hingga 13 September 2023.", "10 hingga 13 September 2023=2023-09-10/2023-09-13"},
      {"Rajab pulang.", ""},
      {"Ada 40-an warga.", ""},
      {"Pak Safar datang.", ""},
  };
  for (const auto& [text, times] : cases) EXPECT_EQ(times_of("id", text, "2023-09-12"), times) << text;
}

TEST(FindTimes, LeavesOtherWordsAlone) {
  const std::string_view indonesian[] = {
      "Mei Lestari memimpin desa itu.",
      "Ia tidak mau kali ini.",
      "Peluncuran mendatang ditunda.",
      "Skor akhir 2-1.",
      "Harga beras 12.500 per kilogram.",
      "Ia membaca pasal 12.",
      "Kemudian warga pulang.",
      "Pembukaan itu meriah.",
      "",
      "Akhir cerita itu sedih.",
      "Tanggal merah.",
      "Ibu hari demi hari menunggu.",
  };
  for (const auto text : indonesian) EXPECT_EQ(times_of("id", text, "2023-09-12"), "") << text;
  const std::string_view english[] = {
      "You may go.",  "They march on the capital.", "The sun rose.", "We wed on a hill.",
      "He sat down.", "A second attempt failed.",   "Mar the car.",  "2,019 people came.",
  };
  for (const auto text : english) EXPECT_EQ(times_of("en", text, "2023-09-12"), "") << text;
}

TEST(FindTimes, ReadsEnglish) {  // published on Wednesday 18 April 2018
  const Case cases[] = {
      {"The ferry sank on Wednesday.", "Wednesday=2018-04-18"},
      {"The ferry sank early Tuesday.", "early Tuesday=2018-04-17"},
      {"He flew there over Easter weekend.", "Easter weekend=2018-04-01"},
      {"It was signed on April 18, 2018.", "April 18, 2018=2018-04-18"},
      {"He left two weeks ago.", "two weeks ago=2018-W14"},
      {"She said last month that it rained.", "last month=2018-03"},
      {"The quake struck on Monday night.", "Monday night=2018-04-16TNI"},
      {"Prices rose over the past four months.", "the past four months=P4M"},
      {"They meet in late May or early June.", "late May=2018-05; early June=2018-06"},
      {"The talks began at 10:15 a.m. EDT.", "10:15 a.m. EDT=T10:15-04:00"},
      {"The song is from the 1990s.", "the 1990s=199"},
      {"The vote was on Sept. 13.", "Sept. 13=2017-09-13"},
      {"Posted 2018-04-18T09:05:00Z.", "2018-04-18T09:05:00Z=2018-04-18T09:05"},
      {"They meet in the coming months.", "coming months=PXM"},
      {"In the speech he gave in November.", "November=2017-11"},
      {"Posted 23/Sep/2020.", "23/Sep/2020=2020-09-23"},
      {"They will meet on Friday.", "Friday=2018-04-20"},
      // The day after publication: tomorrow, or six days back.
      {"They will meet on Thursday.", "Thursday=2018-04-19"},
      {"He was freed on Thursday.", "Thursday=2018-04-12/2018-04-19"},
      {"He was freed last Thursday.", "last Thursday=2018-04-12"},
      {"He will speak next Monday.", "next Monday=2018-04-23"},
      {"He leaves in two weeks.", "in two weeks=2018-05-02"},
      {"He leaves in a week.", "in a week=2018-04-25"},
      {"It was shut in October two thousand and five.", "October two thousand and five=2005-10"},
      {"He was born on May 25, nineteen eighty-six.", "May 25, nineteen eighty-six=1986-05-25"},
      {"The talks began at quarter to nine.", "quarter to nine=T08:45"},
      {"He comes back at five-thirty.", "five-thirty=T05:30"},
      {"It ended in the last week of 2016.", "the last week of 2016=2016-W52"},
      {"The trip took 3.5years.", "3.5years=P3.5Y"},
      {"Troops entered in Feb-2022.", "Feb-2022=2022-02"},
  };
  for (const auto& [text, times] : cases) EXPECT_EQ(times_of("en", text, "2018-04-18"), times) << text;
}

TEST(FindTimes, KeepsOpenWhatNobodyDated) {
  EXPECT_EQ(times_of("id", "Ia tiba hari Minggu.", ""), "hari Minggu=XXXX-WXX-7");
  EXPECT_EQ(times_of("id", "Ia tiba Rabu (13 September).", ""), "Rabu (13 September)=XXXX-09-13");
  EXPECT_EQ(times_of("id", "Ia tiba kemarin.", ""), "kemarin=XXXX-XX-XX");
  EXPECT_EQ(times_of("id", "Ia tiba pekan lalu.", ""), "pekan lalu=XXXX-WXX");
}

TEST(FindTimes, ResolvesAnewAgainstAnotherDay) {
  const TimeFinder finder(languages().get("id"));
  Article article;
  article.text = "Ia tiba hari Minggu, lalu pulang kemarin.";
  auto times = finder.find(article, {}, WordCutter(languages().get("id")).cut(article.text));
  ASSERT_EQ(times.size(), 2U);
  const Day tuesday = *parse_iso_day("2023-09-12");
  resolve_times(times, DateRange{tuesday, tuesday + std::chrono::days{1}});
  EXPECT_EQ(times[0].value, "2023-09-10");
  EXPECT_EQ(times[1].value, "2023-09-11");
  resolve_times(times, std::nullopt);
  EXPECT_EQ(times[0].value, "XXXX-WXX-7");
  EXPECT_FALSE(times[0].days);
}

RC_GTEST_PROP(FindTimes, AParagraphReadsTheSameWhateverSurroundsIt, ()) {
  static const TimeFinder finder(languages().get("id"));
  static const WordCutter cutter(languages().get("id"));
  static const std::vector<std::string> pieces = {"Warga pulang.",  "Rapat 3 Mei 2021 batal.",
                                                  "“Ya,” katanya.", "Ia menunggu tiga jam",
                                                  "Harga naik 5%",  "(1) Besok"};
  const auto around =
      *rc::gen::container<std::vector<std::size_t>>(2, rc::gen::inRange<std::size_t>(0, pieces.size()));
  const std::string middle = "Terbit Rabu (30/8/2023), dua hari setelah 1 Mei 2022.";
  Article alone, amid;
  alone.text = middle;
  amid.text = pieces[around[0]] + "\n\n" + middle + "\n\n" + pieces[around[1]];
  const auto shift = static_cast<std::uint32_t>(pieces[around[0]].size() + 2);
  const auto expected = finder.find(alone, {}, cutter.cut(alone.text));
  std::vector<Time> met;
  for (const auto& time : finder.find(amid, {}, cutter.cut(amid.text)))
    if (time.span.begin >= shift && time.span.begin < shift + middle.size()) met.push_back(time);
  RC_ASSERT(met.size() == expected.size());
  for (std::size_t i = 0; i < met.size(); ++i) {
    RC_ASSERT(met[i].span.begin == expected[i].span.begin + shift);
    RC_ASSERT(met[i].value == expected[i].value);
  }
}

RC_GTEST_PROP(FindTimes, SpansStandInTheTextInOrder, ()) {
  static const TimeFinder finder(languages().get("id"));
  static const WordCutter cutter(languages().get("id"));
  static const std::vector<std::string> pieces = {
      "Rabu ", "(",       "13 ",  "September ", ") ",   "2023 ",  "hingga ", "tiga ",
      "hari ", "lalu ",   ", ",   ". ",         "\n\n", "pukul ", "19.30 ",  "WIB ",
      "dan ",  "Minggu ", "ini ", "30/8/2023 ", "– ",   "x "};
  const auto choice =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
  Article article;
  for (const auto i : choice) article.text += pieces[i];
  std::uint32_t end = 0;
  for (const auto& time : finder.find(article, {}, cutter.cut(article.text))) {
    RC_ASSERT(time.span.begin >= end && time.span.begin < time.span.end &&
              time.span.end <= article.text.size());
    RC_ASSERT(!time.value.empty());
    end = time.span.end;
  }
}

}  // namespace
}  // namespace saksi
