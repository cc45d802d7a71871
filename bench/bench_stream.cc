// A stream of articles through the online grouper: cost per article and memory while it grows, and the time
// to save and load its state. What `./dev bench stream` runs.
//
//   bench_stream [ARTICLES] [RESULTS.txt] [PLOT.svg]
//
// The stream is made by StreamMaker below: words by Zipf's law (exponent 1.05) over 400,000 word forms;
// stories that begin at any time, burst and fade (half of their articles on the first day), of 1 to some
// hundred articles; each story has words, persons, a place, figures and a day of its own, and every fifth
// article is a copy of an earlier one of its story with some words exchanged. Articles have 430 words, near 3
// KiB. 20,000 articles make a day, so that a million are live at once. Same seed, same stream.
//
// Timed (processor time) is Grouper::add with all that belongs to it (traits, sketch, index, decision,
// repair), in one thread; not the making of the articles, nor their mentions. On a machine that does other
// work, too, the same work takes half as long again from one minute to the next, so each measure is taken in
// turn with one of the same articles among 10,000 live ones: the ratio is that of the two.

#include <malloc.h>
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "saksi/base/result.h"
#include "saksi/lang/language.h"
#include "saksi/story/grouper.h"

namespace saksi {
namespace {

constexpr std::size_t kWords = 400'000, kWordsOfArticle = 430, kArticlesOfDay = 20'000;
constexpr double kZipf = 1.05;
constexpr std::size_t kFew = 10'000;                // live articles that the cost among more is compared with
constexpr std::size_t kTimed = 5'000, kTurn = 100;  // articles timed before each stop, and in one turn

// Draws ranks by Zipf's law, by inverting its continuous form.
class Zipf {
 public:
  template <class Random>
  std::size_t operator()(Random& random) const {
    const double u = std::uniform_real_distribution<double>(0, 1)(random);
    const double most = std::pow(static_cast<double>(kWords), 1 - kZipf);
    const auto rank = std::pow(1 + u * (most - 1), 1 / (1 - kZipf));
    return std::min(kWords - 1, static_cast<std::size_t>(rank) - 1);
  }
};

// "ba", "tomi", "serilan": common words are short.
std::string make_word(std::size_t rank) {
  static constexpr std::array<const char*, 20> kSyllables = {"ba",  "to", "mi",  "se", "ri", "lan", "ku",
                                                             "da",  "pe", "nga", "si", "ju", "wa",  "ter",
                                                             "kan", "ru", "men", "ho", "le", "gu"};
  std::string word;
  for (std::size_t left = rank + 21; left > 0; left /= kSyllables.size())
    word += kSyllables[left % kSyllables.size()];
  return word;
}

class StreamMaker {
 public:
  StreamMaker() {
    for (std::size_t i = 0; i < kWords; ++i) words_.push_back(make_word(i));
  }

  MarkedArticle next() {
    const auto day = static_cast<std::int32_t>(made_ / kArticlesOfDay);
    if (open_.empty() || draw(100) < 24) open_story(day);
    // A story is told most when it is new: the place drawn leans to the end of the list.
    const double u = std::uniform_real_distribution<double>(0, 1)(random_);
    const auto at = static_cast<std::size_t>(std::pow(u, 0.25) * static_cast<double>(open_.size()));
    auto& story = open_[std::min(at, open_.size() - 1)];
    const bool copies = !story.last.empty() && draw(5) == 0;
    auto words = copies ? edit(story.last) : tell(story);
    story.last = words;
    auto marked = make_article(words, story, day);
    if (--story.left == 0) {
      story = std::move(open_.back());
      open_.pop_back();
    }
    ++made_;
    return marked;
  }

 private:
  struct Told {
    std::size_t left = 1;
    std::vector<std::size_t> words;  // of its own
    std::array<std::string, 4> names;
    std::array<int, 3> figures{};
    std::int32_t day = 0;
    std::vector<std::string> last;  // the article told last
  };
  std::size_t draw(std::size_t below) { return random_() % below; }

