#include "saksi/mention/quote/office_holders.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using enum WordClass;

constexpr std::size_t kMostRoles = 8;   // of one person; in a long text they are the same ones again
constexpr std::size_t kMostAlike = 32;  // offices under one word: with more of them nobody is meant

// The words of `cut` inside `span`: [first, end).
std::pair<std::size_t, std::size_t> words_in(const WordCut& cut, const Span& span) {
  const auto begin_of = [](const Word& word) { return word.span.begin; };
  const auto first = std::ranges::lower_bound(cut.words, span.begin, {}, begin_of);
  const auto end = std::ranges::lower_bound(cut.words, span.end, {}, begin_of);
  return {first - cut.words.begin(), end - cut.words.begin()};
}

bool add_once(std::vector<std::uint32_t>& all, std::uint32_t one) {
  if (std::ranges::find(all, one) != all.end()) return false;
  all.push_back(one);
  return true;
}

}  // namespace

void OfficeHolders::Office::read(const Reading& reading, std::string_view word) {
  const auto& classes = reading.classes;
  if (classes.has(demonstrative)) definite = true;
  single |= classes.has(WordClass::single) || (classes.has(determiner) && !classes.has(demonstrative));
  if (reading.sign || word.starts_with('\'') || word.starts_with("’") ||
      classes.has_any({determiner, demonstrative, adverb}))
    return;
  deputies += classes.has(deputy);
  leads |= classes.has(leader);
  rules |= classes.has(ruler);
  words.push_back(fold_case(word));
  heads.push_back(classes.has_any({office, group, expert}));
}

OfficeHolders::OfficeHolders(const Article& article, const Mentions& mentions, const Lexicon& lexicon)
    : article_(article), mentions_(mentions) {
  for (std::uint32_t e = 0; e < mentions.entities.size(); ++e) {
    const auto& entity = mentions.entities[e];
    if (entity.type != NameType::per) continue;
    for (std::size_t r = 0; r < std::min(entity.roles.size(), kMostRoles); ++r)
      add(entity.roles[r], e, lexicon);
  }
}

void OfficeHolders::add(const Span& role, std::uint32_t entity, const Lexicon& lexicon) {
  const auto& cut = role.in == Part::title ? mentions_.title : mentions_.text;
  const auto text = article_.part(role.in);
  const auto [first, end] = words_in(cut, role);
  if (first >= end) return;
  const std::vector<Word> words(cut.words.begin() + first, cut.words.begin() + end);
  const auto readings = lexicon.read(text, words);
  Office office;
  office.entity = entity;
  // "North Korean | leader": a name right before is what the office is of.
  const auto from = first > 0 ? cut.words[first - 1].span.begin : role.begin;
  auto name = std::ranges::lower_bound(mentions_.names, Span{role.in, from, from}, {}, &Name::span);
  if (name != mentions_.names.begin() && std::prev(name)->span.in == role.in &&
      std::prev(name)->span.end > from)
    --name;
  bool inside = true;  // before the first preposition: "adviser | to the president"
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (; name != mentions_.names.end() && name->span.in == role.in && name->span.end <= words[w].span.begin;
         ++name)
      add_once(office.bodies, name->entity);
    inside = inside && !readings[w].classes.has(preposition);
    const bool named = name != mentions_.names.end() && overlaps(name->span, words[w].span);
    if (inside && !named) office.read(readings[w], slice(text, words[w].span));
  }
  for (; name != mentions_.names.end() && overlaps(name->span, role); ++name)
    add_once(office.bodies, name->entity);
  if (office.words.empty()) return;
  const auto index = static_cast<std::uint32_t>(offices_.size());
  // One more than are looked at is as good as all of them.
  const auto keep = [&](std::vector<std::uint32_t>& offices) {
    if (offices.size() <= kMostAlike) add_once(offices, index);
  };
  keep(by_word_[office.words.front()]);
  keep(by_word_[office.words.back()]);
  if (office.rules)
    for (const auto body : office.bodies) keep(ruled_[body]);
  offices_.push_back(std::move(office));
}

// "kepala desa" of "kepala desa larangan", "leader" of "supreme leader"; not "presiden" of "sekretaris
// presiden".
bool OfficeHolders::is_part(const Office& part, const Office& whole) {
  const auto size = part.words.size(), rest = whole.words.size() - size;
  if (size > whole.words.size()) return false;
  const auto no_head = [&](std::size_t from, std::size_t end) {
    return std::none_of(whole.heads.begin() + from, whole.heads.begin() + end,
                        [](bool head) { return head; });
  };
  if (std::equal(part.words.begin(), part.words.end(), whole.words.begin()))
    return no_head(size, whole.words.size());
  return std::equal(part.words.begin(), part.words.end(), whole.words.begin() + rest) && no_head(0, rest);
}

bool OfficeHolders::fits(const Office& phrase, const Office& office) {
  for (const auto body : phrase.bodies)
    if (std::ranges::find(office.bodies, body) == office.bodies.end()) return false;
  if (phrase.deputies != office.deputies) return false;
  if (is_part(phrase, office)) return true;
  return phrase.leads && office.rules && !phrase.bodies.empty() && phrase.words.size() == 1;
}

std::optional<std::uint32_t> OfficeHolders::find(const Page& page, const std::vector<Item>& items,
                                                 Range phrase, std::optional<std::uint32_t> last) const {
  constexpr std::uint32_t kMostItems = 10;
  constexpr std::size_t kLeastWords = 2;  // "juru bicara kementerian" has more
  if (offices_.empty() || phrase.empty() || phrase.size() > kMostItems) return std::nullopt;
  Office meant;
  bool capital = false, inside = true;
  for (auto i = phrase.begin; i < phrase.end; ++i) {
    if (items[i].name >= 0) {
      add_once(meant.bodies, mentions_.names[static_cast<std::size_t>(items[i].name)].entity);
      continue;
    }
    if (items[i].kind != Item::Kind::word || items[i].number) return std::nullopt;
    inside = inside && !items[i].has(preposition);
    capital |= items[i].capital;
    if (inside) meant.read(items[i].reading, page.word(items[i].first));
  }
  // "Presiden mengatakan" is a definite one, "juru bicara mengatakan" is not.
  const bool definite =
      meant.definite || capital || !meant.bodies.empty() || meant.words.size() > kLeastWords;
  if (meant.single || !definite || meant.words.empty()) return std::nullopt;
  std::vector<std::uint32_t> holders;
  const auto weigh = [&](const std::vector<std::uint32_t>& offices) {
    if (offices.size() > kMostAlike) return;
    for (const auto o : offices)
      if (fits(meant, offices_[o])) add_once(holders, offices_[o].entity);
  };
  for (const auto* word : {&meant.words.front(), &meant.words.back()})
    if (const auto found = by_word_.find(*word); found != by_word_.end()) weigh(found->second);
  if (holders.empty() && meant.leads && !meant.bodies.empty())
    if (const auto found = ruled_.find(meant.bodies.front()); found != ruled_.end()) weigh(found->second);
  if (holders.size() == 1) return holders.front();
  if (last && std::ranges::find(holders, *last) != holders.end()) return last;
  return std::nullopt;
}

}  // namespace saksi
