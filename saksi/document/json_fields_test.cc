#include "saksi/document/json_fields.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(ParseJsonFields, ReadsOurOwnNames) {
  const auto fields = parse_json_fields(
      R"({"id": "a-1", "url": "https://example.org/a", "outlet": "Kabar Sore", "title": " Air  naik ",)"
      R"( "text": "Satu.\n\nDua.", "published": "13 September 2023", "language": "id", "byline": ["Sari", "Budi"]})");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->declared.id, "a-1");
  EXPECT_EQ(fields->declared.url, "https://example.org/a");
  EXPECT_EQ(fields->declared.outlet, "Kabar Sore");
  EXPECT_EQ(fields->declared.title, "Air naik");
  EXPECT_EQ(fields->text, "Satu.\n\nDua.");
  ASSERT_EQ(fields->declared.published.size(), 1u);
  EXPECT_EQ(fields->declared.published[0].words, "13 September 2023");
  EXPECT_EQ(fields->declared.published[0].why, "field published");
  EXPECT_EQ(fields->declared.language, "id");
  EXPECT_EQ(fields->declared.byline, (std::vector<std::string>{"Sari", "Budi"}));
  EXPECT_TRUE(fields->problems.empty());
}

TEST(ParseJsonFields, ReadsTheNamesOfOtherPrograms) {
  const auto fields = parse_json_fields(
      R"({"maintext": "Satu.", "date_publish": "2024-03-02", "date": "2024-03-03", "source_domain": "example.org",)"
      R"( "authors": ["Sari"], "date_modify": "2024-03-04"})");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->text, "Satu.");
  EXPECT_EQ(fields->declared.outlet, "example.org");
  EXPECT_EQ(fields->declared.published.at(0).why, "field date_publish");  // before "date", wherever it stands
  EXPECT_EQ(fields->declared.modified->words, "2024-03-04");
  EXPECT_EQ(fields->declared.byline, std::vector<std::string>{"Sari"});
}

TEST(ParseJsonFields, ReadsWhatTrafilaturaWrites) {
  const auto fields = parse_json_fields(
      R"({"title": "Air naik", "author": "Sari Wulandari; Budi Santoso", "hostname": "example.org", "date": "2024-03-02",)"
      R"( "fingerprint": "ab", "id": null, "license": null, "comments": "", "raw_text": "Satu.", "text": "Satu.",)"
      R"( "language": null, "image": null, "pagetype": "article", "filedate": "2024-03-05",)"
      R"( "source": "https://example.org/air", "source-hostname": "Kabar Sore", "excerpt": "Air.", "tags": ""})");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->declared.url, "https://example.org/air");
  EXPECT_EQ(fields->declared.outlet, "Kabar Sore");
  EXPECT_EQ(fields->declared.byline, (std::vector<std::string>{"Sari Wulandari", "Budi Santoso"}));
  EXPECT_EQ(fields->declared.description, "Air.");
  EXPECT_EQ(fields->declared.fetched, "2024-03-05");
  EXPECT_FALSE(fields->declared.id);
  EXPECT_TRUE(fields->problems.empty());
}

TEST(ParseJsonFields, ReadsNamesInsideObjects) {
  const auto fields = parse_json_fields(
      R"({"text": "x", "authors": [{"name": "Sari"}, {"id": 1}], "outlet": {"name": "Kabar Sore"}, "source": {"id": 2}})");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->declared.byline, std::vector<std::string>{"Sari"});
  EXPECT_EQ(fields->declared.outlet, "Kabar Sore");
  EXPECT_FALSE(fields->declared.url);
  EXPECT_EQ(fields->problems.size(), 1u);
}

TEST(ParseJsonFields, KeepsNumbersAsIds) {
  EXPECT_EQ(parse_json_fields(R"({"id": 12345678901234567, "text": "x"})")->declared.id, "12345678901234567");
}

TEST(ParseJsonFields, LeavesOutWhatIsNotKnown) {
  const auto fields =
      parse_json_fields(R"({"text": "x", "title": null, "outlet": " ", "byline": [null, ""], "more": {}})");
  ASSERT_TRUE(fields);
  EXPECT_FALSE(fields->declared.title);
  EXPECT_FALSE(fields->declared.outlet);
  EXPECT_TRUE(fields->declared.byline.empty());
  EXPECT_TRUE(fields->problems.empty());
}

TEST(ParseJsonFields, TellsFieldsOfAWrongType) {
  const auto fields =
      parse_json_fields(R"({"text": "x", "title": ["a"], "published": {}, "url": 5, "byline": [7, "Sari"]})");
  ASSERT_TRUE(fields);
  EXPECT_FALSE(fields->declared.title);
  EXPECT_TRUE(fields->declared.published.empty());
  EXPECT_EQ(fields->declared.byline, std::vector<std::string>{"Sari"});
  EXPECT_EQ(fields->problems.size(), 4u);
}

TEST(ParseJsonFields, RepairsHalfLetters) {
  const auto fields = parse_json_fields("{\"text\": \"a\\ud83d b\\ude00 \\ud83d\\ude00 \xff \\\\ud83d\"}");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->text, "a\uFFFD b\uFFFD 😀 \uFFFD \\ud83d");
  EXPECT_EQ(fields->problems.size(), 1u);
}

TEST(ParseJsonFields, RefusesWhatIsNoObject) {
  for (const std::string bytes :
       {"[]", "null", "5", "\"text\"", "", "{\"text\": ", "{\"text\": \"a\"} x", "{'text': 'a'}"}) {
    SCOPED_TRACE(bytes);
    const auto fields = parse_json_fields(bytes);
    ASSERT_FALSE(fields);
    EXPECT_EQ(fields.error().code, ErrorCode::malformed);
  }
}

TEST(ParseJsonFields, StandsDeepInput) {
  EXPECT_FALSE(parse_json_fields(std::string(200000, '[')));
  std::string deep = "{\"text\": \"a\", \"more\": ";
  for (int i = 0; i < 50000; ++i) deep += "{\"a\":";
  EXPECT_FALSE(parse_json_fields(deep));
}

}  // namespace
}  // namespace saksi
