#pragma once
// For the property tests of this folder: random articles.

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <rapidcheck.h>

#include "saksi/story/mark_test.h"

namespace saksi {

// Articles made of few words, so that many are alike.
inline rc::Gen<std::vector<MarkedArticle>> some_articles() {
  const auto word =
      rc::gen::element<std::string>("banjir", "jembatan", "Lebak", "gempa", "Garut", "pasar", "43",
                                    "terbakar", "mengungsi", "Ciberang", "wali", "menteri");
  const auto text = rc::gen::container<std::vector<std::string>>(word);
  const auto day = rc::gen::element<std::string>("", "2024-03-01", "2024-03-02", "2024-05-01");
  return rc::gen::map(rc::gen::container<std::vector<std::pair<std::vector<std::string>, std::string>>>(
                          rc::gen::pair(text, day)),
                      [](const auto& parts) {
                        std::vector<MarkedArticle> articles;
                        for (const auto& [words, published] : parts) {
                          std::string joined;
                          for (const auto& one : words) joined += one + ' ';
                          articles.push_back(mark(fmt::format("a{}", articles.size()), joined, published));
                        }
                        return articles;
                      });
}

}  // namespace saksi
