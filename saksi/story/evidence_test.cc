#include "saksi/story/evidence.h"

#include <gtest/gtest.h>

#include "saksi/story/mark_test.h"

namespace saksi {
namespace {

TEST(FindShared, NamesDaysNumbersAndWords) {
  auto a = mark("a", "Kemarin Sari menutup 43 kios pasar."), b = mark("b", "Pasar sepi: 43 kios Sari tutup.");
  a.mentions.entities = {{NameType::per, {Part::text, 8, 12}, "sari", {}}};
  a.mentions.names = {{{Part::text, 8, 12}, NameType::per, 0}};
  b.mentions.entities = {{NameType::per, {Part::text, 20, 24}, "sari", {}}};
  b.mentions.names = {{{Part::text, 20, 24}, NameType::per, 0}};
  a.mentions.numbers = {{{Part::text, 21, 28}, 43, "kios", Bound::exact}};
  b.mentions.numbers = {{{Part::text, 12, 19}, 43, "kios", Bound::exact}};
  const auto day = *parse_iso_day("2024-03-01");
  a.mentions.times = {{{Part::text, 0, 7}, TimeType::date, "2024-03-01", DateRange{day, day}}};
  b.mentions.times = a.mentions.times;

  const auto languages = Languages();
  const TraitsMaker maker(languages, kNoMeanings);
  Background background;
  auto one = maker.make(a), other = maker.make(b);
  background.add(one);
  background.add(other);
  const auto first = make_sketch(one, background), second = make_sketch(other, background);
  const auto shared = find_shared({&a, &one, first.view()}, {&b, &other, second.view()});
  ASSERT_EQ(shared.size(), 4U);
  EXPECT_EQ(shared[0], "name Sari");
  EXPECT_EQ(shared[1], "day 2024-03-01");
  EXPECT_EQ(shared[2], "number 43 kios");
  EXPECT_TRUE(shared[3].starts_with("words "));
}

TEST(FindShared, OfNothingIsNothing) {
  const auto a = mark("a", ""), b = mark("b", "");
  const Traits none;
  const Sketch sketch;
  EXPECT_TRUE(find_shared({&a, &none, sketch.view()}, {&b, &none, sketch.view()}).empty());
}

}  // namespace
}  // namespace saksi
