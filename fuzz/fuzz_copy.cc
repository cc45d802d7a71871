// Copies between two texts parted by the first NUL byte: no crash, shares within 0 … 1, runs inside the
// texts (those of rewrites, too), the same answer whichever of the two comes first, and from an index online.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "saksi/base/utf8.h"
#include "saksi/story/copy.h"
#include "saksi/story/copy_index.h"
#include "saksi/story/rewrite.h"

namespace {

saksi::MarkedArticle mark(std::string id, std::string_view bytes) {
  static const saksi::WordCutter kCutter{saksi::Language()};
  saksi::MarkedArticle marked;
  marked.article.id.value = std::move(id);
  marked.article.text = saksi::replace_invalid_utf8(bytes);
  marked.mentions.text = kCutter.cut(marked.article.text);
  return marked;
}

std::vector<saksi::TextCopy> copies_of(const saksi::MarkedArticle& a, const saksi::MarkedArticle& b) {
  const std::vector<const saksi::MarkedArticle*> articles = {&a, &b};
  return saksi::find_text_copies(articles, saksi::Outlets());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto middle = std::min(bytes.find('\0'), bytes.size());
  const auto a = mark("a", bytes.substr(0, middle)), b = mark("b", bytes.substr(middle));
  const auto copies = copies_of(a, b), turned = copies_of(b, a);
  const auto there = saksi::make_sketch(a, saksi::Outlets()).tokens;
  const auto here = saksi::make_sketch(b, saksi::Outlets()).tokens;
  if (copies.size() > 1 || copies.size() != turned.size()) std::abort();
  for (const auto& copy : copies) {
    if (copy.share < 0 || copy.share > 1 || copy.reverse_share < 0 || copy.reverse_share > 1) std::abort();
    if (copy.article == copy.of || copy.share != turned[0].share) std::abort();
    // Only where nothing tells two texts apart, not even their length, the second takes in either order.
    const bool alike = copy.why.starts_with("alike;") && there.size() == here.size();
    if (copy.article == turned[0].article && !alike) std::abort();
    std::uint32_t end = 0;
    for (const auto& run : copy.runs) {
      if (run.b_begin < end || run.b_begin > run.b_end || run.b_end > copy.words_of_article) std::abort();
      end = run.b_end;
    }
  }
  const auto rewrite = saksi::find_rewrite(there, here);
  if (!(rewrite.share_own >= 0 && rewrite.share_own <= 1)) std::abort();
  for (const auto& run : rewrite.runs)
    if (run.b_begin >= run.b_end || run.b_end > here.size() || run.a_begin >= run.a_end ||
        run.a_end > there.size())
      std::abort();
  saksi::CopyIndex index;
  index.add(0, saksi::make_sketch(a, saksi::Outlets()));
  if (index.find(saksi::make_sketch(b, saksi::Outlets()), 1) != copies) std::abort();
  if (saksi::keep_sources(copies).size() != copies.size()) std::abort();  // a single source is always needed
  return 0;
}
