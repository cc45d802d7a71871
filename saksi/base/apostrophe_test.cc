#include "saksi/base/apostrophe.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(Apostrophe, IsPlainEverywhere) {
  EXPECT_EQ(plain_apostrophes("they’d’ve"), "they'd've");
  EXPECT_EQ(plain_apostrophes("’"), "'");
  EXPECT_EQ(plain_apostrophes("didn't “so”"), "didn't “so”");
  EXPECT_EQ(plain_apostrophes(""), "");
  EXPECT_TRUE(has_curly_apostrophe("didn’t"));
  EXPECT_FALSE(has_curly_apostrophe("didn't"));
}

}  // namespace
}  // namespace saksi
