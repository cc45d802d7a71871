#include "saksi/mention/quote/find_quotes.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <rapidcheck.h>

#include "saksi/base/utf8.h"
#include "saksi/lang/words.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

Mentions mentions_of(const Article& article) {
  static const Outlets outlets;
  const WordCutter cutter(languages().get(article.language));
  Mentions mentions;
  mentions.title = cutter.cut(article.part(Part::title), Part::title);
  mentions.text = cutter.cut(article.text);
  QuoteFinder(languages().get(article.language), outlets).find(article, mentions);
  return mentions;
}

// "kind speaker: words" of every quote, a line each.
std::string quotes_of(std::string_view language, std::string_view text) {
  Article article;
  article.language = language;
  article.text = text;
  static constexpr std::string_view kKinds[] = {"direct", "mixed", "indirect"};
  std::string lines;
  for (const auto& quote : mentions_of(article).quotes)
    lines +=
        fmt::format("{}{} {}: {}", lines.empty() ? "" : "\n", kKinds[static_cast<std::size_t>(quote.kind)],
                    quote.speaker ? quote.speaker->name : "-", article.words(quote.span));
  return lines;
}

struct Row {
  std::string_view text;
  std::string_view quotes;
};

TEST(QuoteFinder, ReadsIndonesian) {
  const Row rows[] = {
      {"“Air sudah surut,” kata Bupati Sari di Semarang.", "direct Bupati Sari: Air sudah surut"},
      {"Bupati Sari mengatakan bahwa jembatan itu aman.", "indirect Bupati Sari: jembatan itu aman"},
      {"Bupati Sari mengatakan kepada wartawan, jembatan itu aman.",
       "indirect Bupati Sari: jembatan itu aman"},
      {"Menurut Lestari, tanggul itu dibangun tergesa-gesa.",
       "indirect Lestari: tanggul itu dibangun tergesa-gesa"},
      {"Jalan itu ditutup, kata seorang petugas.", "indirect seorang petugas: Jalan itu ditutup"},
      {"Sari mengatakan tanggul itu \"tidak akan bertahan lama\".",
       "mixed Sari: tanggul itu \"tidak akan bertahan lama\""},
      // Of a reference and an unwilling source nothing is left to quote.
      {"Hal itu dikatakan juru bicara dinas.", ""},
      {"Seorang pejabat yang enggan disebutkan namanya mengaku izin itu belum dibahas.",
       "indirect Seorang pejabat: izin itu belum dibahas"},
      {"Tuduhan warga bahwa dana itu hilang dibantah kepala desa.",
       "indirect kepala desa: dana itu hilang\nindirect warga: dana itu hilang"},
      {"“Saya hanya menebak arah bola,” ujar seorang kiper merendah.",
       "direct seorang kiper: Saya hanya menebak arah bola"},
      // A closing mark is missing.
      {"\"Kami menunggu bantuan, kata Sari. Hujan turun lagi.", "direct Sari: Kami menunggu bantuan"},
      // A split quotation.
      {"“Air sudah surut,” kata Sari. “Warga boleh pulang besok.”",
       "direct Sari: Air sudah surut\ndirect Sari: Warga boleh pulang besok"},
      // Over two paragraphs, opened again.
      {"“Air naik sejak pagi.\n\n“Kami semua lari ke bukit,” kata Sari.",
       "direct Sari: Air naik sejak pagi.\n\n“Kami semua lari ke bukit"},
  };
  for (const auto& row : rows) EXPECT_EQ(quotes_of("id", row.text), row.quotes) << row.text;
}

TEST(QuoteFinder, ReadsEnglish) {
  const Row rows[] = {
      {"The mayor warned, however, that two gates were beyond repair, a claim the union disputes.",
       "indirect The mayor: two gates were beyond repair"},
      {"The road was closed, according to a person close to the board.",
       "indirect a person close: The road was closed"},
      {"Analysts expect prices to rise before March, they wrote in a note.",
       "indirect Analysts: Analysts expect prices to rise before March"},
      {"The ministry called the report “pure speculation from start to end”.",
       "mixed The ministry: the report “pure speculation from start to end”"},
      {"“The dam is safe,” said Mayor Hale.", "direct Mayor Hale: The dam is safe"},
      {"“The dam is safe,” Hale said on Friday.", "direct Hale: The dam is safe"},
      {"Hale told reporters that the road was open.", "indirect Hale: the road was open"},
      {"Hale told reporters the road was open.", "indirect Hale: the road was open"},
      {"According to Penn, the wall leaks badly.", "indirect Penn: the wall leaks badly"},
      {"The wall leaks badly, according to Penn.", "indirect Penn: The wall leaks badly"},
      {"Officials said the wall “will not hold for long” in such rain.",
       "mixed Officials: the wall “will not hold for long” in such rain"},
  };
  for (const auto& row : rows) EXPECT_EQ(quotes_of("en", row.text), row.quotes) << row.text;
}

