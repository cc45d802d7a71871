#pragma once
// What the title before a name tells of its bearer, for telling people of one name apart: two posts that
// nobody holds at a time, man or woman, or that it is somebody else's wife.
//
//   "Menteri Budi", "Kapolda Budi"        two
//   "Pak Harris", "Bu Harris"             two
//   "Menteri Budi", "Ketua Umum Budi"     may be one: a minister may head a party
//   "mantan Menteri Budi", "juru bicara Presiden Budi"   say nothing of a post
//
// Compiled once from the table `offices` of a language; the names of posts are the same in all languages.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"
#include "saksi/mention/name/tokens.h"

namespace saksi {

// What is known of a person, or what one title says.
struct PersonFacts {
  std::vector<std::string_view> posts;  // points into the Offices
  std::vector<std::string_view> words;  // of the titles, for preferring whom they fit
  Sex sex = Sex::unknown;
  bool spouse = false;  // "Nyonya Harris": the name may be her husband's

  // Nothing in one of them shuts the other out.
  bool fits(const PersonFacts& other) const;
  bool shares_word(const PersonFacts& other) const;
  void add(const PersonFacts& other);
};

class Offices {
 public:
  explicit Offices(const Language& language);
  // The title [begin, end) of `tokens`: `words` point into them. An empty range says nothing.
  PersonFacts read(const NameTokens& tokens, std::uint32_t begin, std::uint32_t end) const;

 private:
  enum class Says : std::uint8_t { post, man, woman, spouse, nothing };
  struct Entry {
    Says says = Says::nothing;
    std::string post;
  };
  const Entry* find(std::string_view phrase) const;
  const Entry* longest_at(const NameTokens& tokens, std::uint32_t& begin, std::uint32_t end) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
};

}  // namespace saksi
