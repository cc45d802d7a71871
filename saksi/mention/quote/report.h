#pragma once
// A clause given on somebody's word, as the rules found it: between the words of a passage and the quotes and
// attributions made of them.

#include <optional>
#include <string_view>
#include <vector>

#include "saksi/mention/quote/source_reader.h"

namespace saksi {

struct Report {
  std::uint32_t first = 0;  // words of the cut: [first, end), the content
  std::uint32_t end = 0;
  QuoteKind kind = QuoteKind::indirect;
  bool quoted = true;                  // false: suspicion or evidence, an attribution only
  std::vector<Speaker> speakers = {};  // one record each; empty: nobody is named
  std::vector<Source> outer = {};      // who passes it on, outermost first
  std::vector<Source> inner = {};      // whom the speakers cite in turn: "Kyodo melaporkan, mengutip …"
  std::optional<Span> cue = {};
  Sense sense = Sense::say;
  std::optional<Status> fallback = {};  // of passives: the status when nothing else tells it
  bool about_others = false;            // the subject stands outside: "Desa itu, menurut Sari, terendam"
  std::string_view rule = {};           // static
};

}  // namespace saksi
