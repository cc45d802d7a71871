#pragma once
// What the account must know about the words of one language (data/lang/<code>/claim_words.txt,
// same_words.txt, antonyms.txt, tally_words.txt; stop_words.txt for the words without content): which carry
// no content, which deny, which point back, and which mean the same.

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

enum class ClaimWord : std::uint32_t {
  empty = 1,           // says nothing by itself: "yang", "dengan", "the"
  negation = 2,        // "tidak", "bukan", "not"
  pointer = 4,         // points back to what was said: "tersebut", "itu", "that"
  pronoun = 8,         // stands for somebody named before: "dia", "he"
  place_word = 16,     // a place follows: "di", "in"
  joint = 32,          // opens a clause after a comma: "sementara", "while"
  retold = 64,         // opens what is known before, not news: "sebelumnya", "terakhir", "previous"
  opener = 128,        // only ties its clause to what stands before it: "bahwa", "dan", "that"
  reaching = 256,      // before the figure that a count came to: "menjadi", "mencapai", "to"
  alias = 512,         // another name of the same person follows: "alias"
  part = 1024,         // of several only some are told: "antaranya", "termasuk", "among"
  shared = 2048,       // what many may do at once: "dihadiri", "attended"
  tempered = 4096,     // beside a negation: no denial. "belum", "tidak hanya", "not only"
  cancel = 8192,       // a plan falls: "ditunda", "postponed"
  correction = 16384,  // opens what an outlet puts right: "Ralat", "Correction"
  withdraw = 32768,    // a report is taken back: "mencabut berita", "retracted"
  revise = 65536,      // a figure is put right: "dimutakhirkan", "revised"
  ordinal = 131072,    // which of several: "pertama", "second"
  ahead = 262144,      // to come: "akan", "will"
  suspect = 524288,    // not known for sure: "diduga", "suspected"
  hearsay = 1048576,   // what is only said: "tuduhan", "kabar", "rumour"
  truth = 2097152,     // denied with a negation before it: "tidak benar", "not true"
  untrue = 4194304,    // what is so called is denied: "hoaks", "false"
  modal = 16777216,    // between a negation and what it negates: "pernah", "bisa", "need"
  rank = 33554432,     // what kind of place its name says it is: "Jalan", "Kelurahan"
  again = 8388608,     // as at another time: "juga", "kembali", "also"
  record = 67108864,   // more so than all others: "tertinggi", "pertama", "worst"
  since = 134217728,   // before the day it was as much so: "sejak", "since"
};

class ClaimWords {
 public:
  explicit ClaimWords(const Language& language);

  // `folded`: one word, case folded, or two as has_claim_word takes them.
  bool is(std::string_view folded, ClaimWord kind) const {
    return (kinds(folded) & static_cast<unsigned>(kind)) != 0;
  }
  // All kinds of the word at once: the bits of ClaimWord.
  unsigned kinds(std::string_view folded) const;
  // The word that stands for all its synonyms ("menyediakan" and "memasok"); `stem` itself when it has none.
  const std::string& same(const std::string& stem) const;
  // The tally that a count stands for ("dead") when `folded` opens with a tally word: "tewas dalam banjir";
  // "".
  std::string_view tally(std::string_view folded) const;
  // Only one of the two can be true of one thing at one time.
  bool are_opposites(const std::string& folded, const std::string& other) const;
  bool has_opposite(const std::string& folded) const {
    const auto found = opposites_.lower_bound({folded, ""});
    return found != opposites_.end() && found->first == folded;
  }
  const std::string& code() const { return code_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::string code_;
  std::unordered_map<std::string, unsigned, Hash, std::equal_to<>> kinds_;
  std::unordered_map<std::string, std::string> same_;
  std::map<std::string, std::string, std::less<>> tallies_;  // by word or words
  std::set<std::pair<std::string, std::string>> opposites_;  // folded, both ways
};

}  // namespace saksi
