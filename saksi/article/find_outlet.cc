#include "saksi/article/find_outlet.h"

#include "saksi/base/utf8.h"

namespace saksi {

std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto user = url.rfind('@'); user != std::string_view::npos) url.remove_prefix(user + 1);
  url = url.substr(0, url.find(':'));
  for (const std::string_view prefix : {"www.", "m.", "amp."})
    if (url.starts_with(prefix)) url.remove_prefix(prefix.size());
  return url;
}

std::optional<std::string_view> find_copyright_holder(std::string_view line) {
  constexpr std::size_t kMaxName = 60;  // bytes
  const auto sign = line.find("©");
  if (sign == std::string_view::npos) return std::nullopt;
  auto name = trim(line.substr(sign + std::string_view("©").size()));
  while (!name.empty() && (is_digit(decode_at(name, 0).value) || name.front() == '-')) name.remove_prefix(1);
  name = trim(name);
  name = trim(name.substr(0, std::min(name.find(". "), name.find_first_of(",|("))));
  while (name.ends_with('.')) name.remove_suffix(1);
  if (name.empty() || name.size() > kMaxName || !is_upper(decode_at(name, 0).value)) return std::nullopt;
  return name;
}

std::optional<FoundOutlet> find_outlet(const Declared& declared, const std::optional<Dateline>& dateline,
                                       const std::vector<Dropped>& dropped, const Outlets& outlets) {
  const auto known = [&](std::string_view name) -> std::optional<FoundOutlet> {
    const auto* outlet = name.empty() ? nullptr : outlets.find(name);
    if (!outlet) return std::nullopt;
    return FoundOutlet{outlet->name, outlet->owner};
  };
  const auto given = declared.outlet ? trim(*declared.outlet) : std::string_view();
  const auto host = declared.url ? host_of(*declared.url) : std::string_view();
  for (const auto name : {given, host})
    if (auto found = known(name)) return found;
  if (!given.empty()) return FoundOutlet{std::string(given), std::nullopt};
  if (dateline && dateline->agency) {
    const auto* outlet = outlets.find(*dateline->agency);
    if (outlet && !outlet->agency) return FoundOutlet{outlet->name, outlet->owner};
    if (!outlet) return FoundOutlet{*dateline->agency, std::nullopt};
  }
  for (const auto& line : dropped)
    if (line.why == "copyright line")
      if (const auto holder = find_copyright_holder(line.words)) {
        auto found = known(*holder);
        return found ? found : FoundOutlet{std::string(*holder), std::nullopt};
      }
  if (!host.empty()) return FoundOutlet{std::string(host), std::nullopt};
  return std::nullopt;
}

}  // namespace saksi
