#include "saksi/article/trees.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace saksi {
namespace {

constexpr std::size_t kMaxDepth = 8;

std::optional<float> parse_value(std::string_view cell) {
  float value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

// Eight values that are worked on together.
template <class Value>
struct Lanes {
  using Half [[gnu::vector_size(16)]] = Value;
  Half low{}, high{};
};

}  // namespace

Result<Trees> Trees::make(const Table& table, std::span<const std::string_view> names) {
  Trees trees;
  for (const auto& row : table.rows) {
    const auto wrong = [&](std::string_view what) {
      return fail(ErrorCode::malformed, fmt::format("line {}: {}", row.line, what), table.name);
    };
    Tree tree{static_cast<std::uint32_t>(trees.questions_.size()), 0,
              static_cast<std::uint32_t>(trees.values_.size())};
    for (; tree.depth < row.cells.size(); ++tree.depth) {
      const std::string_view cell = row.cells[tree.depth];
      const auto mark = cell.find('>');
      if (mark == std::string_view::npos) break;
      const auto name = std::ranges::find(names, cell.substr(0, mark));
      const auto above = parse_value(cell.substr(mark + 1));
      if (name == names.end() || !above) return wrong("no question about a known feature");
      trees.questions_.push_back({static_cast<std::uint32_t>(name - names.begin()), *above});
    }
    if (tree.depth == 0 || tree.depth > kMaxDepth) return wrong("a tree has 1 to 8 questions");
    const std::size_t wanted = std::size_t{1} << tree.depth;
    for (std::size_t i = 0; i < wanted; ++i) {
      const auto value = parse_value(row.cell(tree.depth + i));
      if (!value) return wrong("a tree has a value for each row of answers");
      trees.values_.push_back(*value);
    }
    trees.trees_.push_back(tree);
  }
  for (const auto& question : trees.questions_) trees.used_.push_back(question.feature);
  std::ranges::sort(trees.used_);
  trees.used_.erase(std::ranges::unique(trees.used_).begin(), trees.used_.end());
  return trees;
}

double Trees::sum(std::span<const float> features) const {
  double sum = 0;
  for (const auto& tree : trees_) {
    std::uint32_t answers = 0;
    for (std::uint32_t i = 0; i < tree.depth; ++i) {
      const auto& question = questions_[tree.questions + i];
      answers |= static_cast<std::uint32_t>(features[question.feature] > question.above) << i;
    }
    sum += static_cast<double>(values_[tree.values + answers]);
  }
  return sum;
}

std::vector<float> Trees::sums(std::span<const float> rows, std::size_t width) const {
  constexpr std::size_t kLanes = 8;
  const auto count = rows.size() / width;
  std::vector<float> sums(count);
  std::vector<Lanes<float>> columns(width);
  for (std::size_t from = 0; from < count; from += kLanes) {
    const auto lanes = std::min(kLanes, count - from);
    for (const auto f : used_)
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        auto& half = lane < 4 ? columns[f].low : columns[f].high;
        half[lane % 4] = rows[(from + lane) * width + f];
      }
    std::array<float, kLanes> totals{};
    for (const auto& tree : trees_) {
      Lanes<std::int32_t> answers{};
      std::int32_t yes = 1;
      for (std::uint32_t q = 0; q < tree.depth; ++q, yes <<= 1) {
        const auto& question = questions_[tree.questions + q];
        const auto& column = columns[question.feature];
        answers.low |= (column.low > question.above) & yes;
        answers.high |= (column.high > question.above) & yes;
      }
      const float* values = &values_[tree.values];
      for (std::size_t lane = 0; lane < 4; ++lane) {
        totals[lane] += values[answers.low[lane]];
        totals[lane + 4] += values[answers.high[lane]];
      }
    }
    std::copy_n(totals.begin(), lanes, sums.begin() + static_cast<std::ptrdiff_t>(from));
  }
  return sums;
}

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace saksi
