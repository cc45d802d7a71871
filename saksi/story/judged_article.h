#pragma once
// What the judge says of one article beside others; each pair is judged once.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "saksi/story/copy.h"
#include "saksi/story/likeness.h"
#include "saksi/story/live_articles.h"
#include "saksi/story/neighbourhood.h"

namespace saksi {

inline constexpr double kOneOrigin = 0.6;  // shared text from which on two articles have one origin

// Points into the live articles, which must not change while it lives.
class JudgedArticle {
 public:
  // An article that is kept.
  JudgedArticle(const LiveArticles& kept, std::uint32_t number);
  // One that comes, and will get that number; its candidates give its neighbours.
  JudgedArticle(const LiveArticles& kept, std::uint32_t number, const Sketch& sketch,
                std::vector<std::uint32_t> candidates, const std::vector<TextCopy>& copies);
  JudgedArticle(const JudgedArticle&) = delete;  // surrounded_ points into it
  JudgedArticle& operator=(const JudgedArticle&) = delete;

  // How likely both tell of one event: 0 … 1.
  double ask(std::uint32_t number);
  // By what the two say alone, without the articles around them.
  double likeness_alone(std::uint32_t number) { return judge_alone(look(number)); }
  // As ask(); 0 for one that was not asked.
  double likeness(std::uint32_t number) const;
  const std::vector<std::uint32_t>& candidates() const { return candidates_; }  // likest first
  const Neighbourhood& neighbours() const { return neighbours_; }
  // The oldest that it seems to share its text with.
  std::optional<std::uint32_t> copied() const { return copied_; }

 private:
  Surrounded surround(std::uint32_t number, const Neighbourhood& neighbours, std::uint64_t signs) const;
  Features look(std::uint32_t number);
  const double* find(std::uint32_t number) const;  // points into asked_

  const LiveArticles& kept_;
  std::uint32_t number_;
  std::uint64_t signs_;
  Comparer comparer_;
  Neighbourhood neighbours_;
  std::optional<Surrounded> surrounded_;                 // itself; made when it is asked first
  std::vector<std::pair<std::uint32_t, double>> asked_;  // some dozens: looked through
  std::vector<std::pair<std::uint32_t, Features>> looked_;
  std::vector<std::pair<std::uint32_t, SharedText>> shared_;  // as far as it was measured
  std::vector<std::uint32_t> candidates_;
  std::optional<std::uint32_t> copied_;
};

}  // namespace saksi
