#include "saksi/mention/name/offices.h"

#include <algorithm>

#include "saksi/mention/name/fold.h"

namespace saksi {
namespace {

constexpr std::uint32_t kMaxTitleTokens = 4;  // of an entry: "ketua majelis hakim agung"
constexpr std::size_t kMaxWords = 24;         // kept of one person's titles: they repeat themselves
constexpr std::size_t kLeastWord = 3;         // letters: shorter ones are shared by chance

template <class Value>
void add_new(std::vector<Value>& into, const Value& value) {
  if (into.size() < kMaxWords && std::ranges::find(into, value) == into.end()) into.push_back(value);
}

bool shares(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return std::ranges::any_of(a, [&](std::string_view one) { return std::ranges::find(b, one) != b.end(); });
}

}  // namespace

bool PersonFacts::fits(const PersonFacts& other) const {
  if (!posts.empty() && !other.posts.empty() && !shares(posts, other.posts)) return false;
  if (sex != Sex::unknown && other.sex != Sex::unknown && sex != other.sex) return false;
  return spouse == other.spouse || (sex == Sex::woman && other.sex == Sex::woman);
}

bool PersonFacts::shares_word(const PersonFacts& other) const { return shares(words, other.words); }

void PersonFacts::add(const PersonFacts& other) {
  for (const auto post : other.posts) add_new(posts, post);
  for (const auto word : other.words) add_new(words, word);
  if (sex == Sex::unknown) sex = other.sex;
  spouse |= other.spouse;
}

Offices::Offices(const Language& language) {
  for (const auto& row : language.table("offices").rows) {
    const auto kind = row.cell(1);
    const auto says = kind == "post"     ? Says::post
                      : kind == "man"    ? Says::man
                      : kind == "woman"  ? Says::woman
                      : kind == "spouse" ? Says::spouse
                                         : Says::nothing;
    entries_.emplace(fold_name(row.cell(0)), Entry{says, std::string(row.cell(2))});
  }
}

const Offices::Entry* Offices::find(std::string_view phrase) const {
  const auto found = entries_.find(phrase);
  return found == entries_.end() ? nullptr : &found->second;
}

// The longest entry that starts at `begin`, which moves past it, or past one token.
const Offices::Entry* Offices::longest_at(const NameTokens& tokens, std::uint32_t& begin,
                                          std::uint32_t end) const {
  for (auto last = std::min(begin + kMaxTitleTokens, end); last > begin; --last)
    if (const auto* entry = find(tokens.phrase(begin, last))) {
      begin = last;
      return entry;
    }
  ++begin;
  return nullptr;
}

PersonFacts Offices::read(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const {
  PersonFacts facts;
  bool first = true;
  for (auto i = begin; i < end; first = false) {
    const auto word = tokens.word(i);
    if (!tokens.tokens[i].sign && word.size() >= kLeastWord) add_new(facts.words, word);
    const auto at = i;
    const auto* entry = longest_at(tokens, i, end);
    if (!entry) continue;
    for (auto inside = at + 1; inside < i; ++inside)
      if (tokens.word(inside).size() >= kLeastWord) add_new(facts.words, tokens.word(inside));
    if (first && entry->says == Says::post) facts.posts.push_back(entry->post);
    if (first && entry->says == Says::nothing) return facts;  // "mantan", "juru bicara": of somebody else
    if (i != end) continue;                                   // "istri Pak Harto": only what stands beside it
    if (entry->says == Says::man) facts.sex = Sex::man;
    if (entry->says == Says::woman || entry->says == Says::spouse) facts.sex = Sex::woman;
    facts.spouse = entry->says == Says::spouse;
  }
  return facts;
}

}  // namespace saksi
