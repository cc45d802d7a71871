#pragma once
// What can go wrong in the world, as a value (STYLE: errors).

#include <functional>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace saksi {

enum class ErrorCode {
  not_found,      // no such file, folder or id
  not_permitted,  // the system refuses to open it
  unsupported,    // a kind of input or an option we do not handle
  malformed,      // claims a format and breaks it
  too_large,      // passes a limit on bytes, depth or time
  failed_read,    // opened, but reading broke off
  failed_write,   // the answer cannot be written (disk full, closed pipe)
};

// One fault: what was met and what was expected, and its place ("reports.jsonl:17").
struct Error {
  ErrorCode code = ErrorCode::malformed;
  std::string message;
  std::string where;  // may be empty: no place to point at
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = "") {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(where)});
}

// Called for each fault that does not stop a run. Steps never print; the program decides how to say it.
using OnProblem = std::function<void(const Error&)>;

}  // namespace saksi
