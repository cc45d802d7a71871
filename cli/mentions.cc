#include "cli/command.h"

namespace saksi::cli {
namespace {

int run(const CommonOptions& options) {
  const auto style = text_style(options);
  return write_articles(
      options, Depth::mentions, Voice("mentions", options.quiet), [&](const MarkedArticle& marked) {
        return options.format == "text" ? mentions_to_text(marked, style) : mentions_to_json(marked) + '\n';
      });
}

}  // namespace

void add_mentions(CLI::App& program, int& status) {
  auto* command =
      program.add_subcommand("mentions", "who, where, when, how many and who says so, in each article");
  auto options = std::make_shared<CommonOptions>();
  add_common_options(*command, *options);
  add_format_option(*command, *options, {"json", "text"});
  command->footer(
      "Prints what `saksi read` prints, with names, times (TIMEX3), numbers, quotes and attributions.\n"
      "Each has its span: start and end in code points of the title or the text, and its words.\n"
      "As text, the article is shown with its marks: [who, where] {when} <how many> «on somebody's word»,\n"
      "and lists of them below.\n\n"
      "Examples:\n"
      "saksi mentions examples/banjir | jq -c '.quotes[] | [.speaker, .words]'\n"
      "saksi mentions --format text report.txt\n"
      "saksi mentions --format text --color always report.txt | less -R");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
