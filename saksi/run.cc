#include "saksi/run.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <map>
#include <unordered_map>

#include <fmt/format.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>

#include "saksi/account/topic/find_topics.h"
#include "saksi/account/topic/join_stories.h"
#include "saksi/base/bloom_filter.h"
#include "saksi/base/hash.h"
#include "saksi/base/ordered_work.h"
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

// Gives articles without an id of their own one from their content; equal texts differ by their record. The
// ids that were made are remembered in a fixed space; one that is wrongly taken for known gets an id like
// that of an equal text, which harms nobody.
class Namer {
 public:
  // True when the id was changed.
  bool name(Article& article) {
    const auto made = article.id;
    constexpr int kMaxTries = 8;  // the filter is full only after some hundred million articles
    for (int i = 0; i < kMaxTries && made_.has(hash_64(article.id.value)); ++i)
      article.id.value = hash_hex(article.id.value + '\n' + article.record);
    made_.add(hash_64(article.id.value));
    return article.id != made;
  }
  bool has_made(const ArticleId& id) const { return made_.has(hash_64(id.value)); }

 private:
  BloomFilter made_;
};

// A record, and what was wrong before it in the input.
struct Taken {
  std::vector<Error> problems;
  std::optional<Record> record;  // none: only problems were left
};

// What one record became, waiting for its turn.
struct Finished {
  std::vector<ReadArticle> articles;  // one, but for a feed
  std::vector<Error> problems;
};

// Reads on; problems wait with the next record, so that they come in input order for any number of threads.
class Taker {
 public:
  Taker(std::vector<std::string> paths, const ReadLimits& limits, std::function<void(const Error&)> overflow)
      : overflow_(std::move(overflow)),
        reader_(std::move(paths), limits, [this](const Error& problem) { keep(problem); }) {}

  std::optional<Taken> next() {
    if (at_end_) return std::nullopt;
    Taken taken;
    taken.record = reader_.next();
    at_end_ = !taken.record;
    taken.problems = std::exchange(problems_, {});
    return at_end_ && taken.problems.empty() ? std::nullopt : std::optional(std::move(taken));
  }
  std::size_t unopened() const { return reader_.unopened(); }
  std::uint64_t fetched() const { return reader_.fetched(); }

 private:
  void keep(const Error& problem) {
    constexpr std::size_t kMaxWaiting = 1000;  // a file of damage only must not fill the memory
    problems_.push_back(problem);
    if (problems_.size() < kMaxWaiting) return;
    for (const auto& waiting : std::exchange(problems_, {})) overflow_(waiting);
  }

  std::function<void(const Error&)> overflow_;
  std::vector<Error> problems_;
  bool at_end_ = false;
  RecordReader reader_;
};

// The articles of one record.
class Worker {
 public:
  Worker(const Knowledge& knowledge, const RunOptions& options, Depth depth)
      : options_(options),
        making_(depth == Depth::articles ? std::future<Finder>() : make_finder(knowledge, options.threads)),
        maker_(knowledge.languages, knowledge.outlets) {
    if (making_.valid()) finder_ = making_.get();
  }

  Finished work(Taken taken) const {
    Finished finished;
    finished.problems = std::move(taken.problems);
    if (!taken.record) return finished;
    const auto keep = [&](const Error& problem) { finished.problems.push_back(problem); };
    const auto documents = make_documents(*taken.record, options_.document_limits, keep);
    taken.record.reset();
    if (!documents) {
      keep(documents.error());
      return finished;
    }
    for (const auto& document : *documents) {
      auto made = maker_.make(document, options_.defaults, keep);
      if (!made) {
        keep(made.error());
        continue;
      }
      ReadArticle article{{std::move(*made), {}}, document.declared.id.has_value(), false, {}};
      if (finder_) article.marked.mentions = finder_->find(article.marked.article);
      if (options_.render) article.rendered = options_.render(article.marked);
      finished.articles.push_back(std::move(article));
    }
    return finished;
  }

 private:
  using Finder = std::unique_ptr<MentionFinder>;
  // Beside the maker of articles, where there may be two threads: compiling tables is most of the start.
  static std::future<Finder> make_finder(const Knowledge& knowledge, std::size_t threads) {
    return std::async(threads == 1 ? std::launch::deferred : std::launch::async, [&knowledge] {
      return std::make_unique<MentionFinder>(knowledge.languages, knowledge.gazetteer, knowledge.outlets,
                                             &knowledge.name_taggers);
    });
  }

  const RunOptions& options_;
  std::future<Finder> making_;
  ArticleMaker maker_;
  Finder finder_;
};

}  // namespace

Result<std::unique_ptr<Knowledge>> Knowledge::read(const std::string& data_folder,
                                                   const std::optional<std::string>& outlets, Depth depth) {
  auto languages = Languages::read(data_folder + "/lang");
  if (!languages) return tl::unexpected(languages.error());
  auto names = depth != Depth::articles ? read_tables(data_folder + "/names") : std::vector<Table>();
  if (!names) return tl::unexpected(names.error());
  std::vector<Table> outlet_tables;
  for (const auto& path : {std::optional(data_folder + "/outlets.tsv"), outlets}) {
    if (!path) continue;
    auto table = read_table(*path);
    if (!table) return tl::unexpected(table.error());
    if (auto sound = Outlets::check(*table, *path); !sound) return tl::unexpected(sound.error());
    outlet_tables.push_back(std::move(*table));
  }
  const auto meanings_path = data_folder + "/meanings/words.bin";
  std::error_code error;
  auto meanings = depth == Depth::stories && fs::exists(meanings_path, error)
                      ? WordMeanings::read(meanings_path, *languages)
                      : WordMeanings();
  if (!meanings) return tl::unexpected(meanings.error());
  const Outlets known(outlet_tables);
  return std::unique_ptr<Knowledge>(
      new Knowledge{std::move(*languages), known, Gazetteer(*names, known), std::move(*meanings), {}});
}

