#include "saksi/mention/name/tagger.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/mention/name/cross_validate.h"
#include "saksi/mention/name/test_knowledge.h"

namespace saksi {
namespace {

const NameFinder& rules() {
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  static const NameFinder kFinder(kLanguages.get("id"), test_gazetteer());
  return kFinder;
}
const WordCutter& cutter() {
  static const WordCutter kCutter{Language()};
  return kCutter;
}

std::string bio(std::string_view sentence) {
  std::string out;
  while (!sentence.empty()) {
    const auto end = sentence.find(' ');
    auto token = std::string(sentence.substr(0, end));
    sentence.remove_prefix(end == std::string_view::npos ? sentence.size() : end + 1);
    const auto bar = token.find('|');
    out += bar == std::string::npos ? token + "\tO\n"
                                    : token.substr(0, bar) + '\t' + token.substr(bar + 1) + '\n';
  }
  return out + '\n';
}

// Small, but enough to learn that people speak and places follow "di".
TrainingSet small_set() {
  std::string lower;
  for (const auto* name : {"wulan", "sekar", "bayu", "galih", "tirta"})
    for (const auto* place : {"randu", "kenanga", "wadas", "larangan"})
      lower += bio("warga " + std::string(name) + "|B-PER mengatakan jalan di " + place + "|B-LOC rusak .");
  return {parse_bio(lower, "lower.bio").value()};
}
TaggerModel small_model() {
  const auto set = small_set();
  return train_tagger(std::span(&set, 1), {rules(), cutter()}, {8, 14, 1});
}

std::string names(const NameTagger& tagger, std::string_view text) {
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  const NameFinder finder(kLanguages.get("id"), test_gazetteer(), &tagger);
  const auto article = test_article(text);
  Mentions mentions;
  mentions.text = cutter().cut(article.text);
  finder.find(article, mentions);
  std::string out;
  for (const auto& name : mentions.names) {
    static constexpr const char* kTypes[] = {"PER ", "ORG ", "LOC ", "EVT ", "MISC "};
    out += (out.empty() ? "" : ", ") + std::string(kTypes[static_cast<std::size_t>(name.type)]);
    out += article.words(name.span);
  }
  return out;
}

TEST(Tagger, FindsNamesInTextWithoutCapitals) {
  const NameTagger tagger(small_model());
  EXPECT_EQ(names(tagger, "warga sekar mengatakan jalan di wadas rusak."), "PER sekar, LOC wadas");
  EXPECT_EQ(names(tagger, "warga melati mengatakan jalan di simpang rusak."), "PER melati, LOC simpang");
  EXPECT_EQ(names(tagger, "jalan rusak."), "");
  EXPECT_EQ(names(tagger, ""), "");
}

// Words that it learned of in another place, and such as it never met.
TEST(Tagger, LeavesOtherWordsAlone) {
  const NameTagger tagger(small_model());
  EXPECT_EQ(names(tagger, "jalan rusak dan warga mengeluh."), "");
  EXPECT_EQ(names(tagger, "warga mengatakan jalan rusak."), "");
}

// No model for text with capitals: the rules stay.
TEST(Tagger, KeepsTheRulesWhereItHasNoModel) {
  const NameTagger tagger(small_model());
  EXPECT_EQ(names(tagger, "Presiden Rusia Vladimir Putin tiba di Wina."),
            "LOC Rusia, PER Vladimir Putin, LOC Wina");
}

TEST(Tagger, LearnsTheSameEveryTime) {
  EXPECT_EQ(write_tagger_model(small_model()), write_tagger_model(small_model()));
}

std::string words_of_small_set() {
  static const std::vector<std::string> kWords = {"warga", "sekar", "wadas",  "mengatakan", "jalan",
                                                  "di",    "rusak", "dan",    ",",          "(",
                                                  ")",     "12",    "\u00e9", "bayu",       "randu"};
  std::string text;
  for (const auto& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kWords)))
    text += word + " ";
  return text + "rusak.";
}

