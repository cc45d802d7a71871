#pragma once
// What of an archive is read: pages, feeds, articles in JSON and plain text that a server sent with status
// 200, and text that was taken out of pages (WET). Pictures, scripts, redirects, requests and the crawler's
// own notes are not.

#include <optional>
#include <string>
#include <string_view>

#include "saksi/record/http_message.h"
#include "saksi/record/input_kind.h"
#include "saksi/record/warc/archive_head.h"

namespace saksi {

// Whether the block may hold an article, told by its head and first bytes.
bool may_hold_article(const ArchiveHead& head, std::string_view block);

// What came out of a block.
struct ArchivedPage {
  InputKind::Form form = InputKind::Form::html;
  MediaType type;
  HttpBody body;
  std::optional<std::string> last_modified;
};
// None when it is nothing to read. `earlier` is the body that a revisit record repeats.
std::optional<ArchivedPage> read_archived_page(const ArchiveHead& head, std::string_view block,
                                               const std::string* earlier, std::size_t max_bytes);

}  // namespace saksi
