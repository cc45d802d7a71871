#include "saksi/lang/words.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

bool is_quotation_close(char32_t c) {
  return c == U'"' || c == U'”' || c == U'’' || c == U'»' || c == U'\'' || c == U')' || c == U']';
}
bool is_quotation_open(char32_t c) {
  return c == U'"' || c == U'“' || c == U'‘' || c == U'«' || c == U'(' || c == U'[' || c == U'\'' ||
         c == U'`';
}
// A scan ideograph or kana stands alone: such scripts have no blanks between words.
bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}
bool ends_sentence(char32_t c) {
  if (c < 0x80) return c == U'.' || c == U'!' || c == U'?';
  return c == U'…' || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM);
}
// Thai, Lao, Khmer and Burmese have no blanks between words, either; ICU's dictionaries know the words.
constexpr std::size_t kMaxRunBytes = 3000;
bool needs_dictionary(char32_t c) {
  return c >= 0x0E00 && c <= 0x19FF &&
         u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

// One pass over the text, cutting words.
class Cut {
 public:
  using Words = std::unordered_set<std::string>;
  Cut(std::string_view text, Part part, const Words& currencies, const Words& elided)
      : text_(text), part_(part), currencies_(currencies), elided_(elided) {}

  std::vector<Word> words() {
    std::vector<Word> words;
    words.reserve(text_.size() / 6);
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      if (is_space(point.value)) {
        at_ += point.size_bytes;
        continue;
      }
      words.push_back(next(point));
    }
    return words;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? decode_at(text_, at).value : 0; }

  Word next(CodePoint first) {
    const std::size_t begin = at_;
    Word word;
    if (is_digit(first.value)) {
      word.kind = WordKind::number;
      skip_number();
    } else if (is_ideograph(first.value)) {
      at_ += first.size_bytes;
    } else if (needs_dictionary(first.value)) {
      skip_dictionary_word();
    } else if (is_word(first.value)) {
      skip_word(word, first);
    } else if ((first.value == U'\'' || first.value == U'’') && is_possessive(first)) {
      at_ += first.size_bytes + 1;
    } else {
      word.kind = WordKind::sign;
      skip_sign(first);
    }
    word.span = {part_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    return word;
  }

  // One word of a run without blanks, by ICU.
  void skip_dictionary_word() {
    if (run_words_.empty()) {
      std::size_t end = at_;
      while (end < text_.size() && end - at_ < kMaxRunBytes && needs_dictionary(peek(end)))
        end += decode_at(text_, end).size_bytes;
      find_run_words(end);
    }
    at_ = run_words_.back();
    run_words_.pop_back();
  }

  void find_run_words(std::size_t end) {
    UErrorCode status = U_ZERO_ERROR;
    if (!breaks_) breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    const std::unique_ptr<UText, decltype(&utext_close)> run(
        utext_openUTF8(nullptr, text_.data() + at_, static_cast<std::int64_t>(end - at_), &status),
        &utext_close);
    if (U_SUCCESS(status)) breaks_->setText(run.get(), status);
    if (U_SUCCESS(status))
      for (auto at = breaks_->next(); at != icu::BreakIterator::DONE; at = breaks_->next())
        run_words_.push_back(at_ + static_cast<std::size_t>(at));
    if (run_words_.empty()) run_words_.push_back(end);
    std::ranges::reverse(run_words_);
  }

  // "'s" after a word: a word of its own.
  bool is_possessive(CodePoint first) const {
    if (at_ == 0 || !is_letter(decode_before(text_, at_).value)) return false;
    const char32_t s = peek(at_ + first.size_bytes);
    return (s == U's' || s == U'S') && !is_word(peek(at_ + first.size_bytes + 1));
  }

  // "1.250.000", "30/8/2023", "19.30", "5:0": separators stay inside when a digit follows; "18-year", "2nd"
  // too.
  void skip_number() {
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      if (is_digit(point.value)) {
        at_ += point.size_bytes;
        continue;
      }
      const bool joins = point.value == U'.' || point.value == U',' || point.value == U'/' ||
                         point.value == U':' || point.value == U'-';
      if (joins && is_digit(peek(at_ + 1))) {
        ++at_;
        continue;
      }
      if (is_letter(point.value) && !is_ideograph(point.value)) {  // "2nd", "CNA938" ends here, "10km"
        at_ += point.size_bytes;
        continue;
      }
      break;
    }
  }

  // Letters, digits, inner hyphens and apostrophes, inner full stops of abbreviations and domains ("U.S",
  // "KONTAN.CO.ID").
  void skip_word(Word& word, CodePoint first) {
    word.capital = is_upper(first.value);
    const std::size_t begin = at_;
    std::size_t upper = 0, lower = 0;
    while (at_ < text_.size()) {
      const auto point = decode_at(text_, at_);
      if (is_digit(point.value) && at_ > begin && at_ - begin <= 4 && is_currency(begin)) break;
      if (is_word(point.value) && !is_ideograph(point.value)) {
        upper += is_upper(point.value);
        lower += is_lower(point.value);
        at_ += point.size_bytes;
        continue;
      }
      const char32_t after = peek(at_ + point.size_bytes);
      const bool hyphen =
          (point.value == U'-' || point.value == U'‑' || point.value == U'&') && is_word(after);
      const bool apostrophe =
          (point.value == U'\'' || point.value == U'’') && is_letter(after) && !is_possessive(point);
      const bool stop = point.value == U'.' && is_letter(after) && joins_over_stop();
      if (!hyphen && !apostrophe && !stop) break;
      at_ += point.size_bytes;
    }
    word.all_capital = lower == 0 && upper >= 2;
    if (is_elided(begin)) at_ += decode_at(text_, at_).size_bytes;
  }

  // "Dato'" is so written; the mark closes nothing.
  bool is_elided(std::size_t begin) const {
    const auto mark = peek(at_);
    return (mark == U'\'' || mark == U'’') && !elided_.empty() &&
           elided_.contains(fold_case(text_.substr(begin, at_ - begin)) + '\'');
  }

  bool is_currency(std::size_t begin) const {
    return currencies_.contains(fold_case(text_.substr(begin, at_ - begin)));
  }

  // A full stop without a blank joins when what stands before is short or a domain: "U.S", "a.n", "CO.ID";
  // but "selesai.Kemudian" is a sentence whose blank was lost.
  bool joins_over_stop() const {
    std::size_t start = at_;
    while (start > 0 && is_word(decode_before(text_, start).value))
      start -= decode_before(text_, start).size_bytes;
    const auto after = decode_at(text_, at_ + 1);
    if (at_ - start <= 2) return true;
    return is_lower(after.value) || is_upper(decode_before(text_, at_).value);
  }

  void skip_sign(CodePoint first) {
    at_ += first.size_bytes;
    if ((first.value == U'\'' || first.value == U'`') && peek(at_) == first.value) ++at_;  // ''so''
    if (first.value != U'.' && first.value != U'-') return;
    while (at_ < text_.size() && peek(at_) == first.value) ++at_;  // "...", "--"
  }

  std::string_view text_;
  Part part_;
  const Words& currencies_;
  const Words& elided_;
  std::size_t at_ = 0;
  std::unique_ptr<icu::BreakIterator> breaks_;  // made where it is needed
  std::vector<std::size_t> run_words_;          // ends of the words of this run, the last first
};

