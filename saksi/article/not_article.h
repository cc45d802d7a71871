#pragma once
// Pages that answer with something else than a report: an error page that says 200, a login form, a question
// about cookies, a check for robots, a page that only its scripts fill.
//
//   Halaman tidak ditemukan       Maaf, halaman yang Anda cari tidak ada.
//   Before you continue           We use cookies and data to …

#include <optional>
#include <string>

#include "saksi/article/article.h"
#include "saksi/article/phrases.h"
#include "saksi/document/document.h"
#include "saksi/lang/language.h"

namespace saksi {

class NotArticles {
 public:
  // Takes the tables `not_article` of every language. Must outlive this.
  explicit NotArticles(const Languages& languages);
  // What stands there instead of a report, and what to do about it, for people; none: nothing speaks against
  // it. A guess from title and first line of a short page without a date: the words stay, and that is told.
  std::optional<std::string> find(const Document& document, const Article& article) const;

 private:
  std::optional<std::string> find_phrase(std::string_view line) const;

  Phrases phrases_;
};

}  // namespace saksi
