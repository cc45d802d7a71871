#pragma once
// Fetches pages as a polite reader does: a few at a time, never two from one host at once and with a pause
// between them, only what the site's robots.txt lets us read, only from public addresses, within limits of
// size and time. Each redirect is judged as if it had been asked for.
//
//   http://example.id/a -> 301 https://www.example.id/a    robots.txt of both, in turn
//   http://example.id/b -> 302 http://10.0.0.1/            told: not a public address
//
// Cookies are not kept, passwords go to the host that they were written for, nothing is tried twice.

#include <cstdint>
#include <deque>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/record/fetch/fetch_options.h"

namespace saksi {

class Fetcher {
 public:
  // Works in a thread of its own, so that pages come in while others are read.
  explicit Fetcher(FetchOptions options);
  ~Fetcher();  // drops what is not done

  // Asks for a page; it is fetched in its turn. Errors name no place: unsupported, malformed (no address),
  // not_found, not_permitted (robots.txt, private addresses, HTTP 403), too_large, failed_read.
  std::future<Result<Fetched>> fetch(const std::string& address);
  // How many of them are done so far, had or not. From any thread.
  std::uint64_t fetched() const;
  const FetchOptions& options() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

// The pages of a list, in its order, each fetched a little before it is asked for: memory holds
// `FetchOptions::ahead` of them.
class FetchList {
 public:
  // `fetcher` must outlive this.
  FetchList(Fetcher& fetcher, std::vector<std::string> addresses);
  // The next page. Call no more often than there are addresses.
  Result<Fetched> next();
  const std::string& next_address() const { return addresses_[given_]; }
  bool done() const { return given_ == addresses_.size(); }

 private:
  void ask_ahead();

  Fetcher& fetcher_;
  std::vector<std::string> addresses_;
  std::size_t given_ = 0;
  std::deque<std::future<Result<Fetched>>> coming_;
};

}  // namespace saksi
