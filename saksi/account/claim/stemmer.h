#pragma once
// Snowball stems: a search key only, for they cut too much ("kereta" and "keretaan"). Never shown.

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace saksi {

// Not safe to share between threads: make one where it is used.
class Stemmer {
 public:
  // A language that Snowball does not have gives every word back as it is.
  explicit Stemmer(const std::string& language_code);
  std::string stem(std::string_view folded) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace saksi
