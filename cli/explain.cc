#include <filesystem>

#include <fmt/format.h>

#include "cli/answer_lines.h"
#include "cli/story_state.h"
#include "saksi/view/explain.h"

namespace saksi::cli {
namespace {

struct ExplainOptions : CommonOptions {
  std::string id, state;
};

// Of the stories that `saksi stories --state` keeps.
int run_with_state(const ExplainOptions& options, const Voice& voice) {
  std::error_code error;
  if (!std::filesystem::exists(options.state, error))
    return voice.error({ErrorCode::not_found, "no such file", options.state}), kFailed;
  const auto folder = find_data_folder(options.data);
  if (!folder) return voice.error(folder.error()), kFailed;
  const auto knowledge = Knowledge::read(*folder, std::nullopt);
  if (!knowledge) return voice.error(knowledge.error()), kFailed;
  const auto grouper = read_story_state(options.state, **knowledge, {});
  if (!grouper) return voice.error(grouper.error()), kFailed;
  auto story = grouper->show_story({options.id});
  if (const auto of = grouper->find_story({options.id}); !story && of) story = grouper->show_story(*of);
  const auto explanation = story ? explain(options.id, *story, text_style(options)) : std::nullopt;
  if (!explanation) {
    voice.note(fmt::format("no story or article kept in {} has the id '{}'", options.state, options.id));
    return kNothingFound;
  }
  return write_answer(options, voice, kDone, 1, [&](std::size_t) { return *explanation; });
}

int run(const ExplainOptions& options) {
  const Voice voice("explain", options.quiet);
  if (!options.state.empty()) return run_with_state(options, voice);
  auto reading = read_all(options, Depth::stories, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  const auto stories = make_stories(reading->articles, *reading->knowledge, options.threads);
  auto accounts = make_accounts(stories, reading->articles, *reading->knowledge, {}, options.threads);
  const auto topics = make_topics(stories, reading->articles, *reading->knowledge, options.threads);
  name_topics(accounts, topics);
  accounts.insert(accounts.end(), topics.begin(), topics.end());
  const auto explanation = explain(options.id, accounts, by_id(reading->articles), text_style(options));
  if (!explanation) {
    voice.note(fmt::format(
        "nothing here has the id '{}'; `saksi account --format json PATH...` shows the ids", options.id));
    return std::max<int>(exit_status(*reading), kNothingFound);
  }
  return write_answer(options, voice, exit_status(*reading), 1, [&](std::size_t) { return *explanation; });
}

}  // namespace

void add_explain(CLI::App& program, int& status) {
  auto* command =
      program.add_subcommand("explain", "why a story, fact, difference, quote, person or date is what it is");
  auto options = std::make_shared<ExplainOptions>();
  command
      ->add_option("ID", options->id,
                   "id of an article, story, fact, difference, update or quote, as the other commands print "
                   "it; or the name "
                   "of a person, body or place")
      ->required();
  add_common_options(*command, *options);
  auto* path = command->get_option("PATH")->required(false);
  command
      ->add_option("--state", options->state,
                   "explain a story or article that `saksi stories --state FILE` keeps, without its text")
      ->type_name("FILE")
      ->excludes(path);
  command->footer(
      "Shows the spans behind it, the rules or features that decided, and how sure they are.\n\n"
      "Examples:\n"
      "saksi explain f5f0f7cc examples/banjir\n"
      "saksi explain 'Hendra Wijaya' examples/banjir\n"
      "saksi explain 67d3babbfdf7 --state news.state");
  command->callback([options, path, &status] {
    if (options->paths.empty() && options->state.empty()) throw CLI::RequiredError(path->get_name());
    status = run(*options);
  });
}

}  // namespace saksi::cli
