#include "saksi/mention/quote/find_reports.h"

#include <algorithm>

#include "saksi/mention/quote/passage_reader.h"

namespace saksi {

std::vector<Report> find_reports(const Page& page, const std::vector<Passage>& passages,
                                 SourceReader& reader) {
  std::vector<Report> reports;
  Previous previous;
  for (const auto& passage : passages) {
    PassageReader rules(page, passage, reader, previous);
    rules.read(reports);
  }
  return reports;
}

}  // namespace saksi