// "J", "W.R": capital letters, each alone before its stop.
bool is_initials(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const auto letter = decode_at(word, i);
    if (!is_upper(letter.value)) return false;
    i += letter.size_bytes;
    if (i < word.size() && word[i++] != '.') return false;
  }
  return !word.empty();
}

// A stop in the midst of "https://randu.co.id/?Halaman=2". Looks at a bounded stretch only.
constexpr std::size_t kMaxAddress = 200;
bool is_in_address(std::string_view text, Span stop) {
  if (stop.end >= text.size() || is_space(decode_at(text, stop.end).value)) return false;
  const auto near = text.substr(stop.begin > kMaxAddress ? stop.begin - kMaxAddress : 0,
                                std::min<std::size_t>(stop.begin, kMaxAddress));
  const auto blank = near.find_last_of(" \n\t");
  const auto start = blank == std::string_view::npos ? near : near.substr(blank + 1);
  return start.find("://") != std::string_view::npos || start.starts_with("www.");
}

// A paragraph without capitals, of the words from `first` on: a small letter behind its full stops tells
// nothing ("… tsunami. kepala bmkg …"). A short one may be the end of a list in a text that has them.
bool is_lower_case(std::string_view text, std::span<const Word> words, std::uint32_t first) {
  constexpr std::size_t kLeastWords = 6;
  std::size_t letters = 0;
  for (auto i = first; i < words.size(); ++i) {
    const bool parted =
        i > first &&
        text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end).find('\n') !=
            std::string_view::npos;
    if (parted) break;
    if (words[i].capital) return false;
    letters += words[i].kind == WordKind::word;
  }
  return letters >= kLeastWords;
}

}  // namespace

WordCutter::WordCutter(const Language& language) {
  for (const auto& row : language.table("abbreviations").rows)
    abbreviations_.emplace(fold_case(row.cell(0)), row.cell(1) == "either"   ? StopKind::either
                                                   : row.cell(1) == "figure" ? StopKind::figure
                                                                             : StopKind::inner);
  for (const auto& row : language.table("sentence_starts").rows) starts_.insert(fold_case(row.cell(0)));
  for (const auto& row : language.table("units").rows)
    if (row.cell(2) == "before") currencies_.insert(fold_case(row.cell(0)));
  for (const auto& row : language.table("titles").rows) {
    const auto title = fold_case(row.cell(0));
    if (const auto mark = title.find('\''); mark != std::string::npos)
      elided_.insert(title.substr(0, mark + 1));
  }
}

