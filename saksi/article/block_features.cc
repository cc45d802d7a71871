#include "saksi/article/block_features.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using F = BlockFeature;

constexpr float kFar = 12;  // levels: there is no such box around it
constexpr std::uint32_t kMaxClimb = 12;
constexpr std::size_t kMaxTitleWords = 40;
constexpr std::size_t kMaxTitleBytes = 400;  // of a block that may be the title

float as_float(double value) { return static_cast<float>(value); }
float log_of(double value) { return as_float(std::log1p(value)); }
float share(double part, double all) { return all > 0 ? as_float(part / all) : 0.0F; }

bool is_letter_byte(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80; }
bool is_digit_byte(unsigned char c) { return c >= '0' && c <= '9'; }

// What one pass over the bytes of a block tells. A sign of a script without blanks counts as half a word.
struct Looks {
  float size = 0;  // code points, dense ones three times
  float words = 0, digits = 0, capitals = 0, letters = 0, commas = 0, stops = 0, bars = 0;
};

struct ByteClass {
  enum : unsigned char { other, blank, letter, upper, digit, comma, stop, bar, lead, tail };
  std::array<unsigned char, 256> of{};
  constexpr ByteClass() {
    for (unsigned c = 0; c < 256; ++c) {
      if (c == ' ') of[c] = blank;
      if (c >= 'a' && c <= 'z') of[c] = letter;
      if (c >= 'A' && c <= 'Z') of[c] = upper;
      if (c >= '0' && c <= '9') of[c] = digit;
      if (c == ',' || c == ';') of[c] = comma;
      if (c == '.' || c == '!' || c == '?') of[c] = stop;
      if (c == '|' || c == '/' || c == '>' || c == '_') of[c] = bar;
      if (c >= 0xC0) of[c] = lead;
      if (c >= 0x80 && c < 0xC0) of[c] = tail;
    }
  }
};
constexpr ByteClass kByteClass;

bool is_dense(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xFAFF);
}
bool is_wide_stop(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'।' || c == U'۔' || c == U'؟' || c == U'…';
}
bool is_wide_comma(char32_t c) { return c == U'，' || c == U'、' || c == U'،' || c == U'；'; }

Looks look_at(std::string_view text) {
  Looks looks;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto kind = kByteClass.of[static_cast<unsigned char>(text[i])];
    if (kind == ByteClass::lead) {
      const auto point = decode_at(text, i);
      i += point.size_bytes;
      if (is_wide_stop(point.value)) {
        ++looks.stops;
      } else if (is_wide_comma(point.value)) {
        ++looks.commas;
      } else if (is_dense(point.value)) {
        looks.size += 2;
        looks.words += 0.5F;
        looks.letters += 2;
      } else if (!in_word && point.value < 0x2000) {
        in_word = true;
        ++looks.words;
      }
      ++looks.size;
      ++looks.letters;
      continue;
    }
    ++i;
    ++looks.size;
    const bool word = kind == ByteClass::letter || kind == ByteClass::upper || kind == ByteClass::digit;
    if (word && !in_word) {
      ++looks.words;
      looks.capitals += kind == ByteClass::upper;
    }
    if (word) ++looks.letters;
    if (kind != ByteClass::tail) in_word = word || (in_word && text[i - 1] == '\'');
    looks.digits += kind == ByteClass::digit;
    looks.bars += kind == ByteClass::bar;
    const bool ends = i == text.size() || text[i] == ' ' || text[i] == '"';
    looks.commas += kind == ByteClass::comma && ends;
    looks.stops += kind == ByteClass::stop && ends;
  }
  return looks;
}

// The last code point that is no closing mark.
char32_t last_sign(std::string_view text) {
  for (int i = 0; i < 4 && !text.empty(); ++i) {
    const auto point = decode_before(text, text.size());
    const char32_t c = point.value;
    if (c != '"' && c != '\'' && c != ')' && c != ']' && c != U'”' && c != U'’' && c != U'»' && c != U'」' &&
        c != U'“')
      return c;
    text.remove_suffix(point.size_bytes);
  }
  return 0;
}

// Hashes of words, in ASCII lower case: enough to tell how many of them stand in a title.
template <class Use>
void each_word(std::string_view text, Use use) {
  std::uint32_t hash = 0;
  bool open = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto c = i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(' ');
    if (is_letter_byte(c) || is_digit_byte(c)) {
      if (!open) hash = 2166136261U;
      hash = (hash ^ (c >= 'A' && c <= 'Z' ? c + 32U : c)) * 16777619U;
      open = true;
    } else if (open) {
      use(hash);
      open = false;
    }
  }
}

