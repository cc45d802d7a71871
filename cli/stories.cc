#include "cli/answer_lines.h"

namespace saksi::cli {
namespace {

struct StoriesOptions : CommonOptions {
  std::size_t min = 1;
};

int run(const StoriesOptions& options) {
  const Voice voice("stories", options.quiet);
  auto reading = read_all(options, Depth::mentions, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  auto stories = make_stories(reading->articles, *reading->knowledge, options.threads);
  std::erase_if(stories, [&](const Story& story) { return story.articles.size() < options.min; });
  const auto articles = by_id(reading->articles);
  const auto style = text_style(options);
  return write_answer(options, voice, exit_status(*reading), stories.size(), [&](std::size_t i) {
    return options.format == "text" ? story_to_text(stories[i], articles, style)
                                    : story_to_json(stories[i], articles) + '\n';
  });
}

}  // namespace

void add_stories(CLI::App& program, int& status) {
  auto* command =
      program.add_subcommand("stories", "which articles tell the same event, and which copy which");
  auto options = std::make_shared<StoriesOptions>();
  add_common_options(*command, *options);
  add_format_option(*command, *options, {"json", "text"});
  command->add_option("--min", options->min, "only stories of at least N articles (default: 1)")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000000).description(""));
  command->footer(
      "Prints one JSON object a line for each story, biggest first. \"copies\" tells which article takes\n"
      "its text from which other article or agency, and how much of it.\n\n"
      "Examples:\n"
      "saksi stories --min 2 examples\n"
      "saksi stories --format text news.jsonl");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
