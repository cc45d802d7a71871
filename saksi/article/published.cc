#include "saksi/article/published.h"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "saksi/article/choose_date.h"
#include "saksi/article/date_clues.h"
#include "saksi/article/date_line.h"
#include "saksi/article/declared_date.h"
#include "saksi/article/visible_date.h"
#include "saksi/base/utf8.h"
#include "saksi/document/shown_dates.h"
#include "saksi/lang/time_phrase.h"
#include "saksi/lang/words.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxDateLine = 200;  // bytes; a longer block is prose
constexpr std::size_t kHeadBlocks = 60;    // a visible date line stands near the head

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

// Reads the times that a text of one language tells.
struct TimeReader {
  explicit TimeReader(const Language& language) : cutter(language), phrases(language) {}
  WordCutter cutter;
  TimePhraseReader phrases;
};

// How surely a line says when it was published, and does not tell of some day in passing: how much of it is
// the date decides, unless a word or the name of its box says so. Not at all: 0.
int sureness(std::string_view line, const VisibleDate& date, bool in_date_box) {
  constexpr std::size_t kShortBytes = 60;
  const double share = static_cast<double>(date.end - date.begin) / static_cast<double>(line.size());
  if (date.label == VisibleDate::Label::other) return 0;
  if (date.label == VisibleDate::Label::published && share > 0.2) return 3;
  if (share > 0.5 || (date.moment.time && share > 0.25)) return 2;
  if ((in_date_box || date.label != VisibleDate::Label::none) && share > 0.2) return 2;
  const bool sentence = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
  return line.size() <= kShortBytes && share > 0.15 && !sentence ? 1 : 0;
}
// "Karlsruhe (12.11.2021). …", "27.1.2022 - …"; or the signature below a report.
bool stands_at_edge(std::string_view text, const VisibleDate& date) {
  constexpr std::size_t kEdgeBytes = 30;
  if (date.label == VisibleDate::Label::other) return false;
  if (date.end + 3 >= text.size()) return true;
  const auto behind = trim(text.substr(date.end, 4));
  return date.begin <= kEdgeBytes && !behind.empty() && !is_letter(decode_at(behind, 0).value) &&
         behind[0] != ',';
}

bool is_date_line(const Article& draft, const std::string& line) {
  return std::ranges::any_of(draft.dropped, [&](const Dropped& dropped) {
    return dropped.why == kDateLine && dropped.words == line;
  });
}

// The day that lies as far back from `fetched` as a text says; none for months and years, which fix no day.
std::optional<Day> day_of_age(const Moment& fetched, const TimeShift& shift, int home_minutes) {
  if (!shift.count || *shift.count > 0 || *shift.count < -1000) return std::nullopt;
  int minutes = 0;
  switch (shift.unit) {
    case TimeUnit::second:
      break;
    case TimeUnit::minute:
      minutes = *shift.count;
      break;
    case TimeUnit::hour:
      minutes = *shift.count * 60;
      break;
    case TimeUnit::day:
      minutes = *shift.count * 60 * 24;
      break;
    case TimeUnit::week:
      minutes = *shift.count * 60 * 24 * 7;
      break;
    default:
      return std::nullopt;
  }
  std::chrono::sys_time<std::chrono::minutes> at = fetched.day;
  if (fetched.time && fetched.time->ends_with("+00:00"))
    at += std::chrono::minutes{minute_of_day(*fetched.time) + home_minutes};
  return std::chrono::floor<std::chrono::days>(at + std::chrono::minutes{minutes});
}

}  // namespace

struct PublishedFinder::Rules {
  Rules(const Languages& languages, const DateNames& names) : dates(names) {
    for (const auto& [code, language] : languages.all()) readers.emplace(code, language);
    for (const auto& row : languages.common().table("home_zones").rows) {
      int minutes = 0;
      const auto cell = row.cell(1);
      if (std::from_chars(cell.data(), cell.data() + cell.size(), minutes).ec == std::errc())
        home_zones.emplace(row.cell(0), minutes);
    }
  }

  std::optional<Moment> parse(std::string_view words, std::string_view language) const {
    if (const auto moment = parse_moment(words)) return is_plausible_day(moment->day) ? moment : std::nullopt;
    const auto found = dates.find(words, language);
    return found.empty() ? std::nullopt : std::optional(found[0].moment);
  }

  // What a declared date tells; nothing when it cannot be read.
  void add_evidence(const DeclaredDate& declared, std::string_view language,
                    std::vector<DateEvidence>& to) const {
    using Kind = DeclaredDate::Kind;
    const auto put = [&](Moment moment, Kind kind, std::string why) {
      to.push_back({std::move(moment), kind, basis_of(declared.basis), std::move(why)});
    };
    if (declared.kind == Kind::address || declared.kind == Kind::trace) {
      if (const auto day = find_url_day(declared.words))
        put({*day, std::nullopt}, declared.kind, declared.why);
      return;
    }
    const bool beside = declared.why == kBesideArticle;
    if (beside && declared.basis != DeclaredDate::Basis::text) return;
    if (declared.basis != DeclaredDate::Basis::text) {
      if (auto moment = parse(declared.words, language)) put(std::move(*moment), declared.kind, declared.why);
      return;
    }
    const bool in_box = declared.why == "date box", at_edge = declared.why.ends_with("paragraph");
    for (auto& date : dates.find(declared.words, language)) {
      const int sure =
          at_edge ? stands_at_edge(declared.words, date) : sureness(declared.words, date, in_box);
      if (sure == 0 || (beside && date.label == VisibleDate::Label::none)) continue;
      const auto kind = date.label == VisibleDate::Label::changed ? Kind::changed : declared.kind;
      put(std::move(date.moment), kind, fmt::format("{} \"{}\"", declared.why, declared.words));
      to.back().sureness = sure;
    }
  }

