// Any bytes as a declared date, an address, a date line, a line and an age of a page, a time of fetching and
// a text: no crash, days within reason, a time only with one day, spans of dates within their text.

#include <cstdint>
#include <cstdlib>

#include "saksi/article/declared_date.h"
#include "saksi/article/published.h"
#include "saksi/article/visible_date.h"
#include "saksi/base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::DateNames names(*languages);
  static const saksi::PublishedFinder finder(*languages, names);
  const auto text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  saksi::Document declared, lines, shown;
  declared.declared.published.push_back({text, saksi::DeclaredDate::Basis::given, "field published"});
  lines.blocks.emplace_back().text = text;
  using saksi::DeclaredDate;
  shown.elements.emplace_back();
  shown.declared.fetched = shown.declared.last_modified = text;
  for (const auto* why : {"line with a date", "date box", "start of a paragraph", "age"})
    shown.declared.published.push_back({text, DeclaredDate::Basis::text, why, DeclaredDate::Kind::shown});
  shown.declared.published.push_back({text, DeclaredDate::Basis::url, "picture", DeclaredDate::Kind::trace});
  saksi::Article draft;
  draft.language = "id";
  draft.text = text;
  draft.url = text;
  for (const auto* document : {&declared, &lines, &shown})
    if (const auto published = finder.find(*document, draft, {}).published) {
      if (published->days.from > published->days.to) std::abort();
      if (published->time && !published->days.is_one_day()) std::abort();
      if (!saksi::is_plausible_day(published->days.from)) std::abort();
    }
  for (const auto* language : {"id", "en-US", "de", "vi", ""})
    for (const auto& date : saksi::VisibleDates(names).find(text, language))
      if (date.begin >= date.end || date.end > text.size()) std::abort();
  return 0;
}
