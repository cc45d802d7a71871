#pragma once
// What went wrong with a request, in words that say what to do about it.

#include <curl/curl.h>

#include <string>
#include <string_view>

#include "saksi/base/result.h"

namespace saksi {

// "HTTP 404: no such page". not_found, not_permitted (401, 403 …) or failed_read.
Error status_error(long status);

// `detail` is what curl says of this one case; `host` whom we spoke to. No place is set.
Error transfer_error(CURLcode code, const std::string& detail, const std::string& host);

// `kind` of address as find_private_kind names it.
Error private_error(std::string_view host, std::string_view kind);

}  // namespace saksi
