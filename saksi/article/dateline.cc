#include "saksi/article/dateline.h"

#include <algorithm>
#include <vector>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxHeadBytes = 110;
constexpr std::size_t kMinBody = 25;              // bytes of the report behind the head in its paragraph
constexpr std::size_t kMinUnknownPlaceBytes = 6;  // shorter words in capitals are mostly abbreviations

struct Mark {
  std::size_t begin = 0, end = 0;  // bytes: the head ends at begin, the report starts at end
  char32_t sign = U'-';            // or a full stop or a colon
};

bool is_dash(char32_t c) { return c == '-' || c == U'–' || c == U'—' || c == U'―' || c == U'−'; }

// Every place where a head may close, first one first.
std::vector<Mark> closing_marks(std::string_view text) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < text.size() && i < kMaxHeadBytes;) {
    const auto point = decode_at(text, i);
    std::size_t end = i + point.size_bytes;
    const bool blank_before = i > 0 && (text[i - 1] == ' ' || text[i - 1] == ')' || text[i - 1] == '.');
    if (is_dash(point.value)) {
      while (end < text.size() && is_dash(decode_at(text, end).value)) end += decode_at(text, end).size_bytes;
      const bool blank_after = end < text.size() && text[end] == ' ';
      const bool long_dash = point.value != '-' || end - i > 1;
      if (i > 0 && (blank_before || blank_after || long_dash)) marks.push_back({i, end, U'-'});
    } else if ((point.value == '.' || point.value == ':') && end < text.size() && text[end] == ' ') {
      marks.push_back({i, end, point.value});
    }
    i = end;
  }
  return marks;
}

bool is_all_capital(std::string_view text) {
  bool letter = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (is_lower(point.value)) return false;
    letter = letter || is_letter(point.value);
    i += point.size_bytes;
  }
  return letter;
}

bool is_letters_only(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (!is_letter(point.value) && point.value != ' ' && point.value != '.' && point.value != '-' &&
        point.value != '\'' && point.value != U'’')
      return false;
    i += point.size_bytes;
  }
  return true;
}

// "KONTAN.CO.ID", "Suara.com"
bool is_domain(std::string_view item) {
  const auto dot = item.find('.');
  if (dot == std::string_view::npos || dot < 2 || item.find(' ') != std::string_view::npos) return false;
  const auto top = fold_case(item.substr(item.rfind('.') + 1));
  constexpr std::string_view kTops[] = {"co", "com", "id", "info", "my", "net", "news", "org", "sg", "tv"};
  return std::ranges::binary_search(kTops, top);
}

struct HeadItem {
  std::string_view text;
  bool bracketed = false;  // "(Reuters)"
};

std::vector<HeadItem> split_items(std::string_view head) {
  std::vector<HeadItem> items;
  std::size_t from = 0;
  const auto add = [&](std::size_t to) {
    const bool bracketed = from > 0 && head[from - 1] == '(' && to < head.size() && head[to] == ')';
    if (const auto item = trim(head.substr(from, to - from)); !item.empty())
      items.push_back({item, bracketed});
  };
  for (std::size_t i = 0; i < head.size(); ++i) {
    const char c = head[i];
    const bool spaced_dash =
        c == '-' && i > 0 && i + 1 < head.size() && head[i - 1] == ' ' && head[i + 1] == ' ';
    const bool sentence_stop =
        c == '.' && i + 2 < head.size() && head[i + 1] == ' ' && (head[i + 2] == '/' || head[i + 2] == '(');
    if (c != ',' && c != '|' && c != '(' && c != ')' && c != '/' && !spaced_dash && !sentence_stop) continue;
    add(i);
    from = i + 1;
  }
  add(head.size());
  return items;
}

bool opens_sentence(std::string_view body) {
  while (!body.empty()) {
    const auto point = decode_at(body, 0);
    if (is_letter(point.value)) return !is_lower(point.value);
    if (is_digit(point.value)) return true;
    body.remove_prefix(point.size_bytes);
  }
  return false;
}

}  // namespace

struct Datelines::Head {
  std::optional<std::string> place, outlet;
  bool known_place = false;
  bool day = false;
  std::size_t items = 0;  // that are no day
};

Datelines::Datelines(const Languages& languages, const Outlets& outlets, const DateLines& dates)
    : outlets_(outlets), dates_(dates) {
  for (const auto& row : languages.common().table("dateline_places").rows)
    places_.emplace(fold_case(row.cell(0)), row.cell(0));
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("ordinary_words").rows)
      for (auto& word : line_words(row.cell(0), row.cell(0).size())) ordinary_.insert(std::move(word.folded));
}

