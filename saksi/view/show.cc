#include "saksi/view/show.h"
#include "saksi/view/explain.h"
namespace saksi {
std::string account_to_markdown(const Account& account, const ArticlesById&) {
  return account.story.title + '\n';
}
std::string accounts_to_html(std::span<const Account>, const ArticlesById&, std::size_t) {
  return "<!doctype html>\n";
}
std::optional<std::string> explain(std::string_view, std::span<const Account>, const ArticlesById&,
                                   const TextStyle&) {
  return std::nullopt;
}
}  // namespace saksi
