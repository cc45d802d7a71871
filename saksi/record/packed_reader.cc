#include "saksi/record/packed_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace saksi {
namespace {

// So much of a member is kept while it is read, to look for the next one inside it when it turns out hurt.
constexpr std::size_t kKeptBytes = std::size_t{256} << 10;
// Deflate packs at most 1032 to 1, text 3 to 30. Blanks by the gigabyte are no text.
constexpr std::size_t kBombBytes = std::size_t{64} << 20;
constexpr std::size_t kBombRatio = 250;
constexpr std::size_t kMaxDictionaryBytes = std::size_t{8} << 20;
constexpr std::size_t kMaxMembers = 100000;
constexpr std::size_t kGzipHeadBytes = 18;  // and trailer: no member is shorter

// RFC 1952: flags beyond the fifth are reserved, the extra byte is 0, 2 or 4, the system 0 … 13 or
// unknown; zlib on Darwin writes 19.
bool is_gzip_head(std::string_view head) {
  if (head.size() < 10 || !head.starts_with("\x1f\x8b\x08")) return false;
  const auto flags = static_cast<unsigned char>(head[3]), extra = static_cast<unsigned char>(head[8]),
             system = static_cast<unsigned char>(head[9]);
  return flags < 0x20 && (extra == 0 || extra == 2 || extra == 4) && (system <= 19 || system == 255);
}

bool is_skippable(std::string_view head) {
  return head.size() >= 8 && head.substr(1, 3) == "\x2a\x4d\x18" && (head[0] & 0xF0) == 0x50;
}
std::size_t little_endian(std::string_view four) {
  std::size_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(four[i]);
  return value;
}

bool opens(std::string_view head, Packing packing) {
  if (packing == Packing::gzip) return is_gzip_head(head);
  return packing == Packing::zstd && find_packing(head) == Packing::zstd;
}

}  // namespace

PackedReader::PackedReader(ByteSource packed, Packing packing, std::string path)
    : packed_(std::move(packed)), packing_(packing), path_(std::move(path)) {}

// At least `bytes` ahead, if there are so many.
bool PackedReader::fill(std::size_t bytes) {
  while (ahead().size() < bytes) {
    if (cursor_ > kKeptBytes) {
      packed_.take(cursor_ - kKeptBytes);
      cursor_ = kKeptBytes;
    }
    if (!packed_.more()) return false;
  }
  return true;
}

void PackedReader::advance(std::size_t bytes) { cursor_ += bytes; }

void PackedReader::break_off(ErrorCode code, std::string message, std::size_t offset) {
  failure_ = {code, std::move(message), fmt::format("{}:{}", path_, offset)};
  hurt_from_ = at_ == At::within ? member_.position : made_;
}

// WARC Zstandard: the dictionary stands as it is, or packed itself.
bool PackedReader::take_dictionary(std::string_view content) {
  if (find_packing(content) != Packing::zstd) {
    dictionary_ = content;
    return true;
  }
  auto dictionary = unpack(content, Packing::zstd, kMaxDictionaryBytes);
  dictionary_ = std::move(dictionary.bytes);
  return dictionary.end == Unpacked::End::whole;
}

bool PackedReader::skip_frame() {
  const auto begin = offset();
  const bool dictionary = static_cast<unsigned char>(ahead()[0]) == 0x5d;
  auto size = little_endian(ahead().substr(4));
  advance(8);
  if (dictionary && size <= kMaxDictionaryBytes) {
    if (!fill(size) || !take_dictionary(ahead().substr(0, size))) {
      break_off(ErrorCode::malformed, "a hurt zstd dictionary", begin);
      return false;
    }
    unpacker_.reset();  // the next one knows it
  }
  while (size > 0 && fill(1)) {
    const auto part = std::min(size, ahead().size());
    advance(part);
    size -= part;
  }
  return true;
}

// False at the end of the file, and where no member begins.
bool PackedReader::begin_member() {
  while (packing_ == Packing::zstd && fill(8) && is_skippable(ahead()))
    if (!skip_frame()) return false;
  fill(kGzipHeadBytes);
  if (ahead().empty()) {
    at_ = At::end;
    if (packed_.failure()) failure_ = packed_.failure();
    return false;
  }
  const bool marked = packing_ == Packing::gzip || packing_ == Packing::zstd;
  if (marked && find_packing(ahead()) != packing_) {
    const auto rest = ahead();
    if (made_ > 0 && rest.find_first_not_of(std::string_view("\0\n", 2)) == std::string_view::npos &&
        !fill(rest.size() + 1)) {
      at_ = At::end;  // tapes and some tools fill up the last block
      return false;
    }
    break_off(ErrorCode::malformed,
              made_ > 0 || offset() > 0 ? fmt::format("no {} data here", name_of(packing_))
                                        : fmt::format("begins in the middle of {} data", name_of(packing_)),
              offset());
    return false;
  }
  if (unpacker_)
    unpacker_->restart();
  else
    unpacker_ = Unpacker::make(packing_, dictionary_);
  member_ = {made_, offset()};
  if (!members_.empty() && members_.back().position == made_) members_.pop_back();
  members_.push_back(member_);
  if (members_.size() > kMaxMembers) members_.pop_front();  // nobody asks
  at_ = At::within;
  return true;
}

