// Saving and loading a Grouper. The format is docs/formats/story-state.md; a change there needs another
// kVersion.

#include <algorithm>
#include <cmath>
#include <cstring>

#include "saksi/base/hash.h"
#include "saksi/story/grouper.h"
#include "saksi/story/state_bytes.h"

namespace saksi {
namespace {

constexpr std::string_view kMagic = "SAKSI\nST";  // the line end shows a file that a transfer took for text
constexpr std::uint32_t kVersion = 3;
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kMaxText = std::size_t{1} << 24;

Error damaged() {
  return {ErrorCode::malformed,
          "the state of stories is damaged or cut short: it cannot be read to its end with a right checksum",
          ""};
}

void put_article(StateWriter& writer, const LiveArticles& kept, std::uint32_t number) {
  const auto& article = kept.at(number);
  const auto sketch = kept.sketch(number);
  const auto& head = article.sketch;
  writer.put(article.story);
  writer.put(article.came);
  writer.put(article.linked == kNone || article.linked < kept.begin() ? kNone
                                                                      : article.linked - kept.begin());
  writer.put(article.likeness);
  writer.put(article.minute);
  writer.put(article.url_hash);
  writer.put(article.content_hash);
  writer.put(article.origin);
  writer.put(static_cast<std::uint8_t>(article.neighbours.end() - article.neighbours.begin()));
  for (const auto& neighbour : article.neighbours) {
    // How far before it, or (as a negative number of 24 bits) behind it.
    const auto back = (number - neighbour.article) & Neighbourhood::kMask;
    writer.put(back);
    writer.put(static_cast<std::uint8_t>(neighbour.likeness));
  }
  for (const auto day : {head.from, head.to, head.lead_day}) writer.put(day);
  writer.put(head.language);
  writer.put_bytes({reinterpret_cast<const char*>(head.meaning.at.data()), kMeaningDimensions});
  for (const auto count : {head.terms, head.numbers, head.days, head.runs, head.leads}) writer.put(count);
  writer.put_bytes({reinterpret_cast<const char*>(sketch.block()), 4 * block_size(head)});
  for (const auto& place :
       {article.id, article.record, article.title, article.outlet, article.why, article.credits})
    writer.put_text(kept.text(number, place));
}

void get_sketch(StateReader& reader, Sketch& sketch) {
  auto& head = sketch.head;
  head.from = reader.get_day();
  head.to = reader.get_day();
  if (head.to < head.from || (head.from == kNoDay) != (head.to == kNoDay)) reader.refuse();
  head.lead_day = reader.get_day();
  head.language = reader.get<std::uint32_t>();
  reader.get_bytes(reinterpret_cast<char*>(head.meaning.at.data()), kMeaningDimensions);
  const auto count = [&](std::size_t most) {
    const auto some = reader.get<std::uint16_t>();
    if (some > most) reader.refuse();
    return some;
  };
  head.terms = count(SketchLimits::terms);
  head.numbers = count(SketchLimits::numbers);
  head.days = count(SketchLimits::days);
  head.runs = count(SketchLimits::runs);
  head.leads = count(SketchLimits::leads);
  if (!reader.is_sound()) return;
  sketch.block.resize(block_size(head));
  if (!reader.get_bytes(reinterpret_cast<char*>(sketch.block.data()), 4 * sketch.block.size())) return;
  const auto view = sketch.view();
  for (std::size_t i = 1; i < view.size(); ++i)
    if (view.term(i).key <= view.term(i - 1).key) return reader.refuse();
  for (const auto& values : {view.numbers(), view.days(), view.runs(), view.leads()})
    if (!std::ranges::is_sorted(values)) return reader.refuse();
  for (const auto day : view.days())
    if (!StateReader::is_day(day_number(day))) return reader.refuse();
  measure(sketch);
}

}  // namespace

Result<void> Grouper::save(const StateSink& sink) const {
  StateWriter writer(sink);
  writer.put_bytes(kMagic);
  writer.put(kVersion);

  writer.put(today_);
  writer.put(static_cast<std::uint32_t>(last_days_.size()));
  for (const auto day : last_days_) writer.put(day);
  writer.put(static_cast<std::uint32_t>(next_day_));
  writer.put(opened_);

  writer.put(background_.articles());
  const auto counts = background_.counts();
  writer.put(static_cast<std::uint32_t>(counts.size()));
  for (const auto& count : counts) {
    writer.put(count.key);
    writer.put(count.articles);
  }

  writer.put(static_cast<std::uint32_t>(stories_.size()));
  for (const auto& story : stories_) {
    writer.put(story.id);
    writer.put(story.opened);
    writer.put(story.checked);
  }
  writer.put(static_cast<std::uint32_t>(free_.size()));
  for (const auto story : free_) writer.put(story);

  writer.put(kept_.end() - kept_.begin());
  for (auto number = kept_.begin(); number != kept_.end(); ++number) put_article(writer, kept_, number);

  writer.put(static_cast<std::uint32_t>(history_.size()));
  for (const auto& [id_hash, versions] : history_) {
    writer.put(id_hash);
    writer.put(static_cast<std::uint32_t>(versions.size()));
    for (const auto& version : versions) {
      writer.put(version.content_hash);
      writer.put(version.minute);
      writer.put_text(version.id);
    }
  }
  copies_.save(writer, kept_.begin());
  return writer.finish();
}

Result<Grouper> Grouper::load(const StateSource& source, const Languages& languages, const Outlets& outlets,
                              const WordMeanings& meanings, GrouperLimits limits) {
  StateReader reader(source);
  std::string magic(kMagic.size(), '\0');
  if (!reader.get_bytes(magic.data(), magic.size()) || magic != kMagic)
    return fail(ErrorCode::malformed, "this is no saved state of stories");
  const auto version = reader.get<std::uint32_t>();
  if (reader.is_sound() && version != kVersion)
    return fail(ErrorCode::unsupported, "the state of stories has version " + std::to_string(version) +
                                            "; this program reads version " + std::to_string(kVersion) +
                                            ": make it again from the articles");
  Grouper made(languages, outlets, meanings, limits);
  made.get_stream(reader);
  made.get_stories(reader);
  made.get_articles(reader);
  made.get_history(reader);
  made.copies_.load(reader, made.kept_.end());
  if (!reader.finish()) return tl::unexpected(damaged());
  return made;
}

void Grouper::get_stream(StateReader& reader) {
  today_ = reader.get_day();
  const auto days = reader.get_count(kLastDays);
  for (std::uint32_t i = 0; i < days; ++i) last_days_.push_back(reader.get_day());
  next_day_ = reader.get_count(kLastDays - 1);
  opened_ = reader.get<std::uint64_t>();
  const auto articles = reader.get<std::uint64_t>();
  std::vector<Background::Count> counts;
  for (auto left = reader.get_count(kNone); left > 0 && reader.is_sound(); --left) {
    const auto key = reader.get<std::uint32_t>();
    counts.push_back({key, reader.get<std::uint32_t>()});
  }
  if (reader.is_sound()) background_ = Background::restore(articles, counts);
}

void Grouper::get_stories(StateReader& reader) {
  for (auto left = reader.get_count(kNone); left > 0 && reader.is_sound(); --left) {
    StoryRecord story;
    story.id = reader.get<std::uint64_t>();
    story.opened = reader.get<std::uint64_t>();
    story.checked = reader.get<std::uint32_t>();
    if (story.id >> 48) reader.refuse();
    stories_.push_back(std::move(story));
  }
  for (auto left = reader.get_count(kNone); left > 0 && reader.is_sound(); --left)
    free_.push_back(reader.get<std::uint32_t>());
}

void Grouper::get_articles(StateReader& reader) {
  const auto count = reader.get_count(TermIndex::kMaxLive + 1);
  for (std::uint32_t number = 0; number < count && reader.is_sound(); ++number) {
    LiveArticle article;
    article.story = reader.get<std::uint32_t>();
    article.came = reader.get_day();
    article.linked = reader.get<std::uint32_t>();
    article.likeness = reader.get<float>();
    if (!(article.likeness >= 0 && article.likeness <= 1)) reader.refuse();
    article.minute = reader.get<std::int64_t>();
    article.url_hash = reader.get<std::uint64_t>();
    article.content_hash = reader.get<std::uint64_t>();
    article.origin = reader.get<std::uint64_t>();
    for (auto left = reader.get<std::uint8_t>(); left > 0 && reader.is_sound(); --left) {
      const auto back = reader.get<std::uint32_t>();
      article.neighbours.add(number - back, reader.get<std::uint8_t>() / 255.0);
    }
    Sketch sketch;
    get_sketch(reader, sketch);
    std::array<std::string, 6> texts;
    for (auto& text : texts) text = reader.get_text(kMaxText);
    if (article.is_live() && article.story >= stories_.size()) reader.refuse();
    if (article.linked != kNone && article.linked >= number) reader.refuse();
    if (!reader.is_sound()) return;
    article.id_hash = hash_64(texts[0]);
    kept_.add(article, sketch, {texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]});
    index_.add(number, article.came, find_keys(sketch.view()));
    if (!article.is_live()) continue;
    ++live_;
    stories_[article.story].members.push_back(number);
    by_id_.set(article.id_hash, number);
    if (article.url_hash) by_url_.set(article.url_hash, number);
  }
  std::vector<bool> is_free(stories_.size());
  for (const auto story : free_) {
    if (story >= stories_.size() || is_free[story] || !stories_[story].members.empty())
      return reader.refuse();
    is_free[story] = true;
  }
  for (std::uint32_t story = 0; story < stories_.size(); ++story) {
    if (is_free[story]) continue;
    if (stories_[story].members.empty() || by_story_id_.find(stories_[story].id)) return reader.refuse();
    by_story_id_.set(stories_[story].id, story);
  }
}

