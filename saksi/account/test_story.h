#pragma once
// For the tests of this folder: articles made from plain text, with mentions put in by the words they stand
// on.

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/account/make_account.h"
#include "saksi/article/outlets.h"
#include "saksi/lang/meaning/word_meanings.h"
#include "saksi/lang/words.h"

namespace saksi::test {

class TestStory {
 public:
  TestStory() : languages_(*Languages::read(SAKSI_SOURCE_DIR "/data/lang")) {}
  struct WithMeanings {};
  explicit TestStory(WithMeanings) : TestStory() {
    meanings_ = *WordMeanings::read(SAKSI_SOURCE_DIR "/data/meanings/words.bin", languages_);
  }

  // An article of outlet `outlet` ("" not known), published after those before it.
  MarkedArticle& add(std::string id, std::string outlet, std::string title, std::string text,
                     std::string language = "id") {
    auto marked = std::make_unique<MarkedArticle>();
    auto& article = marked->article;
    article.id.value = std::move(id);
    article.record = article.id.value;
    if (!outlet.empty()) article.outlet = std::move(outlet);
    if (!title.empty()) article.title = std::move(title);
    article.text = std::move(text);
    article.language = std::move(language);
    const WordCutter cutter(languages_.get(article.language));
    marked->mentions.title = cutter.cut(article.part(Part::title), Part::title);
    marked->mentions.text = cutter.cut(article.text);
    story_.articles.push_back(article.id);
    articles_.push_back(std::move(marked));
    return *articles_.back();
  }

  // The span of `words`, which must stand in the text.
  static Span find(const MarkedArticle& marked, std::string_view words, Part part = Part::text) {
    const auto at = marked.article.part(part).find(words);
    if (at == std::string_view::npos) throw std::invalid_argument(std::string(words));
    return {part, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  static Source source(const MarkedArticle& marked, std::string_view name, SourceKind kind) {
    return {std::string(name), kind, find(marked, name), std::nullopt};
  }

  static void tell(MarkedArticle& marked, std::string_view words, std::vector<Source> chain,
                   Status status = Status::happened) {
    marked.mentions.attributions.push_back(
        {find(marked, words), std::move(chain), status, std::nullopt, "test"});
    std::ranges::sort(marked.mentions.attributions);
  }

  static void count(MarkedArticle& marked, std::string_view words, double value, std::string unit,
                    Bound bound = Bound::exact) {
    marked.mentions.numbers.push_back({find(marked, words), value, std::move(unit), bound});
    std::ranges::sort(marked.mentions.numbers);
  }

  static void date(MarkedArticle& marked, std::string_view words, std::string value) {
    const auto days = days_of_timex(value);
    marked.mentions.times.push_back({find(marked, words), TimeType::date, std::move(value), days});
    std::ranges::sort(marked.mentions.times);
  }

  // Names one entity for every place where `words` stands.
  static void name(MarkedArticle& marked, std::string_view words, NameType type, std::string key,
                   std::string_view role = "") {
    const auto entity = static_cast<std::uint32_t>(marked.mentions.entities.size());
    marked.mentions.entities.push_back({type, find(marked, words), std::move(key), {}});
    if (!role.empty()) marked.mentions.entities.back().roles.push_back(find(marked, role));
    const auto& text = marked.article.text;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size()))
      marked.mentions.names.push_back(
          {{Part::text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())},
           type,
           entity});
    std::ranges::sort(marked.mentions.names);
  }

  Story& story() { return story_; }
  std::string_view words(const Cite& cite) const {
    for (const auto& marked : articles_)
      if (marked->article.id == cite.article) return marked->article.words(cite.span);
    return "";
  }

  // Articles given in their order, or from the last to the first.
  Account make(bool turned_round = false, AccountOptions options = {}) const {
    std::vector<const MarkedArticle*> articles;
    for (const auto& marked : articles_) articles.push_back(marked.get());
    if (turned_round) std::ranges::reverse(articles);
    return AccountMaker(languages_, outlets_, meanings_).make(story_, articles, options);
  }
  // All of it as a topic of one story.
  Account make_topic() const {
    std::vector<const MarkedArticle*> articles;
    for (const auto& marked : articles_) articles.push_back(marked.get());
    return AccountMaker(languages_, outlets_, meanings_).make_topic(story_, {story_.id}, articles);
  }

 private:
  Languages languages_;
  Outlets outlets_;
  WordMeanings meanings_;  // none: words are compared by their stems
  Story story_;
  std::vector<std::unique_ptr<MarkedArticle>> articles_;
};

// The fact that holds `words` in one of its supports; none when there is none.
inline const Fact* find_fact(const Account& account, const TestStory& story, std::string_view words) {
  for (const auto& fact : account.facts)
    for (const auto& support : fact.support)
      if (story.words(support.cite).find(words) != std::string_view::npos) return &fact;
  return nullptr;
}

}  // namespace saksi::test
