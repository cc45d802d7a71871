#include "saksi/run.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include "saksi/base/hash.h"
#include "saksi/story/date_articles.h"

namespace saksi {
namespace {

namespace fs = std::filesystem;

Result<std::vector<Table>> read_tables(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".tsv") paths.push_back(it->path().string());
  if (error) return fail(ErrorCode::not_found, error.message(), folder);
  std::ranges::sort(paths);
  std::vector<Table> tables;
  for (const auto& path : paths) {
    auto table = read_table(path);
    if (!table) return tl::unexpected(table.error());
    tables.push_back(std::move(*table));
  }
  return tables;
}

std::size_t thread_count(std::size_t asked) {
  return asked ? asked : static_cast<std::size_t>(oneapi::tbb::info::default_concurrency());
}

// Gives articles without an id of their own one from their content; equal texts differ by their record.
class Namer {
 public:
  void name(Article& article, bool given) {
    if (given) return;
    if (!seen_.insert(article.id.value).second)
      article.id.value = hash_hex(article.id.value + '\n' + article.record);
  }

 private:
  std::unordered_set<std::string> seen_;
};

// What one record became, waiting for its turn.
struct Finished {
  struct Answer {
    MarkedArticle marked;
    bool given_id = false;
  };
  std::vector<Answer> answers;  // one, but for a feed
  std::vector<Error> problems;
};

}  // namespace

Result<std::unique_ptr<Knowledge>> Knowledge::read(const std::string& data_folder,
                                                   const std::optional<std::string>& outlets) {
  auto languages = Languages::read(data_folder + "/lang");
  if (!languages) return tl::unexpected(languages.error());
  auto names = read_tables(data_folder + "/names");
  if (!names) return tl::unexpected(names.error());
  std::vector<Table> outlet_tables;
  for (const auto& path : {std::optional(data_folder + "/outlets.tsv"), outlets}) {
    if (!path) continue;
    auto table = read_table(*path);
    if (!table) return tl::unexpected(table.error());
    if (auto sound = Outlets::check(*table, *path); !sound) return tl::unexpected(sound.error());
    outlet_tables.push_back(std::move(*table));
  }
  const Outlets known(outlet_tables);
  return std::unique_ptr<Knowledge>(new Knowledge{std::move(*languages), known, Gazetteer(*names, known)});
}

ReadOutcome read_articles(std::vector<std::string> paths, const Knowledge& knowledge,
                          const RunOptions& options, Depth depth,
                          const std::function<bool(MarkedArticle)>& on_article, const OnProblem& on_problem,
                          Progress& progress) {
  const ArticleMaker maker(knowledge.languages, knowledge.outlets);
  const MentionFinder finder(knowledge.languages, knowledge.gazetteer, knowledge.outlets);
  std::mutex problem_lock;
  const auto report = [&](const Error& problem) {
    const std::scoped_lock hold(problem_lock);
    ++progress.problems;
    on_problem(problem);
  };
  RecordReader reader(std::move(paths), options.read_limits, report);
  Namer namer;
  ReadOutcome outcome;

  const auto take = [&](oneapi::tbb::flow_control& control) -> std::shared_ptr<Record> {
    auto record = outcome.stopped ? std::nullopt : reader.next();
    if (!record) {
      control.stop();
      return nullptr;
    }
    ++progress.records;
    return std::make_shared<Record>(std::move(*record));
  };
  const auto work =
      [&](const std::shared_ptr<Record>& record) {  // problems wait, so that they come in input order
        auto finished = std::make_shared<Finished>();
        const auto keep = [&](const Error& problem) { finished->problems.push_back(problem); };
        const auto documents = make_documents(*record, options.document_limits, keep);
        if (!documents) {
          keep(documents.error());
          return finished;
        }
        for (const auto& document : *documents) {
          auto article = maker.make(document, options.defaults);
          if (!article) {
            keep(article.error());
            continue;
          }
          Finished::Answer answer{{std::move(*article), {}}, document.declared.id.has_value()};
          if (depth == Depth::mentions) answer.marked.mentions = finder.find(answer.marked.article);
          finished->answers.push_back(std::move(answer));
        }
        return finished;
      };
  const auto give = [&](const std::shared_ptr<Finished>& finished) {
    for (const auto& problem : finished->problems) report(problem);
    for (auto& [marked, given_id] : finished->answers) {
      if (outcome.stopped) return;
      namer.name(marked.article, given_id);
      ++progress.articles;
      outcome.stopped = !on_article(std::move(marked));
    }
  };

  const auto threads = thread_count(options.threads);
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism, threads);
  using oneapi::tbb::filter_mode;
  oneapi::tbb::parallel_pipeline(
      4 * threads,
      oneapi::tbb::make_filter<void, std::shared_ptr<Record>>(filter_mode::serial_in_order, take) &
          oneapi::tbb::make_filter<std::shared_ptr<Record>, std::shared_ptr<Finished>>(filter_mode::parallel,
                                                                                       work) &
          oneapi::tbb::make_filter<std::shared_ptr<Finished>, void>(filter_mode::serial_in_order, give));
  outcome.unopened = reader.unopened();
  return outcome;
}

std::vector<MarkedArticle> keep_last(std::vector<MarkedArticle> articles, const OnProblem& on_problem) {
  std::unordered_map<ArticleId, std::size_t> place;
  std::vector<MarkedArticle> kept;
  for (auto& marked : articles) {
    const auto [found, is_new] = place.emplace(marked.article.id, kept.size());
    if (is_new) {
      kept.push_back(std::move(marked));
      continue;
    }
    auto& earlier = kept[found->second];
    on_problem({ErrorCode::malformed,
                fmt::format("article id '{}' stands again in {}; the later one is kept",
                            marked.article.id.value, marked.article.record),
                earlier.article.record});
    earlier = std::move(marked);
  }
  return kept;
}

std::vector<Story> make_stories(std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                std::size_t threads) {
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                          thread_count(threads));
  auto stories = group_articles(articles, knowledge.languages, knowledge.outlets);
  std::unordered_map<ArticleId, MarkedArticle*> by_id;
  for (auto& marked : articles) by_id.emplace(marked.article.id, &marked);
  const MentionFinder finder(knowledge.languages, knowledge.gazetteer, knowledge.outlets);
  oneapi::tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t s) {
    auto& story = stories[s];
    if (story.articles.size() < 2) return;
    std::vector<MarkedArticle*> members;
    for (const auto& id : story.articles) members.push_back(by_id.at(id));
    for (const auto& date :
         date_articles(std::vector<const MarkedArticle*>(members.begin(), members.end()))) {
      auto& member = *members[date.article];
      member.article.published = Published{date.days, std::nullopt, Published::Basis::text, date.why};
      finder.resolve_times(member.article, member.mentions, date.days);
    }
    order_by_publication(story, members);
  });
  return stories;
}

std::vector<Account> make_accounts(const std::vector<Story>& stories,
                                   const std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                   const AccountOptions& options, std::size_t threads) {
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                          thread_count(threads));
  std::unordered_map<ArticleId, const MarkedArticle*> by_id;
  for (const auto& marked : articles) by_id.emplace(marked.article.id, &marked);
  const AccountMaker maker(knowledge.languages, knowledge.outlets);
  std::vector<Account> accounts(stories.size());
  oneapi::tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t s) {
    std::vector<const MarkedArticle*> members;
    for (const auto& id : stories[s].articles) members.push_back(by_id.at(id));
    accounts[s] = maker.make(stories[s], members, options);
  });
  return accounts;
}

}  // namespace saksi
