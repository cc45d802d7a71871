#pragma once
// People's names for comparing: one spelling for the ways a name is written in Latin letters, and the shapes
// of short names.
//
//   "Kim Jong-un"   kim jong un          "Sergey Shoigu"   sergei shoigu
//   "John F. Kennedy"   john kennedy     "Soeharto"   suharto

#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// From words folded by fold_name; initials are left out, unless nothing else would stay.
std::string spell_person(std::string_view folded_words);
std::vector<std::string_view> person_words(std::string_view spelled);  // points into `spelled`

// All words of `part` stand in `whole`, in that order.
bool is_within(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole);
// "jokowi" of joko widodo, "setnov" of setya novanto: the heads of two words, at least two letters each.
bool is_blend(std::string_view word, const std::vector<std::string_view>& person);
// "sby" of susilo bambang yudhoyono.
bool is_initials(std::string_view word, const std::vector<std::string_view>& person);

}  // namespace saksi
