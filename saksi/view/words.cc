#include "saksi/view/words.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/base/hash.h"

namespace saksi {

std::string_view word_of(NameType type) {
  switch (type) {
    case NameType::per:
      return "PER";
    case NameType::org:
      return "ORG";
    case NameType::loc:
      return "LOC";
    case NameType::evt:
      return "EVT";
    case NameType::misc:
      break;
  }
  return "MISC";
}

std::string_view word_of(TimeType type) {
  switch (type) {
    case TimeType::time:
      return "TIME";
    case TimeType::duration:
      return "DURATION";
    case TimeType::set:
      return "SET";
    case TimeType::date:
      break;
  }
  return "DATE";
}

std::string_view word_of(Bound bound) {
  switch (bound) {
    case Bound::at_least:
      return "at least";
    case Bound::at_most:
      return "at most";
    case Bound::about:
      return "about";
    case Bound::exact:
      break;
  }
  return "exact";
}

std::string_view word_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::mixed:
      return "mixed";
    case QuoteKind::indirect:
      return "indirect";
    case QuoteKind::direct:
      break;
  }
  return "direct";
}

std::string_view word_of(Status status) {
  switch (status) {
    case Status::planned:
      return "planned";
    case Status::possible:
      return "possible";
    case Status::alleged:
      return "alleged";
    case Status::denied:
      return "denied";
    case Status::happened:
      break;
  }
  return "happened";
}

std::string_view word_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::number:
      return "number";
    case DifferenceKind::place:
      return "place";
    case DifferenceKind::date:
      return "date";
    case DifferenceKind::person:
      return "person";
    case DifferenceKind::denial:
      return "denial";
    case DifferenceKind::wording:
      break;
  }
  return "wording";
}

std::string_view word_of(DayBasis basis) {
  switch (basis) {
    case DayBasis::told:
      return "told";
    case DayBasis::near:
      return "near";
    case DayBasis::said:
      return "said";
    case DayBasis::reported:
      return "reported";
  }
  return "";
}

std::string_view word_of(UpdateKind kind) {
  switch (kind) {
    case UpdateKind::place:
      return "place";
    case UpdateKind::date:
      return "date";
    case UpdateKind::person:
      return "person";
    case UpdateKind::plan:
      return "plan";
    case UpdateKind::correction:
      return "correction";
    case UpdateKind::number:
      break;
  }
  return "number";
}

std::string_view word_of(CopyHow how) { return how == CopyHow::text ? "text" : "credit"; }

std::string_view word_of(Published::Basis basis) {
  switch (basis) {
    case Published::Basis::markup:
      return "markup";
    case Published::Basis::feed:
      return "feed";
    case Published::Basis::url:
      return "url";
    case Published::Basis::text:
      return "text";
    case Published::Basis::given:
      break;
  }
  return "given";
}

std::string difference_id(const FactId& fact, const Difference& difference) {
  const auto [low, high] = std::minmax(fact, difference.fact);
  return 'd' + hash_hex(fmt::format("{} {} {}", low.value, high.value, word_of(difference.kind)), 10);
}

std::string update_id(const Update& update) {
  return 'u' +
         hash_hex(fmt::format("{} {} {}", update.from.value, update.to.value, word_of(update.kind)), 10);
}

std::string summary_words(const SummaryLine& line, const ArticlesById& articles) {
  std::string words;
  for (const auto& [cite, filled] : line.pieces) {
    if (!words.empty()) words += ' ';
    if (filled) words += '[';
    words += articles.at(cite.article)->article.words(cite.span);
    if (filled) words += ']';
  }
  return words;
}

}  // namespace saksi
