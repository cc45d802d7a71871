// What holds for every account, also for ones that no account maker would give: made at random from random
// text.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

#include "saksi/base/utf8.h"
#include "saksi/view/html/page_check.h"
#include "saksi/view/show.h"
#include "saksi/view/text_page.h"

namespace saksi {
namespace {

// Signs that mean something to one of the formats, and some of one to four bytes.
std::string random_text(std::size_t least) {
  static const std::vector<std::string> kSigns = {
      "a",  "e\u0301", "ñ",      "東",   "😀",       " ",    " ",   "\n\n",    "<",  ">", "&",
      "\"", "'",       "*",      "_",    "[",        "]",    "`",   "|",       "\\", "#", "1.",
      "-",  "\x1b",    "\u202e", "</p>", "<script>", "<!--", "]]>", "http://", "@"};
  const auto count = *rc::gen::inRange<std::size_t>(least, 60);
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += *rc::gen::elementOf(kSigns);
  return text;
}

struct RandomStory {
  std::vector<MarkedArticle> marked;
  Account account;

  ArticlesById index() const {
    ArticlesById by_id;
    for (const auto& one : marked) by_id.emplace(one.article.id, &one);
    return by_id;
  }

  // A run of whole code points of one of the articles.
  Cite cite() const {
    const auto& article = (*rc::gen::elementOf(marked)).article;
    const auto in = article.title && *rc::gen::arbitrary<bool>() ? Part::title : Part::text;
    const auto text = article.part(in);
    std::vector<std::uint32_t> borders;
    for (std::uint32_t i = 0; i <= text.size();) {
      borders.push_back(i);
      i += i < text.size() ? decode_at(text, i).size_bytes : 1;
    }
    const auto a = *rc::gen::elementOf(borders);
    const auto b = *rc::gen::elementOf(borders);
    return {article.id, {in, std::min(a, b), std::max(a, b)}};
  }
};

void add_fact(RandomStory& story, std::size_t number) {
  Fact fact;
  fact.id = {fmt::format("f{}", number)};
  const auto supports = *rc::gen::inRange(1, 5);
  for (int i = 0; i < supports; ++i)
    fact.support.push_back({story.cite(), {random_text(0)}, random_text(0), "", i == 1});
  fact.words = fact.support.front().cite;
  fact.origins = {fact.support.front().origin};
  fact.status = *rc::gen::element(Status::happened, Status::planned, Status::denied);
  if (number > 0)
    fact.against = {{{"f0"},
                     *rc::gen::element(DifferenceKind::number, DifferenceKind::denial),
                     random_text(0),
                     {story.cite()},
                     {story.cite()}}};
  story.account.facts.push_back(std::move(fact));
  story.account.timeline.push_back(
      {*rc::gen::element<std::string>("2024-03-01", "2024-03-05/2024-03-09", "2024-02", "PAST_REF"),
       {fmt::format("f{}", number)},
       number == 1});
}

RandomStory random_story() {
  RandomStory story;
  const auto articles = *rc::gen::inRange(1, 4);
  for (int i = 0; i < articles; ++i) {
    auto& article = story.marked.emplace_back().article;
    article.id = {fmt::format("a{}", i)};
    article.text = random_text(1);
    if (i % 2 == 0) article.title = random_text(1);
    if (i == 1) article.outlet = random_text(1);
    article.record = random_text(0);
    article.language = random_text(0);
    article.dropped = {{random_text(0), random_text(0)}};
    story.account.story.articles.push_back(article.id);
  }
  story.account.story.id = {random_text(1)};
  story.account.story.title = random_text(0);
  story.account.story.copies = {{{"a0"}, random_text(1), false, 0.5, CopyHow::credit, random_text(0)}};
  const auto facts = *rc::gen::inRange<std::size_t>(1, 6);
  for (std::size_t i = 0; i < facts; ++i) add_fact(story, i);
  story.account.quotes = {{{random_text(1)},
                           random_text(0),
                           {{story.cite(), true, false, QuoteKind::direct, {}},
                            {story.cite(), false, true, QuoteKind::mixed, {}}}}};
  story.account.people = {
      {random_text(1), {random_text(0)}, NameType::per, {random_text(0)}, {{"a0"}}, {story.cite()}}};
  story.account.summary = {{{"f0"}, {{story.cite(), false}, {story.cite(), true}}}};
  story.account.open = {{{"f0"}, random_text(0)}};
  return story;
}

void check_spans(const nlohmann::json& json, const RandomStory& story, const ArticleId& article) {
  if (json.is_object() && json.contains("start")) {
    const auto& of = story.index().at(ArticleId{json.at("article")})->article;
    const auto part = of.part(json.contains("in") ? Part::title : Part::text);
    std::string words;
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < part.size(); ++at) {
      const auto size = decode_at(part, i).size_bytes;
      if (at >= json.at("start") && at < json.at("end")) words += part.substr(i, size);
      i += size;
    }
    RC_ASSERT(json.at("words") == words);
  }
  if (json.is_structured())
    for (const auto& below : json) check_spans(below, story, article);
}

RC_GTEST_PROP(View, JsonSpansAreExact, ()) {
  const auto story = random_story();
  const auto line = account_to_json(story.account, story.index());
  RC_ASSERT(line.find('\n') == std::string::npos);
  check_spans(nlohmann::json::parse(line), story, {});
}

RC_GTEST_PROP(View, PageHasNoMarkupOfTheInput, ()) {
  const auto story = random_story();
  const auto page = accounts_to_html(std::span(&story.account, 1), story.index(), 1);
  const auto fault = html::PageCheck::find_fault(page);
  if (fault) RC_FAIL(*fault);
}

RC_GTEST_PROP(View, TextFitsAndObeysNobody, ()) {
  const auto story = random_story();
  const auto width = *rc::gen::inRange<std::size_t>(24, 120);
  const auto text = account_to_text(story.account, story.index(), {width, false});
  RC_ASSERT(text.find('\x1b') == std::string::npos);
  RC_ASSERT(is_valid_utf8(text));
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    RC_ASSERT(display_width(std::string_view(text).substr(begin, end - begin)) <= width);
    begin = end + 1;
  }
}

RC_GTEST_PROP(View, MarkdownHasNoHtmlOfTheInput, ()) {
  auto story = random_story();
  story.account.story.id = {"s"};  // stands as code, where "<" is itself
  const auto text = accounts_to_markdown(std::span(&story.account, 1), story.index(), 0);
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; ++at) {
    std::size_t slashes = 0;
    while (slashes < at && text[at - 1 - slashes] == '\\') ++slashes;
    RC_ASSERT(slashes % 2 == 1 || text.compare(at - 1, 9, "@<!-- -->") == 0);
  }
}

}  // namespace
}  // namespace saksi
