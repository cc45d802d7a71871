#include "saksi/lang/meaning/word_meanings.h"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "saksi/lang/meaning/meaning_reader.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  return read;
}
const std::string kPath = SAKSI_SOURCE_DIR "/data/meanings/words.bin";
const WordMeanings& table() {
  static const auto read = WordMeanings::read(kPath, languages()).value();
  return read;
}

double near(std::string_view language, std::string_view word, std::string_view other_language,
            std::string_view other) {
  const auto a = MeaningReader(table(), std::string(language)).find(word);
  const auto b = MeaningReader(table(), std::string(other_language)).find(other);
  EXPECT_TRUE(a) << language << " " << word;
  EXPECT_TRUE(b) << other_language << " " << other;
  return a && b ? nearness(a->meaning, b->meaning) : -1;
}

struct Pair {
  std::string_view language, word, other_language, other;
};

TEST(WordMeanings, ANearWordIsNear) {
  const Pair pairs[] = {
      {"en", "arrested", "en", "detained"},   // news uses one for the other
      {"en", "earthquake", "en", "quake"},    // a short form
      {"en", "killed", "en", "dead"},         // cause and outcome
      {"id", "tewas", "en", "killed"},        // our own list
      {"id", "menewaskan", "en", "killed"},   // our own list
      {"id", "ditewaskan", "en", "killed"},   // by the passive, not in any list
      {"id", "menewaskan", "id", "tewas"},    // two words of one fact
      {"id", "berangkat", "en", "departed"},  //
      {"id", "bertolak", "id", "berangkat"},  //
      {"id", "ditahan", "en", "detained"},    // passive; not "tahan" (endure)
      {"id", "keberangkatannya", "id", "berangkat"},
      {"id", "gempa", "en", "earthquake"},         // dictionary
      {"id", "Gempa", "en", "EARTHQUAKE"},         // in any case
      {"id", "pengunjuk", "en", "protesters"},     //
      {"id", "siswa-siswa", "en", "students"},     // said twice
      {"ms", "gempa", "en", "earthquake"},         // Malay shares the words of Indonesian
      {"ms", "banjir", "en", "floods"},            //
      {"es", "terremoto", "en", "earthquake"},     // over Finnish, Polish and Greek
      {"es", "terremoto", "id", "gempa"},          // neither is English
      {"de", "erdbeben", "en", "earthquake"},      //
      {"de", "Überschwemmungen", "en", "floods"},  // a plural, by its stem
      {"fr", "incendie", "en", "fire"},            //
      {"it", "guerra", "nl", "oorlog"},            //
      {"pt", "governo", "ru", "правительство"},    //
      {"pl", "policja", "tr", "polis"},            //
  };
  for (const auto& pair : pairs)
    EXPECT_GT(near(pair.language, pair.word, pair.other_language, pair.other), 0.5)
        << pair.word << " " << pair.other;
}

TEST(WordMeanings, AFarWordIsFar) {
  const Pair pairs[] = {
      {"en", "earthquake", "en", "minister"}, {"en", "arrested", "en", "rice"},
      {"id", "tewas", "en", "recipe"},        {"id", "gempa", "id", "menteri"},
      {"id", "berangkat", "en", "inflation"}, {"id", "ditahan", "en", "rainbow"},
      {"id", "hakim", "en", "goalkeeper"},    {"id", "air", "en", "airline"},  // spelled alike, means water
      {"id", "bank", "en", "river"},          {"id", "petani", "en", "nuclear"},
      {"ms", "banjir", "en", "election"},     {"es", "terremoto", "en", "salary"},
      {"es", "éxito", "en", "exit"},  // false friends: success
      {"de", "chef", "en", "cook"},   // false friends: head of a body
      {"de", "erdbeben", "id", "harga"},      {"fr", "incendie", "en", "parliament"},
      {"it", "guerra", "nl", "kaas"},         {"pt", "governo", "ru", "собака"},
      {"pl", "policja", "tr", "elma"},
  };
  for (const auto& pair : pairs)
    EXPECT_LT(near(pair.language, pair.word, pair.other_language, pair.other), 0.35)
        << pair.word << " " << pair.other;
}

// What the table cannot tell: words of opposite meaning are spoken of alike. Callers look at antonyms.txt.
TEST(WordMeanings, OppositesAreNearToo) {
  EXPECT_GT(near("id", "naik", "id", "turun"), 0.5);
  EXPECT_GT(near("en", "won", "en", "lost"), 0.5);
}

TEST(WordMeanings, AWordOfNoListIsNotKnown) {
  const MeaningReader indonesian(table(), "id"), unknown(table(), "und");
  for (const auto* word : {"", "xqzzkw", "-", "--", "a-a"}) EXPECT_FALSE(indonesian.find(word)) << word;
  EXPECT_FALSE(unknown.find("gempa"));
  EXPECT_FALSE(indonesian.find(std::string(100000, 'a')));
  EXPECT_FALSE(WordMeanings().find("en", "earthquake"));
}

TEST(WordMeanings, FrequentWordsSayLess) {
  const auto the = table().find("en", "the"), quake = table().find("en", "earthquake");
  ASSERT_TRUE(the && quake);
  EXPECT_LT(weight_of(the->commonness), 0.1);
  EXPECT_GT(weight_of(quake->commonness), 0.8);
}

TEST(WordMeanings, AMeaningOfManyWordsCrossesLanguages) {
  const auto meaning = [](const char* language, std::string_view text) {
    const WordCutter cutter(languages().get(language));
    return MeaningReader(table(), language).make_meaning(text, cutter.cut(text).words).value();
  };
  const auto id = meaning("id", "Gempa kuat mengguncang pulau itu dan merusak ratusan rumah warga.");
  const auto en = meaning("en", "A strong earthquake shook the island and damaged hundreds of homes.");
  const auto other = meaning("en", "The central bank raised interest rates to slow inflation.");
  EXPECT_GT(nearness(id, en), 0.7);
  EXPECT_GT(nearness(id, en), nearness(id, other) + 0.3);
  EXPECT_FALSE(MeaningReader(table(), "id").make_meaning("", {}));
}

TEST(WordMeanings, DamageIsSaid) {
  const auto whole = [] {
    std::ifstream file(kPath, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  const auto message = [&](std::string bytes) {
    const auto read = WordMeanings::parse(std::move(bytes), "words.bin", languages());
    EXPECT_FALSE(read);
    return read ? "" : read.error().message;
  };
  EXPECT_EQ(message(""), "the table of word meanings is damaged: it does not begin with saksiWM1");
  EXPECT_EQ(
      message(whole.substr(0, whole.size() - 1)),
      fmt::format("the table of word meanings is damaged: {} bytes, not {}", whole.size() - 1, whole.size()));
  auto flipped = whole;
  flipped[whole.size() / 2] ^= 1;
  EXPECT_EQ(message(flipped), "the table of word meanings is damaged: its checksum is another");
  auto wide = whole;
  wide[8] = 12;
  EXPECT_EQ(message(wide), "the table of word meanings is damaged: 12 dimensions, not 96");
  const auto absent = WordMeanings::read(SAKSI_SOURCE_DIR "/data/meanings/none.bin", languages());
  ASSERT_FALSE(absent);
  EXPECT_EQ(absent.error().code, ErrorCode::not_found);
  EXPECT_FALSE(WordMeanings::read(SAKSI_SOURCE_DIR "/data/meanings", languages()));
}

}  // namespace
}  // namespace saksi
