// Words and sentences of any UTF-8: spans in order, on code point borders, every word in exactly one
// sentence.
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/lang/words.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const auto languages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::WordCutter cutter(languages->get("id"));
  const auto text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  const auto cut = cutter.cut(text);
  std::uint32_t at = 0;
  for (const auto& word : cut.words) {
    if (word.span.begin < at || word.span.end <= word.span.begin || word.span.end > text.size()) std::abort();
    if (!saksi::is_valid_utf8(saksi::slice(text, word.span))) std::abort();
    at = word.span.end;
  }
  std::uint32_t next = 0;
  for (const auto& sentence : cut.sentences) {
    if (sentence.first_word != next || sentence.end_word <= next) std::abort();
    next = sentence.end_word;
  }
  if (next != cut.words.size()) std::abort();
  return 0;
}
