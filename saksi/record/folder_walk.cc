#include "saksi/record/folder_walk.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "saksi/record/byte_source.h"

namespace saksi {

namespace fs = std::filesystem;

Result<FolderWalk> FolderWalk::open(const std::string& folder, std::size_t max_depth, OnProblem on_problem) {
  FolderWalk walk(max_depth, std::move(on_problem));
  if (auto entered = walk.enter(folder); !entered) return tl::unexpected(entered.error());
  return walk;
}

Result<void> FolderWalk::enter(const std::string& folder) {
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0) return tl::unexpected(system_error(errno, folder));
  if (!seen_.emplace(facts.st_dev, facts.st_ino).second)
    return fail(ErrorCode::unsupported, "a link to a folder that was walked already; left out", folder);
  if (levels_.size() >= max_depth_)
    return fail(ErrorCode::too_large, fmt::format("more than {} folders deep; left out", max_depth_), folder);
  std::error_code error;
  Level level{folder.ends_with('/') ? folder : folder + '/', {}};
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (auto name = it->path().filename().string(); !name.starts_with('.'))
      level.names.push_back(std::move(name));
  if (error) return tl::unexpected(system_error(error.value(), folder));
  std::ranges::sort(level.names, std::greater<>());
  levels_.push_back(std::move(level));
  return {};
}

std::optional<std::string> FolderWalk::next() {
  while (!levels_.empty()) {
    auto& level = levels_.back();
    if (level.names.empty()) {
      levels_.pop_back();
      continue;
    }
    const std::string path = level.prefix + level.names.back();
    level.names.pop_back();
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0)
      on_problem_(system_error(errno, path));
    else if (S_ISREG(facts.st_mode))
      return path;
    else if (!S_ISDIR(facts.st_mode))
      on_problem_({ErrorCode::unsupported, "a pipe or device, not a file; left out", path});
    else if (const auto entered = enter(path); !entered)
      on_problem_(entered.error());
  }
  return std::nullopt;
}

}  // namespace saksi
