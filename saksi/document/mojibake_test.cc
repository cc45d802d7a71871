#include "saksi/document/mojibake.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// `text` taken for `charset` once more than it should be.
std::string garbled(const std::string& text, const char* charset) {
  std::string bytes;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size()), charset).toUTF8String(bytes);
  return bytes;
}

// Sentences of our own, as reports have them.
const std::string kWestern[] = {
    "“Tanggul itu aman,” kata Sari – seperti kemarin…",
    "L’été à Genève : « ça déborde », a-t-il prévenu",
    "Não há água em São João, disse a irmã do prefeito",
    "Die Brücke über die Donau ist gesperrt – größte Flut seit Jahren",
    "El río creció un metro y medio en El Niño: ¿quién avisó?",
    "Kostnaden är 20 € per familj, sade Åsa Öberg",
    "It’s 30 °C in Harlow, £5 a head",
};
const std::string kOther[] = {
    "Мост закрыт до среды, сообщила мэрия",
    "Η γέφυρα έκλεισε μέχρι την Τετάρτη",
    "أغلق الجسر حتى الأربعاء",
    "橋は水曜日まで閉鎖される。",
    "สะพานปิดถึงวันพุธ",
    "Cầu bị đóng đến thứ Tư, ông Nguyễn nói",
    "Most zamknięty do środy, mówi wójt Łukasz Żak",
};

TEST(RepairMojibake, UndoesOneReadingTooMany) {
  for (const auto& text : kWestern) EXPECT_EQ(repair_mojibake(garbled(text, "windows-1252")), text);
  for (const auto& text : kWestern) EXPECT_EQ(repair_mojibake(garbled(text, "ISO-8859-1")), text);
  for (const auto& text : kOther) EXPECT_EQ(repair_mojibake(garbled(text, "windows-1252")), text);
  EXPECT_EQ(repair_mojibake(garbled(kOther[0], "windows-1251")), kOther[0]);
  EXPECT_EQ(repair_mojibake(garbled(kOther[6], "windows-1250")), kOther[6]);
  EXPECT_EQ(repair_mojibake(garbled(kWestern[3], "macintosh")), kWestern[3]);
}

TEST(RepairMojibake, UndoesSeveral) {
  const auto twice = garbled(garbled(kWestern[1], "windows-1252"), "windows-1252");
  EXPECT_EQ(repair_mojibake(twice), kWestern[1]);
}

TEST(RepairMojibake, KnowsTheShortestProofs) {
  EXPECT_EQ(repair_mojibake("cafÃ©"), "café");
  EXPECT_EQ(repair_mojibake("Itâ€™s"), "It’s");
  EXPECT_EQ(repair_mojibake("Â© Saksi Pos"), "© Saksi Pos");
  EXPECT_EQ(repair_mojibake("ï»¿Air naik"), "\ufeffAir naik");
  EXPECT_EQ(repair_mojibake("kata diaâ€ lalu â€œpergi"), "kata dia” lalu “pergi");  // U+009D was lost
  EXPECT_EQ(repair_mojibake("voilÃ  la mÃ©tÃ©o"), "voilà  la météo");
}

TEST(RepairMojibake, LeavesSoundTextAlone) {
  for (const auto& text : kWestern) EXPECT_FALSE(repair_mojibake(text)) << text;
  for (const auto& text : kOther) EXPECT_FALSE(repair_mojibake(text)) << text;
  for (const std::string text : {
           "",
           "Air naik",
           "café",
           "Ã",
           "Â",
           "â",
           "É",
           "ß",
           "ÃO",
           "€ 20",

           "“O CAFÉ”",
           "«IDÉ»",
           "„Spaß“",
           "„Gruß“ und „Fuß“ und „Maß“ und „Ruß“",
           "AMANHÃ”",
           "IRMÃ — HOJE",
           "IRMÃ DULCE",
           "IRMÃ\u00a0DULCE",
           "A MAÇû VERDE",
           "CAFÉ®",
           "CAFÉ™",
           "SMÅ”",
           "PÅ – IGEN",
           "KNÄ…",
           "STÓŁ, DÓŁ, WÓŁ",
           "KOŚCIÓŁ",
           "ÍŽE ÚŽAS",
           "ÇA VA…",
           "À»",
           "HUÉ…",
           "Ö”",
           "Ü»",
           "là-bas",
           "Nescafé®",
           "Cerveja é”, disse",
           "С… Р…",
           "НАТО – США",
           "«МОСТ»",
           "Бр°",
           "Ð",
           "Đà Lạt",
           "ĐÃ HẾT…",
           "MÜŞ”",
           "Ελλάδα…",
           "日本",
           "naïve café’s",
           "showed Ã© instead of é",
           "Ω≈ç√",
           "¡¿",
           "№ 5",
           "1°–2°",
           "Š»",
           "œuvre",
           "ŒUVRE…",
           "Æ»",
           "Øª",
           "Ñ…",
           "ÑANDÚ™",
           "Ý…",
           "×2…",
           "Ä–Z",
           "A–Ä…",
       })
    EXPECT_EQ(repair_mojibake(text).value_or(text), text);
}

TEST(RepairMojibake, StandsHostileLines) {
  std::string deep = "é";
  for (int i = 0; i < 12; ++i) deep = garbled(deep, "ISO-8859-1");
  EXPECT_EQ(repair_mojibake(deep), "é");
  std::string many;
  for (int i = 0; i < 200000; ++i) many += "Ã";
  EXPECT_FALSE(repair_mojibake(many));
}

// Capitals before signs are where sound text comes nearest to it.
RC_GTEST_PROP(RepairMojibake, LeavesOneAccentAlone, (std::uint32_t letter, std::uint32_t sign)) {
  constexpr std::u32string_view kLetters = U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ";
  constexpr std::u32string_view kSigns = U"’”»›…–— .,:;!?";
  std::string text = "Kota ";
  append_utf8(text, kLetters[letter % kLetters.size()]);
  append_utf8(text, kSigns[sign % kSigns.size()]);
  RC_ASSERT(!repair_mojibake(text));
  RC_ASSERT(!repair_mojibake("“" + text + "” kata"));
}

RC_GTEST_PROP(RepairMojibake, GivesValidUtf8, (const std::vector<std::uint32_t>& points)) {
  std::string text;
  for (const auto point : points) append_utf8(text, static_cast<char32_t>(0x80 + point % 0x400));
  if (const auto repaired = repair_mojibake(text)) {
    RC_ASSERT(is_valid_utf8(*repaired));
    RC_ASSERT(repaired->size() < text.size());
    RC_ASSERT(!repair_mojibake(*repaired));
  }
}

}  // namespace
}  // namespace saksi
