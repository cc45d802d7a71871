// A feed to documents: no crash, and each document has a place of its own, valid text in blocks of one line
// and no address that a page could not have.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/utf8.h"
#include "saksi/document/make_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  saksi::Record record;
  record.where = "fuzz";
  record.kind = saksi::RecordKind::feed;
  record.url = "https://kabarsore.example/umpan.xml";
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  saksi::DocumentLimits limits;
  limits.max_depth = 32;
  const auto documents = saksi::make_documents(record, limits, [](const saksi::Error&) {});
  if (!documents) return 0;
  std::string before;
  for (const auto& document : *documents) {
    if (document.record == before || !document.record.starts_with("fuzz#") || !document.entry) std::abort();
    before = document.record;
    for (const auto& block : document.blocks)
      if (block.text.empty() || block.text.find('\n') != std::string::npos ||
          !saksi::is_valid_utf8(block.text))
        std::abort();
    const auto& declared = document.declared;
    if (declared.url && declared.url->starts_with("javascript:")) std::abort();
    for (const auto* words : {&declared.url, &declared.title, &declared.outlet, &declared.language})
      if (*words && !saksi::is_valid_utf8(**words)) std::abort();
    for (const auto& date : declared.published)
      if (date.basis != saksi::DeclaredDate::Basis::feed || !saksi::is_valid_utf8(date.words)) std::abort();
  }
  return 0;
}
