#include "saksi/story/story_title.h"

#include <fmt/format.h>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {

std::uint64_t hash_story_id(std::string_view first_article) {
  return std::stoull(hash_hex(fmt::format("story\n{}", first_article)), nullptr, 16);
}

StoryId make_story_id(std::uint64_t hash) { return {fmt::format("{:012x}", hash)}; }

std::string make_title(const MarkedArticle& marked) {
  const auto& article = marked.article;
  if (article.title && !trim(*article.title).empty()) return *article.title;
  const auto& sentences = marked.mentions.text.sentences;
  return sentences.empty() ? std::string() : std::string(article.words(sentences.front().span));
}

}  // namespace saksi
