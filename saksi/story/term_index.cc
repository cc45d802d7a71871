#include "saksi/story/term_index.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace saksi {
namespace {

constexpr std::size_t kKeys = 48;          // terms of an article that stand in the index
constexpr std::size_t kMaxScanned = 1536;  // postings looked at for one article
constexpr std::size_t kFirstPlaces = 4096;
constexpr std::size_t kWeightPlaces = 4096;  // above twice kMaxScanned
static_assert(kWeightPlaces > 2 * kMaxScanned);
constexpr int kHalfLifeDays = 30, kLeastDecayDays = 2 * kHalfLifeDays;  // then it stays as it is

// A posting: 25 bits of the article's number, 6 of its weight. The highest bit tells a block from a posting.
constexpr std::uint32_t kArticleBits = 25, kArticleMask = (1U << kArticleBits) - 1, kWeightMask = 63;
constexpr std::uint32_t kIsBlock = 1U << 31;
static_assert(TermIndex::kMaxLive < kArticleMask);

std::uint32_t make_posting(std::uint32_t article, std::uint8_t weight) {
  return (article & kArticleMask) | std::uint32_t{weight} << kArticleBits;  // weight > 0: never 0
}
std::uint32_t weight_of(std::uint32_t posting) { return posting >> kArticleBits & kWeightMask; }

// The first value of a block.
struct BlockHead {
  std::uint32_t size_class = 0, count = 0, next = 0;  // next: where the next posting goes once it is full
  std::uint32_t packed() const { return size_class | count << 8 | next << 16; }
  static BlockHead unpack(std::uint32_t value) { return {value & 255, value >> 8 & 255, value >> 16 & 255}; }
  std::uint32_t capacity() const { return (4U << size_class) - 1; }
  std::uint32_t next_place() const { return next == capacity() ? 0 : next; }
};

constexpr std::size_t kLineValues = 16;  // 64 bytes come from memory at once

std::array<double, kLeastDecayDays + 1> make_decays() {
  std::array<double, kLeastDecayDays + 1> decays{};
  for (int age = 0; age <= kLeastDecayDays; ++age)
    decays[static_cast<std::size_t>(age)] = std::exp2(-static_cast<double>(age) / kHalfLifeDays);
  return decays;
}

std::size_t spread(std::uint32_t key, std::size_t places) {
  return (key * 0x9E3779B97F4A7C15ULL >> 20) & (places - 1);  // 2^64 / golden ratio; places: a power of two
}

}  // namespace

std::vector<IndexKey> find_keys(const SketchView& sketch) {
  const auto& head = sketch.head();
  const auto scale = [](float length) { return length > 0 ? 1 / static_cast<double>(length) : 0.0; };
  const double words = scale(head.words_length), heads = scale(head.head_length),
               names = scale(head.names_length);
  std::vector<std::pair<double, std::uint32_t>> order;
  order.reserve(sketch.size());
  for (std::size_t i = 0; i < sketch.size(); ++i) {
    const auto term = sketch.term(i);
    const auto name_count = static_cast<std::uint8_t>(term.names & SketchTerm::kNamesMask);
    const double weight =
        std::max({damped(term.words) * words, damped(term.head) * heads, damped(name_count) * names}) *
        term.rarity * SketchTerm::kRarityStep;
    order.emplace_back(-weight, term.key);
  }
  const auto kept = std::min(kKeys, order.size());
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::nth_element(order, end);
  std::ranges::sort(order.begin(), end);
  std::vector<IndexKey> keys;
  keys.reserve(kept);
  for (std::size_t i = 0; i < kept; ++i) {
    const auto weight = std::clamp(std::round(-order[i].first * 100), 1.0, 63.0);
    keys.push_back({order[i].second, static_cast<std::uint8_t>(weight)});
  }
  return keys;
}

TermIndex::TermIndex() : places_(kFirstPlaces), weights_(kWeightPlaces) {}

