#include "saksi/document/feed/date_tokens.h"

#include <algorithm>
#include <string>
#include <utility>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

struct Zone {
  std::string_view name;
  int minutes;  // east of Greenwich
};
// RFC 822, those of its neighbours, and what news sites write. IST is India's, CST and BST as in RFC 822 and
// Britain.
constexpr Zone kZones[] = {
    {"acdt", 630}, {"acst", 570}, {"adt", -180}, {"aedt", 660}, {"aest", 600}, {"akdt", -480}, {"akst", -540},
    {"ast", -240}, {"at", -240},  {"awst", 480}, {"bst", 60},   {"cat", 120},  {"cdt", -300},  {"cest", 120},
    {"cet", 60},   {"cst", -360}, {"ct", -360},  {"eat", 180},  {"edt", -240}, {"eest", 180},  {"eet", 120},
    {"est", -300}, {"et", -300},  {"gmt", 0},    {"hkt", 480},  {"hst", -600}, {"ict", 420},   {"ist", 330},
    {"jst", 540},  {"kst", 540},  {"mdt", -360}, {"mest", 120}, {"met", 60},   {"msd", 240},   {"msk", 180},
    {"mst", -420}, {"mt", -420},  {"myt", 480},  {"ndt", -150}, {"npt", 345},  {"nst", -210},  {"nzdt", 780},
    {"nzst", 720}, {"pdt", -420}, {"pht", 480},  {"pkt", 300},  {"pst", -480}, {"pt", -480},   {"sast", 120},
    {"sgt", 480},  {"trt", 180},  {"ut", 0},     {"utc", 0},    {"wat", 60},   {"west", 60},   {"wet", 0},
    {"wib", 420},  {"wit", 540},  {"wita", 480}, {"z", 0},
};

}  // namespace

std::vector<DateToken> cut_date(std::string_view words) {
  std::vector<DateToken> tokens;
  bool blank = true;
  for (std::size_t at = 0; at < words.size() && tokens.size() < kMaxDateTokens;) {
    const auto begin = at;
    const auto first = decode_at(words, at);
    at += first.size_bytes;
    if (is_space(first.value)) {
      blank = true;
      continue;
    }
    DateToken token;
    token.after_blank = std::exchange(blank, false);
    const auto run = [&](auto belongs) {
      while (at < words.size()) {
        const auto next = decode_at(words, at);
        if (!belongs(next.value)) break;
        at += next.size_bytes;
      }
    };
    if (first.value >= '0' && first.value <= '9') {
      token.kind = DateToken::Kind::figures;
      run([](char32_t c) { return c >= '0' && c <= '9'; });
      for (const char c : words.substr(begin, std::min<std::size_t>(at - begin, 8)))
        token.value = token.value * 10 + static_cast<unsigned>(c - '0');
    } else if (is_letter(first.value)) {
      token.kind = DateToken::Kind::word;
      run([](char32_t c) { return is_letter(c); });
    }
    token.text = words.substr(begin, at - begin);
    tokens.push_back(token);
  }
  return tokens;
}

std::optional<int> find_zone_minutes(std::string_view word) {
  const auto name = fold_case(word);
  const auto* zone = std::ranges::find(kZones, std::string_view(name), &Zone::name);
  return zone == std::end(kZones) ? std::nullopt : std::optional(zone->minutes);
}

DayHalf find_day_half(std::string_view word) {
  for (const std::string_view name : {"pm", "오후", "下午", "午後", "μμ", "petang", "malam"})
    if (fold_case(word) == name) return DayHalf::afternoon;
  for (const std::string_view name : {"am", "오전", "上午", "午前", "πμ", "pagi"})
    if (fold_case(word) == name) return DayHalf::morning;
  return DayHalf::none;
}

bool announces_clock(std::string_view word) {
  for (const std::string_view name : {"pukul", "jam", "jm", "pkl", "uhr", "kl"})
    if (fold_case(word) == name) return true;
  return false;
}

}  // namespace saksi
