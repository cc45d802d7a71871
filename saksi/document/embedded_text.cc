#include "saksi/document/embedded_text.h"

#include <simdjson.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include <string.h>

#include "saksi/base/utf8.h"
#include "saksi/document/embedded_json.h"
#include "saksi/document/page_blocks.h"
#include "saksi/document/plain.h"
#include "saksi/document/text_blocks.h"

namespace saksi {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kShownIsEnough = 2500;  // bytes of running text: the page was drawn by its server
constexpr std::size_t kMinArticle = 400;      // bytes of running text that are worth being found
constexpr std::size_t kMinPiece = 25;         // bytes: shorter strings are names and codes
constexpr std::size_t kMaxScripts = std::size_t{8} << 20;  // bytes, all together
constexpr std::size_t kMaxArticle = std::size_t{1} << 20;  // bytes of one string or list
constexpr int kMaxDepth = 48;
constexpr double kShownAlready = 0.4;  // of the article: a page that shows so much shows all it wants to show
constexpr double kSameTitle = 0.6;     // of the words of the shorter title

// A paragraph rather than a label or an address.
bool is_prose(std::string_view text) {
  return text.size() >= 60 && text.find(' ') != std::string_view::npos
             ? text.find(". ") != std::string_view::npos || text.ends_with('.') || text.size() >= 120
             : text.size() >= 60 && text.find("。") != std::string_view::npos;
}

std::size_t prose_bytes(const std::vector<Block>& blocks) {
  std::size_t bytes = 0;
  for (const auto& block : blocks)
    if (is_prose(block.text) && (!block.markup || block.markup->link_bytes * 2 < block.text.size()))
      bytes += block.text.size();
  return bytes;
}

// A list of keywords is as long as an article, but says nothing.
bool has_sentences(const std::vector<Block>& blocks) {
  constexpr std::size_t kMostBytes = 500;  // of a sentence, on average
  std::size_t bytes = 0, stops = 0;
  for (const auto& block : blocks) {
    const std::string_view text = block.text;
    bytes += text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool ends = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '"';
      stops += (ends && (text[i] == '.' || text[i] == '?' || text[i] == '!')) ||
               text.substr(i).starts_with("。") || text.substr(i).starts_with("।");
    }
  }
  return stops >= 3 && bytes <= stops * kMostBytes;
}

std::unordered_set<std::string> words_of(std::string_view text) {
  std::unordered_set<std::string> words;
  const auto folded = fold_case(text.substr(0, 400));
  for (std::size_t i = 0, from = 0; i <= folded.size();) {
    const bool word = i < folded.size() && is_word(decode_at(folded, i).value);
    if (!word && i > from) words.insert(folded.substr(from, i - from));
    i += i < folded.size() ? decode_at(folded, i).size_bytes : 1;
    if (!word) from = i;
  }
  return words;
}

bool agree(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
  const auto& less = a.size() < b.size() ? a : b;
  const auto& more = a.size() < b.size() ? b : a;
  const auto both = std::ranges::count_if(less, [&](const auto& word) { return more.contains(word); });
  return less.size() >= 2 && static_cast<double>(both) >= kSameTitle * static_cast<double>(less.size());
}

enum class Role { none, body, piece, title };
Role role_of(std::string_view key) {
  const auto folded = fold_case(key);
  constexpr std::string_view kTitles[] = {"headline", "headlines", "name", "title"};
  constexpr std::string_view kPieces[] = {"content",   "data",     "html", "innerhtml",
                                          "paragraph", "rendered", "text", "value"};
  constexpr std::string_view kLists[] = {"items", "liveblogupdate", "modules", "nodes"};
  if (std::ranges::binary_search(kTitles, folded)) return Role::title;
  if (std::ranges::binary_search(kLists, folded)) return Role::body;
  if (std::ranges::binary_search(kPieces, folded)) return Role::piece;
  for (const std::string_view part : {"body", "content", "paragraph", "block", "text", "html", "element",
                                      "component", "children", "section", "article"})
    if (folded.find(part) != std::string::npos) return Role::body;
  return Role::none;
}

bool is_html(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<br") != std::string_view::npos;
}

