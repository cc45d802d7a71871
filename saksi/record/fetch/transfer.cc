#include "saksi/record/fetch/transfer.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <new>

#include "saksi/record/fetch/fetch_messages.h"
#include "saksi/record/input_kind.h"

namespace saksi {
namespace {

// A server that never ends its fields would fill the memory.
constexpr std::size_t kMaxHeaderBytes = std::size_t{256} << 10;
// Of the page that comes with a redirect or an error so much is read, to keep the connection.
constexpr std::size_t kMaxUnwantedBytes = std::size_t{64} << 10;

std::string in_seconds(std::chrono::milliseconds span) {
  return fmt::format("{:g} seconds", std::chrono::duration<double>(span).count());
}

bool is_wanted(long status) { return status >= 200 && status < 300; }

}  // namespace

Transfer::Transfer(const WebAddress& address, const FetchOptions& options, std::chrono::milliseconds left,
                   std::size_t max_bytes)
    : options_(options),
      host_(address.host),
      address_(address.whole),
      max_bytes_(max_bytes),
      handle_(curl_easy_init(), &curl_easy_cleanup),
      fields_(nullptr, &curl_slist_free_all),
      looked_at_(Clock::now()) {
  if (!handle_) throw std::bad_alloc();
  set_up(address, left);
}

void Transfer::set_up(const WebAddress& address, std::chrono::milliseconds left) {
  CURL* curl = handle_.get();
  const auto set = [curl](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
  set(CURLOPT_URL, address.whole.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);                 // the end of the program does not wait for a name server
  set(CURLOPT_PROXY, options_.proxy.c_str());  // "" keeps curl from asking the environment
  set(CURLOPT_NOPROXY, "");
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (!options_.authorities.empty()) set(CURLOPT_CAINFO, options_.authorities.c_str());
  if (!address.user_name.empty()) set(CURLOPT_USERNAME, address.user_name.c_str());
  if (!address.password.empty()) set(CURLOPT_PASSWORD, address.password.c_str());

  set(CURLOPT_USERAGENT, options_.user_agent.c_str());
  set(CURLOPT_ACCEPT_ENCODING, "");  // all that curl unpacks
  fields_.reset(curl_slist_append(nullptr,
                                  "Accept: text/html,application/xhtml+xml,application/rss+xml,"
                                  "application/atom+xml,application/json;q=0.9,*/*;q=0.8"));
  set(CURLOPT_HTTPHEADER, fields_.get());

  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<std::chrono::milliseconds::rep>(left.count(), 1)));
  set(CURLOPT_ERRORBUFFER, detail_.data());
  set(CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  set(CURLOPT_HEADERDATA, static_cast<void*>(this));
  set(CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  set(CURLOPT_WRITEDATA, static_cast<void*>(this));
  set(CURLOPT_OPENSOCKETFUNCTION, &Transfer::on_socket);
  set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(this));
  set(CURLOPT_PRIVATE, static_cast<void*>(this));
}

// The address that is about to be connected to: what a name resolved to a moment ago or another time is of
// no matter.
curl_socket_t Transfer::on_socket(void* self, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(self);
  if (transfer.options_.proxy.empty())
    if (const auto refusal = transfer.options_.find_refusal(address->addr)) {
      transfer.refusal_ = refusal;
      return CURL_SOCKET_BAD;
    }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::on_header(const char*, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  transfer.arrived_ += size * count;
  transfer.header_bytes_ += size * count;
  transfer.too_many_fields_ = transfer.header_bytes_ > kMaxHeaderBytes;
  return transfer.too_many_fields_ ? 0 : size * count;
}

std::size_t Transfer::on_body(const char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  transfer.arrived_ += size * count;
  long status = 0;
  curl_easy_getinfo(transfer.handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  if (is_wanted(status)) {
    const auto room = transfer.max_bytes_ - transfer.bytes_.size();
    transfer.bytes_.append(bytes, std::min(room, size * count));
    transfer.too_large_ = size * count > room;
    transfer.look_at_head();
  } else {
    transfer.unwanted_bytes_ += size * count;
    transfer.unwanted_cut_ = transfer.unwanted_bytes_ > kMaxUnwantedBytes;
  }
  return transfer.too_large_ || transfer.enough_ || transfer.unwanted_cut_ ? 0 : size * count;
}

void Transfer::look_at_head() {
  if (head_seen_ || !options_.is_enough || bytes_.size() < kHeadBytes) return;
  head_seen_ = true;
  enough_ = options_.is_enough(std::string_view(bytes_).substr(0, kHeadBytes), address_);
}

bool Transfer::is_too_slow(Clock::time_point now) {
  if (now - looked_at_ < options_.slow_span) return false;
  too_slow_ = arrived_ - arrived_before_ < options_.slow_bytes;
  silent_ = arrived_ == arrived_before_;
  looked_at_ = now;
  arrived_before_ = arrived_;
  return too_slow_;
}

std::optional<std::string> Transfer::field(const char* name) const {
  curl_header* found = nullptr;
  if (curl_easy_header(handle_.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return std::nullopt;
  return std::string(found->value);
}

Error Transfer::failure_of(CURLcode code) const {
  if (refusal_) return private_error(host_, *refusal_);
  if (too_many_fields_) return {ErrorCode::too_large, "the server never ends the head of its answer", {}};
  if (too_slow_)
    return {ErrorCode::failed_read,
            silent_ ? fmt::format("the server sent nothing for {}", in_seconds(options_.slow_span))
                    : fmt::format("the server sent fewer than {} bytes in {}", options_.slow_bytes,
                                  in_seconds(options_.slow_span)),
            {}};
  long proxy_status = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_HTTP_CONNECTCODE, &proxy_status);
  if (proxy_status >= 300)
    return {ErrorCode::not_permitted,
            fmt::format("the proxy does not connect to '{}' (HTTP {})", host_, proxy_status),
            {}};
  if (code == CURLE_COULDNT_CONNECT && !options_.proxy.empty())
    return {ErrorCode::not_found, "the proxy takes no connection; check --proxy", {}};
  if (code == CURLE_OPERATION_TIMEDOUT) {
    curl_off_t ready = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &ready);
    return {ErrorCode::failed_read,
            ready == 0 ? fmt::format("no connection to '{}' within {}", host_,
                                     in_seconds(std::min(options_.connect, options_.total)))
                       : fmt::format("the server was not done after {}", in_seconds(options_.total)),
            {}};
  }
  return transfer_error(code, detail_.data(), host_);
}

Answer Transfer::finish(CURLcode code) {
  Answer answer;
  curl_off_t ready = 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &ready);
  answer.connected = ready > 0;
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  answer.cut = too_large_ && !enough_;
  // What came of a page that breaks off is worth reading; the rest of an error page is of no use anyway.
  const bool broke_off = code == CURLE_PARTIAL_FILE || code == CURLE_RECV_ERROR;
  const bool has_part = broke_off && (!bytes_.empty() || (answer.status != 0 && !is_wanted(answer.status)));
  if (code != CURLE_OK && !too_large_ && !enough_ && !unwanted_cut_ && !has_part) {
    answer.failure = failure_of(code);
    return answer;
  }
  if (broke_off)
    answer.problem = fmt::format("the connection broke off; the {} bytes that came are read", bytes_.size());
  answer.bytes = std::move(bytes_);
  answer.location = field("location");
  answer.content_type = field("content-type");
  answer.date = field("date");
  answer.last_modified = field("last-modified");
  return answer;
}

}  // namespace saksi
