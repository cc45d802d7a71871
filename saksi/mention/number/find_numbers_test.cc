#include "saksi/mention/number/find_numbers.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

// "words=value unit bound; …" of the numbers of one text.
std::string numbers_of(const std::string& code, std::string_view text) {
  static const NumberFinder indonesian(languages().get("id")), english(languages().get("en"));
  static constexpr std::string_view kBounds[] = {"", " at least", " at most", " about"};
  Article article;
  article.text = text;
  Mentions mentions;
  mentions.text = WordCutter(languages().get(code)).cut(text);
  std::string answer;
  for (const auto& number : (code == "id" ? indonesian : english).find(article, mentions))
    answer +=
        fmt::format("{}{}={} {}{}", answer.empty() ? "" : "; ", article.words(number.span), number.value,
                    number.unit.value_or("-"), kBounds[static_cast<std::size_t>(number.bound)]);
  return answer;
}

struct Case {
  std::string_view text, numbers;
};

TEST(FindNumbers, ReadsIndonesian) {
  const Case cases[] = {
      {"Sebanyak 1.250.000 warga pulang.", "1.250.000 warga=1250000 person"},
      {"Ada 2,5 juta ton beras.", "2,5 juta ton=2500000 t"},
      {"Kerugiannya Rp 3,4 triliun.", "Rp 3,4 triliun=3400000000000 IDR"},
      {"Kerugiannya Rp3,4 miliar.", "Rp3,4 miliar=3400000000 IDR"},
      {"Harganya Rp500.000 saja.", "Rp500.000=500000 IDR"},
      {"Bantuan US$ 2 miliar cair.", "US$ 2 miliar=2000000000 USD"},
      {"Mereka menyimpan jutaan peluru.", "jutaan peluru=1000000 round about"},
      {"Puluhan ribu orang mengungsi.", "Puluhan ribu orang=10000 person about"},
      {"Jaraknya sekitar 40 kilometer.", "40 kilometer=40 km about"},
      {"Lebih dari 18 ribu warga mengungsi.", "18 ribu warga=18000 person at least"},
      {"Setidaknya tiga orang tewas.", "tiga orang=3 person at least"},
      {"Maksimal 20 orang boleh masuk.", "20 orang=20 person at most"},
      {"Ia melakukan tujuh perjalanan.", "tujuh perjalanan=7 trip"},
      {"Ia melintas dua kali.", "dua kali=2 time"},
      {"Harga naik 5 persen.", "5 persen=5 percent"},
      {"Kecepatannya tidak melebihi 60 kilometer per jam.", "60 kilometer per jam=60 km/h at most"},
      {"Dua ratus lima puluh tiga rumah rusak.", "Dua ratus lima puluh tiga rumah=253 rumah"},
      {"Tiga buah perahu hanyut.", "Tiga buah perahu=3 perahu"},
      {"Gempa di kedalaman 10km.", "10km=10 km"},
      {"Sebelas kapal berlabuh.", "Sebelas kapal=11 kapal"},
      {"Empat dari mereka pulang.", "Empat=4 -"},
  };
  for (const auto& [text, numbers] : cases) EXPECT_EQ(numbers_of("id", text), numbers) << text;
}