Mentions mentions_of(const NameTagger& tagger, std::string_view text) {
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  const NameFinder finder(kLanguages.get("id"), test_gazetteer(), &tagger);
  const auto article = test_article(text);
  Mentions mentions;
  mentions.text = cutter().cut(article.text);
  finder.find(article, mentions);
  return mentions;
}

RC_GTEST_PROP(Tagger, NamesAreInOrderApartAndInside, ()) {
  static const NameTagger kTagger(small_model());
  const auto text = words_of_small_set();
  std::uint32_t end = 0;
  for (const auto& name : mentions_of(kTagger, text).names) {
    RC_ASSERT(name.span.begin >= end && !name.span.empty() && name.span.end <= text.size());
    end = name.span.end;
  }
}

// The tagger itself looks at one sentence; only what the rules know of an article, from its capitals, goes
// from one paragraph to another.
RC_GTEST_PROP(Tagger, ReadsAParagraphWithoutCapitalsWhateverSurroundsIt, ()) {
  static const NameTagger kTagger(small_model());
  const auto before = words_of_small_set() + "\n\n", text = words_of_small_set();
  std::vector<Span> alone, inside;
  for (const auto& name : mentions_of(kTagger, text).names) alone.push_back(name.span);
  for (const auto& name : mentions_of(kTagger, before + text).names) {
    if (name.span.begin < before.size()) continue;
    const auto shift = static_cast<std::uint32_t>(before.size());
    inside.push_back({name.span.in, name.span.begin - shift, name.span.end - shift});
  }
  RC_ASSERT(alone == inside);
}

