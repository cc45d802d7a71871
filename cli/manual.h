#pragma once
// --help laid out as a manual page: name, synopsis, description, options, examples, exit status.

#include <CLI/CLI.hpp>
#include <string>

namespace saksi::cli {

class Manual : public CLI::Formatter {
 public:
  // The footer of a command is its description; what follows "Examples:" in it are the examples.
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

}  // namespace saksi::cli
