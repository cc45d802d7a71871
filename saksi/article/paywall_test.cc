#include "saksi/article/paywall.h"

#include <gtest/gtest.h>

#include "saksi/article/furniture.h"
#include "saksi/document/make_document.h"

namespace saksi {
namespace {

bool find(const std::string& page) {
  static const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  static const Furniture phrases(*languages);
  static const MainTextFinder texts(*languages, phrases);
  Record record;
  record.kind = RecordKind::html;
  record.bytes = page;
  const auto document = make_document(record, {}, [](const Error&) {}).value();
  const auto main_text = texts.find(document);
  std::string text;
  for (const auto& block : main_text.blocks) (text += block.text) += '\n';
  if (!text.empty()) text.pop_back();
  return has_paywall(document, main_text, text);
}

const std::string kFirst =
    "Jembatan Cikaso ditutup sejak Minggu pagi, kata petugas, karena salah satu tiangnya retak.";
const std::string kSecond =
    "Truk harus memutar lewat Sukamaju, sementara sepeda motor masih boleh lewat, kata Sari";

std::string body(std::string_view names, const std::string& words) {
  return "<div class='" + std::string(names) + "'><p>" + kFirst + "</p><p>" + words + "</p></div>";
}
std::string long_body() {
  std::string all = "<div class=isi>";
  for (int i = 0; i < 20; ++i) all += "<p>" + kFirst + " " + kSecond + ".</p>";
  return all + "</div>";
}

TEST(HasPaywall, FindsBoxesAroundAndBehind) {
  for (const auto* names : {"paywall", "article-body subscribe-wall", "piano-container", "metered",
                            "premium_lock", "subscriber-only"}) {
    SCOPED_TRACE(names);
    EXPECT_TRUE(find(body(names, kSecond + ".")));
    EXPECT_TRUE(
        find(body("isi", kSecond + ".") + "<div class='" + names + "'><b>Sudah berlangganan?</b></div>"));
  }
  EXPECT_TRUE(find(body("premium", kSecond + "…")));
  EXPECT_TRUE(find(body("premium", kSecond + " [...]")));
}

TEST(HasPaywall, LeavesWholeArticlesAlone) {
  EXPECT_FALSE(find(body("isi", kSecond + ".")));
  EXPECT_FALSE(find(body("isi", kSecond + "…")));
  EXPECT_FALSE(find(body("premium", kSecond + ".")));
  EXPECT_FALSE(find(body("isi", kSecond + ".") + "<div class=newsletter-subscribe><b>Surat pagi</b></div>"));
  EXPECT_FALSE(find(body("wallpaper pianos", kSecond + ".")));
  EXPECT_FALSE(find(long_body() + "<div class=paywall><b>Sudah berlangganan?</b></div>"));
  EXPECT_FALSE(find(""));
}

TEST(BreaksOff, KnowsItsMarks) {
  for (const auto* text : {"Air naik…", "Air naik ...", "Air [...]", "Air (…)"})
    EXPECT_TRUE(breaks_off(text)) << text;
  for (const auto* text : {"Air naik.", "… naik", "", ")"}) EXPECT_FALSE(breaks_off(text)) << text;
}

}  // namespace
}  // namespace saksi
