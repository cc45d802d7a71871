#pragma once
// Addresses of the web (http, https) as pages, feeds and archives write them: relative, with blanks in them,
// without a scheme.
//
//   ../foto/1.jpg   in   https://kabarsore.example/berita/2024/jembatan
//   https://kabarsore.example/berita/foto/1.jpg
//   //cdn.kabarsore.example/1.jpg   in   https://kabarsore.example/       https://cdn.kabarsore.example/1.jpg

#include <optional>
#include <string>
#include <string_view>

namespace saksi {

// `reference` as an absolute address, seen from the page at `base` (empty: not known). After RFC 3986,
// section 5.2; blanks around it are dropped, tabs and line ends in it too, and what may not stand in an
// address is escaped, as browsers do. Scheme and host come in lower case. None: it is relative and `base` is
// no address, or it is nothing that can be fetched by http ("javascript:", "mailto:", "data:").
// Cost: linear. What is longer than 8 KiB is none.
std::optional<std::string> resolve_url(std::string_view reference, std::string_view base);

// The host of an absolute address, as it stands there, without user and port. Empty when it has none.
std::string_view url_host(std::string_view url);

}  // namespace saksi
