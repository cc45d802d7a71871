// After Readability (Arc90, Mozilla): paragraphs give points to the boxes around them, the best box is the
// article. Ours differs in that boxes are first judged by their names, and that a box which the page itself
// names as the body of the article wins when it holds a fair part of the text.

#include "saksi/article/box_rules.h"

#include <algorithm>

#include "saksi/article/box_names.h"

namespace saksi {
namespace {

constexpr std::size_t kMinProseBytes = 25;  // shorter blocks give no points (Readability)
constexpr int kMaxLevels = 5;               // above the best box that more of the article is looked for in
constexpr double kManyPoints = 8;           // two paragraphs of some length

}  // namespace

// How much a block speaks for the box it stands in: running text outside of links, with the marks that
// sentences have.
double points_of(const Block& block) {
  const auto size = block.text.size();
  if (size < kMinProseBytes || !block.markup || block.kind == BlockKind::heading ||
      block.kind == BlockKind::caption)
    return 0;
  const double links = static_cast<double>(block.markup->link_bytes) / static_cast<double>(size);
  if (links > 0.5) return 0;
  std::size_t marks = 0;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    const char c = block.text[i];
    marks += (c == ',' || c == '.' || c == ';') && block.text[i + 1] == ' ';
  }
  for (const std::string_view mark : {"，", "。", "、"})
    for (auto at = block.text.find(mark); at != std::string::npos;
         at = block.text.find(mark, at + mark.size()))
      ++marks;
  const bool sentence = size > 80 || block.text.ends_with('.') || block.text.ends_with('"') || marks > 0;
  if (!sentence) return 0;
  return (1 + static_cast<double>(std::min<std::size_t>(marks, 10)) +
          std::min(static_cast<double>(size) / 100, 3.0)) *
         (1 - links);
}

bool is_leaf_box(std::string_view tag) {
  return tag == "p" || tag == "li" || tag == "blockquote" || tag == "pre" || tag == "h1" || tag == "h2" ||
         tag == "h3" || tag == "h4" || tag == "h5" || tag == "h6" || tag == "td" || tag == "dd" ||
         tag == "dt";
}

namespace {

class Judge {
 public:
  explicit Judge(const Document& document) : document_(document), boxes_(document.elements.size()) {
    BoxNameReader reader;
    names_.reserve(boxes_.size());
    for (const auto& element : document.elements) names_.push_back(reader.read(element));
    points_.reserve(document.blocks.size());
    for (const auto& block : document.blocks) points_.push_back(points_of(block));
  }

  BoxVerdicts find() {
    sum_up();
    judge_boxes();
    score();
    auto best = choose_best();
    if (best != kNoBox)
      take_neighbours(best = widen(best));
    else if (!document_.declared.title)  // a page of a few words, which are all it has to say
      for (auto& box : boxes_) box.inside = true;
    return {std::move(boxes_), std::move(names_), std::move(points_), best};
  }

 private:
  const Element& element(std::uint32_t i) const { return document_.elements[i]; }
  std::uint32_t parent(std::uint32_t i) const { return element(i).parent.value_or(kNoBox); }

  // Parents stand before their children, so one way up sums all.
  void sum_up() {
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const auto& block = document_.blocks[i];
      auto& box = boxes_[block.markup->element];
      box.own += points_[i];
      box.prose += points_[i];
      box.bytes += block.text.size();
      box.link_bytes += block.markup->link_bytes;
    }
    for (auto i = boxes_.size(); i-- > 0;) {
      const auto above = parent(static_cast<std::uint32_t>(i));
      if (above == kNoBox) continue;
      boxes_[above].prose += boxes_[i].prose;
      boxes_[above].has_body |= boxes_[i].has_body || (boxes_[i].prose > 0 && names_[i].body);
      boxes_[above].bytes += boxes_[i].bytes;
      boxes_[above].link_bytes += boxes_[i].link_bytes;
    }
  }

