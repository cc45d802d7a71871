#include <algorithm>

#include <fmt/format.h>

#include "cli/answer_lines.h"
#include "saksi/base/utf8.h"

namespace saksi::cli {
namespace {

struct WantedStories : CommonOptions {
  std::optional<std::size_t> min;
  std::string story, about;
  std::size_t words = 200;
};

// A story is about WORDS when one of its articles holds each of them, in any letter case.
bool is_about(const Story& story, const ArticlesById& articles, const std::string& words) {
  return std::ranges::any_of(story.articles, [&](const ArticleId& id) {
    const auto& article = articles.at(id)->article;
    const auto text = fold_case(article.title.value_or("") + "\n" + article.text);
    std::string_view rest = words;
    while (!(rest = trim(rest)).empty()) {
      const auto word = rest.substr(0, rest.find(' '));
      if (text.find(fold_case(word)) == std::string::npos) return false;
      rest.remove_prefix(word.size());
    }
    return true;
  });
}

int run(const WantedStories& options) {
  const Voice voice("account", options.quiet);
  auto reading = read_all(options, Depth::stories, voice);
  if (!reading) return voice.error(reading.error()), kFailed;
  auto stories = make_stories(reading->articles, *reading->knowledge, options.threads);
  const auto articles = by_id(reading->articles);

  const auto min = options.min.value_or(options.format == "json" || !options.story.empty() ? 1 : 2);
  if (!options.story.empty())
    std::erase_if(stories, [&](const Story& story) { return story.id.value != options.story; });
  if (!options.about.empty())
    std::erase_if(stories, [&](const Story& story) { return !is_about(story, articles, options.about); });
  const auto topics = options.story.empty()
                          ? make_topics(stories, reading->articles, *reading->knowledge, options.threads)
                          : std::vector<Account>();
  const auto singles = static_cast<std::size_t>(
      std::ranges::count_if(stories, [](const Story& story) { return story.articles.size() == 1; }));
  std::erase_if(stories, [&](const Story& story) { return story.articles.size() < min; });
  if (stories.empty() && !reading->articles.empty()) {
    if (!options.story.empty())
      voice.note(fmt::format("no story '{}' here; `saksi stories` lists them", options.story));
    else if (!options.about.empty())
      voice.note(fmt::format("no story about '{}' here", options.about));
    else
      voice.note(
          fmt::format("no event is told by {} articles or more ({} articles read); --min 1 shows single ones",
                      min, reading->articles.size()));
  }

  auto accounts =
      make_accounts(stories, reading->articles, *reading->knowledge, {options.words}, options.threads);
  name_topics(accounts, topics);
  accounts.insert(accounts.end(), topics.begin(), topics.end());
  const auto untold = min > 1 ? singles : 0;
  const bool asked_in_vain = accounts.empty() && (!options.story.empty() || !options.about.empty());
  const int status =
      asked_in_vain ? std::max<int>(exit_status(*reading), kNothingFound) : exit_status(*reading);
  if (options.format == "html" || options.format == "markdown")
    return write_answer(options, voice, status, 1, [&](std::size_t) {
      return options.format == "html" ? accounts_to_html(accounts, articles, untold)
                                      : accounts_to_markdown(accounts, articles, untold);
    });
  const auto style = text_style(options);
  const bool tells_singles = options.format != "json" && untold > 0;
  return write_answer(options, voice, status, accounts.size() + tells_singles, [&](std::size_t i) {
    if (i == accounts.size())
      return fmt::format("{} more {} told by a single article; --min 1 shows {}.\n", untold,
                         untold == 1 ? "event is" : "events are", untold == 1 ? "it" : "them");
    if (options.format == "json") return account_to_json(accounts[i], articles) + '\n';
    const auto shown = account_to_text(accounts[i], articles, style);
    return i + 1 < accounts.size() || tells_singles ? shown + '\n' : shown;
  });
}

}  // namespace

void add_account(CLI::App& program, int& status) {
  auto* command =
      program.add_subcommand("account", "the checked account of each story: what its reports say together");
  auto options = std::make_shared<WantedStories>();
  add_common_options(*command, *options);
  add_format_option(*command, *options, {"text", "markdown", "html", "json"});
  command->add_option("--min", options->min, "only stories of at least N articles (default: 2; for json 1)")
      ->type_name("N")
      ->check(CLI::Range(1, 1000000000).description(""));
  command->add_option("--story", options->story, "only the story with this id")->type_name("ID");
  command->add_option("--about", options->about, "only stories in which these words stand")
      ->type_name("WORDS");
  command->add_option("--words", options->words, "length of the summary (default: 200)")
      ->type_name("N")
      ->check(CLI::Range(1, 100000).description(""));
  command->footer(
      "An account has a summary with footnotes, the facts with who says so and how many independent\n"
      "origins stand behind each, differences and denials, a timeline, quotes and people. Every line\n"
      "shows the exact words of each report behind it. `saksi explain ID PATH...` tells why.\n\n"
      "Examples:\n"
      "saksi account examples/banjir\n"
      "saksi account --format html -o account.html examples/banjir\n"
      "saksi account --about 'Kim Putin' --words 100 news.jsonl");
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace saksi::cli
