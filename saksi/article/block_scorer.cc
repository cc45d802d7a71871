#include "saksi/article/block_scorer.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

constexpr std::string_view kContextNames[] = {
    "odds",         "odds_before", "odds_before2", "odds_before3", "odds_behind", "odds_behind2",
    "odds_behind3", "odds_near",   "odds_box_0",   "odds_box_1",   "odds_box_2",  "odds_box_3",
    "yes_before",   "yes_behind",  "yes_share",    "from_first",   "to_last",     "odds_most_0",
    "page_yes",     "odds_leaf",   "phrase",       "since_yes",    "until_yes"};
static_assert(std::size(kContextNames) == kContextFeatures);

constexpr std::size_t kMaxPhraseBytes = 300;

float likely(float odds) { return 1 / (1 + std::exp(-odds)); }

struct Sum {
  double weight = 0, odds = 0, most = -20;
  float mean() const { return weight > 0 ? static_cast<float>(odds / weight) : -9.0F; }
};

// The cells of a table of figures are of the article together or not at all: each alone is too short to tell.
void join_tables(const Document& document, std::vector<float>& odds) {
  constexpr double kMaxCellBytes = 60;
  constexpr double kMinCells = 6;
  struct Cells {
    double count = 0, bytes = 0, odds = 0;
  };
  const auto& elements = document.elements;
  std::vector<std::uint32_t> table(elements.size(), kNoBox);  // the innermost one around
  std::vector<Cells> cells(elements.size());
  for (std::uint32_t i = 0; i < elements.size(); ++i)
    table[i] = elements[i].tag == "table" ? i : elements[i].parent ? table[*elements[i].parent] : kNoBox;
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const auto in = table[document.blocks[i].markup->element];
    if (in == kNoBox) continue;
    ++cells[in].count;
    cells[in].bytes += static_cast<double>(document.blocks[i].text.size());
    cells[in].odds += static_cast<double>(odds[i]);
  }
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const auto in = table[document.blocks[i].markup->element];
    if (in == kNoBox || cells[in].count < kMinCells || cells[in].bytes > kMaxCellBytes * cells[in].count)
      continue;
    odds[i] = static_cast<float>(cells[in].odds / cells[in].count);
  }
}

}  // namespace

std::span<const std::string_view> context_feature_names() { return kContextNames; }

