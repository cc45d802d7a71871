#include "saksi/document/date_figures.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(DateFigures, FindsYearsAndDates) {
  const std::pair<std::string_view, std::size_t> cases[] = {
      {"2023", 0}, {"Rabu, 13 Sep 2023", 13}, {"13.9.23", 0}, {"pada 13/09/23", 5}, {"2566", 0}, {"٢٠٢٣", 0},
  };
  for (const auto& [text, at] : cases) EXPECT_EQ(find_date_figures(text), at) << text;
  for (const auto* text : {"", "20231", "1800", "13.9", "13.9.2", "1.2", "Rp 13.900", "12:30", "123.45.67"})
    EXPECT_EQ(find_date_figures(text), std::string_view::npos) << text;
}

TEST(DateFigures, KnowsYearsThatStandAlone) {
  for (const auto* text : {"13 Sep 2023", "13.9.23", "2023-09-13", "٢ مارس ٢٠٢٤"})
    EXPECT_TRUE(has_day_figures(text)) << text;
  for (const auto* text : {"", "2023", "© 2001 - 2023", "Juni 2009", "13"})
    EXPECT_FALSE(has_day_figures(text)) << text;
}

}  // namespace
}  // namespace saksi
