#pragma once
// The head of an article for the terminal, below its title.

#include "saksi/article/article.h"
#include "saksi/view/text_page.h"

namespace saksi {

// Outlet, byline, place of filing, credits; day; and, quietly, record, language and id.
void article_head(TextPage& page, const Article& article);

}  // namespace saksi
