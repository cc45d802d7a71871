#include "saksi/mention/name/train_tagger.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <unordered_map>

namespace saksi {
namespace {

constexpr std::int32_t kLeastWeight = 3;  // of TaggerWeights::kLargest: smaller ones change nothing measured

// A sentence as the features and labels of its tokens.
struct Lesson {
  std::vector<std::uint64_t> features;  // of all tokens
  std::vector<std::uint32_t> ends;      // of each token's features
  std::vector<std::uint8_t> labels;     // as they should be
  std::uint32_t types = 0;              // that its set tells
};

std::uint32_t types_of(const TrainingSet& set) {
  std::uint32_t types = 0;
  for (const auto& sentence : set.sentences)
    for (const auto label : sentence.labels)
      if (label != kOutside) types |= 1u << static_cast<std::uint32_t>(type_of_label(label));
  return types;
}

bool is_lower_case(const TrainingSet& set) {
  std::size_t capitals = 0, letters = 0;
  for (const auto& sentence : set.sentences)
    for (const char c : sentence.text) {
      capitals += c >= 'A' && c <= 'Z';
      letters += c >= 'a' && c <= 'z';
    }
  return capitals * 500 < letters;
}

// A sentence as it is seen, before it is known what the others say of its words.
struct Draft {
  TaggerSentence seen;
  std::vector<std::uint8_t> labels;  // of all types
  std::uint32_t types = 0;
};

class LessonMaker {
 public:
  LessonMaker(const Teacher& teacher, std::uint32_t types) : teacher_(teacher), types_(types) {}

  // `sentence` with the labels that its bytes have.
  void make(const MarkedSentence& sentence, std::vector<Draft>& drafts) const {
    Article article;
    article.text = sentence.text;
    article.language = "und";
    Mentions mentions;
    mentions.text = teacher_.cutter.cut(article.text);
    NameFinder::Reading reading;
    teacher_.names.read(article, mentions, reading);
    std::span<const PlacedPiece> pieces = reading.pieces;
    for (const auto& part : reading.text.sentences) {
      std::size_t count = 0;
      while (count < pieces.size() && pieces[count].piece.begin < part.end) ++count;
      if (part.begin < part.end) {
        TaggerSentence seen;
        seen.read(reading.text, part, article.text, pieces.first(count), teacher_.names.gazetteer());
        drafts.push_back({std::move(seen), labels_of(reading.text, part, sentence), types_});
      }
      pieces = pieces.subspan(count);
    }
  }

 private:
  // The first label of the bytes of each token; a name goes on only from a token before.
  std::vector<std::uint8_t> labels_of(const NameTokens& tokens, const NameSentence& part,
                                      const MarkedSentence& sentence) const {
    std::vector<std::uint8_t> labels;
    for (auto i = part.begin; i < part.end; ++i) {
      const auto& span = tokens.tokens[i].span;
      std::uint32_t label = kOutside;
      for (auto at = span.begin; at < span.end && label == kOutside; ++at) label = sentence.labels[at];
      if (label != kOutside && !may_follow(labels.empty() ? kOutside : labels.back(), label)) --label;
      labels.push_back(static_cast<std::uint8_t>(label));
    }
    return labels;
  }

