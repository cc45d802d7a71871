#pragma once
// What sites call the boxes of their pages: the class, id, role and itemprop words of an element.
//
//   related-posts, baca-juga          related links
//   comments, komentar                comments
//   entry-content, read__content      the body of an article

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "saksi/document/document.h"

namespace saksi {

struct BoxReason {
  std::string_view why;  // "navigation", "comments"; static text
  bool strong = false;   // even when paragraphs stand in it: comments and related reports have them, too
};

// Comments, cookie notes, sign-up forms and page footers: of the text of pages that we learned from less than
// 1 % of what stands there was of the article, so nothing else is asked about them.
bool is_certain(std::string_view reason);

// Why an element is not part of an article, going by its tag and names alone. None: it may be.
std::optional<BoxReason> find_box_reason(const Element& element);

// What an element is named for, as a set: bit i stands for the i-th of these groups. The first ones are the
// reasons of find_box_reason.
enum class NameGroup : std::uint8_t {
  navigation,
  related,
  comments,
  share,
  advert,
  sign_up,
  cookies,
  side,
  footer,
  header,
  tags,
  meta,
  author,
  player,
  hidden,
  overlay,  // not of the article
  body,
  body_word,
  lead,
  title,
  caption,
  list,
  quote,
  item,
  main,  // of it, or hard to tell
  count
};
inline constexpr std::size_t kNameGroups = static_cast<std::size_t>(NameGroup::count);

// All that the names of an element tell, in one go.
struct BoxNames {
  std::uint32_t groups = 0;         // NameGroup
  std::uint64_t shape = 0;          // of tag and names without digits: "post-17" and "post-18" are alike
  std::optional<BoxReason> reason;  // find_box_reason
  bool body = false, caption = false;
};

// Boxes of one page have the same names again and again: remembers the last ones.
class BoxNameReader {
 public:
  const BoxNames& read(const Element& element);

 private:
  struct Known {
    std::uint64_t hash = 0;
    BoxNames names;
  };
  std::array<Known, 256> known_{};
};

// The box is named for the body of an article (itemprop articleBody, class entry-content).
bool is_body_box(const Element& element);

// The box is named for the words under a picture.
bool is_caption_box(const Element& element);

}  // namespace saksi
