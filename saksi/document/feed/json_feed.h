#pragma once
// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).

#include <string>
#include <string_view>

#include "saksi/base/result.h"
#include "saksi/document/feed/feed_entry.h"

namespace saksi {

// `bytes` is UTF-8. A field of a wrong type is left out; of a feed that breaks off, the entries before stand,
// and its problem is told. Errors: malformed, when it is no JSON object with a list of items.
Result<Feed> read_json_feed(const std::string& bytes, std::string_view address);

}  // namespace saksi
