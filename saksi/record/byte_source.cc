#include "saksi/record/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace saksi {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{256} << 10;

}  // namespace

Error system_error(int number, const std::string& path) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {ErrorCode::not_found, "no such file", path};
    case EACCES:
    case EPERM:
      return {ErrorCode::not_permitted, "permission denied", path};
    case ELOOP:
      return {ErrorCode::not_found, "a link that leads back to itself", path};
    default:
      return {ErrorCode::failed_read, std::generic_category().message(number), path};
  }
}

Result<ByteSource> ByteSource::open(const std::string& path) {
  const int file = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return tl::unexpected(system_error(errno, path));
  ByteSource source(path, file);
  struct stat facts {};
  if (::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0 && path != "-")
    source.size_bytes_ = static_cast<std::size_t>(facts.st_size);
  return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept { *this = std::move(other); }

ByteSource& ByteSource::operator=(ByteSource&& other) noexcept {
  path_ = std::move(other.path_);
  std::swap(file_, other.file_);
  buffer_ = std::move(other.buffer_);
  taken_ = std::exchange(other.taken_, 0);
  size_bytes_ = other.size_bytes_;
  failure_ = std::move(other.failure_);
  return *this;
}

ByteSource::~ByteSource() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

bool ByteSource::more() {
  if (taken_ > 0) buffer_.erase(0, std::exchange(taken_, 0));
  const auto had = buffer_.size();
  const auto room = size_bytes_ && *size_bytes_ > had && *size_bytes_ < 64 * kChunkBytes
                        ? *size_bytes_ - had + 1
                        : std::max(kChunkBytes, had / 2);
  buffer_.resize(had + std::max<std::size_t>(room, 4096));
  ssize_t got;
  do {
    got = ::read(file_, buffer_.data() + had, buffer_.size() - had);
  } while (got < 0 && errno == EINTR);
  if (got < 0) failure_ = system_error(errno, path_);
  buffer_.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  return got > 0;
}

void ByteSource::take(std::size_t bytes) { taken_ += bytes; }

std::string ByteSource::take_window() {
  buffer_.erase(0, std::exchange(taken_, 0));
  return std::exchange(buffer_, {});
}

}  // namespace saksi
