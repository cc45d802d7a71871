#include "saksi/document/mojibake.h"

#include <unicode/ucnv.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// Letters that a script other than Latin needs before we believe it: two of them may come by chance.
constexpr std::size_t kMinSequences = 4;
// Latin letters of which none is proof, as in Polish read as windows-1250: "zamkniÄ™ty do Ĺ›rody".
constexpr std::size_t kMinWeak = 6;

// An encoding of one byte a letter, from letters to bytes.
class CodePage {
 public:
  explicit CodePage(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
    if (U_FAILURE(status)) return;
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      const char in = static_cast<char>(byte);
      std::array<UChar, 4> out{};
      status = U_ZERO_ERROR;
      if (ucnv_toUChars(converter.get(), out.data(), 4, &in, 1, &status) == 1 && out[0] != 0xFFFD)
        bytes_.emplace_back(out[0], static_cast<unsigned char>(byte));
    }
    std::ranges::sort(bytes_);
  }
  // 0: no letter of this encoding. U+0080 … U+009F are what Latin-1 makes of the bytes.
  unsigned char byte_of(char32_t c) const {
    if (c >= 0x80 && c < 0xA0) return static_cast<unsigned char>(c);
    const auto found = std::ranges::lower_bound(bytes_, c, {}, [](const auto& pair) { return pair.first; });
    return found != bytes_.end() && found->first == c ? found->second : 0;
  }

 private:
  std::vector<std::pair<char32_t, unsigned char>> bytes_;
};

std::size_t sequence_size(unsigned char first) {
  if (first < 0xC2 || first > 0xF4) return 0;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// What may stand behind a letter in sound text: it proves nothing.
bool may_follow_letter(char32_t c) {
  return is_word(c) || std::u32string_view(U"’‘”“»«›‹…–—•™®©°·\u00a0").find(c) != std::u32string_view::npos;
}
// "Ã" and "Â" end hardly a word, so that more proves something behind them: "Ã©", "Ãª", "Â°".
bool is_proof(char32_t lead, char32_t next) {
  if (!is_letter(lead) || !may_follow_letter(next)) return true;
  if (lead == U'Â') return std::u32string_view(U"®©°·ªº²³¹«\u00a0").find(next) != std::u32string_view::npos;
  return lead == U'Ã' && std::u32string_view(U"®©°ªº²³¹«").find(next) != std::u32string_view::npos;
}

// The scripts that a line may turn into.
enum class Kind { impossible, common, latin, other };
struct Class {
  Kind kind = Kind::impossible;
  int script = USCRIPT_COMMON;
};
Class class_of(char32_t c) {
  if (c >= 0x80 && c < 0xC0) return {Kind::common};
  if ((c >= 0xC0 && c < 0x180 && c != 0xD7 && c != 0xF7) || c == 0x1A0 || c == 0x1A1 || c == 0x1AF ||
      c == 0x1B0 || (c >= 0x218 && c <= 0x21B) || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00))
    return {Kind::latin};
  if ((c >= 0x2010 && c < 0x2070) || (c >= 0x20A0 && c < 0x2800) || c == 0xFEFF || c == 0xFFFD ||
      c == 0xFE0F || (c >= 0x1F000 && c < 0x1FB00))
    return {Kind::common};
  UErrorCode status = U_ZERO_ERROR;
  auto script = uscript_getScript(static_cast<UChar32>(c), &status);
  if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || (c >= 0x3000 && c < 0x3040) ||
      (c >= 0xFF00 && c < 0xFFEF))
    script = USCRIPT_HAN;  // they are written together
  const bool known = script > USCRIPT_INHERITED && script != USCRIPT_LATIN && script != USCRIPT_UNKNOWN;
  return known ? Class{Kind::other, script} : Class{};
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// One line read back through one encoding.
class Repair {
 public:
  Repair(std::string_view line, const CodePage& page, std::size_t min_proofs)
      : line_(line), page_(page), min_proofs_(min_proofs) {}

