#include "saksi/document/tree.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

// "html(body(p('Air')p('naik')))": elements and text, blanks left out.
std::string sketch(const Tree& tree, Tree::Node node) {
  if (tree.tag(node) == Tag::text) {
    std::string text(tree.text(node));
    return text.find_first_not_of(" \n") == std::string::npos ? "" : "'" + text + "'";
  }
  std::string inside;
  for (auto child = tree.first_child(node); child != Tree::kNone; child = tree.next_sibling(child))
    inside += sketch(tree, child);
  return std::string(tag_name(tree.tag(node))) + (inside.empty() ? "," : "(" + inside + ")");
}
std::string sketch(const std::string& page, std::size_t max_depth = 512) {
  return sketch(parse_html(page, max_depth).tree, 0);
}

struct Sketch {
  std::string page;
  std::string tree;
};

TEST(ParseHtml, RepairsPages) {
  const Sketch pages[] = {
      {"<p>Air<p>naik", "p('Air')p('naik')"},
      {"<ul><li>a<li>b</ul>c", "ul(li('a')li('b'))'c'"},
      {"<ul><li>a<ul><li>b</ul>c<li>d</ul>", "ul(li('a'ul(li('b'))'c')li('d'))"},
      {"<dl><dt>a<dd>b<dt>c</dl>", "dl(dt('a')dd('b')dt('c'))"},
      {"<b>a<p>b</b>c<p>d", "b('a'p('bc'))p('d')"},
      {"<a href=x>a<a href=y>b</a>c", "a('a')a('b')'c'"},
      {"<a href=x><div>a<a>b</a></div></a>c", "a(div('a'a('b')))'c'"},
      {"<p>a<div>b</div>c</p>d", "p('a')div('b')'c'p,'d'"},
      {"<h2>a<h3>b</h2>c", "h2('a')h3('b')'c'"},
      {"<div><span>a</div>b", "div(span('a'))'b'"},
      {"<div>a</section></span>b</div>c", "div('ab')'c'"},
      {"<table><tr><td>a<td>b<p>c</td></div><tr><th>d</table>e",
       "table(tr(td('a')td('b'p('c')))tr(th('d')))'e'"},
      {"<table><td><table><td>a</table>b</table>c", "table(td(table(td('a'))'b'))'c'"},
      {"<div><table><td>a</div>b</table>c", "div(table(td('ab'))'c')"},
      {"<select><option>a<option>b<div>c</div>", "select(option('a')option('b'))div('c')"},
      {"<svg><path/><g>a<p>b", "svg(,('a'))p('b')"},
      {"<form><div>a</form>b</div>c", "form(div('ab'))'c'"},
      {"a<br/>b</br>c<wbr>d", "'a'br,'b'br,'c','d'"},
      {"<x-y>b</x-z>c</x-y>d", "('bc')'d'"},
      {"<div/>a<i class=x />b", "div,'a'i,'b'"},
      {"<p>a<script src=x />b<p>c</script>d<svg><title/><b>e</svg>",
       "p('a'script('b<p>c')'d'svg(title,)b('e'))"},
      {"a</p>b", "'a'p,'b'"},
      {"<!-- x --><p>a<!--> b --->c<!-- -- --!>d", "p('a b --->cd')"},
      {"<!doctype html><?xml a?><p>a<![CDATA[b]]>c</>d</ e>f", "p('acdf')"},
      {"a < b <3 c<", "'a < b <3 c<'"},
      {"<p title='a>b\"c' class=\"d\ne\"f>g", "p('g')"},
      {"<iframe><p>a</iframe><textarea><b>&amp;</textarea>", "iframe('<p>a')textarea('<b>&')"},
  };
  for (const auto& page : pages) EXPECT_EQ(sketch(page.page), "(html(body(" + page.tree + ")))") << page.page;
}

TEST(ParseHtml, PutsEachThingInHeadOrBody) {
  const Sketch pages[] = {
      {"", ","},
      {"<title>a &amp; <b></title><meta><p>b", "(html(head(title('a & <b>')meta,)body(p('b'))))"},
      {"<html><head><link></head><body>a</body></html>b", "(html(head(link,)body('ab')))"},
      {"<head><noscript><img></noscript><meta></head>a", "(html(head(noscript(img,)meta,)body('a')))"},
      {"<body><p>a<body><title>b</title>", "(html(body(p('a'title('b')))))"},
      {"<script>if (a<b) x('</p>')</script>c", "(html(head(script('if (a<b) x('</p>')'))body('c')))"},
      {"<script><!-- x(`<script></script>`) --></script>c",
       "(html(head(script('<!-- x(`<script></script>`) -->'))body('c')))"},
      {"<script><!-- x</script>c<!-- -->", "(html(head(script('<!-- x'))body('c')))"},
  };
  for (const auto& page : pages) EXPECT_EQ(sketch(page.page), page.tree) << page.page;
}

// What is never closed takes no more with it than it must.
TEST(ParseHtml, KeepsThePageBehindWhatIsNotClosed) {
  EXPECT_EQ(sketch("<!-- a <p>b"), "(html(body('b')))");
  EXPECT_EQ(sketch("<title>a<p>b"), "(html(head(title('a'))body(p('b'))))");
  EXPECT_EQ(sketch("<p class='a>b<p>c"), "(html(body(p('b')p('c'))))");
  EXPECT_EQ(sketch("<p>a<script>b<p>c"), "(html(body(p('a'script('b<p>c')))))");
  EXPECT_EQ(sketch("<p>a<b class="), "(html(body(p('a'b,))))");
}

