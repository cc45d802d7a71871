#include "saksi/mention/name/tagger_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "saksi/base/hash.h"

namespace saksi {
namespace {

constexpr std::string_view kMagic = "saksi names ";
constexpr std::string_view kVersion = "1\n";
constexpr std::uint32_t kMaxBits = 20;  // 16 MiB of rows
constexpr std::size_t kMaxBytes = std::size_t{32} << 20;

void put(std::string& bytes, std::uint64_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFF);
}

// Little-endian numbers one after another; past the end they are 0 and `ok` is gone.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number(std::size_t size) {
    const auto part = take(size);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < part.size(); ++i)
      value |= std::uint64_t{static_cast<unsigned char>(part[i])} << (8 * i);
    return value;
  }
  // Most of a file is single bytes.
  std::uint8_t byte() {
    ok_ = ok_ && !bytes_.empty();
    if (!ok_) return 0;
    const auto value = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }
  std::string_view take(std::size_t size) {
    ok_ = ok_ && size <= bytes_.size();
    if (!ok_) return {};
    const auto part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

// Most weights fit a byte; 0x80 says that two bytes follow.
constexpr std::uint8_t kWide = 0x80;
void put_weight(std::string& bytes, std::int16_t weight) {
  const bool wide = weight <= -128 || weight > 127;
  if (wide) put(bytes, kWide, 1);
  put(bytes, static_cast<std::uint16_t>(weight), wide ? 2 : 1);
}
std::int16_t take_weight(Reader& reader) {
  const auto byte = reader.byte();
  if (byte != kWide) return static_cast<std::int8_t>(byte);
  const std::int32_t weight = static_cast<std::int16_t>(reader.number(2));
  return static_cast<std::int16_t>(std::clamp(weight, -TaggerWeights::kLargest, TaggerWeights::kLargest));
}

// Rows without any weight are left out; each other one comes with the number of rows passed over.
void put_weights(std::string& bytes, const TaggerWeights& weights) {
  put(bytes, weights.bits, 1);
  if (weights.empty()) return;
  put(bytes, weights.types, 1);
  for (const auto& from : weights.steps)
    for (const auto step : from) put(bytes, static_cast<std::uint16_t>(step), 2);
  std::string rows;
  std::uint32_t count = 0, next = 0;
  for (std::uint32_t row = 0; row < (1u << weights.bits); ++row) {
    const auto* begin = weights.rows.data() + std::size_t{row} * TaggerWeights::kRowSize;
    std::uint32_t has = 0;
    for (std::uint32_t label = 0; label < kLabels; ++label) has |= (begin[label] != 0 ? 1u : 0u) << label;
    if (has == 0) continue;
    for (auto gap = row - next; gap >= 0xFF; gap -= 0xFF) put(rows, 0xFF, 1), next += 0xFF;
    put(rows, row - next, 1);
    put(rows, has, 2);
    for (std::uint32_t label = 0; label < kLabels; ++label)
      if (begin[label] != 0) put_weight(rows, begin[label]);
    next = row + 1;
    ++count;
  }
  put(bytes, count, 4);
  bytes += rows;
  put(bytes, weights.habits.entries().size(), 4);
  for (const auto& [word, habit] : weights.habits.entries()) put(bytes, word, 4), put(bytes, habit, 1);
}

bool take_rows(Reader& reader, TaggerWeights& weights) {
  const auto count = reader.number(4);
  const auto size = std::uint64_t{1} << weights.bits;
  std::uint64_t row = 0;
  for (std::uint64_t i = 0; i < count && reader.ok(); ++i) {
    std::uint64_t gap = reader.byte();
    for (; gap == 0xFF && reader.ok(); gap = reader.byte()) row += 0xFF;
    row += gap;
    auto has = static_cast<std::uint32_t>(reader.byte());
    has |= static_cast<std::uint32_t>(reader.byte()) << 8;
    if (!reader.ok() || row >= size || has >> kLabels != 0) return false;
    auto* weight = weights.rows.data() + row * TaggerWeights::kRowSize;
    for (; has != 0; has &= has - 1) weight[std::countr_zero(has)] = take_weight(reader);
    ++row;
  }
  return reader.ok();
}

bool take_habits(Reader& reader, WordHabits& habits) {
  std::vector<WordHabits::Entry> entries;
  for (auto count = reader.number(4); count > 0 && reader.ok(); --count) {
    const auto word = static_cast<std::uint32_t>(reader.number(4));
    entries.emplace_back(word, reader.byte());
  }
  if (!reader.ok()) return false;
  habits = WordHabits(std::move(entries));
  return true;
}

bool take_weights(Reader& reader, TaggerWeights& weights) {
  weights.bits = static_cast<std::uint32_t>(reader.number(1));
  if (!reader.ok() || weights.bits > kMaxBits) return false;
  if (weights.empty()) return true;
  weights.types = static_cast<std::uint32_t>(reader.number(1));
  for (auto& from : weights.steps)
    for (auto& step : from) step = static_cast<std::int16_t>(reader.number(2));
  if (!reader.ok()) return false;
  weights.rows.assign((std::size_t{1} << weights.bits) * TaggerWeights::kRowSize, 0);
  return take_rows(reader, weights) && take_habits(reader, weights.habits);
}

}  // namespace

std::string write_tagger_model(const TaggerModel& model) {
  std::string payload;
  put_weights(payload, model.cased);
  put_weights(payload, model.lower);
  std::string bytes(kMagic);
  bytes += kVersion;
  put(bytes, hash_64(payload), 8);
  return bytes + payload;
}

Result<TaggerModel> parse_tagger_model(std::string_view bytes, std::string_view where) {
  const std::string place(where);
  if (!bytes.starts_with(kMagic))
    return fail(ErrorCode::malformed, "is no model of names (it must begin with 'saksi names')", place);
  bytes.remove_prefix(kMagic.size());
  if (!bytes.starts_with(kVersion))
    return fail(ErrorCode::unsupported,
                "is a model of names of another version; this program reads version 1", place);
  bytes.remove_prefix(kVersion.size());
  Reader head(bytes);
  const auto hash = head.number(8);
  if (!head.ok() || hash != hash_64(bytes.substr(8)))
    return fail(ErrorCode::malformed, "the model of names is damaged: its check sum does not fit", place);
  Reader reader(bytes.substr(8));
  TaggerModel model;
  if (!take_weights(reader, model.cased) || !take_weights(reader, model.lower) || !reader.at_end())
    return fail(ErrorCode::malformed, "the model of names is damaged", place);
  return model;
}

Result<TaggerModel> read_tagger_model(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) {
    const auto code = errno == EACCES ? ErrorCode::not_permitted : ErrorCode::not_found;
    return fail(code, std::strerror(errno), path);
  }
  const auto size = static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0));
  if (size > kMaxBytes) return fail(ErrorCode::too_large, "is too large for a model of names", path);
  std::string bytes(size, '\0');
  file.seekg(0);
  if (!file.read(bytes.data(), static_cast<std::streamsize>(size)))
    return fail(ErrorCode::failed_read, "cannot be read", path);
  return parse_tagger_model(bytes, path);
}

}  // namespace saksi
