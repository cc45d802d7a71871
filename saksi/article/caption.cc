#include "saksi/article/caption.h"

#include <algorithm>

#include "saksi/article/byline.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxCaption = 420;      // code points
constexpr std::size_t kMaxCreditBytes = 120;  // "(Lintao Zhang/Getty Images)"
constexpr std::size_t kMaxTailBytes = 90;     // a credit without brackets stands in the last bytes
constexpr const char* kWhy = "caption";

// "Dimas Aji/Saksi Pos": capital words around a stroke.
bool is_stroke_credit(std::string_view words) {
  const auto stroke = words.find('/');
  if (stroke == std::string_view::npos || stroke == 0 || stroke + 1 == words.size()) return false;
  if (words.find_first_of("0123456789.,:;") != std::string_view::npos) return false;
  return is_upper(decode_at(words, 0).value) && is_upper(decode_at(trim(words.substr(stroke + 1)), 0).value);
}

// The words in the last brackets of the line; "" when it does not end with any.
std::string_view last_brackets(std::string_view text) {
  if (!text.ends_with(')') && !text.ends_with(']')) return {};
  const auto open = text.find_last_of("([");
  if (open == std::string_view::npos || text.size() - open > kMaxCreditBytes) return {};
  return trim(text.substr(open + 1, text.size() - open - 2));
}

// "… in the valley. (Ann Reed)": a name behind the full stop.
bool is_name_behind_stop(std::string_view text, std::string_view brackets) {
  const auto before = trim(text.substr(0, text.find_last_of("([")));
  return before.ends_with('.') && brackets.size() > 4 && parse_names(brackets).has_value();
}

// "Ann Reed/Harlow Pictures": nothing but two names.
bool is_two_names(std::string_view text) {
  const auto stroke = text.find('/');
  if (stroke == std::string_view::npos) return false;
  const auto left = trim(text.substr(0, stroke)), right = trim(text.substr(stroke + 1));
  const auto is_full = [](std::string_view name) {
    return name.find(' ') != std::string_view::npos && parse_names(name).has_value();
  };
  return is_full(left) && is_full(right);
}

bool starts_in_lower_case(const Line& line) {
  return !line.text.empty() && is_lower(decode_at(line.text, 0).value);
}

}  // namespace

Captions::Captions(const Languages& languages, const Outlets& outlets) : outlets_(outlets) {
  const auto add = [&](const Table& table) {
    for (const auto& row : table.rows) (row.cell(1) == "start" ? starts_ : credits_).add(row);
  };
  add(languages.common().table("picture_credits"));
  for (const auto& [code, language] : languages.all()) add(language.table("picture_credits"));
}

bool Captions::is_credit(std::string_view words) const {
  const auto cut = line_words(words, kHeadWords);
  if (credits_.find_start(words, cut)) return true;
  return is_stroke_credit(words);
}

bool Captions::has_picture_credit(const Line& line, Trust trust) const {
  if (line.size > kMaxCaption || line.words.empty()) return false;
  if (starts_.find_start(line.text, line.words)) return true;
  const std::string_view text = line.text;
  if (trust == Trust::words) {
    const auto brackets = last_brackets(text);
    return !brackets.empty() && credits_.find_start(brackets, line_words(brackets, kHeadWords)).has_value();
  }
  if (const auto brackets = last_brackets(text); !brackets.empty()) {
    if (is_credit(brackets)) return true;
    return is_agency(brackets) || is_name_behind_stop(text, brackets);
  }
  if (const auto sign = text.rfind("©");
      sign != std::string_view::npos && text.size() - sign <= kMaxCreditBytes)
    return true;
  return !line.full_stop && has_credit_tail(text);
}

// "… in Tennessee. Jim Wilson/The Harlow Post", "… on the coast AP Photo/Ann Reed", "…, Foto: Ann Reed"
bool Captions::has_credit_tail(std::string_view text) const {
  const auto from = text.size() > kMaxTailBytes ? text.size() - kMaxTailBytes : 0;
  for (auto at = text.find_first_of("/:", from); at != std::string_view::npos;
       at = text.find_first_of("/:", at + 1)) {
    const auto word = text.substr(0, at).find_last_of(" (") + 1;  // npos + 1: the line starts with the word
    if (starts_.find_start(text.substr(word), line_words(text.substr(word), kHeadWords))) return true;
    if (text[at] == ':') continue;
    const auto behind = trim(text.substr(at + 1));
    if (is_agency(behind) || credits_.find_start(behind, line_words(behind, kHeadWords))) return true;
  }
  const auto stop = text.rfind(". ");
  if (stop == std::string_view::npos || stop <= from) return is_two_names(text);
  const auto behind = trim(text.substr(stop + 1));
  return is_stroke_credit(behind) || is_agency(behind);
}

bool Captions::is_agency(std::string_view words) const {
  const auto* outlet = outlets_.find(words);
  return outlet && outlet->agency;
}

void Captions::mark(std::vector<Line>& lines, std::size_t from, std::vector<std::string>& captions,
                    Trust trust) const {
  std::size_t last_kept = lines.size();
  for (std::size_t i = lines.size(); i-- > from;)
    if (!lines[i].dropped()) {
      last_kept = i;
      break;
    }
  for (std::size_t i = from; i < lines.size(); ++i) {
    auto& line = lines[i];
    if (line.dropped()) continue;
    // An agency in brackets behind the last line is a credit for the whole report.
    const bool last = i == last_kept;
    if (line.kind == BlockKind::caption || (!last && has_picture_credit(line, trust))) line.why = kWhy;
  }
  for (std::size_t i = from; i + 1 < lines.size(); ++i) {
    auto& line = lines[i];
    auto& next = lines[i + 1];
    const bool twice =
        trust == Trust::looks && !line.key.empty() && line.key == next.key && !line.full_stop && !line.asks;
    if (twice && !line.dropped() && !next.dropped()) line.why = next.why = kWhy;
    const auto beside = [](const Line& described, const Line& caption) {
      return !described.dropped() && caption.why == kWhy && !described.full_stop &&
             described.words.size() >= 3 && starts_in_lower_case(described);
    };
    if (beside(line, next)) line.why = kWhy;
    if (beside(next, line)) next.why = kWhy;
  }
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = from; i < lines.size(); ++i)
    if (lines[i].why == kWhy && seen.insert(lines[i].text).second) captions.push_back(lines[i].text);
}

}  // namespace saksi
