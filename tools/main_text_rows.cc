// Prints the blocks of pages with the features that saksi/article/block_scorer.h judges them by, as a table
// parted by tabs: page, text, 1 when it is asked about, features. For tools/train_main_text.py, which labels
// and learns from them.
//
//   main_text_rows DATA_FOLDER [--odds FILE] PAGE...
//
// FILE has a line for each block, in the same order: what the first trees say of it. Then the rows are those
// of the second trees, and hopeless blocks are not asked about.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
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
  fmt::print("page\ttext\tasked");
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
    const auto table = find_block_features(*document, judge_boxes(*document));
    std::vector<std::span<const float>> rows(document->blocks.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) rows[table.places[row]] = table.rows[row];
    ContextTable context;
    if (odds_file.is_open()) {
      std::vector<float> all(document->blocks.size()), odds;
      for (auto& value : all) odds_file >> value;
      for (const auto place : table.places) odds.push_back(all[place]);
      context = find_context(*document, table, odds, phrases);
      std::ranges::fill(rows, std::span<const float>());
      for (std::size_t row = 0; row < context.rows.size(); ++row)
        rows[table.places[context.from[row]]] = context.rows[row];
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      fmt::print("{}\t{}\t{}", arguments[next], document->blocks[i].text, int{!rows[i].empty()});
      for (const auto value : rows[i]) fmt::print("\t{:.6g}", value);
      fmt::print("\n");
    }
  }
  return 0;
}
