#include <algorithm>
#include <map>

#include "cli/answer_lines.h"
#include "cli/story_state.h"
#include "saksi/story/publication.h"
#include "saksi/story/rank_stories.h"

namespace saksi::cli {
namespace {

struct StoriesOptions : CommonOptions {
  std::size_t min = 1;
  std::string order = "articles";
  std::string state;
  std::size_t keep_days = 60;
};

const std::map<std::string, StoryOrder> kOrders = {{"articles", StoryOrder::articles},
                                                   {"origins", StoryOrder::origins},
                                                   {"new", StoryOrder::newest},
                                                   {"growth", StoryOrder::growth}};

// Goes on with the stories of earlier runs: those are kept in a file, without their articles.
int run_with_state(const StoriesOptions& options, const Voice& voice, Reading& reading) {
  GrouperLimits limits;
  limits.max_compared = 100'000;
  limits.max_age = std::chrono::days(options.keep_days);
  auto grouper = read_story_state(options.state, *reading.knowledge, limits);
  if (!grouper) return voice.error(grouper.error()), kFailed;
  // In the order of publication: the order of the input makes no difference.
  std::ranges::sort(reading.articles, {}, [](const MarkedArticle& marked) {
    return std::pair(sort_minute(marked.article), marked.article.id);
  });
  for (const auto& marked : reading.articles) grouper->add(marked);
  if (const auto written = write_story_state(options.state, *grouper); !written)
    return voice.error(written.error()), kFailed;
  auto stories = grouper->stories(kOrders.at(options.order));
  std::erase_if(stories, [&](const LiveStory& story) { return story.members.size() < options.min; });
  const auto style = text_style(options);
  return write_answer(options, voice, exit_status(reading), stories.size(), [&](std::size_t i) {
    return options.format == "text" ? story_to_text(stories[i], style) : story_to_json(stories[i]) + '\n';
  });
}

int run(const StoriesOptions& options) {
  const Voice voice("stories", options.quiet);
  auto reading = read_all(options, Depth::stories, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  if (!options.state.empty()) return run_with_state(options, voice, *reading);
  auto stories = make_stories(reading->articles, *reading->knowledge, options.threads);
  std::erase_if(stories, [&](const Story& story) { return story.articles.size() < options.min; });
  rank_stories(stories, reading->articles, kOrders.at(options.order));
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
  command
      ->add_option("--order", options->order,
                   "which first: most articles, most independent origins, newest, or most independent "
                   "origins of the last two days (articles, origins, new, growth; default: articles)")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"articles", "origins", "new", "growth"}).description(""));
  command
      ->add_option("--state", options->state,
                   "go on with the stories kept in FILE, and keep them there with the new articles")
      ->type_name("FILE");
  command
      ->add_option("--keep-days", options->keep_days,
                   "with --state: articles are forgotten after N days of the stream (default: 60)")
      ->type_name("N")
      ->check(CLI::Range(1, 100000).description(""));
  command->footer(
      "Prints one JSON object a line for each story, biggest first. \"copies\" tells which article takes\n"
      "its text from which other article or agency, and how much of it.\n\n"
      "Examples:\n"
      "saksi stories --min 2 examples\n"
      "saksi stories --state news.state --order growth today.jsonl\n"
      "saksi stories --format text news.jsonl");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