// "Randusari - Warga …", "Kertasari, Saksi Pos – Air …": what stands before the dash is no ordinary word, the
// first word behind it is one, with a capital letter because a sentence begins. "Kim - Putin bertemu" has a
// name there.
bool Datelines::is_plain_head(std::string_view head, std::string_view body) const {
  constexpr std::size_t kMaxWords = 4, kMinLetters = 4;
  const auto place = head.substr(0, head.find_first_of(",|("));  // an outlet may well be "Saksi Pos"
  const auto before = line_words(place, kMaxWords + 1);
  const auto behind = line_words(body, 1);
  if (before.empty() || before.size() > kMaxWords || before[0].folded.size() < kMinLetters) return false;
  // "A ferry …": no table has words of one letter.
  if (behind.empty() || behind[0].number ||
      (behind[0].folded.size() > 1 && !ordinary_.contains(behind[0].folded)))
    return false;
  return std::ranges::none_of(before, [&](const LineWord& word) {
    return word.number || ordinary_.contains(word.folded) || !is_upper(decode_at(place, word.begin).value);
  });
}

std::string normal_case(std::string_view place) {
  if (!is_all_capital(place)) return std::string(place);
  const auto lower = fold_case(place);
  std::string shown;
  bool first = true;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    shown +=
        first ? static_cast<char>(lower[i] >= 'a' && lower[i] <= 'z' ? lower[i] - 32 : lower[i]) : lower[i];
    first = lower[i] == ' ' || lower[i] == '-';
  }
  return shown;
}

std::optional<std::string> Datelines::find_place(std::string_view item, bool& known) const {
  const auto found = places_.find(fold_case(item));
  known = found != places_.end();
  if (known) return is_all_capital(item) ? found->second : std::string(item);
  const auto words = static_cast<std::size_t>(std::ranges::count(item, ' ')) + 1;
  if (words > 3 || !is_letters_only(item) || !is_upper(decode_at(item, 0).value)) return std::nullopt;
  return normal_case(item);
}

// Sorts one item of a head into place, outlet or day; false when it is none of them.
bool Datelines::read_item(std::string_view item, bool bracketed, Head& head) const {
  while (item.ends_with('.') && is_all_capital(item)) item.remove_suffix(1);
  const auto words = line_words(item, 8);
  const bool is_day = !words.empty() && std::ranges::all_of(words, [&](const LineWord& word) {
    return dates_.is_date_word(word);
  });
  if (is_day) return head.day = true;
  ++head.items;
  const auto* outlet = outlets_.find(item);
  if (outlet || is_domain(item)) {
    if (head.outlet) return false;
    head.outlet = outlet && outlet->agency ? outlet->name : std::string(item);
    return true;
  }
  bool known = false;
  auto place = find_place(item, known);
  if (!place) return false;
  // "RANDU, Feb 12 (Pelita News) - ": who stands in brackets behind the place sent it, listed or not.
  if (head.place && bracketed && !known) {
    if (head.outlet) return false;
    head.outlet = std::string(item);
    return true;
  }
  if (head.place) return head.items == 2 || known;  // "Bandarlampung, Lampung", "AUBURN, Wash."
  head.place = std::move(*place);
  head.known_place = known;
  return true;
}

std::optional<Dateline> Datelines::read(std::string_view head_text, std::string_view body,
                                        char32_t sign) const {
  const bool dash = sign == U'-';
  if (trim(body).size() < kMinBody || !opens_sentence(body)) return std::nullopt;
  Head head;
  const auto items = split_items(head_text);
  if (items.empty() || items.size() > 5) return std::nullopt;
  for (const auto& item : items)
    if (!read_item(item.text, item.bracketed, head)) return std::nullopt;
  const auto first = items.front().text;
  const bool capitals = is_all_capital(first);
  // Alone, a word must be a known place, or stand in capitals and be too long for an abbreviation, or before
  // a word that is plainly no name.
  if (head.place && !head.outlet && !head.known_place && !(dash && is_plain_head(head_text, body)) &&
      !(capitals && (first.size() >= kMinUnknownPlaceBytes || head.day)))
    return std::nullopt;
  if (!head.place && !head.outlet) return std::nullopt;
  // A full stop or colon closes only what could not be a sentence of its own; "KUALA LUMPUR: Polis …" is
  // none, nor is "OLDFORD: The dam …".
  const bool city =
      sign == U':' && capitals && (head.known_place || (items.size() == 1 && is_plain_head(head_text, body)));
  if (!dash && !city && !(head.outlet && (head.place || head.day || is_all_capital(head_text))))
    return std::nullopt;
  // "Jakarta - Bandung kini …": from one place to another.
  if (dash && head.place && !head.outlet && !capitals) {
    const auto next = line_words(body, 2);
    if (!next.empty() && places_.contains(next[0].folded)) return std::nullopt;
  }
  return Dateline{std::move(head.place), std::move(head.outlet), {}};
}

std::optional<Dateline> Datelines::find(std::string_view paragraph) const {
  std::optional<Dateline> best;
  for (const auto& mark : closing_marks(paragraph)) {
    auto found = read(paragraph.substr(0, mark.begin), paragraph.substr(mark.end), mark.sign);
    if (!found) continue;
    std::size_t end = mark.end;
    while (end < paragraph.size() && paragraph[end] == ' ') ++end;
    found->span = {Part::text, 0, static_cast<std::uint32_t>(end)};
    best = std::move(found);  // the longest: "KONTAN.CO.ID - NEW YORK." goes on behind its first dash
  }
  return best;
}

}  // namespace saksi
