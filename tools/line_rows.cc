// Prints what saksi/article/line_features.h says of each line of labelled texts and pages, for
// tools/train_trees.cc: the rows from which data/lang/line_trees.txt is learned (./dev train lines KIT).
//
//   line_rows DATA_FOLDER KIT/data/read > rows
//
// An answer is 1 for a line that is not the article. Labelled are
//   furniture/gold.jsonl   plain texts whose furniture is marked ({"file", "furniture": [{"start", "end"}]});
//   body/gold.jsonl,       pages with the text of their article ({"file", "text"}), read as if someone had
//   fields/gold.jsonl      copied them: their lines from a little above the article to a little below it;
//   web/segments.jsonl     pages of which some pieces are known ({"file", "with": […], "without": […]}).
// Lines of which nothing is known are seen as neighbours only. Each text is told twice: as the rules left it,
// and as rules without a single word list would, so that a text in a language without lists is learned from,
// too. Where the whole article is known it is also told alone, and cut short: clean texts are the most
// common.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "saksi/article/line_features.h"
#include "saksi/article/line_judge.h"
#include "saksi/base/utf8.h"
#include "saksi/document/make_document.h"
#include "saksi/record/read_records.h"
#include "saksi/run.h"

namespace {

using namespace saksi;
using Json = nlohmann::json;
enum class Label { unknown, article, other };

constexpr std::size_t kAbove = 8, kBelow = 10;  // lines around the article of a page that are looked at

std::vector<Json> read_rows(const std::string& path) {
  std::vector<Json> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) rows.push_back(Json::parse(line));
  return rows;
}

std::optional<Document> read_document(const std::string& path) {
  const OnProblem ignore = [](const Error&) {};
  RecordReader reader({path}, {}, ignore);
  auto record = reader.next();
  if (!record) return std::nullopt;
  auto document = make_document(*record, {}, ignore);
  return document ? std::optional(std::move(*document)) : std::nullopt;
}

std::string key_of(std::string_view text) {
  std::string key = " ";
  for (const auto& word : line_words(text, text.size())) (key += word.folded) += ' ';
  return key;
}

// Three words in a row that both hold.
bool share_words(const std::string& line, const std::string& text) {
  std::vector<std::size_t> blanks;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == ' ') blanks.push_back(i);
  for (std::size_t i = 0; i + 3 < blanks.size(); ++i)
    if (text.find(line.substr(blanks[i], blanks[i + 3] + 1 - blanks[i])) != std::string::npos) return true;
  return false;
}

struct Example {
  std::string group;
  double weight = 1;
  Document document;
  std::vector<Label> labels;
  bool whole = false;  // all lines of the article are labelled
};

// The lines of a page from a little above the article to a little below it, as plain text.
void copy_window(Example& example) {
  std::size_t first = example.labels.size(), last = 0;
  for (std::size_t i = 0; i < example.labels.size(); ++i)
    if (example.labels[i] == Label::article) first = std::min(first, i), last = i;
  if (first == example.labels.size()) {
    example.document.blocks.clear();
    example.labels.clear();
    return;
  }
  const auto begin = first - std::min(first, kAbove);
  const auto end = std::min(example.labels.size(), last + 1 + kBelow);
  std::vector<Block> blocks;
  for (auto i = begin; i < end; ++i)
    blocks.push_back({example.document.blocks[i].text, BlockKind::paragraph, false, std::nullopt});
  example.document.blocks = std::move(blocks);
  example.labels = {example.labels.begin() + static_cast<std::ptrdiff_t>(begin),
                    example.labels.begin() + static_cast<std::ptrdiff_t>(end)};
  example.document.elements.clear();
  example.document.declared = {};
}

Example from_text(const std::string& folder, const Json& row) {
  Example example{row.at("file"), 2, {}, {}, false};
  std::ifstream in(folder + "/" + row.at("file").get<std::string>());
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  auto document = read_document(folder + "/" + row.at("file").get<std::string>());
  if (!document) return example;
  example.document = std::move(*document);
  std::multiset<std::string> furniture;
  for (const auto& piece : row.at("furniture"))
    for (std::string rest = piece.at("words"); !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      furniture.insert(key_of(rest.substr(0, end)));
      rest.erase(0, end + 1);
    }
  for (const auto& block : example.document.blocks)
    example.labels.push_back(furniture.contains(key_of(block.text)) ? Label::other : Label::article);
  example.whole = true;
  return example;
}

