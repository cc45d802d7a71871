#pragma once
// Writes the pieces of an answer one after the other and says what went wrong.

#include <functional>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/command.h"

namespace saksi::cli {

// Writes each of `pieces` in order; returns the exit status: `status`, or kFailed when writing failed.
inline int write_answer(const CommonOptions& options, const Voice& voice, int status, std::size_t count,
                        const std::function<std::string(std::size_t)>& piece) {
  auto answer = Answer::open(options.output);
  if (!answer) return voice.error(answer.error()), kFailed;
  for (std::size_t i = 0; i < count; ++i)
    if (const auto written = answer->write(piece(i)); !written) return voice.error(written.error()), kFailed;
  if (const auto finished = answer->finish(); !finished) return voice.error(finished.error()), kFailed;
  return status;
}

}  // namespace saksi::cli
