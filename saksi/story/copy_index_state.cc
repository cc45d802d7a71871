// Saving and loading a CopyIndex, as a part of the state of stories (docs/formats/story-state.md).

#include <algorithm>
#include <limits>
#include <tuple>

#include "saksi/story/copy_index.h"

namespace saksi {
namespace {

constexpr std::int64_t kNoMinute = std::numeric_limits<std::int64_t>::max();
constexpr std::uint8_t kKept = 1, kAgency = 2, kComplete = 4;

std::int32_t number_of(Day day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

void put_sketch(StateWriter& writer, const CopySketch& sketch) {
  writer.put(
      static_cast<std::uint8_t>(kKept | (sketch.agency ? kAgency : 0) | (sketch.complete ? kComplete : 0)));
  for (const auto hash : {sketch.text, sketch.url, sketch.owner, sketch.outlet, sketch.credit})
    writer.put(hash);
  writer.put(static_cast<std::uint8_t>(sketch.cites.size()));
  for (const auto cited : sketch.cites) writer.put(cited);
  writer.put(sketch.days ? number_of(sketch.days->from) : kNoStateDay);
  writer.put(sketch.days ? number_of(sketch.days->to) : kNoStateDay);
  writer.put(sketch.minute.value_or(kNoMinute));
  writer.put(static_cast<std::uint16_t>(sketch.tokens.size()));
  for (const auto token : sketch.tokens) writer.put(token.bits());
}

std::optional<CopySketch> get_sketch(StateReader& reader) {
  const auto flags = reader.get<std::uint8_t>();
  if (!(flags & kKept)) return std::nullopt;
  CopySketch sketch;
  sketch.agency = flags & kAgency;
  sketch.complete = flags & kComplete;
  for (auto* hash : {&sketch.text, &sketch.url, &sketch.owner, &sketch.outlet, &sketch.credit})
    *hash = reader.get<std::uint64_t>();
  for (auto left = reader.get<std::uint8_t>(); left > 0 && reader.is_sound(); --left)
    sketch.cites.push_back(reader.get<std::uint64_t>());
  if (!std::ranges::is_sorted(sketch.cites)) reader.refuse();
  const auto from = reader.get_day(), to = reader.get_day();
  if (to < from || (from == kNoStateDay) != (to == kNoStateDay)) reader.refuse();
  if (from != kNoStateDay) sketch.days = DateRange{Day(std::chrono::days(from)), Day(std::chrono::days(to))};
  const auto minute = reader.get<std::int64_t>();
  if (minute != kNoMinute) sketch.minute = minute;
  const auto tokens = reader.get<std::uint16_t>();
  if (tokens > kMaxTokens) reader.refuse();
  for (std::uint16_t i = 0; i < tokens && reader.is_sound(); ++i)
    sketch.tokens.push_back(Token::of_bits(reader.get<std::uint16_t>()));
  return sketch;
}

}  // namespace

void CopyIndex::save(StateWriter& writer, std::uint32_t base) const {
  writer.put(sketches_.empty() ? 0 : first_ - base);
  writer.put(static_cast<std::uint32_t>(sketches_.size()));
  for (const auto& sketch : sketches_) {
    if (sketch)
      put_sketch(writer, *sketch);
    else
      writer.put(std::uint8_t{0});
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> held;  // article, hash
  table_.each([&](std::uint32_t hash, std::uint32_t article) { held.emplace_back(article - base, hash); });
  std::ranges::sort(held);
  const auto size = table_.size();
  writer.put(size.buckets);
  writer.put(size.taken);
  writer.put(static_cast<std::uint32_t>(held.size()));
  for (const auto& [article, hash] : held) {
    writer.put(article);
    writer.put(hash);
  }
}

void CopyIndex::load(StateReader& reader, std::uint32_t end) {
  first_ = reader.get<std::uint32_t>();
  const auto sketches = reader.get<std::uint32_t>();
  if (sketches > end || first_ > end - sketches) return reader.refuse();
  for (std::uint32_t i = 0; i < sketches && reader.is_sound(); ++i) {
    auto sketch = get_sketch(reader);
    live_ += sketch.has_value();
    if (sketch) token_bytes_ += sketch->tokens.size() * sizeof(Token);
    sketches_.push_back(std::move(sketch));
  }
  FingerprintTable::Size size;
  size.buckets = reader.get<std::uint32_t>();
  size.taken = reader.get<std::uint32_t>();
  std::vector<FingerprintTable::Held> held;
  for (auto left = reader.get<std::uint32_t>(); left > 0 && reader.is_sound(); --left) {
    FingerprintTable::Held one;
    one.article = reader.get<std::uint32_t>();
    one.hash = reader.get<std::uint32_t>();
    if (one.article < first_ || one.article - first_ >= sketches) reader.refuse();
    if (!held.empty() && std::tie(held.back().article, held.back().hash) >= std::tie(one.article, one.hash))
      reader.refuse();
    held.push_back(one);
  }
  if (!reader.is_sound()) return;
  table_ = FingerprintTable::restore(size, held);
  table_.forget(first_);
}

}  // namespace saksi
