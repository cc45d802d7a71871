#pragma once
// Looking up words of a text in tables whose keys are folded: without an allocation where the word is ASCII,
// which nearly all words are.

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace saksi {

// A word in folded form ("Rabu" -> "rabu"). One that is longer than any entry of a table folds to "".
class FoldedWord {
 public:
  static constexpr std::size_t kMaxBytes = 48;

  explicit FoldedWord(std::string_view word);
  // Lives as long as this.
  std::string_view view() const {
    return size_ > 0 ? std::string_view(ascii_.data(), size_) : std::string_view(other_);
  }

 private:
  std::array<char, kMaxBytes> ascii_;  // the first size_ bytes are set
  std::size_t size_ = 0;
  std::string other_;
};

struct FoldedHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

template <class T>
using FoldedMap = std::unordered_map<std::string, T, FoldedHash, std::equal_to<>>;

// The words of an entry, folded: "Lebih dari" -> "lebih", "dari". At least one.
std::vector<std::string> fold_words(std::string_view form);

}  // namespace saksi
