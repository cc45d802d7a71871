#pragma once
// Which names of persons are forms of one?

#include <map>
#include <set>
#include <string>

namespace saksi {

// `keys`: names of persons, folded, their words parted by single spaces. Gives for each that is a form of
// another the one it stands for:
//   "asep" -> "asep adi saputra"           when no other name has that word
//   "fedrich yunadi" -> "fredrich yunadi"  one letter apart, in words of five letters or more
std::map<std::string, std::string> find_same_persons(const std::set<std::string>& keys);

}  // namespace saksi
