#pragma once
// An answer laid out for people or programs. Escaping lives here: nothing from an article reaches a page,
// a terminal or JSON unescaped.

#include <map>
#include <span>
#include <string>

#include "saksi/account/account.h"
#include "saksi/mention/mention.h"
#include "saksi/story/story.h"

namespace saksi {

struct LiveStory;  // saksi/story/grouper.h

// The articles a story or account speaks of, by id.
using ArticlesById = std::map<ArticleId, const MarkedArticle*>;

// JSON, one line without a line break (docs/formats/commands.md). Spans in code points.
std::string article_to_json(const Article& article);
std::string mentions_to_json(const MarkedArticle& article);
std::string story_to_json(const Story& story, const ArticlesById& articles);
std::string account_to_json(const Account& account, const ArticlesById& articles);
// A story that was kept without its articles.
std::string story_to_json(const LiveStory& story);

struct TextStyle {
  std::size_t width = 100;  // columns
  bool colour = false;      // ANSI colours
};

// Text for people: ends with a line break.
std::string article_to_text(const Article& article, const TextStyle& style);
std::string mentions_to_text(const MarkedArticle& article, const TextStyle& style);
std::string story_to_text(const Story& story, const ArticlesById& articles, const TextStyle& style);
std::string story_to_text(const LiveStory& story, const TextStyle& style);
std::string account_to_text(const Account& account, const ArticlesById& articles, const TextStyle& style);
// One text for all accounts of a run, its footnotes numbered through; `singles` as below.
std::string accounts_to_markdown(std::span<const Account> accounts, const ArticlesById& articles,
                                 std::size_t singles);
// One self-contained page for all accounts of a run; `singles`: articles that nobody else reports.
std::string accounts_to_html(std::span<const Account> accounts, const ArticlesById& articles,
                             std::size_t singles);

}  // namespace saksi
