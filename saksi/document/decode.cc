#include "saksi/document/decode.h"

#include <simdjson.h>
#include <uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "saksi/base/utf8.h"
#include "saksi/document/charset.h"

namespace saksi {
namespace {

constexpr std::size_t kDeclarationBytes = 1024;  // where browsers look for a charset at first
// Where it is looked for when the bytes are no UTF-8: browsers read the page again when it comes late.
constexpr std::size_t kLateDeclarationBytes = std::size_t{64} << 10;
constexpr std::size_t kGuessBytes = std::size_t{256} << 10;  // uchardet decides long before
constexpr std::string_view kFallback = "windows-1252";

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};
constexpr Mark kMarks[] = {
    {"\xef\xbb\xbf", "UTF-8"},
    {std::string_view("\xff\xfe\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xfe\xff", 4), "UTF-32BE"},
    {"\xff\xfe", "UTF-16LE"},
    {"\xfe\xff", "UTF-16BE"},
};

// Text in UTF-16 that has Latin letters, or markup, has a NUL in nearly every second byte of it; in UTF-32
// three of four bytes are NUL, of any text. A page opens with "<".
std::optional<std::string_view> find_wide_charset(std::string_view bytes) {
  constexpr std::string_view kOpen("\0\0\0<\0\0", 6);
  const auto head = bytes.substr(0, 4096);
  std::array<std::size_t, 4> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 4] += head[i] == '\0';
  const auto most = head.size() / 4 * 9 / 10;  // of every fourth byte
  if (head.size() >= 8 && nuls[3] > most && nuls[2] > most) return "UTF-32LE";
  if (head.size() >= 8 && nuls[0] > most && nuls[1] > most) return "UTF-32BE";
  const auto first = nuls[0] + nuls[2], second = nuls[1] + nuls[3];
  if (second * 5 > head.size() && first * 10 < second) return "UTF-16LE";
  if (first * 5 > head.size() && second * 10 < first) return "UTF-16BE";
  if (head.starts_with(kOpen.substr(3, 2)) && second > 1 && first * 10 < second) return "UTF-16LE";
  if (head.starts_with(kOpen.substr(2, 2)) && first > 1 && second * 10 < first) return "UTF-16BE";
  return std::nullopt;
}

// The end of the remains of a letter that begin at `at`: a first byte and what would go on from it.
std::size_t end_of_broken(std::string_view bytes, std::size_t at) {
  auto end = at + 1;
  if (static_cast<unsigned char>(bytes[at]) < 0xC2) return end;
  while (end < bytes.size() && end < at + 3 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) ++end;
  return end;
}

bool is_broken(const CodePoint& point) { return point.value == 0xFFFD && point.size_bytes == 1; }

// Bytes that are no valid UTF-8 may still be UTF-8 with foreign bytes among it. In Latin text of one byte a
// letter, what looks like a longer letter of UTF-8 is next to unknown; in GBK there are twelve broken places
// for one, in EUC-JP and in Thai two to four: there the guess may know better.
struct Utf8Share {
  std::size_t letters = 0;  // of several bytes
  std::size_t broken = 0;
  bool is_mostly(bool declared) const { return letters > 0 && (declared || letters * 4 >= broken); }
  bool is_certain(bool declared) const { return declared || letters >= broken * 4; }
  // Enough to say so though another encoding is declared.
  bool is_plain() const { return letters >= 8 && letters >= broken * 4; }
};
Utf8Share utf8_share(std::string_view bytes) {
  Utf8Share share;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = decode_at(bytes, i);
    share.broken += is_broken(point);
    share.letters += point.size_bytes > 1;
    i = is_broken(point) ? end_of_broken(bytes, i) : i + point.size_bytes;
  }
  return share;
}

std::string_view guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> guess(uchardet_new(), &uchardet_delete);
  const auto head = bytes.substr(0, kGuessBytes);
  if (!guess || uchardet_handle_data(guess.get(), head.data(), head.size()) != 0) return kFallback;
  uchardet_data_end(guess.get());
  const auto found = find_charset(uchardet_get_charset(guess.get()));
  return found && *found != "UTF-8" && !found->starts_with("UTF-16") ? *found : kFallback;
}

// What uchardet says of any few accents among ASCII.
bool is_western(std::string_view charset) {
  return charset.starts_with("windows-125") || charset.starts_with("ISO-8859") || charset.starts_with("ibm");
}

