// The state of a Grouper from any bytes: refused, or loaded, saved again to the same bytes, and fit to go on.
// Most inputs die at the checksum, so it is made right first: what is behind it shall be tried, too.

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "saksi/base/hash.h"
#include "saksi/lang/language.h"
#include "saksi/story/grouper.h"

namespace {

const saksi::Languages& languages() {
  static const auto kLanguages = saksi::Languages::read(SAKSI_SOURCE_DIR "/data/lang");
  return *kLanguages;
}

const saksi::WordMeanings& meanings() {
  static const saksi::WordMeanings kNone;
  return kNone;
}

saksi::MarkedArticle make_article() {
  saksi::MarkedArticle marked;
  marked.article.id.value = "new";
  marked.article.language = "id";
  marked.article.text = "Jembatan gantung di Lebak putus diterjang banjir bandang.";
  marked.mentions.text = saksi::WordCutter(saksi::Language()).cut(marked.article.text);
  return marked;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto hash = saksi::hash_64(bytes);
  bytes.append(reinterpret_cast<const char*>(&hash), sizeof hash);
  saksi::GrouperLimits limits;
  limits.max_compared = 1000;
  auto grouper = saksi::Grouper::load(bytes, languages(), saksi::Outlets(), meanings(), limits);
  if (!grouper) return 0;
  const auto saved = grouper->save();
  auto again = saksi::Grouper::load(saved, languages(), saksi::Outlets(), meanings(), limits);
  if (!again || again->save() != saved) std::abort();
  static const auto kArticle = make_article();
  grouper->add(kArticle);
  std::size_t members = 0;
  for (const auto& story : grouper->stories()) members += story.members.size();
  if (members != grouper->articles()) std::abort();
  return 0;
}
