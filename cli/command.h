#pragma once
// What every command of the program shares: options, where the data lies, how problems are said, exit status.

#include <CLI/App.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/fetching.h"
#include "saksi/run.h"
#include "saksi/view/show.h"

namespace saksi::cli {

// Exit statuses of CONTRACT.md.
enum Exit { kDone = 0, kNothingFound = 1, kFailed = 2 };

struct CommonOptions {
  std::vector<std::string> paths;
  std::string output;  // empty: standard output
  std::string format;
  std::string published, language, outlets, data;
  std::string color = "auto";
  std::size_t threads = 0;
  bool quiet = false;
  Fetching fetching;
};

// Adds PATH..., -o, --published, --language, --outlets, --data, --threads, --color, --quiet and how pages are
// fetched.
void add_common_options(CLI::App& command, CommonOptions& options);
// Adds --format, one of `formats`; the first is the default.
void add_format_option(CLI::App& command, CommonOptions& options, std::vector<std::string> formats);

// Says something on standard error, as "saksi read: WHERE: message". Escapes control characters.
class Voice {
 public:
  Voice(std::string command, bool quiet) : command_(std::move(command)), quiet_(quiet) {}
  void error(const Error& error) const;         // always said
  void problem(const Error& problem) const;     // damaged input: said at once, unless --quiet
  void note(const std::string& message) const;  // unless --quiet
  const std::string& command() const { return command_; }
  bool quiet() const { return quiet_; }

 private:
  std::string command_;
  bool quiet_;
};

// The data folder: --data, else beside the program (build tree or installed).
Result<std::string> find_data_folder(const std::string& asked);

// Reads knowledge and all articles for a command; says problems and progress. What came of it decides the
// exit status.
struct Reading {
  std::unique_ptr<Knowledge> knowledge;
  std::vector<MarkedArticle> articles;
  bool failed = false;  // some PATH could not be opened
};
Result<Reading> read_all(const CommonOptions& options, Depth depth, const Voice& voice);

// Reads the articles and writes what `render` makes of each, with its line end, as it comes; it is called
// from several threads at once. Says problems and progress; gives the exit status.
int write_articles(const CommonOptions& options, Depth depth, const Voice& voice,
                   std::function<std::string(const MarkedArticle&)> render);

// kFailed when a PATH could not be opened, kNothingFound when there is no article, else kDone.
int exit_status(const Reading& reading);

// How text is laid out for where the answer goes (terminal.cc).
TextStyle text_style(const CommonOptions& options);

ArticlesById by_id(const std::vector<MarkedArticle>& articles);

// One file each: adds the command to the program; its callback sets `status`.
void add_read(CLI::App& program, int& status);
void add_mentions(CLI::App& program, int& status);
void add_stories(CLI::App& program, int& status);
void add_account(CLI::App& program, int& status);
void add_explain(CLI::App& program, int& status);
void add_train(CLI::App& program, int& status);

}  // namespace saksi::cli
