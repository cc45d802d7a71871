#include "cli/command.h"

#include <sys/stat.h>
#include <unistd.h>
#include <CLI/CLI.hpp>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <future>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "cli/answer.h"
#include "cli/article_lines.h"
#include "saksi/article/published.h"
#include "saksi/base/utf8.h"
#include "saksi/lang/identify.h"

namespace saksi::cli {
namespace {

namespace fs = std::filesystem;

// Control characters from file names and broken input must not reach the terminal.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = decode_at(text, i);
    if (point.value < 0x20 || point.value == 0x7F || (point.value >= 0x80 && point.value < 0xA0))
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(point.value));
    else if (point.value == 0xFFFD && point.size_bytes == 1)
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[i]));
    else
      out.append(text.substr(i, point.size_bytes));
    i += point.size_bytes;
  }
  return out;
}

// Shows how far a run is, once it takes over a second, on one line of a terminal that is wiped at the end.
class ProgressLine {
 public:
  ProgressLine(const Progress& progress, const Voice& voice) {
    if (voice.quiet() || !isatty(STDERR_FILENO)) return;
    thread_ = std::jthread([&progress, this](const std::stop_token& stop) {
      std::unique_lock hold(lock_);
      while (
          !wake_.wait_for(hold, stop, std::chrono::seconds(1), [&stop] { return stop.stop_requested(); })) {
        const auto fetched = progress.fetched.load();
        fmt::print(stderr, "\r\033[K{}{} records in, {} articles out, {} problems",
                   fetched > 0 ? fmt::format("{} pages fetched, ", fetched) : "", progress.records.load(),
                   progress.articles.load(), progress.problems.load());
        std::fflush(stderr);
        shown_ = true;
      }
      if (shown_) fmt::print(stderr, "\r\033[K");
    });
  }

 private:
  std::mutex lock_;
  std::condition_variable_any wake_;
  bool shown_ = false;
  std::jthread thread_;  // last: joined before the rest goes
};

// What --published and --language say is checked before anything is read: a typing error must not end in an
// account without days.
Result<void> check_defaults(const CommonOptions& options, const Languages& languages) {
  if (!options.published.empty() &&
      !PublishedFinder(languages, DateNames(languages)).can_read(options.published))
    return fail(ErrorCode::unsupported,
                fmt::format("'{}' is no day; write it as 2023-09-13", options.published), "--published");
  if (!options.language.empty() && LanguageIdentifier::code_of(options.language).empty())
    return fail(ErrorCode::unsupported,
                fmt::format("'{}' is no language; write its ISO 639 code, as id or en", options.language),
                "--language");
  return {};
}

// Articles in languages without a pack are kept, with what can be found without one; that is said once a
// language.
class MissingPacks {
 public:
  explicit MissingPacks(const Languages& languages) : languages_(languages) {}
  void see(const Article& article) {
    if (article.language == "und" || languages_.find(article.language)) return;
    auto& met = missing_[article.language];
    if (met.count++ == 0) met.first = article.record;
  }
  void tell(Depth depth, const Voice& voice) const {
    const auto* left =
        depth == Depth::articles
            ? "read as it stands; menus, bylines and days only as far as no words of it must be known"
            : "kept and grouped, but without quotes and who says so; names and numbers only by their shape, "
              "times "
              "as CLDR has them";
    for (const auto& [code, met] : missing_)
      voice.note(fmt::format("{}{}: no language pack for '{}': {}", printable(met.first),
                             met.count > 1 ? fmt::format(" and {} more", met.count - 1) : "", code, left));
  }

 private:
  struct Met {
    std::string first;
    std::size_t count = 0;
  };
  const Languages& languages_;
  std::map<std::string, Met> missing_;
};

struct Prepared {
  std::unique_ptr<Knowledge> knowledge;
  RunOptions run;
};
Result<Prepared> prepare(const CommonOptions& options, Depth depth) {
  const auto data = find_data_folder(options.data);
  if (!data) return tl::unexpected(data.error());
  // The models lie beside the data; reading alone needs none.
  std::future<Result<NameTaggers>> models;
  if (depth != Depth::articles)
    models = std::async(options.threads == 1 ? std::launch::deferred : std::launch::async, read_name_taggers,
                        (fs::path(*data) / "../models").lexically_normal().string());
  auto knowledge =
      Knowledge::read(*data, options.outlets.empty() ? std::nullopt : std::optional(options.outlets), depth);
  if (!knowledge) return tl::unexpected(knowledge.error());
  if (auto sound = check_defaults(options, (*knowledge)->languages); !sound)
    return tl::unexpected(sound.error());
  if (models.valid()) {
    auto taggers = models.get();
    if (!taggers) return tl::unexpected(taggers.error());
    (*knowledge)->name_taggers = std::move(*taggers);
  }
  auto fetching = make_fetch_options(options.fetching);
  if (!fetching) return tl::unexpected(fetching.error());
  Prepared prepared;
  prepared.knowledge = std::move(*knowledge);
  prepared.run.read_limits.fetch = std::move(*fetching);
  if (!options.published.empty()) prepared.run.defaults.published = options.published;
  if (!options.language.empty()) prepared.run.defaults.language = options.language;
  prepared.run.threads = options.threads;
  return prepared;
}

void tell_end(std::size_t articles, std::size_t problems, bool failed, const Voice& voice) {
  if (articles == 0 && !failed) voice.note("no article found in the input");
  if (problems > 1) voice.note(fmt::format("{} articles read, {} problems told above", articles, problems));
}

