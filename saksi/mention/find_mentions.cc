#include "saksi/mention/find_mentions.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <mutex>
#include <set>

#include "saksi/lang/cldr/pack.h"
#include "saksi/mention/name/find_names.h"
#include "saksi/mention/number/find_numbers.h"
#include "saksi/mention/quote/find_quotes.h"
#include "saksi/mention/time/find_times.h"

namespace saksi {

// All that finds mentions in one language.
struct LanguageFinders {
  LanguageFinders(const Language& language, const Gazetteer& gazetteer, const Outlets& outlets,
                  const NameTagger* tagger)
      : cutter(language),
        names(language, gazetteer, tagger),
        times(language),
        has_times(!language.table("time_patterns").rows.empty()),
        numbers(language),
        quotes(language, outlets) {}

  WordCutter cutter;
  NameFinder names;
  TimeFinder times;
  bool has_times = false;
  NumberFinder numbers;  // after names and times
  QuoteFinder quotes;    // after all others
};

struct MentionFinder::Finders {
  Finders(const Languages& languages, Language times)
      : others(languages), common_times(std::move(times)), undetermined(names_of(languages.common())) {}

  OtherParagraphs others;
  std::map<std::string, LanguageFinders, std::less<>> by_code;  // "und": languages without a pack

  const LanguageFinders& get(std::string_view code) const {
    const auto found = by_code.find(code);
    return found == by_code.end() ? by_code.at("und") : found->second;
  }

  // Of a language without a pack of its own, or whose pack has no times, they are found by what CLDR knows,
  // made when it is first met.
  const TimeFinder& times(std::string_view code) const {
    if (const auto found = by_code.find(code); found != by_code.end() && found->second.has_times)
      return found->second.times;
    const std::scoped_lock lock(mutex);
    if (const auto made = cldr_times.find(code); made != cldr_times.end()) return *made->second;
    // Codes come from the input: only those that ICU knows are kept.
    const auto pack = make_cldr_pack(code, common_times);
    if (pack.table("time_patterns").rows.empty()) return by_code.at("und").times;
    return *cldr_times.emplace(code, std::make_unique<TimeFinder>(pack)).first->second;
  }

  // Names stand in `mentions` already, of the whole article.
  void find_rest(std::string_view code, const Article& article, Mentions& mentions) const {
    mentions.times = times(code).find(article, mentions.title, mentions.text);
    mentions.numbers = get(code).numbers.find(article, mentions);
    get(code).quotes.find(article, mentions);
  }

  // What is known about names in languages without a pack.
  static Language names_of(const Language& common) {
    return {"und", {{"capital_nouns", common.table("capital_nouns")}}};
  }

  const Language common_times;
  const Language undetermined;
  mutable std::mutex mutex;
  mutable std::map<std::string, std::unique_ptr<TimeFinder>, std::less<>> cldr_times;
};

namespace {

// The common tables that times need.
Language times_of(const Language& common) {
  std::map<std::string, Table, std::less<>> tables;
  for (const auto* name : {"time_patterns", "time_words", "time_units", "number_words", "date_words"})
    tables.emplace(name, common.table(name));
  return Language("mul", std::move(tables));
}

// The sentences of `cut` that lie in a paragraph of `chosen`.
template <class Chosen>
WordCut sentences_of(const WordCut& cut, const Chosen& chosen) {
  WordCut part;
  for (auto sentence : cut.sentences) {
    if (!chosen(sentence.span)) continue;
    const auto first = cut.words.begin() + sentence.first_word, end = cut.words.begin() + sentence.end_word;
    sentence.first_word = static_cast<std::uint32_t>(part.words.size());
    part.words.insert(part.words.end(), first, end);
    sentence.end_word = static_cast<std::uint32_t>(part.words.size());
    part.sentences.push_back(sentence);
  }
  return part;
}

template <class T>
void add_sorted(std::vector<T>& all, std::vector<T> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::ranges::sort(all);
}

}  // namespace

MentionFinder::MentionFinder(const Languages& languages, const Gazetteer& gazetteer, const Outlets& outlets,
                             const NameTaggers* taggers)
    : finders_(new Finders(languages, times_of(languages.common()))) {
  const auto tagger_of = [&](std::string_view code) -> const NameTagger* {
    if (!taggers) return nullptr;
    const auto found = taggers->find(code);
    return found == taggers->end() ? nullptr : &found->second;
  };
  for (const auto& [code, language] : languages.all())
    finders_->by_code.try_emplace(code, language, gazetteer, outlets, tagger_of(code));
  finders_->by_code.try_emplace("und", finders_->undetermined, gazetteer, outlets, nullptr);
}

MentionFinder::~MentionFinder() = default;

Mentions MentionFinder::find(const Article& article) const {
  const auto& finders = finders_->get(article.language);
  Mentions mentions;
  mentions.title = finders.cutter.cut(article.part(Part::title), Part::title);
  mentions.text = finders.cutter.cut(article.text);
  mentions.other_paragraphs = finders_->others.find(article.text, article.language);
  if (mentions.other_paragraphs.empty()) {
    finders.names.find(article, mentions);
    finders_->find_rest(article.language, article, mentions);
  } else {
    find_by_paragraph(article, mentions);
  }
  return mentions;
}

// Names, times, numbers and quotes of each paragraph in its language. Who is who, and a time, is found beside
// those of all.
void MentionFinder::find_by_paragraph(const Article& article, Mentions& mentions) const {
  const auto code_of = [&](const Span& span) -> std::string_view {
    for (const auto& other : mentions.other_paragraphs)
      if (contains(other.span, span)) return other.code;
    return article.language;
  };
  std::set<std::string_view> codes = {article.language};
  for (const auto& other : mentions.other_paragraphs) codes.insert(other.code);
  std::vector<std::pair<std::string_view, Mentions>> parts;
  for (const auto code : codes) {
    auto& part = parts.emplace_back(code, Mentions()).second;
    if (code == article.language) part.title = mentions.title;
    part.text = sentences_of(mentions.text, [&](const Span& span) { return code_of(span) == code; });
  }
  std::deque<NameFinder::Reading> readings;
  std::vector<PlacedPiece> pieces;
  for (const auto& [code, part] : parts) {
    auto& reading = readings.emplace_back();
    // Rules without a tagger live on capitals.
    const bool lower_case = std::ranges::none_of(part.text.words, &Word::capital);
    finders_->get(lower_case ? article.language : code).names.tag(article, part, reading);
    pieces.insert(pieces.end(), reading.pieces.begin(), reading.pieces.end());
  }
  std::ranges::sort(pieces, {}, &PlacedPiece::span);
  finders_->get(article.language).names.name(pieces, mentions);
  for (auto& [code, part] : parts) {
    part.entities = mentions.entities;
    part.names = mentions.names;
    finders_->find_rest(code, article, part);
    add_sorted(mentions.times, std::move(part.times));
    add_sorted(mentions.numbers, std::move(part.numbers));
    add_sorted(mentions.quotes, std::move(part.quotes));
    add_sorted(mentions.attributions, std::move(part.attributions));
  }
  saksi::resolve_times(mentions.times,
                       article.published ? std::optional(article.published->days) : std::nullopt);
}

void MentionFinder::resolve_times(const Article&, Mentions& mentions, const DateRange& published) const {
  saksi::resolve_times(mentions.times, published);
}

}  // namespace saksi
