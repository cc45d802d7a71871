#pragma once
// Which outlet brought the report: as declared, after its address, or as its dateline says.

#include <optional>
#include <string>
#include <string_view>

#include "saksi/article/article.h"
#include "saksi/article/outlets.h"
#include "saksi/document/declared.h"

namespace saksi {

// The host of an address, without "www.": "news.saksipos.id". Empty when there is none.
std::string_view host_of(std::string_view url);

struct FoundOutlet {
  std::string name;                  // as outlets.tsv shows it, when it knows it
  std::optional<std::string> owner;  // none: not known
};
// Who holds the copyright by such a line: "© 2026 Harlow Post. All rights reserved." -> "Harlow Post". None
// when the line has another form. Points into `line`.
std::optional<std::string_view> find_copyright_holder(std::string_view line);

// None when nothing names it. An agency in the dateline does not: its reports run everywhere. `dropped`: a
// copyright line in it may name the outlet.
std::optional<FoundOutlet> find_outlet(const Declared& declared, const std::optional<Dateline>& dateline,
                                       const std::vector<Dropped>& dropped, const Outlets& outlets);

}  // namespace saksi
