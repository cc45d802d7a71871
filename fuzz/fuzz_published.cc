// Any bytes as a declared date, an address, a date line and a text: no crash, days within reason, a time only
// with one day.

#include <cstdint>
#include <cstdlib>

#include "saksi/article/declared_date.h"
#include "saksi/article/published.h"
#include "saksi/base/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::DateNames names(*languages);
  static const saksi::PublishedFinder finder(*languages, names);
  const auto text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  saksi::Document declared, lines;
  declared.declared.published.push_back({text, saksi::DeclaredDate::Basis::given, "field published"});
  lines.blocks.emplace_back().text = text;
  saksi::Article draft;
  draft.language = "id";
  draft.text = text;
  draft.url = text;
  for (const auto* document : {&declared, &lines})
    if (const auto published = finder.find(*document, draft, {}).published) {
      if (published->days.from > published->days.to) std::abort();
      if (published->time && !published->days.is_one_day()) std::abort();
      if (!saksi::is_plausible_day(published->days.from)) std::abort();
    }
  return 0;
}
