#include "saksi/article/repeats.h"

#include <string_view>
#include <unordered_map>

#include <string.h>

namespace saksi {
namespace {

constexpr std::size_t kTeaserLines = 3;  // after the title
constexpr std::size_t kMinRefrainWords =
    4;  // a name on a line of its own may open each answer of an interview
constexpr std::size_t kMinTeaserWords = 6;  // fewer may stand twice by chance

std::string key_of(std::string_view text) {
  std::string key;
  for (const auto& word : line_words(text, text.size())) (key += ' ') += word.folded;
  return key + ' ';
}

std::string key_of(const Line& line) { return line.key.empty() ? key_of(line.text) : ' ' + line.key + ' '; }

// memmem finds in linear time whatever the input; std::string::find does not.
bool holds(std::string_view text, std::string_view words) {
  return memmem(text.data(), text.size(), words.data(), words.size()) != nullptr;
}

void mark_teasers(std::vector<Line>& lines, std::size_t from) {
  std::vector<std::size_t> heads;
  std::size_t i = from;
  for (; i < lines.size() && heads.size() < kTeaserLines; ++i)
    if (!lines[i].dropped()) heads.push_back(i);
  if (heads.empty()) return;
  std::string later;
  for (; i < lines.size(); ++i)
    if (!lines[i].dropped()) later += key_of(lines[i]);
  for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
    auto& line = lines[*head];
    const auto key = key_of(line);
    if (line.words.size() >= kMinTeaserWords && holds(later, key))
      line.why = "teaser repeated from the text";
    else
      later = key + later;
  }
}

// The same words again and again, and no sentence: the caption above every picture of a series.
void mark_refrains(std::vector<Line>& lines, std::size_t from) {
  const auto may_be = [](const Line& line) {
    return !line.dropped() && !line.full_stop && !line.asks && line.words.size() >= kMinRefrainWords &&
           !line.key.empty();
  };
  std::unordered_map<std::string_view, std::size_t> count;
  for (std::size_t i = from; i < lines.size(); ++i)
    if (may_be(lines[i])) ++count[lines[i].key];
  for (std::size_t i = from; i < lines.size(); ++i)
    if (may_be(lines[i]) && count[lines[i].key] > 1) lines[i].why = "caption";
}

}  // namespace

void mark_title_repeats(std::vector<Line>& lines, std::size_t from, const std::optional<std::string>& title) {
  if (!title) return;
  const auto title_key = key_of(*title);
  for (std::size_t i = from; i < lines.size(); ++i)
    if (!lines[i].dropped() && !lines[i].key.empty() && ' ' + lines[i].key + ' ' == title_key)
      lines[i].why = "title repeated";
}

void mark_repeats(std::vector<Line>& lines, std::size_t from, const std::optional<std::string>& title) {
  mark_title_repeats(lines, from, title);
  mark_refrains(lines, from);
  mark_teasers(lines, from);
}

}  // namespace saksi
