// An archive, packed or not, in pieces of any size: no crash, no endless reading, whatever the size of the
// pieces the same records, and each with its place.
//
// The first byte chooses the size of the pieces; the rest is the file.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "saksi/record/input_kind.h"
#include "saksi/record/packed_reader.h"
#include "saksi/record/warc/archive_records.h"

namespace {

class PieceReader : public saksi::ByteReader {
 public:
  PieceReader(std::string_view bytes, std::size_t piece) : bytes_(bytes), piece_(piece) {}
  std::size_t read(char* to, std::size_t room) override {
    const auto got = std::min({room, piece_, bytes_.size()});
    std::copy_n(bytes_.data(), got, to);
    bytes_.remove_prefix(got);
    return got;
  }
  bool resume(std::string_view) override { return false; }
  std::string place(std::size_t position) override { return std::to_string(position); }

 private:
  std::string_view bytes_;
  std::size_t piece_;
};

std::vector<std::string> read(std::string_view bytes, std::size_t piece) {
  auto source =
      saksi::unpacked(saksi::ByteSource(std::make_unique<PieceReader>(bytes, piece)), "fuzz.warc.gz");
  while (source.window().size() < saksi::kHeadBytes && source.more()) {
  }
  const auto start = saksi::find_archive(source.window().substr(0, saksi::kHeadBytes), "fuzz.warc.gz");
  std::vector<std::string> told;
  saksi::ArchiveRecords records(std::move(source), *start, 20000, "fuzz", [&](const saksi::Error& problem) {
    if (problem.where.empty() || problem.message.empty()) std::abort();
    told.push_back(problem.where + problem.message);
  });
  while (const auto record = records.next()) {
    if (!record->place || !record->where.starts_with("fuzz#") || record->bytes.size() > 20001) std::abort();
    told.push_back(*record->place + record->bytes);
  }
  return told;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto whole = read(bytes, std::string::npos);
  if (read(bytes, std::size_t{data[0]} * 4 + 1) != whole) std::abort();
  return 0;
}
