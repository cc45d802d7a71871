#include "saksi/lang/meaning/word_forms.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxProposals = 64;
constexpr std::size_t kMaxBytes = 48;
constexpr std::size_t kLeastBytes = 3;  // of what is left: "di" + "a" is no form of "a"
constexpr int kMaxSteps = 3;            // "dipertahankannya": -nya, di- -kan, per-

}  // namespace

WordForms::WordForms(const Language& language) {
  for (const auto& row : language.table("word_forms").rows) {
    const Rule rule{fold_case(row.cell(1)), fold_case(row.cell(2))};
    if (rule.cut.empty()) continue;
    if (row.cell(0) == "front") fronts_.push_back(rule);
    if (row.cell(0) == "end") ends_.push_back(rule);
  }
}

// What one rule at the end, one at the front, or both make of the word.
std::vector<std::string> WordForms::step(const std::string& word) const {
  std::vector<std::string> made;
  const auto keep = [&](std::string form) {
    if (form.size() >= kLeastBytes) made.push_back(std::move(form));
  };
  const auto cut_front = [&](const std::string& form) {
    for (const auto& rule : fronts_)
      if (form.starts_with(rule.cut)) keep(rule.put + form.substr(rule.cut.size()));
  };
  std::vector<std::string> ends;
  for (const auto& rule : ends_)
    if (word.ends_with(rule.cut)) ends.push_back(word.substr(0, word.size() - rule.cut.size()) + rule.put);
  for (const auto& form : ends) keep(form);
  cut_front(word);
  for (const auto& form : ends) cut_front(form);
  return made;
}

bool WordForms::propose(std::string_view word, const std::function<bool(std::string_view)>& is_known) const {
  if (word.size() > kMaxBytes || (fronts_.empty() && ends_.empty())) return false;
  std::vector<std::string> proposed{std::string(word)};
  // Said twice, perhaps with something added: "pejabat-pejabat", "bukti-buktinya".
  if (const auto hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen >= kLeastBytes)
    if (word.substr(hyphen + 1).starts_with(word.substr(0, hyphen)))
      proposed[0] = std::string(word.substr(0, hyphen));
  if (proposed[0] != word && is_known(proposed[0])) return true;
  std::size_t from = 0;
  for (int steps = 0; steps < kMaxSteps; ++steps) {
    const auto to = proposed.size();
    for (; from < to; ++from)
      for (auto& form : step(proposed[from])) {
        if (std::ranges::find(proposed, form) != proposed.end()) continue;
        if (is_known(form)) return true;
        proposed.push_back(std::move(form));
        if (proposed.size() > kMaxProposals) return false;
      }
  }
  return false;
}

}  // namespace saksi
