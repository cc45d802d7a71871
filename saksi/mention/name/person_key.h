#pragma once
// People's names for comparing: one spelling for the ways a name is written in Latin letters, and the shapes
// of short names.
//
//   "Kim Jong-un"   kim jong un          "Sergey Shoigu"    sergei shoigu
//   "John F. Kennedy"   john kennedy     "Soerjo Widjaja"   suryo wijaya
//   "Volodymyr Zelenskyy"   volodymyr zelenski     "Mohamed Salah"   muhammad salah (spellings.tsv)

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace saksi {

class Gazetteer;

// From words folded by fold_name; initials and articles ("al-") are left out, unless nothing else would stay.
// `gazetteer` gives the usual spelling of names that no rule brings together ("Khadafi", "Gaddafi").
std::string spell_person(std::string_view folded_words, const Gazetteer* gazetteer = nullptr);
std::vector<std::string_view> person_words(std::string_view spelled);  // points into `spelled`

// All words of `part` stand in `whole`, in that order.
bool is_within(const std::vector<std::string_view>& part, const std::vector<std::string_view>& whole);
// Two spellings of one word, for names that agree otherwise: "achmad" and "ahmad", "dedy" and "deddi"; not
// "rini" and "reni", "susanto" and "susanti".
bool is_same_sound(std::string_view a, std::string_view b);
// Names of as many words, at least one of them equal, that differ in the spelling of others; where two words
// are equal, or `same_office` says that both hold one, also in one letter of a long word ("Listyo",
// "Listiyo").
bool is_spelled_apart(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b,
                      bool same_office);
// "alex" of alexander marwata: the head of the given name; shorter by two letters, or it is another name
// ("sara", "sarah").
bool is_clipped(std::string_view word, const std::vector<std::string_view>& person);
// "jokowi" of joko widodo, "setnov" of setya novanto: the heads of two words, at least two letters each.
bool is_blend(std::string_view word, const std::vector<std::string_view>& person);
// "sby" of susilo bambang yudhoyono.
bool is_initials(std::string_view word, const std::vector<std::string_view>& person);

}  // namespace saksi
