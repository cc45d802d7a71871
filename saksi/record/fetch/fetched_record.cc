#include "saksi/record/fetch/fetched_record.h"

#include <string_view>
#include <utility>

#include "saksi/record/http_message.h"
#include "saksi/record/input_kind.h"
#include "saksi/record/packed.h"
#include "saksi/record/warc/archive_head.h"

namespace saksi {

Record declared_by(const Fetched& page, std::string where) {
  Record record;
  record.where = std::move(where);
  record.url = page.url;
  if (page.content_type) {
    auto type = parse_media_type(*page.content_type);
    if (!type.name.empty()) record.content_type = std::move(type.name);
    record.charset = std::move(type.charset);
  }
  record.fetched = page.date;
  record.last_modified = page.last_modified;
  return record;
}

bool is_unreadable(std::string_view head, std::string_view address) {
  if (tell_kind(head, "").form != InputKind::Form::unsupported) return false;
  for (const std::string_view packed : {".gz", ".zst", ".br"})
    if (address.ends_with(packed)) return false;
  return !find_packing(head) && !find_archive(head, "");
}

std::string file_name_of(const Fetched& page) {
  const auto type = parse_media_type(page.content_type.value_or("")).name;
  if (type == "text/html" || type == "application/xhtml+xml") return "page.html";
  if (type == "application/json" || type.ends_with("+json")) return "page.json";
  const auto path = std::string_view(page.url).substr(0, page.url.find('?'));
  return std::string(path.substr(path.rfind('/') + 1));
}

}  // namespace saksi