// Hard kinds, as careful readers would mark them.
TEST(QuoteFinder, ReadsMalay) {
  EXPECT_EQ(quotes_of("ms", "Kesemua penumpang selamat, kata Ketua Polis Daerah Superintenden Halim Yusof."),
            "indirect Ketua Polis Daerah Superintenden Halim Yusof: Kesemua penumpang selamat");
  EXPECT_EQ(quotes_of("ms", "Kata Halim, feri itu terkandas semalam."),
            "indirect Halim: feri itu terkandas semalam");
  EXPECT_EQ(quotes_of("ms", "Halim berkata air sudah surut."), "indirect Halim: air sudah surut");
}

TEST(QuoteFinder, ReadsHardIndonesian) {
  const Row rows[] = {
      // Quotations in quotations, and over paragraphs.
      {"“Saya dengar warga berteriak ‘air naik!’ lalu semua lari,” kata Lestari.",
       "direct Lestari: Saya dengar warga berteriak ‘air naik!’ lalu semua lari"},
      {"Lestari berkata, “Bapak bilang, ‘Jangan buka pintu itu!’ dan saya patuh.”",
       "direct Lestari: Bapak bilang, ‘Jangan buka pintu itu!’ dan saya patuh"},
      // The cue before, inside, after.
      {"Lestari menegaskan, “Tidak ada warga yang hilang dalam banjir ini.”",
       "direct Lestari: Tidak ada warga yang hilang dalam banjir ini"},
      {"“Kami menunggu alat berat,” kata Lestari, “tetapi jalan masih tertutup.”",
       "direct Lestari: Kami menunggu alat berat\ndirect Lestari: tetapi jalan masih tertutup"},
      {"Kata Lestari, air mulai surut sejak subuh.", "indirect Lestari: air mulai surut sejak subuh"},
      {"“Apakah tanggul ini aman?” tanya seorang warga.", "direct seorang warga: Apakah tanggul ini aman?"},
      {"“Longsor!” teriak warga.", "direct warga: Longsor!"},
      {"Lestari menjawab singkat, “Nanti saja.”", "direct Lestari: Nanti saja"},
      // Who speaks.
      {"“Kami menyesal,” kata Lestari. Menurutnya, izin itu sah.",
       "direct Lestari: Kami menyesal\nindirect Lestari: izin itu sah"},
      {"Seorang warga datang. “Air naik,” katanya.", "direct -: Air naik"},
      {"Polisi dan tentara sama-sama membantah kabar itu.",
       "indirect Polisi: kabar itu\nindirect tentara: kabar itu"},
      {"Seorang pejabat yang tidak mau disebutkan namanya mengatakan pintu itu rusak.",
       "indirect Seorang pejabat: pintu itu rusak"},
      {"Dalam keterangan tertulisnya, Lestari mengatakan warga mendapat bantuan.",
       "indirect Lestari: warga mendapat bantuan"},
      {"“Santunan cair pekan depan,” kata Lestari melalui pesan WhatsApp.",
       "direct Lestari: Santunan cair pekan depan"},
      {"Dua desa terendam, seperti dikutip dari Antara.", "indirect Antara: Dua desa terendam"},
      {"Dua desa terendam, demikian keterangan dinas air.", "indirect dinas air: Dua desa terendam"},
      {"Lestari: “Kami siap perbaiki tanggul ini.”", "direct -: Kami siap perbaiki tanggul ini"},
      {"- “Rumah kami hanyut semua,” kata Lestari.", "direct Lestari: Rumah kami hanyut semua"},
      // One who denies, one who asks for something.
      {"“Itu tidak benar,” bantah Lestari.", "direct Lestari: Itu tidak benar"},
      {"Lestari menepis kabar bahwa bendungan akan dibongkar.", "indirect Lestari: bendungan akan dibongkar"},
      {"Warga menyebut jalan itu “jalur maut”.", "mixed Warga: jalan itu “jalur maut”"},
      {"Lestari menyebutnya “jalur maut”.", "mixed Lestari: jalur maut"},
      // Nothing is said.
      {"Lestari tidak mengatakan bahwa tanggul itu aman.", ""},
      {"Lestari menolak berkomentar soal izin tambang itu.", ""},
      {"Kepala dinas enggan menjawab pertanyaan wartawan.", ""},
      {"Polisi belum mengungkapkan identitas korban.", ""},
      {"Saat ditanya soal izin, Lestari hanya tersenyum.", ""},
      {"Film “Laskar Hujan” diputar di balai desa.", ""},
      {"Slogan “Desa Bersih” dipasang di gerbang.", ""},
      {"Pasar itu dikenal dengan nama “Pasar Kembang” oleh warga.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(quotes_of("id", row.text), row.quotes) << row.text;
}

TEST(QuoteFinder, ReadsHardEnglish) {
  const Row rows[] = {
      {"“My father said, ‘Open that gate,’ and I obeyed,” Penn said.",
       "direct Penn: My father said, ‘Open that gate,’ and I obeyed"},
      {"“The river,” Orr said, pausing, “took everything.”",
       "direct Orr: The river\ndirect Orr: took everything"},
      {"Penn told the board: “I warned them.”", "direct Penn: I warned them"},
      {"“I warned them”, Penn told the board. “Nobody listened.”",
       "direct Penn: I warned them\ndirect Penn: Nobody listened"},
      {"The wall, Penn said, has leaked since 2019.", "indirect Penn: has leaked since 2019"},
      {"The wall has leaked since 2019, according to a report by engineers.",
       "indirect a report: The wall has leaked since 2019"},
      {"Hale said she had been told that the wall was safe.",
       "indirect Hale: she had been told that the wall was safe"},
      {"Officials confirmed that three died, but said the number could rise.",
       "indirect Officials: three died\nindirect Officials: the number could rise"},
      {"Officials and farmers both denied the report.",
       "indirect Officials: the report\nindirect farmers: the report"},
      {"Residents claim the board ignored their warnings.",
       "indirect Residents: the board ignored their warnings"},
      {"The company, accused of hiding the report, said it had done nothing wrong.",
       "indirect The company: it had done nothing wrong"},
      {"Critics say the plan, which Hale announced on Monday, will cost too much.",
       "indirect Critics: the plan, which Hale announced on Monday, will cost too much"},
      {"Reed, speaking to reporters, said the search would go on.", "indirect Reed: the search would go on"},
      {"Hale is insisting that she has “saved the town,” claiming that the wall held.",
       "mixed Hale: she has “saved the town,”\nindirect Hale: the wall held"},
      {"Police have yet to say how many people are missing.", ""},
      {"“Never again,” read a sign at the gate.", ""},
      {"The play “The Long Night” is a story of the flood.", ""},
      {"The so-called “river tax” was dropped.", ""},
      {"It is unclear whether the gate will be replaced.", ""},
      {"The claim the board made was old.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(quotes_of("en", row.text), row.quotes) << row.text;
}

TEST(QuoteFinder, LeavesOtherWordsAlone) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"id", "Warga membawa “barang haram” ke pasar."},
      {"id", "Air surut dan jalan dibuka."},
      {"id", "Kata itu tidak ada di kamus."},
      {"id", "Jembatan “Sari Indah” roboh."},
      {"en", "Residents call the street “the river”."},
      {"en", "The road was opened on Friday."},
      {"en", "Penn conceded defeat on Friday after a recount gave Hale a lead."},
      {"en", "The officials' house burned and the mayor's car was lost."},
      {"id", ""},
      {"id", "“"},
      {"id", "””“ “ \" '"},
  };
  for (const auto& [language, text] : rows) EXPECT_EQ(quotes_of(language, text), "") << text;
}

// "status chain: words" of every attribution, a line each.
std::string attributions_of(std::string_view language, std::string_view text) {
  Article article;
  article.language = language;
  article.text = text;
  static constexpr std::string_view kStatuses[] = {"happened", "planned", "possible", "alleged", "denied"};
  std::string lines;
  for (const auto& attribution : mentions_of(article).attributions) {
    std::string chain;
    for (const auto& source : attribution.chain) chain += (chain.empty() ? "" : " > ") + source.name;
    lines += fmt::format("{}{} {}: {}", lines.empty() ? "" : "\n",
                         kStatuses[static_cast<std::size_t>(attribution.status)], chain,
                         article.words(attribution.span));
  }
  return lines;
}

TEST(QuoteFinder, ReadsChains) {
  const Row rows[] = {
      {"Antara melaporkan, mengutip seorang pejabat, bahwa dua desa terendam.",
       "happened Antara > seorang pejabat: dua desa terendam"},
      {"Menurut kantor berita setempat, Lestari mengatakan tanggul itu retak.",
       "happened kantor berita setempat > Lestari: tanggul itu retak"},
      {"Melansir Antara, Lestari mengatakan tanggul itu retak.",
       "happened Antara > Lestari: tanggul itu retak"},
      {"Tanggul itu diduga jebol semalam.", "alleged unspecified: jebol semalam"},
      {"Lestari mengatakan tanggul itu retak dan bahwa warga akan pindah.",
       "happened Lestari: tanggul itu retak\nplanned Lestari: warga akan pindah"},
      {"Lestari membantah tuduhan warga bahwa pintu itu ditutup.",
       "denied Lestari: pintu itu ditutup\nalleged warga: pintu itu ditutup"},
      {"Hujan turun tiga hari. Hal itu disampaikan oleh Lestari.", "happened Lestari: Hujan turun tiga hari"},
      {"Polisi menduga kapal itu kelebihan muatan.", "alleged Polisi: kapal itu kelebihan muatan"},
      {"“Air surut,” kata Lestari. Warga mendengar pernyataannya bahwa tanggul itu retak.",
       "happened Lestari: Air surut\nhappened Lestari: tanggul itu retak"},
      {"Seorang pejabat yang meminta namanya tidak disebutkan mengatakan tanggul itu retak.",
       "happened Seorang pejabat: tanggul itu retak"},
      {"Para petani menyatakan kekhawatirannya bahwa tanggul itu retak.",
       "alleged Para petani: tanggul itu retak"},
      {"Pabrik itu dituduh warga membuang limbah ke sungai.", "alleged warga: membuang limbah ke sungai"},
      {"Tanggul itu diduga jebol karena hujan.", "alleged unspecified: jebol karena hujan"},
      {"Dua desa terendam, demikian keterangan dinas air.", "happened dinas air: Dua desa terendam"},
      {"Warga menyebut jalan itu “jalur maut”.", "happened Warga: jalan itu “jalur maut”"},
      {"Kapten kapal diduga mengantuk, ujar Lestari.", "alleged Lestari: Kapten kapal diduga mengantuk"},
      {"Lestari meminta warga untuk pulang.", "possible Lestari: pulang"},
      {"Lestari menanyakan apakah tanggul itu aman.", "possible Lestari: apakah tanggul itu aman"},
      {"Lestari mengatakan saksi melihat dua orang membuka pintu itu.",
       "alleged Lestari > saksi: saksi melihat dua orang membuka pintu itu"},
      {"Lestari mengatakan dua warga yang pulang melihat air naik.",
       "alleged Lestari: dua warga yang pulang melihat air naik"},
      {"Lestari memberitahukan melalui pesan singkat kepada warga bahwa air surut.",
       "happened Lestari: air surut"},
      {"“Air surut,” kata Lestari. Dinas, lanjutnya juga belum membuka pintu itu.",
       "happened Lestari: Air surut\nhappened Lestari: juga belum membuka pintu itu"},
      {"Pengelola siap jika polisi meminta untuk membuka pintu itu.", ""},
      {"Lestari tidak menjelaskan berapa rumah terendam.", ""},
      {"Lestari dapat mengatakan bahwa tanggul itu retak.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(attributions_of("id", row.text), row.quotes) << row.text;
}

TEST(QuoteFinder, ReadsEnglishThoughtsAndNouns) {
  const Row rows[] = {
      {"Environmentalists worry that the wall leaks.", "alleged Environmentalists: the wall leaks"},
      {"One in five said the siren failed.", "happened One in five: the siren failed"},
      {"The board intends to close the road.", "planned The board: close the road"},
      {"The owner refused to pay the farmers.", "denied The owner: pay the farmers"},
      {"Residents praised Hale for closing the gate.", ""},
      {"Residents blamed Hale for closing the gate.", "alleged Residents: Hale for closing the gate"},
      {"Penn is confident that the wall holds.", "alleged Penn: the wall holds"},
      {"Farmers were worried the wall leaked.", "alleged Farmers: the wall leaked"},
      {"A worried farmer left the hall.", ""},
      {"The owner is eager to open the road.", "planned The owner: open the road"},
      {"The owner does not want to open the road.", "denied The owner: open the road"},
      {"The owner agreed to pay the farmers.", "planned The owner: pay the farmers"},
      {"Residents called for the owner to pay.", "possible Residents: the owner to pay"},
      {"Residents were told that the road was open.", "happened unspecified: the road was open"},
      {"Residents were told by officials that the road was open.", "happened officials: the road was open"},
      {"Hale was assured to win the seat.", ""},
      {"Hale declined to comment.", ""},
      {"The owner declined to open the road.", "denied The owner: open the road"},
      {"Hale responded to the letter from the board.", ""},
      {"Police found that the gate was forced.", "happened Police: the gate was forced"},
      {"Critics rejected the claim that the wall leaked and said that Hale was right.",
       "denied Critics: the wall leaked\nalleged Critics: Hale was right"},
      {"The farmer who said the river rose at night was safe.",
       "happened The farmer: the river rose at night"},
      {"Penn, who said the river rose while he slept, was safe.",
       "happened Penn: the river rose while he slept"},
      {"“That is not true,” Hale said when asked whether the gate had failed.",
       "denied Hale: That is not true\npossible unspecified: whether the gate had failed"},
      {"A source who asked not to be named said the gate had been broken since May.",
       "happened A source: the gate had been broken since May"},
      {"Penn said Hale had promised to pay the farmers.", "planned Penn > Hale: pay the farmers"},
      {"Engineers believe the wall may fail; Hale does not.", "possible Engineers: the wall may fail"},
      {"Officials said the wall, though it was old, was safe.",
       "happened Officials: the wall, though it was old, was safe"},
      {"They said that the road was open.", "happened unspecified: the road was open"},
      {"Officials told residents they were certain the wall leaked.",
       "happened Officials: they were certain the wall leaked"},
      {"The meeting began hours after reports that the wall leaked.", "alleged unspecified: the wall leaked"},
      {"Hale opened the meeting by saying the wall leaked.", "happened Hale: the wall leaked"},
      {"The trip took two days. The news was first reported by the Herald.",
       "happened the Herald: The trip took two days"},
      {"The newspaper reports the wall leaked.", "happened The newspaper: the wall leaked"},
      {"The newspaper reports from Harlow.", ""},
      {"The owner reports the wall.", ""},
      {"“It rained,” two farmers said. The road, he said, was shut.",
       "happened two farmers: It rained\nhappened unspecified: was shut"},
      {"The river rose at night, the mayor was quoted by the Herald.",
       "happened the Herald > the mayor: The river rose at night"},
      {"Hale was quoted by the Herald as saying that the river rose.",
       "happened the Herald > Hale: the river rose"},
      {"Officials told residents to leave their homes.", "possible Officials: leave their homes"},
      {"An official who asked not to be named said the wall leaked.",
       "happened An official: the wall leaked"},
      {"The wall is said to have leaked.", "alleged unspecified: have leaked"},
      {"The board rejected claims that the wall leaked.", "denied The board: the wall leaked"},
      {"Hale's promise to rebuild the wall was kept.", "planned Hale: rebuild the wall"},
      {"The plan to close the road was old.", ""},
      {"Engineers said the wall leaked, a problem that Kent has left open.",
       "happened Engineers: the wall leaked"},
      {"Engineers said the wall leaked, and ten farmers said the same.",
       "happened Engineers: the wall leaked"},
      {"Officials said the driver, who lived nearby, was safe.",
       "happened Officials: the driver, who lived nearby, was safe"},
      {"The engineer, who ran the inquiry, said the wall leaked.", "happened The engineer: the wall leaked"},
  };
  for (const auto& row : rows) EXPECT_EQ(attributions_of("en", row.text), row.quotes) << row.text;
}

// Texts of pieces that meet the rules at every border.
rc::Gen<std::string> texts() {
  static const std::vector<std::string> kPieces = {"“",
                                                   "”",
                                                   "\"",
                                                   "'",
                                                   "''",
                                                   ". ",
                                                   ", ",
                                                   "\n\n",
                                                   ": ",
                                                   " kata ",
                                                   " said ",
                                                   "Sari",
                                                   "ia",
                                                   "para pejabat",
                                                   " mengatakan ",
                                                   " bahwa ",
                                                   " yang ",
                                                   " dan ",
                                                   " diduga ",
                                                   " menurut ",
                                                   " air surut ",
                                                   " akan ",
                                                   " tidak ",
                                                   "Kim Jong-un ",
                                                   "🌊 ",
                                                   "(AS) ",
                                                   " mengutip ",
                                                   "katanya ",
                                                   "was told ",
                                                   " that ",
                                                   " is confident ",
                                                   " to rebuild ",
                                                   "; ",
                                                   "called the ",
                                                   " claims ",
                                                   "Asked whether "};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const auto& piece : pieces) text += piece;
                        return text;
                      });
}

