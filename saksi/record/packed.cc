#include "saksi/record/packed.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <limits>
#include <new>

namespace saksi {
namespace {

constexpr std::string_view kGzipMark = "\x1f\x8b\x08";
constexpr std::string_view kZstdMark = "\x28\xb5\x2f\xfd";
// A frame may ask for a window of this size and no more: what the zstd program takes without being told.
constexpr int kMaxZstdWindowLog = 27;

class Inflate : public Unpacker {
 public:
  explicit Inflate(int window_bits) {
    if (inflateInit2(&stream_, window_bits) != Z_OK) throw std::bad_alloc();
  }
  Inflate(const Inflate&) = delete;
  Inflate& operator=(const Inflate&) = delete;
  ~Inflate() override { inflateEnd(&stream_); }

  Step step(std::string_view packed, char* to, std::size_t room) override {
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    const auto in = static_cast<uInt>(std::min(packed.size(), kMost));
    const auto out = static_cast<uInt>(std::min(room, kMost));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = in;
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = out;
    const int told = inflate(&stream_, Z_NO_FLUSH);
    const bool going = told == Z_OK || told == Z_BUF_ERROR;
    return {in - stream_.avail_in, out - stream_.avail_out,
            told == Z_STREAM_END ? State::ended
            : going              ? State::going
                                 : State::hurt};
  }
  void restart() override { inflateReset(&stream_); }

 private:
  z_stream stream_{};
};

class Zstd : public Unpacker {
 public:
  explicit Zstd(std::string_view dictionary) : context_(ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_, ZSTD_d_windowLogMax, kMaxZstdWindowLog);
    if (!dictionary.empty()) ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size());
  }
  Zstd(const Zstd&) = delete;
  Zstd& operator=(const Zstd&) = delete;
  ~Zstd() override { ZSTD_freeDCtx(context_); }

  Step step(std::string_view packed, char* to, std::size_t room) override {
    // Block by block: a call that meets a hurt block gives nothing, not even of the sound blocks before it.
    ZSTD_inBuffer in{packed.data(), std::min(packed.size(), next_block_), 0};
    ZSTD_outBuffer out{to, room, 0};
    const auto told = ZSTD_decompressStream(context_, &out, &in);
    next_block_ = ZSTD_isError(told) || told == 0 ? kFirstBytes : told;
    return {in.pos, out.pos, ZSTD_isError(told) ? State::hurt : told == 0 ? State::ended : State::going};
  }
  void restart() override {
    ZSTD_DCtx_reset(context_, ZSTD_reset_session_only);
    next_block_ = kFirstBytes;
  }

 private:
  static constexpr std::size_t kFirstBytes = 18;  // the longest head of a frame
  ZSTD_DCtx* context_;
  std::size_t next_block_ = kFirstBytes;
};

class Brotli : public Unpacker {
 public:
  Brotli() { restart(); }
  Brotli(const Brotli&) = delete;
  Brotli& operator=(const Brotli&) = delete;
  ~Brotli() override { BrotliDecoderDestroyInstance(decoder_); }

  Step step(std::string_view packed, char* to, std::size_t room) override {
    auto in = packed.size();
    auto out = room;
    const auto* from = reinterpret_cast<const std::uint8_t*>(packed.data());
    auto* into = reinterpret_cast<std::uint8_t*>(to);
    const auto told = BrotliDecoderDecompressStream(decoder_, &in, &from, &out, &into, nullptr);
    return {packed.size() - in, room - out,
            told == BROTLI_DECODER_RESULT_SUCCESS ? State::ended
            : told == BROTLI_DECODER_RESULT_ERROR ? State::hurt
                                                  : State::going};
  }
  void restart() override {
    if (decoder_) BrotliDecoderDestroyInstance(decoder_);
    decoder_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
    if (!decoder_) throw std::bad_alloc();
  }

 private:
  BrotliDecoderState* decoder_ = nullptr;
};

}  // namespace

std::optional<Packing> find_packing(std::string_view head) {
  if (head.starts_with(kGzipMark)) return Packing::gzip;
  if (head.starts_with(kZstdMark)) return Packing::zstd;
  // A frame to be skipped: 0x184D2A50 … 0x184D2A5F. Dictionaries stand in one.
  const bool skippable = head.size() >= 4 && head.substr(1, 3) == "\x2a\x4d\x18" && (head[0] & 0xF0) == 0x50;
  return skippable ? std::optional(Packing::zstd) : std::nullopt;
}

bool looks_packed(std::string_view bytes) {
  const auto head = bytes.substr(0, 512);
  const auto controls = std::ranges::count_if(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && byte != 0x1B;
  });
  return controls * 50 > static_cast<std::ptrdiff_t>(head.size());
}

std::string_view name_of(Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return "gzip";
    case Packing::zlib:
    case Packing::deflate:
      return "deflate";
    case Packing::zstd:
      return "zstd";
    case Packing::brotli:
      break;
  }
  return "brotli";
}

std::unique_ptr<Unpacker> Unpacker::make(Packing packing, std::string_view zstd_dictionary) {
  switch (packing) {
    case Packing::gzip:
      return std::make_unique<Inflate>(16 + MAX_WBITS);
    case Packing::zlib:
      return std::make_unique<Inflate>(MAX_WBITS);
    case Packing::deflate:
      return std::make_unique<Inflate>(-MAX_WBITS);
    case Packing::zstd:
      return std::make_unique<Zstd>(zstd_dictionary);
    case Packing::brotli:
      break;
  }
  return std::make_unique<Brotli>();
}

Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes) {
  const auto unpacker = Unpacker::make(packing);
  Unpacked out;
  std::size_t made = 0;
  for (;;) {
    if (out.bytes.size() - made < 4096) {  // text packs to a third or less
      const auto room = std::max<std::size_t>({packed.size() * 4, out.bytes.size(), 4096});
      out.bytes.resize(std::min(out.bytes.size() + room, max_bytes + 1));
    }
    const auto step = unpacker->step(packed, out.bytes.data() + made, out.bytes.size() - made);
    packed.remove_prefix(step.taken);
    made += step.made;
    if (made > max_bytes) {
      made = max_bytes;
      out.end = Unpacked::End::limit;
      break;
    }
    if (step.state == Unpacker::State::hurt) {
      out.end = Unpacked::End::hurt;
      break;
    }
    if (step.state == Unpacker::State::ended) {
      const bool more =
          (packing == Packing::gzip || packing == Packing::zstd) && find_packing(packed) == packing;
      if (!more) break;
      unpacker->restart();
    } else if (step.taken == 0 && step.made == 0) {
      out.end = Unpacked::End::cut;
      break;
    }
  }
  out.bytes.resize(made);
  return out;
}

}  // namespace saksi
