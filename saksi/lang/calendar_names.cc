#include "saksi/lang/calendar_names.h"

#include <algorithm>
#include <bit>

#include <unicode/dtfmtsym.h>

#include "saksi/base/utf8.h"
#include "saksi/lang/cldr/rows.h"

namespace saksi {
namespace {

using icu::DateFormatSymbols;

constexpr std::size_t kMinPrefix = 3;  // code points of a shortened name
constexpr std::size_t kMaxName = 40;   // bytes

// Forms that newspapers use and CLDR does not have, of languages whose dates stand on pages of all sites.
constexpr std::pair<std::string_view, unsigned> kOtherForms[] = {
    {"agt", 8}, {"ags", 8},  {"ogs", 8}, {"nop", 11},  {"nopember", 11}, {"pebruari", 2},
    {"peb", 2}, {"sept", 9}, {"mac", 3}, {"julai", 7}, {"disember", 12}, {"dis", 12}};

std::size_t letter_count(std::string_view name) {
  return static_cast<std::size_t>(
      std::ranges::count_if(name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Folded, without accents and full stops.
std::string bare(std::string_view name) {
  auto plain = without_accents(fold_case(name));
  std::erase(plain, '.');
  return plain;
}

std::optional<unsigned> only(std::uint16_t months) {
  if (std::popcount(months) != 1) return std::nullopt;
  return static_cast<unsigned>(std::countr_zero(months)) + 1;
}

}  // namespace

CalendarNames calendar_names_of(const std::string& locale) {
  CalendarNames names;
  UErrorCode status = U_ZERO_ERROR;
  const DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
  if (U_FAILURE(status)) return names;
  for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED})
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE}) {
      const bool whole = width == DateFormatSymbols::WIDE;
      std::int32_t count = 0;
      const auto* months = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < count && i < 12; ++i)
        names.months.push_back({plain_phrase(months[i]), static_cast<unsigned>(i) + 1, whole});
      const auto* days = symbols.getWeekdays(count, context, width);
      for (std::int32_t i = 1; i < count; ++i)  // ICU counts from 1 Sunday
        names.weekdays.push_back({plain_phrase(days[i]), static_cast<unsigned>(i == 1 ? 7 : i - 1), whole});
    }
  return names;
}

const std::vector<std::string>& news_locales() {
  static const std::vector<std::string> locales = {
      "id",      "en", "ms", "jv", "su", "de", "fr", "es", "pt", "it", "nl", "ru", "ar",
      "ar_LB",   "tr", "pl", "cs", "da", "sv", "nb", "fi", "el", "hu", "is", "lt", "ro",
      "sw",      "th", "tl", "uk", "vi", "et", "lv", "hr", "bs", "sl", "sk", "ca", "bg",
      "sr",      "mk", "sq", "be", "gl", "eu", "he", "fa", "hi", "bn", "ta", "ur", "ka",
      "sr_Latn", "az", "kk", "uz", "af", "ga", "mn", "hy", "km", "lo", "my", "ne", "si"};
  return locales;
}

const std::vector<CalendarNames>& news_calendars() {
  static const std::vector<CalendarNames> calendars = [] {
    std::vector<CalendarNames> made;
    for (const auto& locale : news_locales()) made.push_back(calendar_names_of(locale));
    return made;
  }();
  return calendars;
}

const MonthNames& MonthNames::of_news() {
  static const MonthNames names = [] {
    MonthNames made;
    for (std::size_t i = 0; i < news_locales().size(); ++i) {
      const std::string_view locale = news_locales()[i];
      for (const auto& [name, number, whole] : news_calendars()[i].months)
        made.add(name, locale.substr(0, locale.find('_')), number);
    }
    for (const auto& [form, month] : kOtherForms) made.add(form, "", month);
    return made;
  }();
  return names;
}

void MonthNames::add(std::string_view name, std::string_view language, unsigned month) {
  if (month < 1 || month > 12 || name.size() > kMaxName) return;
  const auto bit = static_cast<Months>(1U << (month - 1));
  for (const auto& form : {fold_case(name), bare(name)}) {
    if (letter_count(form) < 2 || is_digit(decode_at(form, 0).value)) continue;
    all_[form] = static_cast<Months>(all_[form] | bit);
    if (language.empty()) continue;
    auto& own = by_language_[std::string(language)][form];
    own = static_cast<Months>(own | bit);
  }
}

const MonthNames::Names* MonthNames::names_of(std::string_view language) const {
  language = language.substr(0, language.find_first_of("-_"));
  const auto own = by_language_.find(language);
  if (own != by_language_.end()) return &own->second;
  const auto folded = by_language_.find(fold_case(language));
  return folded == by_language_.end() ? nullptr : &folded->second;
}

std::optional<unsigned> MonthNames::look_up(const Names& names, std::string_view key) {
  const auto found = names.find(key);
  return found == names.end() ? std::nullopt : only(found->second);
}

// The month that `key` names whole, else that it is the beginning of, else whose name it goes on from.
std::optional<unsigned> MonthNames::look_near(const Names& names, const std::string& key) {
  if (names.contains(key)) return look_up(names, key);
  if (letter_count(key) < kMinPrefix) return std::nullopt;
  Months longer = 0;
  for (auto name = names.lower_bound(key); name != names.end() && name->first.starts_with(key); ++name)
    longer = static_cast<Months>(longer | name->second);
  if (longer) return only(longer);
  for (auto size = key.size() - 1; size >= key.size() / 2; --size)
    if (const auto name = names.find(key.substr(0, size)); name != names.end())
      return letter_count(name->first) >= kMinPrefix ? only(name->second) : std::nullopt;
  return std::nullopt;
}

std::optional<unsigned> MonthNames::find(std::string_view folded, std::string_view language) const {
  if (const auto* own = names_of(language))
    if (const auto month = look_up(*own, folded)) return month;
  return look_up(all_, folded);
}

std::optional<unsigned> MonthNames::find_shortened(std::string_view name, std::string_view language) const {
  if (name.size() > kMaxName) return std::nullopt;
  const auto key = bare(name);
  if (key.empty()) return std::nullopt;
  if (const auto* own = names_of(language))
    if (const auto month = look_near(*own, key)) return month;
  return look_near(all_, key);
}

void MonthNames::each_name(const std::function<void(const std::string&)>& take) const {
  for (const auto& [name, months] : all_) take(name);
}

}  // namespace saksi
