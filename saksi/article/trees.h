#pragma once
// A sum of small decision trees, learned from examples: how much the features of a thing speak for a yes.
//
// All nodes of one level of a tree ask the same question ("oblivious" trees, as CatBoost's: Prokhorenkova et
// al. 2018), so a tree is its questions and a value for each row of answers:
//
//   # trees of depth 2: question, question, then the values for no-no, yes-no, no-yes, yes-yes
//   prose_before>0.5	log_size>4.1	-0.21	0.07	0.30	-0.11	example
//
// tools/train_trees.cc writes such tables.

#include <span>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/lang/table.h"

namespace saksi {

class Trees {
 public:
  Trees() = default;  // says 0 to everything
  // Rows of `table` whose questions name the features `names`; the order of `names` is the order of values
  // given to sum(). Errors: malformed, with the line, for a feature that is not known or a value that is
  // none.
  static Result<Trees> make(const Table& table, std::span<const std::string_view> names);

  // Log odds: above 0 a yes is likelier than a no. `features` holds a value for every name. Cost: depth x
  // trees comparisons.
  double sum(std::span<const float> features) const;
  // The same for many rows, `width` values each, one behind the other: several rows at a time.
  std::vector<float> sums(std::span<const float> rows, std::size_t width) const;
  bool empty() const { return trees_.empty(); }

 private:
  struct Question {
    std::uint32_t feature = 0;
    float above = 0;
  };
  struct Tree {
    std::uint32_t questions = 0, depth = 0, values = 0;  // where they begin, and how many
  };
  std::vector<Tree> trees_;
  std::vector<Question> questions_;
  std::vector<float> values_;
  std::vector<std::uint32_t> used_;  // features that are asked about, sorted
};

// 0 … 1.
double probability(double log_odds);

}  // namespace saksi
