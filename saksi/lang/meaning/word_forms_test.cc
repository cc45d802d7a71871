#include "saksi/lang/meaning/word_forms.h"

#include <set>

#include <gtest/gtest.h>

namespace saksi {
namespace {

const WordForms& forms() {
  static const WordForms made(Languages::read(SAKSI_SOURCE_DIR "/data/lang")->get("id"));
  return made;
}

// The first proposal among `known`, "" when there is none.
std::string trace(std::string_view word, const std::set<std::string, std::less<>>& known) {
  std::string found;
  forms().propose(word, [&](std::string_view form) {
    if (!known.contains(form)) return false;
    found = form;
    return true;
  });
  return found;
}

TEST(WordForms, FindTheWordBehindAForm) {
  struct Case {
    std::string_view form;
    std::set<std::string, std::less<>> known;
    std::string_view word;
  };
  const Case cases[] = {
      {"menewaskan", {"tewas"}, "tewas"},            // t became n
      {"ditahan", {"menahan", "tahan"}, "menahan"},  // the active verb before the root
      {"ditahan", {"tahan"}, "tahan"},               //
      {"penyerangan", {"serang"}, "serang"},         // s became ny
      {"keberangkatan", {"berangkat", "angkat"}, "berangkat"},
      {"dipertahankannya", {"mempertahankan", "tahan"}, "mempertahankan"},
      {"rumahnya", {"rumah"}, "rumah"},                       //
      {"pejabat-pejabat", {"pejabat", "jabat"}, "pejabat"},   // said twice
      {"bukti-buktinya", {"bukti"}, "bukti"},                 // and something added
      {"diserangnya", {"menyerang", "serang"}, "menyerang"},  // both ends
      // not:
      {"dia", {"a", "ia"}, ""},         // too little is left
      {"naik", {"turun"}, ""},          //
      {"kanker", {"ker", "kank"}, ""},  // "kan" at the wrong end
      {"bola-basket", {"bola"}, ""},    // two words
      {"", {"tewas"}, ""},              //
      {"\xC3\xA9", {"tewas"}, ""},      // not ASCII
  };
  for (const auto& one : cases) EXPECT_EQ(trace(one.form, one.known), one.word) << one.form;
}

TEST(WordForms, ProposeLittleWhateverTheWord) {
  for (const std::string& word :
       {std::string(48, 'i'), std::string("diperdiperdiperdiperdipernyanyanyakankan")}) {
    std::size_t proposed = 0;
    EXPECT_FALSE(forms().propose(word, [&](std::string_view) { return ++proposed, false; }));
    EXPECT_LE(proposed, 64U);
  }
  EXPECT_FALSE(WordForms().propose("menewaskan", [](std::string_view) { return true; }));
}

}  // namespace
}  // namespace saksi
