#include "cli/command.h"

namespace saksi::cli {
namespace {

int run(const CommonOptions& options) {
  const auto style = text_style(options);
  return write_articles(options, Depth::articles, Voice("read", options.quiet),
                        [&](const MarkedArticle& marked) {
                          return options.format == "text" ? article_to_text(marked.article, style)
                                                          : article_to_json(marked.article) + '\n';
                        });
}

}  // namespace

void add_read(CLI::App& program, int& status) {
  auto* command =
      program.add_subcommand("read", "the articles of the input: title, text, outlet, byline, day, language");
  auto options = std::make_shared<CommonOptions>();
  add_common_options(*command, *options);
  add_format_option(*command, *options, {"json", "text"});
  command->footer(
      "Prints one JSON object a line for each article, in input order. What is not the article\n"
      "(advertisements, read-also links, captions) stands in \"dropped\", each with the reason.\n\n"
      "Examples:\n"
      "saksi read examples/banjir\n"
      "saksi read --format text report.html\n"
      "saksi read https://example.id/berita/banjir https://example.id/feed.xml\n"
      "cat report.txt | saksi read --published 2023-09-13 - | jq .title");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
