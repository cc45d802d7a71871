#pragma once
// The records of an archive that may hold an article, ready to be read: bodies unpacked, addresses and times
// of the crawl beside them.

#include <deque>
#include <optional>
#include <string>

#include "saksi/record/json_entries.h"
#include "saksi/record/record.h"
#include "saksi/record/warc/archive_blocks.h"
#include "saksi/record/warc/archived_page.h"

namespace saksi {

// The bodies of the last pages, for records that say "as before" (revisit), found by their digest.
class RecentBodies {
 public:
  void keep(const std::string& digest, const std::string& body);
  // None: not among them any more. Valid until `keep`.
  const std::string* find(const std::optional<std::string>& digest) const;

 private:
  struct Body {
    std::string digest, bytes;
  };
  std::deque<Body> bodies_;
  std::size_t bytes_ = 0;
};

class ArchiveRecords {
 public:
  // `path` is for messages and `Record::where`. What `on_problem` needs must outlive this.
  ArchiveRecords(ByteSource source, ArchiveStart start, std::size_t max_page_bytes, std::string path,
                 OnProblem on_problem);
  std::optional<Record> next();

 private:
  std::optional<Record> next_entry();
  std::optional<Record> read(const ArchiveBlock& block);
  Record numbered(Record record);

  std::size_t max_page_bytes_;
  std::string path_;
  OnProblem on_problem_;
  ArchiveBlocks blocks_;
  RecentBodies recent_;
  std::optional<JsonEntries> entries_;  // of a page that holds several articles in JSON
  Record entry_;                        // what they have in common
  std::size_t number_ = 0;
};

}  // namespace saksi
