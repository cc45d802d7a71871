#include "saksi/account/claim/claim_keys.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "saksi/account/claim/mentions_inside.h"
#include "saksi/account/claim/stemmer.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/meaning/meaning_reader.h"

namespace saksi {
namespace {

// Ids of keys in the order they are met: claims come in one order, so that they are the same in every run.
class KeyTable {
 public:
  KeyId id(KeyKind kind, std::string text) {
    const auto [found, is_new] = ids_.emplace(
        static_cast<char>('0' + static_cast<int>(kind)) + std::move(text), static_cast<KeyId>(kinds_.size()));
    if (is_new) kinds_.push_back(kind);
    return found->second;
  }
  const std::vector<KeyKind>& kinds() const { return kinds_; }

 private:
  std::unordered_map<std::string, KeyId> ids_;
  std::vector<KeyKind> kinds_;
};

class KeyReader {
 public:
  KeyReader(std::span<const StoryReport> reports, std::span<const std::vector<std::string>> entity_names,
            const WordMeanings& meanings)
      : reports_(reports), entity_names_(entity_names), meanings_(meanings) {}

  // Of the whole sentence that a claim stands in.
  std::vector<KeyId> read_sentence(const Claim& claim) {
    const auto& report = reports_[claim.report];
    const auto& sentence = report.cut(claim.span.in).sentences[claim.sentence];
    Claim whole;
    whole.report = claim.report;
    whole.span = sentence.span;
    whole.first_word = sentence.first_word;
    whole.end_word = sentence.end_word;
    whole.names = mentions_inside(report.mentions().names, whole.span);
    whole.numbers = mentions_inside(report.mentions().numbers, whole.span);
    whole.time = claim.time;
    return read(whole);
  }

  std::vector<KeyId> read(const Claim& claim) {
    const auto& report = reports_[claim.report];
    std::vector<KeyId> keys;
    for (const auto n : claim.names) {
      const auto& name = report.mentions().names[n];
      if (const auto& known = entity_names_[claim.report]; name.entity < known.size())
        keys.push_back(table_.id(KeyKind::name, known[name.entity]));
    }
    for (const auto n : claim.numbers)
      keys.push_back(table_.id(KeyKind::number, fmt::format("{}", report.mentions().numbers[n].value)));
    if (claim.time) keys.push_back(table_.id(KeyKind::day, report.mentions().times[*claim.time].value));
    read_words(claim, report, keys);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }
  const KeyTable& table() const { return table_; }
  // By key: of words that are known.
  std::vector<std::optional<Meaning>> take_meanings() {
    found_.resize(table_.kinds().size());
    return std::move(found_);
  }

 private:
  void read_words(const Claim& claim, const StoryReport& report, std::vector<KeyId>& keys) {
    const auto& mentions = report.mentions();
    const auto& words = report.cut(claim.span.in).words;
    std::vector<Span> taken;  // by names, and times that are told by their value
    for (const auto n : claim.names) taken.push_back(mentions.names[n].span);
    if (claim.time) taken.push_back(mentions.times[*claim.time].span);
    for (const auto n : claim.numbers) taken.push_back(numeral_of(report, mentions.numbers[n].span));
    std::ranges::sort(taken);
    auto next = taken.begin();
    for (auto w = claim.first_word; w < claim.end_word; ++w) {
      while (next != taken.end() && next->end <= words[w].span.begin) ++next;
      if (next != taken.end() && next->begin <= words[w].span.begin) continue;
      if (words[w].kind != WordKind::word) continue;
      const auto folded = fold_case(report.article().words(words[w].span));
      if (report.words->is(folded, ClaimWord::empty) || folded.size() < 2) continue;
      keys.push_back(stem_key(report, folded));
    }
  }

  // The words of a count but for its unit, which counts as a word: "sembilan" of "sembilan orang".
  static Span numeral_of(const StoryReport& report, Span span) {
    const auto words = report.article().words(span);
    const auto space = words.rfind(' ');
    if (space != std::string_view::npos) span.end = span.begin + static_cast<std::uint32_t>(space);
    return span;
  }

  // What the words of one language come to.
  struct Stems {
    Stems(const WordMeanings& known_meanings, const std::string& code)
        : stemmer(code), meanings(known_meanings, code) {}
    Stemmer stemmer;
    MeaningReader meanings;
    std::unordered_map<std::string, KeyId> known;
  };

  KeyId stem_key(const StoryReport& report, const std::string& folded) {
    auto& stems = stems_.try_emplace(report.words, meanings_, report.words->code()).first->second;
    const auto found = stems.known.find(folded);
    if (found != stems.known.end()) return found->second;
    const auto key = table_.id(KeyKind::word, report.words->same(stems.stemmer.stem(folded)));
    stems.known.emplace(folded, key);
    if (found_.size() <= key) found_.resize(key + 1);
    if (!found_[key])
      if (const auto known = stems.meanings.find(folded)) found_[key] = known->meaning;
    return key;
  }

