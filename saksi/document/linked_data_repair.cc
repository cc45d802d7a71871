#include "saksi/document/linked_data_repair.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

bool is_blank(char c) { return static_cast<unsigned char>(c) <= 0x20; }

class Repairer {
 public:
  explicit Repairer(std::string_view script) : in_(script) { out_.reserve(script.size() + 16); }

  std::string repair() {
    while (at_ < in_.size()) {
      const char c = in_[at_];
      if (c == '"')
        copy_string();
      else if (is_blank(c))
        ++at_, out_ += ' ';
      else if (!skip_comment())
        copy_sign(c);
    }
    if (out_.find_first_not_of(' ') == std::string::npos) return {};
    drop_comma();
    for (; !open_.empty(); open_.pop_back()) out_ += open_.back();
    return values_ > 1 ? '[' + out_ + ']' : std::move(out_);
  }

 private:
  // "/* … */", "// …" to the end of the line, "<!-- … -->" marks and CDATA marks.
  bool skip_comment() {
    const auto rest = in_.substr(at_);
    for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "]]>"})
      if (rest.starts_with(mark) && open_.empty()) return at_ += mark.size(), true;
    if (rest.starts_with("/*")) {
      const auto end = rest.find("*/", 2);
      return at_ = end == std::string_view::npos ? in_.size() : at_ + end + 2, true;
    }
    if (rest.starts_with("//")) {
      auto end = rest.find_first_of("\r\n");
      if (rest.starts_with("//<![CDATA[")) end = std::string_view("//<![CDATA[").size();
      return at_ = end == std::string_view::npos ? in_.size() : at_ + end, true;
    }
    return false;
  }

  void copy_sign(char c) {
    ++at_;
    if (c == '{' || c == '[') {
      if (open_.empty() && values_++ > 0) drop_comma(), out_ += ',';
      if (open_.size() < kMaxDepth) open_ += c == '{' ? '}' : ']';
    } else if (c == '}' || c == ']') {
      const auto match = open_.rfind(c);
      if (match == std::string::npos) return;  // closes nothing
      drop_comma();
      for (; open_.size() > match + 1; open_.pop_back()) out_ += open_.back();
      open_.pop_back();
    } else if (open_.empty()) {
      return;  // ";" behind the last value
    } else if (c == ',' && ends_with_comma()) {
      return;
    }
    out_ += c;
  }

  bool ends_with_comma() const {
    const auto last = out_.find_last_not_of(' ');
    return last != std::string::npos && (out_[last] == ',' || out_[last] == '[' || out_[last] == '{');
  }
  void drop_comma() {
    const auto last = out_.find_last_not_of(' ');
    if (last != std::string::npos && out_[last] == ',') out_.resize(last);
  }

  // A quotation mark ends a string when what follows goes on like JSON.
  bool ends_string(std::size_t mark) const {
    auto next = mark + 1;
    while (next < in_.size() && is_blank(in_[next])) ++next;
    if (next >= in_.size()) return true;
    return in_[next] == ':' || in_[next] == '}' || in_[next] == ']' ||
           (in_[next] == ',' && goes_on(next + 1));
  }
  // Behind a comma stands another value, not the rest of a sentence.
  bool goes_on(std::size_t next) const {
    while (next < in_.size() && is_blank(in_[next])) ++next;
    constexpr std::string_view kStarts = "\"{[]}-0123456789tfn/,";
    return next >= in_.size() || kStarts.find(in_[next]) != std::string_view::npos;
  }

  void copy_string() {
    out_ += '"';
    for (++at_; at_ < in_.size(); ++at_) {
      const char c = in_[at_];
      if (c == '\\') {
        copy_escape();
      } else if (c == '"') {
        if (ends_string(at_)) break;
        out_ += "\\\"";
      } else {
        out_ += is_blank(c) ? ' ' : c;
      }
    }
    ++at_;
    out_ += '"';
  }
  void copy_escape() {
    constexpr std::string_view kKnown = "\"\\/bfnrt";
    if (at_ + 1 >= in_.size()) return;
    const char next = in_[at_ + 1];
    if (kKnown.find(next) != std::string_view::npos)
      (out_ += '\\') += next, ++at_;
    else if (next == 'u' && is_letter_escape(at_ + 2))
      out_ += in_.substr(at_, 6), at_ += 5;
  }
  // Four digits, and no half of a pair: those are read as pairs only.
  bool is_letter_escape(std::size_t at) const {
    if (at + 4 > in_.size()) return false;
    const auto is_hex = [](char c) {
      return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    };
    const auto digits = in_.substr(at, 4);
    return std::ranges::all_of(digits, is_hex);
  }

  static constexpr std::size_t kMaxDepth = 128;
  std::string_view in_;
  std::size_t at_ = 0;
  std::string out_;
  std::string open_;  // what closes the open brackets
  std::size_t values_ = 0;
};

}  // namespace

std::string repair_json(std::string_view script) { return Repairer(script).repair(); }

}  // namespace saksi