TEST(ParseHtml, KeepsAttributesThatWeRead) {
  const auto page =
      parse_html("<div class='a b' onclick=x data-x=1 ID=c hidden class=z title='&lt;?a&amp=1'>d</div>", 512);
  Tree::Node div = 0;
  while (div != Tree::kNone && page.tree.tag(div) != Tag::div) div = page.tree.following(div);
  ASSERT_NE(div, Tree::kNone);
  EXPECT_EQ(page.tree.attribute(div, Attribute::class_), "a b");
  EXPECT_EQ(page.tree.attribute(div, Attribute::id), "c");
  EXPECT_EQ(page.tree.attribute(div, Attribute::hidden), "");
  EXPECT_EQ(page.tree.attribute(div, Attribute::title), "<?a&amp=1");
  EXPECT_FALSE(page.tree.attribute(div, Attribute::href));
  EXPECT_EQ(page.tree.text_in(0), "d");
}

TEST(ParseHtml, LeavesOutElementsThatLieTooDeep) {
  const auto page =
      parse_html("<div><div><div><div><b>a</b></div></div></div></div><p>b<script>c</script>", 4);
  EXPECT_TRUE(page.too_deep);
  EXPECT_EQ(page.tree.text_in(0), "abc");
  EXPECT_FALSE(parse_html("<div><p>a</p></div>", 512).too_deep);
}

std::string repeat(const std::string& part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

// Twice the page, twice the time: a step that goes back over what it saw takes minutes for these.
TEST(ParseHtml, StandsHostilePages) {
  const auto text_in = [](const std::string& page) { return parse_html(page, 256).tree.text_in(0); };
  constexpr std::size_t kMany = 300000;
  EXPECT_EQ(text_in(repeat("<b>", kMany) + "x"), "x");
  EXPECT_EQ(text_in(repeat("<div>", kMany) + "x" + repeat("</i></div>", kMany)), "x");
  EXPECT_EQ(text_in("<p>" + repeat("<span>", kMany) + "x" + repeat("</p>", kMany)), "x");
  EXPECT_EQ(text_in("<p><button>" + repeat("<i>", kMany) + "x" + repeat("</p><p>", kMany)), "x");
  EXPECT_EQ(text_in("<a>" + repeat("<div><a>", kMany) + "x" + repeat("</a>", kMany)), "x");
  EXPECT_EQ(text_in("<svg>" + repeat("<g>", kMany) + "x" + repeat("<i>", kMany)), "x");
  EXPECT_EQ(text_in("<p " + repeat("a1=1 id=2 ", kMany) + ">x</p>y"), "xy");
  EXPECT_EQ(text_in("<p title='" + std::string(1 << 20, 'x') + "'>x"), "x");
  EXPECT_EQ(text_in(repeat("<p a='", kMany) + ">x").size(), 1u);
  EXPECT_EQ(text_in(repeat("<p a=\"b'", kMany) + ">x").size(), 1u);
  EXPECT_EQ(text_in(repeat("<", kMany)).size(), kMany);
  EXPECT_EQ(text_in(repeat("<title>", kMany) + "x"), "x");
  EXPECT_EQ(text_in(repeat("<textarea>", kMany) + "x"), "x");
  EXPECT_EQ(text_in("<script>" + repeat("<!--<script", kMany)).size(), 11 * kMany);
  EXPECT_EQ(text_in("<style>" + repeat("</style", kMany) + "x").size(), 7 * kMany + 1);
  EXPECT_EQ(text_in("a<!-- " + repeat("<!-- -", kMany)).size(), 1u);
  EXPECT_EQ(text_in(repeat("&", kMany)).size(), kMany);
  EXPECT_EQ(text_in(repeat("&#", kMany)).size(), 2 * kMany);
  EXPECT_EQ(text_in("&#" + repeat("9", kMany)), "\uFFFD");
  EXPECT_EQ(text_in(repeat("&ampamp", kMany)).size(), 4 * kMany);
  EXPECT_EQ(text_in(repeat("a<!---->", kMany)).size(), kMany);
  EXPECT_EQ(text_in(repeat("<td>", kMany) + repeat("<table>", kMany) + "x" + repeat("<tr>", kMany)), "x");
  EXPECT_EQ(text_in(std::string(kMany, '\0')).size(), kMany);
}

TEST(ParseHtml, AnyBytesGiveATree) {
  const std::string parts[] = {
      "<p>",  "</p>", "<a ",  "<!--", "-->",   "<table>", "<td>", "</table>", "&am",
      "p;",   "'",    "\"",   ">",    "<svg>", "/>",      "x",    "<select>", "</b>",
      "<b>",  "<li>", "<ul>", "=",    "\xe9",  "<title>", "</",   "<script>", "</script>",
      "<h1>", "<br>", "<!",   "<dd>", "\n",    "</body>", "<",    "<form>",   "</form>"};
  std::uint64_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string page;
    for (int i = 0; i < 40; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      page += parts[(state >> 33) % std::size(parts)];
    }
    const auto parsed = parse_html(page, 8);
    std::size_t visited = 1;
    for (auto node = parsed.tree.following(0); node != Tree::kNone; node = parsed.tree.following(node)) {
      ++visited;
      ASSERT_LT(parsed.tree.parent(node), node) << page;
    }
    ASSERT_EQ(visited, parsed.tree.size()) << page;
    ASSERT_LE(parsed.tree.text_in(0).size(), page.size()) << page;
  }
}

TEST(FindTag, KnowsItsNames) {
  EXPECT_EQ(find_tag("a"), Tag::a);
  EXPECT_EQ(find_tag("template"), Tag::template_);
  EXPECT_EQ(find_tag("video"), Tag::video);
  EXPECT_EQ(find_tag("marquee"), Tag::unknown);
  EXPECT_EQ(find_tag(""), Tag::unknown);
}

}  // namespace
}  // namespace saksi
