#include "saksi/story/fingerprint.h"

#include <algorithm>
#include <deque>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kShortLetters = 3;

bool is_content(const Word& word, std::string_view folded) {
  if (word.kind == WordKind::number) return true;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < folded.size();) {
    const auto point = decode_at(folded, i);
    if (point.value >= 0x2E80) return true;  // a sign of a script without blanks is a word
    i += point.size_bytes;
    ++letters;
  }
  return letters > kShortLetters;
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

}  // namespace

Content find_content(std::string_view text, const WordCut& cut) {
  Content content;
  QuoteState quote;
  std::size_t sentence = 0;
  for (std::uint32_t i = 0; i < cut.words.size(); ++i) {
    while (sentence + 1 < cut.sentences.size() && cut.sentences[sentence].end_word <= i) {
      if (cut.sentences[sentence + 1].paragraph != cut.sentences[sentence].paragraph) quote.new_paragraph();
      ++sentence;
    }
    const auto& word = cut.words[i];
    if (word.kind == WordKind::sign) {
      quote.meet(decode_at(text, word.span.begin).value);
      continue;
    }
    ++content.all_words;
    const auto folded = fold_case(slice(text, word.span));
    if (!is_content(word, folded)) continue;
    content.keys.push_back(hash_64(folded));
    content.words.push_back(i);
    const bool opens = sentence < cut.sentences.size() && cut.sentences[sentence].first_word == i;
    content.aside.push_back(quote.inside() || (word.capital && !opens));
    content.number.push_back(word.kind == WordKind::number);
  }
  return content;
}

void mark_standing(Content& content, const std::vector<std::uint64_t>& shingles,
                   const std::unordered_set<std::uint64_t>& standing) {
  for (std::size_t i = 0; i < shingles.size(); ++i)
    if (standing.contains(shingles[i]))
      for (std::size_t k = 0; k < kShingleWords; ++k) content.aside[i + k] = true;
}

std::vector<std::uint64_t> find_shingles(const Content& content) {
  std::vector<std::uint64_t> shingles;
  if (content.keys.size() < kShingleWords) return shingles;
  shingles.reserve(content.keys.size() - kShingleWords + 1);
  for (std::size_t i = 0; i + kShingleWords <= content.keys.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < kShingleWords; ++k) hash = mix(hash, content.keys[i + k]);
    shingles.push_back(hash);
  }
  return shingles;
}

std::vector<std::uint64_t> winnow(const std::vector<std::uint64_t>& shingles, std::size_t window) {
  std::vector<std::uint64_t> kept;
  std::deque<std::size_t> least;  // places in the window, hashes rising
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    while (!least.empty() && shingles[least.back()] >= shingles[i]) least.pop_back();
    least.push_back(i);
    if (least.front() + window <= i) least.pop_front();
    if (i + 1 >= window) kept.push_back(shingles[least.front()]);
  }
  if (shingles.size() < window && !shingles.empty()) kept.push_back(shingles[least.front()]);
  std::ranges::sort(kept);
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  return kept;
}

}  // namespace saksi
