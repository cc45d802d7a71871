#include "saksi/account/fact/place_names.h"

#include <gtest/gtest.h>

#include "saksi/lang/language.h"

namespace saksi {
namespace {

struct PlaceCase {
  const char *a, *b;
  bool may;
};

TEST(PlaceNames, OneMayLieInTheOther) {
  const auto languages = *Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  const ClaimWords words(languages.get("id"));
  const PlaceCase cases[] = {
      {"karangmalang", "desa karangmalang", true},
      {"jalan kemuning", "kelurahan kemuning barat", true},
      {"hotel tribrata kemang", "kawasan kemang", true},
      {"jalan kemuning", "desa wedari", true},  // a street of that village
      {"jalan permata hijau", "jalan permata berlian", false},
      {"desa karangjati", "desa karangmalang", false},
      {"pasar kenanga", "pasar bandarjo", false},
      {"kudus", "jepara", false},
      {"jalan", "desa wedari", false},  // no more than the word
  };
  for (const auto& c : cases) {
    EXPECT_EQ(may_lie_in_other(words, c.a, c.b), c.may) << c.a << " / " << c.b;
    EXPECT_EQ(may_lie_in_other(words, c.b, c.a), c.may) << c.b << " / " << c.a;
  }
}

}  // namespace
}  // namespace saksi
