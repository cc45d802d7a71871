#pragma once
// What one language says about the words in and around names, compiled once from its tables: titles,
// name_heads, name_tails, organisation_words, place_words, joiners, name_cues, not_names, ordinary_words,
// degrees, capital_nouns.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"

namespace saksi {

// What may be said of a single word; a word may be several of them.
enum WordMark : std::uint32_t {
  kOrdinary = 1u << 0,          // "Sementara": in capitals only where a sentence starts
  kNoName = 1u << 1,            // "Selasa", "Anda": no name even in capitals
  kOrganisationWord = 1u << 2,  // "pertahanan"
  kJoinsPerson = 1u << 3,       // "bin", "van"
  kJoinsBody = 1u << 4,         // "dan", "of"
  kBeforePlace = 1u << 5,       // "di", "in"
  kPlaceTail = 1u << 6,         // "Barat" after a place
  kPersonAfterwards = 1u << 7,  // "kata": a person follows
  kPersonBefore = 1u << 8,      // "mengatakan": a person stands before
  kEndsRole = 1u << 10,         // "yang": ends "pakar tanah" after a name
  kArticle = 1u << 11,          // "the" before a role
  kBodyAfterwards = 1u << 9,    // "dikutip": an outlet follows
  kDegree = 1u << 12,           // "S.H.": behind a person's name and a comma
};

struct WordFacts {
  std::uint32_t marks = 0;
  std::uint8_t longest_title = 0;  // words of the longest title that begins with the word
  std::uint8_t longest_head = 0;
  bool has(std::uint32_t mark) const { return (marks & mark) != 0; }
};

// "presiden"; "mantan", which goes before a title; "kapolres", which a place follows before the person; "Hj",
// which tells no office; "pengacara", of which the name behind it may be the client.
enum class TitleKind : std::uint8_t { title, prefix, seat, honour, relation };

// What a head says: the type of the name, by how the head stands.
struct HeadFacts {
  std::optional<NameType> always;   // part of the name even in lower case: "dewan keamanan PBB"
  std::optional<NameType> capital;  // part of the name when in capitals: "Dermaga 33"
  bool is_long = false;             // goes on over known names: "PT Kenya Jaya"
  bool is_local = false;            // a body named after its place: "Polres Randusari"
  bool is_land = false;             // names a land: "Kabupaten Randusari" is Randusari
  std::optional<NameType> outside;  // not part of it: "stasiun Khasan"
};

class Vocabulary {
 public:
  explicit Vocabulary(const Language& language);
  bool knows_ordinary_words() const { return knows_ordinary_words_; }
  // Every noun of this language has a capital.
  bool has_capital_nouns(std::string_view language) const { return capital_nouns_.contains(language); }
  // All take folded words (fold_name), several of them parted by one blank.
  WordFacts facts(std::string_view word) const;
  std::optional<TitleKind> find_title(std::string_view phrase) const;
  const HeadFacts* find_head(std::string_view phrase) const;
  std::optional<NameType> find_tail(std::string_view word) const;
  // "County": the words before it name the land, too.
  bool is_land_tail(std::string_view word) const { return land_tails_.contains(std::string(word)); }
  // Ordinary by its form alone, for words that stand in no list: "membicarakan", "penanganannya".
  bool is_ordinary_form(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  void mark(std::string_view words, char separator, std::uint32_t mark);
  void add_head(const Row& row);

  struct Form {
    std::string prefix, suffix;
    std::size_t least_bytes = 0;
  };

  Map<WordFacts> words_;
  Map<TitleKind> titles_;
  Map<HeadFacts> heads_;
  Map<NameType> tails_;
  std::unordered_set<std::string> land_tails_;
  std::unordered_set<std::string, Hash, std::equal_to<>> capital_nouns_;  // codes of languages
  std::vector<Form> forms_;
  bool knows_ordinary_words_ = false;
};

}  // namespace saksi
