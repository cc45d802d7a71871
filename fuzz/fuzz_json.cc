// One JSON article: no crash, fields are valid UTF-8, a title is one line, blocks are not empty.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/document/json_fields.h"
#include "saksi/document/make_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  saksi::Record record;
  record.where = "fuzz#1";
  record.kind = saksi::RecordKind::json_article;
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  if (const auto fields = saksi::parse_json_fields(record.bytes)) {
    for (const auto* words : {&fields->text, &fields->html, &fields->declared.id, &fields->declared.title})
      if (*words && !saksi::is_valid_utf8(**words)) std::abort();
    if (fields->declared.title && fields->declared.title->find('\n') != std::string::npos) std::abort();
  }
  const auto document = saksi::make_document(record, {}, [](const saksi::Error&) {});
  if (document)
    for (const auto& block : document->blocks)
      if (block.text.empty() || !saksi::is_valid_utf8(block.text)) std::abort();
  return 0;
}
