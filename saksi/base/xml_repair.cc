#include "saksi/base/xml_repair.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "saksi/base/utf8.h"
#include "saksi/base/xml_tree.h"

namespace saksi {
namespace {

constexpr std::size_t kNotFound = std::string_view::npos;
constexpr std::size_t kMaxReference = 12;    // bytes between "&" and ";" of a sound one
constexpr std::size_t kMaxAttributes = 256;  // of an element

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

// What may stand between "&" and ";".
bool is_reference(std::string_view name) {
  for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
    if (name == known) return true;
  if (name.size() < 2 || name[0] != '#') return false;
  const bool hex = lower(name[1]) == 'x';
  name.remove_prefix(hex ? 2 : 1);
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return (c >= '0' && c <= '9') || (hex && lower(c) >= 'a' && lower(c) <= 'f');
  });
}

class Repairer {
 public:
  Repairer(std::string_view xml, std::size_t max_depth, const std::vector<std::string_view>& siblings)
      : max_depth_(max_depth), siblings_(siblings), xml_(xml) {
    repaired_.xml.reserve(xml.size() + 64);
  }

  RepairedXml repair() {
    while (at_ < xml_.size()) {
      const auto next = std::min(xml_.find('<', at_), xml_.size());
      if (next > at_) add_text(at_, next);
      at_ = next;
      if (at_ < xml_.size()) read_markup();
    }
    if (!open_.empty()) tell(fmt::format("ends inside <{}>", shortened(open_.back())), xml_.size());
    while (!open_.empty()) close(false);
    return std::move(repaired_);
  }

 private:
  void tell(std::string message, std::size_t at) {
    if (repaired_.fault) return;
    const auto before = xml_.substr(0, at);
    repaired_.fault = {std::move(message), 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'))};
  }
  // Ends the innermost open element.
  void close(bool closed) {
    repaired_.xml += end_of(open_.back(), closed);
    open_.pop_back();
  }
  static std::string end_of(std::string_view name, bool closed) {
    return closed ? fmt::format("</{}>", name) : fmt::format("<?{}?></{}>", kUnclosedMark, name);
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
    if (!open_.empty()) repaired_.xml += xml_.substr(at_, end + 3 - at_);
    at_ = end + 3;
  }

  void read_end_tag() {
    const auto begin = at_ + 2;
    auto end = begin;
    while (end < xml_.size() && is_name(xml_[end])) ++end;
    const auto name = xml_.substr(begin, end - begin);
    const auto stop = xml_.find_first_of("<>", end);
    if (stop == kNotFound) tell("ends inside a tag", at_);
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](std::string_view other) { return same_name(other, name); });
    if (found == open_.rend()) {
      tell(fmt::format("</{}> closes nothing", shortened(name)), at_);
    } else {
      if (found != open_.rbegin()) tell(fmt::format("<{}> is not closed", shortened(open_.back())), at_);
      for (auto left = found - open_.rbegin(); left > 0; --left) close(false);
      close(true);
    }
    at_ = stop == kNotFound ? xml_.size() : stop + (xml_[stop] == '>');
  }

  void read_start_tag() {
    const auto begin = at_;
    auto end = begin + 1;
    while (end < xml_.size() && is_name(xml_[end])) ++end;
    const auto name = xml_.substr(begin + 1, end - begin - 1);
    at_ = end;
    const auto kept = repaired_.xml.size();
    (repaired_.xml += '<') += name;
    read_attributes();
    if (at_ < xml_.size() && xml_[at_] == '<') {  // "suhu <nol, kata warga</p>": no tag
      repaired_.xml.resize(kept);
      tell("a < that opens nothing", begin);
      return add_text(begin, at_);
    }
    if (at_ >= xml_.size()) tell("ends inside a tag", begin);
    const bool empty = at_ < xml_.size() && xml_[at_ - 1] == '/';
    at_ = std::min(at_ + 1, xml_.size());
    auto tag = kept;
    if (begins_sibling(name)) {
      tell(fmt::format("<{}> is not closed", shortened(name)), begin);
      const auto end_tag = end_of(open_.back(), false);
      repaired_.xml.insert(kept, end_tag);
      tag += end_tag.size();
      open_.pop_back();
    }
    if (open_.size() >= max_depth_) return repaired_.xml.resize(tag);
    repaired_.xml += empty ? "/>" : ">";
    if (!empty) open_.push_back(name);
  }

  // Right inside of an open element of its name, and such do not nest.
  bool begins_sibling(std::string_view name) const {
    return !open_.empty() && same_name(open_.back(), name) &&
           std::ranges::any_of(
               siblings_, [&](std::string_view sibling) { return same_name(local_name(name), sibling); });
  }

  // Up to the ">" of the tag, or to a "<" or the end, where it breaks off.
  void read_attributes() {
    std::size_t count = 0;
    while (at_ < xml_.size() && xml_[at_] != '>' && xml_[at_] != '<') {
      if (!opens_name(xml_[at_])) {
        ++at_;
        continue;
      }
      const auto begin = at_;
      while (at_ < xml_.size() && is_name(xml_[at_])) ++at_;
      const auto kept = repaired_.xml.size();
      (repaired_.xml += ' ') += xml_.substr(begin, at_ - begin);
      repaired_.xml += "=\"";
      skip_blanks();
      if (at_ < xml_.size() && xml_[at_] == '=') {
        ++at_;
        skip_blanks();
        read_value();
      } else {
        tell("an attribute without a value", begin);
      }
      repaired_.xml += '"';
      if (++count > kMaxAttributes) repaired_.xml.resize(kept);
    }
  }
  void skip_blanks() {
    while (at_ < xml_.size() && is_blank(xml_[at_])) ++at_;
  }
  void read_value() {
    if (at_ >= xml_.size()) return;
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
    add_escaped(begin, end);
  }

  // xml_[begin, end), where every sign of markup but a sound reference stands for itself.
  void add_escaped(std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at) {
      const char c = xml_[at];
      if (c == '<') {
        repaired_.xml += "&lt;";
      } else if (c == '"') {
        repaired_.xml += "&quot;";
      } else if (c == '&') {
        const auto behind = xml_.substr(at + 1, std::min(kMaxReference, end - at - 1));
        const auto size = behind.find(';');
        const bool sound = size != kNotFound && is_reference(behind.substr(0, size));
        if (!sound) tell("an & that stands for nothing that XML knows", at);
        repaired_.xml += sound ? "&" : "&amp;";
      } else {
        repaired_.xml += c;
      }
    }
  }

  void add_text(std::size_t begin, std::size_t end) {
    if (!open_.empty()) return add_escaped(begin, end);
    const auto words = xml_.substr(begin, end - begin);  // around the root: not of the document
    if (!std::ranges::all_of(words, is_blank) && words != "\xef\xbb\xbf")
      tell("text outside of the root", begin);
  }

  std::size_t max_depth_;
  const std::vector<std::string_view>& siblings_;
  RepairedXml repaired_;
  std::string_view xml_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;  // names of the elements around here
  // Looked for once up to the end in vain: not again, or a file of openings would cost its square.
  bool no_more_comments_ = false;
  bool no_more_cdata_ = false;
  bool no_more_instructions_ = false;
  bool seen_declaration_ = false;
};

}  // namespace

RepairedXml repair_xml(std::string_view xml, std::size_t max_depth,
                       const std::vector<std::string_view>& siblings) {
  return Repairer(xml, max_depth, siblings).repair();
}

}  // namespace saksi
