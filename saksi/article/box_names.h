#pragma once
// What sites call the boxes of their pages: the class, id, role and itemprop words of an element.
//
//   related-posts, baca-juga          related links
//   comments, komentar                comments
//   entry-content, read__content      the body of an article

#include <optional>
#include <string_view>

#include "saksi/document/document.h"

namespace saksi {

struct BoxReason {
  std::string_view why;  // "navigation", "comments"; static text
  bool strong = false;   // even when paragraphs stand in it: comments and related reports have them, too
};

// Why an element is not part of an article, going by its tag and names alone. None: it may be.
std::optional<BoxReason> find_box_reason(const Element& element);

// The box is named for the body of an article (itemprop articleBody, class entry-content).
bool is_body_box(const Element& element);

// The box is named for the words under a picture.
bool is_caption_box(const Element& element);

}  // namespace saksi
