#pragma once
// The options that say how pages are fetched.

#include <CLI/App.hpp>
#include <string>

#include "saksi/base/result.h"
#include "saksi/record/fetch/fetch_options.h"

namespace saksi::cli {

struct Fetching {
  bool allow_private = false;
  double timeout_seconds = 120;
  double delay_seconds = 0.5;
  std::string proxy;
  std::string contact;
};

// Adds --allow-private, --timeout, --delay, --proxy and --contact.
void add_fetching_options(CLI::App& command, Fetching& fetching);

// Errors: unsupported (a contact that cannot stand in a field of HTTP).
Result<FetchOptions> make_fetch_options(const Fetching& fetching);

}  // namespace saksi::cli