// What the full stop `at` does, by the word before it.
WordCutter::StopKind WordCutter::stop_kind(std::string_view text, std::span<const Word> words,
                                           std::uint32_t first, std::uint32_t at) const {
  const auto& before = words[at - 1];
  const auto word = slice(text, before.span);
  const auto known = abbreviations_.find(fold_case(text.substr(before.span.begin, before.span.size() + 1)));
  if (known != abbreviations_.end()) return known->second;
  // "1. Siapkan air", "a. Beras": the mark of a line in a list.
  const bool mark = before.kind == WordKind::number ? word.size() <= 2 : word.size() == 1;
  if (at == first + 1 && mark) return StopKind::inner;
  if (before.kind != WordKind::word || !before.capital) return StopKind::last;
  // Initials: "J. Sari", "W.R. Supratman".
  return is_initials(word) ? StopKind::either : StopKind::last;
}

bool WordCutter::is_inner_stop(std::string_view text, std::span<const Word> words, std::uint32_t first,
                               std::uint32_t at, Part part) const {
  if (at == first || words[at - 1].span.end != words[at].span.begin) return false;
  const auto kind = stop_kind(text, words, first, at);
  if (kind == StopKind::last) return false;
  if (kind == StopKind::inner || at + 1 == words.size()) return true;
  const auto& next = words[at + 1];
  if (kind == StopKind::figure) return next.kind == WordKind::number;
  if (part == Part::title) return true;  // its words may all be capital: "U.S. And Its Allies Meet"
  if (next.kind != WordKind::word || !next.capital) return true;
  const bool initial = next.span.size() == 1 && at + 2 < words.size() &&
                       slice(text, words[at + 2].span) == "." && words[at + 2].span.begin == next.span.end;
  return initial || !starts_.contains(fold_case(slice(text, next.span)));
}

WordCut WordCutter::cut(std::string_view text, Part part) const {
  WordCut cut;
  cut.words = Cut(text, part, currencies_, elided_).words();
  const auto& words = cut.words;
  bool lower_case = is_lower_case(text, words, 0);
  std::uint32_t first = 0, paragraph = 0;
  const auto point_of = [&](std::uint32_t i) { return decode_at(text, words[i].span.begin).value; };
  // In lower case: no ellipsis, no initial ("j. sari", "g.r. reed").
  const auto is_plain_stop = [&](std::uint32_t i) {
    return words[i].span.size() == 1 && i > first && words[i - 1].span.size() > 1 &&
           slice(text, words[i - 1].span).find('.') == std::string_view::npos;
  };
  const auto close = [&](std::uint32_t end) {
    if (end > first)
      cut.sentences.push_back(
          {{part, words[first].span.begin, words[end - 1].span.end}, first, end, paragraph});
    first = end;
  };
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (i > first) {
      const auto gap = text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
      if (gap.find('\n') != std::string_view::npos) close(i);
    }
    if (i > 0 && i == first) {
      const auto gap = text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
      if (gap.find('\n') != std::string_view::npos) {
        ++paragraph;
        lower_case = is_lower_case(text, words, i);
      }
    }
    if (words[i].kind != WordKind::sign || !ends_sentence(point_of(i))) continue;
    if (point_of(i) == U'.' && is_inner_stop(text, words, first, i, part)) continue;
    if (is_in_address(text, words[i].span)) continue;
    // Closing marks belong to the sentence: “… aman.” A mark is a closing one when it touches the stop.
    std::uint32_t end = i + 1;
    while (end < words.size() && words[end].kind == WordKind::sign && is_quotation_close(point_of(end)) &&
           words[end].span.begin == words[end - 1].span.end)
      ++end;
    if (end == words.size()) break;
    // “… aman,” katanya: what follows in lower case goes on with the sentence; so does a comma.
    const char32_t next = point_of(end);
    const bool goes_on =
        words[end].kind == WordKind::sign
            ? !is_quotation_open(next) && next != U'-' && next != U'–' && next != U'•' && next != U'*'
            : is_lower(next) && !(lower_case && end == i + 1 && is_plain_stop(i));
    const bool new_line =
        text.substr(words[end - 1].span.end, words[end].span.begin - words[end - 1].span.end).find('\n') !=
        std::string_view::npos;
    if (goes_on && !new_line) continue;
    close(end);
    i = end - 1;
  }
  close(static_cast<std::uint32_t>(words.size()));
  return cut;
}

}  // namespace saksi
