#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

std::size_t differences(const Account& account, DifferenceKind kind) {
  std::size_t found = 0;
  for (const auto& fact : account.facts)
    for (const auto& difference : fact.against) found += difference.kind == kind;
  return found / 2;  // each stands on both of its facts
}

Published on(const char* day) {
  const auto date = *parse_iso_day(day);
  return {{date, date}, std::nullopt, Published::Basis::given, ""};
}

struct AliasCase {
  const char *first, *first_name, *second, *second_name, *language;
  bool differs;
};

TEST(FindAliasClashes, OneAliasOfTwoNames) {
  const AliasCase cases[] = {
      {"Polisi menahan Rahmat Hadi alias Gopal di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut Rahmat Hidayat alias Gopal lima tahun.", "Rahmat Hidayat", "id", true},
      {"Polisi menahan Rahmat Hadi (RH) alias Gopal di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut Rohmat Hadiyan alias Gopal lima tahun.", "Rohmat Hadiyan", "id", true},
      {"Police held Robert Hale aka Stork in Harlow.", "Robert Hale",
       "A court charged Rupert Hall aka Stork with theft.", "Rupert Hall", "en", true},
      {"Keluarga Siti Aminah alias Mina menunggu di Kudus.", "Siti Aminah",
       "Siti Aisyah alias Mina dirawat sejak Senin.", "Siti Aisyah", "id", true},
      // A shorter form, another case, another alias, no alias: one name, or two people.
      {"Polisi menahan Rahmat Hadi alias Gopal di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut Rahmat alias Gopal lima tahun.", "Rahmat", "id", false},
      {"Polisi menahan Rahmat Hadi alias Gopal di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut RAHMAT HADI alias Gopal lima tahun.", "RAHMAT HADI", "id", false},
      {"Polisi menahan Rahmat Hadi alias Gopal di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut Rahmat Hidayat alias Sinyo lima tahun.", "Rahmat Hidayat", "id", false},
      {"Polisi menahan Rahmat Hadi kemarin di Kudus.", "Rahmat Hadi",
       "Jaksa menuntut Rahmat Hidayat alias Gopal lima tahun.", "Rahmat Hidayat", "id", false},
      {"Rahmat Hadi lari sebelum polisi di Kudus menahan orang alias Gopal.", "Rahmat Hadi",
       "Jaksa menuntut Rahmat Hidayat alias Gopal lima tahun.", "Rahmat Hidayat", "id", false},
  };
  for (const auto& c : cases) {
    TestStory story;
    TestStory::name(story.add("a", "Warta Kudus", "", c.first, c.language), c.first_name, NameType::per,
                    "0:a");
    TestStory::name(story.add("b", "Kabar Jateng", "", c.second, c.language), c.second_name, NameType::per,
                    "0:b");
    EXPECT_EQ(differences(story.make(), DifferenceKind::person), c.differs ? 1u : 0u) << c.second;
  }
}

struct DayCase {
  const char *first, *first_day, *first_value, *second, *second_day, *second_value;
  bool differs;
};

TEST(FindWeekdayClashes, OneDayUnderTwoWeekdays) {
  // 6 February is a Tuesday in 2024, a Monday in 2023, a Saturday in 2021.
  const DayCase cases[] = {
      {"Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06",
       "Warga mengungsi ke balai desa pada Senin (6/2).", "Senin (6/2)", "2023-02-06", true},
      {"Warga mengungsi ke balai desa pada Sabtu (6/2).", "Sabtu (6/2)", "2021-02-06",
       "Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06", true},
      {"Tanggul Lodan jebol pada Selasa, 6 Februari.", "Selasa, 6 Februari", "2024-02-06",
       "Warga mengungsi ke balai desa pada Senin, 6 Februari.", "Senin, 6 Februari", "2023-02-06", true},
      // The same weekday, another day, a printed year, a day that is told by no number.
      {"Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06",
       "Warga mengungsi ke balai desa pada Selasa (6/2).", "Selasa (6/2)", "2024-02-06", false},
      {"Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06",
       "Warga mengungsi ke balai desa pada Rabu (7/2).", "Rabu (7/2)", "2024-02-07", false},
      {"Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06",
       "Warga mengungsi ke balai desa pada Senin (6/2/2023).", "Senin (6/2/2023)", "2023-02-06", false},
      {"Tanggul Lodan jebol pada Selasa malam.", "Selasa", "2024-02-06",
       "Warga mengungsi ke balai desa pada Senin (6/2).", "Senin (6/2)", "2023-02-06", false},
      {"Tanggul Lodan jebol pada Selasa (6/2) malam.", "Selasa (6/2)", "2024-02-06",
       "Warga mengungsi ke balai desa pada Senin (5/2).", "Senin (5/2)", "2024-02-05", false},
  };
  for (const auto& c : cases) {
    TestStory story;
    auto& a = story.add("a", "Warta Kudus", "", c.first);
    TestStory::date(a, c.first_day, c.first_value);
    a.article.published = on("2024-02-07");
    auto& b = story.add("b", "Kabar Jateng", "", c.second);
    TestStory::date(b, c.second_day, c.second_value);
    b.article.published = on("2024-02-08");
    EXPECT_EQ(differences(story.make(), DifferenceKind::date), c.differs ? 1u : 0u) << c.second;
  }
}

}  // namespace
}  // namespace saksi