  // "3 jam yang lalu", in a page that was fetched at a known time.
  void add_age(const DeclaredDate& declared, const Document& document, const std::string& language,
               std::vector<DateEvidence>& to) const {
    const auto reader = readers.find(language);
    const auto fetched = parse(*document.declared.fetched, "en");
    if (reader == readers.end() || !fetched) return;
    const auto home = home_zones.find(language);
    const auto cut = reader->second.cutter.cut(declared.words);
    for (const auto& phrase : reader->second.phrases.read(declared.words, cut)) {
      const auto& shift = phrase.meaning.shift;
      if (!shift || phrase.meaning.from_told) continue;
      const auto day = day_of_age(*fetched, *shift, home == home_zones.end() ? 0 : home->second);
      if (!day) continue;
      to.push_back({{*day, std::nullopt},
                    declared.kind,
                    Published::Basis::text,
                    fmt::format("\"{}\" when it was fetched", declared.words)});
      return;
    }
  }

  // Plain text: a short line near the head that is a date and little else: "Rabu, 13 Sep 2023 10:15 WIB"; or
  // that was left out as such, the name of who wrote beside it: "Mara Collins, 13 March 2026".
  void add_lines(const Document& document, const Article& draft, std::string_view language,
                 std::vector<DateEvidence>& to) const {
    const auto count = std::min(document.blocks.size(), kHeadBlocks);
    for (std::size_t i = 0; i < count; ++i) {
      const auto& line = document.blocks[i].text;
      if (line.size() > kMaxDateLine || line.find_first_of("0123456789") == std::string::npos) continue;
      for (auto& date : dates.find(line, language)) {
        if (sureness(line, date, false) < 2 && !is_date_line(draft, line)) continue;
        const bool changed = date.label == VisibleDate::Label::changed;
        to.push_back({std::move(date.moment),
                      changed ? DeclaredDate::Kind::changed : DeclaredDate::Kind::shown,
                      Published::Basis::text, fmt::format("date line \"{}\"", line)});
      }
    }
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

  std::optional<Day> parse_header(const std::optional<std::string>& words) const {
    const auto moment = words ? parse(*words, "en") : std::nullopt;
    return moment ? std::optional(moment->day) : std::nullopt;
  }
  DateContext context(const Document& document, const std::string& language) const {
    DateContext context;
    context.fetched = parse_header(document.declared.fetched);
    context.last_modified = parse_header(document.declared.last_modified);
    if (const auto home = home_zones.find(language); home != home_zones.end())
      context.home_minutes = home->second;
    return context;
  }

  VisibleDates dates;
  std::map<std::string, TimeReader, std::less<>> readers;
  std::map<std::string, int, std::less<>> home_zones;  // minutes east of Greenwich
};

namespace {

// The language as the page declares it tells the country, too: "en-GB".
std::string_view language_of(const Document& document, const Article& draft) {
  const auto& declared = document.declared.language;
  return declared && declared->starts_with(draft.language) ? std::string_view(*declared)
                                                           : std::string_view(draft.language);
}

}  // namespace

PublishedFinder::PublishedFinder(const Languages& languages, const DateNames& names)
    : rules_(new Rules(languages, names)) {}
PublishedFinder::~PublishedFinder() = default;

ChosenDates PublishedFinder::find(const Document& document, const Article& draft,
                                  const ArticleDefaults& defaults) const {
  using Kind = DeclaredDate::Kind;
  const auto language = language_of(document, draft);
  std::vector<DateEvidence> evidence;
  bool has_address = false;
  for (const auto& declared : document.declared.published) {
    has_address = has_address || declared.kind == Kind::address;
    if (declared.why != "age")
      rules_->add_evidence(declared, language, evidence);
    else if (document.declared.fetched)
      rules_->add_age(declared, document, draft.language, evidence);
  }
  if (const auto& modified = document.declared.modified; modified && modified->kind != Kind::changed)
    rules_->add_evidence({modified->words, modified->basis, modified->why, Kind::changed}, language,
                         evidence);
  if (document.elements.empty()) rules_->add_lines(document, draft, language, evidence);
  if (draft.url && !has_address)
    rules_->add_evidence({*draft.url, DeclaredDate::Basis::url, "address", Kind::address}, language,
                         evidence);
  auto chosen = choose_dates(std::move(evidence), rules_->context(document, draft.language));
  if (chosen.published) return chosen;
  if (defaults.published)
    if (auto moment = rules_->parse(*defaults.published, language))
      chosen.published = make_published(*moment, Published::Basis::given, "option --published");
  if (!chosen.published) chosen.published = rules_->infer(draft);
  return chosen;
}

bool PublishedFinder::can_read(std::string_view date) const { return rules_->parse(date, "").has_value(); }

}  // namespace saksi
