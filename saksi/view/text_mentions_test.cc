#include <gtest/gtest.h>

#include "saksi/view/show.h"
#include "saksi/view/text_marks.h"

namespace saksi {
namespace {

// An article whose mentions are told by their words.
class Example {
 public:
  explicit Example(std::string text, std::string title = "Air naik") {
    marked_.article.title = std::move(title);
    marked_.article.text = std::move(text);
  }
  Span find(std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(marked_.article.text.find(words));
    return {Part::text, begin, begin + static_cast<std::uint32_t>(words.size())};
  }
  Example& name(std::string_view words, NameType type = NameType::per) {
    const auto entity = static_cast<std::uint32_t>(marked_.mentions.entities.size());
    marked_.mentions.entities.push_back({type, find(words), "", {}});
    marked_.mentions.names.push_back({find(words), type, entity});
    return *this;
  }
  Example& time(std::string_view words, std::string value) {
    marked_.mentions.times.push_back({find(words), TimeType::date, std::move(value), {}});
    return *this;
  }
  Example& number(std::string_view words, double value) {
    marked_.mentions.numbers.push_back({find(words), value, std::nullopt, Bound::exact});
    return *this;
  }
  Example& quote(std::string_view words, std::string speaker, QuoteKind kind = QuoteKind::direct) {
    marked_.mentions.quotes.push_back(
        {find(words), kind, Source{std::move(speaker), SourceKind::person, {}, {}}, {}});
    return *this;
  }
  Example& told(std::string_view words, std::vector<std::string> chain, Status status = Status::happened) {
    Attribution attribution{find(words), {}, status, {}, ""};
    for (auto& source : chain) attribution.chain.push_back({std::move(source), SourceKind::person, {}, {}});
    marked_.mentions.attributions.push_back(attribution);
    return *this;
  }
  std::string marks(bool colour = false) const {
    MarkedText text(marked_, Part::text, told_in(marked_.mentions), colour);
    std::string line;
    for (const auto& laid : lay_out(text.runs(0, marked_.article.text.size()), 10'000, colour))
      line += laid.text;
    return line;
  }
  const MarkedArticle& marked() const { return marked_; }

 private:
  MarkedArticle marked_;
};

TEST(MarkedText, MarksEachLayerInPlace) {
  EXPECT_EQ(Example("Sari pergi ke Lodan pada Senin dengan dua bus.")
                .name("Sari")
                .name("Lodan", NameType::loc)
                .time("Senin", "2026-01-05")
                .number("dua bus", 2)
                .marks(),
            "[Sari] pergi ke [Lodan] pada {Senin} dengan <dua bus>.");
}

TEST(MarkedText, NumbersWhatStandsOnSomebodysWord) {
  EXPECT_EQ(Example("Kata Sari, air naik dua meter. “Kami siap,” ujarnya. \"Pasti.\"")
                .told("air naik dua meter", {"Sari"})
                .quote("Kami siap", "Sari")
                .quote("Pasti.", "Sari")
                .number("dua meter", 2)
                .marks(),
            "Kata Sari, «air naik <dua meter>»¹. “Kami siap,”² ujarnya. \"Pasti.\"³");
  // One place, one number.
  EXPECT_EQ(Example("Sari bilang air naik.").told("air naik", {"Sari"}).quote("air naik", "Sari").marks(),
            "Sari bilang «air naik»¹.");
  // Its sentences are the quotation's; those of somebody else are not.
  EXPECT_EQ(Example("\"Air naik. Kami siap,\" kata Sari.")
                .quote("Air naik. Kami siap", "Sari")
                .told("Air naik", {"Sari"})
                .told("Kami siap", {"Sari"})
                .marks(),
            "\"Air naik. Kami siap,\"¹ kata Sari.");
  EXPECT_EQ(Example("\"Nusa bilang air naik,\" kata Sari.")
                .quote("Nusa bilang air naik", "Sari")
                .told("air naik", {"Sari", "Nusa"})
                .marks(),
            "\"Nusa bilang «air naik»²,\"¹ kata Sari.");
  // A mark on one side only is none.
  EXPECT_EQ(Example("\"air naik terus").quote("air naik", "Sari").marks(), "\"«air naik»¹ terus");
}

TEST(MarkedText, KeepsMarksThatLieInEachOtherApart) {
  EXPECT_EQ(Example("Nusa menulis Sari bilang air naik.")
                .told("Sari bilang air naik", {"Nusa"})
                .told("air naik", {"Nusa", "Sari"})
                .name("Sari")
                .marks(),
            "Nusa menulis «[Sari] bilang «air naik»²»¹.");
  EXPECT_EQ(Example("satu dua tiga").name("satu dua").time("dua tiga", "2026").marks(),
            "[satu {dua] tiga}");  // across each other
}

TEST(MarkedText, ColourTakesThePlaceOfBrackets) {
  const auto line = Example("Sari naik dua meter.").name("Sari").number("dua meter", 2).marks(true);
  EXPECT_EQ(line, "\x1b[36mSari\x1b[0m naik \x1b[33mdua meter\x1b[0m.");
}

TEST(MarkedText, NumbersOfNotes) {
  EXPECT_EQ(note_number(1), "¹");
  EXPECT_EQ(note_number(1234567890), "¹²³⁴⁵⁶⁷⁸⁹⁰");
}

TEST(MentionsText, HasNoEscapeSequenceOfAnArticle) {
  const Example example =
      Example("Sari \x1b[31mnaik\u202e dua\x07 meter.\u009b2J", "\x1b]0;judul\x07").name("Sari \x1b[31mnaik");
  const auto plain = mentions_to_text(example.marked(), {});
  for (const auto* const bad : {"\x1b", "\x07", "\u202e", "\u009b"}) EXPECT_EQ(plain.find(bad), plain.npos);
  EXPECT_EQ(mentions_to_text(example.marked(), {80, true}).find("\x1b[31m"), std::string::npos);
}

TEST(MentionsText, FitsEveryWidth) {
  const Example example =
      Example("東京都庁で地震 Sari mengatakan air naik setinggi dua meter pada hari Senin pagi.")
          .name("東京都庁", NameType::loc)
          .told("air naik setinggi dua meter", {"Sari"})
          .time("Senin pagi", "2026-01-05TMO");
  for (const std::size_t width : {24, 40, 60, 80, 120}) {
    const auto text = mentions_to_text(example.marked(), {width, false});
    for (std::size_t begin = 0; begin < text.size();) {
      const auto end = text.find('\n', begin);
      EXPECT_LE(display_width(text.substr(begin, end - begin)), width) << text.substr(begin, end - begin);
      begin = end + 1;
    }
  }
}

}  // namespace
}  // namespace saksi
