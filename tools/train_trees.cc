// Learns the trees of saksi/article/trees.h from examples: gradient boosting on the log loss, with trees
// whose levels ask one question each (Friedman 2001; Prokhorenkova et al. 2018).
//
//   train_trees [--trees 120] [--depth 4] [--rate 0.12] [--folds 8] [--decay 2] [--groups 1] [--features 1]
//               < rows > table
//
// Each tree may learn from a part of the groups and ask about a part of the features, drawn anew (stochastic
// boosting, Friedman 2002): less is learned by heart. The draw is the same in each run.
//
// Rows are parted by tabs: group, weight, answer (0 or 1), then one value for each feature; the first row
// names them. Rows of one group (a page) are never both learned from and asked about. Before the table is
// written the groups are parted into folds and each fold is judged by trees learned from the others:
// precision and recall at several thresholds stand on standard error, and with --told FILE (and --tables
// PREFIX: the trees of each fold) what each row was given (group, answer, log odds) in a file. Same rows,
// same table.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

struct Settings {
  int trees = 120, depth = 4, folds = 8;
  double rate = 0.12, decay = 2, groups = 1, features = 1;
  std::string told, tables;
};

struct Rows {
  std::vector<std::string> names, groups;
  std::vector<std::uint64_t> group_numbers;
  std::vector<double> weights;
  std::vector<char> answers;
  std::vector<std::vector<float>> columns;  // one for each feature
  std::size_t size() const { return answers.size(); }
};

struct Tree {
  std::vector<std::size_t> features;
  std::vector<float> above;
  std::vector<double> values;
};

Rows read_rows(std::istream& in) {
  Rows rows;
  std::string line;
  for (bool head = true; std::getline(in, line); head = false) {
    std::vector<std::string> cells;
    for (std::size_t from = 0; from <= line.size();) {
      const auto to = std::min(line.find('\t', from), line.size());
      cells.push_back(line.substr(from, to - from));
      from = to + 1;
    }
    if (head) {
      rows.names.assign(cells.begin() + 3, cells.end());
      rows.columns.resize(rows.names.size());
      continue;
    }
    if (cells.size() != rows.names.size() + 3) continue;
    rows.groups.push_back(cells[0]);
    rows.weights.push_back(std::atof(cells[1].c_str()));
    rows.answers.push_back(cells[2] == "1");
    for (std::size_t f = 0; f < rows.names.size(); ++f)
      rows.columns[f].push_back(static_cast<float>(std::atof(cells[f + 3].c_str())));
  }
  std::map<std::string, std::uint64_t> numbers;
  for (const auto& group : rows.groups)
    rows.group_numbers.push_back(numbers.emplace(group, numbers.size()).first->second);
  return rows;
}

// Values between which a question may part: at most `kMaxCuts` for each feature.
class Cuts {
 public:
  static constexpr std::size_t kMaxCuts = 40;

  explicit Cuts(const Rows& rows) : above(rows.columns.size()), bins(rows.columns.size()) {
    for (std::size_t f = 0; f < rows.columns.size(); ++f) {
      auto sorted = rows.columns[f];
      std::ranges::sort(sorted);
      for (std::size_t i = 1; i <= kMaxCuts; ++i) {
        const auto at = sorted.size() * i / (kMaxCuts + 1);
        const auto next = std::ranges::upper_bound(sorted, sorted[at]);
        if (next == sorted.end()) continue;
        const float cut = (sorted[at] + *next) / 2;
        if (above[f].empty() || cut > above[f].back()) above[f].push_back(cut);
      }
      if (!sorted.empty() && above[f].empty() && sorted.front() < sorted.back())
        above[f].push_back((sorted.front() + *std::ranges::upper_bound(sorted, sorted.front())) / 2);
      for (const float value : rows.columns[f])
        bins[f].push_back(
            static_cast<unsigned char>(std::ranges::lower_bound(above[f], value) - above[f].begin()));
    }
  }

  std::vector<std::vector<float>> above;
  std::vector<std::vector<unsigned char>> bins;  // how many cuts lie below the value
};

