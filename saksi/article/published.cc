#include "saksi/article/published.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "saksi/article/date_clues.h"
#include "saksi/article/declared_date.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/time_phrase.h"
#include "saksi/lang/time_value.h"
#include "saksi/lang/words.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxDateLine = 200;  // bytes; a longer block is prose
constexpr std::size_t kHeadBlocks = 60;    // a visible date line stands near the head
constexpr std::size_t kMaxDeclared = 400;  // bytes of a date field that are looked at

Published::Basis basis_of(DeclaredDate::Basis basis) {
  switch (basis) {
    case DeclaredDate::Basis::given:
      return Published::Basis::given;
    case DeclaredDate::Basis::markup:
      return Published::Basis::markup;
    case DeclaredDate::Basis::feed:
      return Published::Basis::feed;
    case DeclaredDate::Basis::url:
      return Published::Basis::url;
    case DeclaredDate::Basis::text:
      return Published::Basis::text;
  }
  return Published::Basis::given;
}

Published make_published(const Moment& moment, Published::Basis basis, std::string why) {
  return {{moment.day, moment.day}, moment.time, basis, std::move(why)};
}

// Reads dates in the words of one language.
struct DateReader {
  explicit DateReader(const Language& language) : cutter(language), phrases(language) {}
  WordCutter cutter;
  TimePhraseReader phrases;
};

// A date found in a line, and how much of the line it is.
struct LineDate {
  Moment moment;
  double share = 0;
};

std::optional<LineDate> find_date(const DateReader& reader, std::string_view line) {
  const auto cut = reader.cutter.cut(line);
  for (const auto& phrase : reader.phrases.read(line, cut)) {
    const auto& meaning = phrase.meaning;
    const auto day = find_full_day(meaning.at);
    if (!day || meaning.plus || meaning.until || !is_plausible_day(*day)) continue;
    const auto begin = cut.words[phrase.first_word].span.begin, end = cut.words[phrase.end_word - 1].span.end;
    LineDate found{{*day, std::nullopt}, static_cast<double>(end - begin) / static_cast<double>(line.size())};
    if (meaning.at.hour && *meaning.at.hour < 24) {
      const auto offset = meaning.zone_minutes ? meaning.zone_minutes : parse_offset(trim(line.substr(end)));
      found.moment = make_moment(*day, *meaning.at.hour, meaning.at.minute.value_or(0), offset);
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace

struct PublishedFinder::Rules {
  explicit Rules(const Languages& languages) {
    for (const auto& [code, language] : languages.all()) readers.emplace(code, language);
  }

  // The readers, that of `language` first.
  std::vector<const DateReader*> in_order(const std::string& language) const {
    std::vector<const DateReader*> order;
    if (const auto own = readers.find(language); own != readers.end()) order.push_back(&own->second);
    for (const auto& [code, reader] : readers)
      if (code != language) order.push_back(&reader);
    return order;
  }
  std::optional<Moment> parse(std::string_view words, const std::string& language) const {
    if (const auto moment = parse_moment(words)) return is_plausible_day(moment->day) ? moment : std::nullopt;
    if (words.size() > kMaxDeclared) return std::nullopt;
    for (const auto* reader : in_order(language))
      if (const auto found = find_date(*reader, words)) return found->moment;
    return std::nullopt;
  }
  std::optional<Published> read(const DeclaredDate& declared, const std::string& language) const {
    if (declared.kind == DeclaredDate::Kind::address) {
      const auto day = find_url_day(declared.words);
      return day ? std::optional(
                       make_published({*day, std::nullopt}, Published::Basis::url, "date in the address"))
                 : std::nullopt;
    }
    const auto moment = parse(declared.words, language);
    if (!moment) return std::nullopt;
    return make_published(*moment, basis_of(declared.basis), declared.why);
  }
  // A short block near the head that is a date and little else: "Rabu, 13 Sep 2023 10:15 WIB".
  std::optional<Published> find_line(const Document& document, const std::string& language) const {
    const auto count = std::min(document.blocks.size(), kHeadBlocks);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& line = document.blocks[i].text;
      if (line.size() > kMaxDateLine || line.find_first_of("0123456789") == std::string::npos) continue;
      for (const auto* reader : in_order(language)) {
        const auto found = find_date(*reader, line);
        if (found && (found->share > 0.5 || (found->moment.time && found->share > 0.25)))
          return make_published(found->moment, Published::Basis::text, fmt::format("date line \"{}\"", line));
      }
    }
    return std::nullopt;
  }
  std::optional<Published> infer(const Article& draft) const {
    const auto own = readers.find(draft.language);
    if (own == readers.end()) return std::nullopt;
    std::vector<DateClue> clues;
    for (const auto& phrase : own->second.phrases.read(draft.text, own->second.cutter.cut(draft.text)))
      clues.push_back({phrase.meaning, phrase.tense});
    const auto guess = guess_published(clues);
    if (!guess) return std::nullopt;
    return Published{guess->days, std::nullopt, Published::Basis::text, guess->why};
  }

  std::map<std::string, DateReader, std::less<>> readers;
};

PublishedFinder::PublishedFinder(const Languages& languages) : rules_(new Rules(languages)) {}
PublishedFinder::~PublishedFinder() = default;

std::optional<Published> PublishedFinder::find(const Document& document, const Article& draft,
                                               const ArticleDefaults& defaults) const {
  for (const auto& declared : document.declared.published) {
    if (declared.kind > DeclaredDate::Kind::loose) break;
    if (auto published = rules_->read(declared, draft.language)) return published;
  }
  auto line = rules_->find_line(document, draft.language);
  const auto url = draft.url ? draft.url : document.declared.url;
  if (const auto day = url ? find_url_day(*url) : std::nullopt) {
    if (line && line->days.from == *day) return line;
    return make_published({*day, std::nullopt}, Published::Basis::url, "date in the address");
  }
  if (line) return line;
  if (defaults.published)
    if (const auto moment = rules_->parse(*defaults.published, draft.language))
      return make_published(*moment, Published::Basis::given, "option --published");
  return rules_->infer(draft);
}

bool PublishedFinder::can_read(std::string_view date) const { return rules_->parse(date, "").has_value(); }

std::optional<Published> PublishedFinder::find_modified(const Document& document,
                                                        const Article& draft) const {
  const auto& modified = document.declared.modified;
  return modified ? rules_->read(*modified, draft.language) : std::nullopt;
}

}  // namespace saksi
