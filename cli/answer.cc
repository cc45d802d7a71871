#include "cli/answer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fmt/format.h>

namespace saksi::cli {
namespace {

constexpr std::size_t kBufferBytes = 1 << 16;

// The file to remove when the user stops the program (Ctrl-C). Global, since a signal handler can see nothing
// else.
char unfinished_file[4096] = "";

extern "C" void remove_unfinished(int signal) {
  if (unfinished_file[0]) unlink(unfinished_file);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void remember_unfinished(const std::string& path) {
  std::strncpy(unfinished_file, path.c_str(), sizeof unfinished_file - 1);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})  // what the user told us to ignore stays ignored (nohup)
    if (std::signal(signal, remove_unfinished) == SIG_IGN) std::signal(signal, SIG_IGN);
}

void forget_unfinished() {
  unfinished_file[0] = '\0';
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, SIG_DFL) == SIG_IGN) std::signal(signal, SIG_IGN);
}

tl::unexpected<Error> write_failure(const std::string& path) {
  const int error = errno;
  if (path.empty() && error == EPIPE)
    return fail(ErrorCode::failed_write, "closed before the answer was complete", "standard output");
  return fail(ErrorCode::failed_write, fmt::format("cannot be written: {}", std::strerror(error)),
              path.empty() ? "standard output" : path);
}

}  // namespace

Result<Answer> Answer::open(const std::string& path) {
  if (path.empty()) return Answer(STDOUT_FILENO, "", "");
  struct stat info {};
  if (stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode)) {  // a device or pipe cannot be replaced
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return write_failure(path);
    return Answer(file, path, "");
  }
  // Hidden, so that a folder that is read while the answer is written is read without it.
  const auto name = path.rfind('/') + 1;
  auto unfinished = fmt::format("{}.{}.unfinished-{}", path.substr(0, name), path.substr(name), getpid());
  const int file = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return write_failure(path);
  remember_unfinished(unfinished);
  return Answer(file, path, std::move(unfinished));
}

Answer::Answer(Answer&& other) noexcept
    : file_(other.file_),
      path_(std::move(other.path_)),
      unfinished_(std::move(other.unfinished_)),
      buffer_(std::move(other.buffer_)) {
  other.file_ = -1;
  other.unfinished_.clear();
}

Answer::~Answer() {
  if (file_ >= 0 && !path_.empty()) close(file_);
  if (unfinished_.empty()) return;
  unlink(unfinished_.c_str());
  forget_unfinished();
}

Result<void> Answer::write(std::string_view bytes) {
  buffer_.append(bytes);
  // Who reads along is given each piece at once.
  return buffer_.size() < kBufferBytes && !path_.empty() ? Result<void>{} : flush();
}

Result<void> Answer::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const auto written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      buffer_.clear();
      return write_failure(path_);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
  return {};
}

Result<void> Answer::finish() {
  if (auto flushed = flush(); !flushed) return flushed;
  if (path_.empty()) return {};
  const int file = std::exchange(file_, -1);
  if (!unfinished_.empty() && fsync(file) != 0) {
    close(file);
    return write_failure(path_);
  }
  if (close(file) != 0) return write_failure(path_);
  if (unfinished_.empty()) return {};
  if (std::rename(unfinished_.c_str(), path_.c_str()) != 0) return write_failure(path_);
  unfinished_.clear();
  forget_unfinished();
  return {};
}

}  // namespace saksi::cli
