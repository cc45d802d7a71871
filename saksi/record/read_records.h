#pragma once
// Reads PATH...: files, folders (walked in name order), "-" for standard input, addresses of pages. The only
// part of the flow that touches the file system and the network.
//
// Each PATH is read in its turn, also when it is named twice, as `cat` does; so are two files with the same
// bytes. What is not hidden in a folder is read: text, HTML pages, feeds, JSON Lines and other JSON
// articles, archives; each also packed with gzip, zstd or brotli. A list of feeds (OPML) that is a PATH
// stands for the feeds it lists; in a folder it is told, since nothing is fetched that was not asked for.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "saksi/base/result.h"
#include "saksi/record/byte_source.h"
#include "saksi/record/fetch/fetch_options.h"
#include "saksi/record/record.h"

namespace saksi {

struct ReadLimits {
  // A larger line or object of JSON is told and skipped.
  std::size_t max_record_bytes = std::size_t{256} << 20;
  // No more than this and one byte is held of a page or text; who reads it (DocumentLimits) tells of the cut.
  std::size_t max_page_bytes = std::size_t{8} << 20;
  std::size_t max_depth = 64;          // of folders
  std::optional<FileIdentity> answer;  // the file that the answer is written to while we read: not read
  FetchOptions fetch;
};

class RecordReader {
 public:
  // `paths` and what `on_problem` needs must outlive this.
  RecordReader(std::vector<std::string> paths, ReadLimits limits, OnProblem on_problem);
  ~RecordReader();

  // The next record in input order, one in memory at a time (of fetched pages a few); none at the end. A PATH
  // that cannot be opened or fetched is reported with code not_found or not_permitted and the rest goes on.
  // Damaged content (a broken line, a file that is no text, a feed of a list that cannot be fetched) is
  // reported with its place, too. Call from one thread at a time.
  std::optional<Record> next();
  // How many of the PATHs could not be opened so far. A file in a folder is no PATH.
  std::size_t unopened() const;
  // How many pages were asked for so far and came, or were found not to come.
  std::uint64_t fetched() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saksi
