#include "saksi/article/outlets.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(OutletsCheck, NamesTheLineThatBreaksTheColumns) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Kabar Rawa\tkabarrawa.example\t-\toutlet\n", ""},
      {"# mine\n\nKantor Rawa\t-\tGrup Rawa\tagency\n", ""},
      {"Kabar Rawa\n", "mine.tsv:1"},
      {"# mine\nKabar Rawa\tkabarrawa.example\t-\n", "mine.tsv:2"},
      {"Kabar Rawa\tkabarrawa.example\t-\tkoran\n", "mine.tsv:1"},
      {"\tkabarrawa.example\t-\toutlet\n", "mine.tsv:1"},
  };
  for (const auto& [text, where] : cases) {
    SCOPED_TRACE(text);
    const auto sound = Outlets::check(*parse_table("mine", text, "mine.tsv"), "mine.tsv");
    EXPECT_EQ(sound ? "" : sound.error().where, where);
  }
}

}  // namespace
}  // namespace saksi
