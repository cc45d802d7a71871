#include "saksi/mention/find_mentions.h"

#include <memory>
#include <mutex>

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
        numbers(language),
        quotes(language, outlets) {}

  WordCutter cutter;
  NameFinder names;
  TimeFinder times;
  NumberFinder numbers;  // after names and times
  QuoteFinder quotes;    // after all others
};

struct MentionFinder::Finders {
  explicit Finders(const Language& common) : common_times(common) {}

  std::map<std::string, LanguageFinders, std::less<>> by_code;  // "und": languages without a pack

  const LanguageFinders& get(std::string_view code) const {
    const auto found = by_code.find(code);
    return found == by_code.end() ? by_code.at("und") : found->second;
  }

  // Of a language without a pack of its own the times are found by what CLDR knows, made when it is first
  // met.
  const TimeFinder& times(std::string_view code) const {
    if (const auto found = by_code.find(code); found != by_code.end()) return found->second.times;
    const std::scoped_lock lock(mutex);
    if (const auto made = cldr_times.find(code); made != cldr_times.end()) return *made->second;
    // Codes come from the input: only those that ICU knows are kept.
    const auto pack = make_cldr_pack(code, common_times);
    if (pack.table("time_patterns").rows.empty()) return by_code.at("und").times;
    return *cldr_times.emplace(code, std::make_unique<TimeFinder>(pack)).first->second;
  }

  const Language common_times;
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

}  // namespace

MentionFinder::MentionFinder(const Languages& languages, const Gazetteer& gazetteer, const Outlets& outlets,
                             const NameTaggers* taggers)
    : finders_(new Finders(times_of(languages.common()))) {
  const auto tagger_of = [&](std::string_view code) -> const NameTagger* {
    if (!taggers) return nullptr;
    const auto found = taggers->find(code);
    return found == taggers->end() ? nullptr : &found->second;
  };
  for (const auto& [code, language] : languages.all())
    finders_->by_code.try_emplace(code, language, gazetteer, outlets, tagger_of(code));
  finders_->by_code.try_emplace("und", languages.get("und"), gazetteer, outlets, nullptr);
}

MentionFinder::~MentionFinder() = default;

Mentions MentionFinder::find(const Article& article) const {
  const auto& finders = finders_->get(article.language);
  Mentions mentions;
  mentions.title = finders.cutter.cut(article.part(Part::title), Part::title);
  mentions.text = finders.cutter.cut(article.text);
  finders.names.find(article, mentions);
  mentions.times = finders_->times(article.language).find(article, mentions.title, mentions.text);
  mentions.numbers = finders.numbers.find(article, mentions);
  finders.quotes.find(article, mentions);
  return mentions;
}

void MentionFinder::resolve_times(const Article&, Mentions& mentions, const DateRange& published) const {
  saksi::resolve_times(mentions.times, published);
}

}  // namespace saksi
