#include <fmt/format.h>

#include "cli/answer_lines.h"
#include "saksi/view/explain.h"

namespace saksi::cli {
namespace {

struct ExplainOptions : CommonOptions {
  std::string id;
};

int run(const ExplainOptions& options) {
  const Voice voice("explain", options.quiet);
  auto reading = read_all(options, Depth::mentions, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  const auto stories = make_stories(reading->articles, *reading->knowledge, options.threads);
  const auto accounts = make_accounts(stories, reading->articles, *reading->knowledge, {}, options.threads);
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
  command->footer(
      "Shows the spans behind it, the rules or features that decided, and how sure they are.\n\n"
      "Examples:\n"
      "saksi explain f5f0f7cc examples/banjir\n"
      "saksi explain 'Hendra Wijaya' examples/banjir");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
