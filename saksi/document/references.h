#pragma once
// Character references of HTML that were escaped once more than they should be, so that readers see them:
//
//   R&amp;D   &quot;Air naik&quot;   Caf&eacute;   &#8220;Ciliwung&#8221;

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

// Undone when every "&" of the line opens a reference that HTML 4 knows, and nothing in it looks like markup,
// of which such text may speak. None: nothing to do, or we are not sure.
std::optional<std::string> undo_escapes(std::string_view line);

}  // namespace saksi
