// Two reports parted by the first NUL byte, through every step to every format: no crash, JSON that parses, a
// page with no element, attribute or link but ours, text without escape sequences, all of it valid UTF-8.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "saksi/base/utf8.h"
#include "saksi/run.h"
#include "saksi/view/explain.h"
#include "saksi/view/html/page_check.h"
#include "saksi/view/show.h"

namespace {

const saksi::Knowledge& knowledge() {
  static const auto kKnowledge = saksi::Knowledge::read(SAKSI_SOURCE_DIR "/data", std::nullopt);
  if (!kKnowledge) std::abort();
  return **kKnowledge;
}

std::vector<saksi::MarkedArticle> read(std::string_view bytes) {
  static const saksi::ArticleMaker kMaker(knowledge().languages, knowledge().outlets);
  static const saksi::MentionFinder kFinder(knowledge().languages, knowledge().gazetteer,
                                            knowledge().outlets);
  const auto middle = std::min(bytes.find('\0'), bytes.size());
  std::vector<saksi::MarkedArticle> articles;
  for (const auto part : {bytes.substr(0, middle), bytes.substr(middle)}) {
    saksi::Record record;
    record.where = "a.txt";
    record.kind = part.starts_with("<") ? saksi::RecordKind::html : saksi::RecordKind::text;
    record.bytes = part;
    const auto document = saksi::make_document(record, {}, [](const saksi::Error&) {});
    auto article = document ? kMaker.make(*document, {}) : tl::unexpected(document.error());
    if (!article) continue;
    article->id.value = articles.empty() ? "a" : "b";
    auto& marked = articles.emplace_back(saksi::MarkedArticle{std::move(*article), {}});
    marked.mentions = kFinder.find(marked.article);
  }
  return articles;
}

void expect_text(const std::string& text) {
  if (text.find('\x1b') != std::string::npos || !saksi::is_valid_utf8(text)) std::abort();
}
void expect_json(const std::string& line) {
  if (line.find('\n') != std::string::npos || !nlohmann::json::accept(line)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const saksi::AccountMaker kMaker(knowledge().languages, knowledge().outlets, knowledge().meanings);
  const auto articles = read({reinterpret_cast<const char*>(data), size});
  if (articles.empty()) return 0;
  saksi::ArticlesById by_id;
  std::vector<const saksi::MarkedArticle*> members;
  saksi::Story story;
  for (const auto& marked : articles) {
    by_id.emplace(marked.article.id, &marked);
    members.push_back(&marked);
    story.articles.push_back(marked.article.id);
    expect_json(saksi::mentions_to_json(marked));
    expect_text(saksi::mentions_to_text(marked, {60, false}));
    expect_text(saksi::article_to_text(marked.article, {60, false}));
  }
  story.title = articles[0].article.title.value_or("");
  const std::vector<saksi::Account> accounts = {kMaker.make(story, members, {})};
  expect_json(saksi::account_to_json(accounts[0], by_id));
  expect_text(saksi::account_to_text(accounts[0], by_id, {60, false}));
  expect_text(saksi::accounts_to_markdown(accounts, by_id, 1));
  for (const auto& fact : accounts[0].facts)
    expect_text(saksi::explain(fact.id.value, accounts, by_id, {60, false}).value_or(""));
  if (saksi::html::PageCheck::find_fault(saksi::accounts_to_html(accounts, by_id, 1))) std::abort();
  return 0;
}
