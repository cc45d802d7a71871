#pragma once
// How likely two articles tell of the same event: features that a person can read, weighed by a small model
// (./dev train story fits it again).

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "saksi/story/neighbourhood.h"
#include "saksi/story/sketch.h"

namespace saksi {

enum class Feature : std::uint8_t {
  words,            // cosine of the words
  head,             // cosine of the heads
  head_in_body,     // how much of the weight of each head the other article holds, the mean of both
  names,            // cosine of the names' words
  shared_days,      // days named by both: 0, 1 (one), up to 2 (many)
  named_apart,      // log of 1 + days between the nearest days that the two name; 0 when one names none
  shared_numbers,   // uncommon numbers told by both, of those of the poorer one
  days_apart,       // log of 1 + days between publication; 0 when not known
  long_apart,       // by how much days_apart is more than that of a week
  undated,          // 1: days_apart is not known
  foreign,          // 1: in two languages
  foreign_names,    // names, when in two languages
  copied,           // share of text taken over
  is_template,      // 1: the text taken over has other figures (TextCopy::is_template)
  persons,          // weight of the persons named by both, of that of the poorer one
  places,           // the same of places
  shared_mass,      // log of 1 + the rarities of all shared words
  shorter,          // log of 1 + the terms of the one with fewer
  numbers_told,     // 1: both tell uncommon numbers
  foreign_meaning,  // nearness of the meanings of all their words, when in two languages
  no_meaning,       // 1: in two languages, and the meaning of one is not known
  company,         // log of the part of kCompany articles that there are: among few, two are likelier to meet
  each_other,      // NeighbourOverlap: how much of their neighbourhoods is the two themselves
  neighbours,      // how much of them is the same others
  around,          // how alike the words around the two are
  lead_day_same,   // 1: the first days that the heads name are one
  lead_day_apart,  // log of 1 + days between these
  lead_numbers_same,   // 1: the heads count something alike: "lima orang", "Rp16.850"
  lead_numbers_apart,  // 1: they count the same things, and nothing alike
  persons_apart,       // 1: the heads of both name persons, and none is the same
  count
};
inline constexpr std::size_t kFeatures = static_cast<std::size_t>(Feature::count);
using Features = std::array<double, kFeatures>;

std::string_view name_of(Feature feature);

// What find_text_copies says of a pair.
struct SharedText {
  double share = 0;  // of the text of one that stands in the other
  bool is_template = false;
};

// An article made ready to be compared with many others.
class Comparer {
 public:
  // Keeps `article`, which must outlive this.
  explicit Comparer(const SketchView& article);
  // Does not depend on which of the two is the other.
  Features find_features(const SketchView& other, const SharedText& shared) const;
  // What the sketches alone tell of shared text.
  SharedText guess_shared(const SketchView& other) const;

 private:
  SketchView article_;
  std::vector<SketchTerm> terms_;
  bool leads_with_person_ = false;
  std::array<std::uint8_t, 512> places_{};  // open addressing by key: index into terms_ + 1
};

// A row of the model.
struct LikenessWeights {
  double bias = 0;
  std::array<double, kFeatures> each{};
};
// 0 … 1: the probability that the weights give to the features.
double weigh(const Features& features, const LikenessWeights& weights);
const LikenessWeights& alone_weights();    // those of judge_alone
inline constexpr double kSameStory = 0.5;  // mean likeness from which on articles are one story

// 0 … 1: the probability that the two tell of one event, as far as they alone tell: by this the neighbours of
// an article are found.
double judge_alone(const Features& features);
// What is around the two.
struct Surroundings {
  NeighbourOverlap overlap;
  std::size_t articles = 0;  // among which they stand, themselves counted
};
inline constexpr std::size_t kCompany = 200;
Features add_surroundings(Features features, const Surroundings& around);
// The same by features with their surroundings.
double judge(const Features& features);

}  // namespace saksi
