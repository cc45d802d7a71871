#include "saksi/lang/meaning/meaning_reader.h"

#include <libstemmer.h>

#include "saksi/lang/folded_word.h"

namespace saksi {

void MeaningReader::CloseStemmer::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

MeaningReader::MeaningReader(const WordMeanings& meanings, std::string language)
    : meanings_(meanings),
      forms_(meanings.forms_of(language)),
      language_(std::move(language)),
      stemmer_(sb_stemmer_new(language_.c_str(), "UTF_8")) {}

std::optional<WordMeaning> MeaningReader::find(std::string_view word) const {
  const FoldedWord folded(word);
  if (folded.view().empty()) return std::nullopt;
  auto found = meanings_.find(language_, folded.view());
  if (found) return found;
  const auto is_known = [&](std::string_view form) {
    found = meanings_.find(language_, form);
    return found.has_value();
  };
  if (forms_.propose(folded.view(), is_known) || !stemmer_) return found;
  const auto* stem = sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.view().data()),
                                     static_cast<int>(folded.view().size()));
  if (!stem) return std::nullopt;
  const std::string_view stemmed(reinterpret_cast<const char*>(stem),
                                 static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
  return meanings_.find(language_, stemmed, WordPart::stem);
}

std::optional<Meaning> MeaningReader::make_meaning(std::string_view text, std::span<const Word> words) const {
  MeaningSum sum;
  for (const auto& word : words) {
    if (word.kind != WordKind::word) continue;
    if (const auto found = find(slice(text, word.span)))
      sum.add(found->meaning, weight_of(found->commonness));
  }
  return sum.mean();
}

}  // namespace saksi
