#include "saksi/view/show.h"
namespace saksi {
std::string accounts_to_html(std::span<const Account>, const ArticlesById&, std::size_t) {
  return "<!doctype html>\n";
}
}  // namespace saksi
