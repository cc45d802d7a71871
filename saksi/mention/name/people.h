#pragma once
// Which names of people mean one person: full names that contain each other, and short names.
//
//   Kim Jong-un | Kim Jong Un | Kim        one person
//   Joko Widodo | Jokowi | Widodo          one person
//   Kim Jong Un | Kim Yo Jong              two; "Kim" alone is the one the article is about

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saksi {

class People {
 public:
  // The person of a name of several words as spell_person gives it, a new one when nobody fits. Persons are
  // numbered from 0.
  std::uint32_t add_full(const std::string& spelled);
  // Counts a mention of the person, for telling who is prominent and who was named last.
  void count(std::uint32_t person, std::uint32_t order);
  // Whom a name of one word means where `order` mentions have gone before; a new person when it fits nobody.
  std::uint32_t find_short(const std::string& spelled, bool family_first, std::uint32_t order);

  const std::string& key(std::uint32_t person) const { return persons_[person].key; }  // the fullest name
  std::size_t size() const { return persons_.size(); }

 private:
  struct Person {
    std::string key;
    std::vector<std::string> full;  // names of several words
    std::uint32_t mentions = 0;
    std::uint32_t last = 0;  // order of the newest mention
  };
  std::uint32_t add_person(const std::string& spelled);
  void add_words(std::uint32_t person, std::string_view spelled);
  std::uint32_t choose(const std::vector<std::uint32_t>& candidates, std::string_view word,
                       bool family_first) const;

  std::vector<Person> persons_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
};

}  // namespace saksi