std::size_t TermIndex::find_place(std::uint32_t key) const {
  auto at = spread(key, places_.size());
  while (places_[at].value != 0 && places_[at].key != key) at = (at + 1) & (places_.size() - 1);
  return at;
}

std::uint32_t TermIndex::article_of(std::uint32_t posting) const {
  return newest_ - ((newest_ - posting) & kArticleMask);
}

template <class Visit>
void TermIndex::each_posting(std::uint32_t value, const Visit& visit) const {
  const auto is_live = [&](std::uint32_t posting) {
    return newest_ - article_of(posting) <= newest_ - oldest_;
  };
  if (!(value & kIsBlock)) {
    if (value != 0 && is_live(value)) visit(value);
    return;
  }
  const auto* block = pool_.data() + (value & ~kIsBlock);
  const auto head = BlockHead::unpack(block[0]);
  for (std::uint32_t i = 0, at = head.next; i < head.count; ++i) {
    at = at == 0 ? head.capacity() - 1 : at - 1;
    const auto posting = block[1 + at];
    if (!is_live(posting)) return;
    visit(posting);
  }
}

// What stands under each key; has their blocks brought near: each would wait for memory, one after the other.
void TermIndex::find_values(std::span<const IndexKey> keys, std::vector<std::uint32_t>& values) const {
  for (const auto& key : keys) __builtin_prefetch(&places_[spread(key.key, places_.size())]);
  for (const auto& key : keys) {
    values.push_back(places_[find_place(key.key)].value);
    if (values.back() & kIsBlock) __builtin_prefetch(&pool_[values.back() & ~kIsBlock]);
  }
}

std::vector<std::uint32_t> TermIndex::find(std::span<const IndexKey> keys, std::int32_t day,
                                           std::size_t limit) {
  ++round_;
  std::vector<std::uint32_t> values;
  values.reserve(keys.size());
  find_values(keys, values);
  std::size_t near = 0;  // postings that will be looked at
  for (const auto value : values) {
    if (!(value & kIsBlock) || near >= kMaxScanned) continue;
    const auto block = value & ~kIsBlock;
    const auto head = BlockHead::unpack(pool_[block]);
    near += head.count;
    for (auto at = kLineValues; at <= head.count; at += kLineValues) __builtin_prefetch(&pool_[block + at]);
  }
  std::vector<std::uint32_t> touched;  // places of weights_
  std::size_t scanned = 0;
  for (std::size_t i = 0; i < keys.size() && scanned < kMaxScanned; ++i)
    each_posting(values[i], [&](std::uint32_t posting) {
      if (++scanned > kMaxScanned) return;
      const auto article = article_of(posting);
      auto at = spread(article, kWeightPlaces);
      while (weights_[at].round == round_ && weights_[at].article != article) at = (at + 1) % kWeightPlaces;
      auto& weight = weights_[at];
      if (weight.round != round_) {
        weight = {round_, article, 0};
        touched.push_back(static_cast<std::uint32_t>(at));
      }
      weight.weight += static_cast<float>(keys[i].weight * weight_of(posting));
    });
  std::vector<std::pair<float, std::uint32_t>> order;  // negative: heaviest and newest first
  order.reserve(touched.size());
  for (const auto at : touched) {
    const auto& weight = weights_[at];
    order.emplace_back(-weight.weight * static_cast<float>(decay(weight.article, day)), ~weight.article);
  }
  const auto kept = std::min(limit, order.size());
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept));
  std::vector<std::uint32_t> articles;
  articles.reserve(kept);
  for (std::size_t i = 0; i < kept; ++i) articles.push_back(~order[i].second);
  return articles;
}

double TermIndex::decay(std::uint32_t article, std::int32_t day) const {
  static const auto kDecays = make_decays();
  if (day == kNoDay || days_.empty()) return 1;
  const auto after =
      std::ranges::upper_bound(days_, article, {}, &std::pair<std::uint32_t, std::int32_t>::first);
  if (after == days_.begin()) return kDecays.back();
  const auto came = std::prev(after)->second;
  if (came == kNoDay || came >= day) return 1;
  return kDecays[static_cast<std::size_t>(std::min<std::int64_t>(std::int64_t{day} - came, kLeastDecayDays))];
}

