// Any UTF-8 as Indonesian, as English and as German, which has no pack: no crash, times stand in the text in
// order, each has a value, and resolving them against another day keeps their spans.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/lang/cldr/pack.h"
#include "saksi/mention/time/find_times.h"

namespace {

void check(const std::string& code, const saksi::Article& article) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::TimeFinder indonesian(languages->get("id")), english(languages->get("en")),
      german(saksi::make_cldr_pack("de", languages->common()));
  const auto cut = saksi::WordCutter(languages->get(code)).cut(article.text);
  auto times = (code == "id" ? indonesian : code == "en" ? english : german).find(article, {}, cut);
  std::uint32_t end = 0;
  for (const auto& time : times) {
    if (time.span.begin < end || time.span.empty() || time.span.end > article.text.size()) std::abort();
    if (time.value.empty() || (time.days && time.days->from > time.days->to)) std::abort();
    end = time.span.end;
  }
  const auto before = times;
  saksi::resolve_times(
      times, saksi::DateRange{*saksi::parse_iso_day("2024-02-29"), *saksi::parse_iso_day("2024-02-29")});
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times[i].span != before[i].span || times[i].value.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  saksi::Article article;
  article.text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  check("id", article);
  check("en", article);
  check("de", article);
  return 0;
}
