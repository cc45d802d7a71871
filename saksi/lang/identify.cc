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

constexpr std::size_t kMaxBytes = 20000;      // of a text: more does not change the answer
constexpr std::size_t kMaxGuessBytes = 4000;  // that CLD2 looks at
constexpr std::size_t kFewBytes = 32;         // a shorter text may be in any language
constexpr double kGuessWeight = 1.5;  // how many word hits CLD2's own answer is worth among close languages

constexpr std::string_view kClose[] = {"id", "ms", "jv", "su", "min"};
bool is_close(std::string_view code) { return std::ranges::find(kClose, code) != std::end(kClose); }

struct Guess {
  std::string code;  // "und": nothing at all
  bool sure = false;
};

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

Guess ask_cld2(std::string_view text) {
  text = head(text, kMaxGuessBytes);
  CLD2::Language best[3];
  int percent[3] = {}, bytes = 0;
  double score[3] = {};
  bool sure = false;
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const auto language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, best,
                                     percent, score, nullptr, &bytes, &sure);
  if (language != CLD2::UNKNOWN_LANGUAGE) return {iso_code(language), sure};
  return {iso_code(best[0]), false};
}

template <class Each>
void for_each_word(std::string_view text, const Each& each) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (!is_letter(point.value)) {
      i += point.size_bytes;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_letter(decode_at(text, end).value)) end += decode_at(text, end).size_bytes;
    each(text.substr(i, end - i));
    i = end;
  }
}

// Of ISO 639; "und" and codes that nobody uses ("xx") are none.
bool is_language_code(std::string_view code) {
  if (code == "und") return false;
  for (const auto* const* known = uloc_getISOLanguages(); *known; ++known)
    if (code == *known) return true;
  return false;
}

}  // namespace

LanguageIdentifier::LanguageIdentifier(const Languages& languages) {
  for (const auto& [code, language] : languages.all()) packs_.insert(code);
  for (const auto& row : languages.common().table("close_words").rows) {
    const Weight weight{std::string(row.cell(0)), row.cell(1) == "strong" ? 2.0 : 1.0};
    const auto words = row.cell(2);
    for (std::size_t from = 0; from < words.size();) {
      const auto end = std::min(words.find(' ', from), words.size());
      const auto word = fold_case(words.substr(from, end - from));
      if (word.starts_with('-'))
        endings_.emplace_back(word.substr(1), weight);
      else
        words_[word].push_back(weight);
      from = end + 1;
    }
  }
}

// Counts what speaks for each of the close languages.
std::map<std::string, LanguageIdentifier::Evidence> LanguageIdentifier::weigh(std::string_view text) const {
  std::map<std::string, Evidence> evidence;
  const auto count = [&](const Weight& weight, const std::string& word) {
    auto& of = evidence[weight.code];
    of.weight += weight.weight;
    of.words.insert(word);
  };
  for_each_word(text, [&](std::string_view printed) {
    const auto word = fold_case(printed);
    if (const auto found = words_.find(word); found != words_.end())
      for (const auto& weight : found->second) count(weight, word);
    for (const auto& [ending, weight] : endings_)
      if (word.size() > ending.size() + 2 && word.ends_with(ending)) count(weight, word);
  });
  return evidence;
}

// CLD2's guess when it is `sure` of a language that is not close to ours; else the close language with the
// most evidence, when there is enough of it: CLD2 has no Minangkabau, and little Javanese and Sundanese.
std::string LanguageIdentifier::identify(std::string_view text) const {
  text = head(text, kMaxBytes);
  auto guess = ask_cld2(text);
  const bool close = is_close(guess.code);
  // Of a few plain letters CLD2 makes Croatian as soon as anything, and is sure of it.
  const bool plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!close && !packs_.contains(guess.code) && plain && text.size() < kFewBytes) guess = {"und", false};
  if (!close && guess.sure) return guess.code;
  auto evidence = weigh(text);
  // CLD2 takes short Indonesian for Malay; Malay without one Malay word is not to be believed.
  const bool no_malay = guess.code == "ms" && !evidence.contains("ms");
  if (close) evidence[no_malay ? "id" : guess.code].weight += kGuessWeight;
  const auto best =
      std::ranges::max_element(evidence, {}, [](const auto& entry) { return entry.second.weight; });
  if (best == evidence.end()) return guess.code;
  const auto& [weight, words] = best->second;
  const bool enough = close || (guess.code == "und" ? weight >= 2 : weight >= 3 && words.size() > 1);
  return enough ? best->first : guess.code;
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
                     !(is_close(guess.code) && is_close(code));
  return wrong ? identify(text) : code;
}

}  // namespace saksi
