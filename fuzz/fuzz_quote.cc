// Quotes and attributions of any UTF-8: spans (of speakers and cues, too) inside the text on code point
// borders, direct quotes the same or apart with their speaker and cue outside, chains never empty, the same
// twice.
#include <algorithm>
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
  const auto overlap = [](const saksi::Span& a, const saksi::Span& b) {
    return a.begin < b.end && b.begin < a.end;
  };
  std::uint32_t direct_end = 0;  // quotes come sorted
  saksi::Span last;
  for (const auto& quote : mentions.quotes) {
    check(quote.span);
    if (quote.cue) check(*quote.cue);
    if (quote.speaker && quote.speaker->span) check(*quote.speaker->span);
    if (quote.kind != saksi::QuoteKind::direct) continue;
    if (quote.cue && overlap(quote.span, *quote.cue)) std::abort();
    if (quote.speaker && quote.speaker->span && overlap(quote.span, *quote.speaker->span)) std::abort();
    if (quote.span != last && quote.span.begin < direct_end) std::abort();
    last = quote.span;
    direct_end = std::max(direct_end, quote.span.end);
  }
  for (const auto& attribution : mentions.attributions) {
    check(attribution.span);
    if (attribution.chain.empty()) std::abort();
    for (const auto& source : attribution.chain)
      if (source.span) check(*source.span);
  }
  saksi::Mentions again;
  again.text = mentions.text;
  (data[0] % 2 ? indonesian : english).find(article, again);
  if (again.quotes != mentions.quotes || again.attributions != mentions.attributions) std::abort();
  return 0;
}
