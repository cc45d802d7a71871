#pragma once
// Is one word short for a name of several?
//
//   defined beside it   "Badan Pengawas Pemilihan Umum (Bawaslu)"   after Schwartz and Hearst, "A Simple
//                       Algorithm for Identifying Abbreviation Definitions in Biomedical Text" (PSB 2003):
//                       its letters come in the name in their order, the first of them where the name begins
//   standing alone      URR for Universitas Randu Raya, Kemendag for Kementerian Perdagangan: stricter, as
//                       nothing says that they belong together. The second is how Indonesian makes them:
//                       heads of all words, with or without the prefix
//   known               Polda for Kepolisian Daerah, in Polda Randu
//
// And the words that give a person a second name, "Muhammad Rizal alias Ical", or announce initials.
//
// What a language knows of them stands in its table `short_forms`.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/lang/language.h"

namespace saksi {

// Folded words both. `acronym`: one word; `name`: words parted by blanks.
bool is_defined_by(std::string_view acronym, std::string_view name);

class ShortForms {
 public:
  explicit ShortForms(const Language& language);

  // The first letters of the words that count: "urr" of "universitas randu raya"; empty where there are fewer
  // than three.
  std::string initials_of(std::string_view name) const;
  // Two letters or more of each word that counts: "kemendag" of "kementerian perdagangan"; not "kemenhub".
  bool is_made_of_heads(std::string_view word, std::string_view name) const;
  // "kepolisian daerah" for "polda", which opens names of bodies; null when it is no such word.
  const std::string* long_head(std::string_view word) const;
  bool is_alias(std::string_view word) const;
  // "inisial", "initials": those of a person follow.
  bool announces_initials(std::string_view word) const;

 private:
  std::vector<std::string_view> counting_words(std::string_view name) const;
  bool give(std::string_view rest, const std::vector<std::string_view>& words, std::size_t at) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> long_heads_;
  std::vector<std::string> small_, prefixes_, aliases_, initials_;
};

}  // namespace saksi