// Gathers the pieces of a list of blocks in their order: strings, and what stands in objects under the keys
// of a piece or of a list.
class Pieces {
 public:
  void add(const dom::element& value, int depth) {
    std::string_view words;
    dom::array array;
    dom::object object;
    if (depth > kMaxDepth || text.size() > kMaxArticle) return;
    if (!value.get_string().get(words)) {
      if (words.size() < kMinPiece || words.size() > kMaxArticle) return;
      ((text += "<div>") += words) += "</div>\n";
    } else if (!value.get_array().get(array)) {
      if (is_inline(array)) return add_paragraph(array, depth);
      for (const auto item : array) add(item, depth + 1);
    } else if (!value.get_object().get(object)) {
      for (const auto field : object)
        if (const auto role = role_of(field.key); role == Role::piece || role == Role::body)
          add(field.value, depth + 1);
    }
  }
  std::string text;  // HTML

 private:
  // [{"type": "text", "text": "Air "}, {"type": "text", "text": "surut.", "marks": […]}]: runs of one
  // paragraph, of which few end like a sentence; [{"type": "text", "content": "Air surut."}, …] are
  // paragraphs.
  static bool is_inline(const dom::array& array) {
    std::size_t items = 0, runs = 0, stops = 0;
    for (const auto item : array) {
      ++items;
      for (const std::string_view key : {"type", "nodeType", "_type", "kind"}) {
        std::string_view type;
        runs += !item[key].get_string().get(type) && (type == "text" || type == "span");
      }
      for (const std::string_view key : {"text", "content", "value"}) {
        std::string_view words;
        if (item[key].get_string().get(words)) continue;
        words = trim(words);
        stops += words.ends_with('.') || words.ends_with('"') || words.ends_with("”") ||
                 words.ends_with("。") || words.ends_with("</p>") || words.ends_with('?') ||
                 words.ends_with('!');
      }
    }
    return runs > 0 && stops * 2 <= items;
  }
  void add_paragraph(const dom::array& array, int depth) {
    std::string words;
    for (const auto item : array) add_words(item, words, depth + 1);
    if (words.size() >= kMinPiece) ((text += "<p>") += words) += "</p>\n";
  }
  void add_words(const dom::element& value, std::string& to, int depth) {
    std::string_view words;
    dom::array array;
    dom::object object;
    if (depth > kMaxDepth || to.size() > kMaxArticle) return;
    if (!value.get_string().get(words)) {
      to += words;
    } else if (!value.get_array().get(array)) {
      for (const auto item : array) add_words(item, to, depth + 1);
    } else if (!value.get_object().get(object)) {
      for (const auto field : object)
        if (const auto role = role_of(field.key); role == Role::piece || role == Role::body)
          add_words(field.value, to, depth + 1);
    }
  }
};

struct Candidate {
  std::string text;
  bool html = false;
};

class Finder {
 public:
  explicit Finder(std::string_view title) : title_(words_of(title)) {}

  // `agrees`: an object around this one has the title of the page. A list that lies in another is not looked
  // at again, so that the cost stays linear.
  void look(const dom::element& value, int depth, bool agrees) {
    dom::array array;
    dom::object object;
    if (depth > kMaxDepth) return;
    if (!value.get_array().get(array)) {
      for (const auto item : array) look(item, depth + 1, false);
      return;
    }
    if (value.get_object().get(object)) return;
    const auto known = find_title(object);
    agrees = known.empty() ? agrees : agree(known, title_);
    for (const auto field : object) {
      std::string_view words;
      const auto role = role_of(field.key);
      const bool named = field.key == std::string_view("articleBody");
      if (!field.value.get_string().get(words)) {
        if (agrees && role != Role::none && role != Role::title) take(words);
        if (!agrees && named) take_unnamed(words);
      } else if (agrees && (role == Role::body || role == Role::piece) && field.value.is_array()) {
        Pieces pieces;
        pieces.add(field.value, depth + 1);
        if (pieces.text.size() >= kMinArticle) offer({std::move(pieces.text), true});
      } else {
        look(field.value, depth + 1, agrees);
      }
    }
  }

  // The article with the title of the page; else the only one that is called an article's body. A page has
  // several titles, and not all of them need be alike.
  Candidate best() const { return !best_.text.empty() || unnamed_ != 1 ? best_ : other_; }

