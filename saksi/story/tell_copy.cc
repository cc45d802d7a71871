#include "saksi/story/tell_copy.h"

#include <algorithm>

#include <fmt/format.h>

namespace saksi {
namespace {

constexpr std::size_t kMaxSpans = 64;  // of one copy that are kept, the longest

// From the first to the last of content words [begin, end).
Span find_span(const Content& content, const MarkedArticle& marked, std::uint32_t begin, std::uint32_t end) {
  const auto& words = marked.mentions.text.words;
  return {Part::text, words[content.words[begin]].span.begin, words[content.words[end - 1]].span.end};
}

std::vector<SharedSpan> find_spans(const TextCopy& copy, const MarkedArticle& article,
                                   const MarkedArticle& of) {
  const auto here = find_content(article.article.text, article.mentions.text);
  const auto there = find_content(of.article.text, of.mentions.text);
  auto runs = copy.runs;
  std::ranges::sort(runs, [](const AlignedRun& a, const AlignedRun& b) {
    return a.matched != b.matched ? a.matched > b.matched : a < b;
  });
  std::vector<SharedSpan> spans;
  for (const auto& run : runs) {
    if (spans.size() == kMaxSpans) break;
    if (run.b_begin >= run.b_end || run.a_begin >= run.a_end) continue;  // a text without content words
    spans.push_back(
        {find_span(here, article, run.b_begin, run.b_end), find_span(there, of, run.a_begin, run.a_end)});
  }
  return spans;
}

}  // namespace

std::string why_copy(const TextCopy& copy) {
  auto why = fmt::format("{} of {} words in common runs, the longest {}; {}", copy.words,
                         copy.words_of_article, copy.longest, copy.why);
  if (copy.one_owner) why += "; outlets of one owner";
  return why;
}

Copy tell_copy(const TextCopy& copy, const MarkedArticle& article, const MarkedArticle& of) {
  return {article.article.id, of.article.id.value,          true, copy.share, CopyHow::text,
          why_copy(copy),     find_spans(copy, article, of)};
}

}  // namespace saksi
