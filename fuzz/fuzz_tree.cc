// Any bytes to a tree: parents stand before their children, every node is reached once, depth is kept, and
// attributes and text do not outgrow the page (twice: a byte that is no UTF-8 is read as Latin-1).

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "saksi/document/tree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMaxDepth = 16;
  const std::string page(reinterpret_cast<const char*>(data), size);
  const auto tree = saksi::parse_html(page, kMaxDepth).tree;
  std::vector<std::size_t> depth(tree.size());
  std::size_t visited = 1, bytes = 0;
  for (auto node = tree.following(0); node != saksi::Tree::kNone; node = tree.following(node)) {
    ++visited;
    if (tree.parent(node) >= node) std::abort();
    depth[node] = depth[tree.parent(node)] + 1;
    if (depth[node] > kMaxDepth + 2) std::abort();  // text, and the text of a script
    if (tree.tag(node) == saksi::Tag::text) bytes += tree.text(node).size();
    for (const auto attribute : {saksi::Attribute::class_, saksi::Attribute::title})
      if (const auto value = tree.attribute(node, attribute); value && value->size() > 2 * size) std::abort();
  }
  if (visited != tree.size() || bytes > 2 * size) std::abort();
  return 0;
}
