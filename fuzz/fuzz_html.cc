// A page to blocks and its main text: no crash, every block in a box that is there, parents before children,
// and each block of the page either kept, a caption or dropped.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/article/main_text.h"
#include "saksi/base/utf8.h"
#include "saksi/document/make_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  saksi::Record record;
  record.where = "fuzz";
  record.kind = saksi::RecordKind::html;
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  saksi::DocumentLimits limits;
  limits.max_depth = 32;
  const auto document = saksi::make_document(record, limits, [](const saksi::Error&) {});
  if (!document) std::abort();  // every page can be read, if only as nothing
  for (std::size_t i = 0; i < document->elements.size(); ++i)
    if (document->elements[i].parent && *document->elements[i].parent >= i) std::abort();
  std::size_t bytes = 0;
  for (const auto& block : document->blocks) {
    if (block.text.empty() || block.text.find('\n') != std::string::npos) std::abort();
    if (!saksi::is_valid_utf8(block.text) || !block.markup) std::abort();
    if (block.markup->element >= document->elements.size()) std::abort();
    if (block.markup->link_bytes > block.text.size()) std::abort();
    bytes += block.text.size();
  }
  static const auto languages = *saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::MainTextFinder finder(languages);
  const auto main = finder.find(*document);
  std::size_t found = 0;
  for (const auto& block : main.blocks) found += block.text.size();
  for (const auto& caption : main.captions) found += caption.size();
  for (const auto& dropped : main.dropped)  // pieces of one box are joined by line ends
    found += dropped.words.size() - static_cast<std::size_t>(std::ranges::count(dropped.words, '\n'));
  if (found != bytes) std::abort();
  return 0;
}
