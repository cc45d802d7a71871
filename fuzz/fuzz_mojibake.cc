// Any line: what is repaired is valid UTF-8, shorter, and not repaired again; what only was escaped too often
// is shorter, too.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/document/mojibake.h"
#include "saksi/document/plain.h"
#include "saksi/document/references.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = saksi::replace_invalid_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
  if (const auto repaired = saksi::repair_mojibake(text)) {
    if (!saksi::is_valid_utf8(*repaired) || repaired->size() >= text.size()) std::abort();
    if (saksi::repair_mojibake(*repaired)) std::abort();
  }
  if (const auto plain = saksi::undo_escapes(text))
    if (!saksi::is_valid_utf8(*plain) || plain->size() >= text.size()) std::abort();
  if (!saksi::is_valid_utf8(saksi::make_plain_line(text))) std::abort();
  return 0;
}
