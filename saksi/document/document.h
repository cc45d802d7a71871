#pragma once
// What a record says, in plain UTF-8: blocks of text with their kind, in reading order, and what the
// sender declares about it. Bytes are decoded, line ends are "\n" only and spaces are plain (U+00A0 and kin
// are U+0020, U+200B and U+FEFF are gone) once, here.

#include <string>
#include <vector>

#include "saksi/document/declared.h"

namespace saksi {

// The kind of a block as the markup tells it. Plain text has paragraphs only.
enum class BlockKind {
  paragraph,
  heading,  // h1 … h6
  list_item,
  quotation,  // blockquote
  caption,    // figcaption and kin
  other,      // outside of what the main text finder holds for the article: navigation, related, comments
};

struct Block {
  std::string text;  // one line: no "\n" inside, trimmed, never empty
  BlockKind kind = BlockKind::paragraph;
  bool after_blank = true;  // plain text: a blank line stood before it
  std::string why;          // BlockKind::other: what it was taken for ("navigation", "related links")
};

struct Document {
  std::string record;  // Record::where
  Declared declared;
  std::vector<Block> blocks;
};

}  // namespace saksi