TEST(FindNumbers, ReadsEnglish) {
  const Case cases[] = {
      {"More than 18,000 people fled.", "18,000 people=18000 person at least"},
      {"They fired two ballistic missiles.", "two ballistic missiles=2 missiles"},
      {"It cost $2.5 billion.", "$2.5 billion=2500000000 USD"},
      {"Twenty-six people died.", "Twenty-six people=26 person"},
      {"Tens of thousands of people fled.", "Tens of thousands=10000 - about"},
      {"A hundred houses burned.", "A hundred houses=100 houses"},
      {"Two thirds of the town burned.", "Two thirds=0.6666666666666666 -"},
      {"It rose one and a half percent.", "one and a half percent=1.5 percent"},
      {"The deal was worth $40m.", "$40m=40000000 USD"},
      {"Prices fell 3.5%.", "3.5%=3.5 percent"},
      {"Half a million people fled.", "Half a million people=500000 person"},
      {"Two and a half million people fled.", "Two and a half million people=2500000 person"},
      {"Three quarters of the fleet sank.", "Three quarters=0.75 -"},
      {"One twenty-fifth of the fleet sank.", "One twenty-fifth=0.04 -"},
      {"Two hundred and fifty-four hundredths.", "Two hundred and fifty-four hundredths=200.54 -"},
      {"Five billion and three quarters.", "Five billion and three quarters=5750000000 -"},
      {"It rose two point zero five percent.", "two point zero five percent=2.05 percent"},
      {"It fell to minus five point five degrees Celsius.",
       "minus five point five degrees Celsius=-5.5 celsius"},
      {"Two out of five voters stayed away.", "Two out of five=0.4 -"},
      {"They sold half a dozen eggs.", "half a dozen eggs=6 eggs"},
      {"There are 1 414 021 100 of them.", "1 414 021 100=1414021100 -"},
      {"It holds 1.3e6 grains.", "1.3e6 grains=1300000 grains"},
      {"The wall is 40 m high.", "40 m=40 m"},
      {"Officials said that 14 people died.", "14 people=14 person"},
      {"The 14 passengers drowned.", "14 passengers=14 person"},
      {"The ferry, in which 14 people died, was old.", "14 people=14 person"},
      {"No 40 homes are alike.", "40 homes=40 homes"},
      {"Between 10 and 15 people came.", "10=10 person at least; 15 people=15 person at most"},
      {"Several hundred people fled.", "Several hundred people=100 person about"},
      {"About 322 hundred boxes stood there.", "322 hundred boxes=32200 boxes about"},
  };
  for (const auto& [text, numbers] : cases) EXPECT_EQ(numbers_of("en", text), numbers) << text;
}

TEST(FindNumbers, LeavesOtherFiguresAlone) {
  const std::string_view indonesian[] = {
      "Aturan itu ada di pasal 5.",
      "Mereka menang 2-1.",
      "Hubungi 081234567.",
      "Salah satu warga pulang.",
      "Mereka bicara satu lawan satu.",
      "Ini ujian pertama.",
      "Ia menang kedua kali",
      "Seorang warga pulang.",
      "Sari (35) pulang.",
      "1. Siapkan air.",
      "Piala Dunia 2022 usai.",
      "",
      "Nomor 12 kosong.",
      "Gedung itu di Jalan 5.",
      "Warga ke-3 pulang.",
      "Varian B117 menyebar.",
      "Pasal 46 ayat (1) dan (2).",
  };
  for (const auto text : indonesian) EXPECT_EQ(numbers_of("id", text), "") << text;
  const std::string_view english[] = {
      "The one you mentioned is gone.",
      "The third attempt failed.",
      "They won 2-1.",
      "Flight 370 vanished.",
      "He came in on the 4th floor.",
      "No one came.",
      "Each one left, and that one stayed.",
      "A second try.",
      "Apollo 11 landed.",
      "A third missile fell.",
      "The twenty-first try failed.",
      "Several people came.",
      "The point is moot.",
  };
  for (const auto text : english) EXPECT_EQ(numbers_of("en", text), "") << text;
}

TEST(FindNumbers, StepsOverTimesAndNames) {
  const NumberFinder finder(languages().get("id"));
  Article article;
  article.text = "Dalam 12 tahun Dermaga 33 memuat 5 kapal.";
  Mentions mentions;
  mentions.text = WordCutter(languages().get("id")).cut(article.text);
  mentions.times.push_back({{Part::text, 6, 14}, TimeType::duration, "P12Y", {}, {}, {}});
  mentions.names.push_back({{Part::text, 15, 25}, NameType::loc, 0});
  const auto numbers = finder.find(article, mentions);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(article.words(numbers[0].span), "5 kapal");
}

}  // namespace
}  // namespace saksi
