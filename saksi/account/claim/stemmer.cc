#include "saksi/account/claim/stemmer.h"

#include <libstemmer.h>

namespace saksi {

Stemmer::Stemmer(const std::string& language_code)
    : stemmer_(sb_stemmer_new(language_code.c_str(), "UTF_8")) {}

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

std::string Stemmer::stem(std::string_view folded) const {
  if (!stemmer_) return std::string(folded);
  const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                     static_cast<int>(folded.size()));
  if (!stem) return std::string(folded);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace saksi
