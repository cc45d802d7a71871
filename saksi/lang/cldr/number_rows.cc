#include "saksi/lang/cldr/number_rows.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/rbnf.h>

namespace saksi {
namespace {

// What every rule set of one kind ("%spellout-cardinal-feminine") makes of a number.
class Spelling {
 public:
  Spelling(icu::URBNFRuleSetTag tag, const icu::Locale& locale, std::string_view prefix)
      : format_(tag, locale, status_) {
    if (U_FAILURE(status_)) return;
    for (std::int32_t i = 0; i < format_.getNumberOfRuleSetNames(); ++i) {
      const auto name = format_.getRuleSetName(i);
      std::string text;
      name.toUTF8String(text);
      if (text.starts_with(prefix) && text.find("year") == std::string::npos) rules_.push_back(name);
    }
  }
  std::vector<std::string> of(std::int32_t number) {
    std::vector<std::string> forms;
    for (const auto& rule : rules_) {
      UErrorCode status = U_ZERO_ERROR;
      icu::UnicodeString text;
      icu::FieldPosition position;
      format_.format(number, rule, text, position, status);
      auto form = U_SUCCESS(status) ? plain_phrase(text) : "";
      if (!form.empty() && std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
    }
    return forms;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format_;
  std::vector<icu::UnicodeString> rules_;
};

std::string_view kind_of(std::int32_t number) {
  if (number >= 1000) return "open scale";
  if (number >= 100) return "open times";
  return number >= 20 && number % 10 == 0 ? "ten" : "small";
}

// "treinta y cinco", "vingt-et-un": the word in the middle.
void add_link(std::string form, TableRows& words) {
  std::ranges::replace(form, '-', ' ');
  if (const auto pieces = split_phrase(form); pieces.size() == 3) words.add({pieces[1], "link", "0"});
}

}  // namespace

void add_number_words(const icu::Locale& locale, TableRows& words) {
  for (const auto* prefix : {"%spellout-numbering", "%spellout-cardinal"}) {
    Spelling spelling(icu::URBNF_SPELLOUT, locale, prefix);
    const auto add = [&](std::int32_t number) {
      for (const auto& form : spelling.of(number))
        if (form.find(' ') == std::string::npos && form.find('-') == std::string::npos)
          for (const auto& spelt : spellings(form))
            words.add({spelt, kind_of(number), fmt::format("{}", number)});
    };
    for (std::int32_t number = 0; number < 100; ++number) add(number);
    for (std::int32_t number = 100; number < 1000; number += 100) add(number);
    add(1000);
    // "deux cents", "zwei Millionen": the last of two words.
    for (const auto& [number, one] :
         {std::pair(200, 100), {2000, 1000}, {2000000, 1000000}, {1000000, 1000000}})
      for (const auto& form : spelling.of(number))
        if (const auto pieces = split_phrase(form); pieces.size() == 2)
          for (const auto& spelt : spellings(pieces[1]))
            words.add({spelt, kind_of(one), fmt::format("{}", one)});
    for (const std::int32_t number : {21, 35})
      for (const auto& form : spelling.of(number)) add_link(form, words);
  }
}

void add_ordinals(const icu::Locale& locale, TableRows& words) {
  Spelling spelling(icu::URBNF_SPELLOUT, locale, "%spellout-ordinal");
  for (std::int32_t number = 1; number <= 31; ++number)
    for (const auto& form : spelling.of(number))
      for (const auto& spelt : spellings(form)) words.add({spelt, "ordinal", fmt::format("{}", number)});
  Spelling figures(icu::URBNF_ORDINAL, locale, "%");
  for (std::int32_t number = 1; number <= 9; ++number)
    for (const auto& form : figures.of(number))
      if (const auto tail = form.substr(std::min<std::size_t>(1, form.size()));
          !tail.empty() && tail[0] != '.' && tail[0] != ' ')
        words.add({tail, "glued", "ordinal"});
}

}  // namespace saksi