Decoded convert(std::string_view bytes, std::string_view charset) {
  Decoded decoded;
  decoded.charset = charset;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(decoded.charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) {
    decoded.text = replace_invalid_utf8(bytes);
    return decoded;
  }
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                status);
  for (std::int32_t i = 0; i < wide.length(); ++i) decoded.broken_places += wide[i] == 0xFFFD;
  wide.toUTF8String(decoded.text);
  return decoded;
}

// UTF-8 with foreign bytes among it. A single byte that is no part of a letter is mostly one of Windows-1252,
// pasted in (“, ’, é); the remains of a longer one are U+FFFD.
Decoded repair_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.charset = "UTF-8";
  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  static const std::array<std::string, 128> letters = [] {
    std::array<std::string, 128> table;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const char byte = static_cast<char>(0x80 + i);
      table[i] = byte == '\xff' || byte == '\xfe' ? "\uFFFD" : convert({&byte, 1}, kFallback).text;
    }
    return table;
  }();
  for (std::size_t i = 0; i < bytes.size();) {
    const auto point = decode_at(bytes, i);
    if (!is_broken(point)) {
      decoded.text.append(bytes.substr(i, point.size_bytes));
      i += point.size_bytes;
      continue;
    }
    ++decoded.broken_places;
    const auto end = end_of_broken(bytes, i);
    decoded.text += end == i + 1 ? letters[static_cast<unsigned char>(bytes[i]) - 0x80] : "\uFFFD";
    i = end;
  }
  return decoded;
}

// The transport's charset wins, as in browsers.
std::optional<std::string_view> find_declaration(std::string_view bytes, const DecodeHints& hints,
                                                 std::size_t head_bytes) {
  std::optional<std::string_view> declared;
  if (hints.transport) declared = find_charset(*hints.transport);
  if (declared || !hints.page) return declared;
  if (const auto label = find_declared_charset(bytes.substr(0, head_bytes))) declared = find_charset(*label);
  // What says UTF-16 or -32 in bytes that could be read as ASCII does not tell the truth.
  return declared && declared->starts_with("UTF-") ? "UTF-8" : declared;
}

// ISO-2022-JP goes over to Japanese letters, and back, by these: no other text has both.
bool has_japanese_escapes(std::string_view bytes) {
  if (bytes.find('\x1b') == std::string_view::npos) return false;
  const auto has = [&](std::string_view escape) { return bytes.find(escape) != std::string_view::npos; };
  return (has("\x1b$B") || has("\x1b$@")) && (has("\x1b(B") || has("\x1b(J"));
}

}  // namespace

Decoded decode(std::string_view bytes, const DecodeHints& hints) {
  for (const auto& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    if (mark.charset != "UTF-8") return convert(bytes, mark.charset);
    break;
  }
  const auto wide = find_wide_charset(bytes);
  if (wide) return convert(bytes, *wide);

  const bool valid = simdjson::validate_utf8(bytes.data(), bytes.size());
  const auto declared = find_declaration(bytes, hints, valid ? kDeclarationBytes : kLateDeclarationBytes);
  const bool escapes = (declared == "ISO-2022-JP" && bytes.find('\x1b') != std::string_view::npos) ||
                       (valid && has_japanese_escapes(bytes));
  if (escapes) return convert(bytes, "ISO-2022-JP");
  if (valid) return {std::string(bytes), "UTF-8", 0};
  const auto share = utf8_share(bytes);
  if (share.is_plain()) return repair_utf8(bytes);
  if (declared && *declared != "UTF-8") return convert(bytes, *declared);
  if (share.is_mostly(declared.has_value())) {
    const auto guess = share.is_certain(declared.has_value()) ? kFallback : guess_charset(bytes);
    auto other = guess == kFallback || is_western(guess) ? Decoded{} : convert(bytes, guess);
    if (other.text.empty() || other.broken_places > 0) return repair_utf8(bytes);
    other.broken_places = 1;  // it is no UTF-8 and does not say what
    return other;
  }
  auto decoded = convert(bytes, guess_charset(bytes));
  decoded.broken_places =
      std::max<std::size_t>(decoded.broken_places, 1);  // it is no UTF-8 and does not say what
  return decoded;
}

}  // namespace saksi
