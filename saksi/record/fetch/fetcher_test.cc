#include "saksi/record/fetch/fetcher.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

#include "saksi/record/fetch/test_server.h"
#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

using std::chrono::milliseconds;
using Pages = std::map<std::string, TestAnswer>;

// Gives the pages of a table; all else is not there.
TestServer::Script script(Pages pages) {
  return [pages = std::move(pages)](const std::string& path) {
    const auto found = pages.find(path);
    return found == pages.end() ? not_there() : found->second;
  };
}

// Only the first address of this machine counts as public.
FetchOptions loopback() {
  FetchOptions options;
  options.delay = milliseconds(0);
  options.find_refusal = [](const sockaddr& address) -> std::optional<std::string_view> {
    const auto& four = reinterpret_cast<const sockaddr_in&>(address);
    if (address.sa_family == AF_INET && ntohl(four.sin_addr.s_addr) == INADDR_LOOPBACK) return std::nullopt;
    return "another machine";
  };
  return options;
}

Result<Fetched> fetch(const std::string& address, FetchOptions options = loopback()) {
  Fetcher fetcher(std::move(options));
  return fetcher.fetch(address).get();
}

// The message without the port, which is another one in each run.
std::string failure(const std::string& address, FetchOptions options = loopback()) {
  const auto page = fetch(address, std::move(options));
  if (page) return "fetched: " + page->bytes;
  auto message = page.error().message;
  for (std::size_t at; (at = message.find("127.0.0.1:")) != std::string::npos;)
    message.replace(at, message.find_first_not_of("0123456789", at + 10) - at, "HERE");
  return message;
}

TEST(Fetcher, GivesAPageWithWhatItsServerDeclares) {
  TestServer server(script({{"/a?p=1", answer("<p>Air surut.</p>",
                                              "Content-Type: text/html; charset=windows-1252\r\n"
                                              "Date: Wed, 13 Sep 2023 10:15:00 GMT\r\n"
                                              "Last-Modified: Tue, 12 Sep 2023 08:00:00 GMT\r\n")}}));
  auto options = loopback();
  options.user_agent = "saksi/9.9 (test)";
  const auto page = fetch(server.address("/a?p=1#bawah"), options);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->url, server.address("/a?p=1"));
  EXPECT_EQ(page->bytes, "<p>Air surut.</p>");
  EXPECT_EQ(page->content_type, "text/html; charset=windows-1252");
  EXPECT_EQ(page->date, "Wed, 13 Sep 2023 10:15:00 GMT");
  EXPECT_EQ(page->last_modified, "Tue, 12 Sep 2023 08:00:00 GMT");
  EXPECT_FALSE(page->problem);
  EXPECT_EQ(server.paths(), (std::vector<std::string>{"/robots.txt", "/a?p=1"}));
  EXPECT_NE(server.heads()[1].find("User-Agent: saksi/9.9 (test)\r\n"), std::string::npos);
}

TEST(Fetcher, UnpacksWhatIsSentPacked) {
  TestServer server(script({
      {"/gzip", answer(test::gzip("Air surut."), "Content-Encoding: gzip\r\n")},
      {"/not", answer("Air surut.", "Content-Encoding: gzip\r\n")},
      {"/bomb", answer(test::gzip(std::string(5'000'000, ' ')), "Content-Encoding: gzip\r\n")},
  }));
  const auto page = fetch(server.address("/gzip"));
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->bytes, "Air surut.");
  EXPECT_EQ(failure(server.address("/not")), "the page does not unpack as the server says it is packed");
  auto options = loopback();
  options.max_bytes = 1'000'000;
  EXPECT_EQ(failure(server.address("/bomb"), options),
            "more than 1000000 bytes, or without end; if it is sound, save it and read the file");
}

