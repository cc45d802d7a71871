#include "saksi/article/find_outlet.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

TEST(FindCopyrightHolder, ReadsTheNameBehindSignAndYear) {
  const std::pair<std::string_view, std::string_view> table[] = {
      {"© 2026 Harlow Post. All rights reserved.", "Harlow Post"},
      {"Hak Cipta © 2024 Saksi Pos", "Saksi Pos"},
      {"Copyright © 2019-2026 Valley Herald | Contact", "Valley Herald"},
      {"©Muria.com, 2026", "Muria.com"},
  };
  for (const auto& [line, name] : table) EXPECT_EQ(find_copyright_holder(line), name) << line;
}

TEST(FindCopyrightHolder, LeavesOtherLinesAlone) {
  for (const std::string_view line :
       {"", "©", "© 2026", "All rights reserved.", "© 2026 all rights reserved", "Copyright Harlow Post 2026",
        "© 2026 Any reproduction of these pages and their pictures in print or on other pages is forbidden"})
    EXPECT_FALSE(find_copyright_holder(line)) << line;
}

TEST(FindOutlet, TakesTheCopyrightLineLast) {
  const Outlets outlets;
  const std::vector<Dropped> dropped = {{"Advertisement", "advertisement"},
                                        {"© 2026 Harlow Post", "copyright line"}};
  EXPECT_EQ(find_outlet({}, std::nullopt, dropped, outlets)->name, "Harlow Post");
  Declared declared;
  declared.outlet = "Valley Herald";
  EXPECT_EQ(find_outlet(declared, std::nullopt, dropped, outlets)->name, "Valley Herald");
  EXPECT_FALSE(find_outlet({}, std::nullopt, {{"© 2026 Harlow Post", "caption"}}, outlets));
}

}  // namespace
}  // namespace saksi
