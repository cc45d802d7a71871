#include "saksi/record/read_records.h"
#include <fstream>
#include <iterator>
namespace saksi {
struct RecordReader::State {
  std::vector<std::string> paths;
  std::size_t next = 0, unopened = 0;
  OnProblem say;
};
RecordReader::RecordReader(std::vector<std::string> paths, ReadLimits, OnProblem on_problem)
    : state_(new State{std::move(paths), 0, 0, std::move(on_problem)}) {}
RecordReader::~RecordReader() = default;
std::size_t RecordReader::unopened() const { return state_->unopened; }
std::optional<Record> RecordReader::next() {
  while (state_->next < state_->paths.size()) {
    const auto& path = state_->paths[state_->next++];
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      ++state_->unopened;
      state_->say({ErrorCode::not_found, "no such file", path});
      continue;
    }
    return Record{path, RecordKind::text, {std::istreambuf_iterator<char>(file), {}}, {}, {}};
  }
  return std::nullopt;
}
}  // namespace saksi
