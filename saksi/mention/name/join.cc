// join_entities (who.h): entities of several articles to one list.

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "saksi/mention/name/fold.h"
#include "saksi/mention/name/person_key.h"
#include "saksi/mention/name/who.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxAlike = 32;  // persons compared for one word: keeps it near linear
constexpr std::size_t kLeastSharedHead =
    3;  // letters that two spellings of a given name share: Matius, Matthew

constexpr std::size_t kStart = 2;      // letters that a blend ("Jokowi") shares with the first word
constexpr std::size_t kMaxWholes = 8;  // full names that one name is part of

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

// All entities that are one before anything is compared: those of one key, of short names also one set of
// posts.
struct Bearer {
  std::string key;
  std::vector<std::string_view> words;
  std::set<std::string> roles;  // words of the roles, folded
  std::set<std::string> posts;
  std::set<Sex> sexes;
  std::set<std::string> forms;  // bodies and places: how they are written
  std::uint32_t articles = 0;

  bool is_short() const { return words.size() == 1; }
};

bool shares(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& one) { return b.contains(one); });
}

// No post and no sex of one shuts the other out. Whoever has had both of two posts has changed them.
bool fit(const Bearer& a, const Bearer& b) {
  if (!a.posts.empty() && !b.posts.empty() && !shares(a.posts, b.posts)) return false;
  return a.sexes.empty() || b.sexes.empty() || a.sexes == b.sexes;
}

bool is_part(const Bearer& part, const Bearer& whole) {
  return part.words.size() < whole.words.size() && is_within(part.words, whole.words);
}

// "Matius Miller", "Matthew Miller" of one office; "Achmad Dedy", "Ahmad Dedi".
bool is_variant(const Bearer& a, const Bearer& b) {
  const bool same_office = shares(a.roles, b.roles);
  if (is_spelled_apart(a.words, b.words, same_office)) return true;
  if (!same_office || a.words.size() != b.words.size() ||
      !std::equal(a.words.begin() + 1, a.words.end(), b.words.begin() + 1))
    return false;
  const auto shared = std::ranges::mismatch(a.words.front(), b.words.front()).in1 - a.words.front().begin();
  return static_cast<std::size_t>(shared) >= kLeastSharedHead;
}

bool is_one(const Bearer& a, const Bearer& b) {
  return fit(a, b) && (is_part(a, b) || is_part(b, a) || is_variant(a, b));
}

class EntityJoiner {
 public:
  explicit EntityJoiner(std::span<const MarkedArticle* const> articles) : articles_(articles) {
    for (const auto* marked : articles) gather(*marked);
  }

  JoinedEntities join() {
    number();
    DisjointSets sets(numbered_.size());
    join_full_names(sets);
    join_short_names(sets);
    join_namesakes(sets);
    join_bodies(sets);
    return groups(sets);
  }

 private:
  // Sorted: the same order whatever the order of articles. People of several words have an empty mark.
  using BearerKey = std::pair<std::string, std::string>;
  using Bearers = std::map<BearerKey, Bearer>;

  static BearerKey key_of(const Entity& entity) {
    std::string mark;
    if (entity.type == NameType::per && entity.key.find(' ') == std::string::npos) {
      for (const auto& post : entity.posts) mark += post + ';';
      mark += static_cast<char>('0' + static_cast<int>(entity.sex));
    }
    return {entity.key, mark};
  }

  void gather(const MarkedArticle& marked) {
    const auto& mentions = marked.mentions;
    for (const auto& entity : mentions.entities) {
      auto& bearer = bearers_of(entity)[key_of(entity)];
      if (bearer.articles++ == 0) {
        bearer.key = entity.key;
        bearer.words = person_words(bearer.key);
      }
      bearer.posts.insert(entity.posts.begin(), entity.posts.end());
      if (entity.sex != Sex::unknown) bearer.sexes.insert(entity.sex);
      for (const auto& role : entity.roles) {
        const auto folded = fold_name(marked.article.words(role));
        for (const auto word : person_words(folded))
          if (word.size() > 2) bearer.roles.emplace(word);
      }
    }
    for (const auto& name : mentions.names) {
      const auto& entity = mentions.entities[name.entity];
      if (entity.type != NameType::per)
        others_.at(key_of(entity)).forms.insert(fold_name(marked.article.words(name.span)));
    }
  }

