#pragma once
// A page (or robots.txt) on its way, over all its redirects.

#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "saksi/record/fetch/transfer.h"

namespace saksi {

struct FetchJob {
  enum class Purpose { page, robots };
  Purpose purpose = Purpose::page;
  WebAddress address;                    // of this hop
  std::vector<std::string> seen;         // the hops before it
  std::string origin;                    // robots: of the site that it rules
  Transfer::Clock::duration spent{};     // on the hops before it
  Transfer::Clock::time_point started;   // this hop
  std::unique_ptr<Transfer> transfer;    // while it runs
  std::promise<Result<Fetched>> result;  // page
};

// Goes on to where `location` leads. Errors: a loop, too many, what is not fetched.
Result<void> follow_redirect(FetchJob& job, std::string_view location, std::size_t max_redirects);

// What became of a page, after its last hop. Tells which hop it was where there were several.
Result<Fetched> page_of(const FetchJob& job, Answer answer, std::size_t max_bytes);
Error told_of(const FetchJob& job, Error error);

}  // namespace saksi
