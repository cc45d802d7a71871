#include "saksi/record/fetch/web_address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace saksi {
namespace {

TEST(WebAddress, HasOneSpelling) {
  const std::pair<const char*, const char*> rows[] = {
      {"https://example.id", "https://example.id/"},
      {"HTTPS://Example.ID:443/a/../berita?p=1#komentar", "https://example.id/berita?p=1"},
      {"http://example.id:80/", "http://example.id/"},
      {"https://example.id:8443/a", "https://example.id:8443/a"},
      {"https://nama:kunci@example.id/a", "https://example.id/a"},
      {"https://example.id/hari ini", "https://example.id/hari%20ini"},
      {"https://example.id/caf\xc3\xa9", "https://example.id/caf%c3%a9"},
      {"https://example.id?q=1", "https://example.id/?q=1"},
      {"https://example.id/#atas", "https://example.id/"},
      {"https://b\xc3\xbc"
       "cher.example/",
       "https://xn--bcher-kva.example/"},
      {"http://[::1]:8080/a", "http://[::1]:8080/a"},
      {"http://2130706433/", "http://127.0.0.1/"},
      {"http://0x7f.1/", "http://127.0.0.1/"},
      {"http://127.1/", "http://127.0.0.1/"},
      {"http://１２７.1/", "http://127.0.0.1/"},
  };
  for (const auto& [given, whole] : rows) {
    SCOPED_TRACE(given);
    const auto address = parse_web_address(given);
    ASSERT_TRUE(address) << address.error().message;
    EXPECT_EQ(address->whole, whole);
  }
}

TEST(WebAddress, IsTakenApart) {
  const auto address = parse_web_address("https://na%40ma:kun%3Aci@Example.id:8443/berita?p=1#x");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->origin, "https://example.id:8443");
  EXPECT_EQ(address->host, "example.id");
  EXPECT_EQ(address->path, "/berita?p=1");
  EXPECT_EQ(address->user_name, "na@ma");
  EXPECT_EQ(address->password, "kun:ci");
  EXPECT_EQ(parse_web_address("http://[fe80::1]/")->host, "fe80::1");
}

TEST(WebAddress, RefusesWhatIsNone) {
  const std::pair<std::string, const char*> rows[] = {
      {"", "no web address; it must begin with https:// or http://"},
      {"www.example.id", "no web address; it must begin with https:// or http://"},
      {"//example.id/", "no web address; it must begin with https:// or http://"},
      {"file:///etc/passwd", "addresses of files are not fetched; name the file itself"},
      {"FTP://example.id/a", "ftp: is not fetched; only http and https are"},
      {"gopher://example.id/a", "gopher: is not fetched; only http and https are"},
      {"https://", "no web address; one looks like https://example.id/berita"},
      {"https://exa mple.id/", "no web address; one looks like https://example.id/berita"},
      {"https://example.id:99999/", "no web address; one looks like https://example.id/berita"},
      {"https://example.id/a\r\nHost: b", "no web address: a control character stands in it"},
      {"https://example.id/" + std::string(kMaxAddressBytes, 'a'), "no web address: far too long"},
      {"https://a\xc2\xa0"
       "b.id/",
       "no web address: 'a\xc2\xa0"
       "b.id' is no name of a host"},
  };
  for (const auto& [given, message] : rows) {
    SCOPED_TRACE(given.substr(0, 40));
    const auto address = parse_web_address(given);
    ASSERT_FALSE(address) << address->whole;
    EXPECT_EQ(address.error().message, message);
  }
}

TEST(WebAddress, RedirectsAreResolved) {
  const auto base = parse_web_address("https://nama:kunci@example.id/a/b?c=1");
  ASSERT_TRUE(base);
  const std::pair<const char*, const char*> rows[] = {
      {"/x", "https://example.id/x"},
      {"x", "https://example.id/a/x"},
      {"../x#y", "https://example.id/x"},
      {"?d=2", "https://example.id/a/b?d=2"},
      {"//cdn.example.id/x", "https://cdn.example.id/x"},
      {"http://lain.example/hari ini", "http://lain.example/hari%20ini"},
      {" https://lain.example/ ", "https://lain.example/"},
      {"https://tamu:rahasia@lain.example/", "https://lain.example/"},
  };
  for (const auto& [location, whole] : rows) {
    SCOPED_TRACE(location);
    const auto address = resolve_redirect(*base, location);
    ASSERT_TRUE(address) << address.error().message;
    EXPECT_EQ(address->whole, whole);
    EXPECT_EQ(address->user_name + address->password, "");
  }
  for (const auto* location : {"", "  ", "file:///etc/passwd", "ftp://example.id/", "javascript:alert(1)",
                               "http://", "gopher://127.0.0.1:25/x", "dict://127.0.0.1/"}) {
    SCOPED_TRACE(location);
    EXPECT_FALSE(resolve_redirect(*base, location));
  }
}

TEST(WebAddress, IsToldFromFiles) {
  for (const auto* path : {"https://a", "HTTP://a", "ftp://a", "file:///a", "svn+ssh://a", "https://"})
    EXPECT_TRUE(opens_with_scheme(path)) << path;
  for (const auto* path :
       {"", "a.txt", "://a", "1a://b", "a b://c", "reports/https://a", "C:\\a", "https:/a"})
    EXPECT_FALSE(opens_with_scheme(path)) << path;
  for (const auto* path : {"www.example.id", "www.example.id/berita", "example.id/berita", "a.b.co.id/?p=1"})
    EXPECT_TRUE(looks_like_address(path)) << path;
  for (const auto* path : {"", "www.", "berita.txt", "reports/a.txt", "./a/b", "../a", ".git/config", "a.1/b",
                           "a.d/b", "/www.example.id/x"})
    EXPECT_FALSE(looks_like_address(path)) << path;
}

TEST(WebAddress, IsShownWithoutCredentials) {
  EXPECT_EQ(without_credentials("https://a:b@c.id/d@e"), "https://c.id/d@e");
  EXPECT_EQ(without_credentials("https://a:b@x@c.id"), "https://c.id");
  EXPECT_EQ(without_credentials("https://c.id/d@e"), "https://c.id/d@e");
  EXPECT_EQ(without_credentials("nama@berita.txt"), "nama@berita.txt");
}

// What is fetched is read again as itself, and never names a host that the shown address does not.
RC_GTEST_PROP(WebAddress, OneSpellingIsStable, (const std::string& tail)) {
  const auto address = parse_web_address("https://" + tail);
  if (!address) return;
  const auto again = parse_web_address(address->whole);
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->whole == address->whole);
  RC_ASSERT(again->host == address->host);
  RC_ASSERT(again->user_name.empty());
}

}  // namespace
}  // namespace saksi
