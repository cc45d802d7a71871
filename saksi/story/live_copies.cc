#include "saksi/story/live_copies.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr double kAsMuch = 0.1;              // a source that holds so much less than another holds as much
constexpr std::uint32_t kGone = UINT32_MAX;  // a source that has left
constexpr std::size_t kMaxReasons = 64, kMaxReason = 200;

}  // namespace

std::vector<TextCopy> LiveCopies::add(std::uint32_t number, const MarkedArticle& marked,
                                      const Outlets& outlets) {
  if (most_ == 0) return {};
  auto sketch = make_sketch(marked, outlets, kDensity);
  auto copies = index_.find(sketch, number);
  index_.add(number, std::move(sketch));
  if (number >= most_) index_.forget(number + 1 - static_cast<std::uint32_t>(most_));
  std::vector<TextCopy> taken;
  for (const auto& copy : copies) {
    if (copy.is_template) continue;
    if (copy.article == number)
      taken.push_back(copy);
    else
      add_late_source(copy);
  }
  for (const auto& copy : keep_sources(std::move(taken)))
    if (auto& kept = sources_[number]; kept.size() < kMaxSources) kept.push_back(keep(copy));
  return copies;
}

// What an article takes from one that comes after it but was published before: the earlier the better, as in
// keep_sources, but what the others hold is not known any more.
void LiveCopies::add_late_source(const TextCopy& copy) {
  auto& kept = sources_[copy.article];
  std::erase_if(
      kept, [&](const Source& known) { return copy.share + kAsMuch >= static_cast<double>(known.share); });
  if (kept.size() < kMaxSources) kept.push_back(keep(copy));
}

LiveCopies::Source LiveCopies::keep(const TextCopy& copy) {
  return {copy.of,      static_cast<float>(copy.share), copy.words,    copy.words_of_article,
          copy.longest, find_reason(copy.why),          copy.one_owner};
}

std::uint8_t LiveCopies::find_reason(const std::string& reason) {
  const auto found = std::ranges::find(reasons_, reason);
  const auto at = static_cast<std::uint8_t>(found - reasons_.begin());
  if (found == reasons_.end()) reasons_.push_back(reason);
  return at;
}

std::span<const LiveCopies::Source> LiveCopies::sources(std::uint32_t number) const {
  const auto found = sources_.find(number);
  return found == sources_.end() ? std::span<const Source>() : found->second;
}

TextCopy LiveCopies::tell(std::uint32_t number, const Source& source) const {
  TextCopy copy;
  copy.article = number;
  copy.of = source.of;
  copy.share = static_cast<double>(source.share);
  copy.words = source.words;
  copy.words_of_article = source.words_of_article;
  copy.longest = source.longest;
  copy.one_owner = source.one_owner;
  copy.why = reasons_[source.reason];
  return copy;
}

void LiveCopies::remove(std::uint32_t number) {
  index_.remove(number);
  sources_.erase(number);
}

void LiveCopies::forget(std::uint32_t oldest) {
  index_.forget(oldest);
  sources_.erase(sources_.begin(), sources_.lower_bound(oldest));
}

void LiveCopies::save(StateWriter& writer, std::uint32_t base) const {
  index_.save(writer, base);
  writer.put(static_cast<std::uint8_t>(reasons_.size()));
  for (const auto& reason : reasons_) writer.put_text(reason);
  writer.put(static_cast<std::uint32_t>(sources_.size()));
  for (const auto& [number, sources] : sources_) {
    writer.put(number - base);
    writer.put(static_cast<std::uint8_t>(sources.size()));
    for (const auto& source : sources) {
      writer.put(source.of == kGone || source.of < base ? kGone : source.of - base);
      writer.put(source.share);
      for (const auto count : {source.words, source.words_of_article, source.longest}) writer.put(count);
      writer.put(source.reason);
      writer.put(static_cast<std::uint8_t>(source.one_owner));
    }
  }
}

void LiveCopies::load(StateReader& reader, std::uint32_t end) {
  index_.load(reader, end);
  const auto reasons = reader.get<std::uint8_t>();
  if (reasons > kMaxReasons) reader.refuse();
  for (std::uint8_t i = 0; i < reasons && reader.is_sound(); ++i) {
    reasons_.push_back(reader.get_text(kMaxReason));
  }
  std::uint32_t above = 0;
  for (auto left = reader.get<std::uint32_t>(); left > 0 && reader.is_sound(); --left) {
    const auto number = reader.get<std::uint32_t>();
    const auto count = reader.get<std::uint8_t>();
    if (number < above || number >= end || count > kMaxSources) return reader.refuse();
    above = number + 1;
    auto& sources = sources_[number];
    for (std::uint8_t i = 0; i < count && reader.is_sound(); ++i) {
      Source source;
      source.of = reader.get<std::uint32_t>();
      source.share = reader.get<float>();
      for (auto* field : {&source.words, &source.words_of_article, &source.longest})
        *field = reader.get<std::uint32_t>();
      source.reason = reader.get<std::uint8_t>();
      source.one_owner = reader.get<std::uint8_t>() != 0;
      if (!(source.share >= 0 && source.share <= 1) || source.reason >= reasons_.size() ||
          (source.of >= end && source.of != kGone))
        return reader.refuse();
      sources.push_back(source);
    }
  }
}

}  // namespace saksi