TEST(QuoteFinder, SpansStandInTheText) {
  EXPECT_TRUE(rc::check("spans are whole words of the text, chains are never empty", [] {
    Article article;
    article.language = *rc::gen::element<std::string>("id", "en", "und");
    article.text = *texts();
    const auto mentions = mentions_of(article);
    for (const auto& quote : mentions.quotes) {
      RC_ASSERT(quote.span.begin < quote.span.end && quote.span.end <= article.text.size());
      RC_ASSERT(is_valid_utf8(article.words(quote.span)));
      if (quote.cue) RC_ASSERT(!quote.cue->empty() && quote.cue->end <= article.text.size());
      if (quote.speaker && quote.speaker->span)
        RC_ASSERT(!quote.speaker->span->empty() && quote.speaker->span->end <= article.text.size());
      const bool crosses = article.words(quote.span).find('\n') != std::string_view::npos;
      RC_ASSERT(!crosses || quote.kind != QuoteKind::indirect);
    }
    for (const auto& attribution : mentions.attributions) {
      RC_ASSERT(!attribution.span.empty() && attribution.span.end <= article.text.size());
      RC_ASSERT(!attribution.chain.empty());
    }
  }));
}

bool overlap(const Span& a, const Span& b) { return a.in == b.in && a.begin < b.end && b.begin < a.end; }

