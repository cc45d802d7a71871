#pragma once
// The dates of a page that may tell when its article was first published: in its head, its JSON-LD, microdata
// and RDFa, <time>, its address, and in sight of its readers. Which of them is the day is decided where the
// language is known (saksi/article/published.h).
//
//   <meta property=article:published_time content=2023-09-13T10:15:00+07:00>     first
//   <h1>Banjir surut</h1><div class=waktu>Rabu, 13/09/2023 10:15 WIB</div>       shown
//   <meta name=date content=2023-09-14>                                          some
//   <link rel=canonical href=https://kabar.example/2023/09/13/banjir-surut>      address
//   <div id=footer>Halaman ini terakhir diubah 15 September 2023</div>           loose

#include "saksi/document/declared.h"
#include "saksi/document/linked_data.h"
#include "saksi/document/tree.h"

namespace saksi {

// Fills `published` and `modified`; takes the title and the address that `declared` has already. Cost: linear
// in the tree.
void add_page_dates(const Tree& tree, const LinkedData& linked, Declared& declared);

}  // namespace saksi
