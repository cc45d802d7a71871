#include "saksi/account/tell/utterances.h"

#include <gtest/gtest.h>

#include "saksi/account/test_story.h"

namespace saksi {
namespace {

using test::TestStory;

// How many utterances two direct quotes of Hartini in two reports come to.
std::size_t count_utterances(const std::string& quote, const std::string& other) {
  TestStory story;
  for (const auto& [id, words] : {std::pair("a", quote), std::pair("b", other)}) {
    auto& marked = story.add(id, id, "", "“" + words + "” kata Hartini pada Senin.");
    TestStory::name(marked, "Hartini", NameType::per, "hartini");
    Quote said;
    said.span = TestStory::find(marked, words);
    said.kind = QuoteKind::direct;
    said.speaker = TestStory::source(marked, "Hartini", SourceKind::person);
    said.speaker->entity = 0;
    marked.mentions.quotes.push_back(said);
  }
  return story.make().quotes.size();
}

TEST(Utterances, AShortenedQuoteIsAVariantOfTheWholeOne) {
  EXPECT_EQ(count_utterances("Kami tidak akan tergesa-gesa menurunkan bunga", "Kami tidak akan tergesa-gesa"),
            1u);
  EXPECT_EQ(count_utterances("Itu bukan kecelakaan. Itu sebuah pilihan", "Itu sebuah pilihan"),
            2u);  // three words
  EXPECT_EQ(count_utterances("Kami tidak akan tergesa-gesa menurunkan bunga", "Kami tidak akan pulang"), 2u);
}

}  // namespace
}  // namespace saksi
