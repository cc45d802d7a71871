#include "saksi/article/block_scorer.h"

#include <algorithm>
#include <cmath>

namespace saksi {
namespace {

constexpr std::string_view kContextNames[] = {
    "odds",         "odds_before",  "odds_before2", "odds_before3", "odds_behind",
    "odds_behind2", "odds_behind3", "odds_near",    "odds_box_0",   "odds_box_1",
    "odds_box_2",   "odds_box_3",   "yes_box_0",    "yes_box_1",    "yes_box_2",
    "odds_shape",   "yes_before",   "yes_behind",   "yes_share",    "from_first",
    "to_last",      "odds_most_0",  "page_yes",     "odds_leaf",    "phrase"};
static_assert(std::size(kContextNames) == kContextFeatures);

constexpr std::size_t kMaxPhraseBytes = 300;
constexpr float kUnsure = 3;  // odds between which set phrases are looked up

// The cells of a table of figures are of the article together or not at all: each alone is too short to tell.
void join_tables(const Document& document, std::vector<float>& odds) {
  constexpr double kMaxCellBytes = 60;
  constexpr double kMinCells = 6;
  struct Cells {
    double count = 0, bytes = 0, odds = 0;
  };
  const auto& elements = document.elements;
  if (std::ranges::find(elements, "table", &Element::tag) == elements.end()) return;
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

namespace {

// Sums over boxes and the page that the rows are made from.
class ContextMaker {
 public:
  ContextMaker(const Document& document, const BlockTable& table, std::span<const float> odds)
      : document_(document),
        table_(table),
        odds_(document.blocks.size(), kMenuOdds),
        weights_(document.blocks.size()),
        yes_(document.blocks.size() + 1),
        sums_(document.elements.size()),
        shapes_(table.rows.size()) {
    for (std::size_t row = 0; row < odds.size(); ++row) odds_[table.places[row]] = odds[row];
    sum_up();
    for (std::size_t row = 0; row < odds.size(); ++row)
      shapes_[table.shapes[row]].add(weights_[table.places[row]], odds[row]);
  }

  void fill(std::size_t row, ContextFeatures& features) const {
    const std::size_t i = table_.places[row];
    std::size_t f = 0;
    const auto add = [&](double value) { features[f++] = static_cast<float>(value); };
    add(static_cast<double>(odds_[i]));
    for (std::size_t step = 1; step <= 3; ++step) add(near(i, -static_cast<std::ptrdiff_t>(step)));
    for (std::size_t step = 1; step <= 3; ++step) add(near(i, static_cast<std::ptrdiff_t>(step)));
    add(odds_around(i));
    const auto leaf = document_.blocks[i].markup->element;
    auto box = leaf;
    while (is_leaf_box(document_.elements[box].tag) && document_.elements[box].parent)
      box = *document_.elements[box].parent;
    const auto container = box;
    std::array<float, 3> shares{};
    for (std::size_t level = 0; level < 4; ++level) {
      add(sums_[box].mean());
      if (level < shares.size()) shares[level] = sums_[box].share();
      box = document_.elements[box].parent.value_or(box);
    }
    for (const auto value : shares) add(value);
    add(shapes_[table_.shapes[row]].mean());
    const double all = yes_.back();
    add(all > 0 ? yes_[i] / all : 0);
    add(all > 0 ? (all - yes_[i + 1]) / all : 0);
    add(all > 0 ? (yes_[i + 1] - yes_[i]) / all : 0);
    const bool none = first_yes_ == odds_.size();
    add(none ? -60 : std::clamp(static_cast<double>(i) - static_cast<double>(first_yes_), -60.0, 60.0));
    add(none ? -60 : std::clamp(static_cast<double>(last_yes_) - static_cast<double>(i), -60.0, 60.0));
    add(static_cast<double>(sums_[container].most));
    add(all);
    add(sums_[leaf].mean());
  }

 private:
  struct Sum {
    float weight = 0, odds = 0, yes = 0, most = -20;
    void add(float more, float value) {
      weight += more;
      odds += more * value;
    }
    float mean() const { return weight > 0 ? odds / weight : kMenuOdds; }
    float share() const { return weight > 0 ? yes / weight : 0; }
  };

  void sum_up() {
    const auto& blocks = document_.blocks;
    first_yes_ = blocks.size();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      weights_[i] = static_cast<float>(std::min<std::size_t>(blocks[i].text.size(), 600)) + 5;
      auto& sum = sums_[blocks[i].markup->element];
      sum.add(weights_[i], odds_[i]);
      sum.most = std::max(sum.most, odds_[i]);
      const float yes = odds_[i] < kHopeless ? 0 : weights_[i] / (1 + std::exp(-odds_[i]));
      sum.yes += yes;
      yes_[i + 1] = yes_[i] + static_cast<double>(yes);
      if (odds_[i] > 0) first_yes_ = std::min(first_yes_, i), last_yes_ = i;
    }
    for (auto i = sums_.size(); i-- > 1;) {
      if (!document_.elements[i].parent) continue;
      auto& above = sums_[*document_.elements[i].parent];
      above.weight += sums_[i].weight;
      above.odds += sums_[i].odds;
      above.yes += sums_[i].yes;
      above.most = std::max(above.most, sums_[i].most);
    }
  }

  double near(std::size_t i, std::ptrdiff_t step) const {
    const auto j = static_cast<std::ptrdiff_t>(i) + step;
    return static_cast<double>(j < 0 || j >= static_cast<std::ptrdiff_t>(odds_.size())
                                   ? kMenuOdds
                                   : odds_[static_cast<std::size_t>(j)]);
  }

  double odds_around(std::size_t i) const {
    constexpr std::size_t kReach = 5;
    Sum sum;
    for (auto j = i < kReach ? 0 : i - kReach; j < std::min(odds_.size(), i + kReach + 1); ++j)
      if (j != i) sum.add(weights_[j], odds_[j]);
    return static_cast<double>(sum.mean());
  }

  const Document& document_;
  const BlockTable& table_;
  std::vector<float> odds_, weights_;  // of each block
  std::vector<double> yes_;            // how much of the blocks before each is likely of the article
  std::vector<Sum> sums_, shapes_;
  std::size_t first_yes_ = 0, last_yes_ = 0;
};

}  // namespace

ContextTable find_context(const Document& document, const BlockTable& table, std::span<const float> odds,
                          const Furniture& phrases) {
  const ContextMaker maker(document, table, odds);
  ContextTable found;
  for (std::size_t row = 0; row < odds.size(); ++row) {
    if (odds[row] < kHopeless) continue;
    found.from.push_back(static_cast<std::uint32_t>(row));
    auto& features = found.rows.emplace_back();
    std::ranges::copy(table.rows[row], features.begin());
    ContextFeatures context{};
    maker.fill(row, context);
    const auto& block = document.blocks[table.places[row]];
    context.back() = std::abs(odds[row]) < kUnsure && block.text.size() <= kMaxPhraseBytes &&
                     !phrases.find_reason(make_line(block)).empty();
    std::ranges::copy(context, features.begin() + kBlockFeatures);
  }
  return found;
}

BlockScorer::BlockScorer(const Languages& languages, const Furniture& phrases) : phrases_(phrases) {
  auto first = Trees::make(languages.common().table("block_trees"), block_feature_names());
  std::vector<std::string_view> names(block_feature_names().begin(), block_feature_names().end());
  names.insert(names.end(), context_feature_names().begin(), context_feature_names().end());
  auto second = Trees::make(languages.common().table("context_trees"), names);
  if (!first || !second) return;
  first_ = std::move(*first);
  second_ = std::move(*second);
}

std::vector<float> BlockScorer::score(const Document& document, const BoxVerdicts& verdicts) const {
  std::vector<float> odds(document.blocks.size(), kMenuOdds);
  const auto table = find_block_features(document, verdicts);
  if (table.rows.empty()) return odds;
  const auto first =
      first_.sums({table.rows.front().data(), table.rows.size() * kBlockFeatures}, kBlockFeatures);
  for (std::size_t row = 0; row < first.size(); ++row) odds[table.places[row]] = first[row];
  const auto context = find_context(document, table, first, phrases_);
  if (!context.rows.empty()) {
    constexpr auto kWidth = kBlockFeatures + kContextFeatures;
    const auto second = second_.sums({context.rows.front().data(), context.rows.size() * kWidth}, kWidth);
    for (std::size_t i = 0; i < second.size(); ++i) odds[table.places[context.from[i]]] = second[i];
  }
  join_tables(document, odds);
  return odds;
}

}  // namespace saksi
