#include "saksi/base/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>

namespace saksi {
namespace {

using Work = OrderedWork<std::size_t, std::size_t>;

struct Numbers {
  std::size_t next = 0, count = 0;
  std::optional<std::size_t> operator()() { return next < count ? std::optional(next++) : std::nullopt; }
};

TEST(OrderedWork, GivesInOrderForAnyNumberOfThreads) {
  for (const std::size_t threads : {1, 2, 7}) {
    Work work({threads, 4 * threads, 1000});
    std::vector<std::size_t> given;
    work.run(
        Numbers{0, 500}, [](std::size_t) { return 1; },
        [](std::size_t item) {
          if (item % 7 == 0) std::this_thread::yield();
          return item * 2;
        },
        [&](std::size_t outcome) { given.push_back(outcome); });
    ASSERT_EQ(given.size(), 500u);
    for (std::size_t i = 0; i < given.size(); ++i) EXPECT_EQ(given[i], 2 * i);
  }
}

TEST(OrderedWork, HoldsNoMoreBytesThanAllowed) {
  Work work({4, 100, 10});
  std::atomic<std::size_t> held = 0, most = 0;
  work.run(
      [&, numbers = Numbers{0, 300}]() mutable {
        auto item = numbers();
        if (item && (held += 6) > most) most = held.load();
        return item;
      },
      [](std::size_t) { return 6; }, [](std::size_t item) { return item; }, [&](std::size_t) { held -= 6; });
  EXPECT_LE(most, 18u);  // two that fit (the second passes the bound), and one between given and counted
  EXPECT_EQ(held, 0u);
}

TEST(OrderedWork, DrainsBeforeItGoesOn) {
  Work work({3, 12, 1000});
  std::size_t given = 0;
  Numbers numbers{0, 100};
  work.run(
      [&] {
        if (numbers.next % 10 == 9) {
          work.drain();
          EXPECT_EQ(given, numbers.next);
        }
        return numbers();
      },
      [](std::size_t) { return 1; }, [](std::size_t item) { return item; }, [&](std::size_t) { ++given; });
  EXPECT_EQ(given, 100u);
}

TEST(OrderedWork, ThrowsOn) {
  for (const std::size_t threads : {1, 3}) {
    Work work({threads, 8, 1000});
    const auto run = [&] {
      work.run(
          Numbers{0, 100}, [](std::size_t) { return 1; },
          [](std::size_t item) { return item == 20 ? throw std::runtime_error("no more memory") : item; },
          [](std::size_t) {});
    };
    EXPECT_THROW(run(), std::runtime_error);
  }
}

}  // namespace
}  // namespace saksi
