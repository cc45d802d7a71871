#include "saksi/article/title.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::string_view kBars[] = {" - ", " | ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "};
constexpr std::size_t kMaxTitle = 240;        // code points
constexpr std::size_t kMaxLinesToProse = 20;  // between a title and the first prose

std::string condensed(std::string_view text) {
  std::string letters;
  for (const auto& word : line_words(text, kHeadWords)) letters += word.folded;
  return letters;
}

// "www.saksipos.id" names "Saksi Pos".
bool names_site(std::string_view words, std::string_view site) {
  const auto letters = condensed(words);
  if (letters.size() < 3) return false;
  std::string host;
  for (const char c : fold_case(site))
    if (c != '.' && c != '-') host += c;
  return host.find(letters) != std::string::npos ||
         (host.size() > 6 && letters.find(host) != std::string::npos);
}

bool is_site_name(std::string_view words, std::string_view site, const Outlets& outlets,
                  const Declared& declared) {
  words = trim(words);
  if (words.empty()) return true;
  if (outlets.find(words)) return true;
  if (declared.outlet && condensed(*declared.outlet) == condensed(words)) return true;
  return words.size() <= 40 && names_site(words, site);
}

// Whether `words` are what the page shows first of the report: old pages have no headings.
bool is_first_line(std::string_view words, const std::vector<Line>& lines) {
  constexpr std::size_t kMinWords = 3;
  constexpr std::size_t kMaxLines = 6;  // the outlet's name, the day, a menu may stand above
  const auto key = condensed(words);
  if (line_words(words, kHeadWords).size() < kMinWords) return false;
  return std::ranges::any_of(
      lines.begin(), lines.begin() + std::min(kMaxLines, lines.size()), [&](const Line& line) {
        return line.size < kMaxTitle && !line.is_sentence() && condensed(line.text) == key;
      });
}

// Where the bar before the last part (`last`) or behind the first part stands.
std::pair<std::size_t, std::size_t> find_bar(std::string_view title, bool last) {
  std::size_t at = std::string_view::npos, size = 0;
  for (const auto bar : kBars) {
    const auto found = last ? title.rfind(bar) : title.find(bar);
    if (found == std::string_view::npos) continue;
    if (at == std::string_view::npos || (last ? found > at : found < at)) at = found, size = bar.size();
  }
  return {at, size};
}

}  // namespace

std::string without_site_name(std::string_view title, std::string_view site, const Outlets& outlets,
                              const Declared& declared, const std::vector<Line>& lines) {
  auto rest = trim(title);
  for (int part = 0; part < 3; ++part) {
    const auto [at, size] = find_bar(rest, true);
    if (at == std::string_view::npos || at == 0) break;
    const auto bare = trim(rest.substr(0, at));
    const auto bare_key = condensed(bare);
    const bool shown = std::ranges::any_of(lines, [&](const Line& line) {
      return line.kind == BlockKind::heading && line.text.size() < 2 * kMaxTitle &&
             condensed(line.text) == bare_key;
    });
    if (!shown && !is_site_name(rest.substr(at + size), site, outlets, declared)) break;
    rest = bare;
  }
  if (const auto [at, size] = find_bar(rest, false);
      at != std::string_view::npos && (is_site_name(rest.substr(0, at), site, outlets, declared) ||
                                       is_first_line(rest.substr(at + size), lines)))
    rest = trim(rest.substr(at + size));
  return std::string(rest.empty() ? trim(title) : rest);
}

std::optional<std::size_t> find_title_line(const std::vector<Line>& lines,
                                           std::optional<std::size_t> opens_body) {
  std::size_t title = 0;
  while (title < lines.size() && lines[title].dropped()) ++title;
  if (title == lines.size() || title == opens_body) return std::nullopt;
  const auto& line = lines[title];
  const bool stops = line.full_stop && !line.text.ends_with("…") && !line.text.ends_with("..");
  if (stops || line.size > kMaxTitle || line.words.empty()) return std::nullopt;
  for (std::size_t i = title + 1, seen = 0; i < lines.size() && seen < kMaxLinesToProse; ++i) {
    if (lines[i].dropped()) continue;
    if (i == opens_body || lines[i].is_sentence()) return title;
    ++seen;
  }
  return std::nullopt;
}

}  // namespace saksi
