#pragma once
// The whole flow on one screen: paths -> records -> documents -> articles -> mentions -> stories -> accounts.

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "saksi/account/make_account.h"
#include "saksi/article/make_article.h"
#include "saksi/article/outlets.h"
#include "saksi/document/make_document.h"
#include "saksi/lang/language.h"
#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/mention/find_mentions.h"
#include "saksi/mention/gazetteer.h"
#include "saksi/mention/name/tagger.h"
#include "saksi/record/read_records.h"
#include "saksi/story/group.h"

namespace saksi {

// How far to go with each article; stories compare the mentions of many.
enum class Depth { articles, mentions, stories };

// All that is data: language packs, names known beforehand, outlets.
struct Knowledge {
  Languages languages;
  Outlets outlets;
  Gazetteer gazetteer;
  WordMeanings meanings;
  NameTaggers name_taggers;  // none until read_models

  // Reads the folder data/ and, when given, a table of outlets of the user's own, which wins. Names known
  // beforehand are read for mentions and stories, the meanings of words for stories only.
  static Result<std::unique_ptr<Knowledge>> read(const std::string& data_folder,
                                                 const std::optional<std::string>& outlets,
                                                 Depth depth = Depth::stories);
  // Reads the models in `folder`, for what goes beyond articles; a folder that is not there has none.
  Result<void> read_models(const std::string& folder);
};

// How far a run has come. Counted while it runs; read from any thread.
struct Progress {
  std::atomic<std::uint64_t> fetched = 0;   // pages that were asked for, had or not
  std::atomic<std::uint64_t> records = 0;   // taken in
  std::atomic<std::uint64_t> articles = 0;  // given out
  std::atomic<std::uint64_t> problems = 0;  // reported: damaged, unreadable or empty input
};

struct RunOptions {
  ArticleDefaults defaults;
  std::function<std::string(const MarkedArticle&)>
      render;  // makes ReadArticle::rendered, in several threads at once
  ReadLimits read_limits;
  DocumentLimits document_limits;
  std::size_t threads = 0;  // 0: all cores
};

struct ReadOutcome {
  std::size_t unopened = 0;  // PATHs that could not be opened
  bool stopped = false;      // `on_article` gave false
};

struct ReadArticle {
  MarkedArticle marked;
  bool id_given = false;  // by the input
  bool id_made = false;   // given, and made for an article before it, too: the input repeats it with its id
  std::string rendered;   // what RunOptions::render made of it
};

// Reads every article of `paths`, gives each to `on_article` in input order (false stops). Records are worked
// on side by side; memory holds a few at a time, whatever the size of the input. Problems come in input
// order, too. Two articles never get the same id made: of an id that the input gives twice, every line is
// given out and the caller keeps the last (keep_last); equal texts get ids of their own.
ReadOutcome read_articles(std::vector<std::string> paths, const Knowledge& knowledge,
                          const RunOptions& options, Depth depth,
                          const std::function<bool(ReadArticle)>& on_article, const OnProblem& on_problem,
                          Progress& progress);

// Of articles with one id the last stays, in the place of the first; each one left out is reported.
std::vector<MarkedArticle> keep_last(std::vector<MarkedArticle> articles, const OnProblem& on_problem);

// Stories of `articles`; those of undated articles get a date from their story, and their times anew.
std::vector<Story> make_stories(std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                std::size_t threads);

// The accounts of `stories`, in their order.
std::vector<Account> make_accounts(const std::vector<Story>& stories,
                                   const std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                   const AccountOptions& options, std::size_t threads);

// The accounts of the topics among `stories`, of most stories first.
std::vector<Account> make_topics(const std::vector<Story>& stories,
                                 const std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                 std::size_t threads);
// Tells each account which of `topics` its story is part of.
void name_topics(std::vector<Account>& accounts, const std::vector<Account>& topics);

}  // namespace saksi
