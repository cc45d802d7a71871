#include "saksi/story/publication.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(FindMinute, ReadsAnInstantWithItsOffset) {
  const struct {
    std::string_view time;
    std::optional<std::int64_t> minute;
  } rows[] = {
      {"1970-01-01T00:00Z", 0},
      {"1970-01-02T00:01+00:00", 24 * 60 + 1},
      {"1970-01-01T07:00+07:00", 0},
      {"1970-01-01T00:00-05:30", 5 * 60 + 30},
      {"1970-01-01T00:00:30Z", 0},
      {"1970-01-01T00:00", std::nullopt},
      {"1970-01-01", std::nullopt},
      {"", std::nullopt},
      {"1970-01-01T", std::nullopt},
      {"1970-01-01T0a:00Z", std::nullopt},
      {"1970-13-01T00:00Z", std::nullopt},
      {"1970-01-01T00:00+7", std::nullopt},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.time);
    EXPECT_EQ(find_minute(row.time), row.minute);
  }
}

Article published(std::string_view day, std::optional<std::string> time = std::nullopt) {
  Article article;
  const auto found = parse_iso_day(day);
  if (found) article.published = Published{{*found, *found}, std::move(time), Published::Basis::given, ""};
  return article;
}

TEST(ComparePublication, KnowsOnlyWhatIsTold) {
  EXPECT_EQ(compare_publication(published("2024-03-01"), published("2024-03-02")), Order::before);
  EXPECT_EQ(compare_publication(published("2024-03-02"), published("2024-03-01")), Order::after);
  EXPECT_EQ(compare_publication(published("2024-03-01"), published("2024-03-01")), Order::unknown);
  EXPECT_EQ(compare_publication(published("2024-03-01"), published("")), Order::unknown);
  // Eight in Jayapura is before seven in Jakarta.
  EXPECT_EQ(compare_publication(published("2024-03-01", "2024-03-01T08:00+09:00"),
                                published("2024-03-01", "2024-03-01T07:00+07:00")),
            Order::before);
  EXPECT_EQ(compare_publication(published("2024-03-01", "2024-03-01T08:00"),
                                published("2024-03-01", "2024-03-01T09:00+07:00")),
            Order::unknown);
}

}  // namespace
}  // namespace saksi
