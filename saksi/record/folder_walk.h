#pragma once
// The files of a folder and the folders in it, in the byte order of their names. Hidden names (".git") are
// passed over; pipes and devices are told and passed over. Links are followed; a folder that a link leads
// to again is told once and not walked again.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "saksi/base/result.h"

namespace saksi {

class FolderWalk {
 public:
  // What `on_problem` needs must outlive this. Errors: not_found, not_permitted, failed_read.
  static Result<FolderWalk> open(const std::string& folder, std::size_t max_depth, OnProblem on_problem);
  // The next file; none at the end. Keeps the names of the folders on the way, only.
  std::optional<std::string> next();

 private:
  struct Level {
    std::string prefix;              // "reports/"
    std::vector<std::string> names;  // last first
  };
  FolderWalk(std::size_t max_depth, OnProblem on_problem)
      : max_depth_(max_depth), on_problem_(std::move(on_problem)) {}
  Result<void> enter(const std::string& folder);

  std::size_t max_depth_;
  OnProblem on_problem_;
  std::vector<Level> levels_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen_;  // device and inode
};

}  // namespace saksi
