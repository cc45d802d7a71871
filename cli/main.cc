// saksi reads many reports of one event and gives one checked account. CONTRACT: docs/formats/commands.md.

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/command.h"

int main(int argc, char** argv) {
  using namespace saksi::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, said as such
  CLI::App program(
      "saksi (Indonesian: witness) reads many reports of one event and gives one checked account:\n"
      "what happened, when, where, who says so and on whose word. Every line can be traced to the\n"
      "exact words of a report.",
      "saksi");
  program.set_version_flag("--version", "saksi " SAKSI_VERSION);
  program.require_subcommand(1);
  program.footer(
      "Each command reads files, folders or standard input (-): plain text, HTML pages, JSON Lines of "
      "articles.\n"
      "`saksi COMMAND --help` shows its options.\n\n"
      "Start with:\n"
      "  saksi account FOLDER\n\n"
      "Exit status: 0 done; 1 nothing found; 2 a PATH cannot be opened, an option is wrong, or the\n"
      "answer cannot be written.");
  int status = kDone;
  add_account(program, status);
  add_stories(program, status);
  add_mentions(program, status);
  add_read(program, status);
  add_explain(program, status);
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
