#pragma once
// What a record says, in plain UTF-8: blocks of text in reading order, and what the sender declares about
// it. Bytes are decoded, line ends are "\n" only and spaces are plain (U+00A0 and kin are U+0020, U+200B and
// U+FEFF are gone) once, here. A block keeps where it stood in the page, so that a later step can find the
// article among menus and related links (saksi/article/main_text.h).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "saksi/document/declared.h"

namespace saksi {

// The kind of a block as the markup tells it. Plain text has paragraphs only.
enum class BlockKind {
  paragraph,
  heading,     // h1 … h6
  list_item,   // li, dt, dd
  quotation,   // blockquote
  caption,     // figcaption and kin
  table_cell,  // td, th
};

// Where a block of a page stood. Blocks of plain text have none.
struct Markup {
  std::uint32_t element = 0;     // index in Document::elements: the innermost box around the block
  std::uint32_t link_bytes = 0;  // how much of the text lies in links
  std::uint8_t level = 0;        // of a heading: 1 … 6
};

struct Block {
  std::string text;  // one line: no "\n" inside, trimmed, never empty
  BlockKind kind = BlockKind::paragraph;
  bool after_blank = true;  // plain text: a blank line stood before it; a page: a box or two line breaks
  std::optional<Markup> markup;
};

// A box of a page that has text in it (div, article, nav, p …), outermost first: a parent stands before its
// children.
struct Element {
  std::string tag;                      // "div", in lower case
  std::string names;                    // class, id, role and itemprop, as "article-body related-posts"
  std::optional<std::uint32_t> parent;  // index in Document::elements; none: the root
};

// A time that the page gives for readers: <time datetime="2025-03-11T10:42:00+07:00">10.42 WIB</time>.
struct ShownTime {
  std::uint32_t block = 0;  // index in Document::blocks: it stands in that block, or just before it
  std::string words;        // as declared; as shown when nothing is declared
};

// What an entry of a feed holds of its article: all of it, or a few words that stand for it.
enum class EntryText { whole, summary };

struct Document {
  std::string record;  // Record::where, and "#n" for the n-th entry of a feed
  Declared declared;
  std::vector<Block> blocks;
  std::vector<Element> elements;          // empty: plain text
  std::vector<ShownTime> times;           // in reading order
  std::optional<std::uint32_t> embedded;  // the box of the article that stands in data only
  // Of an entry of a feed, which may have no blocks, or not even a title. None: not from a feed.
  std::optional<EntryText> entry;
};

}  // namespace saksi