  const Teacher& teacher_;
  std::uint32_t types_;
};

using WordUses = std::unordered_map<std::uint64_t, WordUse>;

WordUses count_words(std::span<const Draft> drafts) {
  WordUses uses;
  for (const auto& draft : drafts)
    for (std::size_t i = 0; i < draft.labels.size(); ++i) uses[draft.seen.word(i)].add(draft.labels[i]);
  return uses;
}

// Reads the words of the sentence by what all other sentences say of them.
Lesson make_lesson(Draft& draft, const WordUses& all) {
  const auto own = count_words(std::span(&draft, 1));
  Lesson lesson;
  lesson.types = draft.types;
  for (std::size_t i = 0; i < draft.labels.size(); ++i) {
    auto use = all.at(draft.seen.word(i));
    use.take(own.at(draft.seen.word(i)));
    draft.seen.set_habit(i, use.habit());
    const auto label = draft.labels[i];
    const bool told =
        label != kOutside && (draft.types >> static_cast<std::uint32_t>(type_of_label(label)) & 1u) != 0;
    lesson.labels.push_back(told ? label : static_cast<std::uint8_t>(kOutside));
  }
  for (std::size_t i = 0; i < draft.labels.size(); ++i) {
    draft.seen.each_feature(i, [&](std::uint64_t feature) { lesson.features.push_back(feature); });
    lesson.ends.push_back(static_cast<std::uint32_t>(lesson.features.size()));
  }
  return lesson;
}

WordHabits habits_of(const WordUses& uses) {
  std::vector<std::pair<std::uint64_t, std::uint8_t>> words;
  for (const auto& [word, use] : uses) words.emplace_back(word, use.habit());
  std::ranges::sort(words);
  std::vector<WordHabits::Entry> entries;
  for (const auto& [word, habit] : words) entries.emplace_back(WordHabits::key(word), habit);
  return WordHabits(std::move(entries));
}

// Weights that move by one, and their sum over time (Daumé's trick: when each step was made).
class Perceptron {
 public:
  explicit Perceptron(std::uint32_t bits)
      : bits_(bits), rows_((std::size_t{1} << bits) * kLabels), late_(rows_.size()) {}

  void learn(const Lesson& lesson) {
    ++clock_;
    score(lesson);
    finder_.find(scores_, steps_, lesson.types, said_);
    if (said_ == lesson.labels) return;
    for (std::size_t i = 0; i < said_.size(); ++i) {
      const auto right = lesson.labels[i], wrong = said_[i];
      if (right != wrong)
        for (const auto feature : features_of(lesson, i)) {
          move(feature, right, 1);
          move(feature, wrong, -1);
        }
      if (i == 0 || (right == wrong && lesson.labels[i - 1] == said_[i - 1])) continue;
      move_step(lesson.labels[i - 1], right, 1);
      move_step(said_[i - 1], wrong, -1);
    }
  }

  // The mean over all steps, scaled to whole numbers. Rows of small weights only are left out.
  TaggerWeights finish(std::uint32_t types) const {
    TaggerWeights weights;
    weights.bits = bits_;
    weights.types = types;
    weights.rows.assign((std::size_t{1} << bits_) * TaggerWeights::kRowSize, 0);
    const auto largest = largest_sum();
    for (std::size_t row = 0; row < (std::size_t{1} << bits_); ++row) {
      std::array<std::int16_t, kLabels> scaled;
      for (std::uint32_t label = 0; label < kLabels; ++label)
        scaled[label] = scale(sum(row * kLabels + label), largest);
      if (std::ranges::any_of(scaled, [](std::int16_t weight) { return std::abs(weight) >= kLeastWeight; }))
        std::ranges::copy(scaled,
                          weights.rows.begin() + static_cast<std::ptrdiff_t>(row * TaggerWeights::kRowSize));
    }
    for (std::uint32_t before = 0; before < kLabels; ++before)
      for (std::uint32_t label = 0; label < kLabels; ++label)
        weights.steps[before][label] =
            scale(std::int64_t{steps_[before][label]} * clock_ - late_steps_[before][label], largest);
    return weights;
  }

 private:
  std::span<const std::uint64_t> features_of(const Lesson& lesson, std::size_t i) const {
    const auto begin = i == 0 ? 0 : lesson.ends[i - 1];
    return std::span(lesson.features).subspan(begin, lesson.ends[i] - begin);
  }
  std::size_t row(std::uint64_t feature) const {
    return static_cast<std::size_t>(feature >> (64 - bits_)) * kLabels;
  }

