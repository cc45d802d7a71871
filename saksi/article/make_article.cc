#include "saksi/article/make_article.h"
#include "saksi/article/outlets.h"
#include "saksi/base/hash.h"
namespace saksi {
struct ArticleMaker::Rules {};
ArticleMaker::ArticleMaker(const Languages&, const Outlets&) : rules_(new Rules) {}
ArticleMaker::~ArticleMaker() = default;
Result<Article> ArticleMaker::make(const Document& document, const ArticleDefaults&) const {
  if (document.blocks.empty()) return fail(ErrorCode::malformed, "no text in it", document.record);
  Article article;
  article.record = document.record;
  article.language = "id";
  for (const auto& block : document.blocks) article.text += (article.text.empty() ? "" : "\n\n") + block.text;
  article.id.value = document.declared.id.value_or(hash_hex(article.text));
  return article;
}
}  // namespace saksi
