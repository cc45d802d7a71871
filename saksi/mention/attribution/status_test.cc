#include "saksi/mention/attribution/status.h"

#include <gtest/gtest.h>

#include "saksi/lang/words.h"

namespace saksi {
namespace {

const Languages& languages() {
  static const auto read = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *read;
}

StatusReading read(std::string_view language, std::string_view clause, const Telling& telling = {}) {
  const auto& pack = languages().get(language);
  const Lexicon lexicon(pack);
  const auto readings = lexicon.read(clause, WordCutter(pack).cut(clause).words);
  return find_status(readings.data(), readings.data() + readings.size(), telling);
}

TEST(FindStatus, ReadsTheWordsOfAClause) {
  struct Row {
    std::string_view language, clause;
    Status status;
  };
  const Row rows[] = {
      {"id", "tanggul itu jebol", Status::happened},
      {"id", "bupati akan meninjau tanggul itu", Status::planned},
      {"id", "bupati berencana meninjau tanggul itu", Status::planned},
      {"id", "rapat itu dijadwalkan pada Rabu", Status::planned},
      {"id", "tanggul itu mungkin jebol", Status::possible},
      {"id", "jika hujan reda, jalan dibuka", Status::possible},
      {"id", "penutupan itu akan melanggar aturan", Status::possible},
      {"id", "tidak ada rapat yang direncanakan", Status::denied},
      {"id", "pengelola tidak pernah membuka pintu itu", Status::denied},
      {"id", "air tidak naik", Status::happened},
      {"en", "the wall failed", Status::happened},
      {"en", "the mayor will visit the wall", Status::planned},
      {"en", "the wall could fail", Status::possible},
      {"en", "the owner has no plans to resign", Status::denied},
      {"id", "jalan itu bisa dibuka malam ini", Status::possible},
      {"id", "jalan itu baru bisa dibuka malam ini", Status::happened},
      {"id", "warga sudah bisa pulang", Status::happened},
      {"id", "warga memindahkan barang yang bisa dibawa", Status::happened},
      {"en", "residents could hear the siren", Status::happened},
      {"en", "it's possible the wall fails", Status::possible},
      {"en", "the gate didn’t open, and the road wouldn’t be shut", Status::happened},
      {"en", "the owner didn’t have plans to resign", Status::denied},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.language, row.clause).status, row.status) << row.clause;
}

TEST(FindStatus, KnowsWhoTells) {
  const auto told = [](Sense sense) {
    Telling telling;
    telling.sense = sense;
    return telling;
  };
  EXPECT_EQ(read("id", "tanggul itu retak", told(Sense::deny)).status, Status::denied);
  EXPECT_EQ(read("id", "air naik", told(Sense::warn)).status, Status::possible);
  EXPECT_EQ(read("id", "pengembang menebang hutan", told(Sense::accuse)).status, Status::alleged);
  EXPECT_EQ(read("id", "mengganti rumah warga", told(Sense::promise)).status, Status::planned);
  EXPECT_EQ(read("id", "pengembang ingin tanah itu", told(Sense::say)).status, Status::alleged);
  EXPECT_EQ(read("id", "kami akan menghadapi gugatan itu", told(Sense::say)).status, Status::planned);

  EXPECT_EQ(read("id", "tidak menyebarkan kabar bohong", told(Sense::warn)).status, Status::possible);
  auto reported = told(Sense::say);
  reported.reported = true;
  EXPECT_EQ(read("en", "the gate would be replaced by June", reported).status, Status::planned);
  EXPECT_EQ(read("en", "that would be a mistake", told(Sense::say)).status, Status::possible);

  auto others = told(Sense::say);
  others.about_others = true;
  EXPECT_EQ(read("id", "pengembang menebang hutan", others).status, Status::alleged);
  others.outlet = true;
  EXPECT_EQ(read("id", "pengembang menebang hutan", others).status, Status::happened);

  auto expert = told(Sense::say);
  expert.expert = true;
  EXPECT_EQ(read("id", "harga beras akan turun lagi", expert).status, Status::possible);
  EXPECT_EQ(read("id", "tanggul itu tua", expert).status, Status::alleged);
}

// People without a name are others, too, where they do something; what befalls them is told as fact.
TEST(FindStatus, KnowsWhoIsToldOf) {
  struct Row {
    std::string_view language, clause;
    Status status;
  };
  Telling said;
  said.sense = Sense::say;
  const Row rows[] = {
      {"id", "saksi melihat dua orang membuka pintu itu", Status::alleged},
      {"id", "pelaku membawa dua karung beras", Status::alleged},
      {"id", "mereka hanya menonton", Status::alleged},
      {"id", "kliennya mengalami luka", Status::alleged},
      {"id", "warga mengungsi ke balai desa", Status::happened},
      {"id", "dua korban tewas", Status::happened},
      {"id", "tersangka ditahan sejak Rabu", Status::happened},
      {"id", "kami menemukan dua saksi yang melihat pintu itu dibuka", Status::happened},
      {"id", "hal itu akan berjalan terus", Status::possible},
      {"id", "tuduhan itu tidak beralasan", Status::denied},
      {"en", "witnesses saw two men open the gate", Status::alleged},
      {"en", "residents were told at noon", Status::happened},
      {"en", "two drivers died", Status::happened},
      {"en", "the number of residents rose to seven", Status::happened},
      {"en", "it failed at noon", Status::happened},
      {"en", "that will close the road", Status::possible},
      {"en", "the gate opened of its own free will", Status::happened},
  };
  for (const auto& row : rows)
    EXPECT_EQ(read(row.language, row.clause, said).status, row.status) << row.clause;

  Telling expected;
  expected.sense = Sense::expect;
  EXPECT_EQ(read("en", "the owner to ask for more time", expected).status, Status::possible);
}

TEST(FindStatus, ADoubtfulDetailLeavesTheClauseAlone) {
  EXPECT_EQ(read("en", "Hale plans to open the road — perhaps in June").status, Status::planned);
  EXPECT_EQ(read("en", "Hale opened the road — perhaps it was June").status, Status::possible);
  EXPECT_EQ(read("id", "Sari akan pergi ke hulu, kemungkinan besar dengan perahu, ke desa Larangan").status,
            Status::planned);
}

TEST(StatusFinder, ReadsNarratedClauses) {
  const auto& pack = languages().get("id");
  const std::string_view clause = "Bupati akan meninjau tanggul itu.";
  EXPECT_EQ(StatusFinder(pack).find(clause, WordCutter(pack).cut(clause).words).status, Status::planned);
}

}  // namespace
}  // namespace saksi
