#pragma once
// Places that an article makes known itself. No list holds every village; but what follows a head of places,
// or the title of who governs, is a place wherever the article has it again.
//
//   "di Kabupaten Randusari …"              Randusari is a place in "Banjir Randusari", "BPBD Randusari"
//   "Kapolres Randusari AKBP Bayu Nugroho"  the rank parts the place from the person
//   "Harlow County …"                       Harlow

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "saksi/mention/name/tokens.h"

namespace saksi {

class SentenceWords;

class LearntPlaces {
 public:
  // Reads one sentence for places.
  void learn(const SentenceWords& words);
  // A place told beforehand, as in the dateline; in any spelling.
  void add(std::string_view name);
  // Tells the tokens which of them begin a learnt place; to be called when all is learnt.
  void mark(NameTokens& tokens) const;

  const KnownName* find(std::string_view folded) const;
  bool empty() const { return places_.empty(); }

 private:
  void learn_opening(const SentenceWords& words);
  std::uint32_t learn_at(const SentenceWords& words, std::uint32_t i);
  std::uint32_t learn_after_seat(const SentenceWords& words, std::uint32_t i);
  void learn_before_tail(const SentenceWords& words, std::uint32_t i);
  void add_folded(std::string_view phrase);

  std::unordered_map<std::string, KnownName> places_;
  std::unordered_map<std::string, std::uint8_t> longest_;  // by first word
};

}  // namespace saksi
