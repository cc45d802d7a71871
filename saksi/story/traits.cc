#include "saksi/story/traits.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <libstemmer.h>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kHeadWords = 40;   // of the lead that count as head, beside the title
constexpr std::size_t kMaxTerms = 1000;  // an article of more words is compared by its first ones
constexpr int kMaxDaysPublished = 7;     // a wider range of publication does not place an article in time

constexpr float kCommonPair = 0.02F;  // of two neighbouring ideographs

constexpr float kCommonName = 0.008F;

struct CloseStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// Snowball overstems ("kemenangan" and "menang"), which is what a search key wants.
class Stemmer {
 public:
  explicit Stemmer(const std::string& language) : stemmer_(sb_stemmer_new(language.c_str(), "UTF_8")) {}
  std::string stem(const std::string& word) const {
    if (!stemmer_) return word;
    const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                       static_cast<int>(word.size()));
    if (!stem) return word;
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

 private:
  std::unique_ptr<sb_stemmer, CloseStemmer> stemmer_;  // none: no stemmer for the language
};

// Short words are common words in every language we know; long ones, capitals and figures are rare. The
// figures are rounded counts over Indonesian and English news and matter only while few articles are seen.
float expect_commonness(const Word& word, std::size_t letters) {
  if (word.kind == WordKind::number) return letters < 2 ? 0.1F : 0.01F;
  if (word.capital) return letters < 3 ? 0.02F : 0.008F;
  if (letters <= 3) return 0.1F;
  if (letters <= 5) return 0.03F;
  return letters <= 7 ? 0.015F : 0.008F;
}

std::vector<std::string_view> split_words(std::string_view text) {  // at blanks; points into `text`
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(
      word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

// In scripts without blanks the cut gives single signs; two neighbouring ones are nearer to a word.
Span widen_ideograph(std::string_view text, const WordCut& cut, std::size_t i) {
  constexpr char32_t kFirstIdeograph = 0x2E80;
  const auto& word = cut.words[i];
  if (word.kind != WordKind::word || decode_at(text, word.span.begin).value < kFirstIdeograph)
    return word.span;
  if (i + 1 == cut.words.size()) return word.span;
  const auto& next = cut.words[i + 1];
  if (next.kind != WordKind::word || next.span.begin != word.span.end) return word.span;
  return {word.span.in, word.span.begin, next.span.end};
}

// Collects the terms of one aspect.
class Collector {
 public:
  void add(std::uint64_t key, float commonness, const Span& span) {
    if (terms_.size() >= kMaxTerms && !terms_.contains(key)) return;
    auto& term = terms_[key];
    if (term.count == 0) term = {key, 0, commonness, span};
    term.count += 1;
  }
  std::vector<Term> sorted() const {
    std::vector<Term> terms;
    terms.reserve(terms_.size());
    for (const auto& [key, term] : terms_) terms.push_back(term);
    std::ranges::sort(terms);
    return terms;
  }

 private:
  std::unordered_map<std::uint64_t, Term> terms_;
};

std::optional<DateRange> place_in_time(const Article& article) {
  if (!article.published) return std::nullopt;
  const auto& days = article.published->days;
  if (days.to - days.from > std::chrono::days(kMaxDaysPublished)) return std::nullopt;
  return days;
}

template <class T>
void sort_once(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

TraitsMaker::TraitsMaker(const Languages& languages) {
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("stop_words").rows)
      for (const auto word : split_words(row.cell(0))) stop_words_[code].insert(fold_case(word));
}

Traits TraitsMaker::make(const MarkedArticle& marked) const {
  const auto& article = marked.article;
  const auto& mentions = marked.mentions;
  static const std::unordered_set<std::string> kNone;
  const auto found = stop_words_.find(article.language);
  const auto& stop_words = found == stop_words_.end() ? kNone : found->second;
  const Stemmer stemmer(article.language);

  std::array<Collector, kAspects> collectors;
  std::size_t head_left = kHeadWords;
  const auto add = [&](Aspect aspect, const std::string& text, float commonness, const Span& span) {
    collectors[static_cast<std::size_t>(aspect)].add(hash_64(text), commonness, span);
  };
  // "KONTAN.CO.ID - NEW YORK." tells where the desk is, not what happened.
  const auto dateline = article.dateline ? std::optional(article.dateline->span) : std::nullopt;
  const auto take = [&](const WordCut& cut, Part part) {
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < cut.words.size(); ++i) {
      const auto& word = cut.words[i];
      if (word.kind == WordKind::sign) continue;
      if (dateline && contains(*dateline, word.span)) continue;
      const bool in_head = part == Part::title || head_left > 0;
      if (part == Part::text && head_left > 0) --head_left;
      const auto span = widen_ideograph(article.part(part), cut, i);
      const auto folded = fold_case(article.words(span));
      const auto letters = count_letters(folded);
      if (letters < 2 || (word.kind == WordKind::word && stop_words.contains(folded))) continue;
      const auto commonness = span == word.span ? expect_commonness(word, letters) : kCommonPair;
      const auto stem = word.kind == WordKind::word ? stemmer.stem(folded) : folded;
      add(Aspect::words, stem, commonness, span);
      if (in_head) add(Aspect::head, stem, commonness, span);
      while (sentence < cut.sentences.size() && cut.sentences[sentence].end_word <= i) ++sentence;
      const bool opens = sentence < cut.sentences.size() && cut.sentences[sentence].first_word == i;
      if (part == Part::text && word.capital && (!opens || word.all_capital))
        add(Aspect::names, folded, commonness, span);
    }
  };
  take(mentions.title, Part::title);
  take(mentions.text, Part::text);

  // "AS", "Amerika Serikat" and "the United States" meet in the words of their key.
  for (const auto& name : mentions.names) {
    if (name.entity >= mentions.entities.size() || (dateline && contains(*dateline, name.span))) continue;
    const std::string_view key = mentions.entities[name.entity].key;
    if (fold_case(article.words(name.span)) == key) continue;
    for (const auto word : split_words(key)) add(Aspect::names, std::string(word), kCommonName, name.span);
  }

  Traits traits;
  for (std::size_t i = 0; i < kAspects; ++i) traits.terms[i] = collectors[i].sorted();
  for (const auto& number : mentions.numbers) traits.numbers.push_back({number.value, number.span});
  std::ranges::sort(traits.numbers);
  const auto [last, end] = std::ranges::unique(traits.numbers, {}, &NumberTrait::value);
  traits.numbers.erase(last, end);
  for (const auto& time : mentions.times)
    if (time.days && time.days->is_one_day()) traits.days.push_back(time.days->from);
  sort_once(traits.days);
  traits.published = place_in_time(article);
  traits.language = article.language;
  return traits;
}

}  // namespace saksi
