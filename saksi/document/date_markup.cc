#include "saksi/document/date_markup.h"

#include <algorithm>
#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

using Kind = DeclaredDate::Kind;

constexpr DateName kDateNames[] = {
    {"article.created", Kind::some},
    {"article.published", Kind::first},
    {"article:modified", Kind::changed},
    {"article:modified_time", Kind::changed},
    {"article:publicationdate", Kind::first},
    {"article:published", Kind::first},
    {"article:published_time", Kind::first},
    {"article_date_original", Kind::first},
    {"articlepublicationdate", Kind::first},
    {"bt:pubdate", Kind::first},
    {"citation_date", Kind::some},
    {"citation_online_date", Kind::some},
    {"citation_publication_date", Kind::first},
    {"content_publisheddate", Kind::first},
    {"created", Kind::some},
    {"cxenseparse:recs:publishtime", Kind::first},
    {"date", Kind::some},
    {"date_published", Kind::first},
    {"datecreated", Kind::some},
    {"datemodified", Kind::changed},
    {"dateposted", Kind::first},
    {"datepublished", Kind::first},
    {"dateupdate", Kind::changed},
    {"dc.created", Kind::some},
    {"dc.date", Kind::some},
    {"dc.date.created", Kind::some},
    {"dc.date.issued", Kind::first},
    {"dc.date.modified", Kind::changed},
    {"dc.date.publication", Kind::first},
    {"dc.modified", Kind::changed},
    {"dc:created", Kind::some},
    {"dc:date", Kind::some},
    {"dcterms.created", Kind::some},
    {"dcterms.date", Kind::some},
    {"dcterms.issued", Kind::first},
    {"dcterms.modified", Kind::changed},
    {"dcterms:created", Kind::some},
    {"dcterms:date", Kind::some},
    {"dcterms:issued", Kind::first},
    {"dcterms:modified", Kind::changed},
    {"displaydate", Kind::some},
    {"dtk:publishdate", Kind::first},
    {"gentime", Kind::some},
    {"last-modified", Kind::changed},
    {"lastmod", Kind::changed},
    {"lastmodified", Kind::changed},
    {"modified_time", Kind::changed},
    {"og:article:modified_time", Kind::changed},
    {"og:article:published_time", Kind::first},
    {"og:published_time", Kind::first},
    {"og:updated_time", Kind::changed},
    {"originalpublicationdate", Kind::first},
    {"parsely-pub-date", Kind::first},
    {"pubdate", Kind::first},
    {"publication_date", Kind::first},
    {"publish-date", Kind::first},
    {"publish_date", Kind::first},
    {"publishdate", Kind::first},
    {"published-date", Kind::first},
    {"publisheddate", Kind::first},
    {"rnews:datepublished", Kind::first},
    {"sailthru.date", Kind::some},
    {"schema:datecreated", Kind::some},
    {"schema:datemodified", Kind::changed},
    {"schema:datepublished", Kind::first},
    {"shareaholic:article_published_time", Kind::first},
    {"timestamp", Kind::some},
    {"updated_time", Kind::changed},
    {"uploaddate", Kind::some},
};
static_assert(std::ranges::is_sorted(kDateNames, {}, &DateName::name));

}  // namespace

const DateName* find_date_name(std::string_view given) {
  given = trim(given);
  if (given.size() < 4 || given.size() > 40) return nullptr;
  std::string name(given);
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const auto* known = std::ranges::lower_bound(kDateNames, std::string_view(name), {}, &DateName::name);
  return known != std::end(kDateNames) && known->name == name ? known : nullptr;
}

}  // namespace saksi
