#include "cli/fetching.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include <fmt/format.h>

namespace saksi::cli {
namespace {

std::chrono::milliseconds from_seconds(double seconds) {
  return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(seconds * 1000));
}

bool may_stand_in_a_comment(char c) { return c >= ' ' && c <= '~' && c != '(' && c != ')' && c != '\\'; }

}  // namespace

void add_fetching_options(CLI::App& command, Fetching& fetching) {
  command.add_flag("--allow-private", fetching.allow_private,
                   "fetch also from this machine and private networks");
  command
      .add_option("--timeout", fetching.timeout_seconds, "how long a page may take to fetch (default: 120)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.001, 86'400.0).description(""));
  command.add_option("--delay", fetching.delay_seconds, "pause between two pages of one host (default: 0.5)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 86'400.0).description(""));
  command
      .add_option("--proxy", fetching.proxy,
                  "fetch through a proxy (default: none, also where the environment names one)")
      ->type_name("URL");
  command.add_option("--contact", fetching.contact, "tell servers how to reach you: a page or an address")
      ->type_name("WORDS");
}

Result<FetchOptions> make_fetch_options(const Fetching& fetching) {
  if (!std::ranges::all_of(fetching.contact, may_stand_in_a_comment))
    return fail(ErrorCode::unsupported,
                "a contact is plain letters without brackets, as mailto:name@example.org", "--contact");
  FetchOptions options;
  options.user_agent =
      fmt::format("saksi/" SAKSI_VERSION " ({}reader of news reports; asks robots.txt as saksi)",
                  fetching.contact.empty() ? "" : fmt::format("+{}; ", fetching.contact));
  options.total = from_seconds(fetching.timeout_seconds);
  options.connect = std::min(options.connect, options.total);
  options.delay = from_seconds(fetching.delay_seconds);
  options.proxy = fetching.proxy;
  if (fetching.allow_private)
    options.find_refusal = [](const sockaddr&) { return std::optional<std::string_view>(); };
  return options;
}

}  // namespace saksi::cli
