#include "saksi/mention/name/tagger.h"

#include <algorithm>
#include <filesystem>

#include "saksi/mention/name/merge_pieces.h"

namespace saksi {

void LabelFinder::find(std::span<const Scores> scores, const Steps& steps, std::uint32_t types,
                       std::vector<std::uint8_t>& labels) {
  constexpr std::int32_t kNever = -(1 << 28);
  labels.assign(scores.size(), kOutside);
  if (scores.empty()) return;
  from_.resize(scores.size());
  const auto told = [&](std::uint32_t label) {
    return label == kOutside || (types >> ((label - 1) / 2) & 1) != 0;
  };
  std::array<std::int32_t, kLabels> best;
  for (std::uint32_t label = 0; label < kLabels; ++label)
    best[label] = told(label) && !goes_on(label) ? scores[0][label] : kNever;
  for (std::size_t i = 1; i < scores.size(); ++i) {
    std::array<std::int32_t, kLabels> next;
    for (std::uint32_t label = 0; label < kLabels; ++label) {
      next[label] = kNever;
      from_[i][label] = kOutside;
      if (!told(label)) continue;
      const std::uint32_t first = goes_on(label) ? label - 1 : 0;
      const std::uint32_t last = goes_on(label) ? label : kLabels - 1;
      for (auto before = first; before <= last; ++before) {
        const auto value = best[before] + steps[before][label];
        if (value <= next[label]) continue;
        next[label] = value;
        from_[i][label] = static_cast<std::uint8_t>(before);
      }
      next[label] = std::max(next[label] + scores[i][label], kNever);
    }
    const auto top = *std::ranges::max_element(next);  // keeps sentences of any length in 32 bits
    for (std::uint32_t label = 0; label < kLabels; ++label) best[label] = std::max(next[label] - top, kNever);
  }
  auto label = static_cast<std::uint32_t>(std::ranges::max_element(best) - best.begin());
  for (auto i = scores.size(); i-- > 0;) {
    labels[i] = static_cast<std::uint8_t>(label);
    label = from_[i][label];
  }
}

namespace {

// In the measure of the weights (TaggerWeights::kLargest is the largest of them): what a name of the rules
// adds to the labels of its type. Each public set has habits of its own, which the tagger learns, and our
// guide has others, which the rules carry: "kota | Vladivostok", "Bupati | Randusari | Sari Wulandari". By
// cross-validation on the training sets (`saksi train names --folds 5`) trust only costs, some .02 of F1; it
// is as large as our own example reports ask for (test/corpus).
constexpr std::int32_t kTrustLikely = 150;
constexpr std::int32_t kTrustSure = 300;
constexpr std::int32_t kTrustRepeated = 500;  // sure, and so elsewhere in the article
// Against a name of its type that comes in from before such a one, or goes on past its end.
constexpr std::int32_t kBorder = 100, kEnd = 300;

struct Trusted {
  std::uint32_t begin = 0, end = 0;  // tokens of the sentence
  NameType type = NameType::misc;
  std::int32_t trust = 0;
};

// How often the rules, being sure, give a form one type.
class RepeatedNames {
 public:
  explicit RepeatedNames(const std::vector<PlacedPiece>& pieces) {
    for (const auto& placed : pieces) {
      const auto& piece = placed.piece;
      if (piece.sureness != Sureness::sure) continue;
      ++counts_[{placed.words(), piece.type}];
      // "Karangmalang" after "Desa Karangmalang", "Wulandari" after "Sari Wulandari".
      if (piece.end - piece.begin > 1) ++counts_[{placed.tokens->word(piece.end - 1), piece.type}];
    }
  }
  // 0: nothing speaks for it, or for its type.
  std::int32_t trust(const PlacedPiece& placed) const {
    const auto& piece = placed.piece;
    const bool sure = piece.sureness == Sureness::sure;
    const auto found = counts_.find({placed.words(), piece.type});
    const auto count = found == counts_.end() ? 0 : found->second;
    if (count > (sure ? 1u : 0u)) return kTrustRepeated;
    if (sure) return kTrustSure;
    return piece.sureness == Sureness::likely && piece.type != NameType::misc ? kTrustLikely : 0;
  }

 private:
  std::map<std::pair<std::string_view, NameType>, std::uint32_t> counts_;
};

}  // namespace

struct NameTagger::Desk {
  void trust_rules() {
    for (const auto& [begin, end, type, trust] : trusted) {
      const auto label = begin_label(type);
      for (auto i = begin; i < end; ++i) scores[i][label + (i > begin ? 1 : 0)] += trust;
      scores[begin][label + 1] -= kBorder;
      if (end < scores.size()) scores[end][label + 1] -= kEnd;
    }
  }

