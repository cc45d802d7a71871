#include "saksi/article/main_text.h"

#include <algorithm>
#include <optional>

#include "saksi/article/box_names.h"
#include "saksi/article/box_rules.h"

namespace saksi {
namespace {

// Below that much text there is hardly a page around the article: nothing to learn from.
constexpr std::size_t kMinPageBytes = 1500;
constexpr std::size_t kMinPageBlocks = 12;

enum class Place { article, caption, out };

class Collector {
 public:
  Collector(const Document& document, const std::vector<Box>& boxes) : document_(document), boxes_(boxes) {}

  // Captions lie between the first and the last block of the article, or just outside.
  void use_odds(std::span<const float> odds) {
    constexpr std::size_t kCaptionsOutside = 3;
    std::size_t first = odds.size(), last = 0;
    for (std::size_t i = 0; i < odds.size(); ++i)
      if (odds[i] > 0 && document_.blocks[i].kind != BlockKind::caption) {
        first = std::min(first, i);
        last = i;
      }
    places_.assign(odds.size(), Place::out);
    for (std::size_t i = 0; i < odds.size(); ++i) {
      const bool caption =
          document_.blocks[i].kind == BlockKind::caption || (odds[i] <= 0 && boxes_[element_of(i)].caption);
      if (caption && i + kCaptionsOutside >= first && i <= last + kCaptionsOutside && first < odds.size())
        places_[i] = Place::caption;
      else if (!caption && odds[i] > 0)
        places_[i] = Place::article;
    }
  }

  void use_rules() {
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto& block = document_.blocks[i];
      const auto& box = boxes_[element_of(i)];
      if (!box.inside || !box.reason.empty())
        places_.push_back(Place::out);
      else if (block.kind == BlockKind::caption || box.caption)
        places_.push_back(Place::caption);
      else
        places_.push_back(is_link_list(block) ? Place::out : Place::article);
    }
  }

  MainText collect() {
    MainText found;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto& block = document_.blocks[i];
      if (places_[i] == Place::article) {
        found.blocks.push_back(block);
        found.places.push_back(static_cast<std::uint32_t>(i));
        found.behind.clear();
        continue;
      }
      constexpr std::size_t kBehind = 16;
      if (found.behind.size() < kBehind) found.behind.push_back(block);
      if (!found.blocks.empty() && found.behind.size() < kBehind && is_small(block))
        found.small.push_back(block);
      if (places_[i] == Place::caption)
        found.captions.push_back(block.text);
      else
        drop(found, block);
    }
    return found;
  }

 private:
  std::uint32_t element_of(std::size_t i) const { return document_.blocks[i].markup->element; }

  static bool is_link_list(const Block& block) {
    const auto links = block.markup->link_bytes;
    return block.kind != BlockKind::heading && links * 10 > block.text.size() * 7 && points_of(block) == 0;
  }

  // Rows of page numbers may stand below comments and lists of reports, too.
  bool is_small(const Block& block) const {
    constexpr std::size_t kMaxBytes = 160;
    const auto reason = boxes_[block.markup->element].reason;
    return block.text.size() <= kMaxBytes && reason != "comments" && reason != "related links";
  }

  std::string_view reason_of(const Block& block) const {
    const auto& box = boxes_[block.markup->element];
    if (!box.reason.empty()) return box.reason;
    if (box.caption || block.kind == BlockKind::caption) return "caption outside of the article";
    return is_link_list(block) && box.inside ? "links" : "outside of the article";
  }

  // Neighbours in one box with one reason are one piece.
  void drop(MainText& found, const Block& block) {
    const auto why = reason_of(block);
    const auto box = container_of(block);
    if (!found.dropped.empty() && dropped_in_ == box && found.dropped.back().why == why)
      (found.dropped.back().words += '\n') += block.text;
    else
      found.dropped.push_back({block.text, std::string(why)});
    dropped_in_ = box;
  }
  std::uint32_t container_of(const Block& block) const {
    const auto i = block.markup->element;
    const auto& element = document_.elements[i];
    return is_leaf_box(element.tag) ? element.parent.value_or(i) : i;
  }

  const Document& document_;
  const std::vector<Box>& boxes_;
  std::vector<Place> places_;
  std::uint32_t dropped_in_ = kNoBox;
};

bool is_whole_page(const Document& document) {
  std::size_t bytes = 0;
  for (const auto& block : document.blocks) bytes += block.text.size();
  return bytes >= kMinPageBytes && document.blocks.size() >= kMinPageBlocks;
}

}  // namespace

MainText MainTextFinder::find(const Document& document) const {
  if (document.elements.empty())
    return {
        .blocks = document.blocks, .places = {}, .behind = {}, .small = {}, .captions = {}, .dropped = {}};
  const auto verdicts = judge_boxes(document);
  Collector collector(document, verdicts.boxes);
  if (!scorer_.empty() && is_whole_page(document))
    collector.use_odds(scorer_.score(document, verdicts));
  else
    collector.use_rules();
  return collector.collect();
}

}  // namespace saksi
