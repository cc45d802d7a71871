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
    0,  // lead day same
    0,  // lead day apart
    0,  // lead numbers same
    0,  // lead numbers apart
    0,  // persons apart
}};
inline constexpr LikenessWeights kAll = {-4.41, {
    0.4,  // words
    0.3,  // head
    0.35,  // head in body
    0.6,  // names
    0.12,  // shared days
    -0.02,  // named apart
    0.08,  // shared numbers
    -0.12,  // days apart
    -2,  // long apart
    -0.74,  // undated
    -2.2,  // foreign
    0.6,  // foreign names
    0.3,  // copied
    -0.3,  // template
    1.36,  // persons
    0.37,  // places
    1.165,  // shared mass
    -0.8,  // shorter
    -0.8,  // numbers told
    7,  // foreign meaning
    4.2,  // no meaning
    -0.713,  // company
    5,  // each other
    6,  // neighbours
    3,  // around
    1.2,  // lead day same
    -0.8,  // lead day apart
    0.8,  // lead numbers same
    -0.8,  // lead numbers apart
    -0.4,  // persons apart
}};
// clang-format on

}  // namespace saksi