Example from_page(const std::string& folder, const Json& row) {
  Example example{row.at("file"), 1, {}, {}, false};
  auto document = read_document(folder + "/" + row.at("file").get<std::string>());
  if (!document || !row.at("text").is_string()) return example;
  example.document = std::move(*document);
  const auto text = key_of(row.at("text").get<std::string>());
  const auto title = key_of(row.value("title", Json()).is_string() ? row.at("title").get<std::string>() : "");
  for (const auto& block : example.document.blocks) {
    const auto key = key_of(block.text);
    example.labels.push_back(key == title                          ? Label::unknown
                             : text.find(key) != std::string::npos ? Label::article
                             : share_words(key, text)              ? Label::unknown
                                                                   : Label::other);
  }
  copy_window(example);
  example.whole = true;
  return example;
}

Example from_pieces(const std::string& folder, const Json& row) {
  Example example{row.at("file"), 0.5, {}, {}, false};
  auto document = read_document(folder + "/" + row.at("file").get<std::string>());
  if (!document) return example;
  example.document = std::move(*document);
  const auto holds = [&](const std::string& text, const char* which) {
    return std::ranges::any_of(row.at(which), [&](const Json& piece) {
      return text.find(squeeze(piece.get<std::string>())) != std::string::npos;
    });
  };
  for (const auto& block : example.document.blocks)
    example.labels.push_back(holds(block.text, "with")      ? Label::article
                             : holds(block.text, "without") ? Label::other
                                                            : Label::unknown);
  copy_window(example);
  return example;
}

void print(const Example& example, const LineJudge& judge, double weight) {
  auto lines = make_lines(example.document.blocks);
  if (lines.size() != example.labels.size()) return;
  judge.mark(lines, example.document, {});
  const auto features = find_line_features(lines, judge.dates());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].dropped() || example.labels[i] == Label::unknown) continue;
    fmt::print("{}\t{}\t{}", example.group, weight * example.weight,
               example.labels[i] == Label::other ? 1 : 0);
    for (const auto value : features[i]) fmt::print("\t{:.5g}", value);
    fmt::print("\n");
  }
}

// The article of an example without what stood around it; with `most`, its first lines only: a clean text has
// nothing to lose.
Example clean(const Example& example, std::size_t most) {
  Example kept{example.group, example.weight, {}, {}, false};
  kept.document.record = example.document.record;
  for (std::size_t i = 0; i < example.labels.size() && kept.labels.size() < most; ++i) {
    if (example.labels[i] != Label::article) continue;
    kept.document.blocks.push_back(example.document.blocks[i]);
    kept.labels.push_back(Label::article);
  }
  return kept;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: line_rows DATA_FOLDER KIT/data/read\n", stderr);
    return 2;
  }
  const auto knowledge = Knowledge::read(arguments[1], std::nullopt);
  if (!knowledge) {
    fmt::print(stderr, "line_rows: {}: {}\n", knowledge.error().where, knowledge.error().message);
    return 2;
  }
  const Languages no_languages;
  const LineJudge judge((*knowledge)->languages, (*knowledge)->outlets);
  const LineJudge blind(no_languages, (*knowledge)->outlets);
  fmt::print("group\tweight\tanswer");
  for (const auto name : line_feature_names()) fmt::print("\t{}", name);
  fmt::print("\n");
  const std::string kit = arguments[2];
  std::vector<Example> examples;
  std::set<std::string> seen;
  const auto add = [&](Example example) {
    const auto name = example.group.substr(example.group.rfind('/') + 1);
    example.group = name.substr(0, name.rfind('.'));  // the same page may stand in several sets
    if (seen.insert(example.group).second) examples.push_back(std::move(example));
  };
  for (const auto& row : read_rows(kit + "/furniture/gold.jsonl")) add(from_text(kit + "/furniture", row));
  for (const auto& row : read_rows(kit + "/fields/gold.jsonl")) add(from_page(kit + "/fields", row));
  for (const auto& row : read_rows(kit + "/body/gold.jsonl")) add(from_page(kit + "/body", row));
  for (const auto& row : read_rows(kit + "/web/segments.jsonl")) add(from_pieces(kit + "/web", row));
  for (const auto& example : examples) {
    print(example, judge, 1);
    print(example, blind, 0.5);
    if (example.whole) {
      print(clean(example, example.labels.size()), judge, 0.5);
      print(clean(example, 2 + example.labels.size() % 6), judge, 1);
    }
  }
}
