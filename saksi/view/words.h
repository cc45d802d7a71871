#pragma once
// The words of the values: how a status, a kind or a bound is written in every format
// (docs/formats/commands.md), and how a span is numbered in code points.

#include <string>
#include <string_view>

#include "saksi/account/account.h"
#include "saksi/base/utf8.h"
#include "saksi/view/show.h"

namespace saksi {

std::string_view word_of(NameType type);        // "PER"
std::string_view word_of(TimeType type);        // "DATE"
std::string_view word_of(Bound bound);          // "at least"
std::string_view word_of(QuoteKind kind);       // "direct"
std::string_view word_of(Status status);        // "happened"
std::string_view word_of(DifferenceKind kind);  // "place"
std::string_view word_of(UpdateKind kind);      // "plan"
std::string_view word_of(DayBasis basis);       // "said"
std::string_view word_of(CopyHow how);          // "text"
std::string_view word_of(Published::Basis basis);

// The id of a difference: the same from both of its facts.
std::string difference_id(const FactId& fact, const Difference& difference);
std::string update_id(const Update& update);

// A summary line as it is read: its pieces joined by one space, filled pieces in [brackets].
std::string summary_words(const SummaryLine& line, const ArticlesById& articles);

// A span as it is printed: half-open, in code points.
struct CodePoints {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const CodePoints&, const CodePoints&) = default;
};

// Spans of one article in code points. The article must outlive this.
class ArticlePlaces {
 public:
  explicit ArticlePlaces(const Article& article) : title_(article.part(Part::title)), text_(article.text) {}
  CodePoints of(const Span& span) const {
    const auto& index = span.in == Part::title ? title_ : text_;
    return {index.code_points_before(span.begin), index.code_points_before(span.end)};
  }

 private:
  CodePointIndex title_, text_;
};

}  // namespace saksi
