#pragma once
// What a site's robots.txt lets us read, after RFC 9309.
//
//   User-agent: *          every reader that no group names
//   Disallow: /arsip/      nothing below /arsip/ …
//   Allow: /arsip/*.html$  … but its pages: the longest pattern decides
//
// Paths are compared after percent-encoding, so that /berita/hari%20ini and "/berita/hari ini" are one.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// More of a file is not looked at (RFC 9309, 2.5).
inline constexpr std::size_t kMaxRobotsBytes = std::size_t{500} << 10;

class Robots {
 public:
  // Everything may be read.
  Robots() = default;
  // The rules of the groups that name `product` ("saksi", letters in any case), else of those for `*`. Lines
  // that are no rules are passed over; nothing makes it fail.
  Robots(std::string_view file, std::string_view product);

  // Of the path and query of an address, "/berita?p=1". Cost: near linear in the path for each rule.
  bool allows(std::string_view path) const;

  // What the rules hold in memory.
  std::size_t size_bytes() const;

 private:
  struct Rule {
    std::vector<std::string> pieces;  // between the stars, percent-encoded
    std::size_t size_bytes = 0;       // of the pattern: what makes one longer than another
    bool to_the_end = false;          // closed by $
    bool allow = false;
  };
  static Rule make_rule(std::string_view pattern, bool allow);
  static bool matches(const Rule& rule, std::string_view path);

  std::vector<Rule> rules_;  // longest first, at one length the allowing first
};

}  // namespace saksi