struct Sum {
  double slope = 0, curve = 0;
  double gain(double decay) const { return slope * slope / (curve + decay); }
};

// True for about `part` of all things, and for others with each tree.
bool is_drawn(std::uint64_t thing, std::uint64_t tree, double part) {
  std::uint64_t mixed = thing * 0x9E3779B97F4A7C15ULL + (tree + 1) * 0xD1B54A32D192ED03ULL;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<double>((mixed ^ (mixed >> 31)) >> 11) < part * 9007199254740992.0;
}

Tree grow(const Cuts& cuts, const std::vector<std::size_t>& asked, const std::vector<std::size_t>& members,
          const std::vector<double>& slopes, const std::vector<double>& curves, const Settings& settings) {
  Tree tree;
  std::vector<std::size_t> leaf(slopes.size());
  for (int level = 0; level < settings.depth; ++level) {
    const std::size_t leaves = std::size_t{1} << level;
    double best = 0;
    std::size_t best_feature = 0, best_cut = 0;
    for (const auto f : asked) {
      const auto width = cuts.above[f].size() + 1;
      if (width < 2) continue;
      std::vector<Sum> sums(leaves * width);
      for (const auto i : members) {
        auto& sum = sums[leaf[i] * width + cuts.bins[f][i]];
        sum.slope += slopes[i];
        sum.curve += curves[i];
      }
      std::vector<double> gains(width - 1);
      for (std::size_t l = 0; l < leaves; ++l) {
        Sum all, below;
        for (std::size_t b = 0; b < width; ++b) {
          all.slope += sums[l * width + b].slope;
          all.curve += sums[l * width + b].curve;
        }
        for (std::size_t b = 0; b + 1 < width; ++b) {
          below.slope += sums[l * width + b].slope;
          below.curve += sums[l * width + b].curve;
          const Sum beyond{all.slope - below.slope, all.curve - below.curve};
          gains[b] += below.gain(settings.decay) + beyond.gain(settings.decay);
        }
      }
      for (std::size_t b = 0; b < gains.size(); ++b)
        if (gains[b] > best * (1 + 1e-9)) best = gains[b], best_feature = f, best_cut = b;
    }
    if (best == 0) break;
    tree.features.push_back(best_feature);
    tree.above.push_back(cuts.above[best_feature][best_cut]);
    for (const auto i : members)
      leaf[i] |= static_cast<std::size_t>(cuts.bins[best_feature][i] > best_cut) << level;
  }
  std::vector<Sum> sums(std::size_t{1} << tree.features.size());
  for (const auto i : members) sums[leaf[i]].slope += slopes[i], sums[leaf[i]].curve += curves[i];
  for (const auto& sum : sums)
    tree.values.push_back(settings.rate * sum.slope / (sum.curve + settings.decay));
  return tree;
}

double value_of(const Tree& tree, const Rows& rows, std::size_t row) {
  std::size_t answers = 0;
  for (std::size_t q = 0; q < tree.features.size(); ++q)
    answers |= static_cast<std::size_t>(rows.columns[tree.features[q]][row] > tree.above[q]) << q;
  return tree.values[answers];
}

std::vector<Tree> learn(const Rows& rows, const Cuts& cuts, const std::vector<std::size_t>& members,
                        const Settings& settings) {
  std::vector<Tree> trees;
  std::vector<double> odds(rows.size()), slopes(rows.size()), curves(rows.size());
  for (int t = 0; t < settings.trees; ++t) {
    for (const auto i : members) {
      const double p = 1 / (1 + std::exp(-odds[i]));
      slopes[i] = rows.weights[i] * (rows.answers[i] - p);
      curves[i] = rows.weights[i] * p * (1 - p);
    }
    const auto number = static_cast<std::uint64_t>(t);
    std::vector<std::size_t> drawn, asked;
    for (const auto i : members)
      if (is_drawn(rows.group_numbers[i], 2 * number, settings.groups)) drawn.push_back(i);
    for (std::size_t f = 0; f < cuts.above.size(); ++f)
      if (is_drawn(f, 2 * number + 1, settings.features)) asked.push_back(f);
    auto tree = grow(cuts, asked, drawn, slopes, curves, settings);
    if (tree.features.empty()) continue;
    for (const auto i : members) odds[i] += value_of(tree, rows, i);
    trees.push_back(std::move(tree));
  }
  return trees;
}

