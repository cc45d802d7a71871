#include "saksi/article/phrases.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {

std::optional<std::uint32_t> skip_mark(std::string_view text, std::uint32_t at) {
  bool found = false;
  while (at < text.size()) {
    const auto point = decode_at(text, at);
    const auto next = at + point.size_bytes;
    const bool in_word =
        point.value == '-' && at > 0 && text[at - 1] != ' ' && next < text.size() && text[next] != ' ';
    const bool mark =
        !in_word && std::u32string_view(U":|-–—>»：/").find(point.value) != std::u32string_view::npos;
    if (!mark && !is_space(point.value) && point.value != ')' && point.value != ']') break;
    found = found || mark;
    at += point.size_bytes;
  }
  return found ? std::optional(at) : std::nullopt;
}

void Phrases::add(const Row& row) {
  Phrase phrase{{}, row.cell(0).ends_with(':'), &row};
  std::string_view rest = row.cell(0);
  for (;;) {
    const auto gap = rest.find("…");
    for (auto& word : line_words(rest.substr(0, gap), kHeadWords))
      phrase.words.push_back(std::move(word.folded));
    if (gap == std::string_view::npos) break;
    phrase.words.push_back("…");
    rest.remove_prefix(gap + std::string_view("…").size());
  }
  if (!phrase.words.empty()) by_first_word_[phrase.words.front()].push_back(std::move(phrase));
}

std::optional<Phrases::Match> Phrases::match(const Phrase& phrase, std::string_view text,
                                             const std::vector<LineWord>& words, std::size_t first) const {
  constexpr std::size_t kMaxReach = 2 * kHeadWords;  // of a gap
  const auto reach = std::min(words.size(), first + kMaxReach);
  std::size_t at = first;
  bool gap = false;
  for (const auto& wanted : phrase.words) {
    if (wanted == "…") {
      gap = true;
      continue;
    }
    while (at < reach && words[at].folded != wanted && (gap || (at > first && words[at].number))) ++at;
    if (at >= reach || words[at].folded != wanted) return std::nullopt;
    ++at;
    gap = false;
  }
  auto end = words[at - 1].end;
  if (phrase.mark) {
    const auto after = skip_mark(text, end);
    if (!after) return std::nullopt;
    end = *after;
  }
  while (at < words.size() && words[at].number) ++at;
  return Match{phrase.row, end, at == words.size()};
}

std::optional<Phrases::Match> Phrases::find_at(std::string_view text, const std::vector<LineWord>& words,
                                               std::size_t first) const {
  std::optional<Match> best;
  const auto bucket = by_first_word_.find(words[first].folded);
  if (bucket == by_first_word_.end()) return best;
  for (const auto& phrase : bucket->second) {
    const auto found = match(phrase, text, words, first);
    if (found && (!best || found->end > best->end)) best = found;
  }
  return best;
}

std::optional<Phrases::Match> Phrases::find_start(std::string_view text,
                                                  const std::vector<LineWord>& words) const {
  if (words.empty()) return std::nullopt;
  if (const auto found = find_at(text, words, 0)) return found;
  std::size_t first = 0;
  while (first < words.size() && words[first].number) ++first;
  return first > 0 && first < words.size() ? find_at(text, words, first) : std::nullopt;
}

}  // namespace saksi
