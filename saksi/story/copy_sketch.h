#pragma once
// What is kept of an article to find and measure its copies, without its text: some 600 bytes for 3 KiB.

#include <cstdint>
#include <optional>
#include <vector>

#include "saksi/article/outlets.h"
#include "saksi/mention/mention.h"
#include "saksi/story/fingerprint.h"

namespace saksi {

struct CopySketch {
  std::vector<Token> tokens;
  std::vector<Fingerprint> fingerprints;  // by place; CopyIndex lets go of them once it has them
  std::uint64_t text = 0;                 // hash of the text; 0: it is empty
  std::uint64_t url = 0, owner = 0;       // hashes; 0: not known
  std::uint64_t outlet = 0;               // hash of who published it, or filed it; 0: not known
  std::vector<std::uint64_t> cites;       // hashes of outlets it names as its sources, sorted
  std::optional<DateRange> days;          // of publication
  std::optional<std::int64_t> minute;     // of publication, UTC
  std::uint64_t credit = 0;               // hash of whom it is taken from, as it says itself; 0: nobody
  bool agency = false;                    // published or filed by one that sells its reports to others
  bool complete = true;
};

// How dense the fingerprints are: one of each `window` neighbouring runs of words. 4 finds what was edited in
// every line and takes about 100 of an article of 3 KiB; 16 takes about 30, for an index of a million.
struct CopyDensity {
  std::size_t window = 4;
};

// Linear in the article. Safe to call from several threads.
CopySketch make_sketch(const MarkedArticle& marked, const Outlets& outlets, CopyDensity density = {});

}  // namespace saksi