void print(std::FILE* out, const Rows& rows, const std::vector<Tree>& trees);

void judge(const Rows& rows, const Cuts& cuts, const Settings& settings) {
  std::map<std::string, std::size_t> fold;
  for (const auto& group : rows.groups) fold.emplace(group, 0);
  std::size_t next = 0;
  for (auto& [group, number] : fold) number = next++ % static_cast<std::size_t>(settings.folds);
  std::vector<double> odds(rows.size());
  for (std::size_t k = 0; k < static_cast<std::size_t>(settings.folds); ++k) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (fold[rows.groups[i]] != k && rows.weights[i] > 0) members.push_back(i);
    const auto trees = learn(rows, cuts, members, settings);
    if (!settings.tables.empty()) {
      auto* file = std::fopen((settings.tables + std::to_string(k)).c_str(), "w");
      if (file) print(file, rows, trees), std::fclose(file);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (fold[rows.groups[i]] == k)
        for (const auto& tree : trees) odds[i] += value_of(tree, rows, i);
  }
  double loss = 0, weight = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    loss += rows.weights[i] * std::log1p(std::exp(rows.answers[i] ? -odds[i] : odds[i]));
    weight += rows.weights[i];
  }
  fmt::print(stderr, "{} rows, {} groups, log loss {:.4f} out of fold\n", rows.size(), fold.size(),
             loss / weight);
  for (const double threshold : {-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0}) {
    double hit = 0, said = 0, wanted = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      hit += rows.weights[i] * (rows.answers[i] && odds[i] > threshold);
      said += rows.weights[i] * (odds[i] > threshold);
      wanted += rows.weights[i] * rows.answers[i];
    }
    fmt::print(stderr, "log odds > {:4.1f}: precision {:.4f} recall {:.4f}\n", threshold, hit / said,
               hit / wanted);
  }
  if (settings.told.empty()) return;
  std::ofstream told(settings.told);
  for (std::size_t i = 0; i < rows.size(); ++i)
    told << fmt::format("{}\t{}\t{:.4f}\n", rows.groups[i], int{rows.answers[i]}, odds[i]);
}

void print(std::FILE* out, const Rows& rows, const std::vector<Tree>& trees) {
  for (const auto& tree : trees) {
    for (std::size_t q = 0; q < tree.features.size(); ++q)
      fmt::print(out, "{}{}>{:.6g}", q ? "\t" : "", rows.names[tree.features[q]], tree.above[q]);
    for (const auto value : tree.values) fmt::print(out, "\t{:.4f}", value);
    fmt::print(out, "\n");
  }
}

}  // namespace

int main(int count, char** arguments) {
  Settings settings;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string name = arguments[i];
    const char* value = arguments[i + 1];
    if (name == "--trees") settings.trees = std::atoi(value);
    if (name == "--depth") settings.depth = std::atoi(value);
    if (name == "--folds") settings.folds = std::atoi(value);
    if (name == "--rate") settings.rate = std::atof(value);
    if (name == "--decay") settings.decay = std::atof(value);
    if (name == "--groups") settings.groups = std::atof(value);
    if (name == "--features") settings.features = std::atof(value);
    if (name == "--told") settings.told = value;
    if (name == "--tables") settings.tables = value;
  }
  const auto rows = read_rows(std::cin);
  if (rows.size() == 0) {
    std::fputs("train_trees: no rows\n", stderr);
    return 2;
  }
  const Cuts cuts(rows);
  if (settings.folds > 1) judge(rows, cuts, settings);
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows.weights[i] > 0) all.push_back(i);
  print(stdout, rows, learn(rows, cuts, all, settings));
}
