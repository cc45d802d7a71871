#pragma once
// One request and its answer. Redirects are not followed: whoever asks judges each hop anew.

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "saksi/base/result.h"
#include "saksi/record/fetch/fetch_options.h"
#include "saksi/record/fetch/web_address.h"

namespace saksi {

struct Answer {
  std::optional<Error> failure;  // no answer, or one that cannot be used
  bool connected = true;         // false: the server was not reached at all
  long status = 0;
  std::string bytes;  // of the body, unpacked; of answers other than 2xx none
  bool cut = false;   // there is more than was asked for
  std::optional<std::string> location, content_type, date, last_modified;
  std::optional<std::string> problem;  // the body broke off
};

class Transfer {
 public:
  using Clock = std::chrono::steady_clock;
  // `options` must outlive this. `left` is the time it may take.
  Transfer(const WebAddress& address, const FetchOptions& options, std::chrono::milliseconds left,
           std::size_t max_bytes);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  CURL* handle() const { return handle_.get(); }
  // Whether it sent less than it must since it was last looked at; ask every now and then. One that is, is
  // done: call finish.
  bool is_too_slow(Clock::time_point now);
  // What came. `code` is how curl ended it.
  Answer finish(CURLcode code);

 private:
  void set_up(const WebAddress& address, std::chrono::milliseconds left);
  void look_at_head();
  std::optional<std::string> field(const char* name) const;
  Error failure_of(CURLcode code) const;
  static std::size_t on_header(const char* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(const char* bytes, std::size_t size, std::size_t count, void* self);
  static curl_socket_t on_socket(void* self, curlsocktype purpose, curl_sockaddr* address);

  const FetchOptions& options_;
  std::string host_, address_;
  std::size_t max_bytes_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_;
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> fields_;
  std::array<char, CURL_ERROR_SIZE> detail_{};

  std::string bytes_;
  std::size_t header_bytes_ = 0, unwanted_bytes_ = 0;
  bool head_seen_ = false, enough_ = false, too_large_ = false, too_many_fields_ = false,
       unwanted_cut_ = false, too_slow_ = false, silent_ = false;
  std::optional<std::string_view> refusal_;  // why the address was not connected to
  std::size_t arrived_ = 0, arrived_before_ = 0;
  Clock::time_point looked_at_;
};

}  // namespace saksi
