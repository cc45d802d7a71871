#include "cli/story_state.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "cli/answer.h"

namespace saksi::cli {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<Grouper> read_story_state(const std::string& path, const Knowledge& knowledge,
                                 const GrouperLimits& limits) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file && errno == ENOENT)
    return Grouper(knowledge.languages, knowledge.outlets, knowledge.meanings, limits);
  if (!file) return fail(ErrorCode::not_permitted, std::strerror(errno), path);
  auto grouper =
      Grouper::load([&](char* to, std::size_t size) { return std::fread(to, 1, size, file.get()); },
                    knowledge.languages, knowledge.outlets, knowledge.meanings, limits);
  if (!grouper) return fail(grouper.error().code, grouper.error().message, path);
  return grouper;
}

Result<void> write_story_state(const std::string& path, const Grouper& grouper) {
  auto file = Answer::open(path);
  if (!file) return tl::unexpected(file.error());
  if (auto saved = grouper.save([&](std::string_view bytes) { return file->write(bytes); }); !saved)
    return saved;
  return file->finish();
}

}  // namespace saksi::cli
