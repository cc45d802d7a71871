// What finding copies costs for one article while more and more are kept: `build/bench/bench_copies
// [ARTICLES [WINDOW]]`.
//
// The articles are made up: 450 words each (3 KiB) of a vocabulary of 60,000 by Zipf's law, one word in
// fifteen opening a sentence; three of ten take half to all of their text from one of the newest thousand,
// with one word in thirty swapped. Those that are older than the newest ARTICLES are forgotten.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "saksi/story/copy_index.h"

namespace saksi {
namespace {

constexpr std::size_t kWords = 450;
constexpr std::size_t kVocabulary = 60'000;
constexpr std::size_t kNewest = 1'000;  // that copies are made of

class Articles {
 public:
  Articles() {
    double sum = 0;
    for (std::size_t i = 1; i <= kVocabulary; ++i) cumulated_.push_back(sum += 1 / static_cast<double>(i));
  }

  // The words of the next article; every third or so is taken from an earlier one.
  const std::vector<std::uint32_t>& next() {
    std::vector<std::uint32_t> words;
    if (made_.size() >= kNewest && random_() % 10 < 3) {
      const auto& origin = made_[random_() % kNewest];
      const auto size = kWords / 2 + random_() % (kWords / 2);
      words.assign(origin.begin(), origin.begin() + static_cast<std::ptrdiff_t>(size));
      for (auto& word : words)
        if (random_() % 30 == 0) word = draw();
    }
    while (words.size() < kWords) words.push_back(draw());
    if (made_.size() < kNewest) return made_.emplace_back(std::move(words));
    return made_[next_++ % kNewest] = std::move(words);
  }

  static std::string text_of(const std::vector<std::uint32_t>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
      auto word = word_of(words[i]);
      if (i % 15 == 0) word[0] = static_cast<char>(word[0] - 32);
      text += word;
      text += i % 15 == 14 ? ". " : " ";
    }
    return text;
  }

 private:
  // Common words are short: "ba", "fe", …, "gadedofu".
  static std::string word_of(std::uint32_t rank) {
    static constexpr std::string_view kOpen = "bdfgklmnprstwy", kVowels = "aeiou";
    std::string word;
    for (++rank; rank > 0; rank /= 70) {
      word += kOpen[rank % 14];
      word += kVowels[rank / 14 % 5];
    }
    return word + (word.size() > 4 ? "kan" : "n");
  }
  std::uint32_t draw() {
    const auto at = std::uniform_real_distribution<>(0, cumulated_.back())(random_);
    return static_cast<std::uint32_t>(std::ranges::lower_bound(cumulated_, at) - cumulated_.begin());
  }

  std::mt19937 random_{20260101};
  std::vector<double> cumulated_;
  std::vector<std::vector<std::uint32_t>> made_;
  std::size_t next_ = 0;
};

// Processor time of this thread: other work on the machine does not count.
double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

struct Cost {
  double sketch = 0, find = 0, add = 0;  // microseconds
  std::size_t articles = 0, bytes = 0, copies = 0;
};

void print(std::size_t kept, const Cost& cost, const CopyIndex& index) {
  const auto each = [&](double time) { return time / static_cast<double>(cost.articles); };
  fmt::print(
      "{:>9} kept: sketch {:5.1f} us, find {:5.1f} us, add {:5.1f} us, {:.0f} bytes in memory, {:.2f} "
      "copies, {:.2f} KiB of text an article\n",
      kept, each(cost.sketch), each(cost.find), each(cost.add),
      static_cast<double>(index.size_bytes()) / static_cast<double>(index.size()),
      static_cast<double>(cost.copies) / static_cast<double>(cost.articles),
      static_cast<double>(cost.bytes) / 1024 / static_cast<double>(cost.articles));
}

void run(std::size_t articles, CopyDensity density) {
  fmt::print("one fingerprint of {} runs\n", density.window);
  Articles made;
  const WordCutter cutter{Language()};
  CopyIndex index(density);
  Cost cost;
  for (std::uint32_t i = 0, report = 10'000; i < articles + articles / 10; ++i) {
    MarkedArticle marked;
    marked.article.id.value = std::to_string(i);
    marked.article.text = Articles::text_of(made.next());
    marked.mentions.text = cutter.cut(marked.article.text);
    const auto start = now();
    auto sketch = make_sketch(marked, Outlets(), density);
    const auto sketched = now();
    const auto copies = index.find(sketch, i);
    const auto found = now();
    index.add(i, std::move(sketch));
    if (i >= articles) index.forget(i - static_cast<std::uint32_t>(articles) + 1);
    const auto added = now();
    cost.sketch += sketched - start;
    cost.find += found - sketched;
    cost.add += added - found;
    ++cost.articles;
    cost.bytes += marked.article.text.size();
    cost.copies += copies.size();
    if (i + 1 == report || i + 1 == articles + articles / 10) {
      print(index.size(), cost, index);
      report *= 10;
      cost = {};
    }
  }
}

}  // namespace
}  // namespace saksi

int main(int argc, char** argv) {
  const auto number = [&](int at, std::size_t otherwise) {
    return argc > at ? static_cast<std::size_t>(std::strtoul(argv[at], nullptr, 10)) : otherwise;
  };
  const auto articles = number(1, 100'000);
  for (const std::size_t window : {4U, 16U})
    if (argc <= 2 || number(2, 0) == window) saksi::run(articles, {window});
}