// The committed model over the rules.
TEST(Tagger, DecidesOverTheRules) {
  static const auto kTaggers = read_name_taggers(SAKSI_SOURCE_DIR "/models");
  ASSERT_TRUE(kTaggers);
  const auto& tagger = kTaggers->at("id");
  struct Row {
    std::string_view text, names;
  };
  const Row rows[] = {
      // The tagger would go on with a place at "Karangmalang" but sees none begin: the rules' stands.
      {"Warga Karangmalang, Sutrisno, mengaku mendengar suara gemuruh.", "LOC Karangmalang, PER Sutrisno"},
      {"Presiden Rusia Vladimir Putin tiba di Wina.", "LOC Rusia, PER Vladimir Putin, LOC Wina"},
      {"Bupati Randusari Sari Wulandari meninjau tanggul.", "LOC Randusari, PER Sari Wulandari"},
      {"gubernur jawa tengah ganjar pranowo meninjau semarang.",
       "LOC jawa tengah, PER ganjar pranowo, LOC semarang"},
      // No names.
      {"Warga mengaku mendengar suara gemuruh.", ""},
      {"Sementara itu, hujan turun sejak pagi.", ""},
      {"Pada Rabu pagi air mulai surut.", ""},
      {"harga beras naik sejak bulan lalu.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(names(tagger, row.text), row.names);
}

TEST(LabelFinder, GoesOnOnlyAfterABeginning) {
  constexpr auto kPer = begin_label(NameType::per), kLoc = begin_label(NameType::loc);
  struct Row {
    std::vector<std::uint32_t> wanted;  // the label that scores best at each token, alone
    std::vector<std::uint8_t> labels;
  };
  const Row rows[] = {
      {{}, {}},
      {{kPer, kPer + 1, kOutside}, {kPer, kPer + 1, kOutside}},
      {{kPer, kLoc}, {kPer, kLoc}},
      {{kOutside, kPer + 1}, {kOutside, kOutside}},              // nothing began
      {{kLoc, kPer + 1, kOutside}, {kLoc, kOutside, kOutside}},  // another one began
      {{kPer + 1}, {kOutside}},
  };
  for (const auto& row : rows) {
    std::vector<LabelFinder::Scores> scores(row.wanted.size());
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i][row.wanted[i]] = 10, scores[i][kOutside] += 1;
    std::vector<std::uint8_t> labels;
    LabelFinder().find(scores, {}, ~0u, labels);
    EXPECT_EQ(labels, row.labels);
  }
}

TEST(WordHabits, TellHowAWordWasUsed) {
  WordUse place;
  for (int i = 0; i < 8; ++i) place.add(begin_label(NameType::loc));
  WordUse twice;
  twice.add(begin_label(NameType::per));
  twice.add(kOutside);
  EXPECT_EQ(WordUse().habit(), 0);
  EXPECT_NE(place.habit(), twice.habit());
  const WordHabits habits({{WordHabits::key(7), place.habit()}, {WordHabits::key(9), twice.habit()}});
  EXPECT_EQ(habits.find(7), place.habit());
  EXPECT_EQ(habits.find(9), twice.habit());
  EXPECT_EQ(habits.find(8), 0);
  EXPECT_EQ(WordHabits().find(7), 0);
  auto left = place;
  left.take(place);
  EXPECT_EQ(left.habit(), 0);  // a sentence never tells of itself
}

TEST(CrossValidate, CountsWholeNamesOfSentencesNotLearned) {
  const auto set = small_set();
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  const auto scores =
      cross_validate(std::span(&set, 1), kLanguages.get("id"), test_gazetteer(), {8, 14, 1}, 2);
  ASSERT_EQ(scores.size(), 1u);
  const auto& [person, body, place, event, thing] = scores.front();
  EXPECT_EQ(person.marked, 20u);
  EXPECT_EQ(place.marked, 20u);
  EXPECT_GT(person.f1() + place.f1(), 1.8);
  EXPECT_EQ(body, NameScore());
  EXPECT_EQ(event, NameScore());
  EXPECT_EQ(thing, NameScore());
}

TEST(TaggerModel, ComesBackFromItsBytes) {
  const auto bytes = write_tagger_model(small_model());
  const auto model = parse_tagger_model(bytes, "m");
  ASSERT_TRUE(model);
  EXPECT_TRUE(model->cased.empty());
  EXPECT_TRUE(model->lower.tells(NameType::per));
  EXPECT_FALSE(model->lower.tells(NameType::org));
  EXPECT_EQ(write_tagger_model(*model), bytes);
}

TEST(TaggerModel, IsRefusedWhenDamaged) {
  const auto bytes = write_tagger_model(small_model());
  const auto error = [](std::string_view damaged) {
    const auto model = parse_tagger_model(damaged, "m");
    return model ? std::string("taken") : model.error().message;
  };
  EXPECT_EQ(error(""), "is no model of names (it must begin with 'saksi names')");
  EXPECT_EQ(error("saksi names 2\n"), "is a model of names of another version; this program reads version 1");
  for (std::size_t size = 14; size < bytes.size(); size += 97)
    EXPECT_EQ(error(std::string_view(bytes).substr(0, size)),
              "the model of names is damaged: its check sum does not fit");
  for (std::size_t at = 14; at < bytes.size(); at += 97) {
    auto damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    EXPECT_EQ(error(damaged), "the model of names is damaged: its check sum does not fit");
  }
}

TEST(Bio, PutsWordsTogetherAsTheyArePrinted) {
  const auto sentences = parse_bio(bio("Kata|O Sari|B-PER Wulan|I-PER , \" Ya \" ( 12 ) ."), "b");
  ASSERT_TRUE(sentences);
  ASSERT_EQ(sentences->size(), 1u);
  EXPECT_EQ(sentences->front().text, "Kata Sari Wulan, \"Ya\" (12).");
  ASSERT_EQ(sentences->front().labels.size(), sentences->front().text.size());
  EXPECT_EQ(sentences->front().labels[5], begin_label(NameType::per));
  EXPECT_EQ(sentences->front().labels[6], begin_label(NameType::per) + 1);
  EXPECT_EQ(sentences->front().labels[0], kOutside);
}

TEST(Bio, TellsTheLineThatIsNone) {
  for (const auto* line : {"Sari B-PER", "Sari\tB-PERSON", "\tO", "Sari\tX-PER", "Sari\t"}) {
    const auto sentences = parse_bio(std::string("Kata\tO\n") + line + "\n", "b");
    ASSERT_FALSE(sentences) << line;
    EXPECT_EQ(sentences.error().where, "b:2");
  }
}

}  // namespace
}  // namespace saksi
