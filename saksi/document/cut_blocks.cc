#include "saksi/document/cut_blocks.h"

namespace saksi {

std::size_t whole_letters(std::string_view text, std::size_t limit) {
  constexpr std::size_t kMaxLetter = 4;
  if (limit >= text.size()) return text.size();
  auto end = limit;
  const auto goes_on = [&] { return (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80; };
  while (end > 0 && limit - end < kMaxLetter && goes_on()) --end;
  return goes_on() ? limit : end;  // no UTF-8: any place is as good
}

bool cut_blocks(std::vector<Block>& blocks, std::size_t max_bytes) {
  std::size_t bytes = 0, i = 0;
  while (i < blocks.size() && bytes + blocks[i].text.size() <= max_bytes) bytes += blocks[i++].text.size();
  if (i == blocks.size()) return false;
  auto& text = blocks[i].text;
  const auto room = max_bytes - bytes;
  const auto blank = text.rfind(' ', room);
  text.resize(blank != std::string::npos && blank > room / 2 ? blank : whole_letters(text, room));
  blocks.resize(text.empty() ? i : i + 1);
  return true;
}

}  // namespace saksi
