// How wide text is laid out, and when in colour.

#include <sys/ioctl.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

#include "cli/command.h"

namespace saksi::cli {
namespace {

constexpr std::size_t kNarrowest = 20;  // less is no width that somebody reads in
constexpr std::size_t kWidest = 120;    // longer lines are hard to follow

// COLUMNS, as a user or a shell sets it: "80".
std::size_t told_width() {
  const char* const told = std::getenv("COLUMNS");
  if (!told) return 0;
  const std::string_view digits(told);
  std::size_t width = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), width);
  return error == std::errc() && end == digits.data() + digits.size() ? width : 0;
}

std::size_t width_of_terminal() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// https://no-color.org: set and not empty.
bool asks_for_no_colour() {
  const char* const told = std::getenv("NO_COLOR");
  return told && *told;
}

}  // namespace

TextStyle text_style(const CommonOptions& options) {
  const bool terminal = options.output.empty() && isatty(STDOUT_FILENO);
  TextStyle style;
  for (const auto width : {told_width(), terminal ? width_of_terminal() : 0})
    if (width >= kNarrowest) {
      style.width = std::min(width, kWidest);
      break;
    }
  style.colour = options.color == "always" || (options.color == "auto" && terminal && !asks_for_no_colour());
  return style;
}

}  // namespace saksi::cli
