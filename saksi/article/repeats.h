#pragma once
// What a page prints twice: the headline at the end, a teaser that is a sentence of the body, a name of a
// section above every picture.

#include <optional>
#include <string>
#include <vector>

#include "saksi/article/line.h"

namespace saksi {

// Marks the lines from `from` on that repeat `title`.
void mark_title_repeats(std::vector<Line>& lines, std::size_t from, const std::optional<std::string>& title);

// The same, and up to three lines at the head that repeat words of
// a later line. Linear in the text.
void mark_repeats(std::vector<Line>& lines, std::size_t from, const std::optional<std::string>& title);

}  // namespace saksi
