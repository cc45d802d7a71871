#pragma once
// The headline of a page. Pages give it in many places, which do not agree: the heading that readers see, the
// <title> and JSON-LD that search engines see, Open Graph for those who share it; some add the name of the
// site. Each place speaks for its wording; the wording with the most weight wins.
//
//   <title>Jembatan retak - Kabar Sore</title>, <h1>Jembatan retak</h1>            Jembatan retak
//   <title>Jembatan Cikaso retak: Ini Kata Bupati</title>,                         the heading: <title> and
//   JSON-LD the same, <h1>Bupati: jembatan aman</h1>, og:title the same            JSON-LD speak to machines

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

enum class TitlePlace {
  linked_data,  // JSON-LD headline
  open_graph,   // og:title
  twitter,      // twitter:title
  item,         // microdata, RDFa: itemprop headline
  meta,         // Dublin Core, Parsely and kin
  page,         // <title>
  heading,      // h1, in reading order
  subheading,   // h2, h3
};

struct TitleCandidate {
  TitlePlace place = TitlePlace::page;
  std::string words;  // plain
};

struct TitleHints {
  std::vector<TitleCandidate> candidates;  // those of one place in reading order
  std::vector<std::string> site;           // what the page calls its site or outlet; none is empty
  std::string host;                        // of its address: "kabarsore.example"; empty: not known
};

// None: the page has no title at all. Cost: candidates squared; callers keep them to some dozens.
std::optional<std::string> choose_title(const TitleHints& hints);

}  // namespace saksi
