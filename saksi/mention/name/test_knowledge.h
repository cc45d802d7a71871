#pragma once
// For tests: the finder over the data of this repository, read once, and articles made of a text.

#include <filesystem>
#include <string>
#include <string_view>

#include "saksi/article/outlets.h"
#include "saksi/mention/find_mentions.h"
#include "saksi/mention/gazetteer.h"

namespace saksi {

inline std::vector<Table> test_name_tables() {
  std::vector<Table> tables;
  for (const auto& file : std::filesystem::directory_iterator(SAKSI_SOURCE_DIR "/data/names"))
    if (file.path().extension() == ".tsv") tables.push_back(read_table(file.path().string()).value());
  return tables;
}

inline const Gazetteer& test_gazetteer() {
  static const Gazetteer kGazetteer(test_name_tables());
  return kGazetteer;
}

inline const MentionFinder& test_finder() {
  static const Languages kLanguages = Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  static const Outlets kOutlets;
  static const MentionFinder kFinder(kLanguages, test_gazetteer(), kOutlets);
  return kFinder;
}

inline Article test_article(std::string_view text, std::string_view language = "id") {
  Article article;
  article.text = text;
  article.language = language;
  return article;
}

// "LOC Rusia, PER Vladimir Putin"
inline std::string test_names(std::string_view text, std::string_view language = "id") {
  const auto article = test_article(text, language);
  std::string names;
  for (const auto& name : test_finder().find(article).names) {
    static constexpr const char* kTypes[] = {"PER", "ORG", "LOC", "EVT", "MISC"};
    names += (names.empty() ? "" : ", ") + std::string(kTypes[static_cast<std::size_t>(name.type)]) + " ";
    names += article.words(name.span);
  }
  return names;
}

}  // namespace saksi
