#include "saksi/lang/meaning/word_meanings.h"

#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "saksi/base/hash.h"

namespace saksi {
namespace {

static_assert(std::endian::native == std::endian::little, "the table is little-endian");

constexpr std::string_view kMagic = "saksiWM1";
constexpr std::size_t kHeadBytes = 32;
constexpr std::size_t kCodes = 16;  // of four bits
constexpr std::size_t kCodebookBytes = kMeaningDimensions * kCodes;
constexpr std::size_t kRowBytes = kMeaningDimensions / 2;
constexpr std::size_t kKeysAt = kHeadBytes + kCodebookBytes;
constexpr unsigned kBucketBits = 16;

// language TAB word, and a star behind a stem.
std::uint32_t hash_word(std::string_view language, std::string_view word, WordPart part) {
  constexpr std::size_t kMaxBytes = 128;  // longer than any word of the table
  if (language.size() + word.size() + 2 > kMaxBytes) return 0;
  char key[kMaxBytes];
  std::size_t size = 0;
  const auto put = [&](std::string_view text) {
    std::memcpy(key + size, text.data(), text.size());
    size += text.size();
  };
  put(language);
  put("\t");
  put(word);
  if (part == WordPart::stem) put("*");
  return static_cast<std::uint32_t>(hash_64({key, size}) >> 32);
}

// A byte of the table holds -8 log2 of the share.
double commonness_of(unsigned char byte) { return std::exp2(-byte / 8.0); }

}  // namespace

std::uint32_t WordMeanings::number(std::size_t at) const {
  std::uint32_t value;
  std::memcpy(&value, bytes_.data() + at, sizeof value);
  return value;
}

Result<WordMeanings> WordMeanings::parse(std::string bytes, std::string_view where,
                                         const Languages& languages) {
  const auto damaged = [&](std::string_view what) {
    return fail(ErrorCode::malformed, fmt::format("the table of word meanings is damaged: {}", what),
                std::string(where));
  };
  if (bytes.size() < kKeysAt || !bytes.starts_with(kMagic))
    return damaged(fmt::format("it does not begin with {}", kMagic));
  WordMeanings made;
  made.bytes_ = std::move(bytes);
  const auto dimensions = made.number(8);
  if (dimensions != kMeaningDimensions)
    return damaged(fmt::format("{} dimensions, not {}", dimensions, kMeaningDimensions));
  made.keys_ = made.number(12);
  made.rows_ = made.number(16);
  const auto wanted = kKeysAt + 8 * std::uint64_t{made.keys_} + (1 + kRowBytes) * std::uint64_t{made.rows_};
  if (made.bytes_.size() != wanted)
    return damaged(fmt::format("{} bytes, not {}", made.bytes_.size(), wanted));
  const auto checksum = std::uint64_t{made.number(24)} | std::uint64_t{made.number(28)} << 32;
  if (hash_64(std::string_view(made.bytes_).substr(kHeadBytes)) != checksum)
    return damaged("its checksum is another");

  made.first_.assign((std::size_t{1} << kBucketBits) + 1, made.keys_);
  std::size_t bucket = 0;
  for (std::uint32_t i = 0; i < made.keys_; ++i) {
    const auto hash = made.number(kKeysAt + 4 * std::size_t{i});
    if (i > 0 && hash <= made.number(kKeysAt + 4 * std::size_t{i} - 4))
      return damaged("its keys are not in order");
    if (made.number(kKeysAt + 4 * (std::size_t{made.keys_} + i)) >= made.rows_)
      return damaged("a key has no row");
    while (bucket <= hash >> (32 - kBucketBits)) made.first_[bucket++] = i;
  }
  for (const auto& [code, language] : languages.all())
    if (!language.table("word_forms").rows.empty()) made.forms_.emplace(code, WordForms(language));
  return made;
}

const WordForms& WordMeanings::forms_of(std::string_view language) const {
  static const WordForms kNone;
  const auto found = forms_.find(language);
  return found == forms_.end() ? kNone : found->second;
}

Result<WordMeanings> WordMeanings::read(const std::string& path, const Languages& languages) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return fail(ErrorCode::not_found, "a folder, not a table of word meanings", path);
  errno = 0;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) {
    const auto code = errno == ENOENT || errno == ENOTDIR ? ErrorCode::not_found : ErrorCode::not_permitted;
    return fail(code, fmt::format("the table of word meanings cannot be opened: {}", std::strerror(errno)),
                path);
  }
  const auto size = file.tellg();
  if (size < 0) return fail(ErrorCode::failed_read, "the table of word meanings cannot be read", path);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  file.seekg(0);
  if (!file.read(bytes.data(), size))
    return fail(ErrorCode::failed_read, "the table of word meanings cannot be read", path);
  return parse(std::move(bytes), path, languages);
}

std::optional<WordMeaning> WordMeanings::find(std::string_view language, std::string_view word,
                                              WordPart part) const {
  if (keys_ == 0) return std::nullopt;
  const auto hash = hash_word(language, word, part);
  const auto bucket = hash >> (32 - kBucketBits);
  for (auto i = first_[bucket]; i < first_[bucket + 1]; ++i) {
    if (number(kKeysAt + 4 * std::size_t{i}) != hash) continue;
    return row(number(kKeysAt + 4 * (std::size_t{keys_} + i)));
  }
  return std::nullopt;
}

WordMeaning WordMeanings::row(std::uint32_t row) const {
  const auto* codebook = bytes_.data() + kHeadBytes;
  const auto* commonness = bytes_.data() + kKeysAt + 8 * std::size_t{keys_};
  const auto* codes = commonness + rows_ + kRowBytes * std::size_t{row};
  WordMeaning found;
  for (std::size_t i = 0; i < kRowBytes; ++i) {
    const auto two = static_cast<unsigned char>(codes[i]);
    found.meaning.at[2 * i] = static_cast<std::int8_t>(codebook[2 * i * kCodes + (two & 15)]);
    found.meaning.at[2 * i + 1] = static_cast<std::int8_t>(codebook[(2 * i + 1) * kCodes + (two >> 4)]);
  }
  found.commonness = commonness_of(static_cast<unsigned char>(commonness[row]));
  return found;
}

}  // namespace saksi
