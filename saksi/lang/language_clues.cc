#include "saksi/lang/language_clues.h"

#include <algorithm>
#include <cstdlib>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kLeastStem = 3;  // bytes before a clitic
constexpr std::size_t kLeastRest = 2;  // bytes of a word beside its beginning or ending: "lah" ends no "alah"

template <class Each>
void for_each_piece(std::string_view cell, const Each& each) {
  for (std::size_t from = 0; from < cell.size();) {
    const auto end = std::min(cell.find(' ', from), cell.size());
    if (end > from) each(cell.substr(from, end - from));
    from = end + 1;
  }
}

// Runs of letters, as printed; "" between two that more than one blank or a hyphen parts.
template <class Each>
void for_each_word(std::string_view text, const Each& each) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size()) {
      const auto point = decode_at(text, end);
      if (!is_letter(point.value)) break;
      end += point.size_bytes;
    }
    if (end > i)
      each(text.substr(i, end - i));
    else if (text[i] != ' ')
      each({});
    i = end > i ? end : i + decode_at(text, i).size_bytes;
  }
}

}  // namespace

struct LanguageClues::Count {
  std::vector<Evidence> of;
  std::vector<std::uint32_t> first;  // the first clue met, by language

  void add(const Clue& clue) {
    auto& evidence = of[clue.language];
    evidence.weight += clue.weight;
    if (evidence.words == 0) first[clue.language] = clue.id;
    if (evidence.words == 0 || (evidence.words == 1 && first[clue.language] != clue.id)) ++evidence.words;
  }
  void add(const std::vector<Clue>& clues) {
    for (const auto& clue : clues) add(clue);
  }
};

LanguageClues::LanguageClues(const Languages& languages) {
  std::vector<std::string_view> families;
  for (const auto& row : languages.common().table("close_languages").rows) {
    auto& added = members_[member(row.cell(0))];
    const auto found = std::ranges::find(families, row.cell(1));
    added.family = static_cast<std::uint32_t>(found - families.begin()) + 1;
    if (found == families.end()) families.push_back(row.cell(1));
    added.counts_for = row.cell(2);
    added.guess_weight = std::strtod(std::string(row.cell(3)).c_str(), nullptr);
    added.alone = row.cell(4) == "alone";
  }
  std::uint32_t id = 0;
  for (const auto& row : languages.common().table("close_words").rows)
    for_each_piece(row.cell(2), [&](std::string_view spelling) {
      if (row.cell(1) == "clitic") return add_clitic(spelling.substr(1), member(row.cell(0)));
      add(fold_case(spelling), {++id, member(row.cell(0)), row.cell(1) == "strong" ? 2.0 : 1.0});
    });
}

std::uint32_t LanguageClues::member(std::string_view code) {
  const auto found = std::ranges::find(members_, code, &Member::code);
  if (found == members_.end()) {
    members_.push_back({std::string(code), 0, std::string(code), 0, false});
    return static_cast<std::uint32_t>(members_.size()) - 1;
  }
  return static_cast<std::uint32_t>(found - members_.begin());
}

void LanguageClues::add(std::string_view spelling, const Clue& clue) {
  const bool open_front = spelling.starts_with('-'), open_back = spelling.ends_with('-');
  const std::string bare(spelling.substr(open_front, spelling.size() - open_front - open_back));
  if (bare.empty()) return;
  if (open_front && open_back) {
    inside_.emplace_back(bare, clue);
  } else if (open_front) {
    endings_[bare].push_back(clue);
    longest_ending_ = std::max(longest_ending_, bare.size());
  } else if (open_back) {
    beginnings_[bare].push_back(clue);
    longest_beginning_ = std::max(longest_beginning_, bare.size());
  } else if (const auto gap = bare.find('_'); gap != std::string::npos) {
    pairs_[bare].push_back(clue);
    pair_heads_[bare.substr(0, gap)] = true;
  } else {
    words_[bare].push_back(clue);
  }
}

void LanguageClues::add_clitic(std::string_view ending, std::uint32_t language) {
  auto found =
      std::ranges::find(clitics_, ending, &std::pair<std::string, std::vector<std::uint32_t>>::first);
  if (found == clitics_.end()) found = clitics_.insert(found, {std::string(ending), {}});
  found->second.push_back(language);
}

// "isterinya": a listed word, and something that its language hangs on words.
bool LanguageClues::count_without_clitic(std::string_view word, Count& count) const {
  bool any = false;
  for (const auto& [ending, languages] : clitics_) {
    if (word.size() < ending.size() + kLeastStem || !word.ends_with(ending)) continue;
    const auto found = words_.find(word.substr(0, word.size() - ending.size()));
    if (found == words_.end()) continue;
    for (const auto& clue : found->second)
      if (std::ranges::find(languages, clue.language) != languages.end()) count.add(clue), any = true;
  }
  return any;
}

void LanguageClues::count_spelling(std::string_view word, Count& count) const {
  for (std::size_t size = 1; size <= longest_beginning_ && size + kLeastRest <= word.size(); ++size)
    if (const auto found = beginnings_.find(word.substr(0, size)); found != beginnings_.end())
      count.add(found->second);
  for (std::size_t size = 1; size <= longest_ending_ && size + kLeastRest <= word.size(); ++size)
    if (const auto found = endings_.find(word.substr(word.size() - size)); found != endings_.end())
      count.add(found->second);
  for (const auto& [part, clue] : inside_)
    if (word.find(part) != std::string_view::npos) count.add(clue);
}

std::vector<LanguageClues::Evidence> LanguageClues::weigh(std::string_view text, std::uint32_t family) const {
  Count count;
  count.of.resize(members_.size());
  count.first.resize(members_.size());
  for (std::size_t i = 0; i < members_.size(); ++i) count.of[i].code = members_[i].code;
  std::string before;  // the word before, when a pair may start with it
  for_each_word(text, [&](std::string_view printed) {
    const auto word = fold_case(printed);
    if (!before.empty() && !word.empty())
      if (const auto found = pairs_.find(before + "_" + word); found != pairs_.end())
        count.add(found->second);
    before = pair_heads_.contains(word) ? word : "";
    if (const auto found = words_.find(word); found != words_.end())
      count.add(found->second);
    else if (!count_without_clitic(word, count))
      count_spelling(word, count);  // not of a listed word: "karena" ends in a Sundanese way
  });
  std::vector<Evidence> found;
  for (std::size_t i = 0; i < members_.size(); ++i)
    if (count.of[i].weight > 0 && (family == 0 ? members_[i].alone : members_[i].family == family))
      found.push_back(count.of[i]);
  std::ranges::sort(found, [](const Evidence& a, const Evidence& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.code < b.code;
  });
  return found;
}

std::uint32_t LanguageClues::family_of(std::string_view code) const {
  const auto found = std::ranges::find(members_, code, &Member::code);
  return found == members_.end() ? 0 : found->family;
}

LanguageClues::Evidence LanguageClues::guessed(std::string_view code) const {
  const auto found = std::ranges::find(members_, code, &Member::code);
  if (found == members_.end()) return {code, 0, 0};
  return {found->counts_for, found->guess_weight, 0};
}

}  // namespace saksi
