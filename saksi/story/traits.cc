#include "saksi/story/traits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <unordered_map>

#include <libstemmer.h>
#include <oneapi/tbb/enumerable_thread_specific.h>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kHeadWords = 40;   // of the lead that count as head, beside the title
constexpr std::size_t kMaxTerms = 1000;  // an article of more words is compared by its first ones
constexpr std::size_t kRuns = 24;        // hashes of runs that are kept
constexpr std::size_t kLongWord = 4;     // letters
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
  bool works() const { return stemmer_ != nullptr; }
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

std::uint32_t key_of(std::string_view word) { return static_cast<std::uint32_t>(hash_64(word)); }

// In scripts without blanks the cut gives single signs; two neighbouring ones are nearer to a word.
Span widen_ideograph(std::string_view text, const WordCut& cut, std::size_t i) {
  constexpr char32_t kFirstIdeograph = 0x2E80;
  const auto& word = cut.words[i];
  if (word.kind != WordKind::word || static_cast<unsigned char>(text[word.span.begin]) < 0xE2 ||
      decode_at(text, word.span.begin).value < kFirstIdeograph)
    return word.span;
  if (i + 1 == cut.words.size()) return word.span;
  const auto& next = cut.words[i + 1];
  if (next.kind != WordKind::word || next.span.begin != word.span.end) return word.span;
  return {word.span.in, word.span.begin, next.span.end};
}

TermKind kind_of(NameType type) {
  switch (type) {
    case NameType::per:
      return TermKind::person;
    case NameType::loc:
      return TermKind::place;
    case NameType::org:
      return TermKind::body;
    default:
      return TermKind::other;
  }
}

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

// A word as it stands, looked up: most words of a text have been met before.
struct KnownWord {
  std::uint64_t word = 0;  // hash of language and word; 0: an empty place
  std::uint32_t stem = 0, folded = 0;
  std::uint16_t letters = 0;
  bool stop = false;
  float says = 0;  // the weight of its meaning; 0: it has none
};
constexpr std::size_t kKnownWords = std::size_t{1} << 15;

// Hashes of runs of three long words.
class RunHasher {
 public:
  void add(std::uint32_t word) {
    const auto run = ((std::uint64_t{before_last_} << 32 | last_) ^ (std::uint64_t{word} << 16)) *
                     0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio: spreads the bits
    before_last_ = last_;
    last_ = word;
    if (++words_ >= 3) runs_.push_back(static_cast<std::uint32_t>((run ^ (run >> 29)) >> 16));
  }
  std::vector<std::uint32_t> least() {
    std::ranges::sort(runs_);
    runs_.erase(std::unique(runs_.begin(), runs_.end()), runs_.end());
    return {runs_.begin(), runs_.begin() + static_cast<std::ptrdiff_t>(std::min(kRuns, runs_.size()))};
  }
  void clear() {
    runs_.clear();
    words_ = 0;
  }

 private:
  std::uint32_t last_ = 0, before_last_ = 0;
  std::size_t words_ = 0;
  std::vector<std::uint32_t> runs_;
};

// Terms by key, in the order they are met.
class TermTable {
 public:
  TermTable() : places_(kPlaces) {}
  void clear() {
    terms_.clear();
    ++round_;
  }
  // None when the article is full.
  Term* find_or_add(std::uint32_t key) {
    for (std::size_t i = (key * 0x9E3779B1U) % kPlaces;; i = (i + 1) % kPlaces) {
      auto& place = places_[i];
      if (place.round != round_) {
        if (terms_.size() >= kMaxTerms) return nullptr;
        place = {round_, static_cast<std::uint32_t>(terms_.size())};
        terms_.emplace_back().key = key;
        return &terms_.back();
      }
      if (terms_[place.term].key == key) return &terms_[place.term];
    }
  }
  const std::vector<Term>& terms() const { return terms_; }

 private:
  static constexpr std::size_t kPlaces = 4096;  // four times kMaxTerms
  struct Place {
    std::uint64_t round = 0;
    std::uint32_t term = 0;
  };
  std::vector<Place> places_;
  std::vector<Term> terms_;
  std::uint64_t round_ = 1;
};

bool is_in_head(const Span& span, std::size_t head_end) {
  return span.in == Part::title || span.begin < head_end;
}

