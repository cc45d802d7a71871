#pragma once
// Set phrases by which a line is known, from word lists: "Baca Juga:", "Copyright ©", "Ikuti … di Google
// News".
//
// A phrase is compared by its words, in any letter case; numbers between them do not count ("list 1 of 3
// items"). "…" stands for any words between; a ":" at the end says that a colon, bar, dash or arrow must
// follow ("Related: …" is a link, "Related firms fell" is not).

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "saksi/article/line.h"
#include "saksi/lang/table.h"

namespace saksi {

class Phrases {
 public:
  // `row` must outlive this; its first cell is the phrase.
  void add(const Row& row);

  struct Match {
    const Row* row = nullptr;
    std::uint32_t end = 0;  // bytes: where the phrase, and the mark that had to follow, end in the text
    bool whole = false;     // nothing but signs and numbers stands around it
  };
  // The longest phrase with which the line starts, numbers before it aside ("13Shares"). `text` is what
  // `words` were cut from.
  std::optional<Match> find_start(std::string_view text, const std::vector<LineWord>& words) const;
  // The longest phrase that starts with words[first].
  std::optional<Match> find_at(std::string_view text, const std::vector<LineWord>& words,
                               std::size_t first) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // "…" is a gap
    bool mark = false;               // a colon or the like must follow
    const Row* row = nullptr;
  };
  std::optional<Match> match(const Phrase& phrase, std::string_view text, const std::vector<LineWord>& words,
                             std::size_t first) const;
  std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;
};

// Skips blanks and one mark (":", "|", "-", "–", "—", ">", "»") after `at`; none when no mark stands there.
std::optional<std::uint32_t> skip_mark(std::string_view text, std::uint32_t at);

}  // namespace saksi
