#pragma once
// The posts of a live blog: boxes of one shape beside each other, each with its time.
//
//   <div class=post><time datetime="2025-03-11T10:42+07:00">10.42</time><p>Air di pintu Karet naik …</div>
//   <div class=post><b>10.15 WIB</b><p>Petugas tiba di Tebet …</div>
//
// Where there are no such boxes: lines that begin with a time, or with what JSON-LD (liveBlogUpdate) says
// that posts begin with.
//
//   <p>10.15 WIB<p>Petugas tiba di Tebet …   <p>10.15 WIB – Petugas tiba …

#include <vector>

#include "saksi/article/article.h"
#include "saksi/document/document.h"

namespace saksi {

// Where a block of the article went. None: it is not in the text.
struct PlacedBlock {
  std::uint32_t block = 0;  // index in Document::blocks
  Span span;                // of the text
};

// The posts, in the order of the page; empty when the article is none. `placed` is in reading order. Cost:
// linear in blocks and elements.
std::vector<Entry> find_live_entries(const Document& document, const std::vector<PlacedBlock>& placed);

}  // namespace saksi
