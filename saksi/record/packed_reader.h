#pragma once
// Reads what a packed file holds: gzip members or zstd frames, one after the other, as one stream.
//
// WARC files are packed a record a member, so a hurt member harms one record: reading breaks off there and
// goes on (`resume`) with the next member whose head is sound. A zstd file may begin with a dictionary for
// all its frames, in a frame to be skipped (the WARC Zstandard specification of IIPC, 2021).

#include <deque>
#include <memory>
#include <string>

#include "saksi/record/byte_source.h"
#include "saksi/record/packed.h"

namespace saksi {

class PackedReader : public ByteReader {
 public:
  // `path` is for messages. A file that begins in the middle of a member is broken from the start.
  PackedReader(ByteSource packed, Packing packing, std::string path);

  std::size_t read(char* to, std::size_t room) override;
  bool resume(std::string_view opening) override;
  std::string place(std::size_t position) override;

 private:
  struct Member {
    std::size_t position = 0;  // of its first byte, unpacked
    std::size_t offset = 0;    // in the file
  };
  enum class At { border, within, end };

  bool begin_member();
  bool skip_frame();
  bool take_dictionary(std::string_view content);
  bool is_bomb();
  void break_off(ErrorCode code, std::string message, std::size_t offset);
  bool opens_member(std::string_view opening);
  std::string_view ahead() const { return packed_.window().substr(cursor_); }
  std::size_t offset() const { return packed_.position() + cursor_; }
  bool fill(std::size_t bytes);
  void advance(std::size_t bytes);

  ByteSource packed_;
  Packing packing_;
  std::string path_;
  std::string dictionary_;
  std::unique_ptr<Unpacker> unpacker_;
  At at_ = At::border;
  std::size_t cursor_ = 0;      // in the window of packed_: what was unpacked already is kept for a while
  std::size_t made_ = 0;        // bytes unpacked
  std::size_t looked_at_ = 0;   // no member is looked for before this offset
  Member member_;               // that is being read
  std::deque<Member> members_;  // whose bytes may still be asked for
  std::size_t bomb_made_ = 0, bomb_offset_ = 0;  // where counting began
};

// The bytes of `source`, unpacked when they are packed: told by their first bytes; brotli by the ending of
// `path` (".br"). What begins in the middle of a packed file is known by that ending, too (".gz", ".zst").
ByteSource unpacked(ByteSource source, const std::string& path);

}  // namespace saksi
