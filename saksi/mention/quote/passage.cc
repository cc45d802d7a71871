#include "saksi/mention/quote/passage.h"

#include <algorithm>

namespace saksi {
namespace {

// Marks the words that lie in the spans of `mentions` of this part.
template <typename Mention, typename Mark>
void mark_words(const Page& page, const std::vector<Mention>& mentions, Mark mark) {
  std::size_t word = 0;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Span& span = mentions[m].span;
    if (span.in != page.part) continue;
    while (word < page.cut.words.size() && page.cut.words[word].span.end <= span.begin) ++word;
    for (auto i = word; i < page.cut.words.size() && page.cut.words[i].span.begin < span.end; ++i) mark(i, m);
  }
}

// The item of brackets that opens at `at`: "(AS)", "(two words)"; short ones only.
std::uint32_t end_of_brackets(const Page& page, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t kMostWords = 12;
  for (auto i = at + 1; i < limit && i < at + kMostWords; ++i)
    if (page.readings[i].sign == U')') return i + 1;
  return at + 1;
}

Item make_item(const Page& page, std::uint32_t at, std::uint32_t limit) {
  Item item{.first = at, .end = at + 1, .name = page.name_at[at], .time = page.time_at[at]};
  item.reading = page.readings[at];
  item.capital = page.cut.words[at].capital;
  item.number = page.cut.words[at].kind == WordKind::number && item.name < 0;
  if (page.cut.words[at].kind != WordKind::sign) return item;
  item.kind = Item::Kind::sign;
  if (item.reading.sign == U'(') item.end = end_of_brackets(page, at, limit);
  if (item.end > at + 1) item.kind = Item::Kind::brackets;
  return item;
}

// “Berapa?” Sari bertanya: a mark that closes after "?" or "!" may be followed by who said it.
bool goes_on_after(const Page& page, const Sentence& next, std::uint32_t closed_at) {
  constexpr std::uint32_t kMostWords = 14;
  if (closed_at == 0 || next.end_word - next.first_word > kMostWords) return false;
  const char32_t stop = page.readings[closed_at - 1].sign;
  if (stop != U'?' && stop != U'!' && stop != U'…' && stop != U'.') return false;
  for (auto i = next.first_word; i < next.end_word && i < next.first_word + 6; ++i)
    if (const auto* cue = page.readings[i].verb.cue) return cue->speaker_after;
  return false;
}

// Past the degrees that begin with the comma `at` behind a person's name: ", S.H., M.Hum."; `at` where there
// are none. Behind a name of one word only those with a stop inside: "NMH, SH, dan KR" are three.
std::uint32_t end_of_degrees(const Page& page, std::uint32_t at, std::uint32_t limit) {
  const auto name = at > page.first_word ? page.name_at[at - 1] : -1;
  if (name < 0 || page.mentions.names[name].type != NameType::per) return at;
  const bool is_full = (at >= page.first_word + 2 && page.name_at[at - 2] == name) ||
                       (at + 1 < limit && page.word(at + 1).find('.') != std::string_view::npos);
  while (is_full && at + 1 < limit && page.readings[at].sign == U',' &&
         page.readings[at + 1].classes.has(WordClass::degree)) {
    at += 2;
    if (at + 1 < limit && page.readings[at].sign == U'.') ++at;
  }
  return at;
}

bool is_somebody(const ClassSet& classes) {
  return classes.has_any({WordClass::group, WordClass::outsider, WordClass::expert, WordClass::office});
}

// "pria berusia 53 tahun itu" tells who, not when: it is one phrase.
void join_ages(Page& page) {
  const auto& words = page.cut.words;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (words[i].kind != WordKind::number || !page.readings[i + 1].classes.has(WordClass::age) ||
        !page.readings[i + 2].classes.has(WordClass::demonstrative))
      continue;
    const bool direct = is_somebody(page.readings[i - 1].classes);
    if (!direct && (i < 2 || !is_somebody(page.readings[i - 2].classes))) continue;
    page.time_at[i] = page.time_at[i + 1] = false;
    if (!direct) page.readings[i - 1] = {};  // "berusia"
  }
}

}  // namespace

Page make_page(std::string_view text, Part part, const WordCut& cut, const Mentions& mentions,
               const Lexicon& lexicon) {
  Page page{.text = text,
            .part = part,
            .cut = cut,
            .mentions = mentions,
            .readings = lexicon.read(text, cut.words),
            .name_at = std::vector<std::int32_t>(cut.words.size(), -1),
            .time_at = std::vector<bool>(cut.words.size(), false),
            .marked = {}};
  mark_words(page, mentions.names,
             [&](std::size_t word, std::size_t m) { page.name_at[word] = static_cast<std::int32_t>(m); });
  // "Sumber" at the head of a sentence is no town.
  for (std::size_t i = 0; i < cut.words.size(); ++i) {
    const bool alone = (i == 0 || page.name_at[i - 1] != page.name_at[i]) &&
                       (i + 1 == cut.words.size() || page.name_at[i + 1] != page.name_at[i]);
    if (page.name_at[i] >= 0 && alone && !cut.words[i].all_capital &&
        page.readings[i].classes.has_any({WordClass::source, WordClass::group, WordClass::expert}))
      page.name_at[i] = -1;
  }
  // "Antara melaporkan": the agency, not the preposition.
  for (std::size_t i = 0; i + 1 < cut.words.size(); ++i) {
    const bool inside = i > 0 && cut.words[i - 1].kind == WordKind::word;
    if (cut.words[i].capital && (inside || page.readings[i + 1].verb.cue))
      page.readings[i].classes.remove(WordClass::preposition);
  }
  mark_words(page, mentions.times, [&](std::size_t word, std::size_t) { page.time_at[word] = true; });
  join_ages(page);
  page.marked = find_marked(cut, page.readings);
  return page;
}

std::vector<Passage> cut_passages(const Page& page) {
  std::vector<Passage> passages;
  std::size_t m = 0;
  std::uint32_t at = page.first_word;  // the next word to place
  const auto& sentences = page.cut.sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    auto end = sentences[s].end_word;
    if (at >= end) continue;
    Passage passage{.items = {}, .paragraph = sentences[s].paragraph};
    while (at < end) {
      while (m < page.marked.size() && page.marked[m].close <= at) ++m;
      if (m < page.marked.size() && page.marked[m].open == at) {
        const auto& marked = page.marked[m];
        passage.items.push_back({.kind = Item::Kind::quotation,
                                 .first = at,
                                 .end = marked.close,
                                 .marked = static_cast<std::int32_t>(m)});
        at = marked.close;
        while (s + 1 < sentences.size() && sentences[s + 1].first_word < at) ++s;
        end = std::max(end, sentences[s].end_word);
        if (at == end && s + 1 < sentences.size() && marked.close > marked.end &&
            sentences[s + 1].paragraph == sentences[s].paragraph &&
            goes_on_after(page, sentences[s + 1], marked.end))
          end = sentences[++s].end_word;
        continue;
      }
      if (const auto behind = end_of_degrees(page, at, end); behind > at) {
        at = behind;
        continue;
      }
      passage.items.push_back(make_item(page, at, end));
      at = passage.items.back().end;
    }
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace saksi
