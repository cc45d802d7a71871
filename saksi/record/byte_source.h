#pragma once
// The bytes of one open file or stream, a window at a time.

#include <optional>
#include <string>
#include <string_view>

#include "saksi/base/result.h"

namespace saksi {

class ByteSource {
 public:
  // Opens a file, pipe or device; "-" is standard input. Errors: not_found, not_permitted, failed_read.
  static Result<ByteSource> open(const std::string& path);
  ByteSource(ByteSource&& other) noexcept;
  ByteSource& operator=(ByteSource&& other) noexcept;
  ~ByteSource();

  // What was read and not yet taken. Valid until `more` or `take`.
  std::string_view window() const { return std::string_view(buffer_).substr(taken_); }
  // Reads on; false at the end, or when reading broke off (`failure`).
  bool more();
  void take(std::size_t bytes);
  // The whole window, taken.
  std::string take_window();
  // Why reading broke off.
  const std::optional<Error>& failure() const { return failure_; }
  // Of a plain file; none for a pipe.
  std::optional<std::size_t> size_bytes() const { return size_bytes_; }

 private:
  ByteSource(std::string path, int file) : path_(std::move(path)), file_(file) {}
  std::string path_;
  int file_ = -1;
  std::string buffer_;
  std::size_t taken_ = 0;
  std::optional<std::size_t> size_bytes_;
  std::optional<Error> failure_;
};

// What the system says of a failed call on `path`, in our words.
Error system_error(int number, const std::string& path);

}  // namespace saksi
