#include "saksi/article/box_names.h"

#include <algorithm>

namespace saksi {
namespace {

constexpr std::string_view kNavigation = "navigation", kRelated = "related links", kComments = "comments",
                           kShare = "share buttons", kAdvert = "advertisement",
                           kSignUp = "newsletter or sign-up", kCookies = "cookie note", kSide = "side column",
                           kFooter = "page footer", kHeader = "page header", kTags = "tags",
                           kMeta = "date and author line", kAuthor = "about the author",
                           kPlayer = "player or gallery", kNotShown = "not shown",
                           kOverlay = "box over the page";

struct BoxWord {
  std::string_view word;
  std::string_view reason;
  bool prefix;  // also the start of a longer word: "sharebar", "commentlist"
};
// Sorted.
constexpr BoxWord kBoxWords[] = {
    {"ad", kAdvert, false},
    {"addthis", kShare, true},
    {"addtoany", kShare, true},
    {"ads", kAdvert, false},
    {"adsbygoogle", kAdvert, false},
    {"advert", kAdvert, true},
    {"alsoread", kRelated, true},
    {"attribution", kMeta, false},
    {"authorbox", kAuthor, true},
    {"bacajuga", kRelated, true},
    {"bagikan", kShare, true},
    {"banner", kAdvert, false},
    {"breadcrumb", kNavigation, true},
    {"byline", kMeta, true},
    {"carousel", kPlayer, false},
    {"comment", kComments, false},
    {"commentlist", kComments, true},
    {"comments", kComments, true},
    {"consent", kCookies, false},
    {"cookie", kCookies, true},
    {"copyright", kFooter, true},
    {"disclaimer", kFooter, false},
    {"disqus", kComments, true},
    {"donate", kSignUp, false},
    {"donation", kSignUp, false},
    {"editorial", kMeta, false},
    {"follow", kShare, false},
    {"footer", kFooter, true},
    {"gallery", kPlayer, false},
    {"gdpr", kCookies, false},
    {"hidden", kNotShown, false},
    {"iklan", kAdvert, true},
    {"jetpack", kShare, false},
    {"keywords", kTags, false},
    {"komentar", kComments, true},
    {"latest", kRelated, false},
    {"login", kSignUp, false},
    {"masthead", kHeader, false},
    {"menu", kNavigation, true},
    {"meta", kMeta, false},
    {"metadata", kMeta, false},
    {"modal", kOverlay, false},
    {"mostread", kRelated, true},
    {"nav", kNavigation, false},
    {"navbar", kNavigation, true},
    {"navigation", kNavigation, true},
    {"newsletter", kSignUp, true},
    {"outbrain", kRelated, true},
    {"overlay", kOverlay, false},
    {"pager", kNavigation, false},
    {"pagination", kNavigation, true},
    {"player", kPlayer, false},
    {"popular", kRelated, true},
    {"popup", kOverlay, false},
    {"print", kShare, false},
    {"promo", kAdvert, true},
    {"rail", kSide, false},
    {"readmore", kRelated, true},
    {"recirc", kRelated, true},
    {"recommend", kRelated, true},
    {"recommendations", kRelated, true},
    {"recommended", kRelated, true},
    {"rekomendasi", kRelated, true},
    {"related", kRelated, true},
    {"respond", kComments, false},
    {"share", kShare, false},
    {"sharebar", kShare, true},
    {"sharedaddy", kShare, true},
    {"sharing", kShare, true},
    {"sidebar", kSide, true},
    {"sideoverlay", kOverlay, false},
    {"signup", kSignUp, true},
    {"skip", kNavigation, false},
    {"skyscraper", kAdvert, false},
    {"slideshow", kPlayer, false},
    {"social", kShare, true},
    {"sosmed", kShare, true},
    {"sponsor", kAdvert, true},
    {"subscribe", kSignUp, true},
    {"subscription", kSignUp, false},
    {"suggested", kRelated, false},
    {"taboola", kRelated, true},
    {"tagcloud", kTags, true},
    {"taglist", kTags, true},
    {"tags", kTags, false},
    {"teaser", kRelated, false},
    {"terkait", kRelated, true},
    {"terkini", kRelated, true},
    {"terpopuler", kRelated, true},
    {"toolbar", kNavigation, false},
    {"tooltip", kOverlay, false},
    {"topics", kTags, false},
    {"trending", kRelated, true},
    {"upsell", kSignUp, false},
    {"widget", kSide, false},
    {"widgets", kSide, false},
};
static_assert(std::ranges::is_sorted(kBoxWords, {}, &BoxWord::word));

struct GroupWord {
  std::string_view word;
  NameGroup group;
  bool prefix;
};
// Names that say what a box holds, but not whether it is of the article. Sorted.
constexpr GroupWord kGroupWords[] = {
    {"abstract", NameGroup::lead, false},      {"answer", NameGroup::quote, false},
    {"articolo", NameGroup::body_word, true},  {"article", NameGroup::body_word, true},
    {"artikel", NameGroup::body_word, true},   {"berita", NameGroup::body_word, true},
    {"blockquote", NameGroup::quote, false},   {"blog", NameGroup::body_word, false},
    {"body", NameGroup::body_word, false},     {"box", NameGroup::item, true},
    {"card", NameGroup::item, true},           {"cell", NameGroup::item, false},
    {"content", NameGroup::body_word, true},   {"contenido", NameGroup::body_word, true},
    {"cuerpo", NameGroup::body_word, true},    {"deck", NameGroup::lead, false},
    {"dek", NameGroup::lead, false},           {"desc", NameGroup::lead, false},
    {"description", NameGroup::lead, false},   {"detail", NameGroup::body_word, true},
    {"entry", NameGroup::body_word, true},     {"excerpt", NameGroup::lead, false},
    {"fact", NameGroup::item, true},           {"factbox", NameGroup::item, true},
    {"feed", NameGroup::list, false},          {"grid", NameGroup::list, false},
    {"headline", NameGroup::title, true},      {"info", NameGroup::item, true},
    {"intro", NameGroup::lead, true},          {"isi", NameGroup::body_word, false},
    {"item", NameGroup::item, true},           {"items", NameGroup::list, false},
    {"kicker", NameGroup::title, false},       {"lead", NameGroup::lead, true},
    {"list", NameGroup::list, true},           {"listing", NameGroup::list, true},
    {"main", NameGroup::main, false},          {"note", NameGroup::item, true},
    {"paragraph", NameGroup::body_word, true}, {"post", NameGroup::body_word, true},
    {"quote", NameGroup::quote, true},         {"richtext", NameGroup::body_word, true},
    {"single", NameGroup::body_word, false},   {"standfirst", NameGroup::lead, true},
    {"story", NameGroup::body_word, true},     {"subhead", NameGroup::title, true},
    {"subtitle", NameGroup::lead, true},       {"summary", NameGroup::lead, true},
    {"text", NameGroup::body_word, true},      {"texte", NameGroup::body_word, true},
    {"texto", NameGroup::body_word, true},     {"title", NameGroup::title, true},
};

constexpr std::string_view kBodyFirst[] = {"article", "entry",  "post",    "story", "news",   "content",
                                           "detail",  "read",   "single",  "page",  "text",   "blog",
                                           "main",    "berita", "artikel", "isi",   "konten", "paragraph"};
constexpr std::string_view kBodySecond[] = {"body",   "content", "text",    "detail",  "main",
                                            "konten", "isi",     "article", "artikel", "copy"};

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0; }

// Calls `use` with each word of "td-post-content clearfix" until it gives true.
template <class Use>
bool any_word(std::string_view names, Use use) {
  for (std::size_t begin = 0; begin < names.size();) {
    auto end = begin;
    while (end < names.size() && is_word_byte(names[end])) ++end;
    if (end > begin && use(names.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// The others are also used for boxes around an article, or part of one.
bool is_strong(std::string_view reason) {
  return reason == kNavigation || reason == kRelated || reason == kComments || reason == kFooter ||
         reason == kAdvert || reason == kCookies || reason == kTags;
}

std::optional<BoxReason> reason_of_tag(std::string_view tag) {
  if (tag == "nav" || tag == "menu") return BoxReason{kNavigation, true};
  if (tag == "footer") return BoxReason{kFooter, true};
  if (tag == "aside") return BoxReason{kSide, true};
  if (tag == "dialog") return BoxReason{kOverlay, true};
  return std::nullopt;
}

constexpr std::string_view kReasons[] = {kNavigation, kRelated, kComments, kShare,  kAdvert, kSignUp,
                                         kCookies,    kSide,    kFooter,   kHeader, kTags,   kMeta,
                                         kAuthor,     kPlayer,  kNotShown, kOverlay};

std::uint32_t bit(NameGroup group) { return std::uint32_t{1} << static_cast<unsigned>(group); }

template <class List, class Use>
void match_words(const List& list, std::string_view word, Use use) {
  const auto same_letter =
      std::ranges::equal_range(list, word[0], {}, [](const auto& known) { return known.word[0]; });
  for (const auto& known : same_letter)
    if (known.prefix ? word.starts_with(known.word) : word == known.word) use(known);
}

}  // namespace

std::uint32_t find_name_groups(const Element& element) {
  std::uint32_t groups = 0;
  any_word(element.names, [&](std::string_view word) {
    match_words(kBoxWords, word, [&](const BoxWord& known) {
      const auto* reason = std::ranges::find(kReasons, known.reason);
      groups |= std::uint32_t{1} << (reason - kReasons);
    });
    match_words(kGroupWords, word, [&](const GroupWord& known) { groups |= bit(known.group); });
    return false;
  });
  if (is_body_box(element)) groups |= bit(NameGroup::body);
  if (is_caption_box(element)) groups |= bit(NameGroup::caption);
  return groups;
}

bool is_certain(std::string_view reason) {
  return reason == kComments || reason == kCookies || reason == kSignUp || reason == kFooter;
}

std::optional<BoxReason> find_box_reason(const Element& element) {
  if (element.tag == "html" || element.tag == "body" || element.tag == "main") return std::nullopt;
  if (const auto reason = reason_of_tag(element.tag)) return reason;
  std::optional<BoxReason> reason;
  any_word(element.names, [&](std::string_view word) {
    const auto same_letter =
        std::ranges::equal_range(kBoxWords, word[0], {}, [](const BoxWord& known) { return known.word[0]; });
    for (const auto& known : same_letter)
      if (known.prefix ? word.starts_with(known.word) : word == known.word) {
        reason = BoxReason{known.reason, is_strong(known.reason)};
        return true;
      }
    return false;
  });
  return reason;
}

bool is_body_box(const Element& element) {
  if (element.names.find("articlebody") != std::string::npos) return true;  // "article-body" is found below
  std::string_view before;
  return any_word(element.names, [&](std::string_view word) {
    const bool match = holds(kBodySecond, word) && holds(kBodyFirst, before) && word != before;
    before = word;
    return match;
  });
}

bool is_caption_box(const Element& element) {
  return element.tag == "figcaption" ||
         any_word(element.names, [](std::string_view word) { return word.starts_with("caption"); });
}

}  // namespace saksi
