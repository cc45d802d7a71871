#pragma once
// Gives out the line of each article as it comes. Of two articles with one id that the input gives, the later
// counts, in the place of the first: once the input gives an id, lines wait in a temporary file until the
// end. Memory: a few dozen bytes an article from there on.

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/answer.h"
#include "saksi/run.h"

namespace saksi::cli {

class ArticleLines {
 public:
  // Both must outlive this.
  ArticleLines(Answer& answer, const OnProblem& on_problem) : answer_(answer), on_problem_(on_problem) {}
  // Errors: failed_write.
  Result<void> add(const ReadArticle& article);
  Result<void> finish();
  // How many articles took the place of an earlier one.
  std::size_t replaced() const { return replaced_; }

 private:
  struct Place {  // in the temporary file: the record's name, and behind it the line
    std::uint64_t offset = 0;
    std::uint32_t name_bytes = 0, line_bytes = 0;
  };
  struct Key {  // two hashes of an id: no two ids will ever share both
    std::uint64_t a = 0, b = 0;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const { return key.a; }
  };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  Result<void> put(const ReadArticle& article);
  Result<std::string> get(std::uint64_t offset, std::size_t bytes);

  Answer& answer_;
  const OnProblem& on_problem_;
  std::unique_ptr<std::FILE, Close> waiting_;  // none as long as no id was given
  std::uint64_t end_ = 0;
  bool reads_ = false;         // the last that was done with the file
  std::vector<Place> places_;  // in the order of the answer
  std::unordered_map<Key, std::size_t, KeyHash> given_;
  std::size_t replaced_ = 0;
};

}  // namespace saksi::cli
