// Any UTF-8 as Indonesian and as English: no crash, numbers stand in the text in order and are finite.

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "saksi/base/utf8.h"
#include "saksi/mention/number/find_numbers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::NumberFinder indonesian(languages->get("id")), english(languages->get("en"));
  saksi::Article article;
  article.text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  for (const auto* code : {"id", "en"}) {
    saksi::Mentions mentions;
    mentions.text = saksi::WordCutter(languages->get(code)).cut(article.text);
    std::uint32_t end = 0;
    for (const auto& number : (*code == 'i' ? indonesian : english).find(article, mentions)) {
      if (number.span.begin < end || number.span.empty() || number.span.end > article.text.size())
        std::abort();
      if (!std::isfinite(number.value)) std::abort();
      end = number.span.end;
    }
  }
  return 0;
}