 private:
  static std::unordered_set<std::string> find_title(const dom::object& object) {
    for (const std::string_view key : {"headline", "title", "headlines", "name"}) {
      dom::element value;
      std::string_view words;
      if (object[key].get(value)) continue;
      if (!value.get_string().get(words)) return words_of(words);
      if (!value["basic"].get_string().get(words)) return words_of(words);
    }
    return {};
  }
  void take(std::string_view words) {
    if (words.size() >= kMinArticle && words.size() <= kMaxArticle)
      offer({std::string(words), is_html(words)});
  }
  void take_unnamed(std::string_view words) {
    if (words.size() < kMinArticle || words.size() > kMaxArticle) return;
    other_ = {std::string(words), is_html(words)};
    ++unnamed_;
  }
  void offer(Candidate candidate) {
    if (candidate.text.size() > best_.text.size()) best_ = std::move(candidate);
  }

  std::unordered_set<std::string> title_;
  Candidate best_, other_;
  std::size_t unnamed_ = 0;
};

std::vector<Block> blocks_of(const Candidate& candidate, std::size_t max_depth) {
  if (!candidate.html) {
    auto text = make_plain(candidate.text);
    if (text.find('&') != std::string::npos) {  // "Air &#8216;naik&#8217;"
      const auto tree = parse_html("<pre>" + text + "</pre>", max_depth).tree;
      text = make_plain(tree.text_in(0));
    }
    return text_blocks(text);
  }
  auto blocks = page_blocks(parse_html(candidate.text, max_depth).tree).blocks;
  for (auto& block : blocks) block.markup.reset();
  return blocks;
}

// Line ends that stand in strings as they are, the most common fault, are written as JSON has them.
std::string with_line_ends(std::string_view json) {
  std::string sound;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string && c == '\\' && i + 1 < json.size()) {
      (sound += c) += json[++i];
      continue;
    }
    in_string ^= c == '"';
    if (static_cast<unsigned char>(c) >= 0x20)
      sound += c;
    else
      sound += in_string && c == '\n' ? "\\n" : " ";
  }
  return sound;
}

// How much of `blocks` the page shows: three samples of each paragraph are looked for.
double share_shown(const std::vector<Block>& blocks, const std::vector<Block>& shown) {
  constexpr std::size_t kSample = 24;
  constexpr std::size_t kMaxSamples = 60;
  std::string text;
  for (const auto& block : shown) (text += block.text) += '\n';
  std::size_t all = 0, found = 0;
  for (const auto& block : blocks)
    for (const std::size_t part : {1, 2, 3}) {
      const auto from = block.text.size() * part / 4;
      if (block.text.size() < 2 * kSample || from + kSample > block.text.size() || all == kMaxSamples)
        continue;
      ++all;
      found += memmem(text.data(), text.size(), block.text.data() + from, kSample) != nullptr;
    }
  return all ? static_cast<double>(found) / static_cast<double>(all) : 1;
}

}  // namespace

std::vector<Block> find_embedded_text(const Tree& tree, const std::vector<Block>& shown,
                                      std::string_view title, std::size_t max_depth) {
  if (prose_bytes(shown) >= kShownIsEnough) return {};
  Finder finder(title);
  std::size_t left = kMaxScripts;
  for (Tree::Node node = 0; node != Tree::kNone; node = tree.following(node)) {
    const auto child = tree.tag(node) == Tag::script ? tree.first_child(node) : Tree::kNone;
    if (child == Tree::kNone) continue;
    const auto script = tree.text(child);
    if (script.size() < kMinArticle || script.size() > left) continue;
    left -= script.size();
    for (auto& json : find_embedded_json(script, kMinArticle)) {
      dom::parser parser;
      dom::element root;
      auto error = parser.parse(json).get(root);
      if (error) error = parser.parse(json = with_line_ends(json)).get(root);
      if (!error) finder.look(root, 0, false);
    }
  }
  const auto best = finder.best();
  if (best.text.empty()) return {};
  auto blocks = blocks_of(best, max_depth);
  const auto embedded = prose_bytes(blocks);
  if (embedded < kMinArticle || embedded < 2 * prose_bytes(shown) || !has_sentences(blocks) ||
      share_shown(blocks, shown) > kShownAlready)
    return {};
  return blocks;
}

void add_embedded_text(Document& document, std::vector<Block> embedded) {
  if (embedded.empty()) return;
  if (document.elements.empty()) document.elements.push_back({"html", "", std::nullopt});
  const auto box = static_cast<std::uint32_t>(document.elements.size());
  document.elements.push_back({"article", "articleBody", 0});
  document.embedded = box;
  for (auto& block : embedded) {
    block.markup = Markup{box, 0, static_cast<std::uint8_t>(block.kind == BlockKind::heading ? 2 : 0)};
    document.blocks.push_back(std::move(block));
  }
}

}  // namespace saksi
