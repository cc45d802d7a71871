#pragma once
// The trained tagger of names over the rules: it reads what the rules found as one more feature and decides
// where names stand and what they are. Languages without a model keep the rules.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/mention/name/settle.h"
#include "saksi/mention/name/tagger_features.h"
#include "saksi/mention/name/tagger_model.h"

namespace saksi {

// The best labels of `sentence`: no "goes on" without a beginning, only types among `types`. Linear.
class LabelFinder {
 public:
  // By summed weights of the features of each token: scores[token][label].
  using Scores = std::array<std::int32_t, kLabels>;
  using Steps = std::array<std::array<std::int32_t, kLabels>, kLabels>;
  void find(std::span<const Scores> scores, const Steps& steps, std::uint32_t types,
            std::vector<std::uint8_t>& labels);

 private:
  std::vector<std::array<std::uint8_t, kLabels>> from_;
};

class NameTagger {
 public:
  explicit NameTagger(TaggerModel model);
  // `pieces` as the rules leave them, those of one part after another: gives what stands after the tagger,
  // in the same order, none overlapping. `parts` hold the words of the title and the text as printed.
  struct PartText {
    const NameTokens* tokens = nullptr;
    std::string_view text;
  };
  std::vector<PlacedPiece> tag(const std::vector<PlacedPiece>& pieces, std::span<const PartText> parts,
                               const Gazetteer& gazetteer) const;

 private:
  struct Kind {
    TaggerWeights weights;
    LabelFinder::Steps steps{};
  };
  struct Desk;  // memory kept from sentence to sentence
  void label(const Kind& kind, Desk& desk) const;

  Kind cased_, lower_;
};

// By code of language.
using NameTaggers = std::map<std::string, NameTagger, std::less<>>;
// Reads FOLDER/names-<code>.model, all there are; a folder that is not there has none.
Result<NameTaggers> read_name_taggers(const std::string& folder);

}  // namespace saksi
