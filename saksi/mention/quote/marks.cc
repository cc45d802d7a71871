#include "saksi/mention/quote/marks.h"

#include <algorithm>
#include <optional>

namespace saksi {
namespace {

bool is_double_open(char32_t c) { return c == U'“' || c == U'«' || c == U'„'; }
bool is_double(char32_t c) { return is_double_open(c) || c == U'”' || c == U'»' || c == U'"'; }
bool is_single(char32_t c) { return c == U'\'' || c == U'‘' || c == U'’'; }

// The words of one paragraph: [first, end).
struct Paragraph {
  std::uint32_t first = 0, end = 0;
};

std::vector<Paragraph> paragraphs_of(const WordCut& cut) {
  std::vector<Paragraph> paragraphs;
  std::uint32_t number = 0;
  for (const auto& sentence : cut.sentences) {
    if (paragraphs.empty() || sentence.paragraph != number)
      paragraphs.push_back({sentence.first_word, sentence.first_word});
    number = sentence.paragraph;
    paragraphs.back().end = sentence.end_word;
  }
  return paragraphs;
}

class MarkReader {
 public:
  MarkReader(const WordCut& cut, const std::vector<Reading>& readings)
      : words_(cut.words), readings_(readings), paragraphs_(paragraphs_of(cut)) {}

  std::vector<Marked> read() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) read_paragraph(p);
    return std::move(found_);
  }

 private:
  char32_t sign(std::uint32_t i) const { return readings_[i].sign; }
  bool touches_before(std::uint32_t i, const Paragraph& p) const {
    return i > p.first && words_[i - 1].span.end == words_[i].span.begin;
  }
  bool touches_after(std::uint32_t i, const Paragraph& p) const {
    return i + 1 < p.end && words_[i].span.end == words_[i + 1].span.begin;
  }
  bool is_opening(std::uint32_t i, const Paragraph& p) const {
    if (!touches_after(i, p)) return false;
    return !touches_before(i, p) || (words_[i - 1].kind == WordKind::sign && sign(i - 1) != U'.' &&
                                     sign(i - 1) != U',' && sign(i - 1) != U'!' && sign(i - 1) != U'?');
  }

  bool opens(std::uint32_t i, const Paragraph& p) const {
    const char32_t c = sign(i);
    if (c == U'’') return false;  // an apostrophe far more often
    if (is_single(c)) return is_opening(i, p) && has_single_close(i, p);
    return is_double(c) && ((is_double_open(c) && c != U'«') || is_opening(i, p));
  }
  bool closes(std::uint32_t i, char32_t open, const Paragraph& p) const {
    const char32_t c = sign(i);
    if (is_single(open)) return is_single(c) && !is_opening(i, p);
    // `…itu, "kata Sari`: a blank on the wrong side.
    const bool before_cue = i + 1 < p.end && readings_[i + 1].verb.cue &&
                            readings_[i + 1].verb.cue->speaker_after && readings_[i - 1].sign != 0;
    return is_double(c) && (c == U'”' || c == U'»' || before_cue || !is_opening(i, p));
  }
  // Looks a quotation's length ahead, so that stray apostrophes cost little.
  bool has_single_close(std::uint32_t i, const Paragraph& p) const {
    constexpr std::uint32_t kMostWords = 120;
    for (std::uint32_t k = i + 1; k < p.end && k < i + kMostWords; ++k)
      if (is_single(sign(k)) && !is_opening(k, p) && !possessive(k)) return true;
    return false;
  }
  // "the officials' house": the mark follows a letter and a word goes on after a blank.
  bool possessive(std::uint32_t i) const {
    return i > 0 && words_[i - 1].kind == WordKind::word && i + 1 < words_.size() &&
           words_[i + 1].kind == WordKind::word && !words_[i + 1].capital && !readings_[i + 1].verb.cue &&
           words_[i - 1].span.end == words_[i].span.begin;
  }

  void read_paragraph(std::size_t at) {
    const auto& p = paragraphs_[at];
    const bool reopened = continues_ && is_double(sign(p.first));
    for (std::uint32_t i = p.first; i < p.end;) {
      const bool here = words_[i].kind == WordKind::sign && ((reopened && i == p.first) || opens(i, p));
      if (i > p.first || !reopened) continues_ = false;
      i = here ? read_marked(i, at) : i + 1;
    }
  }

  // Takes in the quotation that opens at `open`; gives where to look on.
  std::uint32_t read_marked(std::uint32_t open, std::size_t at) {
    const auto& p = paragraphs_[at];
    const bool single = is_single(sign(open));
    for (std::uint32_t i = open + 1; i < p.end; ++i) {
      if (words_[i].kind != WordKind::sign) continue;
      if (closes(i, sign(open), p)) {
        add(open, i, i + 1);
        return i + 1;
      }
      if (!single && is_double(sign(i)) && i > open + 1) {  // opened anew: the last one was not closed
        const auto end = end_of_unclosed(open, i);
        add(open, end, end);
        return i;
      }
    }
    const bool goes_on = at + 1 < paragraphs_.size() && is_double(sign(paragraphs_[at + 1].first));
    const auto end = goes_on ? p.end : end_of_unclosed(open, p.end);
    add(open, end, end);
    continues_ = goes_on;
    return goes_on ? p.end : end;
  }

  // Where the words of an unclosed mark end: before ", kata Sari", else at `limit`.
  std::uint32_t end_of_unclosed(std::uint32_t open, std::uint32_t limit) const {
    for (std::uint32_t i = open + 2; i + 1 < limit; ++i)
      if (sign(i) == U',' && readings_[i + 1].verb.cue && readings_[i + 1].verb.cue->speaker_after)
        return i + 1;
    return limit;
  }

  void add(std::uint32_t open, std::uint32_t end, std::uint32_t close) {
    if (end <= open + 1) return;
    if (continues_ && !found_.empty()) {
      found_.back().end = end;
      found_.back().close = close;
      continues_ = false;
      return;
    }
    found_.push_back({open, open + 1, end, close});
  }

  const std::vector<Word>& words_;
  const std::vector<Reading>& readings_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Marked> found_;
  bool continues_ = false;  // the last quotation goes on in this paragraph
};

}  // namespace

std::vector<Marked> find_marked(const WordCut& cut, const std::vector<Reading>& readings) {
  return MarkReader(cut, readings).read();
}

}  // namespace saksi
