#include "saksi/article/block_features.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "saksi/article/text_looks.h"
#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using F = BlockFeature;

constexpr float kFar = 12;  // levels: there is no such box around it
constexpr std::uint32_t kMaxClimb = 12;
constexpr std::size_t kMaxTitleBytes = 400;  // of a block that may be the title

float as_float(double value) { return static_cast<float>(value); }
float share(double part, double all) { return all > 0 ? as_float(part / all) : 0.0F; }

// Tags that say what stands in them.
enum Around : std::uint8_t {
  article,
  main_,
  aside,
  footer,
  header,
  nav,
  form,
  list,
  table,
  figure,
  section,
  quote,
  kAround
};

std::uint16_t around_of(std::string_view tag) {
  const auto is = [](Around around) { return static_cast<std::uint16_t>(1U << around); };
  switch (tag.empty() ? ' ' : tag[0]) {
    case 'a':
      return tag == "article" ? is(article) : tag == "aside" ? is(aside) : std::uint16_t{0};
    case 'b':
      return tag == "blockquote" ? is(quote) : std::uint16_t{0};
    case 'd':
      return tag == "dl" ? is(list) : std::uint16_t{0};
    case 'f':
      return tag == "footer"   ? is(footer)
             : tag == "form"   ? is(form)
             : tag == "figure" ? is(figure)
                               : std::uint16_t{0};
    case 'h':
      return tag == "header" ? is(header) : std::uint16_t{0};
    case 'm':
      return tag == "main" ? is(main_) : std::uint16_t{0};
    case 'n':
      return tag == "nav" ? is(nav) : std::uint16_t{0};
    case 'o':
      return tag == "ol" ? is(list) : std::uint16_t{0};
    case 's':
      return tag == "section" ? is(section) : std::uint16_t{0};
    case 't':
      return tag == "table" ? is(table) : std::uint16_t{0};
    case 'u':
      return tag == "ul" ? is(list) : std::uint16_t{0};
    default:
      return 0;
  }
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  a ^= b + 0x9E3779B97F4A7C15ULL + (a << 6) + (a >> 2);
  return a * 0xFF51AFD7ED558CCDULL;
}

float leaf_number(std::string_view tag) {
  if (tag == "p") return 0;
  if (tag == "div") return 1;
  if (tag == "li") return 2;
  if (tag == "td") return 3;
  if (tag == "section" || tag == "article") return 4;
  if (tag.size() == 2 && tag[0] == 'h') return 5;
  return 6;
}

float kind_number(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return 0;
    case BlockKind::quotation:
      return 1;
    case BlockKind::heading:
      return 2;
    case BlockKind::list_item:
      return 3;
    case BlockKind::table_cell:
      return 4;
    case BlockKind::caption:
      return 5;
  }
  return 0;
}

// Numbers 64-bit keys in the order in which they come: a hash table without buckets.
class Numbers {
 public:
  explicit Numbers(std::size_t most) : slots_(std::bit_ceil(2 * most + 2)) {}