  void score(const Lesson& lesson) {
    scores_.assign(lesson.ends.size(), {});
    for (std::size_t i = 0; i < scores_.size(); ++i)
      for (const auto feature : features_of(lesson, i)) {
        const auto* weight = rows_.data() + row(feature);
        for (std::uint32_t label = 0; label < kLabels; ++label) scores_[i][label] += weight[label];
      }
  }
  void move(std::uint64_t feature, std::uint32_t label, std::int32_t by) {
    const auto at = row(feature) + label;
    rows_[at] += by;
    late_[at] += by * (clock_ - 1);
  }
  void move_step(std::uint32_t before, std::uint32_t label, std::int32_t by) {
    steps_[before][label] += by;
    late_steps_[before][label] += by * (clock_ - 1);
  }

  std::int64_t sum(std::size_t at) const { return std::int64_t{rows_[at]} * clock_ - late_[at]; }
  std::int64_t largest_sum() const {
    std::int64_t largest = 1;
    for (std::size_t at = 0; at < rows_.size(); ++at) largest = std::max(largest, std::abs(sum(at)));
    return largest;
  }
  static std::int16_t scale(std::int64_t value, std::int64_t largest) {
    constexpr std::int64_t kMost = TaggerWeights::kLargest;
    const auto scaled = std::min((std::abs(value) * kMost + largest / 2) / largest, std::int64_t{32767});
    return static_cast<std::int16_t>(value < 0 ? -scaled : scaled);
  }

  std::uint32_t bits_;
  std::vector<std::int32_t> rows_;
  std::vector<std::int64_t> late_;
  LabelFinder::Steps steps_{};
  std::array<std::array<std::int64_t, kLabels>, kLabels> late_steps_{};
  std::int64_t clock_ = 0;
  LabelFinder finder_;
  std::vector<LabelFinder::Scores> scores_;
  std::vector<std::uint8_t> said_;
};

// splitmix64: the same on every machine, unlike std::shuffle.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t size) {
    auto z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (z ^ (z >> 31)) % size;
  }

 private:
  std::uint64_t state_;
};

// `elsewhere`: what other text says of words.
TaggerWeights train(std::vector<Draft>& drafts, const WordUses& elsewhere, std::uint32_t types,
                    const TrainingOptions& options) {
  if (drafts.empty()) return {};
  auto uses = count_words(drafts);
  for (const auto& [word, use] : elsewhere) uses[word].add(use);
  std::vector<Lesson> lessons;
  for (auto& draft : drafts) lessons.push_back(make_lesson(draft, uses));
  std::vector<std::uint32_t> order(lessons.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  Dice dice(options.seed);
  Perceptron perceptron(options.bits);
  for (std::uint32_t round = 0; round < options.rounds; ++round) {
    for (auto i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
    for (const auto i : order) perceptron.learn(lessons[i]);
  }
  auto weights = perceptron.finish(types);
  weights.habits = habits_of(uses);
  return weights;
}

MarkedSentence lowered(const MarkedSentence& sentence) {
  auto lower = sentence;
  for (auto& c : lower.text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

}  // namespace

TaggerModel train_tagger(std::span<const TrainingSet> sets, const Teacher& teacher,
                         const TrainingOptions& options) {
  std::vector<Draft> cased, lower, lowered_cased;
  std::uint32_t cased_types = 0, lower_types = 0;
  for (const auto& set : sets) (is_lower_case(set) ? lower_types : cased_types) |= types_of(set);
  for (const auto& set : sets) {
    const auto types = types_of(set);
    if (is_lower_case(set)) {
      for (const auto& sentence : set.sentences) LessonMaker(teacher, types).make(sentence, lower);
      continue;
    }
    for (const auto& sentence : set.sentences) LessonMaker(teacher, types).make(sentence, cased);
    if (lower_types != 0)
      for (const auto& sentence : set.sentences)
        LessonMaker(teacher, types & lower_types).make(lowered(sentence), lowered_cased);
  }
  const auto lower_uses = count_words(lower);
  std::ranges::move(lowered_cased, std::back_inserter(lower));
  TaggerModel model;
  model.cased = train(cased, lower_uses, cased_types, options);
  model.lower = train(lower, {}, lower_types, options);
  return model;
}

}  // namespace saksi
