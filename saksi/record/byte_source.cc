#include "saksi/record/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace saksi {
namespace {

// A window that had to hold a large record gives its memory back when it was taken.
constexpr std::size_t kKeptBytes = std::size_t{2} << 20;

class FileReader : public ByteReader {
 public:
  FileReader(std::string path, int file) : path_(std::move(path)), file_(file) {}
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  ~FileReader() override {
    if (file_ > STDIN_FILENO) ::close(file_);
  }

  std::size_t read(char* to, std::size_t room) override {
    ssize_t got;
    do {
      got = ::read(file_, to, room);
    } while (got < 0 && errno == EINTR);
    if (got < 0) failure_ = system_error(errno, path_);
    return static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  }
  bool resume(std::string_view) override { return false; }
  std::string place(std::size_t position) override { return std::to_string(position); }

 private:
  std::string path_;
  int file_;
};

class MemoryReader : public ByteReader {
 public:
  explicit MemoryReader(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t read(char* to, std::size_t room) override {
    const auto got = std::min(room, bytes_.size() - at_);
    std::copy_n(bytes_.data() + at_, got, to);
    at_ += got;
    return got;
  }
  bool resume(std::string_view) override { return false; }
  std::string place(std::size_t position) override { return std::to_string(position); }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

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
  ByteSource source(std::make_unique<FileReader>(path, file));
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return source;
  if (S_ISREG(facts.st_mode)) source.identity_ = FileIdentity{facts.st_dev, facts.st_ino};
  if (S_ISREG(facts.st_mode) && facts.st_size > 0 && path != "-")
    source.size_bytes_ = static_cast<std::size_t>(facts.st_size);
  return source;
}

ByteSource ByteSource::over(std::string bytes) {
  return ByteSource(std::make_unique<MemoryReader>(std::move(bytes)));
}

bool ByteSource::more(std::size_t wanted) {
  if (taken_ > 0) buffer_.erase(0, std::exchange(taken_, 0));
  if (buffer_.capacity() > kKeptBytes && buffer_.size() < kChunkBytes) buffer_.shrink_to_fit();
  const auto had = buffer_.size();
  // Room is made of zeros, so no more than may be filled; it doubles where there is much to come.
  auto room = std::min(std::max(wanted, had / 2), std::max(kChunkBytes, had));
  // One more than there is, so that a file that grows is noticed, and little room for a small file.
  if (size_bytes_) room = std::min(room, *size_bytes_ - std::min(*size_bytes_, position_ + had) + 1);
  buffer_.resize(had + std::max<std::size_t>(room, 4096));
  const auto got = reader_->read(buffer_.data() + had, buffer_.size() - had);
  buffer_.resize(had + got);
  return got > 0;
}

void ByteSource::take(std::size_t bytes) {
  taken_ += bytes;
  position_ += bytes;
}

std::string ByteSource::take_window() {
  position_ += buffer_.size() - taken_;
  buffer_.erase(0, std::exchange(taken_, 0));
  return std::exchange(buffer_, {});
}

bool ByteSource::resume(std::string_view opening) {
  take(window().size());
  return reader_->resume(opening);
}

}  // namespace saksi
