#include "saksi/document/state_dates.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "saksi/document/date_figures.h"

namespace saksi {
namespace {

using Kind = DeclaredDate::Kind;

constexpr std::size_t kMaxFound = 4;
constexpr std::size_t kMaxScriptBytes = std::size_t{2} << 20;

struct Key {
  std::string_view name;  // letters and figures only, in lower case
  Kind kind;
};
constexpr Key kKeys[] = {
    {"createdat", Kind::trace},
    {"datepublished", Kind::loose},
    {"firstpublicationdate", Kind::loose},
    {"firstpublished", Kind::loose},
    {"firstpublishedat", Kind::loose},
    {"originalpubdate", Kind::loose},
    {"pubdate", Kind::loose},
    {"publicationdate", Kind::loose},
    {"publishdate", Kind::loose},
    {"publishdatetime", Kind::loose},
    {"publishedat", Kind::loose},
    {"publisheddate", Kind::loose},
    {"publishedtime", Kind::loose},
    {"publishtime", Kind::loose},
};
static_assert(std::ranges::is_sorted(kKeys, {}, &Key::name));

bool is_key_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

// "published_at" -> "publishedat".
const Key* find_key(std::string_view given) {
  std::string name;
  for (char c : given)
    if (c != '_' && c != '-') name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  const auto* known = std::ranges::lower_bound(kKeys, std::string_view(name), {}, &Key::name);
  return known != std::end(kKeys) && known->name == name ? known : nullptr;
}

// The words behind `": "`, with as many backslashes as there are around JSON in JSON.
std::string_view value_at(std::string_view rest) {
  constexpr std::size_t kMaxMarks = 12, kMaxValueBytes = 40;
  const auto begin = rest.substr(0, kMaxMarks).find_first_not_of(" \\\"':=");
  if (begin == std::string_view::npos || begin == 0) return {};
  if (rest.substr(0, begin).find_first_of(":=") == std::string_view::npos) return {};
  const auto value = rest.substr(begin, kMaxValueBytes);
  return value.substr(0, value.find_first_of("\\\"',;}"));
}

// Takes the keys of `text` that hold `piece`.
void take_keys(std::string_view text, std::string_view piece, std::vector<DeclaredDate>& found) {
  constexpr std::size_t kMaxKeyBytes = 40;
  for (auto at = text.find(piece); at != std::string_view::npos && found.size() < kMaxFound;
       at = text.find(piece, at + 1)) {
    auto begin = at, end = at;
    while (begin > 0 && at - begin < kMaxKeyBytes && is_key_byte(text[begin - 1])) --begin;
    while (end < text.size() && end - at < kMaxKeyBytes && is_key_byte(text[end])) ++end;
    const auto* key = find_key(text.substr(begin, end - begin));
    if (!key) continue;
    const auto value = value_at(text.substr(end));
    if (value.size() >= 8 && (has_day_figures(value) || value.starts_with("20")))
      found.push_back(
          {std::string(value), DeclaredDate::Basis::markup, fmt::format("script {}", key->name), key->kind});
  }
}

}  // namespace

std::vector<DeclaredDate> find_state_dates(const std::vector<std::string_view>& scripts) {
  std::vector<DeclaredDate> found;
  for (const auto piece : {"ubli", "ubD", "ubd", "reated"})
    for (const auto script : scripts) take_keys(script.substr(0, kMaxScriptBytes), piece, found);
  return found;
}

}  // namespace saksi
