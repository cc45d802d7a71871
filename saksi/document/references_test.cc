#include "saksi/document/references.h"

#include <gtest/gtest.h>

#include <string>

namespace saksi {
namespace {

std::string decoded(std::string text, ReferencePlace place = ReferencePlace::text) {
  text.resize(decode_references(text.data(), text.size(), place));
  return text;
}

TEST(DecodeReferences, PutsLettersInPlace) {
  EXPECT_EQ(decoded("&lt;a&gt; &amp;amp; &quot;"), "<a> &amp; \"");
  EXPECT_EQ(decoded("caf&eacute; &rsquo;&hellip;&nbsp;x"), "café ’…\u00a0x");
  EXPECT_EQ(decoded("&#8220;a&#x201d; &#X201D &#65x"), "“a” ” Ax");
  EXPECT_EQ(decoded("&eacute&amp &copyright"), "é& ©right");
  EXPECT_EQ(decoded("&notin; &notit;"), "∉ ¬it;");
  EXPECT_EQ(decoded("&CounterClockwiseContourIntegral;"), "∳");
  EXPECT_EQ(decoded("&#0;&#xD800;&#x110000;&#99999999999999999999;"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(DecodeReferences, LeavesTheRestAsItStands) {
  for (const std::string text : {"", "&", "&&", "a & b", "&;", "&#;", "&#x;", "&#xg", "&nosuch;", "&rsquo",
                                 "AT&T", "R&D;", "&amq;", "& amp;"})
    EXPECT_EQ(decoded(text), text);
}

TEST(DecodeReferences, KeepsAddresses) {
  EXPECT_EQ(decoded("/?a=1&copy=2&reg3&amp;b", ReferencePlace::attribute), "/?a=1&copy=2&reg3&b");
  EXPECT_EQ(decoded("a &copy b&copy;c&copy", ReferencePlace::attribute), "a © b©c©");
}

TEST(UndoEscapes, WhereEveryAmpersandIsOne) {
  EXPECT_EQ(undo_escapes("R&amp;D naik"), "R&D naik");
  EXPECT_EQ(undo_escapes("&quot;Air naik,&quot; kata Sari"), "\"Air naik,\" kata Sari");
  EXPECT_EQ(undo_escapes("Caf&eacute; &#8220;Ciliwung&#8221; &amp; co"), "Café “Ciliwung” & co");
  EXPECT_EQ(undo_escapes("&amp;quot;"), "&quot;");
}

TEST(UndoEscapes, LeavesTheRestAsItStands) {
  for (const std::string line :
       {"", "Air naik", "R&D", "R&D &amp; co", "AT&T", "&nosuch;", "&amp", "&copy 2026",
        "Tulis &lt;b&gt; untuk huruf tebal", "<b> &amp; </b>", "/?a=1&b=2"})
    EXPECT_FALSE(undo_escapes(line)) << line;
}

TEST(DecodeReferences, NeverGrows) {
  for (const std::string text : {"&nGt;", "&nLt;", "&#0", "&#x0", "&#128", "&#2048", "&#65536", "&Mu"})
    EXPECT_LE(decoded(text).size(), text.size()) << text;
}

}  // namespace
}  // namespace saksi
