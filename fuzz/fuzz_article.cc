// Lines of a text, first ones as declarations, through ArticleMaker. What must hold: valid UTF-8 comes out,
// spans lie inside their part, and every dropped piece has words and a reason.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "saksi/article/make_article.h"
#include "saksi/article/outlets.h"
#include "saksi/base/utf8.h"

namespace {

saksi::Document make_document(std::string_view text) {
  saksi::Document document;
  document.record = "fuzz";
  bool blank = true;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = saksi::trim(text.substr(0, end));
    if (line.starts_with("title=")) {
      document.declared.title = line.substr(6);
    } else if (line.starts_with("url=")) {
      document.declared.url = line.substr(4);
    } else if (line.starts_with("byline=")) {
      document.declared.byline.emplace_back(line.substr(7));
    } else if (line.starts_with("language=")) {
      document.declared.language = line.substr(9);
    } else if (!line.empty()) {
      const auto kind = line.starts_with('#') ? saksi::BlockKind::heading : saksi::BlockKind::paragraph;
      document.blocks.push_back({std::string(line), kind, blank, std::nullopt});
    }
    blank = line.empty();
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return document;
}

void check(const saksi::Article& article, const saksi::Span& span) {
  if (span.begin > span.end || span.end > article.part(span.in).size()) std::abort();
  if (!saksi::is_valid_utf8(article.words(span))) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto languages = *saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const saksi::Outlets outlets({*saksi::read_table(SAKSI_SOURCE_DIR "/data/outlets.tsv")});
  static const saksi::ArticleMaker maker(languages, outlets);
  const auto text = saksi::replace_invalid_utf8({reinterpret_cast<const char*>(data), size});
  const auto article = maker.make(make_document(text), {});
  if (!article) return 0;
  if (!saksi::is_valid_utf8(article->text)) std::abort();
  if (article->title && !saksi::is_valid_utf8(*article->title)) std::abort();
  if (article->language.empty() || article->id.value.empty()) std::abort();
  for (const auto& dropped : article->dropped)
    if (dropped.words.empty() || dropped.why.empty()) std::abort();
  if (article->dateline) check(*article, article->dateline->span);
  for (const auto& credit : article->credits)
    if (credit.span) check(*article, *credit.span);
  return 0;
}
