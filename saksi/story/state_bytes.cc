#include "saksi/story/state_bytes.h"

#include <algorithm>

#include <xxhash.h>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 16;

RunningHash make_hash() {
  RunningHash hash(XXH3_createState());
  XXH3_64bits_reset(hash.get());
  return hash;
}

}  // namespace

void FreeHash::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

StateWriter::StateWriter(const StateSink& sink) : sink_(sink), hash_(make_hash()) {
  buffer_.reserve(kBuffer);
}

void StateWriter::put_bytes(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBuffer) flush();
  buffer_ += bytes;
}

void StateWriter::put_text(std::string_view text) {
  put(static_cast<std::uint32_t>(text.size()));
  put_bytes(text);
}

void StateWriter::flush() {
  XXH3_64bits_update(hash_.get(), buffer_.data(), buffer_.size());
  if (outcome_) outcome_ = sink_(buffer_);
  buffer_.clear();
}

Result<void> StateWriter::finish() {
  flush();
  put(static_cast<std::uint64_t>(XXH3_64bits_digest(hash_.get())));
  flush();
  return outcome_;
}

StateReader::StateReader(const StateSource& source) : source_(source), hash_(make_hash()) {}

// Bytes are hashed a buffer at a time: field by field costs more than reading them.
bool StateReader::fill() {
  hash_read();
  buffer_.resize(kBuffer);
  buffer_.resize(source_(buffer_.data(), kBuffer));
  at_ = hashed_ = 0;
  return !buffer_.empty();
}

bool StateReader::get_bytes(char* to, std::size_t size) {
  for (std::size_t left = size; left > 0 && sound_;) {
    if (at_ == buffer_.size() && !fill()) {
      sound_ = false;
      break;
    }
    const auto some = std::min(left, buffer_.size() - at_);
    std::memcpy(to, buffer_.data() + at_, some);
    at_ += some;
    to += some;
    left -= some;
  }
  return sound_;
}

std::int32_t StateReader::get_day() {
  const auto day = get<std::int32_t>();
  if (day != kNoStateDay && !is_day(day)) refuse();
  return day;
}

std::uint32_t StateReader::get_count(std::uint32_t most) {
  const auto count = get<std::uint32_t>();
  if (count > most) sound_ = false;
  return sound_ ? count : 0;
}

std::string StateReader::get_text(std::size_t most) {
  std::size_t left = get<std::uint32_t>();
  if (left > most) sound_ = false;
  std::string text;
  // Piece by piece: a size that the bytes do not hold takes no memory.
  while (left > 0 && sound_) {
    const auto size = text.size(), some = std::min(left, kBuffer);
    text.resize(size + some);
    get_bytes(text.data() + size, some);
    left -= some;
  }
  if (sound_ && !is_valid_utf8(text)) sound_ = false;
  return sound_ ? text : std::string();
}

void StateReader::hash_read() {
  XXH3_64bits_update(hash_.get(), buffer_.data() + hashed_, at_ - hashed_);
  hashed_ = at_;
}

bool StateReader::finish() {
  if (!sound_) return false;
  hash_read();
  const auto digest = static_cast<std::uint64_t>(XXH3_64bits_digest(hash_.get()));
  if (get<std::uint64_t>() != digest || !sound_) return false;
  return at_ == buffer_.size() && !fill();
}

}  // namespace saksi
