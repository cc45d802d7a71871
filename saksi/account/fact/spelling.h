#pragma once
// Do two versions of some words differ in spelling only?
//
//   same-sex / same sex, Momma / Mama, tahu / tahuu       one word
//   Moammar Gadhafi / Muammar al-Qaddafi                  one name in other letters
//   north / south, legal / illegal, Bitung / Belitung     not one

#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// How many letters (bytes) must be put in, taken out or changed to make one of the other. Cost: their
// product.
std::size_t letters_apart(std::string_view a, std::string_view b);

// `a` and `b`: folded words, at most a few.
bool are_spelled_alike(const std::vector<std::string>& a, const std::vector<std::string>& b);
// Of names only the consonants are compared: Bitung is not Belitung.
bool are_names_spelled_alike(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace saksi
