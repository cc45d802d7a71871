#include "saksi/mention/name/bio.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/tagger_model.h"

namespace saksi {
namespace {

std::optional<std::uint8_t> label_of(std::string_view tag) {
  static constexpr std::array<std::string_view, 5> kTypes = {"PER", "ORG", "LOC", "EVT", "MISC"};
  if (tag == "O") return kOutside;
  if (tag.size() < 3 || (tag[0] != 'B' && tag[0] != 'I') || tag[1] != '-') return std::nullopt;
  for (std::uint8_t t = 0; t < kTypes.size(); ++t)
    if (tag.substr(2) == kTypes[t]) return static_cast<std::uint8_t>(1 + 2 * t + (tag[0] == 'I' ? 1 : 0));
  return std::nullopt;
}

bool is_one_of(std::string_view token, std::string_view signs) {
  return token.size() == 1 && signs.find(token) != std::string_view::npos;
}

class SentenceMaker {
 public:
  void add(std::string_view token, std::uint8_t label) {
    const bool closes =
        is_one_of(token, ",.:;?!)]}%-/") || token == "”" || token == "’" || (token == "\"" && open_quote_);
    if (!made_.text.empty() && !closes && !glue_next_) put(" ", kOutside);
    made_.words.push_back({Part::text, static_cast<std::uint32_t>(made_.text.size()),
                           static_cast<std::uint32_t>(made_.text.size() + token.size())});
    put(token, label);
    if (token == "\"") open_quote_ = !open_quote_;
    glue_next_ = is_one_of(token, "([{-/") || token == "“" || token == "‘" || (token == "\"" && open_quote_);
  }
  bool empty() const { return made_.text.empty(); }
  MarkedSentence finish() { return std::exchange(*this, SentenceMaker()).made_; }

 private:
  void put(std::string_view bytes, std::uint8_t label) {
    made_.text += bytes;
    // The first byte begins the name, the others go on with it.
    const auto next = begins(label) ? static_cast<std::uint8_t>(label + 1) : label;
    made_.labels.push_back(label);
    made_.labels.insert(made_.labels.end(), bytes.size() - 1, next);
  }

  MarkedSentence made_;
  bool open_quote_ = false;
  bool glue_next_ = false;
};

}  // namespace

Result<std::vector<MarkedSentence>> parse_bio(std::string_view bytes, std::string_view where) {
  std::vector<MarkedSentence> sentences;
  SentenceMaker maker;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const auto end = bytes.find('\n');
    auto line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
      if (!maker.empty()) sentences.push_back(maker.finish());
      continue;
    }
    const auto tab = line.rfind('\t');
    const auto label = tab == std::string_view::npos ? std::nullopt : label_of(line.substr(tab + 1));
    if (!label || tab == 0 || !is_valid_utf8(line))
      return fail(ErrorCode::malformed,
                  "expected a word, a tab and a tag (O, B-PER, I-PER, ORG, LOC, EVT or MISC)",
                  fmt::format("{}:{}", where, number));
    maker.add(line.substr(0, tab), *label);
  }
  if (!maker.empty()) sentences.push_back(maker.finish());
  return sentences;
}

}  // namespace saksi
