// Times of languages that have no pack: what CLDR knows of them.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/lang/cldr/pack.h"
#include "saksi/mention/time/find_times.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

const TimeFinder& finder_of(const std::string& code) {
  static std::map<std::string, TimeFinder> finders;
  const auto known = finders.find(code);
  if (known != finders.end()) return known->second;
  return finders.emplace(code, TimeFinder(make_cldr_pack(code, languages().common()))).first->second;
}

const WordCutter& cutter() {
  static const WordCutter cutter(languages().get("und"));
  return cutter;
}

// "words=value; words=value", published on Tuesday 12 September 2023.
std::string times_of(const std::string& code, std::string_view text) {
  Article article;
  article.text = text;
  const auto day = *parse_iso_day("2023-09-12");
  article.published = Published{{day, day}, {}, {}, ""};
  std::string answer;
  for (const auto& time : finder_of(code).find(article, {}, cutter().cut(text)))
    answer += (answer.empty() ? "" : "; ") + std::string(article.words(time.span)) + "=" + time.value;
  return answer;
}

TEST(CldrTimes, ReadsLanguagesWithoutAPack) {
  const struct {
    std::string code;
    std::string_view text, times;
  } cases[] = {
      {"de", "Das Gesetz gilt seit dem 28. Oktober 2012.", "28. Oktober 2012=2012-10-28"},
      {"de", "Gestern regnete es, und vor drei Tagen schneite es.",
       "Gestern=2023-09-11; vor drei Tagen=2023-09-09"},
      {"de", "Letzte Woche stieg der Preis.", "Letzte Woche=2023-W36"},
      {"de", "Er wartete zwei Stunden.", "zwei Stunden=PT2H"},
      {"de", "Der Zug fährt um 18 Uhr.", "um 18 Uhr=T18:00"},
      {"de", "Am Montag um 9 Uhr morgens beginnt die Messe.", "Montag um 9 Uhr morgens=2023-09-11T09:00"},
      {"de", "Wir reisen in zwei Wochen.", "in zwei Wochen=2023-09-26"},
      {"de", "Die Stadt hat 2000 Einwohner.", ""},
      {"de", "Er kaufte drei Bücher.", ""},
      {"de", "Das Konzert am 5.10.2023 fällt aus.", "5.10.2023=2023-10-05"},
      {"es", "Llegó el 3 de enero de 2019.", "3 de enero de 2019=2019-01-03"},
      {"es", "Se fue hace dos años.", "hace dos años=2021"},
      {"es", "La semana pasada llovió; mañana hará sol.", "La semana pasada=2023-W36; mañana=2023-09-13"},
      {"es", "La reunión es el lunes a las 9:00.", "lunes a las 9:00=2023-09-11T09:00"},
      {"es", "Vendieron tres libros.", ""},
      {"fr", "Il est venu le 14 juillet 2020.", "14 juillet 2020=2020-07-14"},
      {"fr", "Il y a trois jours, la rivière a débordé.", "Il y a trois jours=2023-09-09"},
      {"fr", "La semaine dernière il a plu.", "La semaine dernière=2023-W36"},
      {"fr", "Le train part à 18h30.", "à 18h30=T18:30"},
      {"fr", "Il a acheté trois livres.", ""},
      {"it", "Arrivò il 23 settembre 2020.", "23 settembre 2020=2020-09-23"},
      {"it", "Tre giorni fa pioveva; domani farà bello.", "Tre giorni fa=2023-09-09; domani=2023-09-13"},
      {"it", "La riunione è lunedì alle 9:00.", "lunedì alle 9:00=2023-09-11T09:00"},
      {"nl", "Hij kwam op 5 mei 2016.", "5 mei 2016=2016-05-05"},
      {"nl", "Drie dagen geleden regende het.", "Drie dagen geleden=2023-09-09"},
      {"nl", "Volgende week begint de markt.", "Volgende week=2023-W38"},
      {"pt", "Nasceu em 9 de agosto de 1971.", "9 de agosto de 1971=1971-08-09"},
      {"pt", "Chegou há três dias e parte amanhã.", "há três dias=2023-09-09; amanhã=2023-09-13"},
      {"sv", "Han kom den 3 januari 2019.", "3 januari 2019=2019-01-03"},
      {"sv", "Han kom för tre dagar sedan.", "för tre dagar sedan=2023-09-09"},
      {"pl", "Przyjechał 3 stycznia 2019.", "3 stycznia 2019=2019-01-03"},
      {"pl", "Wczoraj padało.", "Wczoraj=2023-09-11"},
      {"tr", "3 gün önce geldi.", "3 gün önce=2023-09-09"},
      {"ru", "Он приехал 3 января 2019 года.", "3 января 2019=2019-01-03"},
      {"ru", "Вчера шёл дождь, три дня назад тоже.", "Вчера=2023-09-11; три дня назад=2023-09-09"},
      {"fi", "Hän tuli eilen.", "eilen=2023-09-11"},
      {"vi", "Ông đến hôm qua.", "hôm qua=2023-09-11"},
  };
  for (const auto& [code, text, times] : cases) EXPECT_EQ(times_of(code, text), times) << text;
}

TEST(CldrTimes, LeavesOtherWordsAlone) {
  const struct {
    std::string code;
    std::string_view text;
  } cases[] = {
      {"de", "Die Stadt hat 2000 Einwohner."},
      {"de", "Er kaufte drei Bücher."},
      {"de", "Um 15% stieg der Preis."},
      {"de", "So ist es."},
      {"es", "Vendieron tres libros."},
      {"es", "El mar está en calma."},
      {"fr", "Il a acheté trois livres."},
      {"fr", "Il boit du vin."},
      {"it", "Il mar Ligure è calmo."},
      {"nl", "Hij kocht drie boeken."},
      {"xx", "Gestern."},
      {"und", "Gestern 2012."},
      {"", "Gestern."},
      {"de", ""},
  };
  for (const auto& [code, text] : cases) EXPECT_EQ(times_of(code, text), "") << text;
}

TEST(CldrTimes, ALanguageThatIcuDoesNotKnowIsEmpty) {
  EXPECT_TRUE(make_cldr_pack("xx", languages().common()).table("time_patterns").rows.empty());
  EXPECT_FALSE(make_cldr_pack("sv", languages().common()).table("time_units").rows.empty());
}

RC_GTEST_PROP(CldrTimes, SpansStandInTheTextInOrder, ()) {
  static const std::vector<std::string> pieces = {
      "28",   ".",     " ",      " Oktober", " 2012",      " um ", "18", " Uhr", " letzte", " Woche",
      " vor", " drei", " Tagen", "\n",       " 30/8/2023", " Mo",  " (", ")",    ",",       " sep-2020"};
  const auto choice =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
  Article article;
  for (const auto i : choice) article.text += pieces[i];
  std::uint32_t end = 0;
  for (const auto& time : finder_of("de").find(article, {}, cutter().cut(article.text))) {
    RC_ASSERT(time.span.begin >= end && time.span.begin < time.span.end &&
              time.span.end <= article.text.size());
    RC_ASSERT(!time.value.empty());
    end = time.span.end;
  }
}

}  // namespace
}  // namespace saksi
