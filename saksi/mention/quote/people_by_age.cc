#include "saksi/mention/quote/people_by_age.h"

#include <algorithm>
#include <charconv>

namespace saksi {
namespace {

using enum WordClass;

std::optional<unsigned> age_in(std::string_view word) {
  constexpr unsigned kOldest = 120;
  unsigned age = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), age);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && age > 0 && age <= kOldest ? std::optional(age) : std::nullopt;
}

// The words of one part, for reading what stands around a name.
class Neighbours {
 public:
  Neighbours(std::string_view text, const WordCut& cut) : text_(text), cut_(cut) {}

  std::optional<unsigned> age_beside(const Span& name) const {
    const auto& words = cut_.words;
    const auto begin_of = [](const Word& word) { return word.span.begin; };
    const auto first = std::ranges::lower_bound(words, name.begin, {}, begin_of) - words.begin();
    const auto end = std::ranges::lower_bound(words, name.end, {}, begin_of) - words.begin();
    const auto behind = age_behind(end);
    return behind ? behind : age_before(first);
  }

 private:
  std::string_view word(std::ptrdiff_t i) const {
    return i >= 0 && i < std::ssize(cut_.words) ? slice(text_, cut_.words[static_cast<std::size_t>(i)].span)
                                                : std::string_view();
  }

  // "(53)", ", 53,", "(53 tahun)", ", 53 tahun,".
  std::optional<unsigned> age_behind(std::ptrdiff_t at) const {
    if (word(at) != "(" && word(at) != ",") return std::nullopt;
    const auto closes = [&](std::ptrdiff_t i) { return word(i) == ")" || word(i) == "," || word(i) == "."; };
    return closes(at + 2) || closes(at + 3) ? age_in(word(at + 1)) : std::nullopt;
  }

  // "53-year-old Daniel Reyes", "53-year-old plumber Daniel Reyes".
  std::optional<unsigned> age_before(std::ptrdiff_t at) const {
    constexpr std::ptrdiff_t kMostWords = 5;
    for (auto i = at - 2; i >= at - kMostWords; --i)
      if (word(i) == "-" && i > 0 && cut_.words[i].span.begin == cut_.words[i - 1].span.end)
        return age_in(word(i - 1));
    return std::nullopt;
  }

  std::string_view text_;
  const WordCut& cut_;
};

}  // namespace

PeopleByAge::PeopleByAge(const Article& article, const Mentions& mentions) : mentions_(mentions) {
  const Neighbours title(article.part(Part::title), mentions.title), text(article.text, mentions.text);
  for (const auto& name : mentions.names) {
    if (name.type != NameType::per) continue;
    const auto age = (name.span.in == Part::title ? title : text).age_beside(name.span);
    if (!age) continue;
    age_of_.emplace(name.entity, *age);
    const auto [place, is_new] = by_age_.emplace(*age, name.entity);
    if (!is_new && place->second != name.entity) place->second.reset();
  }
}

std::optional<std::uint32_t> PeopleByAge::find(const Page& page, const std::vector<Item>& items,
                                               Range phrase) const {
  std::optional<unsigned> age;
  bool definite = false;
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name >= 0 || items[i].has(WordClass::single)) return std::nullopt;
    definite |= items[i].has(demonstrative);
    const auto unit = i + 1 < phrase.end && items[i + 1].is_sign(U'-') ? i + 2 : i + 1;
    if (items[i].number && unit < phrase.end && items[unit].has(WordClass::age))
      age = age_in(page.word(items[i].first));
  }
  if (!age || !definite) return std::nullopt;
  if (const auto found = by_age_.find(*age); found != by_age_.end()) return found->second;
  const auto before = named_before(page, page.span(items[phrase.begin].first, items[phrase.end - 1].end));
  return before && !age_of_.contains(*before) ? before : std::nullopt;
}

// The one person named in this sentence before the phrase and in the one before it.
std::optional<std::uint32_t> PeopleByAge::named_before(const Page& page, const Span& phrase) const {
  const auto& sentences = page.cut.sentences;
  auto here = std::ranges::upper_bound(sentences, phrase.begin, {},
                                       [](const Sentence& sentence) { return sentence.span.begin; });
  for (int back = 0; back < 2 && here != sentences.begin(); ++back) --here;
  if (here == sentences.end()) return std::nullopt;
  constexpr std::uint32_t kMostNames = 16;  // keeps hostile texts linear
  const Span window{page.part, here->span.begin, phrase.begin};
  std::optional<std::uint32_t> found;
  std::uint32_t seen = 0;
  for (auto name = std::ranges::lower_bound(mentions_.names, Span{page.part, window.begin, window.begin}, {},
                                            &Name::span);
       name != mentions_.names.end() && contains(window, name->span); ++name) {
    if (++seen > kMostNames) return std::nullopt;
    if (name->type != NameType::per) continue;
    if (found && *found != name->entity) return std::nullopt;
    found = name->entity;
  }
  return found;
}

}  // namespace saksi
