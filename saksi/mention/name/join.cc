// join_entities (who.h): entities of several articles to one list.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/person_key.h"
#include "saksi/mention/name/who.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxAlike = 32;  // persons compared for one word: keeps it near linear
constexpr std::size_t kLeastSharedHead =
    3;  // letters that two spellings of a given name share: Matius, Matthew

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parent_(size) {
    for (std::uint32_t i = 0; i < size; ++i) parent_[i] = i;
  }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// All entities of one key, over all articles.
struct Bearer {
  std::string key;
  std::vector<std::string_view> words;
  std::set<std::string> roles;  // words of the roles, folded
  std::set<std::string> forms;  // bodies and places: how they are written
  std::uint32_t articles = 0;
};

class EntityJoiner {
 public:
  explicit EntityJoiner(std::span<const MarkedArticle* const> articles) : articles_(articles) {
    for (const auto* marked : articles) gather(*marked);
    for (auto* bearers : {&people_, &others_})
      for (auto& [key, bearer] : *bearers) bearer.words = person_words(bearer.key);
  }

  JoinedEntities join() {
    number();
    DisjointSets sets(numbered_.size());
    join_full_names(sets);
    join_short_names(sets);
    join_bodies(sets);
    return groups(sets);
  }

 private:
  using Bearers = std::map<std::string, Bearer>;  // sorted: the same order whatever the order of articles

  void gather(const MarkedArticle& marked) {
    const auto& mentions = marked.mentions;
    for (const auto& entity : mentions.entities) {
      auto& bearer = bearers_of(entity)[entity.key];
      bearer.key = entity.key;
      ++bearer.articles;
      for (const auto& role : entity.roles) {
        const auto folded = fold_name(marked.article.words(role));
        for (const auto word : person_words(folded))
          if (word.size() > 2) bearer.roles.emplace(word);
      }
    }
    for (const auto& name : mentions.names) {
      const auto& entity = mentions.entities[name.entity];
      if (entity.type != NameType::per)
        others_[entity.key].forms.insert(fold_name(marked.article.words(name.span)));
    }
  }

  Bearers& bearers_of(const Entity& entity) { return entity.type == NameType::per ? people_ : others_; }

  void number() {
    for (auto* bearers : {&people_, &others_})
      for (auto& [key, bearer] : *bearers) {
        number_.emplace(&bearer, static_cast<std::uint32_t>(numbered_.size()));
        numbered_.push_back(&bearer);
      }
    for (auto& [key, bearer] : people_)
      for (const auto word : bearer.words) {
        auto& alike = by_word_[word];
        if (bearer.words.size() > 1 && alike.size() < kMaxAlike) alike.push_back(&bearer);
      }
  }

  // ---- people ---------------------------------------------------------------------------------------

  void join_full_names(DisjointSets& sets) const {
    for (const auto& [word, alike] : by_word_)
      for (std::size_t a = 0; a < alike.size(); ++a)
        for (std::size_t b = a + 1; b < alike.size(); ++b)
          if (is_one(*alike[a], *alike[b])) sets.join(number_.at(alike[a]), number_.at(alike[b]));
  }

  // "Susilo Yudhoyono" within "Susilo Bambang Yudhoyono"; "Matius Miller", "Matthew Miller" of one office.
  static bool is_one(const Bearer& a, const Bearer& b) {
    const auto& [part, whole] =
        a.words.size() <= b.words.size() ? std::tie(a.words, b.words) : std::tie(b.words, a.words);
    if (is_within(part, whole)) return true;
    if (a.words.size() != b.words.size() ||
        !std::equal(a.words.begin() + 1, a.words.end(), b.words.begin() + 1))
      return false;
    const auto shared = std::ranges::mismatch(a.words.front(), b.words.front()).in1 - a.words.front().begin();
    return static_cast<std::size_t>(shared) >= kLeastSharedHead && shares_role(a, b);
  }

  static bool shares_role(const Bearer& a, const Bearer& b) {
    return std::ranges::any_of(a.roles, [&](const std::string& role) { return b.roles.contains(role); });
  }

  // "Kim": the one full name with that word, or the one most articles have; two Smiths of equal standing
  // leave it alone.
  void join_short_names(DisjointSets& sets) {
    for (auto& [key, bearer] : people_) {
      if (bearer.words.size() != 1) continue;
      if (const auto* whom = find_bearer(bearer, sets)) sets.join(number_.at(&bearer), number_.at(whom));
    }
  }

  const Bearer* find_bearer(const Bearer& alone, DisjointSets& sets) {
    const auto found = by_word_.find(alone.words.front());
    if (found == by_word_.end()) return find_blend(alone);
    std::map<std::uint32_t, std::uint32_t> articles;  // by group
    for (const auto* bearer : found->second) articles[sets.root(number_.at(bearer))] += bearer->articles;
    const auto most = std::ranges::max_element(articles, {}, [](const auto& group) { return group.second; });
    for (const auto& [group, count] : articles)
      if (group != most->first && count * 2 > most->second) return nullptr;
    return numbered_[most->first];
  }

  const Bearer* find_blend(const Bearer& alone) const {
    std::size_t looked = 0;
    for (const auto& [key, bearer] : people_) {
      if (bearer.words.size() < 2) continue;
      if (++looked > kMaxAlike * 8) return nullptr;
      if (is_blend(alone.key, bearer.words) || is_initials(alone.key, bearer.words)) return &bearer;
    }
    return nullptr;
  }

  // ---- bodies and places ------------------------------------------------------------------------------

  // By a form that two of them share, unless more than two do ("Departemen Luar Negeri" of two countries).
  void join_bodies(DisjointSets& sets) {
    std::map<std::string_view, std::vector<const Bearer*>> by_form;
    for (const auto& [key, bearer] : others_)
      for (const auto& form : bearer.forms) by_form[form].push_back(&bearer);
    for (const auto& [form, bearers] : by_form)
      if (bearers.size() == 2) sets.join(number_.at(bearers[0]), number_.at(bearers[1]));
  }

  // ---- answer -----------------------------------------------------------------------------------------

  JoinedEntities groups(DisjointSets& sets) {
    JoinedEntities joined;
    std::unordered_map<std::uint32_t, std::uint32_t> by_root;
    for (const auto* marked : articles_) {
      auto& group = joined.group.emplace_back();
      for (const auto& entity : marked->mentions.entities) {
        const auto root = sets.root(number_.at(&bearers_of(entity).at(entity.key)));
        group.push_back(by_root.emplace(root, static_cast<std::uint32_t>(by_root.size())).first->second);
      }
    }
    joined.size = static_cast<std::uint32_t>(by_root.size());
    return joined;
  }

  std::span<const MarkedArticle* const> articles_;
  Bearers people_, others_;
  std::vector<const Bearer*> numbered_;
  std::unordered_map<const Bearer*, std::uint32_t> number_;
  std::map<std::string_view, std::vector<const Bearer*>> by_word_;
};

}  // namespace

JoinedEntities join_entities(std::span<const MarkedArticle* const> articles) {
  return EntityJoiner(articles).join();
}

}  // namespace saksi
