#pragma once
// Bytes of a saved state, little end first, with a checksum over all of them at the end
// (docs/formats/story-state.md).

#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "saksi/base/result.h"

struct XXH3_state_s;

namespace saksi {

static_assert(std::endian::native == std::endian::little, "values are written as they lie in memory");

// Takes the next bytes of a state. Errors end the saving.
using StateSink = std::function<Result<void>(std::string_view)>;
// Puts the next bytes of a state into a place for so many, and gives how many there were; 0: the end.
using StateSource = std::function<std::size_t(char*, std::size_t)>;

struct FreeHash {
  void operator()(XXH3_state_s* state) const;
};
using RunningHash = std::unique_ptr<XXH3_state_s, FreeHash>;

// Days since 1970; none: not known.
inline constexpr std::int32_t kNoStateDay = std::numeric_limits<std::int32_t>::min();

class StateWriter {
 public:
  explicit StateWriter(const StateSink& sink);
  template <class T>
  void put(T value) {
    static_assert(std::is_arithmetic_v<T>);
    put_bytes({reinterpret_cast<const char*>(&value), sizeof value});
  }
  void put_bytes(std::string_view bytes);
  void put_text(std::string_view text);  // its size, and its bytes
  // Writes the checksum. Errors: the first of the sink.
  Result<void> finish();

 private:
  void flush();
  const StateSink& sink_;
  std::string buffer_;
  RunningHash hash_;
  Result<void> outcome_;
};

// After the end of the bytes everything read is 0 or empty, and is_sound() false.
class StateReader {
 public:
  explicit StateReader(const StateSource& source);
  template <class T>
  T get() {
    static_assert(std::is_arithmetic_v<T>);
    T value{};
    char bytes[sizeof value];
    if (get_bytes(bytes, sizeof value)) std::memcpy(&value, bytes, sizeof value);
    return value;
  }
  // Whether std::chrono can show it.
  static bool is_day(std::int32_t day) { return day >= -kFarthestDay && day <= kFarthestDay; }
  // Days since 1970 that std::chrono can show, or kNoStateDay.
  std::int32_t get_day();
  // A count of things: never more than the caller can stand.
  std::uint32_t get_count(std::uint32_t most);
  bool get_bytes(char* to, std::size_t size);
  // Valid UTF-8 of at most `most` bytes.
  std::string get_text(std::size_t most);
  bool is_sound() const { return sound_; }
  void refuse() { sound_ = false; }
  // Whether the checksum is right and nothing follows.
  bool finish();

 private:
  static constexpr std::int32_t kFarthestDay = 11'000'000;  // from 1970: some 30,000 years
  bool fill();
  void hash_read();
  const StateSource& source_;
  std::string buffer_;
  std::size_t at_ = 0, hashed_ = 0;
  RunningHash hash_;
  bool sound_ = true;
};

}  // namespace saksi
