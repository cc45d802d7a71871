#include "saksi/story/copy.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

const std::string kBridge =
    "Jembatan gantung di Desa Sukamaju putus diterjang banjir bandang pada Rabu malam. Sebanyak empat puluh "
    "keluarga terpaksa mengungsi menuju balai desa.\n\nKepala desa meminta bantuan perahu karet kepada "
    "pemerintah kabupaten. Petugas menyebut jembatan darurat akan dibangun secepatnya.";
const std::string kMarket =
    "Pasar induk kota hangus terbakar menjelang subuh. Ratusan pedagang kehilangan dagangan, sedangkan "
    "penyebab kebakaran masih diselidiki polisi.\n\nWali kota menjanjikan lapak sementara bagi seluruh "
    "pedagang mulai pekan depan sampai bangunan selesai diperbaiki.";

std::vector<TextCopy> copies_of(const std::vector<MarkedArticle>& articles) {
  std::vector<const MarkedArticle*> pointers;
  for (const auto& marked : articles) pointers.push_back(&marked);
  return find_text_copies(pointers, Outlets());
}

TEST(FindTextCopies, TheLaterOneTakes) {
  const auto copies = copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 1U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
}

TEST(FindTextCopies, HalfACopyHasHalfTheShare) {
  const auto copies =
      copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge + "\n\n" + kMarket, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_NEAR(copies[0].share, 0.5, 0.1);
  EXPECT_DOUBLE_EQ(copies[0].reverse_share, 1);
}

TEST(FindTextCopies, LightEditsDoNotHideIt) {
  auto edited = kBridge;
  const auto swap = [&](std::string_view from, std::string_view to) {
    edited.replace(edited.find(from), from.size(), to);
  };
  swap("putus diterjang", "roboh diterjang");
  swap("Sebanyak ", "");
  swap("Petugas menyebut", "Petugas juga menyatakan");
  const auto copies = copies_of({mark("a", kBridge, "2024-03-01"), mark("b", edited, "2024-03-02")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_GT(copies[0].share, 0.75);
}

TEST(FindTextCopies, WithoutDaysTheOneThatIsContainedTakes) {
  const auto copies = copies_of({mark("a", kBridge), mark("b", kBridge + "\n\n" + kMarket)});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 0U);
}

TEST(FindTextCopies, EqualTextsAreCopiesHoweverShort) {
  const std::string brief = "Jembatan di Sukamaju ditutup.";
  const auto copies =
      copies_of({mark("a", brief), mark("b", brief), mark("c", "Jembatan di Sukamaju dibuka.")});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].article, 1U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_DOUBLE_EQ(copies[0].share, 1);
}

TEST(FindTextCopies, LeavesOtherReportsAlone) {
  EXPECT_TRUE(copies_of({mark("a", kBridge), mark("b", kMarket)}).empty());
}

struct Row {
  std::string_view why;
  std::string_view a, b;
};

TEST(FindTextCopies, LeavesIndependentReportsAlone) {
  const Row rows[] = {
      {"two reports with the same quotes",
       "Puluhan perahu nelayan rusak dihantam ombak di Pantai Gemilang sejak Minggu malam.\n\n“Kami menunggu "
       "perahu karet sejak kemarin malam, tetapi belum satu pun bantuan datang menuju kampung sebelah "
       "timur,” "
       "kata Rahmat, seorang nelayan.\n\nKepala Dinas Kelautan Sagara, Dewi Lestari, menyebut kerugian "
       "mencapai Rp2,4 miliar. “Pemerintah akan mengganti mesin perahu mulai bulan depan,” ujarnya.",
       "Warga pesisir mengeluhkan lambatnya pertolongan. “Kami menunggu perahu karet sejak kemarin malam, "
       "tetapi "
       "belum satu pun bantuan datang menuju kampung sebelah timur,” tutur Rahmat ketika ditemui di posko "
       "Pantai Gemilang.\n\nMenanggapi keluhan itu Dewi Lestari, Kepala Dinas Kelautan Sagara, berjanji: "
       "“Pemerintah akan mengganti mesin perahu mulai bulan depan.” Taksiran kerugian Rp2,4 miliar."},
      {"the same names and figures, and a sentence of the agency that both credit",
       "The river rose by two metres overnight, Harlow County said, and crews moved 400 residents of Mill "
       "Lane "
       "to a school. The dam was holding on Friday morning, the Sagara news agency reported. Sandbags were "
       "running short in the old town.",
       "Families from Mill Lane spent the night in classrooms after water entered their kitchens. Harlow "
       "County "
       "counted 400 people there. The dam was holding on Friday morning, the Sagara news agency reported. "
       "Shopkeepers blamed a blocked culvert."},
      {"a stock phrase of the trade",
       "Polisi masih menyelidiki penyebab kejadian tersebut. Kerugian ditaksir mencapai ratusan juta rupiah. "
       "Gudang mebel itu habis terbakar menjelang subuh ketika penjaga tertidur lelap, padahal alarm "
       "berbunyi.",
       "Sebuah truk tangki terguling menutup jalan lintas selama empat jam. Sopir diduga mengantuk, "
       "sedangkan "
       "petugas mengatur lalu lintas bergantian. Polisi masih menyelidiki penyebab kejadian tersebut."},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_TRUE(
        copies_of({mark("a", std::string(row.a), "2024-03-01"), mark("b", std::string(row.b), "2024-03-01")})
            .empty());
  }
}

