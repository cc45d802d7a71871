#include "saksi/record/fetch/robots_cache.h"

#include <fmt/format.h>

#include <utility>

#include "saksi/record/fetch/fetch_messages.h"

namespace saksi {
namespace {

// As it stands in robots.txt.
constexpr std::string_view kProduct = "saksi";

// Why nothing of the site may be read. A server that cannot be reached is told as that: its pages cannot be
// had, either.
std::optional<Error> find_failure(const Answer& answer) {
  if (answer.failure && !answer.connected) return answer.failure;
  if (!answer.failure && answer.status < 500) return std::nullopt;
  const auto why = answer.failure.value_or(status_error(answer.status)).message;
  return Error{ErrorCode::not_permitted,
               fmt::format("its robots.txt, which says what may be read, cannot be had ({})", why),
               {}};
}

}  // namespace

RobotsCache::State RobotsCache::state(const std::string& origin) const {
  const auto site = sites_.find(origin);
  return site == sites_.end() ? State::missing : site->second.state;
}

std::optional<Error> RobotsCache::find_refusal(const WebAddress& address) const {
  const auto& site = sites_.at(address.origin);
  if (site.unreachable) return site.unreachable;
  if (site.rules.allows(address.path)) return std::nullopt;
  return Error{
      ErrorCode::not_permitted,
      fmt::format("the robots.txt of {} asks programs not to read it; save the page with a browser and "
                  "read the file",
                  address.origin),
      {}};
}

void RobotsCache::wait(std::unique_ptr<FetchJob> job) {
  auto& site = sites_[job->address.origin];
  site.waiting.push_back(std::move(job));
}

RobotsCache::Jobs RobotsCache::learn(const std::string& origin, const Answer& answer) {
  make_room();
  auto& site = sites_[origin];
  site.state = State::known;
  site.unreachable = find_failure(answer);
  if (answer.status >= 200 && answer.status < 300) site.rules = Robots(answer.bytes, kProduct);
  size_bytes_ += site.rules.size_bytes();
  return std::exchange(site.waiting, {});
}

void RobotsCache::make_room() {
  if (size_bytes_ <= kMaxBytes) return;
  std::erase_if(sites_, [](const auto& site) { return site.second.state == State::known; });
  size_bytes_ = 0;
}

}  // namespace saksi