TEST(Fetcher, TellsWhatTheServerSays) {
  TestServer server(script({
      {"/401", answer("", "WWW-Authenticate: Basic\r\n", "401 Unauthorized")},
      {"/403", answer("", "", "403 Forbidden")},
      {"/410", answer("", "", "410 Gone")},
      {"/418", answer("", "", "418 Teapot")},
      {"/429", answer("", "", "429 Too Many Requests")},
      {"/500", answer("<h1>Fault</h1>", "", "500 Internal Server Error")},
      {"/503", answer("", "Retry-After: 10\r\n", "503 Service Unavailable")},
      {"/204", {"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", "", {}}},
      {"/301", answer("", "", "301 Moved")},
      {"/large404", answer(std::string(1'000'000, 'x'), "", "404 Not Found")},
      {"/none", {"", "", {}}},
      {"/no-http", {"220 mail.example ready\r\n", "", {}}},
      {"/fields", {"HTTP/1.1 200 OK\r\n", "X-Again: and again\r\n", {}}},
  }));
  const std::pair<const char*, const char*> rows[] = {
      {"/404", "HTTP 404: no such page"},
      {"/large404", "HTTP 404: no such page"},
      {"/401", "HTTP 401: the server asks for a name and a password"},
      {"/403",
       "HTTP 403: the server does not let us read it; save the page with a browser and read the file"},
      {"/410", "HTTP 410: the page is gone"},
      {"/418", "HTTP 418: the server refuses to give it"},
      {"/429", "HTTP 429: too many requests; wait, and try again"},
      {"/500", "HTTP 500: the server has a fault; try again later"},
      {"/503", "HTTP 503: the server is not available; try again later"},
      {"/204", "HTTP 204: the server has no page to give"},
      {"/301", "HTTP 301: it leads elsewhere, but does not say where"},
      {"/none", "the server closed the connection without an answer"},
      {"/no-http", "the server answers with what is not HTTP"},
      {"/fields", "the server never ends the head of its answer"},
  };
  for (const auto& [path, message] : rows) {
    SCOPED_TRACE(path);
    EXPECT_EQ(failure(server.address(path)), message);
  }
}

