// Quotes and attributions of any UTF-8: spans inside the text on code point borders, chains never empty.
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/mention/quote/find_quotes.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::Outlets outlets;
  if (size == 0) return 0;
  const auto& language = languages->get(data[0] % 2 ? "id" : "en");
  static const saksi::QuoteFinder indonesian(languages->get("id"), outlets);
  static const saksi::QuoteFinder english(languages->get("en"), outlets);
  saksi::Article article;
  article.text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data) + 1, size - 1});
  saksi::Mentions mentions;
  mentions.text = saksi::WordCutter(language).cut(article.text);
  (data[0] % 2 ? indonesian : english).find(article, mentions);
  const auto check = [&](const saksi::Span& span) {
    if (span.begin >= span.end || span.end > article.text.size()) std::abort();
    if (!saksi::is_valid_utf8(saksi::slice(article.text, span))) std::abort();
  };
  for (const auto& quote : mentions.quotes) check(quote.span);
  for (const auto& attribution : mentions.attributions) {
    check(attribution.span);
    if (attribution.chain.empty()) std::abort();
  }
  return 0;
}
