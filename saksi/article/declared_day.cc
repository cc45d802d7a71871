#include "saksi/article/declared_day.h"

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

Published::Basis basis_of(DeclaredDate::Basis basis) {
  switch (basis) {
    case DeclaredDate::Basis::markup:
      return Published::Basis::markup;
    case DeclaredDate::Basis::feed:
      return Published::Basis::feed;
    case DeclaredDate::Basis::url:
      return Published::Basis::url;
    case DeclaredDate::Basis::given:
      break;
  }
  return Published::Basis::given;
}

std::optional<Day> iso_day(std::string_view words) { return parse_iso_day(trim(words).substr(0, 10)); }

}  // namespace

std::optional<Published> find_declared_day(const Declared& declared,
                                           const std::optional<std::string>& default_date) {
  for (const auto& date : declared.published)
    if (const auto day = iso_day(date.words))
      return Published{{*day, *day}, std::nullopt, basis_of(date.basis), date.why};
  if (default_date)
    if (const auto day = iso_day(*default_date))
      return Published{{*day, *day}, std::nullopt, Published::Basis::given, "option --published"};
  return std::nullopt;
}

}  // namespace saksi
