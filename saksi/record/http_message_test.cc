#include "saksi/record/http_message.h"

#include <gtest/gtest.h>

#include "saksi/record/test_packing.h"

namespace saksi {
namespace {

const std::string kPage =
    "<html><p>Air Kali Randu naik dua meter sejak semalam, kata petugas pintu air di Sukamaju.</p></html>";

TEST(HttpMessage, ReadsHeadsAsServersSendThem) {
  const auto head = parse_http_head(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Note: one\r\n  two\r\nno field\r\nCONTENT-TYPE: "
      "text/css\r\n\r\n<p>");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 200);
  EXPECT_EQ(head->find("content-type"), "text/html");
  EXPECT_EQ(head->find("x-note"), "one two");
  EXPECT_FALSE(head->find("server"));
  EXPECT_EQ(head->size_bytes, 101u - 3u);
  EXPECT_EQ(parse_http_head("HTTP/2 404\nA: b\n\n")->status, 404);
  EXPECT_EQ(parse_http_head("HTTP/1.1 200 \r\n\r\n")->status, 200);
  EXPECT_EQ(parse_http_head("HTTP/1.1 200 OK")->size_bytes, 15u);
  EXPECT_EQ(parse_http_head("HTTP/1.1")->status, 0);
  for (const std::string_view bytes : {"", "HTTP", "<html>", "GET / HTTP/1.1\r\n\r\n"})
    EXPECT_FALSE(parse_http_head(bytes));
}

TEST(HttpMessage, ReadsMediaTypes) {
  const struct {
    const char *value, *name, *charset;
  } cases[] = {
      {"text/html", "text/html", ""},
      {"Text/HTML; Charset=\"UTF-8\"", "text/html", "UTF-8"},
      {"text/html;boundary=x; charset = windows-1252 ;q", "text/html", "windows-1252"},
      {"text/html; charset=", "text/html", ""},
      {"", "", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.value);
    const auto type = parse_media_type(one.value);
    EXPECT_EQ(type.name, one.name);
    EXPECT_EQ(type.charset.value_or(""), one.charset);
  }
}

std::string decoded(const std::string& fields, const std::string& body, std::size_t limit = 1 << 20) {
  return decode_http_body(*parse_http_head("HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n"), body, limit).bytes;
}

TEST(HttpMessage, UnpacksWhatIsDeclaredAndWhatIsNot) {
  const auto raw = test::deflated(kPage, -15), zlib = test::deflated(kPage, 15), gzip = test::gzip(kPage);
  const struct {
    const char* fields;
    std::string body;
  } cases[] = {
      {"A: b", kPage},
      {"Content-Encoding: gzip", gzip},
      {"Content-Encoding: x-gzip", gzip},
      {"Content-Encoding: gzip", kPage},  // unpacked by the crawler, which kept the field
      {"Content-Encoding: deflate", raw},
      {"Content-Encoding: deflate", zlib},
      {"Content-Encoding: deflate", gzip},
      {"Content-Encoding: br", test::brotli(kPage)},
      {"Content-Encoding: br", kPage},
      {"Content-Encoding: gzip", test::brotli(kPage)},
      {"Content-Encoding: br", gzip},
      {"Content-Encoding: zstd", test::zstd(kPage)},
      {"A: b", gzip},
      {"Content-Encoding: gzip, br", test::brotli(gzip)},
      {"Content-Encoding: gzip\r\nContent-Encoding: br", test::brotli(gzip)},
      {"Transfer-Encoding: gzip", gzip},
      {"Content-Encoding: none", kPage},
      {"Content-Encoding: gzip", gzip + test::gzip("")},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.fields);
    EXPECT_EQ(decoded(one.fields, one.body), kPage);
  }
}

TEST(HttpMessage, JoinsChunks) {
  const struct {
    const char *body, *wanted;
  } cases[] = {
      {"5\r\nJumat\r\n4;x=1\r\n pag\r\n1\r\ni\r\n0\r\n\r\n", "Jumat pagi"},
      {"5\nJumat\n0\n\n", "Jumat"},
      {"0005\r\nJumat\r\n0\r\nTrailer: x\r\n\r\n", "Jumat"},
      {"<p>Jumat", "<p>Jumat"},  // not in chunks at all
      {"Jumat pagi", "Jumat pagi"},
      {"feed the line\r\nJumat", "feed the line\r\nJumat"},
      {"5\r\nJumat\r\n9\r\n pagi", "Jumat pagi"},       // cut
      {"5\r\nJumat\r\nx\r\n pagi", "Jumatx\r\n pagi"},  // a broken size: the rest as it stands
      {"fffffffffffffff\r\nJumat", "Jumat"},
      {"0\r\n\r\n", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.body);
    EXPECT_EQ(decoded("Transfer-Encoding: Chunked", one.body), one.wanted);
  }
  EXPECT_EQ(decoded("A: b", "0\r\n\r\n"), "0\r\n\r\n");
}

TEST(HttpMessage, TellsHurtBodiesAndStopsAtTheLimit) {
  const auto head = parse_http_head("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
  const auto long_page = kPage + test::noise(20000);
  auto packed = test::gzip(long_page);
  auto body = decode_http_body(*head, packed.substr(0, packed.size() / 2), 1 << 20);
  EXPECT_TRUE(long_page.starts_with(body.bytes));
  EXPECT_GT(body.bytes.size(), 1000u);
  EXPECT_EQ(body.problem, "ends inside gzip data");
  packed[packed.size() - 6] ^= 1;  // the check sum
  EXPECT_EQ(decode_http_body(*head, packed, 1 << 20).problem, "hurt gzip data");
  body = decode_http_body(*head, test::gzip(std::string(1 << 20, ' ')), 1000);
  EXPECT_EQ(body.bytes.size(), 1000u);
  EXPECT_TRUE(body.cut);
  EXPECT_FALSE(body.problem);
}

}  // namespace
}  // namespace saksi
