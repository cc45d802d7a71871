#pragma once
// A feed to documents, one for each entry: its text cleaned of markup, in paragraphs.

#include <string>
#include <string_view>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/document/document.h"

namespace saksi {

struct FeedLimits {
  std::size_t max_depth = 256;
  std::size_t max_text_bytes = std::size_t{2} << 20;  // of one entry
};

struct FeedDocuments {
  std::vector<Document> documents;  // `record` is "#1", "#2" …: to be put behind that of the feed
  std::vector<Error> problems;      // without place
};

// `feed` is UTF-8; `address` where it came from, or empty. Errors: malformed, for what is no feed.
// Cost: linear in bytes.
Result<FeedDocuments> feed_documents(std::string feed, std::string_view address, const FeedLimits& limits);

}  // namespace saksi
