#pragma once
// Article to Mentions.

#include <map>
#include <memory>
#include <string>

#include "saksi/article/article.h"
#include "saksi/lang/language.h"
#include "saksi/mention/mention.h"

namespace saksi {

class Gazetteer;  // names known beforehand, all languages: data/names/
class Outlets;
class NameTagger;
using NameTaggers = std::map<std::string, NameTagger, std::less<>>;  // by code of language

class MentionFinder {
 public:
  // All must outlive this. Languages without a tagger of names keep the rules.
  MentionFinder(const Languages& languages, const Gazetteer& gazetteer, const Outlets& outlets,
                const NameTaggers* taggers = nullptr);
  ~MentionFinder();
  // Safe to call from several threads. Times are resolved against article.published, when known.
  Mentions find(const Article& article) const;
  // Resolves the times of an article again, against `published` (a story tells when its undated articles
  // must have been published). Everything else stays.
  void resolve_times(const Article& article, Mentions& mentions, const DateRange& published) const;

 private:
  void find_by_paragraph(const Article& article, Mentions& mentions) const;
  struct Finders;  // per language, compiled once
  std::unique_ptr<Finders> finders_;
};

}  // namespace saksi
