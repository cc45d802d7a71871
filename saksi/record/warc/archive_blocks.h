#pragma once
// Cuts an archive into its records. What is told about lengths is believed only where the next record begins
// there: a record with a wrong length, rubbish between records and hurt gzip members are told with their
// offset, and reading goes on with the next record.
//
// Memory: one record, at most `max_block_bytes` of it.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "saksi/record/byte_source.h"
#include "saksi/record/warc/archive_head.h"

namespace saksi {

struct ArchiveBlock {
  ArchiveHead head;
  std::string_view bytes;  // valid until the next block is asked for
  bool cut = false;        // it goes on beyond `max_block_bytes`
  std::string place;       // "a.warc.gz:184467"
};

class ArchiveBlocks {
 public:
  // Whether a record is worth holding, by its head and what is known of its block.
  using Wanted = std::function<bool(const ArchiveHead&, std::string_view)>;
  // `path` is for messages. What `on_problem` needs must outlive this.
  ArchiveBlocks(ByteSource source, ArchiveStart start, std::size_t max_block_bytes, std::string path,
                Wanted wanted, OnProblem on_problem);
  // The next record that is wanted; none at the end.
  std::optional<ArchiveBlock> next();

 private:
  struct Extent {
    std::size_t bytes = 0;    // of the block, in the window
    std::size_t skipped = 0;  // of the block, behind that
    bool damaged = false;     // its bytes may be wrong
    std::string problem;      // what is wrong with it, told at its place
  };
  bool fill(std::size_t bytes);
  void skip_rest();
  bool find_next();
  bool go_on();
  void pass_over_rubbish();
  std::optional<ArchiveHead> read_head();
  Extent measure(const ArchiveHead& head, std::size_t max_bytes);
  Extent measure_without_length(const ArchiveHead& head, std::size_t max_bytes);
  std::size_t find_next_head(std::size_t from, std::size_t end);
  bool ends_well(std::size_t at);
  void tell(ErrorCode code, std::string message, std::string place);
  std::string place() { return path_ + ':' + source_.place(); }

  ByteSource source_;
  ArchiveStart start_;
  std::size_t max_block_bytes_;
  std::string path_;
  Wanted wanted_;
  OnProblem on_problem_;
  std::size_t taken_later_ = 0;  // what the last block takes of the window
  std::size_t skipped_ = 0;      // what is still to be passed over of it
  bool nested_ = false;          // it is an archive itself: heads inside it are not ours
};

}  // namespace saksi
