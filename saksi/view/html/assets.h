#pragma once
// Style and script of the page, put into the program when it is built (assets.cc.in), and their SHA-256 in
// base64, as a content security policy names them.

#include <string>
#include <string_view>

namespace saksi::html {

std::string_view style();
std::string_view script();
std::string style_hash();
std::string script_hash();

}  // namespace saksi::html
