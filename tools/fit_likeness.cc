// Chooses the second row of weights of the judge of likeness (saksi/story/likeness_weights.h) and prints that
// file: what `./dev train story KIT` runs. The same input gives the same bytes.
//
//   cmake --build --preset release --target fit_likeness
//   build/release/fit_likeness DATA_FOLDER [--leave-out] FOLDER... >saksi/story/likeness_weights.h
//
// A folder holds docs.jsonl: articles with a field `story`, the label of the event; or pairs.jsonl: text1,
// text2 and `same`. Labels as the scorer takes them: null is an article of no labelled story, "topic:" is
// wider than a story and counts for precision only, "weak:" counts for nothing of its own.
//
// Minimum error rate training (Och 2003): each weight in turn moves by steps as long as the figure that
// counts rises: the mean over the folders of B-Cubed F1 of the groups (of pairs: F1). It begins at kStart, so
// that the outcome does not depend on what is in the file now. On stderr it says what each folder reaches,
// and with --leave-out what it reaches when it takes no part.

#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <unordered_map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "saksi/run.h"
#include "saksi/story/cluster.h"
#include "saksi/story/compare.h"
#include "saksi/story/group.h"

namespace saksi {
namespace {

using nlohmann::json;

// What a sign may say. Evidence that two articles are one story cannot speak against it, whatever some set
// prefers, nor the other way round.
enum class Says : std::uint8_t { same, other };
struct Step {
  Feature feature;
  double start, step;
  Says says;
};
constexpr double kStartBias = -4.5, kBiasStep = 0.2;
// Of the first row as a whole: the weights of one proportion.
constexpr double kStartShare = 0.1, kShareStep = 0.05;
// What is added to that, of some.
constexpr std::array kStart = {
    Step{Feature::each_other, 5, 1, Says::same},
    Step{Feature::neighbours, 6, 1, Says::same},
    Step{Feature::around, 3, 1, Says::same},
    Step{Feature::persons, 0.96, 0.4, Says::same},
    Step{Feature::places, 0.37, 0.4, Says::same},
    Step{Feature::shared_mass, 1.165, 0.25, Says::same},
    Step{Feature::shorter, -0.8, 0.2, Says::other},
    Step{Feature::foreign, -2.1, 0.8, Says::other},
    Step{Feature::foreign_meaning, 7, 2, Says::same},
    Step{Feature::no_meaning, 3.4, 0.8, Says::same},
    Step{Feature::long_apart, -2, 0.8, Says::other},
    Step{Feature::numbers_told, -0.8, 0.4, Says::other},
    Step{Feature::company, -0.75, 0.15, Says::other},
    Step{Feature::undated, -0.6, 0.4, Says::other},
    Step{Feature::shared_numbers, 0, 0.4, Says::same},
    Step{Feature::persons_apart, -0.4, 0.4, Says::other},
    Step{Feature::lead_day_same, 0.8, 0.4, Says::same},
    Step{Feature::lead_day_apart, -0.8, 0.2, Says::other},
    Step{Feature::lead_numbers_same, 0.8, 0.4, Says::same},
    Step{Feature::lead_numbers_apart, -0.8, 0.4, Says::other},
};
constexpr int kRounds = 6;           // after one without a gain, steps are halved
constexpr double kLeastGain = 2e-4;  // less is chance: one article in five thousand
// A folder that has reached so much counts a tenth of what it gains beyond: the others have more to teach.
constexpr double kEnough = 0.955, kBeyond = 0.1;
constexpr std::size_t kFullSet = 150;  // a folder of fewer articles or pairs counts less, by their number

struct Settings {
  double bias = kStartBias, share = kStartShare;
  std::array<double, kStart.size()> added{};
  Settings() {
    for (std::size_t i = 0; i < added.size(); ++i) added[i] = kStart[i].start;
  }
  double& at(std::size_t i) { return i == 0 ? bias : i == 1 ? share : added[i - 2]; }
  static double step(std::size_t i) { return i == 0 ? kBiasStep : i == 1 ? kShareStep : kStart[i - 2].step; }
  static constexpr std::size_t size() { return 2 + kStart.size(); }
  bool is_allowed() const {
    for (std::size_t i = 0; i < added.size(); ++i)
      if ((kStart[i].says == Says::same && added[i] < 0) || (kStart[i].says == Says::other && added[i] > 0))
        return false;
    return share >= 0;
  }
};

// Rounded as they are printed, so that what is measured is what is shipped.
LikenessWeights weights_of(const Settings& settings) {
  const auto round = [](double value) { return std::round(value * 1000) / 1000; };
  LikenessWeights weights{round(settings.bias + settings.share * alone_weights().bias), {}};
  std::array<double, kFeatures> sums{};
  for (std::size_t i = 0; i < kFeatures; ++i) sums[i] = settings.share * alone_weights().each[i];
  for (std::size_t i = 0; i < kStart.size(); ++i)
    sums[static_cast<std::size_t>(kStart[i].feature)] += settings.added[i];
  for (std::size_t i = 0; i < kFeatures; ++i) weights.each[i] = round(sums[i]);
  return weights;
}

double find_f1(double precision, double recall) {
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

class Set {
 public:
  explicit Set(std::string name) : name_(std::move(name)) {}
  virtual ~Set() = default;
  const std::string& name() const { return name_; }
  virtual std::size_t size() const = 0;
  virtual double score(const LikenessWeights& weights) = 0;

 private:
  std::string name_;
};

// Articles with the label of their event.
class LabelledArticles final : public Set {
 public:
  LabelledArticles(std::string name, std::vector<MarkedArticle> articles,
                   const std::map<std::string, std::string>& labels, const Knowledge& knowledge)
      : Set(std::move(name)),
        articles_(std::move(articles)),
        made_(compare_articles(articles_, knowledge.languages, knowledge.outlets, knowledge.meanings)) {
    for (const auto* marked : made_.articles) {
      const auto& id = marked->article.id.value;
      const auto found = labels.find(id);
      labels_.push_back(found == labels.end() || found->second.empty() ? "null:" + id : found->second);
    }
    for (const auto& pair : made_.pairs)
      features_.push_back(made_.find_features(pair.a, pair.b, pair.shared));
  }

  std::size_t size() const override { return articles_.size(); }
  double score(const LikenessWeights& weights) override {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < features_.size(); ++i)
      pairs.push_back({made_.pairs[i].a, made_.pairs[i].b, weigh(features_[i], weights)});
    const auto ask = [&](std::uint32_t a, std::uint32_t b) {
      const auto [found, is_new] = asked_.try_emplace(std::uint64_t{std::min(a, b)} << 32 | std::max(a, b));
      if (is_new) found->second = made_.find_features(a, b, {});
      return weigh(found->second, weights);
    };
    return score_groups(group_compared(made_, pairs, ask));
  }

 private:
  // B-Cubed F1 (Bagga and Baldwin 1998).
  double score_groups(const std::vector<std::uint32_t>& group_of) const {
    std::map<std::pair<std::uint32_t, std::string>, double> both;
    std::map<std::uint32_t, double> groups;
    std::map<std::string, double> stories;
    bool mixed = false;
    for (std::size_t i = 0; i < group_of.size(); ++i) {
      ++both[{group_of[i], labels_[i]}];
      ++groups[group_of[i]];
      ++stories[labels_[i]];
      mixed = mixed || (counts(labels_[i]) && !labels_[i].starts_with("topic:"));
    }
    double precision = 0, precise = 0, recall = 0, wanted = 0;
    for (std::size_t i = 0; i < group_of.size(); ++i) {
      if (!counts(labels_[i])) continue;
      const auto met = both[{group_of[i], labels_[i]}];
      precision += met / groups[group_of[i]];
      ++precise;
      if (mixed && labels_[i].starts_with("topic:")) continue;
      recall += met / stories[labels_[i]];
      ++wanted;
    }
    return precise > 0 && wanted > 0 ? find_f1(precision / precise, recall / wanted) : 0;
  }
  static bool counts(std::string_view label) {
    return !label.starts_with("null:") && !label.starts_with("weak:");
  }

  std::vector<MarkedArticle> articles_;
  Comparison made_;
  std::vector<std::string> labels_;
  std::vector<Features> features_;  // of made_.pairs
  std::unordered_map<std::uint64_t, Features> asked_;
};

// Pairs of texts, each alone in the world.
class LabelledPairs final : public Set {
 public:
  LabelledPairs(std::string name, std::vector<MarkedArticle> articles, const std::vector<bool>& same,
                const Knowledge& knowledge)
      : Set(std::move(name)), same_(same) {
    for (std::size_t i = 0; i + 1 < articles.size(); i += 2) {
      const auto made = compare_articles(std::span(articles).subspan(i, 2), knowledge.languages,
                                         knowledge.outlets, knowledge.meanings);
      features_.push_back(made.find_features(0, 1, made.pairs.empty() ? SharedText{} : made.pairs[0].shared));
    }
  }

