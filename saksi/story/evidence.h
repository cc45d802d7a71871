#pragma once
// What two articles of one story share, strongest first, in words for people: "name Kim Jong Un",
// "day 2023-09-13", "number 7 trip", "words rudal balistik".

#include <string>
#include <vector>

#include "saksi/mention/mention.h"
#include "saksi/story/sketch.h"

namespace saksi {

struct Compared {
  const MarkedArticle* marked;
  const Traits* traits;
  SketchView sketch;
};
std::vector<std::string> find_shared(const Compared& a, const Compared& b);

}  // namespace saksi
