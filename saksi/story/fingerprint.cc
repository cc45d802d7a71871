#include "saksi/story/fingerprint.h"

#include <algorithm>
#include <array>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/folded_word.h"

namespace saksi {
namespace {

constexpr std::size_t kShortLetters = 3;
constexpr std::size_t kStemLetters = 6;  // of a word that tell it apart from others, whatever its ending

// How a folded word is looked at: whether it is content, and how many bytes its first letters take.
struct Shape {
  bool is_content = false;
  std::size_t stem_bytes = 0;
};
Shape find_shape(std::string_view folded) {
  Shape shape;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < folded.size() && letters < kStemLetters; ++letters) {
    const auto point = decode_at(folded, i);
    if (point.value >= 0x2E80) shape.is_content = true;  // a sign of a script without blanks is a word
    i += point.size_bytes;
    shape.stem_bytes = i;
  }
  shape.is_content |= letters > kShortLetters;
  return shape;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t key) {
  hash ^= key;
  hash *= 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio: spreads the bits
  return hash ^ (hash >> 29);
}

// Whether a place lies inside quotation marks. Marks do not reach over the end of a paragraph, so that a
// missing one hurts its own paragraph only.
class QuoteState {
 public:
  void meet(char32_t sign) {
    if (sign == U'“' || sign == U'«' || sign == U'„') inside_ = true;
    if (sign == U'”' || sign == U'»') inside_ = false;
    if (sign == U'"') inside_ = !inside_;
  }
  void new_paragraph() { inside_ = false; }
  bool inside() const { return inside_; }

 private:
  bool inside_ = false;
};

// Takes the content words of a text one by one.
class ContentMaker {
 public:
  explicit ContentMaker(std::size_t words) {
    made_.tokens.reserve(words);
    made_.words.reserve(words);
    made_.shingles.reserve(words);
  }
  void add(std::string_view folded, const Shape& shape, std::uint32_t word, std::uint16_t marks) {
    const auto key = hash_64((marks & Token::kNumber) != 0 ? folded : folded.substr(0, shape.stem_bytes));
    made_.tokens.emplace_back(key >> 20, marks);
    made_.words.push_back(word);
    std::ranges::rotate(last_, last_.begin() + 1);
    last_.back() = key;
    if (made_.tokens.size() < kShingleWords) return;
    std::uint64_t shingle = 0;
    for (const auto one : last_) shingle = mix(shingle, one);
    made_.shingles.push_back(static_cast<std::uint32_t>(shingle >> 32));
  }
  bool is_full() const { return made_.tokens.size() >= kMaxTokens; }
  Content take() { return std::move(made_); }

 private:
  Content made_;
  std::array<std::uint64_t, kShingleWords> last_{};  // keys of the last content words
};

}  // namespace

Content find_content(std::string_view text, const WordCut& cut) {
  ContentMaker made(std::min(cut.words.size(), kMaxTokens));
  QuoteState quote;
  std::size_t sentence = 0;
  for (std::uint32_t i = 0; i < cut.words.size() && !made.is_full(); ++i) {
    while (sentence + 1 < cut.sentences.size() && cut.sentences[sentence].end_word <= i) {
      if (cut.sentences[sentence + 1].paragraph != cut.sentences[sentence].paragraph) quote.new_paragraph();
      ++sentence;
    }
    const auto& word = cut.words[i];
    const auto words = slice(text, word.span);
    if (word.kind == WordKind::sign) {
      quote.meet(decode_at(words, 0).value);
      continue;
    }
    const FoldedWord folded(words);
    const auto long_word = folded.view().empty() ? fold_case(words) : std::string();
    const auto key = long_word.empty() ? folded.view() : std::string_view(long_word);
    const auto shape = find_shape(key);
    const bool number = word.kind == WordKind::number;
    if (!number && !shape.is_content) continue;
    const bool opens = sentence < cut.sentences.size() && cut.sentences[sentence].first_word == i;
    made.add(key, shape, i,
             static_cast<std::uint16_t>((quote.inside() ? Token::kAside : 0) | (number ? Token::kNumber : 0) |
                                        (word.capital && !opens ? Token::kName : 0)));
  }
  return made.take();
}

std::vector<Fingerprint> winnow(std::span<const std::uint32_t> shingles, std::size_t window) {
  std::vector<Fingerprint> kept;
  if (shingles.empty()) return kept;
  kept.reserve(2 * shingles.size() / (window + 1) + 1);
  const auto size = static_cast<std::uint32_t>(shingles.size());
  const auto reach = static_cast<std::uint32_t>(std::min<std::size_t>(window, size));
  std::uint32_t least = 0;
  const auto find_least = [&](std::uint32_t from, std::uint32_t end) {
    least = from;
    for (auto i = from; i < end; ++i)
      if (shingles[i] <= shingles[least]) least = i;
  };
  find_least(0, reach);
  kept.push_back({shingles[least], least});
  for (auto end = reach; end < size; ++end) {  // the window ends with shingle `end`
    const auto from = end + 1 - reach;
    if (shingles[end] <= shingles[least])
      least = end;
    else if (least < from)
      find_least(from, end + 1);
    if (kept.back().place != least) kept.push_back({shingles[least], least});
  }
  return kept;
}

void mark_standing(std::vector<Token>& tokens, std::span<const Fingerprint> standing, std::size_t window) {
  for (std::size_t i = 0; i < standing.size(); ++i) {
    const bool goes_on = i + 1 < standing.size() && standing[i + 1].place - standing[i].place <= window;
    const auto end = goes_on ? standing[i + 1].place : standing[i].place + kShingleWords;
    for (std::size_t k = standing[i].place; k < std::min<std::size_t>(end, tokens.size()); ++k)
      tokens[k].set_aside();
  }
}

}  // namespace saksi
