#include "saksi/article/date_names.h"

#include <charconv>

#include "saksi/article/line.h"

namespace saksi {
namespace {

struct KindName {
  std::string_view name;
  DateWord kind;
};
constexpr KindName kKinds[] = {{"month", DateWord::month},         {"weekday", DateWord::weekday},
                               {"zone", DateWord::zone},           {"joint", DateWord::joint},
                               {"published", DateWord::published}, {"changed", DateWord::changed},
                               {"until", DateWord::until}};

DateWord kind_named(std::string_view name) {
  for (const auto& one : kKinds)
    if (one.name == name) return one.kind;
  return DateWord::other;
}

}  // namespace

DateNames::DateNames(const Languages& languages) : months_(MonthNames::of_news()) {
  const auto take = [&](const Language& language) {
    take_table(language.table("date_words"), language.code());
  };
  take(languages.common());
  for (const auto& [code, language] : languages.all()) take(language);
  for (const auto& calendar : news_calendars())
    for (const auto& day : calendar.weekdays) add_weekday(day.name);
  months_.each_name([&](const std::string& name) { words_[name] = {DateWord::month, 0}; });
}

// A name of several words ("thứ hai") or with figures is none of a line.
void DateNames::add_weekday(const std::string& name) {
  auto words = line_words(name, 2);
  if (words.size() == 1 && !words[0].number && name.size() > 2)
    add(std::move(words[0].folded), DateWord::weekday, 0);
}

void DateNames::take_table(const Table& table, std::string_view language) {
  for (const auto& row : table.rows) {
    const auto kind = kind_named(row.cell(1));
    int value = 0;
    if (kind == DateWord::month || kind == DateWord::zone)
      std::from_chars(row.cell(2).data(), row.cell(2).data() + row.cell(2).size(), value);
    if (kind == DateWord::month) {
      months_.add(row.cell(0), language == "mul" ? "" : language, static_cast<unsigned>(value));
      continue;
    }
    auto words = line_words(row.cell(0), 4);
    // Of "mis à jour", the last word tells which phrase it is.
    for (auto& word : words)
      add(std::move(word.folded), &word == &words.back() ? kind : DateWord::other, value);
  }
}

void DateNames::add(std::string folded, DateWord kind, int value) {
  const auto [at, added] = words_.try_emplace(std::move(folded), Entry{kind, value});
  if (!added && at->second.kind == DateWord::other) at->second = {kind, value};
}

std::optional<DateWord> DateNames::kind(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found == words_.end() ? std::nullopt : std::optional(found->second.kind);
}

std::optional<unsigned> DateNames::month(std::string_view folded, std::string_view language) const {
  return months_.find(folded, language);
}

std::optional<int> DateNames::zone_minutes(std::string_view folded) const {
  const auto found = words_.find(folded);
  return found != words_.end() && found->second.kind == DateWord::zone ? std::optional(found->second.value)
                                                                       : std::nullopt;
}

}  // namespace saksi
