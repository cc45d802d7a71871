#include "saksi/document/references.h"

#include <gtest/gtest.h>

#include <string>

namespace saksi {
namespace {

TEST(UndoEscapes, WhereEveryAmpersandIsOne) {
  EXPECT_EQ(undo_escapes("R&amp;D naik"), "R&D naik");
  EXPECT_EQ(undo_escapes("&quot;Air naik,&quot; kata Sari"), "\"Air naik,\" kata Sari");
  EXPECT_EQ(undo_escapes("Caf&eacute; &#8220;Ciliwung&#8221; &amp; co"), "Café “Ciliwung” & co");
  EXPECT_EQ(undo_escapes("&amp;quot;"), "&quot;");
}

TEST(UndoEscapes, LeavesTheRestAsItStands) {
  for (const std::string line : {"", "Air naik", "R&D", "R&D &amp; co", "AT&T", "&nosuch;", "&amp",
                                 "&copy 2026", "&#;", "&#xg;", "&#0;", "&#xD800;", "&#99999999999;", "&;",
                                 "Tulis &lt;b&gt; untuk huruf tebal", "<b> &amp; </b>", "/?a=1&b=2"})
    EXPECT_FALSE(undo_escapes(line)) << line;
}

}  // namespace
}  // namespace saksi
