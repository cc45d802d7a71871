// saksi reads many reports of one event and gives one checked account. CONTRACT: docs/formats/commands.md.

#include <malloc.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command.h"
#include "cli/manual.h"

namespace {

bool has_command(const CLI::App& program, const std::string& name) {
  return !program.get_subcommands([&](const CLI::App* command) { return command->get_name() == name; })
              .empty();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace saksi::cli;
  // A page's memory is taken again for the next one: not handed to the system and asked for anew each time.
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, said as such
  CLI::App program(
      "saksi (Indonesian: witness) reads many reports of one event and gives one checked account:\n"
      "what happened, when, where, who says so and on whose word. Every line can be traced to the\n"
      "exact words of a report.",
      "saksi");
  program.set_version_flag("--version", "saksi " SAKSI_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Each command reads files, folders, addresses (https://...) or standard input (-): plain text,\n"
      "HTML pages, feeds, web archives, JSON Lines of articles. Answers go to standard output, everything\n"
      "else to standard error.\n\n"
      "Examples:\n"
      "saksi account FOLDER\n"
      "saksi COMMAND --help");
  program.formatter(std::make_shared<Manual>());
  program.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string("saksi: ") + error.what() + "; see --help\n";
  });
  int status = kDone;
  add_account(program, status);
  add_stories(program, status);
  add_mentions(program, status);
  add_read(program, status);
  add_explain(program, status);
  add_train(program, status);
  if (argc > 1 && argv[1][0] != '-' && argv[1][0] != '\0' && !has_command(program, argv[1])) {
    std::fprintf(stderr,
                 "saksi: no command '%s'; there are: account, stories, mentions, read, explain, train\n",
                 argv[1]);
    return kFailed;
  }
  if (argc == 1) {
    std::fputs(program.help().c_str(), stderr);
    return kFailed;
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? kDone : kFailed;
  } catch (const std::exception& error) {  // out of memory
    std::fprintf(stderr, "saksi: %s\n", error.what());
    return kFailed;
  }
  return status;
}
