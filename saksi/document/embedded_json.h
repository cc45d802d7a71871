#pragma once
// The JSON values that a script holds:
//
//   {"props": {…}}                                    <script type="application/json">
//   window.__INITIAL_STATE__ = {…}; var page = [ … ]   given to a name
//   window.state = JSON.parse("{\"props\": … }")       in a string

#include <string>
#include <string_view>
#include <vector>

namespace saksi {

// Texts that look like JSON objects or arrays of at least `min_bytes`, in their order; whether they are sound
// is for a JSON parser to say. Cost: linear.
std::vector<std::string> find_embedded_json(std::string_view script, std::size_t min_bytes);

}  // namespace saksi
