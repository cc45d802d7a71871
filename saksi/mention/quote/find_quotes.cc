#include "saksi/mention/quote/find_quotes.h"

#include <algorithm>

#include "saksi/mention/attribution/make_attributions.h"
#include "saksi/mention/quote/find_reports.h"

namespace saksi {
namespace {

void add_quotes(const Page& page, const std::vector<Report>& reports, std::vector<Quote>& quotes) {
  for (const auto& report : reports) {
    if (!report.quoted) continue;
    Quote quote{page.span(report.first, report.end), report.kind, std::nullopt, report.cue};
    if (report.speakers.empty()) quotes.push_back(quote);
    for (const auto& speaker : report.speakers) {
      quote.speaker = speaker.source;
      quotes.push_back(quote);
    }
  }
}

// How many words the dateline takes.
std::uint32_t words_of_dateline(const Article& article, Part part, const WordCut& cut) {
  if (!article.dateline || article.dateline->span.in != part) return 0;
  const auto end = article.dateline->span.end;
  return static_cast<std::uint32_t>(
      std::ranges::count_if(cut.words, [&](const Word& w) { return w.span.end <= end; }));
}

}  // namespace

void QuoteFinder::find(const Article& article, Mentions& mentions) const {
  SourceReader sources(article, mentions, outlets_, lexicon_);
  for (const auto part : {Part::title, Part::text}) {
    const auto& cut = part == Part::title ? mentions.title : mentions.text;
    auto page = make_page(article.part(part), part, cut, mentions, lexicon_);
    page.first_word = words_of_dateline(article, part, cut);
    sources.forget();
    const auto reports = find_reports(page, cut_passages(page), sources);
    add_quotes(page, reports, mentions.quotes);
    auto attributions = make_attributions(page, reports);
    mentions.attributions.insert(mentions.attributions.end(), attributions.begin(), attributions.end());
  }
  std::ranges::sort(mentions.quotes);
  mentions.quotes.erase(std::unique(mentions.quotes.begin(), mentions.quotes.end()), mentions.quotes.end());
}

}  // namespace saksi
