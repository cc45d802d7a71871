#include "saksi/document/embedded_json.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Texts = std::vector<std::string>;

TEST(FindEmbeddedJson, FindsWhatIsGivenToAName) {
  EXPECT_EQ(find_embedded_json(R"({"a": 1})", 1), Texts{R"({"a": 1})"});
  EXPECT_EQ(find_embedded_json(" [1, 2]\n", 1), (Texts{"[1, 2]"}));
  EXPECT_EQ(find_embedded_json(R"(window.__STATE__ = {"a": {"b": [1]}}; go();)", 1),
            Texts{R"({"a": {"b": [1]}})"});
  EXPECT_EQ(find_embedded_json(R"(var x={"a":"}{"},y=[2];)", 1), (Texts{R"({"a":"}{"})", "[2]"}));
  EXPECT_EQ(find_embedded_json(R"(push({"a": "\"}"}))", 1), Texts{R"({"a": "\"}"})"});
}

TEST(FindEmbeddedJson, ReadsStringsGivenToAParser) {
  EXPECT_EQ(find_embedded_json(R"(x = JSON.parse("{\"a\": \"b\"}");)", 1), Texts{R"({"a": "b"})"});
  EXPECT_EQ(find_embedded_json(R"(x = JSON.parse('{\x22a\x22: \u0022\\u00e9\u0022}');)", 1),
            Texts{R"({"a": "\u00e9"})"});
  EXPECT_EQ(find_embedded_json(R"(x = JSON.parse("\ud83d\ude00{}");)", 1), Texts{R"(\ud83d\ude00{})"});
}

TEST(FindEmbeddedJson, LeavesCodeAlone) {
  for (const std::string_view script :
       {"", "function f() { return 1; }", "if (a) { b(); }", "x = \"{}\";", "y = '[1]';", "= {", "= [[[[",
        R"(= {"a": ")", "JSON.parse(\"", "JSON.parse(", "\"\\"})
    EXPECT_EQ(find_embedded_json(script, 1), Texts()) << script;
  EXPECT_EQ(find_embedded_json("x = {}; y = [1, 2, 3]", 5), Texts{"[1, 2, 3]"}) << "too short to matter";
}

}  // namespace
}  // namespace saksi