bool PackedReader::is_bomb() {
  const auto made = made_ - bomb_made_;
  if (made < kBombBytes) return false;
  const auto packed = offset() - bomb_offset_;
  bomb_made_ = made_;
  bomb_offset_ = offset();
  return made / kBombRatio > packed;
}

std::size_t PackedReader::read(char* to, std::size_t room) {
  while (!failure_ && at_ != At::end) {
    if (at_ == At::border && !begin_member()) return 0;
    const bool more = fill(1);
    const auto step = unpacker_->step(ahead(), to, room);
    advance(step.taken);
    made_ += step.made;
    using State = Unpacker::State;
    if (step.state == State::ended)
      at_ = packing_ == Packing::gzip || packing_ == Packing::zstd ? At::border : At::end;
    else if (step.state == State::hurt)
      break_off(ErrorCode::malformed, fmt::format("hurt {} data", name_of(packing_)), member_.offset);
    else if (!more && step.made == 0 && packed_.failure())
      failure_ = packed_.failure();
    else if (!more && step.made == 0)
      break_off(ErrorCode::failed_read, fmt::format("ends inside {} data", name_of(packing_)),
                member_.offset);
    else if (is_bomb())
      break_off(ErrorCode::too_large,
                fmt::format("unpacks to more than {} times its size; the rest is left out", kBombRatio),
                member_.offset);
    if (step.made > 0) return step.made;
  }
  return 0;
}

// A member begins here and its first bytes can be unpacked, to `opening` if asked.
bool PackedReader::opens_member(std::string_view opening) {
  if (!opens(ahead(), packing_)) return false;
  if (is_skippable(ahead())) return true;
  fill(4096);
  const auto trial = Unpacker::make(packing_, dictionary_);
  std::array<char, 64> head{};
  const auto step = trial->step(ahead().substr(0, 4096), head.data(), head.size());
  return step.state != Unpacker::State::hurt && step.made >= opening.size() &&
         std::string_view(head.data(), step.made).starts_with(opening);
}

bool PackedReader::resume(std::string_view opening) {
  if (at_ == At::end || packing_ == Packing::brotli) return false;
  // A hurt member may have run on into the next ones: look again in what was read of it, but no byte a third
  // time.
  const auto from =
      std::max({at_ == At::within ? member_.offset + 1 : offset(), looked_at_, packed_.position()});
  looked_at_ = offset();
  cursor_ = from - packed_.position();
  const std::string_view mark = packing_ == Packing::gzip ? "\x1f\x8b\x08" : "";
  while (fill(kGzipHeadBytes) || !ahead().empty()) {
    if (opens_member(opening)) {
      failure_.reset();
      at_ = At::border;
      bomb_made_ = made_;
      bomb_offset_ = offset();
      return true;
    }
    const auto next = mark.empty() ? 1 : ahead().find(mark, 1);
    advance(next != std::string_view::npos ? next : std::max<std::size_t>(ahead().size(), 3) - 2);
    if (ahead().size() < 3 && !fill(3)) break;
  }
  at_ = At::end;
  return false;
}

std::string PackedReader::place(std::size_t position) {
  while (members_.size() > 1 && members_[1].position <= position) members_.pop_front();
  if (members_.empty()) return "0";
  const auto& member = members_.front();
  return position == member.position ? std::to_string(member.offset)
                                     : fmt::format("{}+{}", member.offset, position - member.position);
}

ByteSource unpacked(ByteSource source, const std::string& path) {
  while (source.window().size() < 512 && source.more()) {
  }
  auto packing = find_packing(source.window());
  if (!packing && looks_packed(source.window())) {
    if (path.ends_with(".br")) packing = Packing::brotli;
    if (path.ends_with(".gz")) packing = Packing::gzip;
    if (path.ends_with(".zst")) packing = Packing::zstd;
  }
  if (!packing) return source;
  return ByteSource(std::make_unique<PackedReader>(std::move(source), *packing, path));
}

}  // namespace saksi
