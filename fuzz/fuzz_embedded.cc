// A page whose article may stand in data: whatever the bytes, the paragraphs found are lines that are not
// empty, and they lie in boxes that are there.

#include <cstdlib>

#include "saksi/document/embedded_json.h"
#include "saksi/document/embedded_text.h"
#include "saksi/document/page_blocks.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace saksi;
  const std::string_view script(reinterpret_cast<const char*>(data), size);
  for (const auto& json : find_embedded_json(script, 2))
    if (json.size() < 2 || json.size() > size) std::abort();
  for (const auto& page : {std::string(script), "<title>Air surut</title><script>" + std::string(script)}) {
    const auto tree = parse_html(page, 256).tree;
    Document document;
    auto shown = page_blocks(tree);
    document.blocks = std::move(shown.blocks);
    document.elements = std::move(shown.elements);
    add_embedded_text(document, find_embedded_text(tree, document.blocks, "Air surut", 256));
    for (const auto& block : document.blocks)
      if (block.text.empty() || !block.markup || block.markup->element >= document.elements.size())
        std::abort();
  }
  return 0;
}
