#include "saksi/view/text_marks.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::array<std::string_view, 10> kRaised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

bool is_quotation_mark(char32_t c) {
  return c == U'"' || c == U'“' || c == U'”' || c == U'„' || c == U'‘' || c == U'’' || c == U'«' ||
         c == U'»' || c == U'「' || c == U'」' || c == U'『' || c == U'』';
}

bool opens_quotation(std::string_view text, std::uint32_t at) {
  return at > 0 && is_quotation_mark(decode_before(text, at).value);
}

// Behind the mark that closes a quotation, and the stop that may stand before it; `at` when there is none.
std::uint32_t behind_quotation(std::string_view text, std::uint32_t at) {
  auto end = at;
  if (end < text.size() && std::string_view(".,!?").find(text[end]) != std::string_view::npos) ++end;
  if (end >= text.size()) return at;
  const auto mark = decode_at(text, end);
  return is_quotation_mark(mark.value) ? end + mark.size_bytes : at;
}

// A part of a quote, on the word of its speaker.
bool belongs_to(const Attribution& attribution, const Told& outer) {
  if (!outer.quote || !contains(outer.span, attribution.span)) return false;
  if (outer.span == attribution.span) return true;
  return outer.quote->speaker && attribution.chain.back().name == outer.quote->speaker->name;
}

}  // namespace

std::vector<Told> told_in(const Mentions& mentions) {
  std::vector<Told> all;
  for (const auto& quote : mentions.quotes)
    if (!quote.span.empty()) all.push_back({quote.span, &quote, {}});
  for (const auto& attribution : mentions.attributions)
    if (!attribution.span.empty()) all.push_back({attribution.span, nullptr, {&attribution}});
  std::ranges::stable_sort(all, {}, [](const Told& told) {
    return std::tuple(told.span.in, told.span.begin, ~told.span.end);  // a quote before its attribution
  });
  std::vector<Told> apart;
  std::size_t quotation = 0;  // the last quote
  for (auto& told : all) {
    if (!told.quote && !apart.empty())
      if (auto& outer = apart[quotation]; belongs_to(*told.attributions.front(), outer)) {
        outer.attributions.push_back(told.attributions.front());
        continue;
      }
    if (!apart.empty() && apart.back().span == told.span) {
      auto& same = apart.back();
      if (!same.quote) same.quote = told.quote;
      same.attributions.insert(same.attributions.end(), told.attributions.begin(), told.attributions.end());
      continue;
    }
    apart.push_back(std::move(told));
    if (apart.back().quote) quotation = apart.size() - 1;
  }
  return apart;
}

Look look_of(NameType type) {
  switch (type) {
    case NameType::org:
      return Look::body;
    case NameType::loc:
      return Look::place;
    case NameType::per:
    case NameType::evt:
    case NameType::misc:
      break;
  }
  return Look::name;
}

std::string note_number(std::size_t number) {
  std::string raised;
  for (const char digit : std::to_string(number)) raised += kRaised[static_cast<std::size_t>(digit - '0')];
  return raised;
}

Runs legend(bool colour) {
  const auto told = "«on somebody's word»" + note_number(1);
  if (!colour) return {{"Marks: [who, where]  {when}  <how many>  " + told, Look::quiet}};
  return {{"Marks: ", Look::quiet},
          {"person", Look::name},
          {"  ", Look::plain},
          {"body", Look::body},
          {"  ", Look::plain},
          {"place", Look::place},
          {"  ", Look::plain},
          {"when", Look::time},
          {"  ", Look::plain},
          {"how many", Look::number},
          {"  ", Look::plain},
          {"«", Look::quiet},
          {"on somebody's word", Look::plain},
          {"»" + note_number(1), Look::quiet}};
}

MarkedText::MarkedText(const MarkedArticle& marked, Part part, const std::vector<Told>& told, bool colour)
    : text_(marked.article.part(part)),
      part_(part),
      colour_(colour),
      base_(part == Part::title ? Look::strong : Look::plain) {
  for (std::size_t i = 0; i < told.size(); ++i) add(told[i], i + 1);
  for (const auto& name : marked.mentions.names) add(name.span, "[", "]", look_of(name.type));
  for (const auto& time : marked.mentions.times) add(time.span, "{", "}", Look::time);
  for (const auto& number : marked.mentions.numbers) add(number.span, "<", ">", Look::number);
  place_turns();
}

void MarkedText::add(Span span, std::string_view open, std::string_view close, Look look) {
  if (span.in != part_ || span.empty()) return;
  marks_.push_back({span.begin, span.end, colour_ ? "" : std::string(open), colour_ ? "" : std::string(close),
                    look, Look::plain});
}

void MarkedText::add(const Told& told, std::size_t number) {
  const auto& [in, begin, end] = told.span;
  if (in != part_) return;
  const bool has_marks = opens_quotation(text_, begin) && behind_quotation(text_, end) > end;
  const auto note = note_number(number);
  if (has_marks)
    marks_.push_back({begin, behind_quotation(text_, end), "", note, Look::plain, Look::quiet});
  else
    marks_.push_back({begin, end, "«", "»" + note, Look::plain, Look::quiet});
}

// In one place what closes comes before what opens; the longer mark opens first and closes last.
void MarkedText::place_turns() {
  std::ranges::stable_sort(marks_, {}, [](const Mark& mark) { return std::pair(mark.begin, ~mark.end); });
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    turns_.push_back({marks_[i].begin, true, i});
    turns_.push_back({marks_[i].end, false, i});
  }
  std::ranges::stable_sort(turns_, {}, [](const Turn& turn) {
    return std::tuple(turn.at, turn.opens, turn.opens ? turn.mark : ~turn.mark);
  });
}

Runs MarkedText::runs(std::size_t begin, std::size_t end) {
  Runs runs;
  const auto say = [&](std::string_view words, Look look) {
    if (!words.empty()) runs.push_back({std::string(words), look});
  };
  for (; next_ < turns_.size() && turns_[next_].at <= end; ++next_) {
    const auto& [at, opens, m] = turns_[next_];
    if (opens && at == end) break;  // of what follows
    if (at > begin) say(text_.substr(begin, at - begin), look());
    begin = std::max<std::size_t>(begin, at);
    const auto& mark = marks_[m];
    say(opens ? mark.open : mark.close, mark.signs == Look::plain ? base_ : mark.signs);
    if (mark.words == Look::plain) continue;
    if (opens)
      open_.push_back(m);
    else
      std::erase(open_, m);
  }
  say(text_.substr(begin, end - begin), look());
  return runs;
}

}  // namespace saksi