  void open_story(std::int32_t day) {
    Told story;
    const double u = std::uniform_real_distribution<double>(0.002, 1)(random_);
    story.left = std::min<std::size_t>(300, static_cast<std::size_t>(1 / u));  // many small, few large
    for (int i = 0; i < 25; ++i) story.words.push_back(200 + draw(40'000));
    for (auto& name : story.names) {
      name = words_[2000 + draw(kWords - 2000)];
      name[0] = static_cast<char>(name[0] - 'a' + 'A');
    }
    for (auto& figure : story.figures) figure = static_cast<int>(13 + draw(5000));
    story.day = day;
    open_.push_back(std::move(story));
    if (open_.size() > 20'000) open_.erase(open_.begin());  // the oldest are told out
  }

  std::vector<std::string> tell(const Told& story) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < kWordsOfArticle; ++i) {
      const auto kind = draw(100);
      if (kind < 14)
        words.push_back(words_[story.words[draw(story.words.size())]]);
      else if (kind < 19)
        words.push_back(story.names[draw(story.names.size())]);
      else if (kind < 20)
        words.push_back(std::to_string(story.figures[draw(story.figures.size())]));
      else
        words.push_back(words_[zipf_(random_)]);
    }
    return words;
  }

  std::vector<std::string> edit(std::vector<std::string> words) {
    for (std::size_t i = 0; i < words.size() / 20; ++i) words[draw(words.size())] = words_[zipf_(random_)];
    return words;
  }

  MarkedArticle make_article(const std::vector<std::string>& words, const Told& story,
                             std::int32_t day) const {
    MarkedArticle marked;
    auto& article = marked.article;
    auto& mentions = marked.mentions;
    article.id.value = fmt::format("{:012x}", made_);
    article.record = fmt::format("stream.jsonl:{}", made_ + 1);
    article.url = fmt::format("https://outlet{}.example/{}", made_ % 997, made_);
    article.outlet = fmt::format("Outlet {}", made_ % 997);
    article.language = "id";
    const Day first = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
    const Day published = first + std::chrono::days(day), happened = first + std::chrono::days(story.day);
    article.published = Published{{published, published}, std::nullopt, Published::Basis::given, ""};
    std::string title;
    for (std::size_t i = 0; i < 8; ++i) title += words[i] + ' ';
    title.pop_back();
    article.title = title;
    cut(words, 0, 8, Part::title, mentions.title);
    std::string text;
    for (const auto& word : words) text += word + ' ';
    article.text = text;
    cut(words, 0, words.size(), Part::text, mentions.text);
    for (const auto& word : mentions.text.words) {
      if (word.kind == WordKind::number)
        mentions.numbers.push_back(
            {word.span, std::atof(std::string(slice(text, word.span)).c_str()), {}, Bound::exact});
      if (!word.capital) continue;
      const auto entity = static_cast<std::uint32_t>(mentions.entities.size());
      mentions.entities.push_back({NameType::per, word.span, "", {}});
      mentions.names.push_back({word.span, NameType::per, entity});
      mentions.entities.back().key = slice(text, word.span);
      mentions.entities.back().key[0] = static_cast<char>(mentions.entities.back().key[0] - 'A' + 'a');
    }
    mentions.times.push_back({Span{Part::text, 0, 2},
                              TimeType::date,
                              format_day(happened),
                              DateRange{happened, happened},
                              {},
                              {}});
    return marked;
  }

  // The cut that follows from how the text was put together; a sentence of 15 words each.
  static void cut(const std::vector<std::string>& words, std::size_t from, std::size_t to, Part part,
                  WordCut& cut) {
    std::uint32_t at = 0;
    for (auto i = from; i < to; ++i) {
      const auto size = static_cast<std::uint32_t>(words[i].size());
      const bool digits = words[i][0] <= '9', capital = words[i][0] >= 'A' && words[i][0] <= 'Z';
      cut.words.push_back(
          {{part, at, at + size}, digits ? WordKind::number : WordKind::word, capital, false});
      at += size + 1;
    }
    const auto count = static_cast<std::uint32_t>(cut.words.size());
    for (std::uint32_t first = 0; first < count; first += 15) {
      const auto end = std::min(count, first + 15);
      cut.sentences.push_back(
          {{part, cut.words[first].span.begin, cut.words[end - 1].span.end}, first, end, 0});
    }
  }

  std::mt19937_64 random_{20261124};
  Zipf zipf_;
  std::vector<std::string> words_;
  std::vector<Told> open_;
  std::size_t made_ = 0;
};

// Processor time of this thread: other work on the machine does not count.
double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// "8.1 s (6.9 s of processor time)", since it was made.
class Stopwatch {
 public:
  std::string read() const {
    const auto passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    return fmt::format("{:.1f} s ({:.1f} s of processor time)", passed,
                       processor_seconds() - processor_start_);
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  double processor_start_ = processor_seconds();
};

double resident_mib() {
  std::ifstream status("/proc/self/statm");
  double all = 0, resident = 0;
  status >> all >> resident;
  return resident * 4096 / (1 << 20);
}

// What was measured when so many articles were live.
struct Point {
  std::size_t live = 0, stories = 0;
  double microseconds = 0;  // for an article
  double few = 0;           // the same among kFew live ones, in turn with it
  double mib = 0;
};

// Lines of the two measures over the live articles, on a logarithmic axis.
class Plot {
 public:
  explicit Plot(const std::vector<Point>& points) : points_(points) {
    for (const auto& point : points) {
      most_cost_ = std::max({most_cost_, 1.25 * point.microseconds, 1.25 * point.few});
      most_mib_ = std::max(most_mib_, 1.6 * point.mib);  // its line ends below the other
    }
  }
  std::string draw() const {
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
        "font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n"
        "<title>Time to group one article, and memory, by articles live</title>\n"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"#fff\"/>\n",
        kWidth, kHeight);
    for (const auto& point : points_)
      svg += fmt::format(
          "<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\" stroke=\"#ddd\"/>\n"
          "<text x=\"{0:.1f}\" y=\"{3}\" text-anchor=\"middle\">{4}</text>\n",
          x(point.live), kTop, kHeight - kBottom, kHeight - kBottom + 16, with_commas(point.live));
    const auto cost = [](const Point& point) { return point.microseconds; };
    const auto few = [](const Point& point) { return point.few; };
    const auto mib = [](const Point& point) { return point.mib; };
    svg += line(few, most_cost_, "#a33", "2 3", nullptr, 0);
    svg += line(mib, most_mib_, "#33a", "7 4", "{:.0f} MiB", -9);
    svg += line(cost, most_cost_, "#a33", "none", "{:.0f} µs", -9);
    svg += fmt::format(
        "<text x=\"{0}\" y=\"{1}\" text-anchor=\"middle\">articles live (logarithmic)</text>\n"
        "<text x=\"{2}\" y=\"18\" fill=\"#a33\">— time per article · · among {3} live, in turn with "
        "it</text>\n"
        "<text x=\"{4}\" y=\"18\" fill=\"#33a\" text-anchor=\"end\">- - memory</text>\n</svg>\n",
        kWidth / 2, kHeight - 10, kLeft, with_commas(kFew), kWidth - kRight);
    return svg;
  }

