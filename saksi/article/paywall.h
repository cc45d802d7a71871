#pragma once
// A box that is named for what keeps the rest of a report from its readers, around its text or right behind
// it.
//
//   <div class="article-body paywall">Tanggul itu jebol pada Selasa malam …</div>
//   <p>Tanggul itu jebol pada …</p><div id="piano-inline">Sudah berlangganan?</div>
//
// Such boxes stand on pages that show all of their text, too. So they count only where the text is short or
// breaks off.

#include <string_view>

#include "saksi/article/main_text.h"
#include "saksi/document/document.h"

namespace saksi {

// `text` is what was left of the page. Cost: linear in the boxes around its end.
bool has_paywall(const Document& document, const MainText& main_text, std::string_view text);

// "… said on Tuesday that the …", "dan air [...]": the text breaks off.
bool breaks_off(std::string_view text);

}  // namespace saksi
