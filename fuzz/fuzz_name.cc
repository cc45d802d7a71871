// Names of any text: no crash; spans in order, apart, inside the text and on borders of code points; every
// name has an entity, and the entities of the text joined with themselves go together one by one.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "saksi/base/utf8.h"
#include "saksi/mention/name/find_names.h"
#include "saksi/mention/name/test_knowledge.h"
#include "saksi/mention/name/who.h"

namespace {

bool starts_code_point(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

saksi::MarkedArticle mark(std::string_view bytes, const char* code) {
  static const auto kLanguages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  static const saksi::NameFinder kFinders[] = {{kLanguages.get("id"), saksi::test_gazetteer()},
                                               {kLanguages.get("en"), saksi::test_gazetteer()}};
  static const saksi::WordCutter kCutter{saksi::Language()};
  saksi::MarkedArticle marked;
  marked.article.text = saksi::replace_invalid_utf8(bytes);
  marked.mentions.text = kCutter.cut(marked.article.text);
  kFinders[code[0] == 'e'].find(marked.article, marked.mentions);
  return marked;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto* code : {"id", "en"}) {
    const auto marked = mark(bytes, code);
    const auto& text = marked.article.text;
    std::uint32_t end = 0;
    for (const auto& name : marked.mentions.names) {
      if (name.span.begin < end || name.span.empty() || name.span.end > text.size()) std::abort();
      if (!starts_code_point(text, name.span.begin) || !starts_code_point(text, name.span.end)) std::abort();
      if (name.entity >= marked.mentions.entities.size()) std::abort();
      end = name.span.end;
    }
    const std::vector<const saksi::MarkedArticle*> twice = {&marked, &marked};
    const auto joined = saksi::join_entities(twice);
    if (joined.group[0] != joined.group[1]) std::abort();
  }
  return 0;
}
