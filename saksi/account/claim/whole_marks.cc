#include "saksi/account/claim/whole_marks.h"

#include <optional>

namespace saksi {
namespace {

bool is_mark(std::string_view sign) { return sign == "\"" || sign == "“" || sign == "”"; }

class Marks {
 public:
  Marks(std::string_view text, const WordCut& cut, const Sentence& sentence)
      : text_(text), cut_(cut), sentence_(sentence) {}

  void close_brackets(std::uint32_t& first, std::uint32_t& end) const {
    std::optional<std::uint32_t> open;
    for (auto w = first; w < end; ++w) {
      if (is(w, "(")) open = w;
      if (!is(w, ")")) continue;
      if (!open) first = w + 1;
      open.reset();
    }
    if (!open) return;
    if (end < sentence_.end_word && is(end, ")"))
      ++end;
    else
      end = *open;
  }

  void close_quotes(std::uint32_t& first, std::uint32_t& end) const {
    std::uint32_t marks = 0;
    for (auto w = first; w < end; ++w) marks += is_mark(sign(w));
    if (marks % 2 == 0) return;
    if (end < sentence_.end_word && is_mark(sign(end)))
      ++end;
    else if (end + 1 < sentence_.end_word && !sign(end).empty() && is_mark(sign(end + 1)))
      end += 2;
    else if (first > sentence_.first_word && is_mark(sign(first - 1)))
      --first;
  }

 private:
  std::string_view sign(std::uint32_t w) const {
    return cut_.words[w].kind == WordKind::sign ? slice(text_, cut_.words[w].span) : std::string_view();
  }
  bool is(std::uint32_t w, std::string_view wanted) const { return sign(w) == wanted; }

  std::string_view text_;
  const WordCut& cut_;
  const Sentence& sentence_;
};

}  // namespace

void keep_marks_whole(std::string_view text, const WordCut& cut, const Sentence& sentence,
                      std::uint32_t& first, std::uint32_t& end) {
  const Marks marks(text, cut, sentence);
  marks.close_brackets(first, end);
  if (first < end) marks.close_quotes(first, end);
}

}  // namespace saksi
