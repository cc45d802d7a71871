#include "saksi/record/fetch/robots.h"

#include <string.h>  // memmem

#include <algorithm>
#include <optional>

namespace saksi {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// "Disallow: /x  # why" as its name and value.
struct Line {
  std::string_view name, value;
};
std::optional<Line> parse_line(std::string_view text) {
  text = text.substr(0, text.find('#'));
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return Line{trim(text.substr(0, colon)), trim(text.substr(colon + 1))};
}

// Lines end with LF, CR or both.
template <class OnLine>
void for_each_line(std::string_view file, OnLine on_line) {
  while (!file.empty()) {
    const auto end = std::min(file.find_first_of("\r\n"), file.size());
    if (const auto line = parse_line(file.substr(0, end))) on_line(*line);
    file.remove_prefix(std::min(end + 1, file.size()));
  }
}

// "saksi/1.0 (x)" names the product "saksi" (RFC 9309, 2.2.1: letters, "-" and "_").
std::string_view product_of(std::string_view agent) {
  const auto end = std::ranges::find_if_not(
      agent, [](char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '_'; });
  return agent.substr(0, static_cast<std::size_t>(end - agent.begin()));
}
bool is_everybody(std::string_view agent) {
  return agent.starts_with('*') && (agent.size() == 1 || is_blank(agent[1]));
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

void append_encoded(std::string& out, char c) {
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

bool is_unreserved(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
         c == '~';
}

// One spelling of each path (RFC 9309, 2.2.2): what may stand as itself does, all else is %XX in capitals,
// but for the marks that part a path. Stars and dollars of a path are letters, so they are encoded.
std::string plain_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (c == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 && hex_value(path[i + 2]) >= 0) {
      const char decoded = static_cast<char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
      if (is_unreserved(decoded))
        out += decoded;
      else
        append_encoded(out, decoded);
      i += 2;
    } else if (is_unreserved(c) || std::string_view("/?&=:;,+@!'()[]%").find(c) != std::string_view::npos) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

// Linear, also for a piece that nearly stands everywhere.
std::size_t find_piece(std::string_view text, std::string_view piece, std::size_t from) {
  const void* found = memmem(text.data() + from, text.size() - from, piece.data(), piece.size());
  return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
               : std::string_view::npos;
}

}  // namespace

Robots::Rule Robots::make_rule(std::string_view pattern, bool allow) {
  Rule rule;
  rule.allow = allow;
  if (pattern.ends_with('$')) {
    rule.to_the_end = true;
    pattern.remove_suffix(1);
  }
  for (;;) {
    const auto star = pattern.find('*');
    auto piece = plain_path(pattern.substr(0, star));
    rule.size_bytes += piece.size() + (star != std::string_view::npos);
    if (rule.pieces.empty() || !piece.empty() || star == std::string_view::npos)
      rule.pieces.push_back(std::move(piece));
    if (star == std::string_view::npos) break;
    pattern.remove_prefix(star + 1);
  }
  rule.size_bytes += rule.to_the_end;
  return rule;
}

Robots::Robots(std::string_view file, std::string_view product) {
  file = file.substr(0, kMaxRobotsBytes);
  if (file.starts_with("\xef\xbb\xbf")) file.remove_prefix(3);
  std::vector<Rule> ours, everybodys;
  bool named = false, for_us = false, for_everybody = false, in_names = false;
  for_each_line(file, [&](const Line& line) {
    if (same_letters(line.name, "user-agent")) {
      if (!in_names) for_us = for_everybody = false;
      in_names = true;
      for_everybody |= is_everybody(line.value);
      for_us |= same_letters(product_of(line.value), product);
      named |= for_us;
      return;
    }
    const bool allow = same_letters(line.name, "allow");
    if (!allow && !same_letters(line.name, "disallow")) return;  // other lines part no groups (2.2.4)
    in_names = false;
    if (line.value.empty()) return;
    if (for_us)
      ours.push_back(make_rule(line.value, allow));
    else if (for_everybody && !named)
      everybodys.push_back(make_rule(line.value, allow));
  });
  rules_ = named ? std::move(ours) : std::move(everybodys);
  std::ranges::stable_sort(rules_, [](const Rule& a, const Rule& b) {
    return a.size_bytes != b.size_bytes ? a.size_bytes > b.size_bytes : a.allow > b.allow;
  });
}

// The first piece opens the path, the others follow each other as early as they can: if that fails, no other
// choice fits. With $ the last one must also close the path.
bool Robots::matches(const Rule& rule, std::string_view path) {
  const auto& pieces = rule.pieces;
  if (!path.starts_with(pieces.front())) return false;
  std::size_t at = pieces.front().size();
  if (pieces.size() == 1) return !rule.to_the_end || at == path.size();
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    at = find_piece(path, pieces[i], at);
    if (at == std::string_view::npos) return false;
    at += pieces[i].size();
  }
  const auto& last = pieces.back();
  if (rule.to_the_end) return path.size() >= at + last.size() && path.ends_with(last);
  return find_piece(path, last, at) != std::string_view::npos;
}

bool Robots::allows(std::string_view path) const {
  const auto plain = plain_path(path.empty() ? "/" : path);
  if (plain == "/robots.txt") return true;
  const auto rule = std::ranges::find_if(rules_, [&](const Rule& each) { return matches(each, plain); });
  return rule == rules_.end() || rule->allow;
}

std::size_t Robots::size_bytes() const {
  std::size_t bytes = 0;
  for (const auto& rule : rules_) {
    bytes += sizeof rule + rule.size_bytes;
    bytes += rule.pieces.capacity() * sizeof(std::string);
  }
  return bytes;
}

}  // namespace saksi