TEST(Fetcher, KeepsWhatCameOfAPageThatBreaksOff) {
  TestServer server(script({
      {"/length", {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nAir surut.", "", {}}},
      {"/chunk", {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nAir \r\n40\r\nsurut.", "", {}}},
      {"/nothing", {"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "", {}}},
  }));
  for (const auto* path : {"/length", "/chunk"}) {
    SCOPED_TRACE(path);
    const auto page = fetch(server.address(path));
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(page->bytes, "Air surut.");
    EXPECT_EQ(page->problem, "the connection broke off; the 10 bytes that came are read");
  }
  EXPECT_EQ(failure(server.address("/nothing")), "the connection broke off");
}

TEST(Fetcher, CutsServersThatDripOrNeverEnd) {
  TestServer server(script({
      {"/drip", {"HTTP/1.1 200 OK\r\n\r\n", "x", milliseconds(10)}},
      {"/silent", {"", "", milliseconds(400)}},
      {"/endless", {"HTTP/1.1 200 OK\r\n\r\n", std::string(10'000, 'x'), {}}},
      {"/long", {"HTTP/1.1 200 OK\r\n\r\n", std::string(10'000, 'x'), milliseconds(10)}},
  }));
  auto options = loopback();
  options.slow_span = milliseconds(150);
  options.slow_bytes = 1000;
  options.max_bytes = 2'000'000;
  EXPECT_EQ(failure(server.address("/drip"), options),
            "the server sent fewer than 1000 bytes in 0.15 seconds");
  EXPECT_EQ(failure(server.address("/silent"), options), "the server sent nothing for 0.15 seconds");
  EXPECT_EQ(failure(server.address("/endless"), options),
            "more than 2000000 bytes, or without end; if it is sound, save it and read the file");
  options.total = milliseconds(300);
  options.slow_span = milliseconds(60'000);
  EXPECT_EQ(failure(server.address("/long"), options), "the server was not done after 0.3 seconds");
}

TEST(Fetcher, FollowsRedirects) {
  TestServer last(script({{"/5", answer("Air surut.")}}));
  TestServer server(script({
      {"/1", redirect("/2", "301 Moved Permanently")},
      {"/2", redirect("3?x=y#z", "302 Found")},
      {"/3?x=y", redirect("./4", "303 See Other")},
      {"/4", redirect("//" + last.place() + "/5", "307 Temporary Redirect")},
      {"/lost", redirect("/nowhere")},
  }));
  TestServer first(script({{"/0", redirect(server.address("/1"), "308 Permanent Redirect")}}));
  const auto page = fetch(first.address("/0"));
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->bytes, "Air surut.");
  EXPECT_EQ(page->url, last.address("/5"));
  EXPECT_EQ(server.paths(), (std::vector<std::string>{"/robots.txt", "/1", "/2", "/3?x=y", "/4"}));
  EXPECT_EQ(failure(server.address("/lost")), "HTTP 404: no such page (redirected to http://HERE/nowhere)");
}

TEST(Fetcher, TellsRedirectsWithoutEnd) {
  TestServer server([](const std::string& path) {
    if (path == "/ring") return redirect("/ring2");
    if (path == "/ring2") return redirect("/ring#x");
    if (path == "/self") return redirect("/self");
    if (path.starts_with("/on")) return redirect(path + "n");
    if (path == "/ftp") return redirect("ftp://example.org/a");
    if (path == "/file") return redirect("file:///etc/passwd");
    if (path == "/none") return redirect("http://");
    return not_there();
  });
  const std::pair<const char*, const char*> rows[] = {
      {"/ring",
       "redirects go round in a ring, back to http://HERE/ring; the site may want cookies, which saksi "
       "does not keep"},
      {"/self",
       "redirects go round in a ring, back to http://HERE/self; the site may want cookies, which saksi "
       "does not keep"},
      {"/on", "more than 10 redirects"},
      {"/ftp", "leads to ftp:, which is not fetched; only http and https are"},
      {"/file", "leads to file:, which is not fetched; only http and https are"},
      {"/none", "the server sends us to what is no web address"},
  };
  for (const auto& [path, message] : rows) {
    SCOPED_TRACE(path);
    EXPECT_EQ(failure(server.address(path)), message);
  }
}

TEST(Fetcher, ConnectsToPublicAddressesOnly) {
  TestServer inner([](const std::string&) { return answer("secret"); }, "127.0.0.2");
  TestServer server([&](const std::string& path) {
    if (path == "/inner") return redirect(inner.address("/"));
    return not_there();
  });
  EXPECT_EQ(failure(inner.address("/")),
            "'127.0.0.2' leads to another machine, not to a public address; "
            "--allow-private lets saksi read there");
  EXPECT_EQ(failure(server.address("/inner")).substr(0, 47),
            "'127.0.0.2' leads to another machine, not to a ");
  for (const std::string host :
       {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"}) {
    SCOPED_TRACE(host);
    const auto port = server.place().substr(server.place().find(':'));
    auto options = FetchOptions{};
    options.delay = milliseconds(0);
    EXPECT_NE(failure("http://" + host + port + "/x", options).find("not to a public address"),
              std::string::npos);
  }
  EXPECT_TRUE(inner.heads().empty());
  EXPECT_EQ(server.paths(), (std::vector<std::string>{"/robots.txt", "/inner"}));
}

TEST(Fetcher, AProxyIsNotAskedForPrivateAddresses) {
  TestServer proxy([](const std::string& path) {
    return path == "http://example.org/a" ? answer("Air surut.") : not_there();
  });
  auto options = FetchOptions{};
  options.proxy = proxy.address("");
  const auto page = fetch("http://example.org/a", options);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->bytes, "Air surut.");
  EXPECT_EQ(failure("http://10.0.0.1/", options),
            "'10.0.0.1' leads to a private network, not to a public address; "
            "--allow-private lets saksi read there");
  EXPECT_EQ(proxy.paths(),
            (std::vector<std::string>{"http://example.org/robots.txt", "http://example.org/a"}));
}

TEST(Fetcher, TellsWhatTheProxyRefuses) {
  TestServer proxy([](const std::string&) { return answer("", "", "403 Forbidden"); });
  auto options = FetchOptions{};
  options.proxy = proxy.address("");
  EXPECT_EQ(failure("https://example.org/a", options),
            "the proxy does not connect to 'example.org' (HTTP 403)");
  EXPECT_EQ(proxy.paths(), std::vector<std::string>{"example.org:443"});
}

TEST(Fetcher, PasswordsGoToTheirSiteOnly) {
  TestServer other([](const std::string&) { return answer("Air surut."); });
  TestServer server([&](const std::string& path) {
    if (path == "/a") return redirect("/b");
    if (path == "/b") return redirect(other.address("/c"));
    return not_there();
  });
  const auto page = fetch("http://nama:kunci@" + server.place() + "/a");
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->url, other.address("/c"));
  for (const auto& head : server.heads()) {
    const bool is_robots = head.starts_with("GET /robots.txt");
    EXPECT_EQ(head.find("Authorization: Basic bmFtYTprdW5jaQ==") == std::string::npos, is_robots) << head;
  }
  for (const auto& head : other.heads()) EXPECT_EQ(head.find("Authorization"), std::string::npos);
}

TEST(Fetcher, CookiesAreNotKept) {
  TestServer server(script({{"/a", answer("", "Location: /b\r\nSet-Cookie: n=1\r\n", "302 Found")},
                            {"/b", answer("Air surut.")}}));
  ASSERT_TRUE(fetch(server.address("/a")));
  for (const auto& head : server.heads()) EXPECT_EQ(head.find("Cookie"), std::string::npos);
}

TEST(Fetcher, AsksRobotsFirst) {
  const std::string refused =
      "the robots.txt of http://HERE asks programs not to read it; save the page with a "
      "browser and read the file";
  const std::string no_rules = "its robots.txt, which says what may be read, cannot be had ";
  struct Row {
    const char* why;
    TestAnswer robots;
    std::string outcome;
  };
  const auto page = std::string("fetched: Air surut.");
  std::string large = "User-agent: *\nDisallow: /a\n";
  large.resize(2'000'000, '\n');
  const Row rows[] = {
      {"allowed", answer("User-agent: *\nDisallow: /b"), page},
      {"forbidden", answer("User-agent: *\nDisallow: /a"), refused},
      {"forbidden to us", answer("User-agent: saksi\nDisallow: /"), refused},
      {"4xx: no rules", answer("User-agent: *\nDisallow: /", "", "403 Forbidden"), page},
      {"429: no rules", answer("", "", "429 Too Many Requests"), page},
      {"5xx: nothing may be read", answer("", "", "500 Internal Server Error"),
       no_rules + "(HTTP 500: the server has a fault; try again later)"},
      {"empty", answer(""), page},
      {"204", {"HTTP/1.1 204 No Content\r\n\r\n", "", {}}, page},
      {"a page", answer("<html>Disallow: /</html>"), page},
      {"moved", redirect("/robots2.txt"), refused},
      {"moved in a ring", redirect("/robots.txt"), page},
      {"moved to nowhere", redirect("ftp://example.org/"), page},
      {"moved to an inner address", redirect("http://127.0.0.3:1/"),
       "'127.0.0.3' leads to another machine, not to a public address; --allow-private lets saksi read "
       "there"},
      {"no answer", {"", "", {}}, no_rules + "(the server closed the connection without an answer)"},
      {"without end",
       {"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /a\n", std::string(9999, '\n'), {}},
       refused},
      {"large", answer(large), refused},
      {"breaks off",
       {"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nUser-agent: *\nDisallow: /a\n", "", {}},
       refused},
      {"drips",
       {"HTTP/1.1 200 OK\r\n\r\n", "\n", milliseconds(10)},
       no_rules + "(the server sent fewer than 1000 bytes in 0.15 seconds)"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    TestServer server(script({{"/robots.txt", row.robots},
                              {"/robots2.txt", answer("User-agent: *\nDisallow: /a")},
                              {"/a", answer("Air surut.")}}));
    auto options = loopback();
    options.slow_span = milliseconds(150);
    options.slow_bytes = 1000;
    EXPECT_EQ(failure(server.address("/a"), options), row.outcome);
  }
}

TEST(Fetcher, AsksTheRobotsOfEachSiteOnRedirects) {
  TestServer other(script({{"/robots.txt", answer("User-agent: *\nDisallow: /")}, {"/b", answer("no")}}));
  TestServer server(script({{"/a", redirect(other.address("/b"))}}));
  EXPECT_EQ(
      failure(server.address("/a")),
      "the robots.txt of http://HERE asks programs not to read it; save the page with a browser and read "
      "the file (redirected to http://HERE/b)");
  EXPECT_EQ(other.paths(), std::vector<std::string>{"/robots.txt"});
}

TEST(Fetcher, OneRequestAtATimeToAHostAndRobotsOnce) {
  TestServer server([](const std::string& path) {
    std::this_thread::sleep_for(milliseconds(2));
    return path == "/robots.txt" ? not_there() : answer(path);
  });
  Fetcher fetcher(loopback());
  std::vector<std::string> addresses;
  for (int i = 0; i < 20; ++i) addresses.push_back(server.address(fmt::format("/{}", i)));
  FetchList list(fetcher, addresses);
  for (int i = 0; !list.done(); ++i) {
    EXPECT_EQ(list.next_address(), addresses[static_cast<std::size_t>(i)]);
    const auto page = list.next();
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(page->bytes, fmt::format("/{}", i));
  }
  EXPECT_EQ(fetcher.fetched(), 20U);
  EXPECT_EQ(server.most_at_once(), 1);
  EXPECT_EQ(server.heads().size(), 21U);
}

TEST(Fetcher, WaitsBetweenRequestsToOneHost) {
  TestServer server(script({{"/a", answer("a")}, {"/b", answer("b")}, {"/c", answer("c")}}));
  auto options = loopback();
  options.delay = milliseconds(60);
  const auto start = std::chrono::steady_clock::now();
  Fetcher fetcher(options);
  FetchList list(fetcher, {server.address("/a"), server.address("/b"), server.address("/c")});
  while (!list.done()) ASSERT_TRUE(list.next());
  EXPECT_GE(std::chrono::steady_clock::now() - start, milliseconds(120));
}

// Host by host side by side, yet given in the order of the list: the first page comes last.
TEST(Fetcher, HostsAreAskedSideBySide) {
  TestServer second(script({{"/", answer("fast")}}), "127.0.0.2");
  TestServer first([&](const std::string& path) {
    if (path == "/robots.txt") return not_there();
    for (int i = 0; i < 5000 && second.heads().size() < 3; ++i) std::this_thread::sleep_for(milliseconds(1));
    return answer("slow");
  });
  auto options = loopback();
  options.find_refusal = [](const sockaddr&) { return std::optional<std::string_view>(); };
  Fetcher fetcher(options);
  FetchList list(fetcher, {first.address("/"), second.address("/"), "no address", second.address("/gone")});
  EXPECT_EQ(list.next()->bytes, "slow");
  EXPECT_EQ(second.heads().size(), 3U);
  EXPECT_EQ(list.next()->bytes, "fast");
  EXPECT_EQ(list.next().error().message, "no web address; it must begin with https:// or http://");
  EXPECT_EQ(list.next().error().message, "HTTP 404: no such page");
}

TEST(Fetcher, CanBeDroppedAtAnyTime) {
  TestServer server(script({{"/a", {"HTTP/1.1 200 OK\r\n\r\n", "x", milliseconds(5)}}}));
  for (const int wait : {0, 1, 5, 20}) {
    Fetcher fetcher(loopback());
    const auto page = fetcher.fetch(server.address("/a"));
    const auto other = fetcher.fetch(server.address("/b"));
    std::this_thread::sleep_for(milliseconds(wait));
  }
}

TEST(Fetcher, TellsWhereNobodyListens) {
  std::string address;
  {
    TestServer gone(script({}));
    address = gone.address("/");
  }
  EXPECT_EQ(failure(address), "'127.0.0.1' takes no connection; check the address and the network");
}

TEST(Fetcher, TellsTlsThatIsNone) {
  TestServer server(script({}));
  EXPECT_EQ(failure("https://" + server.place() + "/"),
            "no secure connection to '127.0.0.1'; if the site has none, write http://");
}

}  // namespace
}  // namespace saksi
