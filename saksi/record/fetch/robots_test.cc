#include "saksi/record/fetch/robots.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>

namespace saksi {
namespace {

struct Row {
  std::string file;
  std::string path;
  bool allowed;
  const char* why;
};

TEST(Robots, ChoosesTheGroup) {
  const Row rows[] = {
      {"", "/a", true, "no rules"},
      {"User-agent: *\nDisallow: /", "/a", false, "everybody"},
      {"User-agent: saksi\nDisallow: /", "/a", false, "named"},
      {"user-AGENT:SAKSI\ndisallow:/", "/a", false, "letters of any case, no blanks"},
      {"User-agent: saksi/1.0 (reader)\nDisallow: /", "/a", false, "only the product counts"},
      {"User-agent: saksibot\nDisallow: /", "/a", true, "another product"},
      {"User-agent: sak\nDisallow: /", "/a", true, "no prefix"},
      {"User-agent: other\nDisallow: /", "/a", true, "another reader"},
      {"User-agent: *\nDisallow: /\n\nUser-agent: saksi\nDisallow: /b", "/a", true,
       "the named group alone counts"},
      {"User-agent: saksi\nDisallow: /b\n\nUser-agent: *\nDisallow: /", "/a", true, "… wherever it stands"},
      {"User-agent: saksi\nDisallow:\n\nUser-agent: *\nDisallow: /", "/a", true, "… also without rules"},
      {"User-agent: saksi\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: saksi\nDisallow: /b",
       "/b", false, "groups of one name are one"},
      {"User-agent: x\nUser-agent: saksi\nUser-agent: y\nDisallow: /", "/a", false, "a group of three"},
      {"User-agent: saksi\nSitemap: https://a.example/s.xml\nUser-agent: x\nDisallow: /", "/a", false,
       "other lines do not close a list of names"},
      {"User-agent: saksi\n\n# why\n\nDisallow: /", "/a", false, "blank lines part nothing"},
      {"Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true, "a rule before any name is nobody's"},
      {"\xef\xbb\xbfUser-agent: *\nDisallow: /", "/a", false, "byte order mark"},
      {"User-agent: *\rDisallow: /a\rAllow: /a/b", "/a/c", false, "lines end with CR"},
      {"User-agent: *\r\nDisallow: /a\r\n", "/a/c", false, "lines end with CR LF"},
      {"User-agent: *\nDisallow /", "/a", true, "no colon, no rule"},
      {"<!doctype html><title>404</title>", "/a", true, "a page that stands for a file that is not there"},
      {"User-agent: * # all\nDisallow: /a # these", "/a", false, "comments"},
      {"User-agent: *\nDisallow: #/", "/a", true, "a rule that is all comment"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.why);
    EXPECT_EQ(Robots(row.file, "saksi").allows(row.path), row.allowed);
  }
}

TEST(Robots, LongestPatternDecides) {
  const Row rows[] = {
      {"Disallow: /a\nAllow: /a/b", "/a/b/c", true, "the longer allows"},
      {"Allow: /a/b\nDisallow: /a", "/a/b/c", true, "… in any order"},
      {"Allow: /a\nDisallow: /a/b", "/a/b/c", false, "the longer forbids"},
      {"Disallow: /a\nAllow: /a", "/a", true, "at one length it may be read"},
      {"Disallow: /", "/robots.txt", true, "the file itself"},
      {"Disallow: /a", "/A", true, "paths keep their case"},
      {"Disallow: /a", "/b/a", true, "from the start only"},
      {"Disallow: /a", "/ab", false, "any continuation"},
      {"Disallow: /a/", "/a", true, "a folder is not its name"},
      {"Disallow: a", "/a", true, "a pattern that no path opens with"},
      {"Disallow: /*.pdf", "/x/y.pdf?z", false, "star"},
      {"Disallow: /*.pdf$", "/x/y.pdf?z", true, "dollar"},
      {"Disallow: /*.pdf$", "/x/y.pdf", false, "star and dollar"},
      {"Disallow: /a$", "/a", false, "dollar alone"},
      {"Disallow: /a$", "/a/", true, "dollar alone, longer path"},
      {"Disallow: /a$b", "/a$b", false, "a dollar inside is a letter"},
      {"Disallow: /$", "/", false, "the front page alone"},
      {"Disallow: /$", "/a", true, "the front page alone"},
      {"Disallow: *", "/a", false, "star alone"},
      {"Disallow: */a/", "/x/a/b", false, "star in front"},
      {"Disallow: /a*b*c", "/axxbxxc", false, "two stars"},
      {"Disallow: /a*b*c", "/axxcxxb", true, "… in order"},
      {"Disallow: /a**b", "/ab", false, "stars may stand for nothing"},
      {"Disallow: /a*$", "/a/b", false, "star before dollar"},
      {"Disallow: /*a$", "/aba", false, "the last piece closes the path"},
      {"Disallow: /*ab*b$", "/ab", true, "pieces do not overlap"},
      {"Disallow: /*?", "/a?b", false, "a query"},
      {"Disallow: /*?", "/a", true, "no query"},
      {"Disallow: /hari%20ini", "/hari ini", false, "encoded pattern"},
      {"Disallow: /hari ini", "/hari%20ini", false, "encoded path"},
      {"Disallow: /%61", "/a", false, "what may stand as itself does"},
      {"Disallow: /a", "/%61", false, "… in the path, too"},
      {"Disallow: /a%2fb", "/a%2Fb", false, "capitals"},
      {"Disallow: /a%2Fb", "/a/b", true, "a slash that is no border of a folder"},
      {"Disallow: /caf\xc3\xa9", "/caf%c3%a9", false, "UTF-8"},
      {"Disallow: /a-%2A.html", "/a-*.html", false, "a star as a letter"},
      {"Disallow: /a-*.html", "/a-*.html", false, "a star for a star"},
      {"Disallow: /%", "/%zz", false, "a percent sign that encodes nothing"},
      {"Disallow: /a", "", true, "no path is the front page"},
      {"Disallow: /", "", false, "no path is the front page"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.file + " : " + row.path + ": " + row.why);
    EXPECT_EQ(Robots("User-agent: *\n" + row.file, "saksi").allows(row.path), row.allowed);
  }
}

TEST(Robots, LooksAtTheFirst500KiBOnly) {
  std::string file = "User-agent: *\nDisallow: /a\n";
  file.append(kMaxRobotsBytes - file.size(), '\n');
  const Robots robots(file + "Disallow: /b\n", "saksi");
  EXPECT_FALSE(robots.allows("/a"));
  EXPECT_TRUE(robots.allows("/b"));
}

// Patterns that take exponential or square time when each star tries every length.
TEST(Robots, TimeIsLinear) {
  std::string stars = "/";
  for (int i = 0; i < 4000; ++i) stars += "*a";
  const auto file =
      "User-agent: *\nDisallow: " + stars + "b\nDisallow: /*" + std::string(200'000, 'a') + "b$\n";
  const Robots robots(file, "saksi");
  const auto path = std::string("/") + std::string(200'000, 'a');
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(robots.allows(path));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

// The plain way: try everything. Patterns of a few letters that are nothing but themselves.
bool matches_slowly(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) return true;
  if (pattern == "$") return path.empty();
  if (pattern[0] == '*')
    return matches_slowly(pattern.substr(1), path) ||
           (!path.empty() && matches_slowly(pattern, path.substr(1)));
  return !path.empty() && pattern[0] == path[0] && matches_slowly(pattern.substr(1), path.substr(1));
}

RC_GTEST_PROP(Robots, StarsMatchAsIfEveryLengthWereTried, ()) {
  const auto word = [](const std::string& letters, int length) {
    return rc::gen::resize(length, rc::gen::container<std::string>(rc::gen::elementOf(letters)));
  };
  const auto pattern = std::string("/") + *word("ab*", 8) + (*rc::gen::arbitrary<bool>() ? "$" : "");
  const auto path = std::string("/") + *word("ab", 12);
  RC_ASSERT(Robots("User-agent: *\nDisallow: " + pattern, "saksi").allows(path) !=
            matches_slowly(pattern, path));
}

RC_GTEST_PROP(Robots, AnyBytesAreRead, (const std::string& file, const std::string& path)) {
  const Robots robots("User-agent: *\nDisallow: /" + file, "saksi");
  RC_ASSERT(robots.allows(path) == robots.allows(path));
}

}  // namespace
}  // namespace saksi