  // A box named "share" that holds much of the page's text was named for something else ("single-post
  // has-sidebar").
  void judge_boxes() {
    const double all = boxes_.empty() ? 0 : boxes_[0].prose;
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      auto& box = boxes_[i];
      const auto above = parent(i);
      if (above != kNoBox) {
        box.reason = boxes_[above].reason;
        box.caption = boxes_[above].caption;
      }
      box.caption = box.caption || (names_[i].caption && box.prose < 0.3 * all);
      if (!box.reason.empty()) continue;
      const auto& reason = names_[i].reason;
      if (reason && holds_for(*reason, box, all) && !names_[i].body) box.reason = reason->why;
    }
  }

  // Boxes named for small things ("share", "widget", "meta") that hold paragraphs are not what they are named
  // for.
  static bool holds_for(const BoxReason& reason, const Box& box, double all) {
    if (box.prose > 0.4 * all) return false;
    return reason.strong || (box.prose < kManyPoints && !box.has_body);
  }

  void score() {
    for (std::size_t b = 0; b < points_.size(); ++b) {
      auto i = document_.blocks[b].markup->element;
      const double points = points_[b];
      if (points == 0 || !boxes_[i].reason.empty() || boxes_[i].caption) continue;
      boxes_[i].clean += points;
      while (is_leaf_box(element(i).tag) && parent(i) != kNoBox) i = parent(i);
      double share = 1;
      for (int level = 1; level <= 4 && i != kNoBox; ++level, i = parent(i)) {
        boxes_[i].score += points * share;
        share = 1.0 / (level + 1);
      }
    }
    for (auto i = boxes_.size(); i-- > 0;)
      if (const auto above = parent(static_cast<std::uint32_t>(i)); above != kNoBox)
        boxes_[above].clean += boxes_[i].clean;
    for (std::uint32_t i = 0; i < boxes_.size(); ++i) {
      auto& box = boxes_[i];
      if (box.bytes > 0)
        box.score *= 1 - static_cast<double>(box.link_bytes) / static_cast<double>(box.bytes);
      if (element(i).tag == "article") box.score *= 1.2;
      if (names_[i].body) box.score *= 1.5;
    }
  }

  std::uint32_t choose_best() const {
    std::uint32_t best = kNoBox;
    for (std::uint32_t i = 0; i < boxes_.size(); ++i)
      if (boxes_[i].reason.empty() && (best == kNoBox || boxes_[i].score > boxes_[best].score)) best = i;
    return best == kNoBox || boxes_[best].score == 0 ? kNoBox : best;
  }

  // A box without a name that stands amid the text of another is part of that text:
  // <div class="isi">JAKARTA - Tanggul jebol. <div>Warga mengungsi. …</div></div>
  std::uint32_t widen(std::uint32_t best) const {
    for (auto above = parent(best); above != kNoBox && element(best).names.empty(); above = parent(best)) {
      if (element(above).tag == "body" || !boxes_[above].reason.empty() || boxes_[above].own == 0) break;
      best = above;
    }
    return best;
  }

  // An article may lie in several boxes: sections parted by advertisements, a first paragraph of its own.
  // Goes up from the best one, taking what reads like it, until the box that is named for an article.
  void take_neighbours(std::uint32_t best) {
    std::vector<std::uint32_t> taken{best};
    auto here = best;
    for (int level = 0; level < kMaxLevels; ++level) {
      const auto above = parent(here);
      const auto& tag = element(here).tag;
      if (above == kNoBox || tag == "body" || tag == "main" || tag == "article") break;
      for (auto i = above + 1; i < boxes_.size(); ++i)
        if (i != here && parent(i) == above && is_like(i, here, best)) taken.push_back(i);
      here = above;
    }
    for (const auto i : taken) boxes_[i].inside = true;
    for (std::uint32_t i = 0; i < boxes_.size(); ++i)
      if (const auto above = parent(i); above != kNoBox && boxes_[above].inside) boxes_[i].inside = true;
  }

  bool is_like(std::uint32_t i, std::uint32_t here, std::uint32_t best) const {
    const auto& box = boxes_[i];
    if (!box.reason.empty() || box.caption || box.clean == 0 || box.link_bytes * 3 > box.bytes) return false;
    if (is_leaf_box(element(i).tag)) return here == best || is_leaf_box(element(here).tag);
    if (element(i).tag == element(here).tag && element(i).names == element(here).names) return true;
    return here == best && box.clean > 0.2 * boxes_[best].clean;
  }

  const Document& document_;
  std::vector<Box> boxes_;
  std::vector<BoxNames> names_;
  std::vector<double> points_;
};

}  // namespace

BoxVerdicts judge_boxes(const Document& document) { return Judge(document).find(); }

}  // namespace saksi
