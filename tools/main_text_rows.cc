// Prints the blocks of pages with the features that saksi/article/block_scorer.h judges them by, as a table
// parted by tabs: page, text, 1 for a menu, features. For tools/train_main_text.py, which labels and learns
// from them.
//
//   main_text_rows DATA_FOLDER [--odds FILE] PAGE...
//
// FILE has a line for each block, in the same order: what the first trees say of it. Then the features of the
// second trees stand behind.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "saksi/article/block_scorer.h"
#include "saksi/document/make_document.h"

int main(int count, char** arguments) {
  using namespace saksi;
  if (count < 3) {
    std::fputs("usage: main_text_rows DATA_FOLDER [--odds FILE] PAGE...\n", stderr);
    return 2;
  }
  const auto languages = Languages::read(std::string(arguments[1]) + "/lang");
  if (!languages) return 2;
  const Furniture phrases(*languages);
  int next = 2;
  std::ifstream odds_file;
  if (count > 4 && std::string_view(arguments[2]) == "--odds") {
    odds_file.open(arguments[3]);
    next = 4;
  }
  fmt::print("page\ttext\tmenu");
  for (const auto name : block_feature_names()) fmt::print("\t{}", name);
  if (odds_file.is_open())
    for (const auto name : context_feature_names()) fmt::print("\t{}", name);
  fmt::print("\n");
  for (; next < count; ++next) {
    std::ifstream file(arguments[next], std::ios::binary);
    Record record;
    record.kind = RecordKind::html;
    record.where = arguments[next];
    record.bytes.assign(std::istreambuf_iterator<char>(file), {});
    const auto document = make_document(record, {}, [](const Error&) {});
    if (!document || document->elements.empty()) continue;
    const auto [features, menu] = find_block_features(*document, judge_boxes(*document));
    std::vector<ContextFeatures> context;
    if (odds_file.is_open()) {
      std::vector<float> odds(features.size());
      for (auto& value : odds) odds_file >> value;
      context = find_context(*document, odds, phrases);
    }
    for (std::size_t i = 0; i < features.size(); ++i) {
      fmt::print("{}\t{}\t{}", arguments[next], document->blocks[i].text, int{menu[i]});
      for (const auto value : features[i]) fmt::print("\t{:.5g}", value);
      if (!context.empty())
        for (const auto value : context[i]) fmt::print("\t{:.5g}", value);
      fmt::print("\n");
    }
  }
  return 0;
}