std::vector<ContextFeatures> find_context(const Document& document, std::span<const float> odds,
                                          const Furniture& phrases) {
  const auto& blocks = document.blocks;
  const auto& elements = document.elements;
  if (blocks.empty()) return {};
  const auto count = blocks.size();
  std::vector<ContextFeatures> rows(count);
  std::vector<Sum> sums(elements.size());
  std::vector<double> weights(count), yes(count + 1);
  constexpr std::size_t kSince = kContextFeatures - 2, kUntil = kContextFeatures - 1;
  float last = 40;
  for (std::size_t i = 0; i < count; ++i) {
    weights[i] = static_cast<double>(std::min<std::size_t>(blocks[i].text.size(), 600)) + 5;
    auto& sum = sums[blocks[i].markup->element];
    sum.weight += weights[i];
    sum.odds += weights[i] * static_cast<double>(odds[i]);
    sum.most = std::max(sum.most, static_cast<double>(odds[i]));
    yes[i + 1] = yes[i] + weights[i] * static_cast<double>(likely(odds[i]));
    rows[i][kSince] = last;
    last = odds[i] > 0 ? 1.0F : std::min(last + 1, 40.0F);
  }
  last = 40;
  for (auto i = count; i-- > 0;) {
    rows[i][kUntil] = last;
    last = odds[i] > 0 ? 1.0F : std::min(last + 1, 40.0F);
  }
  for (auto i = sums.size(); i-- > 1;)
    if (elements[i].parent) {
      auto& above = sums[*elements[i].parent];
      above.weight += sums[i].weight;
      above.odds += sums[i].odds;
      above.most = std::max(above.most, sums[i].most);
    }
  std::size_t first_yes = count, last_yes = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (odds[i] > 0) first_yes = std::min(first_yes, i), last_yes = i;
  const double all = yes[count];
  for (std::size_t i = 0; i < count; ++i) {
    if (odds[i] < kHopeless) continue;
    auto& row = rows[i];
    const auto near = [&](std::ptrdiff_t step) {
      const auto j = static_cast<std::ptrdiff_t>(i) + step;
      return j < 0 || j >= static_cast<std::ptrdiff_t>(count) ? -9.0F : odds[static_cast<std::size_t>(j)];
    };
    std::size_t f = 0;
    row[f++] = odds[i];
    for (std::ptrdiff_t step = 1; step <= 3; ++step) row[f++] = near(-step);
    for (std::ptrdiff_t step = 1; step <= 3; ++step) row[f++] = near(step);
    double weight = 0, sum = 0;
    for (std::ptrdiff_t step = -5; step <= 5; ++step) {
      const auto j = static_cast<std::ptrdiff_t>(i) + step;
      if (step == 0 || j < 0 || j >= static_cast<std::ptrdiff_t>(count)) continue;
      weight += weights[static_cast<std::size_t>(j)];
      sum += weights[static_cast<std::size_t>(j)] * static_cast<double>(odds[static_cast<std::size_t>(j)]);
    }
    row[f++] = weight > 0 ? static_cast<float>(sum / weight) : -9.0F;
    auto box = blocks[i].markup->element;
    const auto leaf = box;
    while (is_leaf_box(elements[box].tag) && elements[box].parent) box = *elements[box].parent;
    const auto container = box;
    for (int level = 0; level < 4; ++level) {
      row[f++] = sums[box].mean();
      box = elements[box].parent.value_or(box);
    }
    row[f++] = all > 0 ? static_cast<float>(yes[i] / all) : 0.0F;
    row[f++] = all > 0 ? static_cast<float>((all - yes[i + 1]) / all) : 0.0F;
    row[f++] = all > 0 ? static_cast<float>((yes[i + 1] - yes[i]) / all) : 0.0F;
    row[f++] = first_yes == count
                   ? -60.0F
                   : std::clamp(static_cast<float>(static_cast<double>(i) - static_cast<double>(first_yes)),
                                -60.0F, 60.0F);
    row[f++] = first_yes == count
                   ? -60.0F
                   : std::clamp(static_cast<float>(static_cast<double>(last_yes) - static_cast<double>(i)),
                                -60.0F, 60.0F);
    row[f++] = static_cast<float>(sums[container].most);
    row[f++] = static_cast<float>(std::log1p(all));
    row[f++] = sums[leaf].mean();
    row[f++] = blocks[i].text.size() <= kMaxPhraseBytes && !phrases.find_reason(make_line(blocks[i])).empty();
  }
  return rows;
}

BlockScorer::BlockScorer(const Languages& languages) : phrases_(languages) {
  auto first = Trees::make(languages.common().table("block_trees"), block_feature_names());
  std::vector<std::string_view> names(block_feature_names().begin(), block_feature_names().end());
  names.insert(names.end(), context_feature_names().begin(), context_feature_names().end());
  auto second = Trees::make(languages.common().table("context_trees"), names);
  if (!first || !second) return;
  first_ = std::move(*first);
  second_ = std::move(*second);
}

std::vector<float> BlockScorer::score(const Document& document, const BoxVerdicts& verdicts) const {
  const auto [features, menu] = find_block_features(document, verdicts);
  std::vector<float> odds;
  odds.reserve(features.size());
  for (std::size_t i = 0; i < features.size(); ++i)
    odds.push_back(menu[i] ? kMenuOdds : static_cast<float>(first_.sum(features[i])));
  const auto context = find_context(document, odds, phrases_);
  std::array<float, kBlockFeatures + kContextFeatures> row{};
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (odds[i] < kHopeless) continue;
    std::ranges::copy(features[i], row.begin());
    std::ranges::copy(context[i], row.begin() + kBlockFeatures);
    odds[i] = static_cast<float>(second_.sum(row));
  }
  join_tables(document, odds);
  return odds;
}

}  // namespace saksi
