#pragma once
// Outlets are data (data/outlets.tsv): names, domains, owner or network, agency or not.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/lang/table.h"

namespace saksi {

struct Outlet {
  std::string name;                  // as shown: "Kompas.com"
  std::vector<std::string> aliases;  // other names and domains: "kompas.com", "KOMPAS"
  std::string owner;                 // network; the name itself when it owns itself
  bool agency = false;               // sells its reports to others: Reuters, Antara
};

class Outlets {
 public:
  Outlets() = default;
  // Columns: name, aliases (parted by ";"), owner ("-" when its own), agency or outlet.
  explicit Outlets(const std::vector<Table>& tables);
  // Errors: malformed, with the line ("mine.tsv:3"), for a row of the table in `path` that breaks the
  // columns.
  static Result<void> check(const Table& table, const std::string& path);

  // By any of its names or domains, in any letter case; "www." and a path do not matter. None: not known.
  const Outlet* find(std::string_view name_or_domain) const;
  const std::vector<Outlet>& all() const { return outlets_; }

 private:
  std::vector<Outlet> outlets_;
  std::map<std::string, std::size_t, std::less<>> by_key_;
};

}  // namespace saksi
