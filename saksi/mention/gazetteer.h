#pragma once
// Names known beforehand, for all languages: countries and their capitals, bodies, outlets, people's first
// names. Data: data/names/*.tsv (form, type, key, example), country names from ICU.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/lang/table.h"
#include "saksi/mention/mention.h"

namespace saksi {

struct KnownName {
  NameType type = NameType::misc;
  std::string key;  // Entity::key: one for all spellings ("united states" for "AS", "Amerika Serikat", "US")
};

class Gazetteer {
 public:
  // Tables as read from data/names/; see docs/formats/names.md.
  explicit Gazetteer(const std::vector<Table>& tables);
  ~Gazetteer();
  // The name spelled exactly so (letter case counts only for forms of all capitals: "AS", not "as").
  const KnownName* find(std::string_view form) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace saksi
