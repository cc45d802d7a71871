// What `saksi read` costs beside libxml2's HTML parser alone, on the same pages: `./dev bench read [FOLDER]`.
//
// FOLDER holds HTML pages (files of any name); without it the program makes 80 pages of its own, with the
// sizes and the mix of a news page of these years: some 160 KiB, half of it scripts and styles, forty
// paragraphs among four hundred links. Prints the best of several runs, in milliseconds for all pages, of the
// processor and by the wall clock:
//
//   libxml2 alone   htmlReadMemory with RECOVER | NONET | NOERROR | NOWARNING, and xmlFreeDoc
//   tree alone      our own parser, of decoded text
//   read            files to JSON, whole, in this process: records, documents, articles (tables are loaded)
//   read x2         the same with two threads
//   start           reading the tables and compiling the rules, once in a run
//   ratio           read / libxml2 alone; with start; read / read x2
//
// lexbor is not in Debian 12 and was not measured.

#include <libxml/HTMLparser.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "saksi/document/decode.h"
#include "saksi/document/tree.h"
#include "saksi/run.h"
#include "saksi/view/show.h"

namespace saksi {
namespace {

namespace fs = std::filesystem;
constexpr int kRounds = 7;

std::string paragraph(std::size_t seed) {
  static const char* const kWords[] = {"air",    "naik",  "di",    "kota", "Sukamaju", "warga",  "kata",
                                       "Bupati", "Sari",  "pada",  "hari", "Rabu",     "jalan",  "rusak",
                                       "hujan",  "deras", "sejak", "pagi", "petugas",  "meminta"};
  std::string text;
  for (int i = 0; i < 45; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    text += kWords[(seed >> 40) % std::size(kWords)];
    text += i % 15 == 14 ? ". " : " ";
  }
  return text;
}

std::string make_page(std::size_t seed) {
  std::string page =
      "<!doctype html><html lang=id><head><meta charset=utf-8><title>Air naik di Sukamaju - Saksi Pos</title>"
      "<meta property=\"article:published_time\" content=\"2024-02-07T10:15:00+07:00\">"
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Air naik di Sukamaju\","
      "\"author\":{\"name\":\"Sari Lestari\"}}</script>";
  for (int i = 0; i < 40; ++i)
    page += "<link rel=preload href=\"/s/" + std::to_string(i) + ".js\"><meta name=\"x-" + std::to_string(i) +
            "\" content=\"a\">";
  page += "<style>";
  for (int i = 0; i < 300; ++i) page += ".c" + std::to_string(i) + " > a:hover{margin:0 auto;color:#123}";
  page += "</style></head><body class=\"single post\"><nav><ul>";
  for (int i = 0; i < 200; ++i)
    page += "<li class=\"menu-item menu-item-" + std::to_string(i) + "\"><a href=\"/r/" + std::to_string(i) +
            "\" title=\"Rubrik\">Rubrik " + std::to_string(i) + "</a></li>\n";
  page +=
      "</ul></nav><main><article class=\"post\"><h1>Air naik di Sukamaju</h1><div class=\"entry-content\">";
  for (std::size_t i = 0; i < 40; ++i) page += "<p>" + paragraph(seed * 100 + i) + "</p>\n";
  page += "</div></article><aside class=\"related\">";
  for (int i = 0; i < 200; ++i)
    page += "<div class=\"card\"><a href=\"/b/" + std::to_string(i) +
            "\"><img src=\"/i.jpg\" alt=\"\"><h3>Berita lain " + std::to_string(i) +
            " hari ini &amp; kemarin</h3></a></div>\n";
  page += "</aside></main>";
  for (int i = 0; i < 12; ++i) {
    page += "<script>(function(){var a=[];";
    for (int j = 0; j < 140; ++j) page += "if(a.length<" + std::to_string(j) + "){a.push('<b>x</b>');}";
    page += "})();</script>";
  }
  return page + "</body></html>";
}

struct Pages {
  std::vector<std::string> paths;
  std::vector<std::string> bytes;
  std::size_t size_bytes = 0;
};

Pages read_pages(const fs::path& folder) {
  Pages pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) pages.paths.push_back(entry.path().string());
  std::ranges::sort(pages.paths);
  for (const auto& path : pages.paths) {
    std::ifstream file(path, std::ios::binary);
    pages.bytes.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    pages.size_bytes += pages.bytes.back().size();
  }
  return pages;
}

struct Took {
  double cpu_ms = 1e9;  // of all threads: other work on the machine counts less than in `wall_ms`
  double wall_ms = 1e9;
};

template <class Work>
Took best_of(const Work& work) {
  Took best;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const auto cpu_start = std::clock();
    work();
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    best.cpu_ms = std::min(best.cpu_ms, static_cast<double>(std::clock() - cpu_start) * 1e3 / CLOCKS_PER_SEC);
    best.wall_ms = std::min(best.wall_ms, wall.count());
  }
  return best;
}