  Bearers& bearers_of(const Entity& entity) { return entity.type == NameType::per ? people_ : others_; }

  void number() {
    for (auto* bearers : {&people_, &others_})
      for (auto& [key, bearer] : *bearers) {
        number_.emplace(&bearer, static_cast<std::uint32_t>(numbered_.size()));
        numbered_.push_back(&bearer);
      }
    for (auto& [key, bearer] : people_) {
      if (bearer.is_short()) continue;
      for (const auto word : bearer.words) add(by_word_[word], &bearer);
      for (const auto size : {kStart, std::size_t{1}})
        add(by_start_[bearer.words.front().substr(0, size)], &bearer);
    }
  }

  static void add(std::vector<const Bearer*>& alike, const Bearer* bearer) {
    if (alike.size() < kMaxAlike && (alike.empty() || alike.back() != bearer)) alike.push_back(bearer);
  }

  void unite(DisjointSets& sets, const Bearer* a, const Bearer* b) const {
    sets.join(number_.at(a), number_.at(b));
  }

  // ---- people ---------------------------------------------------------------------------------------

  void join_full_names(DisjointSets& sets) const {
    std::map<const Bearer*, std::set<const Bearer*>> wholes;
    for (const auto& [word, alike] : by_word_)
      for (std::size_t a = 0; a < alike.size(); ++a)
        for (std::size_t b = a + 1; b < alike.size(); ++b) {
          if (!fit(*alike[a], *alike[b])) continue;
          if (is_part(*alike[a], *alike[b])) wholes[alike[a]].insert(alike[b]);
          if (is_part(*alike[b], *alike[a])) wholes[alike[b]].insert(alike[a]);
          if (is_variant(*alike[a], *alike[b])) unite(sets, alike[a], alike[b]);
        }
    for (const auto& [part, of] : wholes)
      if (are_one(of))
        for (const auto* whole : of) unite(sets, part, whole);
  }

  // "Kim Jong" is part of Kim Jong Un and of Kim Jong Il: of neither, then.
  static bool are_one(const std::set<const Bearer*>& wholes) {
    if (wholes.size() > kMaxWholes) return false;
    for (auto a = wholes.begin(); a != wholes.end(); ++a)
      for (auto b = std::next(a); b != wholes.end(); ++b)
        if (!is_one(**a, **b)) return false;
    return true;
  }

  // Short names of one word with different posts: those that fit the same ones and mean one person, or nobody
  // with a full name, are one. "Menteri Budi" and "Kapolda Budi" are two, and "Budi" fits both: three.
  void join_namesakes(DisjointSets& sets) const {
    for (auto first = people_.begin(); first != people_.end();) {
      std::vector<const Bearer*> namesakes;
      const auto& key = first->second.key;
      for (; first != people_.end() && first->second.key == key; ++first)
        if (first->second.is_short() && namesakes.size() < kMaxAlike) namesakes.push_back(&first->second);
      for (std::size_t a = 0; a < namesakes.size(); ++a)
        for (std::size_t b = a + 1; b < namesakes.size(); ++b)
          if (meant_.at(namesakes[a]) == meant_.at(namesakes[b]) &&
              fit_alike(*namesakes[a], *namesakes[b], namesakes))
            unite(sets, namesakes[a], namesakes[b]);
    }
  }

  static bool fit_alike(const Bearer& a, const Bearer& b, const std::vector<const Bearer*>& all) {
    return fit(a, b) &&
           std::ranges::all_of(all, [&](const Bearer* other) { return fit(a, *other) == fit(b, *other); });
  }

