#pragma once
// Who is meant by an office without a name, by what the article says its people are:
//
//   Presiden Rusia Vladimir Putin … presiden itu       Putin, as long as no other president is named
//   North Korean leader Kim Jong Un … the North Korean leader
//   Presiden Rusia … pemimpin Rusia itu                who heads a state or body is its leader
//
// and not: "seorang juru bicara KPK" (one of many), "mantan presiden" of who is president, "kepala desa"
// where two are named and neither spoke last.

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "saksi/article/article.h"
#include "saksi/mention/quote/passage.h"
#include "saksi/mention/quote/phrase.h"

namespace saksi {

class OfficeHolders {
 public:
  OfficeHolders(const Article& article, const Mentions& mentions, const Lexicon& lexicon);
  // The entity that `phrase` means; `last` is who spoke last and is taken where several fit.
  std::optional<std::uint32_t> find(const Page& page, const std::vector<Item>& items, Range phrase,
                                    std::optional<std::uint32_t> last) const;

 private:
  struct Office {
    std::vector<std::string> words;     // folded, without names: "juru", "bicara"
    std::vector<bool> heads;            // of the words: an office or somebody by itself
    std::vector<std::uint32_t> bodies;  // entities: Rusia, KPK
    std::uint32_t deputies = 0;  // words that say the office behind them is not held: "wakil", "mantan"
    bool leads = false;          // "pemimpin", "leader": of whoever rules
    bool rules = false;          // "presiden", "chairman"
    bool single = false;         // "seorang", "a"
    bool definite = false;       // "itu", "the"
    std::uint32_t entity = 0;
    void read(const Reading& reading, std::string_view word);
  };

  void add(const Span& role, std::uint32_t entity, const Lexicon& lexicon);
  static bool is_part(const Office& part, const Office& whole);
  static bool fits(const Office& phrase, const Office& office);

  const Article& article_;
  const Mentions& mentions_;
  std::vector<Office> offices_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;  // first or last word -> offices
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> ruled_;  // body -> offices that rule it
};

}  // namespace saksi
