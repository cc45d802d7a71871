#include "saksi/lang/identify.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxBytes = 1200;     // of a text: more does not change the answer
constexpr std::size_t kMaxClueBytes = 800;  // some 110 words tell close languages apart
constexpr std::size_t kFewBytes = 32;       // a shorter text may be in any language

// CLD2's names for a language -> ISO 639-1.
std::string iso_code(CLD2::Language language) {
  std::string code = CLD2::LanguageCode(language);
  code = code.substr(0, code.find('-'));
  if (code == "un" || code.starts_with("xx")) return "und";
  if (code == "iw") return "he";
  if (code == "jw") return "jv";
  if (code == "in") return "id";
  if (code == "no") return "nb";
  return code;
}

// Up to a blank; where there is none, to the end of a letter.
std::string_view head(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  auto end = text.find_last_of(" \n", max_bytes);
  if (end == std::string_view::npos || end < max_bytes / 2) {
    end = max_bytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return text.substr(0, end);
}

using Guess = LanguageGuess;

Guess ask_cld2(std::string_view text) {
  text = head(text, kMaxBytes);
  CLD2::Language best[3];
  int percent[3] = {}, bytes = 0;
  double score[3] = {};
  bool sure = false;
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const auto language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, best,
                                     percent, score, nullptr, &bytes, &sure);
  constexpr int kMuch = 25;  // percent
  const bool mixed = percent[1] >= kMuch && best[1] != CLD2::UNKNOWN_LANGUAGE;
  if (language != CLD2::UNKNOWN_LANGUAGE) return {iso_code(language), sure, mixed};
  return {iso_code(best[0]), false, mixed};
}

// The text without what stands between quotation marks; a mark without its partner hides nothing.
std::string outside_quotations(std::string_view text) {
  std::string kept;
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto line_end = std::min(text.find('\n', i), text.size());
    const auto point = decode_at(text, i);
    const std::string_view close = point.value == U'“' ? "”" : point.value == U'"' ? "\"" : "";
    const auto end =
        close.empty() ? std::string_view::npos : text.substr(0, line_end).find(close, i + point.size_bytes);
    if (end == std::string_view::npos) {
      i += point.size_bytes;
      continue;
    }
    kept += text.substr(from, i - from);
    from = i = end + close.size();
  }
  return kept += text.substr(from);
}

// Of ISO 639; "und" and codes that nobody uses ("xx") are none.
bool is_language_code(std::string_view code) {
  if (code == "und") return false;
  for (const auto* const* known = uloc_getISOLanguages(); *known; ++known)
    if (code == *known) return true;
  return false;
}

}  // namespace

LanguageIdentifier::LanguageIdentifier(const Languages& languages) : clues_(languages) {
  for (const auto& [code, language] : languages.all()) packs_.insert(code);
}

// CLD2's guess when it is `sure` of a language that is close to none; else the language with the most
// evidence, when there is enough of it: CLD2 has no Minangkabau, and little Javanese and Sundanese.
std::string LanguageIdentifier::decide_by_clues(std::string_view text, Guess guess) const {
  auto family = clues_.family_of(guess.code);
  // Of a few plain letters CLD2 makes Croatian as soon as anything, and is sure of it.
  const bool plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (plain && text.size() < kFewBytes && !packs_.contains(guess.code) && guess.code != "ms") {
    guess = {"und", false};
    family = 0;
  }
  if (family == 0 && guess.sure) return guess.code;
  const auto evidence = clues_.weigh(head(text, kMaxClueBytes), family);
  const auto guessed = clues_.guessed(guess.code);
  if (evidence.empty()) return std::string(guessed.code);
  if (family == 0) {
    const auto& best = evidence.front();
    const bool enough = guess.code == "und" ? best.weight >= 2 : best.weight >= 3 && best.words > 1;
    return enough ? std::string(best.code) : guess.code;
  }
  const auto weight_of = [&](const LanguageClues::Evidence& found) {
    return found.weight + (found.code == guessed.code ? guessed.weight : 0);
  };
  const auto& best = *std::ranges::max_element(evidence, {}, weight_of);
  return std::string(weight_of(best) > guessed.weight ? best.code : guessed.code);
}

std::string LanguageIdentifier::identify(std::string_view text) const {
  text = head(text, kMaxBytes);
  constexpr std::size_t kEnoughBytes = 120;  // outside quotations, to judge by them alone
  const auto guess = ask_cld2(text);
  if (guess.mixed && text.size() > kEnoughBytes)
    if (const auto own = outside_quotations(text); own.size() >= kEnoughBytes && own.size() < text.size())
      return decide_by_clues(own, ask_cld2(own));
  return decide_by_clues(text, guess);
}

std::optional<std::string> LanguageIdentifier::find_other(std::string_view paragraph,
                                                          std::string_view language) const {
  constexpr std::size_t kEnoughBytes = 60;
  const auto own = outside_quotations(head(paragraph, kMaxBytes));
  if (own.size() < kEnoughBytes) return std::nullopt;
  const auto guess = ask_cld2(own);
  if (!guess.sure || guess.mixed) return std::nullopt;
  auto code = decide_by_clues(own, guess);
  const auto family = clues_.family_of(language);
  const bool close = family != 0 && clues_.family_of(code) == family;
  return code == "und" || code == language || close ? std::nullopt : std::optional(std::move(code));
}

std::string LanguageIdentifier::code_of(std::string_view declared) {
  const auto tag = fold_case(trim(declared));
  if (tag.size() < 2 || tag.size() > 40 || tag == "und") return "";
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(tag.substr(0, tag.find('_')), status);
  std::string code = U_SUCCESS(status) ? locale.getLanguage() : "";
  if (code == "in") code = "id";
  if (code == "no") code = "nb";
  if (is_language_code(code)) return code;
  // A name in English or in the language itself: "Indonesian", "Bahasa Indonesia".
  std::int32_t count = 0;
  for (const auto* const* codes = uloc_getISOLanguages(); codes[count]; ++count) {
    const icu::Locale named(codes[count]);
    for (const auto& in : {icu::Locale::getEnglish(), named}) {
      icu::UnicodeString name;
      std::string shown;
      named.getDisplayLanguage(in, name).toUTF8String(shown);
      const auto folded = fold_case(shown);
      if (folded == tag || "bahasa " + folded == tag) return codes[count];
    }
  }
  return "";
}

std::string LanguageIdentifier::decide(std::string_view declared, std::string_view text) const {
  const auto code = code_of(declared);
  if (code.empty()) return identify(text);
  const auto guess = ask_cld2(text);
  constexpr std::size_t kEnoughBytes = 400;  // to overrule what is declared
  const bool wrong = guess.sure && guess.code != code && text.size() >= kEnoughBytes &&
                     (clues_.family_of(code) == 0 || clues_.family_of(guess.code) != clues_.family_of(code));
  return wrong ? identify(text) : code;
}

}  // namespace saksi