 private:
  static constexpr double kWidth = 640, kHeight = 360, kLeft = 50, kRight = 50, kTop = 30, kBottom = 50;
  static std::string with_commas(std::size_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
      digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
  }
  double x(std::size_t live) const {
    const auto log = [](std::size_t count) { return std::log10(static_cast<double>(count)); };
    const auto from = log(points_.front().live), to = log(points_.back().live);
    return kLeft + (kWidth - kLeft - kRight) * (log(live) - from) / std::max(1e-9, to - from);
  }
  // `label`: how the values are written beside their points; null: not at all.
  template <class Value>
  std::string line(const Value& value, double most, std::string_view colour, std::string_view dashes,
                   const char* label, double label_below) const {
    std::string places, labels;
    for (const auto& point : points_) {
      const auto y = kHeight - kBottom - (kHeight - kTop - kBottom) * value(point) / most;
      places += fmt::format("{:.1f},{:.1f} ", x(point.live), y);
      if (label)
        labels += fmt::format(
            "<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"{}\" text-anchor=\"middle\">{}</text>\n", x(point.live),
            y + label_below, colour, fmt::format(fmt::runtime(label), value(point)));
    }
    return fmt::format(
               "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\" "
               "stroke-dasharray=\"{}\"/>\n",
               places, colour, dashes) +
           labels;
  }

  const std::vector<Point>& points_;
  double most_cost_ = 0, most_mib_ = 0;
};

// Prints to the terminal and keeps what it printed.
class Report {
 public:
  void say(const std::string& line) {
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
    told_ += line;
  }
  const std::string& told() const { return told_; }

