// Bytes of any encoding to plain blocks: no crash, valid UTF-8, one line a block, nothing that plain text
// does not have, and plain text stays as it is when it is made plain again.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/document/decode.h"
#include "saksi/document/plain.h"
#include "saksi/document/text_blocks.h"
#include "saksi/record/input_kind.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (size > 0) saksi::tell_kind(std::string_view(bytes).substr(0, saksi::kHeadBytes), "a.txt");
  for (const bool page : {false, true}) {
    const auto decoded = saksi::decode(bytes, {std::nullopt, page});
    if (!saksi::is_valid_utf8(decoded.text)) std::abort();
    const auto plain = saksi::make_plain(decoded.text);
    if (!saksi::is_valid_utf8(plain) || saksi::make_plain(plain) != plain) std::abort();
    for (const auto& block : saksi::text_blocks(plain))
      if (block.text.empty() || block.text.find('\n') != std::string::npos ||
          saksi::trim(block.text).size() != block.text.size())
        std::abort();
  }
  return 0;
}
