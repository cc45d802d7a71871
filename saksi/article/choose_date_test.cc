#include "saksi/article/choose_date.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Kind = DeclaredDate::Kind;
using Basis = Published::Basis;

DateEvidence one(Kind kind, std::string_view when, int sureness = 2) {
  return {*parse_moment(when), kind, kind == Kind::address ? Basis::url : Basis::markup, "", sureness};
}
std::string show(const std::optional<Published>& published) {
  if (!published) return "none";
  return published->time ? *published->time : format_day(published->days.from);
}

struct Case {
  const char* why;
  std::vector<DateEvidence> evidence;
  std::string_view published, modified = "none";
};
void check(const std::vector<Case>& cases, const DateContext& context) {
  for (const auto& [why, evidence, published, modified] : cases) {
    const auto chosen = choose_dates(evidence, context);
    EXPECT_EQ(show(chosen.published), published) << why;
    EXPECT_EQ(show(chosen.modified), modified) << why;
  }
}

TEST(ChooseDates, WantsTheFirstPublication) {
  check(
      {
          {"nothing", {}, "none"},
          {"the earliest that names it",
           {one(Kind::first, "2023-09-14"), one(Kind::first, "2023-09-13T10:15"),
            one(Kind::shown, "2023-09-20")},
           "2023-09-13T10:15"},
          {"what readers see before a vague date",
           {one(Kind::shown, "2023-09-13"), one(Kind::some, "2023-09-15")},
           "2023-09-13"},
          {"a vague date that is a little older",
           {one(Kind::shown, "2023-09-13"), one(Kind::some, "2023-09-12")},
           "2023-09-12"},
          {"but not one of another age",
           {one(Kind::shown, "2023-09-13"), one(Kind::some, "2004-01-01")},
           "2023-09-13"},
          {"the address before what readers see",
           {one(Kind::shown, "2023-09-20"), one(Kind::address, "2023-09-13")},
           "2023-09-13"},
          {"the time of what agrees with the address",
           {one(Kind::shown, "2023-09-13T10:15"), one(Kind::address, "2023-09-13")},
           "2023-09-13T10:15"},
          {"the surer of two that are shown",
           {one(Kind::shown, "2023-09-20", 1), one(Kind::shown, "2023-09-13", 3)},
           "2023-09-13"},
          {"no later than its change",
           {one(Kind::some, "2023-09-14"), one(Kind::changed, "2023-09-13")},
           "2023-09-13"},
          {"a change alone stands for the publication", {one(Kind::changed, "2023-09-13")}, "2023-09-13"},
          {"a change that is told apart",
           {one(Kind::first, "2023-09-13"), one(Kind::changed, "2023-09-15T08:00")},
           "2023-09-13",
           "2023-09-15T08:00"},
          {"a change before the publication is none",
           {one(Kind::first, "2023-09-13"), one(Kind::changed, "2023-09-12")},
           "2023-09-13"},
          {"a picture is the last hope", {one(Kind::trace, "2023-09-13")}, "2023-09-13"},
          {"a year after its last change",
           {one(Kind::first, "2033-09-13"), one(Kind::shown, "2023-09-13"), one(Kind::changed, "2023-09-14")},
           "2023-09-13",
           "2023-09-14"},
      },
      {});
}

TEST(ChooseDates, TellsTheDayAtThePlace) {
  check(
      {
          {"Greenwich is a day behind",
           {one(Kind::first, "2023-09-13T18:20Z"), one(Kind::address, "2023-09-14")},
           "2023-09-14"},
          {"Greenwich is a day ahead",
           {one(Kind::first, "2023-09-14T01:09Z"), one(Kind::address, "2023-09-13")},
           "2023-09-13"},
          {"no zone is that far",
           {one(Kind::first, "2023-09-13T08:20Z"), one(Kind::address, "2023-09-14")},
           "2023-09-13T08:20+00:00"},
          {"the page agrees",
           {one(Kind::first, "2023-09-13T18:20Z"), one(Kind::shown, "2023-09-13")},
           "2023-09-13T18:20+00:00"},
          {"another zone is believed",
           {one(Kind::first, "2023-09-13T18:20-05:00"), one(Kind::address, "2023-09-14")},
           "2023-09-13T18:20-05:00"},
      },
      {});
  const DateContext jakarta{{}, {}, 420};
  check({{"told in Greenwich's time only", {one(Kind::first, "2023-09-13T18:20Z")}, "2023-09-14T01:20+07:00"},
         {"a midnight that stands for no time",
          {one(Kind::first, "2023-09-13T00:00Z")},
          "2023-09-13T00:00+00:00"},
         {"with its own zone", {one(Kind::first, "2023-09-13T18:20+08:00")}, "2023-09-13T18:20+08:00"}},
        jakarta);
}

TEST(ChooseDates, RefusesWhatIsStillToCome) {
  check({{"a plan", {one(Kind::shown, "2023-09-30")}, "none"},
         {"a plan beside the day",
          {one(Kind::shown, "2023-09-30"), one(Kind::some, "2023-09-14")},
          "2023-09-14"},
         {"tomorrow is today elsewhere", {one(Kind::shown, "2023-09-16")}, "2023-09-16"}},
        {.fetched = parse_iso_day("2023-09-15"), .last_modified = {}, .home_minutes = {}});
  check({{"younger than the file, when there is better",
          {one(Kind::shown, "2023-09-30"), one(Kind::loose, "2023-09-14")},
          "2023-09-14"},
         {"but a server may be wrong", {one(Kind::shown, "2023-09-30")}, "2023-09-30"}},
        {.fetched = {}, .last_modified = parse_iso_day("2023-09-15"), .home_minutes = {}});
}

TEST(ChooseDates, DoesNotDependOnTheOrderOfKinds) {
  std::vector<DateEvidence> evidence = {one(Kind::first, "2023-09-13T18:20Z"), one(Kind::shown, "2023-09-14"),
                                        one(Kind::some, "2023-09-12"), one(Kind::changed, "2023-09-15")};
  const auto chosen = choose_dates(evidence, {});
  std::reverse(evidence.begin(), evidence.end());
  EXPECT_EQ(choose_dates(evidence, {}).published, chosen.published);
}

}  // namespace
}  // namespace saksi
