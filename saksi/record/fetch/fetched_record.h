#pragma once
// A fetched page on its way to become records, as if it had been saved.

#include <string>
#include <string_view>

#include "saksi/record/fetch/fetch_options.h"
#include "saksi/record/record.h"

namespace saksi {

// All of a record but its kind and bytes: `where` as it was asked for, the rest as the server declares it.
Record declared_by(const Fetched& page, std::string where);

// The name of the file that it would be; its ending breaks ties where the content does not tell its kind:
// "page.html" by the type that the server declares, else the last part of the address, without its query.
std::string file_name_of(const Fetched& page);

// Whether a body that begins so is nothing that is read: a picture, a film, a PDF. What is packed may be.
bool is_unreadable(std::string_view head, std::string_view address);

}  // namespace saksi