  std::size_t size() const override { return same_.size(); }
  double score(const LikenessWeights& weights) override {
    double hits = 0, said = 0, wanted = 0;
    for (std::size_t i = 0; i < features_.size() && i < same_.size(); ++i) {
      const bool says = weigh(features_[i], weights) >= kSameStory;
      hits += says && same_[i];
      said += says;
      wanted += same_[i];
    }
    return said > 0 && wanted > 0 ? find_f1(hits / said, hits / wanted) : 0;
  }

 private:
  std::vector<bool> same_;
  std::vector<Features> features_;
};

std::vector<MarkedArticle> read(const std::string& path, const Knowledge& knowledge) {
  std::vector<MarkedArticle> articles;
  Progress progress;
  const auto keep = [&](ReadArticle article) {
    articles.push_back(std::move(article.marked));
    return true;
  };
  const auto report = [](const Error& error) {
    fmt::print(stderr, "fit_likeness: {}: {}\n", error.where, error.message);
  };
  read_articles({path}, knowledge, {}, Depth::mentions, keep, report, progress);
  return articles;
}

std::string text_of(const json& row, const char* field) {
  const auto found = row.find(field);
  if (found == row.end() || found->is_null()) return "";
  return found->is_string() ? found->get<std::string>() : found->dump();
}

std::unique_ptr<Set> read_set(const std::filesystem::path& folder, const Knowledge& knowledge) {
  const auto name = folder.filename().string();
  const auto documents = folder / "docs.jsonl";
  if (std::filesystem::exists(documents)) {
    std::map<std::string, std::string> labels;
    std::ifstream lines(documents);
    for (std::string line; std::getline(lines, line);) {
      const auto row = json::parse(line);
      labels[text_of(row, "id")] = text_of(row, "story");
    }
    return std::make_unique<LabelledArticles>(name, read(documents.string(), knowledge), labels, knowledge);
  }
  const auto texts = std::filesystem::temp_directory_path() / fmt::format("fit_likeness-{}.jsonl", name);
  std::vector<bool> same;
  {
    std::ifstream lines(folder / "pairs.jsonl");
    std::ofstream articles(texts);
    for (std::string line; std::getline(lines, line);) {
      const auto row = json::parse(line);
      same.push_back(row.at("same").get<bool>());
      for (const auto* end : {"1", "2"})
        articles << json{{"id", text_of(row, "id") + "/" + end}, {"text", row.at(std::string("text") + end)}}
                 << '\n';
    }
  }
  auto made = std::make_unique<LabelledPairs>(name, read(texts.string(), knowledge), same, knowledge);
  std::filesystem::remove(texts);
  return made;
}

using Sets = std::vector<std::unique_ptr<Set>>;

double find_mean(Sets& sets, const LikenessWeights& weights, const Set* left_out) {
  double sum = 0, count = 0;
  for (const auto& set : sets) {
    if (set.get() == left_out) continue;
    const double counts = std::min(1.0, static_cast<double>(set->size()) / kFullSet);
    count += counts;
    const double score = set->score(weights);
    sum += counts * (std::min(score, kEnough) + kBeyond * std::max(0.0, score - kEnough));
  }
  return sum / count;
}

Settings search(Sets& sets, const Set* left_out) {
  Settings best;
  double reached = find_mean(sets, weights_of(best), left_out), scale = 1;
  for (int round = 0; round < kRounds; ++round) {
    bool gained = false;
    for (std::size_t i = 0; i < Settings::size(); ++i)
      for (const double sign : {1.0, -1.0})
        for (;;) {
          auto moved = best;
          moved.at(i) += sign * scale * Settings::step(i);
          if (!moved.is_allowed()) break;
          const auto reaches = find_mean(sets, weights_of(moved), left_out);
          if (reaches < reached + kLeastGain) break;
          best = moved;
          reached = reaches;
          gained = true;
        }
    if (!gained) scale /= 2;
  }
  return best;
}

void print_weights(const LikenessWeights& all) {
  const auto& alone = alone_weights();
  fmt::print(
      "#pragma once\n"
      "// The weights of likeness.h, written by `./dev train story KIT` (tools/fit_likeness.cc), which "
      "chooses "
      "the\n"
      "// second row; docs/models/story.md tells of both.\n\n"
      "#include \"saksi/story/likeness.h\"\n\n"
      "namespace saksi {{\n\n"
      "// Before neighbours are known, and with them; in the order of Feature.\n"
      "// clang-format off\n"
      "inline constexpr LikenessWeights kAlone = {{{}, {{\n",
      alone.bias);
  const auto print_each = [](const LikenessWeights& weights) {
    for (std::size_t i = 0; i < kFeatures; ++i)
      fmt::print("    {},  // {}\n", weights.each[i], name_of(static_cast<Feature>(i)));
    fmt::print("}}}};\n");
  };
  print_each(alone);
  fmt::print("inline constexpr LikenessWeights kAll = {{{}, {{\n", all.bias);
  print_each(all);
  fmt::print("// clang-format on\n\n}}  // namespace saksi\n");
}

int run(const std::string& data, bool leave_out, std::span<char*> folders) {
  const auto knowledge = Knowledge::read(data, std::nullopt);
  if (!knowledge) return fmt::print(stderr, "fit_likeness: {}\n", knowledge.error().message), 2;
  if (auto models = (*knowledge)->read_models(data + "/../models"); !models)
    return fmt::print(stderr, "fit_likeness: {}\n", models.error().message), 2;
  Sets sets;
  for (const auto* folder : folders) sets.push_back(read_set(folder, **knowledge));
  const auto weights = weights_of(search(sets, nullptr));
  for (const auto& set : sets) {
    fmt::print(stderr, "{:16} {:.4f}", set->name(), set->score(weights));
    if (leave_out) fmt::print(stderr, "  left out {:.4f}", set->score(weights_of(search(sets, set.get()))));
    fmt::print(stderr, "\n");
  }
  print_weights(weights);
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  const bool leave_out = count > 2 && std::strcmp(arguments[2], "--leave-out") == 0;
  const int first = leave_out ? 3 : 2;
  if (count <= first) {
    std::fputs("usage: fit_likeness DATA_FOLDER [--leave-out] FOLDER...\n", stderr);
    return 2;
  }
  return saksi::run(arguments[1], leave_out, std::span(arguments + first, arguments + count));
}
