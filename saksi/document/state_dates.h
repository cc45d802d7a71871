#pragma once
// Dates in the scripts of a page: the state from which a page is built in the browser, and what is told to
// counters of readers.
//
//   window.__STATE__ = {"article": {"publishedAt": "2023-09-13T10:15:00Z", …     loose
//   dataLayer.push({firstPublicationDate: "20230913"})                           loose
//   {\"createdAt\":\"2023-09-13\"                                                trace

#include <string_view>
#include <vector>

#include "saksi/document/declared.h"

namespace saksi {

// The first few of a page, in its order: those of other reports stand behind. Cost: linear.
std::vector<DeclaredDate> find_state_dates(const std::vector<std::string_view>& scripts);

}  // namespace saksi
