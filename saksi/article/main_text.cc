#include "saksi/article/main_text.h"

namespace saksi {

MainText find_main_text(const Document& document) { return {document.blocks, {}, {}}; }

}  // namespace saksi
