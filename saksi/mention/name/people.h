#pragma once
// Which names of people mean one person: full names that contain each other or are two spellings of one, and
// short names.
//
//   Kim Jong-un | Kim Jong Un | Kim        one person
//   Joko Widodo | Jokowi | Widodo          one person
//   Achmad Dedy, Ahmad Dedi                one person
//   Kim Jong Un | Kim Yo Jong              two; "Kim" alone is the one the article is about
//   Menteri Budi | Kapolda Budi            two, by their offices

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/mention/name/offices.h"

namespace saksi {

class People {
 public:
  // The person of a name of several words as spell_person gives it, a new one when nobody fits. Persons are
  // numbered from 0. `facts`: what the title before the name says.
  std::uint32_t add_full(const std::string& spelled, const PersonFacts& facts);
  // The person bears this name, too: "Ical" of Muhammad Rizal alias Ical.
  void add_alias(std::uint32_t person, const std::string& spelled);
  // Counts a mention of the person, for telling who is prominent and who was named last.
  void count(std::uint32_t person, std::uint32_t order);
  // Whom a name of one word means where `order` mentions have gone before; a new person when it fits nobody.
  struct Short {
    std::string spelled;
    bool family_first = false;
    std::uint32_t order = 0;
    const std::string* full = nullptr;  // whom the word means everywhere: "joko widodo" for "jokowi"
  };
  std::uint32_t find_short(const Short& name, const PersonFacts& facts);

  const std::string& key(std::uint32_t person) const { return persons_[person].key; }  // the fullest name
  const PersonFacts& facts(std::uint32_t person) const { return persons_[person].facts; }
  std::size_t size() const { return persons_.size(); }

 private:
  struct Person {
    std::string key;
    std::vector<std::string> full;  // names of several words
    PersonFacts facts;
    std::uint32_t mentions = 0;
    std::uint32_t last = 0;  // order of the newest mention
  };
  using Candidates = std::vector<std::uint32_t>;

  std::uint32_t add_person(const std::string& spelled);
  void add_words(std::uint32_t person, std::string_view spelled);
  std::optional<std::uint32_t> find_same(const std::string& spelled, const PersonFacts& facts) const;
  std::optional<std::uint32_t> find_contracted(const std::string& spelled, const PersonFacts& facts) const;
  std::uint32_t resolve_short(const Short& name, const PersonFacts& facts);
  std::uint32_t choose(Candidates candidates, const Short& name, const PersonFacts& facts) const;
  Candidates fitting(const Candidates& candidates, const PersonFacts& facts) const;

  std::vector<Person> persons_;
  std::unordered_map<std::string, std::uint32_t> by_name_;  // full names
  std::unordered_map<std::string, Candidates> by_word_;     // words of full names
  std::unordered_map<std::string, Candidates> by_short_;    // those named by one word only
  std::unordered_map<std::string, std::uint32_t> meant_;    // whom a short name meant last
};

}  // namespace saksi
