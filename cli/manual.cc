#include "cli/manual.h"

#include <fmt/format.h>

namespace saksi::cli {
namespace {

constexpr std::string_view kExamples = "Examples:\n";
constexpr std::string_view kExitStatus =
    "0  done\n"
    "1  nothing found: no article in the input\n"
    "2  a PATH cannot be opened, an option is wrong, or the answer cannot be written\n\n"
    "Damaged content is told on standard error with its place; the rest goes on.";

std::string indented(std::string_view text, std::size_t columns) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    if (!line.empty()) out.append(columns, ' ').append(line);
    out += '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string section(std::string_view heading, std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text.empty() ? "" : fmt::format("{}\n{}\n", heading, indented(text, 4));
}

// "-o, --output FILE".
std::string spelled(const CLI::Option& option) {
  std::string names;
  for (const auto& name : option.get_snames()) names += (names.empty() ? "-" : ", -") + name;
  for (const auto& name : option.get_lnames()) names += (names.empty() ? "--" : ", --") + name;
  if (option.get_type_size() != 0 && !option.get_type_name().empty()) names += ' ' + option.get_type_name();
  return names;
}

std::string list_options(const CLI::App& app) {
  std::string out;
  for (const auto* option : app.get_options())
    if (option->nonpositional())
      out += fmt::format("{}\n{}", spelled(*option), indented(option->get_description(), 4));
  return out;
}

std::string list_commands(const CLI::App& app) {
  std::string out;
  for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    out += fmt::format("{:<10} {}\n", command->get_name(), command->get_description());
  return out;
}

std::string synopsis(const CLI::App& app, const std::string& name) {
  auto line = name + " [OPTION]...";
  if (!app.get_subcommands([](const CLI::App*) { return true; }).empty())
    return name + " COMMAND [OPTION]... PATH...";
  for (const auto* option : app.get_options())
    if (option->get_positional())
      line += ' ' + option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
  return line;
}

// What each PATH or ID is.
std::string list_positionals(const CLI::App& app) {
  std::string out;
  for (const auto* option : app.get_options())
    if (option->get_positional())
      out += fmt::format("{}{}\n{}", option->get_name(true), option->get_expected_max() > 1 ? "..." : "",
                         indented(option->get_description(), 4));
  return out;
}

}  // namespace

std::string Manual::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const {
  const bool is_program = app->get_parent() == nullptr;
  if (is_program) name = "saksi";
  const std::string& footer = app->get_footer();
  const auto examples_at = std::min(footer.find(kExamples), footer.size());
  const auto after = std::min(footer.size(), examples_at + kExamples.size());
  const auto brief =
      is_program ? std::string("many reports of one event, one checked account") : app->get_description();
  return section("NAME", fmt::format("{} - {}", name, brief)) + section("SYNOPSIS", synopsis(*app, name)) +
         section("DESCRIPTION",
                 (is_program ? app->get_description() + "\n\n" : "") + footer.substr(0, examples_at)) +
         section("COMMANDS", list_commands(*app)) + section("WHAT TO READ", list_positionals(*app)) +
         section("OPTIONS", list_options(*app)) + section("EXAMPLES", footer.substr(after)) +
         section("EXIT STATUS", kExitStatus);
}

}  // namespace saksi::cli