void parse_with_libxml2(const Pages& pages) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  for (const auto& page : pages.bytes)
    xmlFreeDoc(htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, nullptr, kOptions));
}

void parse_alone(const Pages& pages, const std::vector<std::string>& decoded) {
  for (std::size_t i = 0; i < pages.bytes.size(); ++i)
    if (parse_html(decoded[i], 256).tree.size() == 0) std::abort();
}

std::size_t read_whole(const Pages& pages, const Knowledge& knowledge, std::size_t threads) {
  RunOptions options;
  options.threads = threads;
  options.render = [](const MarkedArticle& marked) { return article_to_json(marked.article); };
  Progress progress;
  std::size_t bytes = 0;
  const auto take = [&](const ReadArticle& article) {
    bytes += article.rendered.size();
    return true;
  };
  read_articles(
      pages.paths, knowledge, options, Depth::articles, take, [](const Error&) {}, progress);
  return bytes;
}

int run(int count, char** arguments) {
  const fs::path made = fs::temp_directory_path() / ("saksi-bench-" + std::to_string(getpid()));
  if (count < 2) {
    fs::create_directories(made);
    for (std::size_t i = 0; i < 80; ++i)
      std::ofstream(made / (std::to_string(100 + i) + ".html"), std::ios::binary) << make_page(i);
  }
  const auto pages = read_pages(count < 2 ? made : fs::path(arguments[1]));
  std::vector<std::string> decoded;
  for (const auto& page : pages.bytes) decoded.push_back(decode(page, {std::nullopt, true}).text);

  const std::string data = std::string(SAKSI_SOURCE_DIR) + "/data";
  const auto knowledge = Knowledge::read(data, std::nullopt);
  if (!knowledge) return 2;
  const auto parser = best_of([&] { parse_with_libxml2(pages); });
  const auto tree = best_of([&] { parse_alone(pages, decoded); });
  const auto one = best_of([&] { read_whole(pages, **knowledge, 1); });
  const auto two = best_of([&] { read_whole(pages, **knowledge, 2); });
  const auto start = best_of([&] { static_cast<void>(Knowledge::read(data, std::nullopt)); });
  const double megabytes = static_cast<double>(pages.size_bytes) / 1e6;
  std::printf("%zu pages, %.1f MB%s\n", pages.paths.size(), megabytes, count < 2 ? " (made)" : "");
  for (const auto& [name, took] : {std::pair("libxml2 alone", parser), std::pair("tree alone", tree),
                                   std::pair("read", one), std::pair("read x2", two)})
    std::printf("%-14s %8.1f ms cpu %8.1f ms wall %8.0f MB/s cpu\n", name, took.cpu_ms, took.wall_ms,
                megabytes / took.cpu_ms * 1e3);
  std::printf("%-14s %8.1f ms cpu\n", "start", start.cpu_ms);
  std::printf("ratio of cpu: read / libxml2 %.2f, with start %.2f; two threads %.2f times as fast\n",
              one.cpu_ms / parser.cpu_ms, (one.cpu_ms + start.cpu_ms) / parser.cpu_ms,
              one.wall_ms / two.wall_ms);
  if (count < 2) fs::remove_all(made);
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) { return saksi::run(count, arguments); }