struct WordSet {
  std::vector<std::uint32_t> hashes;  // sorted
  explicit WordSet(std::string_view text) {
    each_word(text, [&](std::uint32_t hash) {
      if (hashes.size() < kMaxTitleWords) hashes.push_back(hash);
    });
    std::ranges::sort(hashes);
  }
  // Share of the words of `text` that are in the set.
  float share_of(std::string_view text) const {
    if (hashes.empty()) return 0;
    float all = 0, in = 0;
    each_word(text, [&](std::uint32_t hash) {
      ++all;
      in += std::ranges::binary_search(hashes, hash);
    });
    return all > 0 ? in / all : 0;
  }
};

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

// Tag and names without digits: "post-17" and "post-18" are one shape.
std::uint64_t shape_of(const Element& element) {
  std::uint64_t hash = 1469598103934665603ULL;
  const auto add = [&](std::string_view text) {
    for (const char c : text)
      if (!is_digit_byte(static_cast<unsigned char>(c)))
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  add(element.tag);
  add(" ");
  add(element.names);
  return hash;
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

class Maker {
 public:
  Maker(const Document& document, const BoxVerdicts& verdicts)
      : document_(document), verdicts_(verdicts), rows_(document.blocks.size()) {}

  BlockTable make() {
    if (rows_.empty()) return {};
    measure_boxes();
    measure_blocks();
    place_blocks();
    std::vector<char> menu;
    menu.reserve(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      add_rules(i, document_.blocks[i].markup->element);
      menu.push_back(is_menu(i));
      if (menu.back()) continue;
      add_neighbours(i);
      add_boxes(i);
    }
    return {std::move(rows_), std::move(menu)};
  }

 private:
  struct BoxNotes {
    std::uint64_t shape = 0;
    std::uint32_t parent = kNoBox, groups = 0;
    std::uint32_t container = 0;  // itself, when it is no leaf
    std::uint32_t alike = 1;      // boxes of this shape beside it, itself among them
    std::uint32_t blocks = 0;
    std::uint16_t around = 0, depth = 0;
  };
  struct ShapeSum {
    double prose = 0, bytes = 0, link_bytes = 0, count = 0;
  };

  float& at(std::size_t i, F feature) { return rows_[i][static_cast<std::size_t>(feature)]; }

  void measure_boxes() {
    const auto& elements = document_.elements;
    notes_.resize(elements.size());
    std::unordered_map<std::uint64_t, std::uint32_t> alike;
    alike.reserve(elements.size());
    std::vector<std::uint32_t*> counts(elements.size());
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
      auto& box = notes_[i];
      box.shape = shape_of(elements[i]);
      box.groups = find_name_groups(elements[i]);
      box.around = around_of(elements[i].tag);
      box.parent = elements[i].parent.value_or(kNoBox);
      const bool has_parent = box.parent != kNoBox;
      box.depth = has_parent ? static_cast<std::uint16_t>(notes_[box.parent].depth + 1) : std::uint16_t{0};
      box.container = is_leaf_box(elements[i].tag) && has_parent ? notes_[box.parent].container : i;
      auto& count = alike[mix(box.shape, box.parent)];
      ++count;
      counts[i] = &count;
    }
    for (std::uint32_t i = 0; i < elements.size(); ++i) notes_[i].alike = *counts[i];
    for (const auto& block : document_.blocks) ++notes_[block.markup->element].blocks;
    for (auto i = notes_.size(); i-- > 1;)
      if (notes_[i].parent != kNoBox) notes_[notes_[i].parent].blocks += notes_[i].blocks;
  }

  std::uint64_t path_shape(std::uint32_t i) const {
    std::uint64_t shape = 0;
    for (int level = 0; level < 3 && i != kNoBox; ++level, i = notes_[i].parent)
      shape = mix(shape, notes_[i].shape);
    return shape;
  }

  void measure_blocks() {
    const WordSet title(document_.declared.title.value_or("")),
        description(document_.declared.description.value_or(""));
    std::unordered_map<std::uint64_t, std::uint32_t> texts;
    texts.reserve(rows_.size());
    shapes_.reserve(rows_.size());
    std::vector<std::uint64_t> hashes(rows_.size());
    shape_at_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const auto& block = document_.blocks[i];
      const std::string_view text = block.text;
      const auto looks = look_at(text);
      const float size = looks.size;
      at(i, F::log_size) = log_of(size);
      at(i, F::words) = std::min(looks.words, 60.0F);
      at(i, F::link_share) = share(block.markup->link_bytes, static_cast<double>(text.size()));
      at(i, F::points) = as_float(points_of(block));
      at(i, F::commas) = share(looks.commas, looks.words);
      at(i, F::stops) = looks.stops;
      const auto last = last_sign(text);
      at(i, F::full_stop) = last == '.' || is_wide_stop(last);
      at(i, F::asks) = last == '?' || last == '!' || last == U'？' || last == U'！' || last == U'؟';
      at(i, F::colon_end) = last == ':' || last == U'：';
      const auto first = decode_at(text, 0).value;
      at(i, F::upper_start) = is_upper(first) ? 1.0F : is_lower(first) ? -1.0F : 0.0F;
      at(i, F::digit_start) = is_digit(first);
      at(i, F::mark_start) = !is_word(first);
      at(i, F::digits) = share(looks.digits, size);
      at(i, F::capitals) = share(looks.capitals, looks.words);
      at(i, F::word_letters) = std::min(share(looks.letters, looks.words), 12.0F);
      at(i, F::bars) = std::min(looks.bars, 5.0F);
      at(i, F::address) = text.find('@') != std::string_view::npos ||
                          text.find("://") != std::string_view::npos ||
                          text.find("www.") != std::string_view::npos;
      at(i, F::copyright) = text.find("©") != std::string_view::npos;
      at(i, F::kind) = kind_number(block.kind);
      at(i, F::level) = block.markup->level;
      at(i, F::after_blank) = block.after_blank;
      at(i, F::leaf_tag) = leaf_number(document_.elements[block.markup->element].tag);
      if (text.size() <= kMaxTitleBytes) {
        at(i, F::in_title) = title.share_of(text);
        at(i, F::in_description) = description.share_of(text);
      }
      hashes[i] = hash_64(text);
      ++texts[hashes[i]];
      auto& shape = shapes_[path_shape(block.markup->element)];
      shape.prose += at(i, F::points);
      shape.bytes += static_cast<double>(text.size());
      shape.link_bytes += block.markup->link_bytes;
      ++shape.count;
      shape_at_[i] = &shape;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) at(i, F::twice) = as_float(std::min(texts[hashes[i]], 4U));
  }

  // The heading that holds the title: the first of the highest level, when it shares words with the declared
  // one.
  std::size_t find_title() {
    std::size_t best = 0;
    float most = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (document_.blocks[i].kind != BlockKind::heading) continue;
      const float fit = at(i, F::in_title) * std::min(at(i, F::words), 6.0F) +
                        (at(i, F::level) == 1 ? 1.5F : 0.0F) - at(i, F::link_share);
      if (fit > most) most = fit, best = i;
    }
    has_title_ = most > 0;
    if (has_title_) at(best, F::is_title) = 1;
    return best;
  }

  void place_blocks() {
    const auto title = find_title();
    double bytes = 0, prose = 0, links = 0, paragraphs = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      at(i, F::bytes_before) = as_float(bytes);
      at(i, F::prose_before) = as_float(prose);
      bytes += static_cast<double>(document_.blocks[i].text.size());
      links += document_.blocks[i].markup->link_bytes;
      prose += at(i, F::points);
      paragraphs += at(i, F::points) > 2;
    }
    const float title_prose = at(title, F::prose_before);
    float from_heading = 30, heading_level = 0, heading_in_title = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const float before = at(i, F::prose_before);
      at(i, F::place) = share(static_cast<double>(i), static_cast<double>(rows_.size()));
      at(i, F::bytes_before) = share(at(i, F::bytes_before), bytes);
      at(i, F::prose_before) = share(before, prose);
      at(i, F::prose_behind) = share(prose - before - at(i, F::points), prose);
      const float from = as_float(static_cast<double>(i) - static_cast<double>(title));
      at(i, F::from_title) = has_title_ ? std::clamp(from, -30.0F, 100.0F) : -100.0F;
      at(i, F::prose_from_title) = has_title_ ? std::clamp(before - title_prose, -20.0F, 200.0F) : -100.0F;
      at(i, F::from_heading) = from_heading;
      at(i, F::heading_level) = heading_level;
      at(i, F::heading_in_title) = heading_in_title;
      at(i, F::page_blocks) = log_of(static_cast<double>(rows_.size()));
      at(i, F::page_prose) = log_of(prose);
      at(i, F::page_links) = share(links, bytes);
      at(i, F::page_paragraphs) = log_of(paragraphs);
      from_heading = std::min(from_heading + 1, 30.0F);
      if (document_.blocks[i].kind == BlockKind::heading) {
        from_heading = 1;
        heading_level = at(i, F::level);
        heading_in_title = at(i, F::in_title);
      }
    }
    page_prose_ = prose;
    page_bytes_ = bytes;
  }

  void add_neighbours(std::size_t i) {
    const auto value = [&](std::ptrdiff_t step, F feature, float none) {
      const auto j = static_cast<std::ptrdiff_t>(i) + step;
      return j < 0 || j >= static_cast<std::ptrdiff_t>(rows_.size())
                 ? none
                 : at(static_cast<std::size_t>(j), feature);
    };
    at(i, F::size_before) = value(-1, F::log_size, 0);
    at(i, F::size_before2) = value(-2, F::log_size, 0);
    at(i, F::size_behind) = value(1, F::log_size, 0);
    at(i, F::size_behind2) = value(2, F::log_size, 0);
    at(i, F::links_before) = value(-1, F::link_share, 1);
    at(i, F::links_before2) = value(-2, F::link_share, 1);
    at(i, F::links_behind) = value(1, F::link_share, 1);
    at(i, F::links_behind2) = value(2, F::link_share, 1);
    at(i, F::kind_before) = value(-1, F::kind, 9);
    at(i, F::kind_behind) = value(1, F::kind, 9);
    float before = 0, behind = 0, links = 0;
    for (std::ptrdiff_t step = 1; step <= 5; ++step) {
      before += value(-step, F::points, 0);
      behind += value(step, F::points, 0);
      if (step <= 3) links += value(-step, F::link_share, 1) + value(step, F::link_share, 1);
      if (step == 1) at(i, F::points_near) = before + behind;
      if (step == 3) at(i, F::points_near2) = before + behind;
    }
    at(i, F::points_before5) = before;
    at(i, F::points_behind5) = behind;
    at(i, F::links_near) = links / 6;
    const auto box = container(i);
    at(i, F::same_box_before) = i > 0 && container(i - 1) == box;
    at(i, F::same_box_behind) = i + 1 < rows_.size() && container(i + 1) == box;
  }

  std::uint32_t container(std::size_t i) const {
    return notes_[document_.blocks[i].markup->element].container;
  }

  void add_boxes(std::size_t i) {
    const auto element = document_.blocks[i].markup->element;
    auto box = notes_[element].container;
    at(i, F::depth) = as_float(std::min<std::uint32_t>(notes_[element].depth, 40));
    at(i, F::own_prose_0) = log_of(verdicts_.boxes[box].own);
    at(i, F::names_0) = notes_[box].groups != 0 || !document_.elements[box].names.empty();
    static constexpr F kProse[] = {F::prose_0, F::prose_1, F::prose_2, F::prose_3};
    static constexpr F kLinks[] = {F::links_0, F::links_1, F::links_2, F::links_3};
    static constexpr F kShare[] = {F::share_0, F::share_1, F::share_2, F::share_3};
    static constexpr F kSize[] = {F::size_0, F::size_1, F::size_2};
    static constexpr F kAlike[] = {F::alike_0, F::alike_1, F::alike_2};
    std::uint32_t most = 1;
    for (std::size_t level = 0; level < 4; ++level) {
      const auto& sums = verdicts_.boxes[box];
      at(i, kProse[level]) = log_of(sums.prose);
      at(i, kLinks[level]) = share(static_cast<double>(sums.link_bytes), static_cast<double>(sums.bytes));
      at(i, kShare[level]) = share(sums.prose, page_prose_);
      if (level < 3) at(i, kSize[level]) = log_of(static_cast<double>(sums.bytes));
      if (level < 3) at(i, kAlike[level]) = as_float(std::min(notes_[box].alike, 20U));
      if (level == 0) at(i, F::blocks_0) = log_of(notes_[box].blocks);
      if (level == 1) at(i, F::blocks_1) = log_of(notes_[box].blocks);
      most = std::max(most, notes_[box].alike);
      if (notes_[box].parent != kNoBox) box = notes_[box].parent;
    }
    at(i, F::alike_most) = as_float(std::min(most, 30U));
    add_path(i, element);
    const auto& shape = *shape_at_[i];
    at(i, F::shape_prose) = share(shape.prose, page_prose_);
    at(i, F::shape_links) = share(shape.link_bytes, shape.bytes);
    at(i, F::shape_count) = log_of(shape.count);
    at(i, F::shape_size) = log_of(shape.bytes / std::max(shape.count, 1.0));
  }

  // Of 89,000 blocks of 487 pages 48,000 are links far away; 27 of them were of the article after all.
  bool is_menu(std::size_t i) {
    if (is_certain(verdicts_.boxes[document_.blocks[i].markup->element].reason)) return true;
    return at(i, F::link_share) > 0.9F && at(i, F::rule_inside) == 0 && at(i, F::from_best) >= 3;
  }

  // How many levels up the names and tags stand that say something.
  void add_path(std::size_t i, std::uint32_t element) {
    auto& row = rows_[i];
    constexpr auto kNames = static_cast<std::size_t>(F::names),
                   kTags = static_cast<std::size_t>(F::to_article);
    std::fill_n(row.begin() + kNames, kNameGroups, kFar);
    std::fill_n(row.begin() + kTags, static_cast<std::size_t>(kAround), kFar);
    std::uint32_t names_left = (1U << kNameGroups) - 1, tags_left = (1U << kAround) - 1;
    auto box = element;
    for (std::uint32_t level = 0; level < kMaxClimb && box != kNoBox; ++level, box = notes_[box].parent) {
      for (auto found = notes_[box].groups & names_left; found != 0; found &= found - 1)
        row[kNames + static_cast<std::size_t>(__builtin_ctz(found))] = as_float(level);
      names_left &= ~notes_[box].groups;
      for (std::uint32_t found = notes_[box].around & tags_left; found != 0; found &= found - 1)
        row[kTags + static_cast<std::size_t>(__builtin_ctz(found))] = as_float(level);
      tags_left &= ~std::uint32_t{notes_[box].around};
    }
  }

  void add_rules(std::size_t i, std::uint32_t element) {
    const auto& boxes = verdicts_.boxes;
    at(i, F::rule_inside) = boxes[element].inside ? (boxes[element].reason.empty() ? 1.0F : 0.5F) : 0.0F;
    at(i, F::rule_reason) =
        (boxes[element].reason.empty() ? 0.0F : 1.0F) + (boxes[element].caption ? 2.0F : 0.0F);
    const auto best = verdicts_.best;
    if (best == kNoBox) return;
    double score = 0;
    auto box = element;
    float climbed = 0;
    for (std::uint32_t level = 0; level < kMaxClimb && box != kNoBox; ++level, box = notes_[box].parent)
      score = std::max(score, boxes[box].score);
    at(i, F::rule_score) = share(score, boxes[best].score);
    // Levels up from the best box until the block lies in it; below 0: how deep it lies in the best box.
    auto outer = best;
    box = element;
    while (box != outer && (box != kNoBox || outer != kNoBox)) {
      const int depth = box == kNoBox ? -1 : notes_[box].depth,
                outer_depth = outer == kNoBox ? -1 : notes_[outer].depth;
      if (outer_depth >= depth) {
        outer = notes_[outer].parent;
        ++climbed;
      } else {
        box = notes_[box].parent;
      }
      if (outer == kNoBox) break;
    }
    const int inside = notes_[element].depth - notes_[best].depth;
    at(i, F::from_best) = climbed > 0 ? std::min(climbed, 10.0F) : as_float(-std::min(inside, 10));
    at(i, F::best_share) = share(boxes[best].prose, page_prose_);
    at(i, F::best_links) =
        share(static_cast<double>(boxes[best].link_bytes), static_cast<double>(boxes[best].bytes));
  }

  const Document& document_;
  const BoxVerdicts& verdicts_;
  std::vector<BlockFeatures> rows_;
  std::vector<BoxNotes> notes_;
  std::unordered_map<std::uint64_t, ShapeSum> shapes_;
  std::vector<const ShapeSum*> shape_at_;
  double page_prose_ = 0, page_bytes_ = 0;
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
