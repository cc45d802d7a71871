#pragma once
// The fields of a JSON article (CONTRACT.md), under their own names and those that news-please and
// trafilatura write: maintext, date_publish, source_domain, authors, …

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/document/declared.h"

namespace saksi {

struct JsonFields {
  Declared declared;
  std::optional<std::string> text;    // as it stands: not plain yet
  std::optional<std::string> html;    // UTF-8
  std::vector<std::string> problems;  // fields of a wrong type, bytes that were repaired
};

// `bytes` is one JSON value. A field of a wrong type is left out and told; null is not known.
// Errors: malformed, for what is no JSON object.
Result<JsonFields> parse_json_fields(const std::string& bytes);

}  // namespace saksi