  std::uint32_t number(std::uint64_t key) {
    for (std::size_t at = mix(key, 0) >> 20;; ++at) {
      auto& slot = slots_[at & (slots_.size() - 1)];
      if (slot.number == 0) slot = {key, ++count_};
      if (slot.key == key) return slot.number - 1;
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;  // from 1; 0: free
  };
  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

class Maker {
 public:
  Maker(const Document& document, const BoxVerdicts& verdicts)
      : document_(document),
        verdicts_(verdicts),
        basics_(document.blocks.size()),
        notes_(document.elements.size()) {}

  BlockTable make() {
    if (basics_.empty()) return {};
    measure_boxes();
    part_menus();
    for (row_ = 0; row_ < table_.rows.size(); ++row_) measure_block(table_.places[row_]);
    place_blocks();
    for (row_ = 0; row_ < table_.rows.size(); ++row_) {
      const auto i = table_.places[row_];
      add_neighbours(i);
      add_boxes(document_.blocks[i].markup->element);
    }
    return std::move(table_);
  }

 private:
  struct BoxNotes {
    std::uint64_t path = 0;  // of its shape and those of the two boxes around
    std::uint32_t parent = kNoBox;
    std::uint32_t container = 0;  // itself, when it is no leaf
    std::uint32_t alike = 0;      // boxes of this shape beside it, itself among them
    std::uint32_t blocks = 0;
    float from_best = 0;  // levels up from the best box until it lies in it
    float score = 0;      // the most of it and the boxes around
    std::uint16_t around = 0, depth = 0;
  };
  // What is known of each block, those in menus too.
  struct Basics {
    float size = 0, link_share = 1, points = 0, kind = 0;
  };
  struct ShapeSum {
    float prose = 0, bytes = 0, link_bytes = 0, count = 0;
  };

  float& at(F feature) { return table_.rows[row_][static_cast<std::size_t>(feature)]; }

  void measure_boxes() {
    const auto& elements = document_.elements;
    Numbers alike(elements.size());
    std::vector<std::uint32_t> numbers(elements.size()), counts(elements.size());
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      auto& box = notes_[i];
      box.around = around_of(elements[i].tag);
      box.parent = elements[i].parent.value_or(kNoBox);
      const bool has_parent = box.parent != kNoBox;
      box.depth = has_parent ? static_cast<std::uint16_t>(notes_[box.parent].depth + 1) : std::uint16_t{0};
      box.container = is_leaf_box(elements[i].tag) && has_parent ? notes_[box.parent].container : i;
      const auto shape = verdicts_.names[i].shape;
      const auto above = has_parent ? verdicts_.names[box.parent].shape : 0;
      const auto far =
          has_parent && elements[box.parent].parent ? verdicts_.names[*elements[box.parent].parent].shape : 0;
      box.path = mix(mix(shape, above), far);
      numbers[i] = alike.number(mix(shape, box.parent));
      ++counts[numbers[i]];
      box.score = as_float(verdicts_.boxes[i].score);
      if (has_parent) box.score = std::max(box.score, notes_[box.parent].score);
    }
    for (std::uint32_t i = 0; i < elements.size(); ++i) notes_[i].alike = counts[numbers[i]];
    for (const auto& block : document_.blocks) ++notes_[block.markup->element].blocks;
    for (auto i = notes_.size(); i-- > 1;)
      if (notes_[i].parent != kNoBox) notes_[notes_[i].parent].blocks += notes_[i].blocks;
    measure_ways();
  }

  // How far each box is from the best one; parents stand before their children.
  void measure_ways() {
    if (verdicts_.best == kNoBox) return;
    constexpr float kUnknown = 100;
    for (auto& box : notes_) box.from_best = kUnknown;
    float climbed = 0;
    for (auto box = verdicts_.best; box != kNoBox; box = notes_[box].parent)
      notes_[box].from_best = climbed++;
    const int best_depth = notes_[verdicts_.best].depth;
    for (auto& box : notes_) {
      if (box.from_best != kUnknown || box.parent == kNoBox) continue;
      const float above = notes_[box.parent].from_best;
      box.from_best = above > 0 ? above : as_float(best_depth - box.depth);
    }
  }

  // Of 89,000 blocks of 487 pages 48,000 are links far away; 27 of them were of the article after all.
  bool is_menu(std::size_t i, std::uint32_t element) const {
    const auto& box = verdicts_.boxes[element];
    if (is_certain(box.reason)) return true;
    return basics_[i].link_share > 0.9F && !box.inside && notes_[element].from_best >= 3;
  }

  void part_menus() {
    for (std::size_t i = 0; i < basics_.size(); ++i) {
      const auto& block = document_.blocks[i];
      const auto bytes = static_cast<double>(block.text.size());
      basics_[i] = {as_float(bytes), share(block.markup->link_bytes, bytes), as_float(verdicts_.points[i]),
                    kind_number(block.kind)};
      page_bytes_ += bytes;
      page_links_ += block.markup->link_bytes;
      page_prose_ += verdicts_.points[i];
      page_paragraphs_ += verdicts_.points[i] > 2;
      if (!is_menu(i, block.markup->element)) table_.places.push_back(static_cast<std::uint32_t>(i));
    }
    table_.rows.resize(table_.places.size());
    table_.shapes.resize(table_.places.size());
    find_twins();
  }

  // Texts that stand on the page more than once, and boxes of one shape.
  void find_twins() {
    const auto count = table_.places.size();
    Numbers texts(count), shapes(count);
    std::vector<std::uint32_t> text(count), times(count);
    shapes_.resize(count);
    for (row_ = 0; row_ < count; ++row_) {
      const auto i = table_.places[row_];
      const auto& block = document_.blocks[i];
      ++times[text[row_] = texts.number(hash_64(block.text))];
      auto& shape = shapes_[table_.shapes[row_] = shapes.number(notes_[block.markup->element].path)];
      shape.prose += basics_[i].points;
      shape.bytes += basics_[i].size;
      shape.link_bytes += as_float(block.markup->link_bytes);
      ++shape.count;
    }
    for (row_ = 0; row_ < count; ++row_) at(F::twice) = as_float(std::min(times[text[row_]], 4U));
  }

  void measure_block(std::size_t i) {
    const auto& block = document_.blocks[i];
    const std::string_view text = block.text;
    const auto looks = look_at(text);
    at(F::size) = looks.size;
    at(F::words) = std::min(looks.words, 60.0F);
    at(F::link_share) = basics_[i].link_share;
    at(F::points) = basics_[i].points;
    at(F::commas) = share(looks.commas, looks.words);
    at(F::stops) = looks.stops;
    const auto last = last_sign(text);
    at(F::full_stop) = last == '.' || is_wide_stop(last);
    at(F::asks) = last == '?' || last == '!' || last == U'？' || last == U'！' || last == U'؟';
    at(F::colon_end) = last == ':' || last == U'：';
    const auto first = decode_at(text, 0).value;
    at(F::upper_start) = is_upper(first) ? 1.0F : is_lower(first) ? -1.0F : 0.0F;
    at(F::digit_start) = is_digit(first);
    at(F::mark_start) = !is_word(first);
    at(F::digits) = share(looks.digits, looks.size);
    at(F::capitals) = share(looks.capitals, looks.words);
    at(F::word_letters) = std::min(share(looks.letters, looks.words), 12.0F);
    at(F::bars) = std::min(looks.bars, 5.0F);
    at(F::address) = text.find('@') != std::string_view::npos ||
                     (looks.bars > 1 && text.find("://") != std::string_view::npos) ||
                     text.find("www.") != std::string_view::npos;
    at(F::copyright) = text.find("©") != std::string_view::npos;
    at(F::kind) = basics_[i].kind;
    at(F::level) = block.markup->level;
    at(F::after_blank) = block.after_blank;
    at(F::leaf_tag) = leaf_number(document_.elements[block.markup->element].tag);
    if (text.size() <= kMaxTitleBytes) {
      at(F::in_title) = title_.share_of(text);
      at(F::in_description) = description_.share_of(text);
    }
  }

  // The heading that holds the title: the first of the highest level, when it shares words with the declared
  // one. Gives its row.
  std::size_t find_title() {
    std::size_t best = 0;
    float most = 0;
    for (row_ = 0; row_ < table_.rows.size(); ++row_) {
      if (document_.blocks[table_.places[row_]].kind != BlockKind::heading) continue;
      const float fit = at(F::in_title) * std::min(at(F::words), 6.0F) + (at(F::level) == 1 ? 1.5F : 0.0F) -
                        at(F::link_share);
      if (fit > most) most = fit, best = row_;
    }
    has_title_ = most > 0;
    row_ = best;
    if (has_title_) at(F::is_title) = 1;
    return best;
  }

  void place_blocks() {
    if (table_.rows.empty()) return;
    const auto title = find_title();
    const auto title_place = static_cast<double>(table_.places[title]);
    std::vector<double> bytes(basics_.size() + 1), prose(basics_.size() + 1);
    for (std::size_t i = 0; i < basics_.size(); ++i) {
      bytes[i + 1] = bytes[i] + static_cast<double>(basics_[i].size);
      prose[i + 1] = prose[i] + static_cast<double>(basics_[i].points);
    }
    const auto title_prose = prose[table_.places[title]];
    float from_heading = 30, heading_level = 0, heading_in_title = 0, heading_links = 0;
    for (row_ = 0; row_ < table_.rows.size(); ++row_) {
      const auto i = table_.places[row_];
      at(F::place) = share(static_cast<double>(i), static_cast<double>(basics_.size()));
      at(F::bytes_before) = share(bytes[i], page_bytes_);
      at(F::prose_before) = share(prose[i], page_prose_);
      at(F::prose_behind) = share(page_prose_ - prose[i + 1], page_prose_);
      const float from = as_float(static_cast<double>(i) - title_place);
      at(F::from_title) = has_title_ ? std::clamp(from, -30.0F, 100.0F) : -100.0F;
      at(F::prose_from_title) =
          has_title_ ? std::clamp(as_float(prose[i] - title_prose), -20.0F, 200.0F) : -100.0F;
      at(F::from_heading) = from_heading;
      at(F::heading_level) = heading_level;
      at(F::heading_in_title) = heading_in_title;
      at(F::heading_links) = heading_links;
      at(F::page_blocks) = as_float(static_cast<double>(basics_.size()));
      at(F::page_prose) = as_float(page_prose_);
      at(F::page_links) = share(page_links_, page_bytes_);
      at(F::page_paragraphs) = as_float(page_paragraphs_);
      from_heading = std::min(from_heading + 1, 30.0F);
      if (document_.blocks[i].kind == BlockKind::heading) {
        from_heading = 1;
        heading_level = at(F::level);
        heading_in_title = at(F::in_title);
        heading_links = at(F::link_share);
      }
    }
  }

  void add_neighbours(std::size_t i) {
    static constexpr Basics kNone{0, 1, 0, 9};
    const auto near = [&](std::ptrdiff_t step) -> const Basics& {
      const auto j = static_cast<std::ptrdiff_t>(i) + step;
      return j < 0 || j >= static_cast<std::ptrdiff_t>(basics_.size()) ? kNone
                                                                       : basics_[static_cast<std::size_t>(j)];
    };
    at(F::size_before) = near(-1).size;
    at(F::size_before2) = near(-2).size;
    at(F::size_behind) = near(1).size;
    at(F::size_behind2) = near(2).size;
    at(F::links_before) = near(-1).link_share;
    at(F::links_before2) = near(-2).link_share;
    at(F::links_behind) = near(1).link_share;
    at(F::links_behind2) = near(2).link_share;
    at(F::kind_before) = near(-1).kind;
    at(F::kind_behind) = near(1).kind;
    float before = 0, behind = 0, links = 0;
    for (std::ptrdiff_t step = 1; step <= 5; ++step) {
      before += near(-step).points;
      behind += near(step).points;
      if (step <= 3) links += near(-step).link_share + near(step).link_share;
      if (step == 1) at(F::points_near) = before + behind;
      if (step == 3) at(F::points_near2) = before + behind;
    }
    at(F::points_before5) = before;
    at(F::points_behind5) = behind;
    at(F::links_near) = links / 6;
    const auto box = container(i);
    at(F::same_box_before) = i > 0 && container(i - 1) == box;
    at(F::same_box_behind) = i + 1 < basics_.size() && container(i + 1) == box;
  }

  std::uint32_t container(std::size_t i) const {
    return notes_[document_.blocks[i].markup->element].container;
  }

  void add_boxes(std::uint32_t element) {
    auto box = notes_[element].container;
    at(F::depth) = as_float(std::min<std::uint32_t>(notes_[element].depth, 40));
    at(F::own_prose_0) = as_float(verdicts_.boxes[box].own);
    at(F::names_0) = !document_.elements[box].names.empty();
    static constexpr F kProse[] = {F::prose_0, F::prose_1, F::prose_2, F::prose_3};
    static constexpr F kLinks[] = {F::links_0, F::links_1, F::links_2, F::links_3};
    static constexpr F kShare[] = {F::share_0, F::share_1, F::share_2, F::share_3};
    static constexpr F kSize[] = {F::size_0, F::size_1, F::size_2};
    static constexpr F kAlike[] = {F::alike_0, F::alike_1, F::alike_2};
    std::uint32_t most = 1;
    for (std::size_t level = 0; level < 4; ++level) {
      const auto& sums = verdicts_.boxes[box];
      at(kProse[level]) = as_float(sums.prose);
      at(kLinks[level]) = share(static_cast<double>(sums.link_bytes), static_cast<double>(sums.bytes));
      at(kShare[level]) = share(sums.prose, page_prose_);
      if (level < 3) at(kSize[level]) = as_float(static_cast<double>(sums.bytes));
      if (level < 3) at(kAlike[level]) = as_float(std::min(notes_[box].alike, 20U));
      if (level == 0) at(F::blocks_0) = as_float(notes_[box].blocks);
      if (level == 1) at(F::blocks_1) = as_float(notes_[box].blocks);
      most = std::max(most, notes_[box].alike);
      if (notes_[box].parent != kNoBox) box = notes_[box].parent;
    }
    at(F::alike_most) = as_float(std::min(most, 30U));
    add_path(element);
    add_rules(element);
    const auto& shape = shapes_[table_.shapes[row_]];
    at(F::shape_prose) = share(shape.prose, page_prose_);
    at(F::shape_links) = share(shape.link_bytes, shape.bytes);
    at(F::shape_count) = shape.count;
    at(F::shape_size) = shape.bytes / std::max(shape.count, 1.0F);
  }

  // How many levels up the names and tags stand that say something.
  void add_path(std::uint32_t element) {
    auto& row = table_.rows[row_];
    constexpr auto kNames = static_cast<std::size_t>(F::names),
                   kTags = static_cast<std::size_t>(F::to_article);
    std::fill_n(row.begin() + kNames, kNameGroups, kFar);
    std::fill_n(row.begin() + kTags, static_cast<std::size_t>(kAround), kFar);
    std::uint32_t names_left = (1U << kNameGroups) - 1, tags_left = (1U << kAround) - 1;
    auto box = element;
    for (std::uint32_t level = 0; level < kMaxClimb && box != kNoBox; ++level, box = notes_[box].parent) {
      const auto groups = verdicts_.names[box].groups;
      for (auto found = groups & names_left; found != 0; found &= found - 1)
        row[kNames + static_cast<std::size_t>(std::countr_zero(found))] = as_float(level);
      names_left &= ~groups;
      for (std::uint32_t found = notes_[box].around & tags_left; found != 0; found &= found - 1)
        row[kTags + static_cast<std::size_t>(std::countr_zero(found))] = as_float(level);
      tags_left &= ~std::uint32_t{notes_[box].around};
    }
  }

  void add_rules(std::uint32_t element) {
    const auto& box = verdicts_.boxes[element];
    at(F::rule_inside) = box.inside ? (box.reason.empty() ? 1.0F : 0.5F) : 0.0F;
    at(F::rule_reason) = (box.reason.empty() ? 0.0F : 1.0F) + (box.caption ? 2.0F : 0.0F);
    if (verdicts_.best == kNoBox) return;
    const auto& best = verdicts_.boxes[verdicts_.best];
    at(F::rule_score) = share(static_cast<double>(notes_[element].score), best.score);
    at(F::from_best) = std::clamp(notes_[element].from_best, -10.0F, 10.0F);
    at(F::best_share) = share(best.prose, page_prose_);
    at(F::best_links) = share(static_cast<double>(best.link_bytes), static_cast<double>(best.bytes));
  }

  const Document& document_;
  const BoxVerdicts& verdicts_;
  const WordSet title_{document_.declared.title.value_or("")},
      description_{document_.declared.description.value_or("")};
  std::vector<Basics> basics_;
  std::vector<BoxNotes> notes_;
  std::vector<ShapeSum> shapes_;
  BlockTable table_;
  std::size_t row_ = 0;  // the one that is filled
  double page_prose_ = 0, page_bytes_ = 0, page_links_ = 0, page_paragraphs_ = 0;
  bool has_title_ = false;
};

constexpr std::string_view kNames[] = {
#define SAKSI_NAME(name) #name,
    SAKSI_BLOCK_FEATURES(SAKSI_NAME)
#undef SAKSI_NAME
        "named_navigation",
    "named_related",
    "named_comments",
    "named_share",
    "named_advert",
    "named_sign_up",
    "named_cookies",
    "named_side",
    "named_footer",
    "named_header",
    "named_tags",
    "named_meta",
    "named_author",
    "named_player",
    "named_hidden",
    "named_overlay",
    "named_body",
    "named_body_word",
    "named_lead",
    "named_title",
    "named_caption",
    "named_list",
    "named_quote",
    "named_item",
    "named_main"};
static_assert(std::size(kNames) == kBlockFeatures);

}  // namespace

std::span<const std::string_view> block_feature_names() { return kNames; }

BlockTable find_block_features(const Document& document, const BoxVerdicts& verdicts) {
  return Maker(document, verdicts).make();
}

}  // namespace saksi