void TermIndex::add(std::uint32_t article, std::int32_t day, std::span<const IndexKey> keys) {
  newest_ = article;
  if (days_.empty() || days_.back().second != day) days_.emplace_back(article, day);
  if ((used_ + keys.size()) * 5 > places_.size() * 3 || newest_ - rebuilt_at_ > kArticleMask / 4) rebuild();
  std::vector<std::uint32_t> values;
  values.reserve(keys.size());
  find_values(keys, values);
  for (const auto value : values) {
    if (!(value & kIsBlock)) continue;
    const auto block = value & ~kIsBlock;
    __builtin_prefetch(&pool_[block + 1 + BlockHead::unpack(pool_[block]).next_place()], 1);
  }
  for (const auto& key : keys) {
    auto& place = places_[find_place(key.key)];
    used_ += place.value == 0;
    place.key = key.key;
    place.value = put(place.value, make_posting(article, key.weight));
  }
}

// The value of a place after one more posting.
std::uint32_t TermIndex::put(std::uint32_t value, std::uint32_t posting) {
  if (value == 0) return posting;
  if (!(value & kIsBlock)) {
    const auto block = take_block(0);
    pool_[block] = BlockHead{0, 2, 2}.packed();
    pool_[block + 1] = value;
    pool_[block + 2] = posting;
    return block | kIsBlock;
  }
  auto block = value & ~kIsBlock;
  auto head = BlockHead::unpack(pool_[block]);
  if (head.count == head.capacity() && head.size_class + 1 < kClasses) {  // a full block was never turned
    const auto bigger = take_block(head.size_class + 1);
    std::copy_n(pool_.begin() + block + 1, head.count, pool_.begin() + bigger + 1);
    free_[head.size_class].push_back(block);
    block = bigger;
    head = {head.size_class + 1, head.count, head.count};
  }
  const auto at = head.next_place();
  pool_[block + 1 + at] = posting;
  head.next = at + 1;
  head.count = std::min(head.count + 1, head.capacity());
  pool_[block] = head.packed();
  return block | kIsBlock;
}

std::uint32_t TermIndex::take_block(std::size_t size_class) {
  if (!free_[size_class].empty()) {
    const auto block = free_[size_class].back();
    free_[size_class].pop_back();
    return block;
  }
  const auto block = pool_.size();
  assert(block < kIsBlock);
  pool_.resize(block + (std::size_t{4} << size_class));
  return static_cast<std::uint32_t>(block);
}

// Writes the live postings anew: without what was forgotten, and with room for more.
void TermIndex::rebuild() {
  TermIndex made;
  made.oldest_ = oldest_;
  made.newest_ = made.rebuilt_at_ = newest_;
  made.round_ = round_;
  std::size_t live = 0;
  for (const auto& place : places_) {
    bool is_live = false;
    each_posting(place.value, [&](std::uint32_t) { is_live = true; });
    live += is_live;
  }
  auto size = kFirstPlaces;
  while ((live + kKeys) * 5 > size * 2) size *= 2;
  made.places_.assign(size, {});
  made.used_ = live;
  std::vector<std::uint32_t> postings;
  for (const auto& place : places_) {
    postings.clear();
    each_posting(place.value, [&](std::uint32_t posting) { postings.push_back(posting); });
    if (postings.empty()) continue;
    auto& to = made.places_[made.find_place(place.key)];
    to.key = place.key;
    for (std::size_t i = postings.size(); i-- > 0;) to.value = made.put(to.value, postings[i]);
  }
  const auto first =
      std::ranges::upper_bound(days_, oldest_, {}, &std::pair<std::uint32_t, std::int32_t>::first);
  made.days_.assign(first == days_.begin() ? first : std::prev(first), days_.end());
  *this = std::move(made);
}

}  // namespace saksi
