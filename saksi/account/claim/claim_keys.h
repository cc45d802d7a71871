#pragma once
// What two claims are compared by: the stems of their content words, the people, bodies and places they
// name, their numbers and their day; each with how much it tells in this story.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/claim/claim.h"
#include "saksi/account/claim/claim_wording.h"
#include "saksi/account/claim/near_keys.h"
#include "saksi/lang/meaning/word_meanings.h"

namespace saksi {

enum class KeyKind : std::uint8_t { word, name, number, day };

using KeyId = std::uint32_t;

// What a claim is about. Its numbers and its day are compared for themselves, as they are what reports differ
// in.
inline bool is_matter(KeyKind kind) { return kind == KeyKind::word || kind == KeyKind::name; }

struct ClaimKeys {
  struct Key {
    KeyKind kind = KeyKind::word;
    double weight = 0;            // what it tells: high when few claims have it
    std::uint32_t claims = 0;     // that have it
    double sentence_weight = 0;   // the same, counted in sentences
    std::uint32_t sentences = 0;  // that have it, of those with claims
  };
  std::vector<Key> keys;                     // by KeyId
  std::vector<std::vector<KeyId>> of_claim;  // by claim: sorted, each once
  std::vector<double> weight;                // by claim: sum of the weights of its words and names
  std::vector<double> length;                // by claim: root of the sum of their squares
  std::vector<std::vector<NearKey>> near;    // by KeyId: words of nearly the same meaning
  std::vector<ClaimWording> wording;         // by claim
  std::vector<const ClaimWords*> language;   // by claim: the same for claims in one language
  std::vector<std::uint32_t> sentence_of;    // by claim: the sentence it stands in
  std::vector<std::vector<KeyId>>
      of_sentence;                      // of all its words, also those that say who speaks; as of_claim
  std::vector<double> sentence_length;  // by sentence: as length, over all kinds of keys

  // The keys that two claims share.
  std::vector<KeyId> shared(std::size_t a, std::size_t b) const;
};

// `entity_names`: by report, by entity of its mentions: the name that stands for it in the whole story.
// `meanings`: of words, for `near`; may know none. A denial that points back ("membantah hal itu") and says
// little takes the keys of the claim before it.
ClaimKeys make_claim_keys(std::span<const StoryReport> reports, std::span<const Claim> claims,
                          std::span<const std::vector<std::string>> entity_names,
                          const WordMeanings& meanings);

}  // namespace saksi
