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
// None when nothing names it. An agency in the dateline does not: its reports run everywhere.
std::optional<FoundOutlet> find_outlet(const Declared& declared, const std::optional<Dateline>& dateline,
                                       const Outlets& outlets);

}  // namespace saksi
