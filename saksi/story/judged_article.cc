#include "saksi/story/judged_article.h"

#include <algorithm>

namespace saksi {

JudgedArticle::JudgedArticle(const LiveArticles& kept, std::uint32_t number)
    : kept_(kept),
      number_(number),
      signs_(kept.signs(number).value_or(0)),
      comparer_(kept.sketch(number)),
      neighbours_(kept.at(number).neighbours) {}

JudgedArticle::JudgedArticle(const LiveArticles& kept, std::uint32_t number, const Sketch& sketch,
                             std::vector<std::uint32_t> candidates, const std::vector<TextCopy>& copies)
    : kept_(kept),
      number_(number),
      signs_(sketch.signs),
      comparer_(sketch.view()),
      candidates_(std::move(candidates)) {
  for (const auto& copy : copies)
    shared_.emplace_back(copy.article == number ? copy.of : copy.article,
                         SharedText{std::max(copy.share, copy.reverse_share), copy.is_template});
  kept_.prefetch_around(candidates_);
  for (const auto candidate : candidates_) neighbours_.add(candidate, likeness_alone(candidate));
  for (const auto candidate : candidates_) ask(candidate);
  std::ranges::stable_sort(candidates_, std::greater<>(), [&](std::uint32_t n) { return likeness(n); });
}

double JudgedArticle::ask(std::uint32_t number) {
  if (const auto* known = find(number)) return *known;
  if (!surrounded_) surrounded_ = surround(number_, neighbours_, signs_);
  auto others = kept_.at(number).neighbours;
  // One that comes is about to be a neighbour of its own.
  if (number_ == kept_.end())
    others.add(number_, neighbours_.likeness(number) / double{Neighbourhood::kWhole});
  const auto overlap = find_overlap(*surrounded_, surround(number, others, kept_.signs(number).value_or(0)));
  const std::size_t articles = kept_.end() - kept_.begin() + 1;
  asked_.emplace_back(number, judge(add_surroundings(look(number), {overlap, articles})));
  return asked_.back().second;
}

double JudgedArticle::likeness(std::uint32_t number) const {
  const auto* known = find(number);
  return known ? *known : 0;
}

Surrounded JudgedArticle::surround(std::uint32_t number, const Neighbourhood& neighbours,
                                   std::uint64_t signs) const {
  return Surrounded::make(number, neighbours, signs, [&](std::uint32_t neighbour) {
    return (neighbour & Neighbourhood::kMask) == (number_ & Neighbourhood::kMask) ? std::optional(signs_)
                                                                                  : kept_.signs(neighbour);
  });
}

Features JudgedArticle::look(std::uint32_t number) {
  for (const auto& [looked, features] : looked_)
    if (looked == number) return features;
  const auto other = kept_.sketch(number);
  const auto known = std::ranges::find(shared_, number, &std::pair<std::uint32_t, SharedText>::first);
  const auto shared = known == shared_.end() ? comparer_.guess_shared(other) : known->second;
  if (known == shared_.end() && shared.share >= kOneOrigin && !shared.is_template &&
      (!copied_ || number < *copied_))
    copied_ = number;
  looked_.emplace_back(number, comparer_.find_features(other, shared));
  return looked_.back().second;
}

const double* JudgedArticle::find(std::uint32_t number) const {
  const auto found = std::ranges::find(asked_, number, &std::pair<std::uint32_t, double>::first);
  return found == asked_.end() ? nullptr : &found->second;
}

}  // namespace saksi
