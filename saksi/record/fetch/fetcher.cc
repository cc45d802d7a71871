#include "saksi/record/fetch/fetcher.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <new>
#include <thread>

#include "saksi/record/fetch/fetch_job.h"
#include "saksi/record/fetch/fetch_messages.h"
#include "saksi/record/fetch/robots_cache.h"
#include "saksi/record/fetch/web_address.h"

namespace saksi {
namespace {

using Clock = Transfer::Clock;
using JobPointer = std::unique_ptr<FetchJob>;
using std::chrono::milliseconds;

// RFC 9309, 2.3.1.2: at least five.
constexpr std::size_t kMaxRobotsRedirects = 5;
// A site's rules must not keep its pages waiting as long as a page may take.
constexpr milliseconds kMaxRobotsTime{30'000};

CURLM* start_multi() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  auto* multi = started ? curl_multi_init() : nullptr;
  if (!multi) throw std::bad_alloc();
  return multi;
}

bool is_redirect(const Answer& answer) {
  return !answer.failure && answer.location &&
         (answer.status == 301 || answer.status == 302 || answer.status == 303 || answer.status == 307 ||
          answer.status == 308);
}

// Hosts that are being asked, and since when the others may be asked again.
class Hosts {
 public:
  bool is_free(const std::string& host, Clock::time_point now) const { return free_at(host) <= now; }
  Clock::time_point free_at(const std::string& host) const {
    const auto found = free_at_.find(host);
    return found == free_at_.end() ? Clock::time_point::min() : found->second;
  }
  void occupy(const std::string& host) { free_at_[host] = Clock::time_point::max(); }
  void release(const std::string& host, Clock::time_point from) { free_at_[host] = from; }

 private:
  std::map<std::string, Clock::time_point> free_at_;
};

}  // namespace

// All but the inbox belongs to the thread.
class Fetcher::Work {
 public:
  explicit Work(FetchOptions wanted)
      : options(std::move(wanted)),
        multi_(start_multi(), &curl_multi_cleanup),
        thread_([this](const std::stop_token& stop) { run(stop); }) {}
  ~Work() {
    thread_.request_stop();
    curl_multi_wakeup(multi_.get());
    thread_.join();
    for (const auto& job : running_) curl_multi_remove_handle(multi_.get(), job->transfer->handle());
  }

  void add(JobPointer job) {
    {
      const std::scoped_lock hold(lock_);
      inbox_.push_back(std::move(job));
    }
    curl_multi_wakeup(multi_.get());
  }

  const FetchOptions options;
  std::atomic<std::uint64_t> fetched = 0;

