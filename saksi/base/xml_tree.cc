#include "saksi/base/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kNotFound = std::string_view::npos;
constexpr std::size_t kMaxReference = 12;    // bytes between "&" and ";" of one we decode
constexpr std::size_t kMaxAttributes = 256;  // of an element; each is looked at for what lies in it
// Declarations of namespaces are looked for in so many attributes; a feed with twenty modules has twenty.
constexpr std::size_t kMaxDeclarations = 64;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool opens_name(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_name(char c) { return opens_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

// For messages; cut between letters.
std::string_view shortened(std::string_view name) {
  std::size_t size = std::min<std::size_t>(name.size(), 40);
  while (size > 0 && size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
  return name.substr(0, size);
}

// The letter that the reference between "&" and ";" stands for; none when XML does not know it.
std::optional<char32_t> decode_reference(std::string_view name) {
  if (name == "amp") return U'&';
  if (name == "lt") return U'<';
  if (name == "gt") return U'>';
  if (name == "quot") return U'"';
  if (name == "apos") return U'\'';
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto* end = name.data() + name.size();
  const auto read = std::from_chars(name.data(), end, value, hex ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return U'\uFFFD';
  return static_cast<char32_t>(value);
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

XmlTree::Node XmlTree::after(Node node) const {
  while (node != kNone && nodes_[node].next == kNone) node = nodes_[node].parent;
  return node == kNone ? kNone : nodes_[node].next;
}

std::optional<std::string_view> XmlTree::attribute(Node node, std::string_view name) const {
  for (std::size_t i = 0; i < attribute_count(node); ++i)
    if (same_name(attribute_name(node, i), name)) return attribute_value(node, i);
  return std::nullopt;
}

std::optional<std::string_view> XmlTree::namespace_of(Node node) const {
  const auto full = name(node);
  const auto colon = full.find(':');
  const auto prefix = colon == kNotFound ? std::string_view() : full.substr(0, colon);
  for (; node != kNone; node = parent(node))
    for (std::size_t i = 0; i < std::min(attribute_count(node), kMaxDeclarations); ++i) {
      auto declared = attribute_name(node, i);
      if (!declared.starts_with("xmlns")) continue;
      declared.remove_prefix(5);
      if (prefix.empty() ? declared.empty() : declared.starts_with(':') && declared.substr(1) == prefix)
        return attribute_value(node, i);
    }
  return prefix.empty() ? std::optional(std::string_view()) : std::nullopt;
}

std::string XmlTree::text_in(Node node) const {
  std::string all;
  const auto end = after(node);
  for (auto inner = node; inner != end; inner = following(inner))
    if (is_text(inner)) all += text(inner);
  return all;
}

class XmlReader {
 public:
  XmlReader(std::string xml, std::size_t max_depth, std::vector<std::string_view> siblings)
      : max_depth_(max_depth), siblings_(std::move(siblings)) {
    parsed_.tree.xml_ = std::move(xml);
    xml_ = parsed_.tree.xml_;
  }

  ParsedXml read() {
    while (at_ < xml_.size()) {
      const auto next = std::min(xml_.find('<', at_), xml_.size());
      if (next > at_) add_text(at_, next);
      at_ = next;
      if (at_ < xml_.size()) read_markup();
    }
    if (open_.size() > 1) tell(fmt::format("ends inside <{}>", short_name(open_.back())), xml_.size());
    return std::move(parsed_);
  }

 private:
  XmlTree& tree() { return parsed_.tree; }

  std::string_view short_name(XmlTree::Node node) { return shortened(tree().name(node)); }
  void tell(std::string message, std::size_t at) {
    if (parsed_.fault) return;
    const auto before = xml_.substr(0, at);
    parsed_.fault = {std::move(message), 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'))};
  }

  void read_markup() {
    const auto rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) return skip_comment();
    if (rest.starts_with("<![CDATA[")) return read_cdata();
    if (rest.starts_with("<?")) return skip_instruction();
    if (rest.starts_with("<!")) return skip_declaration();
    if (rest.starts_with("</")) return read_end_tag();
    if (rest.size() > 1 && opens_name(rest[1])) return read_start_tag();
    tell("a < that opens nothing", at_);
    add_text(at_, at_ + 1);
    ++at_;
  }

  void skip_comment() {
    const auto end = no_more_comments_ ? kNotFound : xml_.find("-->", at_ + 4);
    no_more_comments_ = end == kNotFound;
    if (end == kNotFound) tell("a comment that does not end", at_);
    at_ = end == kNotFound ? at_ + 4 : end + 3;
  }
  void skip_instruction() {
    const auto end = no_more_instructions_ ? kNotFound : xml_.find("?>", at_ + 2);
    no_more_instructions_ = end == kNotFound;
    if (end != kNotFound) {
      at_ = end + 2;
    } else {
      tell("a processing instruction that does not end", at_);
      skip_tag();
    }
  }
  // Only the first "[" of a document may be that of a document type; after it a "<!" ends with its ">".
  void skip_declaration() {
    const auto close = xml_.find('>', at_);
    const auto bracket = std::exchange(seen_declaration_, true) ? kNotFound : xml_.find('[', at_);
    if (bracket < close) {
      const auto end = xml_.find(']', bracket);
      if (end != kNotFound) at_ = end;
    }
    skip_tag();
  }
  void skip_tag() {
    const auto end = xml_.find('>', at_);
    if (end == kNotFound) tell("ends inside a tag", at_);
    at_ = end == kNotFound ? xml_.size() : end + 1;
  }
  void read_cdata() {
    constexpr std::size_t kOpen = 9;
    const auto end = no_more_cdata_ ? kNotFound : xml_.find("]]>", at_ + kOpen);
    no_more_cdata_ = end == kNotFound;
    if (end == kNotFound) {
      tell("CDATA that does not end", at_);
      at_ += kOpen;
      return;
    }
    add_plain({static_cast<std::uint32_t>(at_ + kOpen), static_cast<std::uint32_t>(end), false});
    at_ = end + 3;
  }

  void read_end_tag() {
    const auto begin = at_ + 2;
    auto end = begin;
    while (end < xml_.size() && is_name(xml_[end])) ++end;
    const auto name = xml_.substr(begin, end - begin);
    const auto close = xml_.find_first_of("<>", end);
    if (close == kNotFound) tell("ends inside a tag", at_);
    const auto found = std::find_if(open_.rbegin(), open_.rend() - 1,
                                    [&](XmlTree::Node node) { return same_name(tree().name(node), name); });
    if (found == open_.rend() - 1) {
      tell(fmt::format("</{}> closes nothing", shortened(name)), at_);
    } else {
      if (found != open_.rbegin()) tell(fmt::format("<{}> is not closed", short_name(open_.back())), at_);
      tree().nodes_[*found].closed = true;
      open_.erase(found.base() - 1, open_.end());
    }
    at_ = close == kNotFound ? xml_.size() : close + (xml_[close] == '>');
  }

  void read_start_tag() {
    const auto begin = at_;
    auto end = begin + 1;
    while (end < xml_.size() && is_name(xml_[end])) ++end;
    const XmlTree::Place name{static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(end), false};
    at_ = end;
    const auto first = tree().attributes_.size();
    read_attributes();
    if (at_ < xml_.size() && xml_[at_] == '<') {  // "suhu <nol, kata warga</p>": no tag
      tree().attributes_.resize(first);
      tell("a < that opens nothing", begin);
      add_text(begin, at_);
      return;
    }
    if (at_ >= xml_.size()) tell("ends inside a tag", begin);
    const bool empty = at_ < xml_.size() && xml_[at_ - 1] == '/';
    at_ = std::min(at_ + 1, xml_.size());
    if (begins_sibling(xml_.substr(name.begin, name.end - name.begin))) {
      tell(fmt::format("<{}> is not closed", short_name(open_.back())), begin);
      open_.pop_back();
    }
    if (open_.size() > max_depth_) {
      parsed_.too_deep = true;
      tree().attributes_.resize(first);
      return;
    }
    const auto node = add(name, false);
    tree().nodes_[node].begin = static_cast<std::uint32_t>(first);
    tree().nodes_[node].end = static_cast<std::uint32_t>(tree().attributes_.size());
    tree().nodes_[node].closed = empty;
    if (!empty) open_.push_back(node);
  }

  // Right inside of an open element of its name, and such do not nest.
  bool begins_sibling(std::string_view name) {
    return open_.size() > 1 && same_name(tree().name(open_.back()), name) &&
           std::ranges::any_of(
               siblings_, [&](std::string_view sibling) { return same_name(local_name(name), sibling); });
  }

  // Up to the ">" of the tag, or to a "<" or the end, where it breaks off.
  void read_attributes() {
    const auto first = tree().attributes_.size();
    while (at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '<') {
      if (!opens_name(xml_[at_])) {
        ++at_;
        continue;
      }
      const auto begin = at_;
      while (at_ < xml_.size() && is_name(xml_[at_])) ++at_;
      XmlTree::Pair pair;
      pair.name = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), false};
      skip_blanks();
      if (at_ < xml_.size() && xml_[at_] == '=') {
        ++at_;
        skip_blanks();
        pair.value = read_value();
      } else {
        tell("an attribute without a value", begin);
      }
      if (tree().attributes_.size() - first < kMaxAttributes) tree().attributes_.push_back(pair);
    }
  }
  void skip_blanks() {
    while (at_ < xml_.size() && is_blank(xml_[at_])) ++at_;
  }
  XmlTree::Place read_value() {
    if (at_ >= xml_.size()) return {};
    const char quote = xml_[at_];
    const bool quoted = quote == '"' || quote == '\'';
    if (!quoted) tell("a value without quotes", at_);
    const auto begin = at_ + quoted;
    const std::string_view stops = !quoted ? " \t\r\n<>" : quote == '"' ? "\"<" : "'<";
    auto end = std::min(xml_.find_first_of(stops, begin), xml_.size());
    if (!quoted && end > begin && xml_[end - 1] == '/' && end < xml_.size() && xml_[end] == '>') --end;
    if (quoted && (end == xml_.size() || xml_[end] == '<')) {  // not closed: up to the end of the tag
      tell("a value that does not end", begin);
      end = begin + std::min(end - begin, xml_.substr(begin, end - begin).find('>'));
    }
    at_ = end + (quoted && end < xml_.size() && xml_[end] == quote);
    return decoded(begin, end);
  }

  // xml_[begin, end) with its references decoded.
  XmlTree::Place decoded(std::size_t begin, std::size_t end) {
    auto words = xml_.substr(begin, end - begin);
    auto mark = words.find('&');
    if (mark == kNotFound) return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), false};
    auto& all = tree().decoded_;
    const auto start = all.size();
    for (; mark != kNotFound; mark = words.find('&')) {
      all += words.substr(0, mark);
      const auto here = begin + (end - begin) - words.size() + mark;
      words.remove_prefix(mark + 1);
      const auto size = words.substr(0, kMaxReference).find(';');
      const auto letter = size == kNotFound ? std::nullopt : decode_reference(words.substr(0, size));
      if (letter) {
        append_utf8(all, *letter);
        words.remove_prefix(size + 1);
      } else {
        all += '&';
        tell("an & that stands for nothing that XML knows", here);
      }
    }
    all += words;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(all.size()), true};
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (open_.size() > 1) return add_plain(decoded(begin, end));
    const auto words = xml_.substr(begin, end - begin);  // around the root: not of the document
    if (!std::ranges::all_of(words, is_blank) && words != "\xef\xbb\xbf")
      tell("text outside of the root", begin);
  }
  void add_plain(XmlTree::Place place) {
    if (open_.size() > 1 && place.end > place.begin) add(place, true);
  }
  XmlTree::Node add(XmlTree::Place place, bool text) {
    const auto node = static_cast<XmlTree::Node>(tree().nodes_.size());
    XmlTree::Entry entry;
    entry.at = place;
    entry.parent = open_.back();
    entry.text = text;
    tree().nodes_.push_back(entry);
    auto& above = tree().nodes_[entry.parent];
    (above.last == XmlTree::kNone ? above.first : tree().nodes_[above.last].next) = node;
    above.last = node;
    return node;
  }

  std::size_t max_depth_;
  std::vector<std::string_view> siblings_;
  ParsedXml parsed_;
  std::string_view xml_;
  std::size_t at_ = 0;
  std::vector<XmlTree::Node> open_{0};
  // Looked for once up to the end in vain: not again, or a file of openings would cost its square.
  bool no_more_comments_ = false;
  bool no_more_cdata_ = false;
  bool no_more_instructions_ = false;
  bool seen_declaration_ = false;
};

ParsedXml parse_xml(std::string xml, std::size_t max_depth, std::vector<std::string_view> siblings) {
  return XmlReader(std::move(xml), max_depth, std::move(siblings)).read();
}

}  // namespace saksi
