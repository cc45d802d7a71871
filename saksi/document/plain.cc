#include "saksi/document/plain.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>

#include "saksi/base/utf8.h"
#include "saksi/document/mojibake.h"
#include "saksi/document/references.h"

namespace saksi {
namespace {

// U+0080 … U+009F are no letters; where they stand, somebody took Windows-1252 for Latin-1 (as in &#146;).
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t kGone = 0xFFFFFFFF;

// What a code point outside of ASCII stands as in plain text.
char32_t plain_form(char32_t c) {
  if (c < 0xA0) {
    const auto letter = kWindows1252[c - 0x80];
    return letter ? letter : kGone;
  }
  if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
    return ' ';
  if (c == 0x2028 || c == 0x2029) return '\n';
  // U+200C and U+200D stay: they change the letters of Persian and of Indian scripts.
  if (c == 0xAD || c == 0x061C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F ||
      (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) ||
      c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB))
    return kGone;
  return c;
}

// The first bytes of all code points that plain_form changes.
bool may_change(unsigned char first) {
  return first == 0xC2 || first == 0xD8 || first == 0xE1 || first == 0xE2 || first == 0xE3 || first == 0xEF;
}

bool is_ordinary(unsigned char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\n'; }

// Composing sorts the marks of a letter in quadratic time, and so does asking whether there is anything to
// compose. No letter has as many marks as this (UAX #15, stream-safe text); what is more goes.
constexpr std::size_t kMaxMarks = 30;
void cut_marks(std::string& text, const icu::Normalizer2& nfc) {
  std::string kept;
  std::size_t marks = 0, copied = 0;  // what stands before `copied` is kept or gone
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    marks = point.value >= 0x300 && nfc.getCombiningClass(static_cast<UChar32>(point.value)) ? marks + 1 : 0;
    if (marks > kMaxMarks) {
      kept.append(text, copied, i - copied);
      copied = i + point.size_bytes;
    }
    i += point.size_bytes;
  }
  if (copied > 0) text = kept.append(text, copied, std::string::npos);
}

void compose(std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return;
  cut_marks(text, *nfc);
  if (nfc->isNormalizedUTF8(text, status)) return;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<std::int32_t>(text.size()));
  nfc->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_SUCCESS(status)) text = std::move(composed);
}

}  // namespace

std::string make_plain(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  bool may_compose = false;  // holds a code point from U+0300 on, the first combining mark
  for (std::size_t i = 0; i < text.size();) {
    auto run = i;
    while (run < text.size() && is_ordinary(static_cast<unsigned char>(text[run]))) ++run;
    plain.append(text.substr(i, run - i));
    i = run;
    if (i == text.size()) break;
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80) {
      if (first == '\t') plain += ' ';
      if (first == '\r' || first == '\v' || first == '\f') {
        plain += '\n';
        if (text.substr(i).starts_with("\r\n")) ++i;
      }
      ++i;
      continue;
    }
    may_compose = may_compose || first >= 0xCC;
    const auto point = decode_at(text, i);
    if (may_change(first)) {
      if (const auto form = plain_form(point.value); form != kGone) append_utf8(plain, form);
    } else {
      plain.append(text.substr(i, point.size_bytes));
    }
    i += point.size_bytes;
  }
  if (may_compose) compose(plain);
  return plain;
}

namespace {

// Neither letters that may change, nor references: nine lines of ten.
bool is_sound_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return static_cast<signed char>(c) >= ' ' ? c != '&' && c != 0x7F : c == '\n' || c == '\t';
  });
}

void squeeze_blanks(std::string& line) {
  std::size_t kept = 0;
  bool blank = true;  // what stands before is a blank, or the start
  for (const char c : line) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    if (is_blank && blank) continue;
    line[kept++] = is_blank ? ' ' : c;
    blank = is_blank;
  }
  if (kept > 0 && blank) --kept;
  line.resize(kept);
}

// As its writer meant it: references that were escaped twice, UTF-8 that was read twice.
std::string make_plain_words(std::string_view text) {
  const auto unescaped = undo_escapes(text);
  if (unescaped) text = *unescaped;
  const auto repaired = repair_mojibake(text);
  return make_plain(repaired ? *repaired : text);
}

}  // namespace

std::string make_plain_line(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  auto line = is_sound_ascii(text) ? std::string(text) : make_plain_words(text);
  squeeze_blanks(line);
  return line;
}

std::string make_plain_text(std::string_view text) {
  std::string lines;
  for (bool first = true; first || !text.empty(); first = false) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    lines += repair_mojibake(line).value_or(std::string(line));
    if (end < text.size()) lines += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return make_plain(lines);
}

}  // namespace saksi