 private:
  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      take_inbox();
      start_ready();
      int still_running = 0;
      curl_multi_perform(multi_.get(), &still_running);
      const bool done = finish_done(), cut = cut_slow();
      if (done || cut) continue;
      curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(time_to_sleep().count()), nullptr);
    }
  }

  void take_inbox() {
    std::deque<JobPointer> jobs;
    {
      const std::scoped_lock hold(lock_);
      jobs.swap(inbox_);
    }
    for (auto& job : jobs) admit(std::move(job));
  }

  // Before each hop of a page: may it be fetched?
  void admit(JobPointer job) {
    if (auto refusal = refuse_figures(job->address)) return give(std::move(job), std::move(*refusal));
    switch (robots_.state(job->address.origin)) {
      case RobotsCache::State::known:
        if (auto refusal = robots_.find_refusal(job->address))
          return give(std::move(job), std::move(*refusal));
        waiting_.push_back(std::move(job));
        return;
      case RobotsCache::State::missing:
        ask_robots(job->address);
        [[fallthrough]];
      case RobotsCache::State::coming:
        robots_.wait(std::move(job));
    }
  }

  // A proxy would connect to it; without one it is judged when it is connected to.
  std::optional<Error> refuse_figures(const WebAddress& address) const {
    if (options.proxy.empty()) return std::nullopt;
    const auto figures = parse_figures(address.host);
    const auto kind =
        figures ? options.find_refusal(reinterpret_cast<const sockaddr&>(*figures)) : std::nullopt;
    return kind ? std::optional(private_error(address.host, *kind)) : std::nullopt;
  }

  void ask_robots(const WebAddress& page) {
    auto job = std::make_unique<FetchJob>();
    job->purpose = FetchJob::Purpose::robots;
    job->origin = page.origin;
    job->address.origin = page.origin;
    job->address.host = page.host;
    job->address.path = "/robots.txt";
    job->address.whole = page.origin + job->address.path;
    waiting_.push_back(std::move(job));
  }

  void start_ready() {
    const auto now = Clock::now();
    for (auto job = waiting_.begin(); job != waiting_.end() && running_.size() < options.at_once;) {
      if (!hosts_.is_free((*job)->address.host, now)) {
        ++job;
        continue;
      }
      start(std::move(*job), now);
      job = waiting_.erase(job);
    }
  }

  void start(JobPointer job, Clock::time_point now) {
    const bool is_page = job->purpose == FetchJob::Purpose::page;
    const auto whole = is_page ? options.total : std::min(options.total, kMaxRobotsTime);
    job->started = now;
    job->transfer = std::make_unique<Transfer>(job->address, options,
                                               whole - std::chrono::duration_cast<milliseconds>(job->spent),
                                               is_page ? options.max_bytes : kMaxRobotsBytes);
    hosts_.occupy(job->address.host);
    curl_multi_add_handle(multi_.get(), job->transfer->handle());
    running_.push_back(std::move(job));
  }

  bool finish_done() {
    bool any = false;
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const auto code = message->data.result;
      const auto job =
          std::ranges::find_if(running_, [handle = message->easy_handle](const JobPointer& each) {
            return each->transfer->handle() == handle;
          });
      finish(take(job), code);
      any = true;
    }
    return any;
  }

  bool cut_slow() {
    const auto now = Clock::now();
    bool any = false;
    for (;;) {
      const auto job = std::ranges::find_if(
          running_, [&](const JobPointer& each) { return each->transfer->is_too_slow(now); });
      if (job == running_.end()) return any;
      finish(take(job), CURLE_ABORTED_BY_CALLBACK);
      any = true;
    }
  }

  JobPointer take(std::vector<JobPointer>::iterator place) {
    auto job = std::move(*place);
    running_.erase(place);
    curl_multi_remove_handle(multi_.get(), job->transfer->handle());
    return job;
  }

  void finish(JobPointer job, CURLcode code) {
    const auto now = Clock::now();
    job->spent += now - job->started;
    auto answer = job->transfer->finish(code);
    job->transfer.reset();
    const bool goes_on = job->purpose == FetchJob::Purpose::robots || is_redirect(answer);
    hosts_.release(job->address.host, goes_on ? now : now + options.delay);
    if (job->purpose == FetchJob::Purpose::robots) return finish_robots(std::move(job), std::move(answer));
    if (!is_redirect(answer)) return give(std::move(job), std::move(answer));
    if (const auto next = follow_redirect(*job, *answer.location, options.max_redirects); !next)
      return give(std::move(job), next.error());
    admit(std::move(job));
  }

  // Rules that lead nowhere are none.
  void finish_robots(JobPointer job, Answer answer) {
    if (is_redirect(answer) && follow_redirect(*job, *answer.location, kMaxRobotsRedirects))
      return waiting_.push_back(std::move(job));
    for (auto& page : robots_.learn(job->origin, answer)) admit(std::move(page));
  }

  void give(JobPointer job, Answer answer) {
    ++fetched;
    job->result.set_value(page_of(*job, std::move(answer), options.max_bytes));
  }
  void give(JobPointer job, Error error) {
    ++fetched;
    job->result.set_value(tl::unexpected(told_of(*job, std::move(error))));
  }

  // Until a host may be asked again, or a slow server is looked at; curl wakes up for itself.
  milliseconds time_to_sleep() const {
    const auto look = std::clamp(options.slow_span / 4, milliseconds(1), milliseconds(1000));
    const auto now = Clock::now();
    auto sleep = running_.empty() ? milliseconds(60'000) : look;
    if (running_.size() >= options.at_once) return sleep;
    for (const auto& job : waiting_) {
      const auto free_at = hosts_.free_at(job->address.host);
      if (free_at == Clock::time_point::max()) continue;
      sleep =
          std::min(sleep, std::chrono::ceil<milliseconds>(std::max(free_at - now, Clock::duration::zero())));
    }
    return sleep;
  }

  std::mutex lock_;
  std::deque<JobPointer> inbox_;
  std::deque<JobPointer> waiting_;  // may be fetched when their host is free
  std::vector<JobPointer> running_;
  RobotsCache robots_;
  Hosts hosts_;
  std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi_;
  std::jthread thread_;  // last: all else is there when it starts
};

Fetcher::Fetcher(FetchOptions options) : work_(new Work(std::move(options))) {}
Fetcher::~Fetcher() = default;

std::future<Result<Fetched>> Fetcher::fetch(const std::string& address) {
  auto job = std::make_unique<FetchJob>();
  auto result = job->result.get_future();
  auto parsed = parse_web_address(address);
  if (!parsed) {
    job->result.set_value(tl::unexpected(parsed.error()));
    return result;
  }
  job->address = std::move(*parsed);
  work_->add(std::move(job));
  return result;
}

std::uint64_t Fetcher::fetched() const { return work_->fetched; }
const FetchOptions& Fetcher::options() const { return work_->options; }

FetchList::FetchList(Fetcher& fetcher, std::vector<std::string> addresses)
    : fetcher_(fetcher), addresses_(std::move(addresses)) {
  ask_ahead();
}

Result<Fetched> FetchList::next() {
  ask_ahead();
  auto page = coming_.front().get();
  coming_.pop_front();
  ++given_;
  ask_ahead();
  return page;
}

void FetchList::ask_ahead() {
  while (coming_.size() < fetcher_.options().ahead && given_ + coming_.size() < addresses_.size())
    coming_.push_back(fetcher_.fetch(addresses_[given_ + coming_.size()]));
}

}  // namespace saksi