TEST(FindTextCopies, WordsOfTheHouseForAnotherEventAreATemplate) {
  const Row rows[] = {
      {"a rate",
       "Nilai tukar rupiah terhadap dolar dibuka menguat 25 poin menjadi Rp15.310 pada perdagangan pagi ini. "
       "Sehari sebelumnya mata uang garuda ditutup di level Rp15.335 setelah bergerak mendatar sepanjang "
       "sesi.",
       "Nilai tukar rupiah terhadap dolar dibuka menguat 31 poin menjadi Rp15.204 pada perdagangan pagi ini. "
       "Sehari sebelumnya mata uang garuda ditutup di level Rp15.235 setelah bergerak mendatar sepanjang "
       "sesi."},
      {"weather",
       "Forecasters expect a high of 31 degrees in the city today with winds of 12 knots from the coast. "
       "Rain is "
       "likely in the hills after 16.00 while visibility stays above 8 kilometres, the bureau said.",
       "Forecasters expect a high of 28 degrees in the city today with winds of 19 knots from the coast. "
       "Rain is "
       "likely in the hills after 14.30 while visibility stays above 5 kilometres, the bureau said."},
      {"a match",
       "Pertandingan putaran kedua antara tuan rumah Gemilang melawan tamunya Bahari akan disiarkan langsung "
       "mulai petang nanti, setelah pelatih Rahmat memastikan seluruh pemain siap diturunkan sejak awal "
       "laga.",
       "Pertandingan putaran kedua antara tuan rumah Lestari melawan tamunya Sagara akan disiarkan langsung "
       "mulai petang nanti, setelah pelatih Suryadi memastikan seluruh pemain siap diturunkan sejak awal "
       "laga."},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    for (const auto& copy : copies_of(
             {mark("a", std::string(row.a), "2024-03-01"), mark("b", std::string(row.b), "2024-03-02")}))
      EXPECT_TRUE(copy.is_template);
    for (const auto& copy : copies_of(
             {mark("a", std::string(row.a), "2024-03-01"), mark("b", std::string(row.a), "2024-03-02")}))
      EXPECT_FALSE(copy.is_template);  // word for word it is a copy
  }
}

TEST(FindTextCopies, VersionsOfOnePageAreNoCopies) {
  auto first = mark("a", kBridge, "2024-03-01"), second = mark("b", kBridge + " " + kMarket, "2024-03-02");
  first.article.url = "https://www.kabarsore.example/2024/jembatan";
  second.article.url = "http://kabarsore.example/2024/jembatan/#komentar";
  EXPECT_TRUE(copies_of({first, second}).empty());
  second.article.url = "https://wartapagi.example/2024/jembatan";
  EXPECT_EQ(copies_of({first, second}).size(), 1U);
}

TEST(FindTextCopies, TellsOutletsOfOneOwner) {
  static const auto kTable = parse_table("outlets",
                                         "Kabar Sore\tkabarsore.example\tGrup Kabar\toutlet\n"
                                         "Kabar Siang\tkabarsiang.example\tGrup Kabar\toutlet\n"
                                         "Warta Pagi\twartapagi.example\t-\toutlet\n",
                                         "");
  const Outlets outlets({*kTable});
  const auto one_owner = [&](const char* a, const char* b) {
    auto first = mark("a", kBridge, "2024-03-01"), second = mark("b", kBridge, "2024-03-02");
    first.article.outlet = a;
    second.article.outlet = b;
    const std::vector<const MarkedArticle*> pointers = {&first, &second};
    return find_text_copies(pointers, outlets).at(0).one_owner;
  };
  EXPECT_TRUE(one_owner("Kabar Sore", "kabarsiang.example"));
  EXPECT_FALSE(one_owner("Kabar Sore", "Warta Pagi"));
  EXPECT_TRUE(one_owner("Suara Bahari", "Suara Bahari"));  // not known to the table, but one outlet
}

std::string repeat(std::string_view words, int times) {
  std::string text;
  for (; times > 0; --times) text += words;
  return text;
}

