#include "saksi/article/paging.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Lines = std::vector<std::string>;

struct Read {
  bool more = false;
  Lines dropped;
};

// `linked`: every line is a link.
Read read(const Lines& texts, bool linked) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const Paging paging(*languages);
  std::vector<Line> lines;
  for (const auto& text : texts)
    lines.push_back(make_line(
        {text, BlockKind::paragraph, true, Markup{0, static_cast<std::uint32_t>(linked ? text.size() : 0)}}));
  Read found;
  found.more = paging.mark(lines);
  for (const auto& line : lines) {
    if (!line.dropped()) continue;
    EXPECT_EQ(line.why, "page numbers");
    found.dropped.push_back(line.text);
  }
  return found;
}

TEST(Paging, KnowsThatMorePagesFollow) {
  const Lines rows[] = {
      {"Halaman selanjutnya"},
      {"Halaman Selanjutnya »"},
      {"Halaman 2"},
      {"Halaman 1 dari 3"},
      {"Halaman: 1 2 3 Selanjutnya"},
      {"Halaman:", "1", "2", "Tampilkan Semua"},
      {"1", "2", "3", "Berikutnya"},
      {"Next page"},
      {"1 2 3 Next"},
      {"Page 1 of 2"},
      {"Page 2 of 2"},
      {"Pages: 1 2"},
      {"Seite 2"},
      {"Nächste Seite"},
      {"Seite 1 von 4"},
      {"Página siguiente"},
      {"次のページ"},
      {"下一页"},
      {"Следующая страница"},
      {"الصفحة التالية"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.front());
    const auto found = read(row, false);
    EXPECT_TRUE(found.more);
    EXPECT_EQ(found.dropped, row);
  }
  EXPECT_TRUE(read({"1", "2", "3"}, true).more);
}

TEST(Paging, TakesASinglePageForWhole) {
  for (const auto* row : {"Halaman: 1", "Page 1 of 1", "Halaman 1", "Page 14"}) {
    SCOPED_TRACE(row);
    const auto found = read({row}, false);
    EXPECT_FALSE(found.more);
    EXPECT_EQ(found.dropped, Lines{row});
  }
}

TEST(Paging, LeavesOtherLinesAlone) {
  const Lines rows[] = {
      {"Next"},  // the next report
      {"Selanjutnya"},
      {"1 2 3"},  // figures
      {"1", "2", "3"},
      {"1 of 2"},  // pictures
      {"2019 2020 2021"},
      {"Halaman rumah warga terendam"},
      {"Page turns for the Harlow museum"},
      {"Halaman 2 surat kabar itu memuat foto tanggul yang jebol."},
      {"Kembali ke halaman utama"},
      {"Next: a walk along the dam"},
      {"All"},
      {"3 1"},
      {""},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.front());
    const auto found = read(row, false);
    EXPECT_FALSE(found.more);
    EXPECT_EQ(found.dropped, Lines{});
  }
}

TEST(Paging, KnowsTheAddressOfTheNextPage) {
  struct Case {
    std::string_view page, next;
  };
  const Case alike[] = {
      {"https://kabarsore.example/a/17/jembatan", "https://kabarsore.example/a/17/jembatan?page=2"},
      {"https://kabarsore.example/a/17/jembatan?page=2", "https://kabarsore.example/a/17/jembatan?page=3"},
      {"https://kabarsore.example/jembatan-retak-lagi", "https://kabarsore.example/jembatan-retak-lagi/2/"},
      {"https://www.kabarsore.example/jembatan-retak-lagi.html",
       "http://kabarsore.example/jembatan-retak-lagi-2.html"},
      {"https://kabarsore.example/jembatan-retak-lagi",
       "https://kabarsore.example/jembatan-retak-lagi/halaman-2"},
      {"https://kabarsore.example/jembatan-retak-lagi/page/2",
       "https://kabarsore.example/jembatan-retak-lagi/page/3"},
  };
  for (const auto& [page, next] : alike) EXPECT_TRUE(is_next_page(next, page)) << next;
  const Case others[] = {
      {"https://kabarsore.example/a/17/jembatan", "https://kabarsore.example/a/18/air-surut"},
      {"https://kabarsore.example/a/17", "https://kabarsore.example/a/18"},
      {"https://kabarsore.example/jembatan-retak-lagi", "https://kabarsore.example/jembatan-retak-lagi"},
      {"https://kabarsore.example/jembatan-retak-lagi/3", "https://kabarsore.example/jembatan-retak-lagi/2"},
      {"https://kabarsore.example/jembatan?page=2", "https://kabarsore.example/jembatan?page=1"},
      {"https://kabarsore.example/", "https://kabarsore.example/page/2"},
      {"https://kabarsore.example/berita", "https://kabarsore.example/berita/page/2"},
      {"https://kabarsore.example/jembatan-retak-lagi", "https://lain.example/jembatan-retak-lagi/2"},
      {"https://kabarsore.example/jembatan-retak-lagi", "https://kabarsore.example/jembatan-retak-lagi-2019"},
      {"", ""},
      {"https://kabarsore.example/x", ""},
  };
  for (const auto& [page, next] : others) EXPECT_FALSE(is_next_page(next, page)) << next;
}

}  // namespace
}  // namespace saksi