TEST(QuoteFinder, DirectQuotesStandApart) {
  EXPECT_TRUE(rc::check("direct quotes are the same or apart; their speaker and cue stand outside", [] {
    Article article;
    article.language = *rc::gen::element<std::string>("id", "en");
    article.text = *texts();
    const auto mentions = mentions_of(article);
    for (const auto& quote : mentions.quotes) {
      if (quote.kind != QuoteKind::direct) continue;
      if (quote.cue) RC_ASSERT(!overlap(quote.span, *quote.cue));
      if (quote.speaker && quote.speaker->span) RC_ASSERT(!overlap(quote.span, *quote.speaker->span));
      for (const auto& other : mentions.quotes)
        RC_ASSERT(other.kind != QuoteKind::direct || other.span == quote.span ||
                  !overlap(other.span, quote.span));
    }
  }));
}

// Where a mark is left open the next paragraph may go on with it, "this was stated by" tells of the sentence
// before, and "he" is whoever spoke before: the paragraph before here has none of these.
TEST(QuoteFinder, WhatStandsBeforeChangesNothing) {
  EXPECT_TRUE(rc::check("an unrelated paragraph before the quotes only moves them", [] {
    const std::string before = "Hujan turun sejak pagi.\n\n";
    Article article;
    article.language = *rc::gen::element<std::string>("id", "en");
    article.text = "Air " + *texts();
    const auto alone = mentions_of(article);
    article.text = before + article.text;
    const auto moved = mentions_of(article);
    RC_ASSERT(alone.quotes.size() == moved.quotes.size());
    for (std::size_t i = 0; i < alone.quotes.size(); ++i) {
      RC_ASSERT(alone.quotes[i].kind == moved.quotes[i].kind);
      RC_ASSERT(alone.quotes[i].span.begin + before.size() == moved.quotes[i].span.begin);
      RC_ASSERT(alone.quotes[i].span.end + before.size() == moved.quotes[i].span.end);
      RC_ASSERT(alone.quotes[i].speaker.has_value() == moved.quotes[i].speaker.has_value());
      if (alone.quotes[i].speaker) RC_ASSERT(alone.quotes[i].speaker->name == moved.quotes[i].speaker->name);
    }
    RC_ASSERT(alone.attributions.size() == moved.attributions.size());
    for (std::size_t i = 0; i < alone.attributions.size(); ++i)
      RC_ASSERT(alone.attributions[i].status == moved.attributions[i].status);
  }));
}

TEST(QuoteFinder, WhatStandsAfterChangesNothing) {
  EXPECT_TRUE(rc::check("an unrelated paragraph at the end leaves the quotes before it alone", [] {
    Article article;
    article.language = "id";
    article.text = *texts();
    const auto alone = mentions_of(article);
    article.text += "\n\nHujan turun sejak pagi.";
    const auto followed = mentions_of(article);
    RC_ASSERT(alone.quotes == followed.quotes);
    RC_ASSERT(alone.attributions == followed.attributions);
  }));
}

}  // namespace
}  // namespace saksi
