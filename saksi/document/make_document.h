#pragma once
// Record to Document: decoding, HTML to blocks, JSON fields to declarations.

#include <vector>

#include "saksi/base/result.h"
#include "saksi/document/document.h"
#include "saksi/record/record.h"

namespace saksi {

struct DocumentLimits {
  std::size_t max_depth = 256;                        // of elements; deeper ones are left out, not their text
  std::size_t max_text_bytes = std::size_t{2} << 20;  // of one article; more is cut at a line and told
  std::size_t max_page_bytes = std::size_t{8} << 20;  // of HTML; more is cut and told
  std::size_t max_blocks = 20000;                     // of a page; more is left out and told
};

// A record is one document, and a feed is as many as it has entries, in its order. Errors: malformed (broken
// JSON, no text in it, no feed), with the place of the record. Small damage (invalid bytes, text that was
// cut) goes to `on_problem` and the documents are still made.
Result<std::vector<Document>> make_documents(const Record& record, const DocumentLimits& limits,
                                             const OnProblem& on_problem);

// Of a record that is no feed.
Result<Document> make_document(const Record& record, const DocumentLimits& limits,
                               const OnProblem& on_problem);

}  // namespace saksi
