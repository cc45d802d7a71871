#pragma once
// Names of character encodings, as pages give them, and where they stand in a page (WHATWG Encoding and
// HTML).
//
//   iso-8859-1, latin1, ascii   windows-1252
//   gb2312                      gb18030
//   x-no-such-charset           none

#include <optional>
#include <string_view>

namespace saksi {

// ICU's name of the encoding that a browser takes for `label`; a static string. None: no browser knows it.
std::optional<std::string_view> find_charset(std::string_view label);

// The label in <meta charset=…>, <meta http-equiv=content-type content="…; charset=…"> or <?xml encoding=…?>
// within `head`. Points into `head`. None: not declared there.
std::optional<std::string_view> find_declared_charset(std::string_view head);

}  // namespace saksi
