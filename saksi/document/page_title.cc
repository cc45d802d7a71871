#include "saksi/document/page_title.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::string_view kMarks[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "};
constexpr std::size_t kMinHeadlineBytes = 20;  // what is shorter is more often a section or a site
constexpr std::size_t kMaxSiteWords = 5;

// Letters and digits alone, folded: quotation marks and dashes differ between places of one page.
std::string key_of(std::string_view text) {
  std::string key;
  const auto folded = fold_case(text);
  for (std::size_t i = 0; i < folded.size();) {
    const auto point = decode_at(folded, i);
    if (is_word(point.value)) key.append(folded, i, point.size_bytes);
    i += point.size_bytes;
  }
  return key;
}

// "Kompas.com", "tempo.co".
bool is_domain(std::string_view words) {
  const auto dot = words.rfind('.');
  return words.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 2 &&
         words.size() - dot >= 3 && words.size() - dot <= 5 &&
         std::ranges::all_of(words.substr(dot + 1),
                             [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

bool is_site(std::string_view words, const std::optional<std::string>& outlet) {
  if (is_domain(words)) return true;
  const auto key = key_of(words);
  const auto site = outlet ? key_of(*outlet) : std::string();
  return !site.empty() && !key.empty() &&
         (key.find(site) != std::string::npos || site.find(key) != std::string::npos);
}

// Without the last part, while that is the site: its own name, or, when `guess`, a few words behind a mark.
std::string_view without_site(std::string_view title, const std::optional<std::string>& outlet, bool guess) {
  for (;;) {
    std::size_t cut = std::string_view::npos;
    std::size_t mark_size = 0;
    for (const auto mark : kMarks)
      if (const auto at = title.rfind(mark);
          at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
        cut = at;
        mark_size = mark.size();
      }
    if (cut == std::string_view::npos || cut == 0) return title;
    const auto tail = title.substr(cut + mark_size);
    const auto words = static_cast<std::size_t>(std::ranges::count(tail, ' ')) + 1;
    const bool likely = guess && cut >= kMinHeadlineBytes && words <= kMaxSiteWords && tail.size() < cut;
    if (!is_site(tail, outlet) && !likely) return title;
    title = trim(title.substr(0, cut));
  }
}

// "KabarSore.com: Jembatan retak" -> "Jembatan retak".
std::string_view without_domain(std::string_view title) {
  const auto mark = title.find(": ");
  return mark != std::string_view::npos && is_domain(title.substr(0, mark)) ? trim(title.substr(mark + 2))
                                                                            : title;
}

}  // namespace

std::optional<std::string> choose_title(const TitleHints& hints) {
  std::vector<std::string> known;  // what the page says elsewhere that its headline is
  for (const auto* words : {&hints.declared, &hints.page_title})
    if (*words) known.push_back(key_of(**words));

  for (const auto& heading : hints.headings) {
    const auto key = key_of(heading);
    if (key.size() < 8 || is_site(heading, hints.outlet)) continue;
    for (const auto& other : known)
      if (other.starts_with(key) || (other.size() >= kMinHeadlineBytes && key.starts_with(other)))
        return heading;
  }
  if (hints.declared)
    if (const auto title = without_site(without_domain(*hints.declared), hints.outlet, false); !title.empty())
      return std::string(title);
  if (hints.headings.size() == 1 && hints.headings[0].size() >= kMinHeadlineBytes) return hints.headings[0];
  if (hints.page_title)
    if (const auto title = without_site(without_domain(*hints.page_title), hints.outlet, true);
        !title.empty())
      return std::string(title);
  return std::nullopt;
}

}  // namespace saksi
