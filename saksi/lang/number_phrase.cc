#include "saksi/lang/number_phrase.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxTokens = 24;  // of one number

constexpr std::pair<std::string_view, NumberKind> kKinds[] = {{"small", NumberKind::small},
                                                              {"ten", NumberKind::ten},
                                                              {"teen", NumberKind::teen},
                                                              {"times", NumberKind::times},
                                                              {"scale", NumberKind::scale},
                                                              {"one times", NumberKind::one_times},
                                                              {"one scale", NumberKind::one_scale},
                                                              {"open times", NumberKind::open_times},
                                                              {"open scale", NumberKind::open_scale},
                                                              {"link", NumberKind::link},
                                                              {"vague", NumberKind::vague},
                                                              {"rough", NumberKind::rough},
                                                              {"some", NumberKind::some},
                                                              {"article", NumberKind::article},
                                                              {"joint", NumberKind::joint},
                                                              {"of", NumberKind::of},
                                                              {"half", NumberKind::half},
                                                              {"part", NumberKind::part},
                                                              {"minus", NumberKind::minus},
                                                              {"point", NumberKind::point},
                                                              {"over", NumberKind::over},
                                                              {"about", NumberKind::about},
                                                              {"letter", NumberKind::letter},
                                                              {"glued", NumberKind::glued}};

// What a kind of the table is in the grammar.
NumberKind grammar_kind(NumberKind kind) {
  if (kind == NumberKind::one_times || kind == NumberKind::open_times) return NumberKind::times;
  if (kind == NumberKind::one_scale || kind == NumberKind::open_scale) return NumberKind::scale;
  return kind;
}

