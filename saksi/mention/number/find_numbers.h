#pragma once
// Article to Numbers: counts and measures with their unit and how exact they are.
//
//   "lebih dari 18 ribu warga"     18000 person, at least
//   "Rp3,4 miliar"                 3400000000 IDR
//   "60 kilometer per jam"         60 km/h
//   "two ballistic missiles"       2 missiles
//
// Not counted: times, ordinals, labels ("pasal 5"), scores, phone numbers, figures in names.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/lang/number_phrase.h"
#include "saksi/mention/mention.h"

namespace saksi {

class NumberFinder {
 public:
  // Takes the tables number_words, number_bounds, number_stops and units.
  explicit NumberFinder(const Language& language);
  // The numbers of title and text, in order. `mentions` has its cuts, names and times: what lies in these is
  // no number. Safe to call from several threads. Linear in the text.
  std::vector<Number> find(const Article& article, const Mentions& mentions) const;

 private:
  struct Unit {
    std::vector<std::string> rest;  // further words, folded
    std::string name;
    bool skip = false;  // a counting word: the noun behind it is the unit
  };
  struct UnitMatch {
    std::uint32_t end_word = 0;
    std::optional<std::string> name;
    bool known = false;  // from the table
  };
  struct Passage;  // one part of an article under way

  std::optional<Number> read(const Passage& part, std::uint32_t& at) const;
  bool is_label(const Passage& part, std::uint32_t at, const NumberPhrase& number) const;
  UnitMatch find_unit(const Passage& part, std::uint32_t at) const;
  UnitMatch find_noun(const Passage& part, std::uint32_t at) const;
  const Unit* find_known(const Passage& part, std::uint32_t at) const;
  // The currency in front of a number; gives its first word.
  std::optional<std::pair<std::uint32_t, std::string>> find_currency(const Passage& part,
                                                                     std::uint32_t at) const;
  Bound find_bound(const Passage& part, std::uint32_t at) const;
  bool may_be_unit(std::string_view folded) const;

  NumberReader reader_;
  std::unordered_map<std::string, std::vector<Unit>> units_;  // by first word, longest first
  std::unordered_map<std::string, std::string> currencies_;   // in front of a number
  std::unordered_map<std::string, Bound> bounds_;
  std::unordered_set<std::string> labels_, not_before_, not_units_;  // number_stops: before, after, noun
  bool plurals_ = false;  // nouns show that they are many: the unit is the first plural behind the number
};

}  // namespace saksi