void Grouper::get_history(StateReader& reader) {
  for (auto left = reader.get_count(kNone); left > 0 && reader.is_sound(); --left) {
    const auto id_hash = reader.get<std::uint64_t>();
    const auto number = by_id_.find(id_hash);
    if (!number || kept_.at(*number).id_hash != id_hash || history_.contains(id_hash)) return reader.refuse();
    auto& versions = history_[id_hash];
    for (auto more = reader.get_count(kNone); more > 0 && reader.is_sound(); --more) {
      Version version;
      version.content_hash = reader.get<std::uint64_t>();
      version.minute = reader.get<std::int64_t>();
      version.id = reader.get_text(kMaxText);
      by_id_.set(hash_64(version.id), *number);
      versions.push_back(std::move(version));
    }
  }
}

std::string Grouper::save() const {
  std::string bytes;
  const auto kept = save([&](std::string_view some) -> Result<void> {
    bytes += some;
    return {};
  });
  return kept ? bytes : std::string();
}

Result<Grouper> Grouper::load(std::string_view bytes, const Languages& languages, const Outlets& outlets,
                              const WordMeanings& meanings, GrouperLimits limits) {
  const auto read = [&](char* to, std::size_t size) {
    const auto some = std::min(size, bytes.size());
    std::memcpy(to, bytes.data(), some);
    bytes.remove_prefix(some);
    return some;
  };
  return load(StateSource(read), languages, outlets, meanings, limits);
}

}  // namespace saksi
