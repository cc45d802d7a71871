#include "saksi/lang/cldr/rows.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "saksi/base/apostrophe.h"
#include "saksi/base/utf8.h"

namespace saksi {
void TableRows::add(std::initializer_list<std::string_view> cells) {
  Row row;
  row.cells.assign(cells.begin(), cells.end());
  if (row.cell(0).empty() || !known_.insert(row.cells[0] + '\t' + row.cells[1]).second) return;
  table_.rows.push_back(std::move(row));
}

std::string without_accents(std::string_view phrase) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(phrase);
  const icu::UnicodeString whole =
      icu::UnicodeString::fromUTF8(icu::StringPiece(phrase.data(), static_cast<std::int32_t>(phrase.size())));
  const auto apart = normalizer->normalize(whole, status);
  icu::UnicodeString letters;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (const auto c = apart.char32At(i); u_charType(c) != U_NON_SPACING_MARK) letters.append(c);
  std::string plain;
  letters.toUTF8String(plain);
  return plain;
}

std::string plain_phrase(const icu::UnicodeString& phrase) {
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < phrase.length(); i = phrase.moveIndex32(i, 1)) {
    const auto c = phrase.char32At(i);
    if (c == 0xAD || c == 0x200E || c == 0x200F) continue;
    plain.append(u_isUWhiteSpace(c) ? static_cast<UChar32>(' ') : c);
  }
  std::string text;
  plain.trim().toUTF8String(text);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::vector<std::string> spellings(std::string_view phrase) {
  std::vector<std::string> all{std::string(phrase)};
  const auto add = [&](std::string form) {
    if (std::ranges::find(all, form) == all.end()) all.push_back(std::move(form));
  };
  const auto plain = plain_apostrophes(phrase);
  add(plain);
  add(without_accents(plain));
  return all;
}

std::vector<std::string> split_phrase(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::size_t from = 0; from < phrase.size();) {
    const auto blank = std::min(phrase.find(' ', from), phrase.size());
    if (blank > from) words.emplace_back(phrase.substr(from, blank - from));
    from = blank + 1;
  }
  return words;
}

std::string join_phrase(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string phrase;
  for (std::size_t i = from; i < to; ++i) {
    if (!phrase.empty()) phrase += ' ';
    phrase += words[i];
  }
  return phrase;
}

}  // namespace saksi
