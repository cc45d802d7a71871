#pragma once
// Works on items side by side and gives what came of them in the order of the items, with a bound on how many
// items, and how many bytes of them, are on the way at once. (A pipeline that counts items only would hold
// several very large pages beside each other.)

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace saksi {

struct OrderedWorkLimits {
  std::size_t threads = 1;
  std::size_t max_items = 4;
  std::size_t max_bytes = std::size_t{16} << 20;  // an item larger than this is worked on alone
};

template <class Item, class Outcome>
class OrderedWork {
 public:
  explicit OrderedWork(OrderedWorkLimits limits) : limits_(limits) {}

  // take() gives the next item, a std::optional<Item>, none at the end; size(item) tells its bytes;
  // work(item) makes an Outcome of it; give(outcome) gets them in order. Only `work` runs in several threads
  // at once. What one of them throws ends the run and is thrown on.
  template <class Take, class Size, class Work, class Give>
  void run(Take take, Size size, Work work, Give give) {
    const auto serve = [&] {
      try {
        while (auto taken = next(take, size)) finish(taken->first, work(std::move(taken->second)), give);
      } catch (...) {
        const std::scoped_lock hold(lock_);
        if (!thrown_) thrown_ = std::current_exception();
        over_ = true;
        changed_.notify_all();
      }
    };
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < limits_.threads; ++i) others.emplace_back(serve);
      serve();
    }
    if (thrown_) std::rethrow_exception(thrown_);
  }

  // From within `take`: waits until all that was taken before is given.
  void drain() {
    std::unique_lock hold(lock_);
    changed_.wait(hold, [&] { return on_the_way_.empty() || over_; });
  }

 private:
  struct Place {
    std::size_t bytes = 0;
    std::optional<Outcome> outcome;  // none: still worked on
  };

  bool has_room() const {
    return on_the_way_.empty() || (on_the_way_.size() < limits_.max_items && bytes_ < limits_.max_bytes);
  }

  template <class Take, class Size>
  std::optional<std::pair<std::size_t, Item>> next(Take& take, Size& size) {
    std::unique_lock hold(lock_);
    changed_.wait(hold, [&] { return over_ || (!taking_ && has_room()); });
    if (over_) return std::nullopt;
    taking_ = true;
    hold.unlock();
    auto item = take();
    hold.lock();
    taking_ = false;
    over_ |= !item;
    changed_.notify_all();
    if (!item) return std::nullopt;
    const std::size_t bytes = size(*item);
    bytes_ += bytes;
    on_the_way_.emplace(taken_, Place{bytes, std::nullopt});
    return std::pair(taken_++, std::move(*item));
  }

  template <class Give>
  void finish(std::size_t number, Outcome outcome, Give& give) {
    std::unique_lock hold(lock_);
    on_the_way_.at(number).outcome = std::move(outcome);
    if (std::exchange(giving_, true)) return;  // who gives now comes to this one
    while (!thrown_ && !on_the_way_.empty() && on_the_way_.begin()->second.outcome) {
      auto& place = on_the_way_.begin()->second;
      auto first = std::move(*place.outcome);
      hold.unlock();
      give(std::move(first));
      hold.lock();
      bytes_ -= place.bytes;
      on_the_way_.erase(on_the_way_.begin());
      changed_.notify_all();
    }
    giving_ = false;
  }

  OrderedWorkLimits limits_;
  std::mutex lock_;
  std::condition_variable changed_;
  std::map<std::size_t, Place> on_the_way_;  // by their number, from taken until given
  std::size_t bytes_ = 0;                    // of them
  std::size_t taken_ = 0;
  bool taking_ = false, giving_ = false;
  bool over_ = false;  // nothing more is taken
  std::exception_ptr thrown_;
};

}  // namespace saksi
