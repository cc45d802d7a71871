#include "cli/answer_lines.h"

namespace saksi::cli {
namespace {

int run(const CommonOptions& options) {
  const Voice voice("read", options.quiet);
  auto reading = read_all(options, Depth::articles, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  const auto style = text_style(options);
  return write_answer(options, voice, exit_status(*reading), reading->articles.size(), [&](std::size_t i) {
    const auto& article = reading->articles[i].article;
    return options.format == "text" ? article_to_text(article, style) : article_to_json(article) + '\n';
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
      "cat report.txt | saksi read --published 2023-09-13 - | jq .title");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
