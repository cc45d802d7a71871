#pragma once
// When was a report published? Declared dates first, then visible date lines, the URL, the default of the
// command line; else what the text itself allows, as a range with its reason.
//
//   "2023-09-13T17:50:00+07:00"     markup     2023-09-13, 17:50+07:00
//   "Rabu, 13 Sep 2023 10:15 WIB"   visible    2023-09-13, 10:15+07:00
//   /2023/09/13/banjir-surut        url        2023-09-13
//   "… pada Rabu (30/8/2023)"       text       not before 2023-08-30
//
// Days are days of the place of publication; the time keeps its offset.

#include <memory>
#include <string_view>

#include "saksi/article/article.h"
#include "saksi/article/choose_date.h"
#include "saksi/article/date_names.h"
#include "saksi/article/make_article.h"
#include "saksi/document/document.h"
#include "saksi/lang/language.h"

namespace saksi {

class PublishedFinder {
 public:
  // Both must outlive this.
  PublishedFinder(const Languages& languages, const DateNames& names);
  ~PublishedFinder();
  // `draft` has its url, language, title and text; the text is read only when nothing declares the day. None:
  // nothing fixes a year. Safe to call from several threads.
  ChosenDates find(const Document& document, const Article& draft, const ArticleDefaults& defaults) const;
  // Whether `date` names one day in any language we know: "2023-09-13", "13 September 2023".
  bool can_read(std::string_view date) const;

 private:
  struct Rules;  // per language, compiled once
  std::unique_ptr<Rules> rules_;
};

}  // namespace saksi
