#include "cli/article_lines.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "saksi/base/hash.h"

namespace saksi::cli {
namespace {

// Where large temporary files belong, unless the user says so.
std::string temporary_folder() {
  const char* told = std::getenv("TMPDIR");
  if (told && *told) return told;
  return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp";
}

tl::unexpected<Error> failure(const std::string& what) {
  return fail(ErrorCode::failed_write, fmt::format("{}: {}", what, std::strerror(errno)), temporary_folder());
}

// Without a name: it is gone when we are, however we end.
std::FILE* open_temporary() {
  auto name = temporary_folder() + "/saksi-XXXXXX";
  const int file = mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) return nullptr;
  unlink(name.c_str());
  return fdopen(file, "w+");
}

}  // namespace

Result<void> ArticleLines::add(const ReadArticle& article) {
  const auto& id = article.marked.article.id;
  const auto& record = article.marked.article.record;
  if (!waiting_ && !article.id_given) return answer_.write(article.rendered);
  if (!waiting_) waiting_.reset(open_temporary());
  if (!waiting_) return failure("no temporary file can be made");
  if (article.id_made)
    on_problem_(
        {ErrorCode::malformed,
         fmt::format("article id '{}' was given out for the same words already; both stand in the answer",
                     id.value),
         record});
  const Key key{hash_64(id.value), hash_64(id.value + '\n')};
  const auto known = given_.find(key);
  if (known == given_.end()) {
    if (article.id_given) given_.emplace(key, places_.size());
    places_.push_back({end_, static_cast<std::uint32_t>(record.size()),
                       static_cast<std::uint32_t>(article.rendered.size())});
    return put(article);
  }
  auto& place = places_[known->second];
  const auto earlier = get(place.offset, place.name_bytes);
  if (!earlier) return tl::unexpected(earlier.error());
  on_problem_({ErrorCode::malformed,
               fmt::format("article id '{}' stands again in {}; the later one is kept", id.value, record),
               *earlier});
  ++replaced_;
  place = {end_, static_cast<std::uint32_t>(record.size()),
           static_cast<std::uint32_t>(article.rendered.size())};
  return put(article);
}

Result<void> ArticleLines::put(const ReadArticle& article) {
  // Needed only behind `get`; it would write the buffer out each time.
  if (std::exchange(reads_, false) && fseeko(waiting_.get(), 0, SEEK_END) != 0)
    return failure("a temporary file cannot be written");
  for (const auto* part : {&article.marked.article.record, &article.rendered}) {
    end_ += part->size();
    if (std::fwrite(part->data(), 1, part->size(), waiting_.get()) != part->size())
      return failure("a temporary file cannot be written");
  }
  return {};
}

Result<std::string> ArticleLines::get(std::uint64_t offset, std::size_t bytes) {
  reads_ = true;
  std::string part(bytes, '\0');
  if (fseeko(waiting_.get(), static_cast<off_t>(offset), SEEK_SET) != 0 ||
      std::fread(part.data(), 1, bytes, waiting_.get()) != bytes)
    return failure("a temporary file cannot be read");
  return part;
}

Result<void> ArticleLines::finish() {
  for (const auto& place : places_) {
    const auto line = get(place.offset + place.name_bytes, place.line_bytes);
    if (!line) return tl::unexpected(line.error());
    if (auto written = answer_.write(*line); !written) return written;
  }
  return answer_.finish();
}

}  // namespace saksi::cli
