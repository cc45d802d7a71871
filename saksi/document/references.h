#pragma once
// Character references of HTML (WHATWG, section 13.2.5.72): what stands for a letter that the page did not
// write itself.
//
//   &amp; &eacute; &#8220; &#x201C;   & é “ “
//   &amp &eacute                      & é: old names need no ";"
//   &notit;                           ¬it;
//   ?a=1&copy=2                       as it stands, in an attribute
//   &nosuch; & &#;                    as they stand

#include <cstddef>

namespace saksi {

enum class ReferencePlace { text, attribute };

// Puts letters in the place of the references in `text` (UTF-8). They are never longer. Returns the new size.
// Cost: linear; text without "&" costs one look for it.
std::size_t decode_references(char* text, std::size_t size_bytes, ReferencePlace place);

}  // namespace saksi
