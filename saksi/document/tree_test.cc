#include "saksi/document/tree.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

// "html(body(p"Air" p"naik"))": elements and text, blanks left out.
std::string sketch(const Tree& tree, Tree::Node node) {
  if (tree.tag(node) == Tag::text) {
    std::string text(tree.text(node));
    return text.find_first_not_of(" \n") == std::string::npos ? "" : '"' + text + '"';
  }
  std::string inside;
  for (auto child = tree.first_child(node); child != Tree::kNone; child = tree.next_sibling(child))
    inside += sketch(tree, child);
  return std::string(tag_name(tree.tag(node))) + (inside.empty() ? "," : "(" + inside + ")");
}
std::string sketch(const std::string& page, std::size_t max_depth = 512) {
  return sketch(parse_html(page, max_depth).tree, 0);
}

TEST(ParseHtml, RepairsPages) {
  EXPECT_EQ(sketch("<p>Air<p>naik"), "(html(body(p(\"Air\")p(\"naik\"))))");
  EXPECT_EQ(sketch("<ul><li>a<li>b</ul>c"), "(html(body(ul(li(\"a\")li(\"b\"))\"c\")))");
  EXPECT_EQ(sketch("<b>a<p>b</b>c"), "(html(body(b(\"a\")p(\"bc\"))))");
  EXPECT_EQ(sketch("a &amp; &eacute;&#8220; <x-y>b</x-y>"), "(html(body(p(\"a & é“ \"(\"b\")))))");
  EXPECT_EQ(sketch("<script>if (a<b) x('</p>')</script>c"),
            "(html(head(script(\"if (a<b) x('</p>')\"))body(p(\"c\"))))");
  EXPECT_EQ(sketch("<!-- x --><p>a"), "(html(body(p(\"a\"))))");
  EXPECT_EQ(sketch(""), ",");
}

TEST(ParseHtml, KeepsAttributesThatWeRead) {
  const auto page = parse_html("<div class='a b' onclick=x data-x=1 ID=c hidden>d</div>", 512);
  Tree::Node div = 0;
  while (div != Tree::kNone && page.tree.tag(div) != Tag::div) div = page.tree.following(div);
  ASSERT_NE(div, Tree::kNone);
  EXPECT_EQ(page.tree.attribute(div, Attribute::class_), "a b");
  EXPECT_EQ(page.tree.attribute(div, Attribute::id), "c");
  EXPECT_TRUE(page.tree.attribute(div, Attribute::hidden));
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

// What is never closed takes no more with it than it must.
TEST(ParseHtml, KeepsThePageBehindWhatIsNotClosed) {
  EXPECT_EQ(sketch("<!-- a <p>b"), "(html(body(p(\"b\"))))");
  EXPECT_EQ(sketch("<p class='a>b<p>c"), "(html(body(p(\"b\")p(\"c\"))))");
  EXPECT_EQ(sketch("<p>a<script>b<p>c"), "(html(body(p(\"a\"script(\"b<p>c\")))))");
}

TEST(ParseHtml, PutsScriptsBackInTheirPlaces) {
  EXPECT_EQ(sketch("<script>1</script><p>a<style>b{}</style><script></script>c<SCRIPT>'<p>'</SCRIPT >"),
            "(html(head(script(\"1\"))body(p(\"a\"style(\"b{}\")script,\"c\"script(\"'<p>'\")))))");
  EXPECT_EQ(sketch("<p>a<script/>b<script>c</script>"), "(html(body(p(\"a\"script,\"b\"script(\"c\")))))");
  // A number of the page's own that could be taken for one of ours.
  EXPECT_EQ(sketch("<p>0<textarea>0</textarea><script>7</script>1"),
            "(html(body(p(\"0\"textarea(\"0\")script(\"7\")\"1\"))))");
}

// Each of these took minutes, or the stack, without its limit.
TEST(ParseHtml, StandsHostilePages) {
  EXPECT_EQ(parse_html(repeat("<b>", 100000) + "x", 512).tree.text_in(0), "x");
  EXPECT_EQ(parse_html(repeat("<div>", 100000) + "x" + repeat("</i></div>", 100000), 512).tree.text_in(0),
            "x");
  EXPECT_EQ(parse_html("<p " + repeat("a1=1 ", 200000) + ">x</p>y", 512).tree.text_in(0), "xy");
  EXPECT_EQ(parse_html("<p title='" + std::string(1 << 20, 'x') + "'>x", 512).tree.text_in(0), "x");
  EXPECT_EQ(parse_html(repeat("<", 100000), 512).tree.text_in(0).size(), 100000u);
  EXPECT_EQ(parse_html("a<!-- " + repeat("<!-- ", 100000), 512).tree.text_in(0), "a");
  EXPECT_EQ(parse_html(repeat("a<!---->", 100000), 512).tree.text_in(0).size(), 100000u);
  EXPECT_EQ(parse_html(repeat("<p a='", 100000) + ">x", 512).tree.text_in(0), "x");
  EXPECT_EQ(parse_html("<style>" + repeat("</style", 100000) + "x", 512).tree.size() > 0, true);
  EXPECT_EQ(parse_html(repeat("<script>", 100000) + "x</script>y", 512).tree.text_in(0).size(),
            100000 * 8 - 8 + 2u);
  EXPECT_EQ(parse_html(repeat("&", 100000), 512).tree.text_in(0).size(), 100000u);
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
