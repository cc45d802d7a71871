#include "saksi/base/xml_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// The tree as XML again: names in place, values in quotes, text in brackets.
std::string shown(const XmlTree& tree, XmlTree::Node node = 0) {
  std::string all;
  for (auto child = tree.first_child(node); child != XmlTree::kNone; child = tree.next_sibling(child)) {
    if (tree.is_text(child)) {
      ((all += '[') += tree.text(child)) += ']';
      continue;
    }
    (all += '(') += tree.name(child);
    for (std::size_t i = 0; i < tree.attribute_count(child); ++i)
      ((((all += ' ') += tree.attribute_name(child, i)) += "='") += tree.attribute_value(child, i)) += '\'';
    (all += shown(tree, child)) += ')';
  }
  return all;
}

struct Case {
  std::string_view xml;
  std::string_view tree;
  std::string_view fault = "";
};

TEST(XmlTree, ReadsSoundXml) {
  const Case cases[] = {
      {"<a/>", "(a)"},
      {"<a b=\"1\" c='2'>x<d>y</d>z</a>", "(a b='1' c='2'[x](d[y])[z])"},
      {"<?xml version=\"1.0\"?><!-- <b> --><!DOCTYPE a [<!ENTITY e 'x>y'>]>\n<a>1</a>\n", "(a[1])"},
      {"<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</a>", "(a[<&>\"'AB])"},
      {"<a b='&lt;&#252;'/>", "(a b='<ü')"},
      {"<a><![CDATA[<b>&amp;]] ></b>]]></a>", "(a[<b>&amp;]] ></b>])"},
      {"<a>1<!-- 2 -->3<?php 4 ?>5</a>", "(a[1][3][5])"},
      {"<x:a xmlns:x='u'><x:b/></x:a>", "(x:a xmlns:x='u'(x:b))"},
      {"<é>ü</é>", "(é[ü])"},
      {"\xef\xbb\xbf<a/>", "(a)"},
      {"", ""},
      {"<!-- <a/> -->", ""},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.xml);
    const auto parsed = parse_xml(std::string(one.xml), 64);
    EXPECT_EQ(shown(parsed.tree), one.tree);
    EXPECT_FALSE(parsed.fault.has_value()) << parsed.fault->message;
  }
}

TEST(XmlTree, RepairsAndTells) {
  const Case cases[] = {
      {"<a>Tom & Jerry &x; &nbsp;</a>", "(a[Tom & Jerry &x; &nbsp;])"},
      {"<a>Tom & 3 < 5 &x; &amp; &#65;</a>", "(a[Tom & 3 < 5 &x; & A])",
       "an & that stands for nothing that XML knows"},
      {"<a>3 < 5</a>", "(a[3 < 5])", "a < that opens nothing"},
      {"<a>x <b dan c</a>", "(a[x <b dan c])", "an attribute without a value"},
      {"<a><p>1<p>2</a><b/>", "(a(p[1](p[2])))(b)", "<p> is not closed"},
      {"<a>1</b>2</a>", "(a[12])", "</b> closes nothing"},
      {"<a><B>1</b></A>", "(a(B[1]))"},
      {"<a b=1 c>2</a>", "(a b='1' c=''[2])", "a value without quotes"},
      {"<a b=1/>", "(a b='1')", "a value without quotes"},
      {"<a><b>1", "(a(b[1]))", "ends inside <b>"},
      {"<a><b>1</b><c", "(a(b[1])(c))", "ends inside a tag"},
      {"<a><![CDATA[1</a>", "(a[1])", "CDATA that does not end"},
      {"<a><!-- 1</a>", "(a[ 1])", "a comment that does not end"},
      {"Warning: x\n<a/>", "(a)"},
      {"Warning: x\n<a>", "(a)", "text outside of the root"},
      {"<a>1</a></a>", "(a[1])", "</a> closes nothing"},
      {"<a b=\"1>2</a>", "(a b='1'[2])", "a value that does not end"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.xml);
    const auto parsed = parse_xml(std::string(one.xml), 64);
    EXPECT_EQ(shown(parsed.tree), one.tree);
    EXPECT_EQ(parsed.fault ? parsed.fault->message : "", one.fault);
  }
}

