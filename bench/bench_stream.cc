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
// repair), in one thread; not the making of the articles, nor their mentions.

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
#include <vector>

#include <fmt/format.h>

#include "saksi/base/result.h"
#include "saksi/lang/language.h"
#include "saksi/story/grouper.h"

namespace saksi {
namespace {

constexpr std::size_t kWords = 400'000, kWordsOfArticle = 430, kArticlesOfDay = 20'000;
constexpr double kZipf = 1.05;

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

using Clock = std::chrono::steady_clock;
double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Processor time of this thread: other work on the machine does not count.
double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double resident_mib() {
  std::ifstream status("/proc/self/statm");
  double all = 0, resident = 0;
  status >> all >> resident;
  return resident * 4096 / (1 << 20);
}

struct Point {
  std::size_t live = 0;
  double microseconds = 0, mib = 0;
};

// Cost per article over the articles up to `live`: of the last tenth of them.
std::string plot(const std::vector<Point>& points) {
  constexpr double kWidth = 640, kHeight = 360, kLeft = 60, kRight = 60, kTop = 30, kBottom = 50;
  double most_cost = 0, most_mib = 0;
  for (const auto& point : points) {
    most_cost = std::max(most_cost, point.microseconds);
    most_mib = std::max(most_mib, point.mib);
  }
  most_cost *= 1.2;
  most_mib *= 1.2;
  const auto x = [&](std::size_t live) {
    const double from = std::log10(static_cast<double>(points.front().live)),
                 to = std::log10(static_cast<double>(points.back().live));
    return kLeft + (kWidth - kLeft - kRight) * (std::log10(static_cast<double>(live)) - from) /
                       std::max(1e-9, to - from);
  };
  const auto y = [&](double value, double most) {
    return kHeight - kBottom - (kHeight - kTop - kBottom) * value / most;
  };
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" font-family=\"sans-serif\" "
      "font-size=\"12\">\n"
      "<title>Cost of grouping one article, and memory, by live articles</title>\n"
      "<rect width=\"{0}\" height=\"{1}\" fill=\"#fff\"/>\n",
      kWidth, kHeight);
  std::string cost, memory;
  for (const auto& point : points) {
    cost += fmt::format("{:.1f},{:.1f} ", x(point.live), y(point.microseconds, most_cost));
    memory += fmt::format("{:.1f},{:.1f} ", x(point.live), y(point.mib, most_mib));
    svg += fmt::format(
        "<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\" stroke=\"#ddd\"/>\n"
        "<text x=\"{0:.1f}\" y=\"{3}\" text-anchor=\"middle\">{4}</text>\n",
        x(point.live), kTop, kHeight - kBottom, kHeight - kBottom + 16, point.live);
    svg +=
        fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"#a33\" text-anchor=\"middle\">{:.0f} µs</text>\n",
                    x(point.live), y(point.microseconds, most_cost) - 8, point.microseconds);
    svg += fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" fill=\"#33a\" text-anchor=\"middle\">{:.0f} MiB</text>\n",
        x(point.live), y(point.mib, most_mib) + 16, point.mib);
  }
  svg += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"#a33\" stroke-width=\"2\"/>\n", cost);
  svg += fmt::format(
      "<polyline points=\"{}\" fill=\"none\" stroke=\"#33a\" stroke-width=\"2\" stroke-dasharray=\"6 3\"/>\n",
      memory);
  svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">live articles (log)</text>\n",
                     kWidth / 2, kHeight - 12);
  svg += fmt::format(
      "<text x=\"8\" y=\"18\" fill=\"#a33\">time per article</text><text x=\"{}\" y=\"18\" fill=\"#33a\" "
      "text-anchor=\"end\">memory</text>\n</svg>\n",
      kWidth - 8);
  return svg;
}

int run(std::size_t articles, const char* results, const char* picture) {
  std::string told = fmt::format("{:>10} {:>12} {:>12} {:>10} {:>10}\n", "live", "µs/article", "articles/s",
                                 "MiB", "stories");
  std::fputs(told.c_str(), stdout);
  const auto say = [&](const std::string& line) {
    std::fputs(line.c_str(), stdout);
    std::fflush(stdout);
    told += line;
  };
  const auto languages = Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  if (!languages) return 2;
  StreamMaker maker;
  const auto before = resident_mib();
  const auto meanings = WordMeanings::read(SAKSI_SOURCE_DIR "/data/meanings/words.bin", *languages);
  if (!meanings) return 2;
  Grouper grouper(*languages, Outlets(), *meanings);
  std::vector<Point> points;
  std::size_t stop = std::min<std::size_t>(articles, 10'000);
  double timed = 0;
  std::size_t counted = 0;
  for (std::size_t i = 1; i <= articles; ++i) {
    const auto marked = maker.next();
    const auto start = processor_seconds();
    grouper.add(marked);
    if (i + std::max<std::size_t>(stop / 10, 5'000) > stop) {
      timed += processor_seconds() - start;
      ++counted;
    }
    if (i != stop) continue;
    const Point point{grouper.articles(), 1e6 * timed / static_cast<double>(counted),
                      resident_mib() - before};
    points.push_back(point);
    say(fmt::format("{:>10} {:>12.1f} {:>12.0f} {:>10.0f} {:>10}\n", point.live, point.microseconds,
                    1e6 / point.microseconds, point.mib, grouper.count_stories()));
    stop = i < articles ? std::min(articles, stop < 100'000     ? stop * 10
                                             : stop < 1'000'000 ? 1'000'000
                                                                : stop * 10)
                        : stop;
    timed = 0;
    counted = 0;
  }
  say(fmt::format("cost at {} live over cost at {}: {:.2f}\n", points.back().live, points.front().live,
                  points.back().microseconds / points.front().microseconds));

  const auto path = std::filesystem::temp_directory_path() / "saksi-bench-stream.state";
  auto start = Clock::now();
  std::size_t bytes = 0;
  {
    std::ofstream file(path, std::ios::binary);
    const auto saved = grouper.save([&](std::string_view some) -> Result<void> {
      bytes += some.size();
      file.write(some.data(), static_cast<std::streamsize>(some.size()));
      return {};
    });
    if (!saved || !file) return 2;
  }
  say(fmt::format("saved {:.0f} MiB in {:.1f} s\n", static_cast<double>(bytes) / (1 << 20),
                  seconds_since(start)));
  const auto live = grouper.articles();
  grouper = Grouper(*languages, Outlets(), *meanings);  // room for the other
  start = Clock::now();
  std::ifstream file(path, std::ios::binary);
  const auto loaded = Grouper::load(
      [&](char* to, std::size_t size) {
        file.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(file.gcount());
      },
      *languages, Outlets(), *meanings);
  if (!loaded || loaded->articles() != live) return std::fputs("the state does not come back\n", stderr), 2;
  say(fmt::format("loaded in {:.1f} s\n", seconds_since(start)));
  std::filesystem::remove(path);
  if (results) std::ofstream(results) << told;
  if (picture) std::ofstream(picture) << plot(points);
  return 0;
}

}  // namespace
}  // namespace saksi

int main(int count, char** arguments) {
  const auto articles = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1'000'000;
  return saksi::run(std::max<std::size_t>(articles, 1000), count > 2 ? arguments[2] : nullptr,
                    count > 3 ? arguments[3] : nullptr);
}
