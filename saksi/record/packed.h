#pragma once
// Bytes that were packed: gzip (RFC 1952), zlib (RFC 1950), raw deflate (RFC 1951), Zstandard (RFC 8878) and
// Brotli (RFC 7932).

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace saksi {

enum class Packing { gzip, zlib, deflate, zstd, brotli };

// Told by the first bytes. Only gzip and zstd have marks that no text begins with; the others must be
// declared.
std::optional<Packing> find_packing(std::string_view head);
// Packed bytes have control characters everywhere; text has those of lines only.
bool looks_packed(std::string_view bytes);
// "gzip", for messages.
std::string_view name_of(Packing packing);

// Unpacks one member (gzip), frame (zstd) or stream, step by step.
class Unpacker {
 public:
  // `zstd_dictionary` is of frames that were packed with one; see packed_reader.h.
  static std::unique_ptr<Unpacker> make(Packing packing, std::string_view zstd_dictionary = {});
  virtual ~Unpacker() = default;

  enum class State { going, ended, hurt };
  struct Step {
    std::size_t taken = 0;  // of `packed`
    std::size_t made = 0;   // written to `to`
    State state = State::going;
  };
  // Takes bytes and makes bytes, until one of both is used up, the member ends, or it is found to be hurt.
  virtual Step step(std::string_view packed, char* to, std::size_t room) = 0;
  // Ready for the next member.
  virtual void restart() = 0;
};

// What came out of packed bytes, and how it ended.
struct Unpacked {
  std::string bytes;
  enum class End {
    whole,
    cut,    // the packed bytes end early; what is there is right
    hurt,   // broken within; what came out before may be wrong, too
    limit,  // more than was asked for
  } end = End::whole;
};
// All members, one after the other; what stands behind the last is left out.
Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes);

}  // namespace saksi
