#pragma once
// A web server on loopback for tests: says what the test tells it to, byte for byte, on a port that is free.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace saksi {

struct TestAnswer {
  std::string bytes;                   // sent at once, head and all
  std::string drip;                    // then this, again and again, until nobody listens
  std::chrono::milliseconds pause{0};  // before each of them, and before the end
};

// "HTTP/1.1 200 OK", with the length of the body; `fields` end in "\r\n" each.
inline TestAnswer answer(std::string_view body, std::string_view fields = "",
                         std::string_view status = "200 OK") {
  std::string bytes = "HTTP/1.1 ";
  bytes.append(status).append("\r\nConnection: close\r\n").append(fields);
  bytes.append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n").append(body);
  return {std::move(bytes), "", {}};
}
inline TestAnswer redirect(std::string_view location, std::string_view status = "302 Found") {
  return answer("", std::string("Location: ").append(location).append("\r\n"), status);
}
inline TestAnswer not_there() { return answer("no", "", "404 Not Found"); }

class TestServer {
 public:
  using Script = std::function<TestAnswer(const std::string& path)>;

  explicit TestServer(Script script, const char* host = "127.0.0.1")
      : script_(std::move(script)), host_(host), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    inet_pton(AF_INET, host, &address.sin_addr);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
        ::listen(listener_, 64) == 0 &&
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
      port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { listen(); });
  }
  ~TestServer() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    for (const int peer : peers_) ::shutdown(peer, SHUT_RDWR);
    for (auto& talk : talks_) talk.join();
    for (const int peer : peers_) ::close(peer);
    ::close(listener_);
  }

  // "http://127.0.0.1:40001/a"
  std::string address(const std::string& path) const { return "http://" + place() + path; }
  std::string place() const { return std::string(host_).append(":").append(std::to_string(port_)); }

  // The heads of the requests so far, and their paths.
  std::vector<std::string> heads() const {
    const std::scoped_lock hold(lock_);
    return heads_;
  }
  std::vector<std::string> paths() const {
    std::vector<std::string> found;
    for (const auto& head : heads()) found.push_back(path_of(head));
    return found;
  }
  // For how many requests the script was at work side by side at most.
  int most_at_once() const {
    const std::scoped_lock hold(lock_);
    return most_at_once_;
  }

 private:
  static std::string path_of(const std::string& head) {
    const auto begin = std::min(head.find(' '), head.size() - 1) + 1;
    return head.substr(begin, head.find(' ', begin) - begin);
  }

  void listen() {
    for (;;) {
      const int peer = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (peer < 0) return;
      peers_.push_back(peer);
      talks_.emplace_back([this, peer] { talk(peer); });
    }
  }

  void talk(int peer) {
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos) {
      const auto got = ::recv(peer, buffer, sizeof buffer, 0);
      if (got <= 0) return;
      head.append(buffer, static_cast<std::size_t>(got));
      if (!head.starts_with("GET ")) break;  // TLS
    }
    {
      const std::scoped_lock hold(lock_);
      heads_.push_back(head);
      most_at_once_ = std::max(most_at_once_, ++at_once_);
    }
    const auto said = script_(path_of(head));
    {
      const std::scoped_lock hold(lock_);
      --at_once_;
    }
    bool listens = send(peer, said.bytes);
    if (said.pause.count() > 0) std::this_thread::sleep_for(said.pause);
    while (listens && !said.drip.empty()) {
      listens = send(peer, said.drip);
      if (said.pause.count() > 0) std::this_thread::sleep_for(said.pause);
    }
    ::shutdown(peer, SHUT_WR);
  }

  static bool send(int peer, std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  Script script_;
  const char* host_;
  int listener_;
  int port_ = 0;
  mutable std::mutex lock_;
  std::vector<std::string> heads_;
  int at_once_ = 0, most_at_once_ = 0;
  std::vector<int> peers_;
  std::list<std::thread> talks_;
  std::thread thread_;
};

}  // namespace saksi