// `saksi read folder > folder/answer` must not read what it writes.
std::optional<FileIdentity> file_of_answer(const CommonOptions& options) {
  struct stat facts {};
  if (!options.output.empty() || fstat(STDOUT_FILENO, &facts) != 0 || !S_ISREG(facts.st_mode))
    return std::nullopt;
  return FileIdentity{facts.st_dev, facts.st_ino};
}

}  // namespace

void add_common_options(CLI::App& command, CommonOptions& options) {
  command
      .add_option("PATH", options.paths,
                  "files, folders, addresses of pages and feeds (https://...), lists of feeds (OPML); - is "
                  "standard input")
      ->required()
      ->type_name("");
  command.add_option("-o,--output", options.output, "write the answer to FILE, whole or not at all")
      ->type_name("FILE");
  command
      .add_option("--published", options.published,
                  "day of publication, for input that does not say (2023-09-13)")
      ->type_name("DATE");
  command.add_option("--language", options.language, "language, for input that does not say (id, en)")
      ->type_name("CODE");
  command.add_option("--outlets", options.outlets, "a table of outlets of your own, beside data/outlets.tsv")
      ->type_name("FILE");
  command.add_option("--data", options.data, "folder with saksi's data (default: where saksi is installed)")
      ->type_name("FOLDER");
  command.add_option("--threads", options.threads, "how many threads work (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  command
      .add_option("--color", options.color,
                  "colour in text: auto (default: on a terminal, unless NO_COLOR is set), always, never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
  command.add_flag("--quiet", options.quiet, "say nothing but errors");
  add_fetching_options(command, options.fetching);
}

void add_format_option(CLI::App& command, CommonOptions& options, std::vector<std::string> formats) {
  options.format = formats.front();
  command
      .add_option("--format", options.format,
                  fmt::format("{} (default: {})", fmt::join(formats, ", "), formats.front()))
      ->type_name("FORMAT")
      ->check(CLI::IsMember(formats).description(""));
}

void Voice::error(const Error& error) const {
  const auto where = error.where.empty() ? "" : printable(error.where) + ": ";
  fmt::print(stderr, "saksi {}: {}{}\n", command_, where, printable(error.message));
}
void Voice::problem(const Error& problem) const {
  const bool unopened = problem.code == ErrorCode::not_found || problem.code == ErrorCode::not_permitted;
  if (!quiet_ || unopened) error(problem);
}
void Voice::note(const std::string& message) const {
  if (!quiet_) fmt::print(stderr, "saksi {}: {}\n", command_, message);
}

Result<std::string> find_data_folder(const std::string& asked) {
  std::error_code error;
  if (!asked.empty()) {
    if (fs::is_directory(asked + "/lang", error)) return asked;
    return fail(ErrorCode::not_found, "no saksi data there (no folder lang)", asked);
  }
  const auto program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto* place : {"../share/saksi/data", "../../data"}) {  // installed; build/<preset>
    const auto folder = (program / place).lexically_normal();
    if (fs::is_directory(folder / "lang", error)) return folder.string();
  }
  return fail(ErrorCode::not_found, "saksi's data is not beside the program; say where with --data FOLDER",
              program.string());
}

Result<Reading> read_all(const CommonOptions& options, Depth depth, const Voice& voice) {
  auto prepared = prepare(options, depth);
  if (!prepared) return tl::unexpected(prepared.error());
  Reading reading;
  reading.knowledge = std::move(prepared->knowledge);
  Progress progress;
  const auto say = [&](const Error& problem) { voice.problem(problem); };
  {
    const ProgressLine line(progress, voice);
    const auto outcome = read_articles(
        options.paths, *reading.knowledge, prepared->run, depth,
        [&](ReadArticle article) {
          reading.articles.push_back(std::move(article.marked));
          return true;
        },
        say, progress);
    reading.failed = outcome.unopened > 0;
  }
  reading.articles = keep_last(std::move(reading.articles), say);
  MissingPacks missing(reading.knowledge->languages);
  for (const auto& marked : reading.articles) missing.see(marked.article);
  missing.tell(depth, voice);
  tell_end(reading.articles.size(), progress.problems, reading.failed, voice);
  return reading;
}

int write_articles(const CommonOptions& options, Depth depth, const Voice& voice,
                   std::function<std::string(const MarkedArticle&)> render) {
  auto prepared = prepare(options, depth);
  if (!prepared) return voice.error(prepared.error()), kFailed;
  prepared->run.render = std::move(render);
  prepared->run.read_limits.answer = file_of_answer(options);
  auto answer = Answer::open(options.output);
  if (!answer) return voice.error(answer.error()), kFailed;
  Progress progress;
  const OnProblem say = [&](const Error& problem) { voice.problem(problem); };
  ArticleLines lines(*answer, say);
  MissingPacks missing(prepared->knowledge->languages);
  Result<void> written;
  ReadOutcome outcome;
  {
    const ProgressLine line(progress, voice);
    outcome = read_articles(
        options.paths, *prepared->knowledge, prepared->run, depth,
        [&](const ReadArticle& article) {
          missing.see(article.marked.article);
          written = lines.add(article);
          return written.has_value();
        },
        say, progress);
    if (written) written = lines.finish();
  }
  if (!written) return voice.error(written.error()), kFailed;
  missing.tell(depth, voice);
  const auto count = progress.articles - lines.replaced();
  const bool failed = outcome.unopened > 0;
  tell_end(count, progress.problems, failed, voice);
  return failed ? kFailed : count == 0 ? kNothingFound : kDone;
}

int exit_status(const Reading& reading) {
  if (reading.failed) return kFailed;
  return reading.articles.empty() ? kNothingFound : kDone;
}

ArticlesById by_id(const std::vector<MarkedArticle>& articles) {
  ArticlesById index;
  for (const auto& marked : articles) index.emplace(marked.article.id, &marked);
  return index;
}

}  // namespace saksi::cli