std::optional<Day> find_lead_day(const std::vector<Time>& times, std::size_t head_end) {
  const Time* first = nullptr;
  for (const auto& time : times)
    if (time.days && time.days->is_one_day() && is_in_head(time.span, head_end) &&
        (!first || time.span < first->span))
      first = &time;
  return first ? std::optional(first->days->from) : std::nullopt;
}

// Those with a unit; of the others "6,1" counts as well, since few things are told in tenths without one.
std::vector<std::uint32_t> find_lead_numbers(const std::vector<Number>& numbers, std::size_t head_end) {
  std::vector<std::uint32_t> leads;
  for (const auto& number : numbers)
    if (is_in_head(number.span, head_end) && (number.unit || number.value != std::floor(number.value)))
      leads.push_back(lead_number(number.unit.value_or(""), number.value));
  sort_once(leads);
  return leads;
}

void count_up(std::uint16_t& count) {
  if (count < UINT16_MAX) ++count;
}

}  // namespace

std::uint32_t lead_number(std::string_view unit, double value) {
  return static_cast<std::uint32_t>(hash_64(unit) << 16 |
                                    (std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15ULL >> 48));
}

struct TraitsMaker::Scratch {
  std::vector<KnownWord> known = std::vector<KnownWord>(kKnownWords);
  std::vector<Meaning> meanings = std::vector<Meaning>(kKnownWords);  // beside `known`
  std::unordered_map<std::string, Stemmer> stemmers;
  TermTable table;
  RunHasher runs;

  const Stemmer& stemmer(const std::string& language) {
    const auto found = stemmers.find(language);
    if (found != stemmers.end()) return found->second;
    Stemmer made(language);
    // Languages without a stemmer share one: their names come from the input and have no end.
    return stemmers.try_emplace(made.works() ? language : std::string(), std::move(made)).first->second;
  }
};

struct TraitsMaker::Scratches {
  oneapi::tbb::enumerable_thread_specific<Scratch> each;
};

TraitsMaker::TraitsMaker(const Languages& languages, const WordMeanings& meanings)
    : meanings_(&meanings), scratches_(std::make_unique<Scratches>()) {
  for (const auto& [code, language] : languages.all())
    for (const auto& row : language.table("stop_words").rows)
      for (const auto word : split_words(row.cell(0))) stop_words_[code].insert(fold_case(word));
}

TraitsMaker::TraitsMaker(TraitsMaker&& other) noexcept = default;
TraitsMaker& TraitsMaker::operator=(TraitsMaker&& other) noexcept = default;
TraitsMaker::~TraitsMaker() = default;

