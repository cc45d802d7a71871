#pragma once
// For tests: packs bytes, and gives them out in pieces of any size.

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "saksi/record/byte_source.h"

namespace saksi::test {

// window_bits as zlib has them: 31 gzip, 15 zlib, -15 raw deflate.
inline std::string deflated(std::string_view bytes, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}
inline std::string gzip(std::string_view bytes) { return deflated(bytes, 31); }

inline std::string zstd(std::string_view bytes, std::string_view dictionary = {}) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  auto* context = ZSTD_createCCtx();
  packed.resize(ZSTD_compress_usingDict(context, packed.data(), packed.size(), bytes.data(), bytes.size(),
                                        dictionary.data(), dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  return packed;
}
// A frame that decoders skip; with mark 0x5d it holds the dictionary of a WARC file.
inline std::string skippable(std::string_view content, char mark) {
  std::string frame{mark, '\x2a', '\x4d', '\x18'};
  for (int i = 0; i < 4; ++i) frame += static_cast<char>(content.size() >> (8 * i) & 0xFF);
  return frame.append(content);
}

inline std::string brotli(std::string_view bytes) {
  std::string packed(BrotliEncoderMaxCompressedSize(bytes.size()) + 64, '\0');
  std::size_t size = packed.size();
  BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, bytes.size(),
                        reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                        reinterpret_cast<std::uint8_t*>(packed.data()));
  packed.resize(size);
  return packed;
}

// Bytes that packing makes hardly smaller: always the same ones.
inline std::string noise(std::size_t size, unsigned seed = 1) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i)
    bytes += static_cast<char>('a' + ((seed = seed * 1103515245 + 12345) >> 16) % 26);
  return bytes;
}

class PieceReader : public ByteReader {
 public:
  PieceReader(std::string bytes, std::vector<std::size_t> sizes)
      : bytes_(std::move(bytes)), sizes_(std::move(sizes)) {}
  std::size_t read(char* to, std::size_t room) override {
    const auto wanted = sizes_.empty() ? room : std::max<std::size_t>(sizes_[turn_++ % sizes_.size()], 1);
    const auto got = std::min({room, wanted, bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, got, to);
    at_ += got;
    return got;
  }
  bool resume(std::string_view) override { return false; }
  std::string place(std::size_t position) override { return std::to_string(position); }

 private:
  std::string bytes_;
  std::vector<std::size_t> sizes_;
  std::size_t at_ = 0, turn_ = 0;
};
inline ByteSource pieces(std::string bytes, std::vector<std::size_t> sizes) {
  return ByteSource(std::make_unique<PieceReader>(std::move(bytes), std::move(sizes)));
}

}  // namespace saksi::test
