// A robots.txt and a path in it: the first line is the path, the rest is the file. No crash, no slow pattern;
// a file without rules for anybody allows everything, and a rule that names the whole path decides it.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "saksi/record/fetch/robots.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(all.find('\n'), all.size());
  const std::string path(all.substr(0, end));
  const std::string file(all.substr(std::min(end + 1, all.size())));
  const saksi::Robots robots(file, "saksi");
  const bool allowed = robots.allows(path);
  if (robots.size_bytes() == 0 && !allowed) std::abort();
  if (!robots.allows("/robots.txt")) std::abort();
  if (!saksi::Robots("User-agent: other\nDisallow: /", "saksi").allows(path)) std::abort();
  if (saksi::Robots("User-agent: SAKSI\nDisallow: *", "saksi").allows("/a" + path)) std::abort();
  return 0;
}