Traits TraitsMaker::make(const MarkedArticle& marked) const {
  const auto& article = marked.article;
  const auto& mentions = marked.mentions;
  auto& scratch = scratches_->each.local();
  auto& table = scratch.table;
  table.clear();
  scratch.runs.clear();
  static const StopWords kNone;
  const auto found = stop_words_.find(article.language);
  const auto& stop_words = found == stop_words_.end() ? kNone : found->second;
  const auto& stemmer = scratch.stemmer(article.language);
  const auto language_hash = hash_64(article.language);
  MeaningSum meaning;

  const auto look_up = [&](std::string_view printed, WordKind kind) -> const KnownWord& {
    const auto hash = (hash_64(printed) ^ language_hash) | 1;
    const auto place = (hash >> 1) % kKnownWords;
    auto& known = scratch.known[place];
    if (known.word == hash) return known;
    const auto folded = fold_case(printed);
    known.word = hash;
    known.folded = key_of(folded);
    const auto stem = kind == WordKind::word ? stemmer.stem(folded) : folded;
    known.stem = key_of(stem);
    known.letters = static_cast<std::uint16_t>(std::min<std::size_t>(count_letters(folded), UINT16_MAX));
    known.stop = kind == WordKind::word && stop_words.contains(folded);
    known.says = 0;
    // A name means nobody but its bearer.
    const bool capital = printed[0] >= 'A' && printed[0] <= 'Z';
    if (meanings_->size() == 0 || kind != WordKind::word || known.stop || capital) return known;
    // Not by MeaningReader, which tries many forms of a word: a sum of hundreds does not miss some.
    auto found_meaning = meanings_->find(article.language, folded);
    if (!found_meaning) found_meaning = meanings_->find(article.language, stem, WordPart::stem);
    if (found_meaning) {
      known.says = static_cast<float>(weight_of(found_meaning->commonness));
      scratch.meanings[place] = found_meaning->meaning;
    }
    return known;
  };
  const auto meaning_of = [&](const KnownWord& known) -> const Meaning& {
    return scratch.meanings[static_cast<std::size_t>(&known - scratch.known.data())];
  };
  const auto find_term = [&](std::uint32_t key, float commonness, const Span& span) {
    auto* term = table.find_or_add(key);
    if (term && term->commonness == 0) {
      term->commonness = commonness;
      term->first = span;
    }
    return term;
  };

  std::size_t head_left = kHeadWords, head_end = 0;
  // "KONTAN.CO.ID - NEW YORK." tells where the desk is, not what happened.
  const auto dateline = article.dateline ? std::optional(article.dateline->span) : std::nullopt;
  const auto take = [&](const WordCut& cut, Part part) {
    std::size_t sentence = 0;
    auto name = std::ranges::find(mentions.names, part, [](const Name& one) { return one.span.in; });
    for (std::size_t i = 0; i < cut.words.size(); ++i) {
      const auto& word = cut.words[i];
      if (word.kind == WordKind::sign) continue;
      if (dateline && contains(*dateline, word.span)) continue;
      const bool in_head = part == Part::title || head_left > 0;
      if (part == Part::text && head_left > 0) {
        --head_left;
        head_end = word.span.end;
      }
      const auto span = widen_ideograph(article.part(part), cut, i);
      const auto& known = look_up(article.words(span), word.kind);
      if (known.says > 0) meaning.add(meaning_of(known), static_cast<double>(known.says));
      if (known.letters >= kLongWord && part == Part::text) scratch.runs.add(known.folded);
      if (known.letters < 2 || known.stop) continue;
      const auto commonness = span == word.span ? expect_commonness(word, known.letters) : kCommonPair;
      if (auto* term = find_term(known.stem, commonness, span)) {
        count_up(term->words);
        if (in_head) count_up(term->head);
      }
      while (sentence < cut.sentences.size() && cut.sentences[sentence].end_word <= i) ++sentence;
      const bool opens = sentence < cut.sentences.size() && cut.sentences[sentence].first_word == i;
      if (part != Part::text || !word.capital || (opens && !word.all_capital)) continue;
      auto* term = find_term(known.folded, commonness, span);
      if (!term) continue;
      count_up(term->names);
      term->named_in_head = term->named_in_head || in_head;
      while (name != mentions.names.end() && name->span.in == part && name->span.end <= span.begin) ++name;
      if (name != mentions.names.end() && contains(name->span, span) && term->kind == TermKind::other)
        term->kind = kind_of(name->type);
    }
  };
  take(mentions.title, Part::title);
  take(mentions.text, Part::text);

  // "AS", "Amerika Serikat" and "the United States" meet in the words of their key.
  for (const auto& name : mentions.names) {
    if (name.entity >= mentions.entities.size() || (dateline && contains(*dateline, name.span))) continue;
    const std::string_view key = mentions.entities[name.entity].key;
    if (fold_case(article.words(name.span)) == key) continue;
    for (const auto word : split_words(key))
      if (auto* term = find_term(key_of(word), kCommonName, name.span)) {
        count_up(term->names);
        if (term->kind == TermKind::other) term->kind = kind_of(name.type);
      }
  }

  Traits traits;
  traits.terms = table.terms();
  std::ranges::sort(traits.terms, {}, &Term::key);
  for (const auto& number : mentions.numbers) traits.numbers.push_back({number.value, number.span});
  std::ranges::sort(traits.numbers);
  const auto [last, end] = std::ranges::unique(traits.numbers, {}, &NumberTrait::value);
  traits.numbers.erase(last, end);
  for (const auto& time : mentions.times)
    if (time.days && time.days->is_one_day()) traits.days.push_back(time.days->from);
  sort_once(traits.days);
  traits.published = place_in_time(article);
  traits.lead_day = find_lead_day(mentions.times, head_end);
  traits.lead_numbers = find_lead_numbers(mentions.numbers, head_end);
  traits.language = article.language;
  traits.runs = scratch.runs.least();
  traits.meaning = meaning.mean();
  return traits;
}

}  // namespace saksi
