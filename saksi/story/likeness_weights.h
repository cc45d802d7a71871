#pragma once
// The weights of likeness.h, written by `./dev train story KIT` (tools/fit_likeness.cc), which chooses the
// second row; docs/models/story.md tells of both.

#include "saksi/story/likeness.h"

namespace saksi {

// Before neighbours are known, and with them; in the order of Feature.
// clang-format off
inline constexpr LikenessWeights kAlone = {-3.1, {
    4,  // words
    3,  // head
    3.5,  // head in body
    6,  // names
    1.2,  // shared days
    -0.2,  // named apart
    0.8,  // shared numbers
    -1.2,  // days apart
    0,  // long apart
    -1.4,  // undated
    -1,  // foreign
    6,  // foreign names
    3,  // copied
    -3,  // template
    0,  // persons
    0,  // places
    0,  // shared mass
    0,  // shorter
    0,  // numbers told
    0,  // foreign meaning
    0,  // no meaning
    0,  // company
    0,  // each other
    0,  // neighbours
    0,  // around
    0,  // persons apart
}};
inline constexpr LikenessWeights kAll = {-3.575, {
    1,  // words
    0.75,  // head
    0.875,  // head in body
    1.5,  // names
    0.3,  // shared days
    -0.05,  // named apart
    1,  // shared numbers
    -0.3,  // days apart
    -2,  // long apart
    -0.35,  // undated
    -2.65,  // foreign
    1.5,  // foreign names
    0.75,  // copied
    -0.75,  // template
    0.76,  // persons
    0.57,  // places
    1.165,  // shared mass
    -0.8,  // shorter
    -0.4,  // numbers told
    7,  // foreign meaning
    1.8,  // no meaning
    -0.459,  // company
    5.9,  // each other
    5.9,  // neighbours
    0,  // around
    0,  // persons apart
}};
// clang-format on

}  // namespace saksi
