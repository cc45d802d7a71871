#pragma once
// The rules: from the passages of a page to its reports. Each rule has a name that `explain` shows.
//
//   cue after       “Air surut,” kata Sari        Air surut, kata Sari        Air surut, Sari said
//   cue before      Sari mengatakan bahwa air surut        Sari: “Air surut”
//   according to    Menurut Sari, air surut       Air surut, menurut Sari
//   noun of saying  tuduhan warga bahwa pintu ditutup
//   passive         Tanggul diduga jebol          Diberitakan, tanggul jebol
//   reference       Hal itu disampaikan oleh Sari    (the sentence before)
//   same speaker    “…,” kata Sari. “…”

#include <vector>

#include "saksi/mention/quote/report.h"

namespace saksi {

// Reports in the order in which they were found; `reader` carries who spoke from passage to passage.
std::vector<Report> find_reports(const Page& page, const std::vector<Passage>& passages,
                                 SourceReader& reader);

}  // namespace saksi
