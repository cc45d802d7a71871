#pragma once
// The articles of one story to its Account.

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "saksi/account/account.h"
#include "saksi/lang/language.h"

namespace saksi {

class Outlets;
class WordMeanings;

struct AccountOptions {
  std::size_t summary_words = 200;
};

class AccountMaker {
 public:
  // All must outlive this.
  AccountMaker(const Languages& languages, const Outlets& outlets, const WordMeanings& meanings);
  ~AccountMaker();
  // `articles`: those of `story`, any order; the result does not depend on it. Safe to call from several
  // threads.
  Account make(const Story& story, std::span<const MarkedArticle* const> articles,
               const AccountOptions& options) const;
  // The account of a topic: the timeline over its stories, and the facts on it. `topic` holds all articles of
  // `stories`, which are sorted by first day.
  Account make_topic(const Story& topic, std::vector<StoryId> stories,
                     std::span<const MarkedArticle* const> articles) const;

 private:
  struct Cast;
  struct Rules;  // per language, compiled once
  std::unique_ptr<Rules> rules_;
};

}  // namespace saksi
