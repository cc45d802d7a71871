#include "saksi/base/url.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

constexpr const char* kPage = "https://kabarsore.example/berita/2024/jembatan?halaman=2#foto";

struct Case {
  const char* why;
  std::string reference;
  std::string base;
  std::optional<std::string> url;
};

TEST(ResolveUrl, SeesAReferenceFromItsPage) {
  const Case cases[] = {
      {"absolute", "http://a.example/x", kPage, "http://a.example/x"},
      {"absolute without a page", "http://a.example/x", "", "http://a.example/x"},
      {"a host alone gets its path", "https://a.example", "", "https://a.example/"},
      {"scheme and host in lower case, the path as it is", "HTTPS://A.Example/Foto", "",
       "https://a.example/Foto"},
      {"scheme of the page", "//cdn.example/1.jpg", kPage, "https://cdn.example/1.jpg"},
      {"from the root", "/foto/1.jpg", kPage, "https://kabarsore.example/foto/1.jpg"},
      {"beside the page", "air-surut", kPage, "https://kabarsore.example/berita/2024/air-surut"},
      {"above the page", "../2023/banjir", kPage, "https://kabarsore.example/berita/2023/banjir"},
      {"above the root is the root", "../../../../x", kPage, "https://kabarsore.example/x"},
      {"dots in the middle", "/a/./b/../c/", kPage, "https://kabarsore.example/a/c/"},
      {"another query", "?halaman=3", kPage, "https://kabarsore.example/berita/2024/jembatan?halaman=3"},
      {"the page itself, without its mark", "#komentar", kPage,
       "https://kabarsore.example/berita/2024/jembatan?halaman=2"},
      {"blanks and line ends", " https://a.example/a b\n.jpg ", "", "https://a.example/a%20b.jpg"},
      {"signs that may not stand there", "https://a.example/\"<x>", "", "https://a.example/%22%3Cx%3E"},
      {"other letters stay", "https://a.example/中", "", "https://a.example/中"},
      {"a colon in the path", "/a:b", kPage, "https://kabarsore.example/a:b"},
      {"a page at the root", "x", "https://a.example", "https://a.example/x"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    EXPECT_EQ(resolve_url(one.reference, one.base), one.url);
  }
}

TEST(ResolveUrl, RefusesWhatCannotBeFetched) {
  const Case cases[] = {
      {"relative, page not known", "/foto/1.jpg", "", {}},
      {"relative, page is a file", "/foto/1.jpg", "file:///tmp/x.html", {}},
      {"script", "javascript:alert(1)", kPage, {}},
      {"script in capitals, with a line end", "java\nScript:alert(1)", kPage, {}},
      {"data", "data:image/png;base64,AAAA", kPage, {}},
      {"mail", "mailto:sari@kabarsore.example", kPage, {}},
      {"file", "file:///etc/passwd", kPage, {}},
      {"no host", "https:///x", kPage, {}},
      {"no slashes", "https:x", kPage, {}},
      {"no host behind slashes", "//", kPage, {}},
      {"very long", "https://a.example/" + std::string(9000, 'x'), kPage, {}},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.why);
    EXPECT_EQ(resolve_url(one.reference, one.base), std::nullopt);
  }
}

TEST(ResolveUrl, GivesWhatItLeavesUnchanged) {
  for (const auto* reference :
       {"../a/./b?x=1", "//b.example", "?q", "a b\"c", "http://u:p@h.example:80/.."}) {
    const auto once = resolve_url(reference, kPage);
    ASSERT_TRUE(once);
    EXPECT_EQ(resolve_url(*once, ""), once) << reference;
  }
}

TEST(UrlHost, LeavesUserAndPortOut) {
  EXPECT_EQ(url_host("https://sari:x@kabarsore.example:8080/a@b"), "kabarsore.example");
  EXPECT_EQ(url_host("http://[2001:db8::1]:80/"), "[2001:db8::1]");
  EXPECT_EQ(url_host("https://kabarsore.example?x"), "kabarsore.example");
  EXPECT_EQ(url_host("kabarsore.example/a"), "");
  EXPECT_EQ(url_host("http://["), "[");
}

}  // namespace
}  // namespace saksi
