#pragma once
// Where an answer goes: standard output, or a file that is written whole or not at all.

#include <string>
#include <string_view>

#include "saksi/base/result.h"

namespace saksi::cli {

class Answer {
 public:
  // Opens `path` ("" is standard output). A file is written beside `path` under another name and takes its
  // place in finish(); until then `path` stays as it was. Errors: failed_write.
  static Result<Answer> open(const std::string& path);
  Answer(Answer&& other) noexcept;
  Answer& operator=(Answer&&) = delete;
  ~Answer();  // without finish() the unfinished file is removed

  // To standard output at once. Errors: failed_write (disk full, standard output closed). After one, nothing
  // more is written.
  Result<void> write(std::string_view bytes);
  Result<void> finish();

 private:
  Answer(int file, std::string path, std::string unfinished)
      : file_(file), path_(std::move(path)), unfinished_(std::move(unfinished)) {}
  Result<void> flush();

  int file_;
  std::string path_;        // empty: standard output
  std::string unfinished_;  // the name it has until finish()
  std::string buffer_;
};

}  // namespace saksi::cli
