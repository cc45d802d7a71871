#pragma once
// Document to Article: finds title, paragraphs, outlet, byline, dateline, credits, language and
// publication day, and drops furniture with its reason.

#include <memory>
#include <optional>
#include <string>

#include "saksi/article/article.h"
#include "saksi/base/result.h"
#include "saksi/document/document.h"
#include "saksi/lang/language.h"

namespace saksi {

// data/outlets.tsv: names, domains, owner, agency or not.
class Outlets;

struct ArticleDefaults {                 // for input that does not say (options --published, --language)
  std::optional<std::string> published;  // free text
  std::optional<std::string> language;
};

class ArticleMaker {
 public:
  // Both must outlive this.
  ArticleMaker(const Languages& languages, const Outlets& outlets);
  ~ArticleMaker();
  // Safe to call from several threads. Errors: malformed when nothing of the document is an article (empty).
  // A page of menus alone gives an article without text, not complete, and is told to `on_problem`; what
  // looks like an error page, a login form or the like keeps its words, and is told, too.
  Result<Article> make(const Document& document, const ArticleDefaults& defaults,
                       const OnProblem& on_problem = {}) const;

 private:
  struct Rules;  // per language, compiled once
  std::unique_ptr<Rules> rules_;
};

}  // namespace saksi
