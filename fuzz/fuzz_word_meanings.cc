// The reader of the table of word meanings: any bytes, and any bytes behind a head that fits them (the
// checksum would else keep everything out). A table that is taken answers any word without a crash.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

#include "saksi/base/hash.h"
#include "saksi/lang/meaning/meaning_reader.h"

namespace {

void look_up(std::string bytes, std::string_view word) {
  static const saksi::Languages languages;
  const auto table = saksi::WordMeanings::parse(std::move(bytes), "fuzz", languages);
  if (!table) return;
  const saksi::MeaningReader reader(*table, "en");
  if (const auto found = reader.find(word))
    if (const auto near = saksi::nearness(found->meaning, found->meaning); near < 0 || near > 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string word = bytes.substr(0, std::min<std::size_t>(size, 20));
  look_up(bytes, word);
  constexpr std::size_t kHeadBytes = 32;
  if (size < kHeadBytes) return 0;
  const auto checksum = saksi::hash_64(std::string_view(bytes).substr(kHeadBytes));
  std::memcpy(bytes.data(), "saksiWM1", 8);
  bytes[8] = 96, bytes[9] = bytes[10] = bytes[11] = 0;
  std::memcpy(bytes.data() + 24, &checksum, sizeof checksum);
  look_up(std::move(bytes), word);
  return 0;
}