Result<void> Knowledge::read_models(const std::string& folder) {
  auto taggers = read_name_taggers(folder);
  if (!taggers) return tl::unexpected(taggers.error());
  name_taggers = std::move(*taggers);
  return {};
}

ReadOutcome read_articles(std::vector<std::string> paths, const Knowledge& knowledge,
                          const RunOptions& options, Depth depth,
                          const std::function<bool(ReadArticle)>& on_article, const OnProblem& on_problem,
                          Progress& progress) {
  const Worker worker(knowledge, options, depth);
  const auto threads = thread_count(options.threads);
  OrderedWork<Taken, Finished> line({threads, 4 * threads, OrderedWorkLimits{}.max_bytes});
  const auto report = [&](const Error& problem) {
    ++progress.problems;
    on_problem(problem);
  };
  Taker taker(std::move(paths), options.read_limits, [&](const Error& problem) {
    line.drain();
    report(problem);
  });
  Namer namer;
  ReadOutcome outcome;
  std::atomic<bool> stopped = false;
  const auto take = [&]() -> std::optional<Taken> {
    auto taken = stopped ? std::nullopt : taker.next();
    progress.fetched = taker.fetched();
    progress.records += taken && taken->record;
    return taken;
  };
  const auto give = [&](Finished finished) {
    for (const auto& problem : finished.problems) report(problem);
    for (auto& article : finished.articles) {
      if (stopped) return;
      if (article.id_given)
        article.id_made = namer.has_made(article.marked.article.id);
      else if (namer.name(article.marked.article) && options.render)
        article.rendered = options.render(article.marked);
      ++progress.articles;
      stopped = !on_article(std::move(article));
    }
  };
  line.run(
      take, [](const Taken& taken) { return taken.record ? taken.record->bytes.size() : 0; },
      [&](Taken taken) { return worker.work(std::move(taken)); }, give);
  outcome.stopped = stopped;
  outcome.unopened = taker.unopened();
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
  auto stories = group_articles(articles, knowledge.languages, knowledge.outlets, knowledge.meanings);
  std::unordered_map<ArticleId, MarkedArticle*> by_id;
  for (auto& marked : articles) by_id.emplace(marked.article.id, &marked);
  const MentionFinder finder(knowledge.languages, knowledge.gazetteer, knowledge.outlets,
                             &knowledge.name_taggers);
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
  const AccountMaker maker(knowledge.languages, knowledge.outlets, knowledge.meanings);
  std::vector<Account> accounts(stories.size());
  oneapi::tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t s) {
    std::vector<const MarkedArticle*> members;
    for (const auto& id : stories[s].articles) members.push_back(by_id.at(id));
    accounts[s] = maker.make(stories[s], members, options);
  });
  return accounts;
}

std::vector<Account> make_topics(const std::vector<Story>& stories,
                                 const std::vector<MarkedArticle>& articles, const Knowledge& knowledge,
                                 std::size_t threads) {
  const oneapi::tbb::global_control limit(oneapi::tbb::global_control::max_allowed_parallelism,
                                          thread_count(threads));
  std::unordered_map<ArticleId, const MarkedArticle*> by_id;
  for (const auto& marked : articles) by_id.emplace(marked.article.id, &marked);
  const TraitsMaker maker(knowledge.languages, knowledge.meanings);
  std::vector<std::vector<TopicTerm>> terms(stories.size());
  oneapi::tbb::parallel_for(std::size_t{0}, stories.size(), [&](std::size_t s) {
    std::vector<Traits> traits;
    for (const auto& id : stories[s].articles) traits.push_back(maker.make(*by_id.at(id)));
    terms[s] = find_topic_terms(traits);
  });
  std::vector<Account> topics;
  const AccountMaker account_maker(knowledge.languages, knowledge.outlets, knowledge.meanings);
  for (const auto& topic : find_topics(stories, terms)) {
    const auto whole = join_stories(
        stories, topic, [&](const ArticleId& id) -> const Article& { return by_id.at(id)->article; });
    std::vector<const MarkedArticle*> members;
    for (const auto& id : whole.articles) members.push_back(by_id.at(id));
    std::vector<StoryId> ids;
    for (const auto s : topic.stories) ids.push_back(stories[s].id);
    topics.push_back(account_maker.make_topic(whole, std::move(ids), members));
  }
  std::ranges::stable_sort(topics, std::greater(), [](const Account& topic) { return topic.stories.size(); });
  return topics;
}

void name_topics(std::vector<Account>& accounts, const std::vector<Account>& topics) {
  std::unordered_map<StoryId, StoryId> topic_of;
  for (const auto& topic : topics)
    for (const auto& story : topic.stories) topic_of.emplace(story, topic.story.id);
  for (auto& account : accounts)
    if (const auto found = topic_of.find(account.story.id); found != topic_of.end())
      account.topic = found->second;
}

}  // namespace saksi