  // Where the tagger sees no name, the rules' stands if the article repeats it, or if the tagger would go on
  // with a name of its type there and only sees none begin: "Warga Karangmalang, Sutrisno, mengaku".
  void keep_names() {
    for (const auto& name : trusted) {
      const auto said = std::span(labels).subspan(name.begin, name.end - name.begin);
      if (std::ranges::any_of(said, [](auto label) { return label != kOutside; })) continue;
      if (name.trust != kTrustRepeated && !sees_part_of(name)) continue;
      std::ranges::fill(said, static_cast<std::uint8_t>(begin_label(name.type) + 1));
      said.front() = static_cast<std::uint8_t>(begin_label(name.type));
    }
  }
  bool sees_part_of(const Trusted& name) const {
    const auto label = begin_label(name.type);
    return std::all_of(scores.begin() + name.begin, scores.begin() + name.end, [&](const auto& score) {
      return std::max(score[label], score[label + 1]) > score[kOutside];
    });
  }

  std::vector<Trusted> trusted;
  TaggerSentence sentence;
  LabelFinder finder;
  std::vector<LabelFinder::Scores> scores;
  std::vector<std::uint8_t> labels;
};

NameTagger::NameTagger(TaggerModel model) {
  cased_.weights = std::move(model.cased);
  lower_.weights = std::move(model.lower);
  for (auto* kind : {&cased_, &lower_})
    for (std::uint32_t before = 0; before < kLabels; ++before)
      for (std::uint32_t label = 0; label < kLabels; ++label)
        kind->steps[before][label] = kind->weights.steps[before][label];
}

void NameTagger::label(const Kind& kind, Desk& desk) const {
  const auto* const rows = kind.weights.rows.data();
  desk.scores.resize(desk.sentence.size());
  std::array<std::uint32_t, TaggerSentence::kMostFeatures> places;
  for (std::size_t i = 0; i < desk.scores.size(); ++i) {
    std::size_t count = 0;
    desk.sentence.each_feature(i, [&](std::uint64_t feature) {
      const auto row = kind.weights.row_of(feature);
      __builtin_prefetch(rows + std::size_t{row} * TaggerWeights::kRowSize);
      places[count++] = row;
    });
    std::array<std::int16_t, TaggerWeights::kRowSize> sums{};
    for (std::size_t k = 0; k < count; ++k) {
      const auto* row = rows + std::size_t{places[k]} * TaggerWeights::kRowSize;
      for (std::uint32_t label = 0; label < TaggerWeights::kRowSize; ++label)
        sums[label] = static_cast<std::int16_t>(sums[label] + row[label]);
    }
    std::copy_n(sums.begin(), kLabels, desk.scores[i].begin());
  }
  desk.trust_rules();
  desk.finder.find(desk.scores, kind.steps, kind.weights.types, desk.labels);
  desk.keep_names();
}

std::vector<PlacedPiece> NameTagger::tag(const std::vector<PlacedPiece>& pieces,
                                         std::span<const PartText> parts, const Gazetteer& gazetteer) const {
  std::vector<PlacedPiece> tagged;
  tagged.reserve(pieces.size() + pieces.size() / 4);
  Desk desk;
  const RepeatedNames repeated(pieces);
  std::span<const PlacedPiece> rest = pieces;
  const auto take_until = [&](const NameTokens* tokens, std::uint32_t end) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count].tokens == tokens && rest[count].piece.begin < end) ++count;
    const auto taken = rest.first(count);
    rest = rest.subspan(count);
    return taken;
  };
  for (const auto& [tokens, text] : parts)
    for (const auto& sentence : tokens->sentences) {
      const auto before = take_until(tokens, sentence.begin);  // of the dateline
      tagged.insert(tagged.end(), before.begin(), before.end());
      const auto rules = take_until(tokens, sentence.end);
      const auto& kind = sentence.lower_case ? lower_ : cased_;
      if (kind.weights.empty() || sentence.headline) {
        tagged.insert(tagged.end(), rules.begin(), rules.end());
        continue;
      }
      desk.trusted.clear();
      for (const auto& rule : rules)
        if (const auto trust = repeated.trust(rule); trust > 0 && kind.weights.tells(rule.piece.type))
          desk.trusted.push_back(
              {rule.piece.begin - sentence.begin, rule.piece.end - sentence.begin, rule.piece.type, trust});
      desk.sentence.read(*tokens, sentence, text, rules, gazetteer);
      for (std::size_t i = 0; i < desk.sentence.size(); ++i)
        desk.sentence.set_habit(i, kind.weights.habits.find(desk.sentence.word(i)));
      label(kind, desk);
      merge_pieces({tokens, &sentence, rules, desk.labels, kind.weights.types}, gazetteer, tagged);
    }
  tagged.insert(tagged.end(), rest.begin(), rest.end());
  return tagged;
}

Result<NameTaggers> read_name_taggers(const std::string& folder) {
  namespace fs = std::filesystem;
  constexpr std::string_view kBefore = "names-", kAfter = ".model";
  NameTaggers taggers;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const auto name = it->path().filename().string();
    if (!name.starts_with(kBefore) || !name.ends_with(kAfter)) continue;
    auto model = read_tagger_model(it->path().string());
    if (!model) return tl::unexpected(model.error());
    taggers.emplace(name.substr(kBefore.size(), name.size() - kBefore.size() - kAfter.size()),
                    NameTagger(std::move(*model)));
  }
  return taggers;
}

}  // namespace saksi
