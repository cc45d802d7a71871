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
#include <optional>
#include <string>
#include <string_view>

namespace saksi {

enum class ReferencePlace { text, attribute };

// Puts letters in the place of the references in `text` (UTF-8). They are never longer. Returns the new size.
// Cost: linear; text without "&" costs one look for it.
std::size_t decode_references(char* text, std::size_t size_bytes, ReferencePlace place);

// Text whose references were escaped once more than they should be shows them to its readers: "R&amp;D",
// "&quot;Air naik&quot;". Undone when every "&" of the line opens a reference, and nothing in it looks like
// markup, of which such text may speak. None: nothing to do, or we are not sure.
std::optional<std::string> undo_escapes(std::string_view line);

}  // namespace saksi