TEST(XmlTree, KeepsNoMoreAttributesThanAnElementHas) {
  std::string xml = "<a";
  for (int i = 0; i < 1000; ++i) xml += " b='1'";
  const auto tree = parse_xml(xml + "/>", 64).tree;
  EXPECT_EQ(tree.attribute_count(tree.first_child(0)), 256U);
}

TEST(XmlTree, TellsTheLine) { EXPECT_EQ(parse_xml("<a>\n<b>\n</c>\n</b></a>", 64).fault->line, 3U); }

TEST(XmlTree, KnowsNamespacesWhereverTheyAreDeclared) {
  const auto tree = parse_xml("<r xmlns='u' xmlns:x='v'><x:a/><b xmlns=''><c/></b><y:d/></r>", 64).tree;
  std::vector<std::string> found;
  for (auto node = tree.following(0); node != XmlTree::kNone; node = tree.following(node))
    found.emplace_back(tree.namespace_of(node).value_or("none"));
  EXPECT_EQ(found, (std::vector<std::string>{"u", "v", "", "", "none"}));
}

TEST(XmlTree, ExpandsNoEntityOfADocumentType) {
  const auto parsed = parse_xml("<!DOCTYPE a [<!ENTITY b 'xx'><!ENTITY c '&b;&b;'>]><a>&c;</a>", 64);
  EXPECT_EQ(shown(parsed.tree), "(a[&c;])");
}

TEST(XmlTree, EndsAnElementWithItsSibling) {
  const auto tree = [](const std::string& xml) { return shown(parse_xml(xml, 64, {"item"}).tree); };
  EXPECT_EQ(tree("<r><item><a/><item>1</item><item>2</r>"), "(r(item(a))(item[1])(item[2]))");
  EXPECT_EQ(tree("<r><x:item><x:item/></r>"), "(r(x:item)(x:item))");
  EXPECT_EQ(tree("<r><item><a><item/></a></item></r>"), "(r(item(a(item))))");
  EXPECT_EQ(tree("<r><a><a/></a></r>"), "(r(a(a)))");
}

TEST(XmlTree, KeepsTextBelowTheDeepest) {
  std::string xml;
  for (int i = 0; i < 100000; ++i) xml += "<a>";
  const auto parsed = parse_xml("<r>" + xml + "1</r>", 16);
  EXPECT_TRUE(parsed.too_deep);
  EXPECT_EQ(parsed.tree.text_in(0), "1");
}

// Each of these takes milliseconds; the square of any would take minutes.
TEST(XmlTree, TakesNoSquareOfItsInput) {
  for (const std::string part : {"<!--", "<![CDATA[", "<? ", "<!a[", "<a b=\"", "</a", "<a>", "<a b=1 ", "&",
                                 "<", "</p>", "<a xmlns:b='c'>", "]]>", "&#x41;"}) {
    SCOPED_TRACE(part);
    std::string xml = "<r>";
    while (xml.size() < std::size_t{2} << 20) xml += part;
    EXPECT_TRUE(parse_xml(std::move(xml), 256).fault.has_value());
  }
}

TEST(XmlTree, HoldsLettersOnly) {
  for (const std::string reference : {"&#0;", "&#xD800;", "&#99999999999;", "&#x110000;", "\xF0"})
    EXPECT_TRUE(
        is_valid_utf8(parse_xml("<a b='" + reference + "'>1" + reference + "</a>", 8).tree.text_in(0)));
}

RC_GTEST_PROP(XmlTree, ReadsBackWhatIsWritten, (const std::string& words)) {
  std::string escaped, plain;
  for (const char c : words) {
    if (c <= '\r') continue;  // control characters, line ends of other systems, no ASCII
    plain += c;
    escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
  }
  const auto parsed = parse_xml("<a b=\"" + escaped + "\">" + escaped + "</a>", 8);
  RC_ASSERT(!parsed.fault);
  RC_ASSERT(parsed.tree.text_in(0) == plain);
  RC_ASSERT(*parsed.tree.attribute(parsed.tree.first_child(0), "b") == plain);
}

}  // namespace
}  // namespace saksi
