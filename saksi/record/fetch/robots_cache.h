#pragma once
// What the robots.txt of each site says, for the length of a run.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/record/fetch/fetch_job.h"
#include "saksi/record/fetch/robots.h"

namespace saksi {

class RobotsCache {
 public:
  using Jobs = std::vector<std::unique_ptr<FetchJob>>;
  // Rules of all sites together may take so much; beyond it they are fetched anew where needed again.
  static constexpr std::size_t kMaxBytes = std::size_t{16} << 20;

  // Whether rules of the site are here, on their way, or must be fetched first.
  enum class State { known, coming, missing };
  State state(const std::string& origin) const;
  // Why a page of a known site is not read; none: it is.
  std::optional<Error> find_refusal(const WebAddress& address) const;

  // `job` waits for the rules of its site.
  void wait(std::unique_ptr<FetchJob> job);
  // The rules have come, after RFC 9309, 2.3.1: with 4xx there are none, without an answer or with 5xx
  // nothing may be read. Gives those that waited.
  Jobs learn(const std::string& origin, const Answer& answer);

 private:
  struct Site {
    State state = State::coming;
    Robots rules;
    std::optional<Error> unreachable;
    Jobs waiting;
  };
  void make_room();
  std::map<std::string, Site> sites_;
  std::size_t size_bytes_ = 0;
};

}  // namespace saksi