 private:
  std::string told_;
};

struct Groupers {
  const Languages& languages;
  const WordMeanings& meanings;
  Grouper make(GrouperLimits limits = {}) const { return {languages, Outlets(), meanings, limits}; }
};

// The last `kTimed` articles before a stop go to the stream and to one that keeps few articles, in turns, so
// that what else the machine does weighs on both alike. Gives microseconds for an article: of the one, of the
// other.
std::pair<double, double> time_turns(StreamMaker& maker, Grouper& stream, Grouper& few) {
  std::vector<MarkedArticle> turn;
  double times[2] = {0, 0};
  for (std::size_t done = 0; done < kTimed; done += kTurn) {
    turn.clear();
    for (std::size_t i = 0; i < kTurn; ++i) turn.push_back(maker.next());
    for (const auto which : {done / kTurn % 2, 1 - done / kTurn % 2}) {
      auto& grouper = which == 0 ? stream : few;
      const auto start = processor_seconds();
      for (const auto& marked : turn) grouper.add(marked);
      times[which] += processor_seconds() - start;
    }
  }
  const double each = 1e6 / static_cast<double>(kTimed);
  return {times[0] * each, times[1] * each};
}

// Adds articles until `stop`.
Point grow(StreamMaker& maker, Grouper& stream, const Groupers& groupers, std::size_t& made, std::size_t stop,
           double mib_before) {
  GrouperLimits limits;
  limits.max_articles = kFew;
  auto few = groupers.make(limits);
  for (; made + kTimed < stop; ++made) {
    const auto marked = maker.next();
    stream.add(marked);
    if (made + kTimed + kFew >= stop) few.add(marked);
  }
  Point point;
  std::tie(point.microseconds, point.few) = time_turns(maker, stream, few);
  made += kTimed;
  point.live = stream.articles();
  point.stories = stream.count_stories();
  few = groupers.make();
  malloc_trim(0);
  point.mib = resident_mib() - mib_before;
  return point;
}

// False: it does not come back as it was.
bool save_and_load(Grouper& grouper, const Groupers& groupers, Report& report) {
  const auto path = std::filesystem::temp_directory_path() / "saksi-bench-stream.state";
  const auto clean = [&] { std::filesystem::remove(path); };
  Stopwatch watch;
  std::size_t bytes = 0;
  {
    std::ofstream file(path, std::ios::binary);
    const auto saved = grouper.save([&](std::string_view some) -> Result<void> {
      bytes += some.size();
      file.write(some.data(), static_cast<std::streamsize>(some.size()));
      return {};
    });
    if (!saved || !file) return clean(), false;
  }
  report.say(fmt::format("saved {:.0f} MiB in {}\n", static_cast<double>(bytes) / (1 << 20), watch.read()));
  const auto live = grouper.articles();
  grouper = groupers.make();  // room for the other
  watch = {};
  std::ifstream file(path, std::ios::binary);
  const auto loaded = Grouper::load(
      [&](char* to, std::size_t size) {
        file.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(file.gcount());
      },
      groupers.languages, Outlets(), groupers.meanings);
  report.say(fmt::format("loaded in {}\n", watch.read()));
  return clean(), loaded && loaded->articles() == live;
}

int run(std::size_t articles, const char* results, const char* picture) {
  const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  if (!languages) return 2;
  StreamMaker maker;
  const auto before = resident_mib();
  const auto meanings = WordMeanings::read(SAKSI_SOURCE_DIR "/data/meanings/words.bin", *languages);
  if (!meanings) return 2;
  const Groupers groupers{*languages, *meanings};
  auto stream = groupers.make();
  Report report;
  report.say(fmt::format("{:>10} {:>11} {:>11} {:>20} {:>6} {:>6} {:>9}\n", "live", "µs/article",
                         "articles/s", fmt::format("µs among {}", kFew), "ratio", "MiB", "stories"));
  std::vector<Point> points;
  std::size_t made = 0;
  for (std::size_t stop = std::min(articles, kFew); made < articles;) {
    const auto point = points.emplace_back(grow(maker, stream, groupers, made, stop, before));
    report.say(fmt::format("{:>10} {:>10.1f} {:>11.0f} {:>19.1f} {:>6.2f} {:>6.0f} {:>9}\n", point.live,
                           point.microseconds, 1e6 / point.microseconds, point.few,
                           point.microseconds / point.few, point.mib, point.stories));
    stop = std::min(articles, stop * 10);
  }
  if (!save_and_load(stream, groupers, report))
    return std::fputs("the state does not come back\n", stderr), 2;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  report.say(fmt::format("most memory of the whole program: {} MiB\n", usage.ru_maxrss / 1024));
  if (results) std::ofstream(results) << report.told();
  if (picture) std::ofstream(picture) << Plot(points).draw();
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  const auto articles = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1'000'000;
  return saksi::run(std::max<std::size_t>(articles, 10'000), count > 2 ? arguments[2] : nullptr,
                    count > 3 ? arguments[3] : nullptr);
}
