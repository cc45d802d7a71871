#include "saksi/document/feed/month_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Languages of news with months of their own; others write one of these.
constexpr const char* kLanguages[] = {
    "af", "ar",      "ar_LB", "az", "be",  "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es",
    "et", "eu",      "fa",    "fi", "fil", "fr", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
    "jv", "ka",      "kk",    "lt", "lv",  "mk", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl",
    "sq", "sr_Latn", "sr",    "sv", "sw",  "ta", "th", "tr", "uk", "ur", "uz", "vi"};
// Short forms that newspapers use and ICU does not have.
struct Form {
  const char* name;
  unsigned month;
};
constexpr Form kOtherForms[] = {{"agt", 8},       {"ags", 8},      {"ogs", 8},       {"nop", 11},
                                {"nopember", 11}, {"pebruari", 2}, {"peb", 2},       {"sept", 9},
                                {"mac", 3},       {"julai", 7},    {"disember", 12}, {"dis", 12}};
constexpr std::size_t kMinPrefix = 3;  // code points of a shortened name

using Months = std::uint16_t;  // bit n: month n + 1

// Folded, without accents and full stops.
std::string bare(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return {};
  const auto folded = fold_case(name);
  const auto apart = normalizer->normalize(icu::UnicodeString::fromUTF8(folded), status);
  icu::UnicodeString letters;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (const auto c = apart.char32At(i); c != '.' && u_charType(c) != U_NON_SPACING_MARK) letters.append(c);
  std::string plain;
  letters.trim().toUTF8String(plain);
  return plain;
}

std::size_t letter_count(std::string_view name) {
  return static_cast<std::size_t>(
      std::ranges::count_if(name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class Names {
 public:
  void add(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, status);
    if (U_FAILURE(status)) return;
    using icu::DateFormatSymbols;
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE})
      for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const auto* months = symbols.getMonths(count, context, width);
        for (std::int32_t i = 0; i < std::min(count, 12); ++i) {
          std::string name;
          months[i].toUTF8String(name);
          add(name, static_cast<unsigned>(i + 1));
        }
      }
  }
  void add(std::string_view name, unsigned month) {
    const auto key = bare(name);
    if (letter_count(key) >= 2 && !is_digit(decode_at(key, 0).value))
      names_[key] = static_cast<Months>(names_[key] | 1U << (month - 1));
  }
  // The month that `key` names whole, else that it is the beginning of, else whose name it goes on from.
  std::optional<unsigned> find(const std::string& key) const {
    if (const auto found = names_.find(key); found != names_.end()) return only(found->second);
    if (letter_count(key) < kMinPrefix) return std::nullopt;
    Months longer = 0;
    for (auto name = names_.lower_bound(key); name != names_.end() && name->first.starts_with(key); ++name)
      longer |= name->second;
    if (longer) return only(longer);
    for (auto size = key.size() - 1; size >= key.size() / 2; --size)
      if (const auto name = names_.find(key.substr(0, size)); name != names_.end())
        return letter_count(name->first) >= kMinPrefix ? only(name->second) : std::nullopt;
    return std::nullopt;
  }

 private:
  static std::optional<unsigned> only(Months months) {
    if (std::popcount(months) != 1) return std::nullopt;
    return static_cast<unsigned>(std::countr_zero(months)) + 1;
  }
  std::map<std::string, Months, std::less<>> names_;
};

struct AllNames {
  AllNames() {
    for (const auto* code : kLanguages) {
      const icu::Locale locale(code);
      by_language[locale.getLanguage()].add(locale);
      all.add(locale);
    }
    for (const auto& form : kOtherForms) all.add(form.name, form.month);
  }
  std::map<std::string, Names, std::less<>> by_language;
  Names all;
};

}  // namespace

std::optional<unsigned> find_month(std::string_view name, std::string_view language) {
  if (name.size() > 40) return std::nullopt;
  static const AllNames names;  // some milliseconds, once, and only when a feed writes out a month
  const auto key = bare(name);
  if (key.empty()) return std::nullopt;
  const auto code = fold_case(language.substr(0, language.find_first_of("-_")));
  if (const auto own = names.by_language.find(code); own != names.by_language.end())
    if (const auto month = own->second.find(key)) return month;
  return names.all.find(key);
}

}  // namespace saksi
