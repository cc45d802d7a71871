// A model of names of any bytes: refused, or read and written again to the same bytes' meaning; and whatever
// it says of a text, names are in order, apart and inside it.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "saksi/base/hash.h"
#include "saksi/base/utf8.h"
#include "saksi/mention/name/find_names.h"
#include "saksi/mention/name/test_knowledge.h"

namespace {

// The head that fits the rest, so that the rest is looked at.
std::string with_head(std::string_view payload) {
  std::string bytes = "saksi names 1\n";
  const auto hash = saksi::hash_64(payload);
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>((hash >> (8 * i)) & 0xFF);
  return bytes.append(payload);
}

void tag(const saksi::TaggerModel& model, std::string_view bytes) {
  static const auto kLanguages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang").value();
  static const saksi::WordCutter kCutter{saksi::Language()};
  const saksi::NameTagger tagger(model);
  const saksi::NameFinder finder(kLanguages.get("id"), saksi::test_gazetteer(), &tagger);
  saksi::Article article;
  article.text = saksi::replace_invalid_utf8(bytes);
  saksi::Mentions mentions;
  mentions.text = kCutter.cut(article.text);
  finder.find(article, mentions);
  std::uint32_t end = 0;
  for (const auto& name : mentions.names) {
    if (name.span.begin < end || name.span.empty() || name.span.end > article.text.size()) std::abort();
    end = name.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(saksi::parse_tagger_model(bytes, "model"));
  if (size > 0 && (data[0] > 12)) return 0;  // 2^12 rows are enough here
  const auto model = saksi::parse_tagger_model(with_head(bytes), "model");
  if (!model) return 0;
  const auto again = saksi::parse_tagger_model(saksi::write_tagger_model(*model), "model");
  if (!again || again->lower.rows != model->lower.rows || again->cased.steps != model->cased.steps ||
      !std::ranges::equal(again->lower.habits.entries(), model->lower.habits.entries()))
    std::abort();
  tag(*model, bytes);
  tag(*model, "Bupati Sari (Randu) tiba di Wadas. bupati sari tiba di wadas.");
  return 0;
}
