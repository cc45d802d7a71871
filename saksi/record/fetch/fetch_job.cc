#include "saksi/record/fetch/fetch_job.h"

#include <fmt/format.h>

#include <algorithm>

#include "saksi/record/fetch/fetch_messages.h"

namespace saksi {

Result<void> follow_redirect(FetchJob& job, std::string_view location, std::size_t max_redirects) {
  auto next = resolve_redirect(job.address, location);
  if (!next) return tl::unexpected(next.error());
  job.seen.push_back(job.address.whole);
  if (std::ranges::find(job.seen, next->whole) != job.seen.end())
    return fail(
        ErrorCode::failed_read,
        fmt::format("redirects go round in a ring, back to {}; the site may want cookies, which saksi "
                    "does not keep",
                    next->whole));
  if (job.seen.size() > max_redirects)
    return fail(ErrorCode::failed_read, fmt::format("more than {} redirects", max_redirects));
  if (next->origin == job.address.origin) {  // a password goes nowhere else
    next->user_name = job.address.user_name;
    next->password = job.address.password;
  }
  job.address = std::move(*next);
  return {};
}

Error told_of(const FetchJob& job, Error error) {
  if (!job.seen.empty() && job.address.whole != job.seen.back())
    error.message += fmt::format(" (redirected to {})", job.address.whole);
  return error;
}

Result<Fetched> page_of(const FetchJob& job, Answer answer, std::size_t max_bytes) {
  if (answer.failure) return tl::unexpected(told_of(job, std::move(*answer.failure)));
  if (answer.status != 200 && answer.status != 203)  // 203: a proxy changed it on the way
    return tl::unexpected(told_of(job, status_error(answer.status)));
  if (answer.cut)
    return tl::unexpected(told_of(
        job, {ErrorCode::too_large,
              fmt::format("more than {} bytes, or without end; if it is sound, save it and read the file",
                          max_bytes),
              {}}));
  Fetched page;
  page.url = job.address.whole;
  page.bytes = std::move(answer.bytes);
  page.content_type = std::move(answer.content_type);
  page.date = std::move(answer.date);
  page.last_modified = std::move(answer.last_modified);
  page.problem = std::move(answer.problem);
  return page;
}

}  // namespace saksi