bool is_all_figures(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

NumberReader::NumberReader(const Language& language) : figures_(language.code()) {
  for (const auto& row : language.table("number_words").rows) {
    const double value = parse_plain_number(row.cell(2)).value_or(0);
    if (row.cell(1) == "share" && value > 0)
      entries_.emplace(fold_case(row.cell(0)), Entry{NumberKind::share, 1 / value});
    for (const auto& [name, kind] : kKinds) {
      if (row.cell(1) != name) continue;
      if (kind == NumberKind::letter) letters_.emplace(row.cell(0), value);
      if (kind == NumberKind::letter || kind == NumberKind::glued)
        glued_.emplace(row.cell(0), value);
      else
        entries_.emplace(fold_case(row.cell(0)), Entry{kind, value});
    }
  }
}

const NumberReader::Entry* NumberReader::find(std::string_view word) const {
  const FoldedWord folded(word);
  const auto found = entries_.find(folded.view());
  return found == entries_.end() ? nullptr : &found->second;
}

// Most words of a text start no number.
bool NumberReader::may_start(std::string_view word) const {
  return find(word.substr(0, word.find('-'))) != nullptr;
}

std::optional<double> NumberReader::value_of(std::string_view word) const {
  const auto* entry = find(word);
  if (!entry || (entry->kind != NumberKind::small && entry->kind != NumberKind::ten)) return std::nullopt;
  return entry->value;
}

std::optional<double> NumberReader::find_scale(std::string_view word,
                                               const FoldedMap<double>& letters) const {
  if (const auto found = letters.find(word); found != letters.end()) return found->second;
  const auto* entry = find(word);
  return entry && entry->kind == NumberKind::scale ? std::optional(entry->value) : std::nullopt;
}

struct NumberReader::Tokens {
  std::string_view text;
  std::span<const Word> words;
  std::uint32_t at = 0;  // the next word
  std::array<NumberToken, kMaxTokens> tokens;
  std::size_t size = 0;

  std::string_view word(std::uint32_t i) const { return i < words.size() ? slice(text, words[i].span) : ""; }
  std::string_view gap_before(std::uint32_t i) const {
    return text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
  }
  const NumberToken* last() const { return size > 0 ? &tokens[size - 1] : nullptr; }
  bool add(NumberKind kind, double value) {
    if (size == tokens.size()) return false;
    tokens[size++] = {.kind = kind, .value = value, .end_word = at + 1};
    return true;
  }
};

// "twenty-one": every piece counts.
bool NumberReader::add_pieces(std::string_view word, Tokens& tokens) const {
  const auto first = tokens.size;
  for (std::size_t from = 0; from < word.size();) {
    const auto hyphen = std::min(word.find('-', from), word.size());
    const auto* entry = find(word.substr(from, hyphen - from));
    const bool has_one =
        entry && (entry->kind == NumberKind::one_times || entry->kind == NumberKind::one_scale);
    if (has_one && tokens.add(NumberKind::small, 1)) tokens.tokens[tokens.size - 1].ends_word = false;
    const auto kind = entry ? grammar_kind(entry->kind) : NumberKind::small;
    if (!entry || !tokens.add(kind, entry->value)) {
      tokens.size = first;
      return false;
    }
    tokens.tokens[tokens.size - 1].alone =
        entry->kind == NumberKind::open_times || entry->kind == NumberKind::open_scale;
    tokens.tokens[tokens.size - 1].ends_word = hyphen == word.size();
    tokens.tokens[tokens.size - 1].glued = from > 0;
    from = hyphen + 1;
  }
  return tokens.size > first;
}

// Figures, with the scale glued to them ("100k"), and groups of thousands behind blanks ("1 414 021 100").
bool NumberReader::add_figures(Tokens& tokens) const {
  auto [digits, tail] = split_figures(tokens.word(tokens.at));
  auto value = figures_.parse(digits);
  if (!value) return false;
  const auto first = tokens.at;
  if (tail.empty() && digits.size() <= 3 && digits[0] != '0' && is_all_figures(digits)) {
    double joined = *value;
    std::uint32_t i = first + 1;
    for (; i < tokens.words.size() && i < first + 6; ++i) {
      const auto gap = tokens.gap_before(i);
      const auto group = tokens.word(i);
      const auto whole = group.substr(0, 3);
      if (gap.empty() || gap.size() > 3 || gap.find('\n') != std::string_view::npos || whole.size() < 3 ||
          !is_all_figures(whole) || (group.size() > 3 && (group[3] != '.' && group[3] != ',')))
        break;
      const auto rest = group.size() > 3 ? parse_plain_number("0." + std::string(group.substr(4))) : 0.0;
      if (!rest) break;
      joined = joined * 1000 + *parse_plain_number(whole) + *rest;
      if (group.size() > 3) {
        ++i;
        break;
      }
    }
    // One group alone may be the next number: "in grade 5 200 pupils".
    if (i > first + 2 || (i > first + 1 && figures_.has_blank_groups())) value = joined, tokens.at = i - 1;
  }
  const auto power = tail.empty() ? std::nullopt : parse_exponent(tail);
  if (power && std::isfinite(*value * *power)) value = *value * *power, tail = "";
  if (!tokens.add(NumberKind::small, *value)) return false;
  tokens.tokens[tokens.size - 1].figures = true;
  if (tail.empty()) return true;
  const auto scale = tokens.size == 1 ? find_scale(tail, glued_) : std::nullopt;
  tokens.tokens[tokens.size - 1].ends_word = false;
  return scale && tokens.add(NumberKind::scale, *scale);
}

// "½"; the hyphens of "40-an" and "ninety - five"; but "1990-an" are years.
bool NumberReader::add_sign(Tokens& tokens) const {
  const auto word = tokens.word(tokens.at);
  if (const auto share = vulgar_fraction(decode_at(word, 0).value)) {
    if (tokens.last() && tokens.last()->kind != NumberKind::small) return false;
    return tokens.add(NumberKind::share, *share);
  }
  if (word != "-" || !tokens.last() || tokens.at + 1 >= tokens.words.size()) return false;
  const auto* next = find(tokens.word(tokens.at + 1));
  if (!next) return false;
  const bool blank = !tokens.gap_before(tokens.at + 1).empty();
  const auto last = tokens.last()->kind;
  if (!blank && tokens.last()->figures && next->kind == NumberKind::about)
    return tokens.last()->value < 1000 || tokens.last()->value >= 3000 ||
           tokens.word(tokens.at - 1).size() > 4;
  return blank && ((last == NumberKind::ten && next->kind == NumberKind::small && next->value < 10) ||
                   (last != NumberKind::joint && next->kind == NumberKind::part));
}

bool NumberReader::add_word(Tokens& tokens) const {
  const auto word = tokens.word(tokens.at);
  if (tokens.size == 1 && tokens.last()->figures)
    if (const auto scale = find_scale(word)) return tokens.add(NumberKind::scale, *scale);
  return add_pieces(word, tokens);
}

std::optional<NumberPhrase> NumberReader::read(std::string_view text, std::span<const Word> words,
                                               std::uint32_t at) const {
  if (words[at].kind == WordKind::word && !may_start(slice(text, words[at].span))) return std::nullopt;
  Tokens tokens{.text = text, .words = words, .at = at, .tokens = {}};
  for (; tokens.at < words.size(); ++tokens.at) {
    const auto kind = words[tokens.at].kind;
    const bool goes_on = kind == WordKind::number ? add_figures(tokens)
                         : kind == WordKind::sign ? add_sign(tokens)
                                                  : add_word(tokens);
    if (!goes_on) break;
  }
  if (tokens.size == 0) return std::nullopt;
  const auto number = parse_number(std::span(tokens.tokens).first(tokens.size));
  if (!number || !std::isfinite(number->value)) return std::nullopt;
  const auto& first = tokens.tokens[0];
  NumberPhrase phrase;
  phrase.end_word = tokens.tokens[number->end - 1].end_word;
  phrase.value = number->value;
  phrase.vague = number->vague;
  phrase.in_figures = first.figures;
  phrase.single = !first.figures && number->end == 1;
  phrase.may_be_ordinal =
      number->end == 2 && first.kind == NumberKind::article && tokens.tokens[1].kind == NumberKind::part;
  return phrase;
}

}  // namespace saksi