TEST(FindTextCopies, DirectionIsOfTimesCreditsAndShares) {
  const auto taker = [](MarkedArticle a, MarkedArticle b) {
    const auto copies = copies_of({std::move(a), std::move(b)});
    return copies.size() == 1 ? copies[0].why + (copies[0].article == 0 ? ": a" : ": b") : "";
  };
  const auto timed = [](std::string id, const char* time) {
    auto marked = mark(std::move(id), kBridge, "2024-03-01");
    marked.article.published->time = time;
    return marked;
  };
  EXPECT_EQ(taker(timed("a", "2024-03-01T12:30+07:00"), timed("b", "2024-03-01T05:10Z")),
            "published later: a");
  auto credits = mark("a", kBridge);
  credits.article.credits.push_back({"Antara", std::nullopt});
  EXPECT_EQ(taker(credits, mark("b", kBridge)), "credits another outlet: a");
  const auto published = [](MarkedArticle marked, const char* outlet) {
    marked.article.outlet = outlet;
    return marked;
  };
  // "Melansir Warta Pagi, …", though the clocks say otherwise: that of the source may be its second version.
  auto citing = published(timed("a", "2024-03-01T05:10Z"), "Kabar Sore");
  Attribution attribution;
  attribution.chain.push_back({"Warta Pagi", SourceKind::outlet, std::nullopt, std::nullopt});
  citing.mentions.attributions.push_back(attribution);
  const auto cited = published(timed("b", "2024-03-01T12:30+07:00"), "Warta Pagi");
  EXPECT_EQ(taker(citing, cited), "names the other as its source: a");
  EXPECT_EQ(taker(citing, published(cited, "Suara Bahari")), "published later: b");
  auto teaser = mark("b", kBridge);
  teaser.article.complete = false;
  EXPECT_EQ(taker(mark("a", kBridge), teaser), "the other is complete: b");
  EXPECT_EQ(taker(mark("a", kBridge + kMarket), mark("b", kBridge)), "more of it stands in the other: b");
  const std::string kAlike = "alike; either may be first, or both have it from one that is not here: ";
  EXPECT_EQ(taker(mark("a", kBridge), mark("b", kBridge + " ")), kAlike + "b");
  // Each of the two stands whole in the other.
  EXPECT_EQ(taker(mark("a", repeat("banjir warga ", 30)), mark("b", repeat("banjir warga ", 20))),
            kAlike + "b");
}

// A text of words that no other seed has.
std::string make_text(int seed, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    for (int key = seed * 1'000 + i, letter = 0; letter < 5; ++letter, key /= 20)
      text += static_cast<char>('a' + key % 20);
    text += i % 9 == 8 ? ". " : " ";
  }
  return text;
}

RC_GTEST_PROP(FindTextCopies, ATextCutIsItsCopy, ()) {
  const auto text = make_text(1, 120);
  const auto from = *rc::gen::inRange<std::size_t>(0, 60);
  const auto cut = text.substr(from * 6, *rc::gen::inRange<std::size_t>(20, 60) * 6);
  const auto local = make_text(2, *rc::gen::inRange(0, 100));
  const auto copies =
      copies_of({mark("a", text, "2024-03-01"), mark("b", local + "\n\n" + cut, "2024-03-02")});
  RC_ASSERT(copies.size() == 1);
  RC_ASSERT(copies[0].article == 1 && copies[0].share > 0 && copies[0].share <= 1);
  RC_ASSERT(copies[0].reverse_share > 0 && copies[0].reverse_share <= 1);
}

// Undated articles, given in either order, are the same copy: the same pair, shares and taker.
void expect_same_in_either_order(const std::string& text, const std::string& other_text) {
  const auto one = mark("a", text), other = mark("b", other_text);
  const auto there = copies_of({one, other}), back = copies_of({other, one});
  RC_ASSERT(there.size() == back.size());
  if (there.empty()) return;
  RC_ASSERT(there[0].why == back[0].why);
  RC_ASSERT(there[0].share == back[0].share);
  // Only where nothing tells two texts of one length apart, the one that comes second takes in either order.
  const bool alike = there[0].why.starts_with("alike;") || there[0].why == "the same text";
  const bool of_one_length =
      make_sketch(one, Outlets()).tokens.size() == make_sketch(other, Outlets()).tokens.size();
  RC_ASSERT(there[0].article != back[0].article || (alike && of_one_length));
}

RC_GTEST_PROP(FindTextCopies, OrderMakesNoDifference, ()) {
  const auto text = [] {
    std::string joined;
    for (const auto seed : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6)))
      joined += make_text(seed, 12) + "\n\n";
    return joined;
  };
  expect_same_in_either_order(text(), text());
}

// "banjir warga banjir warga …" stands whole in the same said more often, and the other way round.
RC_GTEST_PROP(FindTextCopies, OrderMakesNoDifferenceToRepeatedWords, ()) {
  const auto text = [] {
    const std::string words = *rc::gen::elementOf(
        std::vector<std::string>{"banjir ", "banjir warga ", "warga warga banjir ", "banjir warga sungai "});
    return repeat(words, *rc::gen::inRange(6, 20));
  };
  expect_same_in_either_order(text(), text());
}

TEST(KeepSources, PointsAtTheFirst) {
  const auto copies =
      keep_sources(copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kBridge, "2024-03-02"),
                              mark("c", kBridge, "2024-03-03")}));
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_EQ(copies[1].of, 0U);
}

TEST(KeepSources, KeepsASecondSourceThatAddsText) {
  const auto copies =
      keep_sources(copies_of({mark("a", kBridge, "2024-03-01"), mark("b", kMarket, "2024-03-02"),
                              mark("c", kBridge + "\n\n" + kMarket, "2024-03-03")}));
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].of, 0U);
  EXPECT_EQ(copies[1].of, 1U);
}

}  // namespace
}  // namespace saksi