  // "Kim": the one full name with that word, or the one most articles have; two Smiths of equal standing
  // leave it alone.
  void join_short_names(DisjointSets& sets) {
    for (const auto& [key, bearer] : people_)
      if (bearer.is_short()) meant_[&bearer] = find_bearer(bearer, sets);
    for (const auto& [bearer, whom] : meant_)
      if (whom) unite(sets, bearer, whom);
  }

  const Bearer* find_bearer(const Bearer& alone, DisjointSets& sets) const {
    const auto bears = [&](const Bearer& bearer) {
      return std::ranges::find(bearer.words, alone.words.front()) != bearer.words.end();
    };
    if (const auto found = by_word_.find(alone.words.front()); found != by_word_.end())
      return choose(alone, found->second, bears, sets);
    const auto contracts = [&](const Bearer& bearer) {
      return is_blend(alone.key, bearer.words) || is_initials(alone.key, bearer.words);
    };
    for (const auto size : {kStart, std::size_t{1}})
      if (const auto found = by_start_.find(std::string_view(alone.key).substr(0, size));
          found != by_start_.end())
        if (const auto* whom = choose(alone, found->second, contracts, sets)) return whom;
    return nullptr;
  }

  // Of those who fit: whose titles share a word, if any do; then the group that twice as many articles have
  // as any other.
  template <class Bears>
  const Bearer* choose(const Bearer& alone, const std::vector<const Bearer*>& among, const Bears& bears,
                       DisjointSets& sets) const {
    for (const bool of_one_office : {true, false}) {
      std::map<std::uint32_t, std::uint32_t> articles;  // by group
      for (const auto* bearer : among)
        if (fit(alone, *bearer) && bears(*bearer) && (!of_one_office || shares(alone.roles, bearer->roles)))
          articles[sets.root(number_.at(bearer))] += bearer->articles;
      if (articles.empty()) continue;
      const auto most =
          std::ranges::max_element(articles, {}, [](const auto& group) { return group.second; });
      for (const auto& [group, count] : articles)
        if (group != most->first && count * 2 > most->second) return nullptr;
      return numbered_[most->first];
    }
    return nullptr;
  }

  // ---- bodies and places ------------------------------------------------------------------------------

  // By a form that two of them share, when one has no other form that the second lacks: "BKR" is the body
  // that another article writes out, too; "Polda" is neither Polda Randu nor Polda Larangan, and those two
  // are not one for being called "Polda" both.
  void join_bodies(DisjointSets& sets) const {
    std::map<std::string_view, std::vector<const Bearer*>> by_form;
    for (const auto& [key, bearer] : others_)
      for (const auto& form : bearer.forms) by_form[form].push_back(&bearer);
    for (const auto& [form, bearers] : by_form) {
      if (bearers.size() != 2) continue;
      const auto &a = bearers[0]->forms, &b = bearers[1]->forms;
      if (std::ranges::includes(a, b) || std::ranges::includes(b, a)) unite(sets, bearers[0], bearers[1]);
    }
  }

  // ---- answer -----------------------------------------------------------------------------------------

  JoinedEntities groups(DisjointSets& sets) {
    JoinedEntities joined;
    std::unordered_map<std::uint32_t, std::uint32_t> by_root;
    for (const auto* marked : articles_) {
      auto& group = joined.group.emplace_back();
      for (const auto& entity : marked->mentions.entities) {
        const auto root = sets.root(number_.at(&bearers_of(entity).at(key_of(entity))));
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
  std::unordered_map<const Bearer*, const Bearer*> meant_;           // by short name: whom it means, or null
  std::map<std::string_view, std::vector<const Bearer*>> by_word_;   // full names
  std::map<std::string_view, std::vector<const Bearer*>> by_start_;  // full names by their first letters
};

}  // namespace

JoinedEntities join_entities(std::span<const MarkedArticle* const> articles) {
  return EntityJoiner(articles).join();
}

}  // namespace saksi