  std::span<const StoryReport> reports_;
  std::span<const std::vector<std::string>> entity_names_;
  KeyTable table_;
  const WordMeanings& meanings_;
  std::vector<std::optional<Meaning>> found_;
  std::map<const ClaimWords*, Stems> stems_;
};

// Fewer keys of its own than this, and a denial that points back says what it denies only by pointing.
constexpr std::size_t kFewKeys = 4;

void lend_to_pointers(std::span<const Claim> claims, std::vector<std::vector<KeyId>>& of_claim) {
  const auto own = of_claim;
  for (std::size_t c = 1; c < claims.size(); ++c) {
    const auto& claim = claims[c];
    const auto& before = claims[c - 1];
    if (claim.status != Status::denied || !claim.points_back || own[c].size() > kFewKeys) continue;
    if (before.report != claim.report || before.span.in != claim.span.in) continue;
    std::vector<KeyId> both;
    std::ranges::set_union(own[c], own[c - 1], std::back_inserter(both));
    of_claim[c] = std::move(both);
  }
}

// What a key tells that `having` of `all` have. In a story of few claims every key is frequent: as if there
// were some more.
double weight_of(std::size_t having, std::size_t all) {
  const auto count = static_cast<double>(std::max<std::size_t>(all, 30));
  return std::log((count + 1) / (static_cast<double>(having) + 0.5));
}

void weigh_sentences(ClaimKeys& keys) {
  for (const auto& of : keys.of_sentence)
    for (const auto k : of) ++keys.keys[k].sentences;
  for (auto& key : keys.keys) key.sentence_weight = weight_of(key.sentences, keys.of_sentence.size());
  for (const auto& of : keys.of_sentence) {
    double squares = 0;
    for (const auto k : of) squares += keys.keys[k].sentence_weight * keys.keys[k].sentence_weight;
    keys.sentence_length.push_back(std::sqrt(squares));
  }
}

void weigh(ClaimKeys& keys, const std::vector<KeyKind>& kinds) {
  keys.keys.resize(kinds.size());
  for (std::size_t k = 0; k < kinds.size(); ++k) keys.keys[k].kind = kinds[k];
  for (const auto& of : keys.of_claim)
    for (const auto k : of) ++keys.keys[k].claims;
  for (auto& key : keys.keys) key.weight = weight_of(key.claims, keys.of_claim.size());
  weigh_sentences(keys);
  for (const auto& of : keys.of_claim) {
    double sum = 0, squares = 0;
    for (const auto k : of) {
      if (!is_matter(keys.keys[k].kind)) continue;
      sum += keys.keys[k].weight;
      squares += keys.keys[k].weight * keys.keys[k].weight;
    }
    keys.weight.push_back(sum);
    keys.length.push_back(std::sqrt(squares));
  }
}

bool in_one_sentence(const Claim& a, const Claim& b) {
  return a.report == b.report && a.span.in == b.span.in && a.sentence == b.sentence;
}

}  // namespace

std::vector<KeyId> ClaimKeys::shared(std::size_t a, std::size_t b) const {
  std::vector<KeyId> both;
  std::ranges::set_intersection(of_claim[a], of_claim[b], std::back_inserter(both));
  return both;
}

ClaimKeys make_claim_keys(std::span<const StoryReport> reports, std::span<const Claim> claims,
                          std::span<const std::vector<std::string>> entity_names,
                          const WordMeanings& meanings) {
  KeyReader reader(reports, entity_names, meanings);
  ClaimKeys keys;
  for (const auto& claim : claims) keys.of_claim.push_back(reader.read(claim));
  for (std::size_t c = 0; c < claims.size(); ++c) {
    if (c == 0 || !in_one_sentence(claims[c - 1], claims[c]))
      keys.of_sentence.push_back(reader.read_sentence(claims[c]));
    keys.sentence_of.push_back(static_cast<std::uint32_t>(keys.of_sentence.size() - 1));
  }
  lend_to_pointers(claims, keys.of_claim);
  keys.wording = read_wordings(reports, claims, entity_names);
  weigh(keys, reader.table().kinds());
  for (const auto& claim : claims) keys.language.push_back(reports[claim.report].words);
  keys.near.resize(keys.keys.size());
  // Within one language stems tell more: near words there are often opposites, or two of a kind.
  if (std::ranges::any_of(keys.language, [&](const auto* words) { return words != keys.language.front(); }))
    keys.near = find_near_keys(reader.take_meanings());
  return keys;
}

}  // namespace saksi
