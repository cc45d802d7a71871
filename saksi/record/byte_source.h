#pragma once
// The bytes of one open file or stream, a window at a time, unpacked where they are packed.
//
// A packed stream may be hurt at a place and go on behind it. There `more` gives false and `failure` tells
// what is wrong; `resume` goes on with the next sound piece.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "saksi/base/result.h"

namespace saksi {

// Device and inode.
struct FileIdentity {
  std::uint64_t device = 0, inode = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

// Where a ByteSource takes its bytes from: a file, or the packed bytes of another ByteSource.
class ByteReader {
 public:
  virtual ~ByteReader() = default;
  // Writes at most `room` bytes to `to`. 0: the end, or a place where reading broke off (`failure`).
  virtual std::size_t read(char* to, std::size_t room) = 0;
  // Behind a broken place, where the bytes begin with `opening`; false when nothing more comes.
  virtual bool resume(std::string_view opening) = 0;
  // Where the byte `position` of what was read stands in the file: "184467", or "184467+12" for the 13th byte
  // unpacked from the member at 184467. Positions do not go back.
  virtual std::string place(std::size_t position) = 0;
  // failed_read: the bytes end early. malformed: they are hurt, and what was read since `hurt_from` may be
  // wrong. too_large: nobody packs text so.
  const std::optional<Error>& failure() const { return failure_; }
  std::size_t hurt_from() const { return hurt_from_; }

 protected:
  std::optional<Error> failure_;
  std::size_t hurt_from_ = 0;
};

class ByteSource {
 public:
  static constexpr std::size_t kChunkBytes = std::size_t{256} << 10;

  // Opens a file, pipe or device; "-" is standard input. Errors: not_found, not_permitted, failed_read.
  static Result<ByteSource> open(const std::string& path);
  // Over bytes in memory.
  static ByteSource over(std::string bytes);
  explicit ByteSource(std::unique_ptr<ByteReader> reader) : reader_(std::move(reader)) {}

  // Device and inode; none for what is in memory.
  const std::optional<FileIdentity>& identity() const { return identity_; }

  // What was read and not yet taken. Valid until `more` or `take`.
  std::string_view window() const { return std::string_view(buffer_).substr(taken_); }
  // Reads on, `wanted` bytes or fewer (a window that grows takes more); false at the end, or when reading
  // broke off (`failure`).
  bool more(std::size_t wanted = kChunkBytes);
  void take(std::size_t bytes);
  // The whole window, taken.
  std::string take_window();
  // Why reading broke off.
  const std::optional<Error>& failure() const { return reader_->failure(); }
  std::size_t hurt_from() const { return reader_->hurt_from(); }
  // Behind the broken place; with `opening`, only at a member or frame that begins so. What is in the window
  // is taken. False when nothing more comes.
  bool resume(std::string_view opening = {});
  // How many bytes were taken so far, and where the byte `ahead` of the window stands in the file.
  std::size_t position() const { return position_; }
  std::string place(std::size_t ahead = 0) { return reader_->place(position_ + ahead); }
  // Of a plain file; none for a pipe and for what is packed.
  std::optional<std::size_t> size_bytes() const { return size_bytes_; }

 private:
  std::unique_ptr<ByteReader> reader_;
  std::string buffer_;
  std::size_t taken_ = 0;
  std::size_t position_ = 0;
  std::optional<std::size_t> size_bytes_;
  std::optional<FileIdentity> identity_;
};

// What the system says of a failed call on `path`, in our words.
Error system_error(int number, const std::string& path);

}  // namespace saksi