  std::optional<std::string> run() {
    while (at_ < line_.size()) {
      const auto begin = at_;
      while (at_ < line_.size() && static_cast<unsigned char>(line_[at_]) < 0x80) ++at_;
      if (at_ > begin && after_other_ && is_ascii_letter(line_[begin])) return std::nullopt;
      if (at_ > begin) after_other_ = false;
      repaired_ += line_.substr(begin, at_ - begin);
      if (at_ < line_.size() && !take_sequence() && !take_rest() && !take_sign()) return std::nullopt;
    }
    const bool certain = script_ != USCRIPT_COMMON ? sequences_ >= kMinSequences
                                                   : proofs_ >= min_proofs_ || sequences_ >= kMinWeak;
    return certain ? std::optional(std::move(repaired_)) : std::nullopt;
  }

 private:
  // "Ã©": the letters of one letter.
  bool take_sequence() {
    std::array<char, 4> bytes{};
    std::array<char32_t, 4> letters{};
    auto end = at_;
    std::size_t need = 1;
    for (std::size_t i = 0; i < need; ++i) {
      if (end >= line_.size()) return false;
      const auto point = decode_at(line_, end);
      const unsigned char byte = point.value < 0x80 ? 0 : page_.byte_of(point.value);
      if (i == 0) need = sequence_size(byte);
      if (byte == 0 || need == 0 || (i > 0 && byte >= 0xC0)) return false;
      bytes[i] = static_cast<char>(byte);
      letters[i] = point.value;
      end += point.size_bytes;
    }
    const std::string_view sequence(bytes.data(), need);
    const auto meant = decode_at(sequence, 0);
    if (meant.size_bytes != need || !take_class(class_of(meant.value))) return false;
    for (std::size_t i = 1; i < need; ++i)
      if (is_proof(letters[0], letters[i])) {
        ++proofs_;
        break;
      }
    ++sequences_;
    repaired_ += sequence;
    at_ = end;
    return true;
  }

  // All letters of a line are of one script, and letters of others do not touch ours ("Spaß“" is no NKo).
  bool take_class(const Class& letter) {
    if (letter.kind == Kind::impossible) return false;
    const bool other = letter.kind == Kind::other;
    if (other) {
      if (latin_ || (script_ != USCRIPT_COMMON && script_ != letter.script)) return false;
      if (!repaired_.empty() && is_ascii_letter(repaired_.back())) return false;
      script_ = letter.script;
    }
    latin_ = latin_ || letter.kind == Kind::latin;
    if (latin_ && script_ != USCRIPT_COMMON) return false;
    after_other_ = other;
    return true;
  }

  // What is left where a blank or U+009D was lost: "Ã la" (à), "â€" and no more (”).
  bool take_rest() {
    const auto rest = line_.substr(at_);
    const auto put = [&](std::string_view from, std::string_view to) {
      repaired_ += to;
      at_ += from.size();
      return true;
    };
    if (rest.starts_with("Ã ")) return put("Ã", "à");
    if (rest.starts_with("Â ")) return put("Â", "");
    if (!rest.starts_with("â€")) return false;
    ++proofs_;
    return put("â€", "”");
  }

  // Signs may have come from elsewhere; a letter that is sound shows that the line is.
  bool take_sign() {
    const auto point = decode_at(line_, at_);
    if (is_word(point.value) || page_.byte_of(point.value) == 0) return false;
    repaired_ += line_.substr(at_, point.size_bytes);
    at_ += point.size_bytes;
    after_other_ = false;
    return true;
  }

  std::string_view line_;
  const CodePage& page_;
  std::size_t min_proofs_;
  std::size_t at_ = 0;
  std::size_t sequences_ = 0, proofs_ = 0;
  int script_ = USCRIPT_COMMON;  // other than Latin
  bool latin_ = false;
  bool after_other_ = false;  // a letter of such a script stands before
  std::string repaired_;
};

std::optional<std::string> repair_once(std::string_view line) {
  static const CodePage windows1252("windows-1252");
  static const CodePage others[] = {CodePage("windows-1251"), CodePage("windows-1250"),
                                    CodePage("windows-1254"), CodePage("macintosh")};
  if (auto repaired = Repair(line, windows1252, 1).run()) return repaired;
  for (const auto& page : others)
    if (auto repaired = Repair(line, page, 2).run()) return repaired;
  return std::nullopt;
}

}  // namespace

std::optional<std::string> repair_mojibake(std::string_view line) {
  if (std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return std::nullopt;
  auto repaired = repair_once(line);
  for (auto more = repaired; more; more = repair_once(*repaired)) repaired = std::move(more);
  return repaired;
}

}  // namespace saksi
