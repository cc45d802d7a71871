#include "saksi/document/make_document.h"
#include "saksi/base/utf8.h"
namespace saksi {
Result<Document> make_document(const Record& record, const DocumentLimits&, const OnProblem&) {
  Document document{record.where, {}, {}, {}};
  std::string_view rest = record.bytes;
  bool blank = true;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = trim(rest.substr(0, end));
    if (line.empty())
      blank = true;
    else {
      document.blocks.push_back({std::string(line), BlockKind::paragraph, blank, {}});
      blank = false;
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return document;
}
}  // namespace saksi
