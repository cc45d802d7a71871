#include "saksi/article/box_names.h"

#include <algorithm>

#include "saksi/base/hash.h"

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

// Where the words of a sorted list begin that open with each byte.
template <std::size_t kSize, class Word>
constexpr auto index_words(const Word (&list)[kSize]) {
  std::array<std::uint8_t, 257> begins{};
  std::size_t next = 0;
  for (std::size_t byte = 0; byte <= 256; ++byte) {
    while (next < kSize && static_cast<unsigned char>(list[next].word[0]) < byte) ++next;
    begins[byte] = static_cast<std::uint8_t>(next);
  }
  return begins;
}
constexpr auto kBoxIndex = index_words(kBoxWords);
constexpr auto kGroupIndex = index_words(kGroupWords);

template <class List, class Index, class Use>
void match_words(const List& list, const Index& index, std::string_view word, Use use) {
  const auto first = static_cast<unsigned char>(word[0]);
  for (std::size_t i = index[first]; i < index[first + 1U]; ++i) {
    const auto& known = list[i];
    if (word.size() > 1 && known.word.size() > 1 && word[1] != known.word[1]) continue;
    if (known.prefix ? word.starts_with(known.word) : word == known.word) use(known);
  }
}

std::uint64_t shape_of(const Element& element) {
  std::uint64_t hash = 1469598103934665603ULL;
  const auto add = [&](std::string_view text) {
    for (const char c : text)
      if (c < '0' || c > '9') hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  add(element.tag);
  add(" ");
  add(element.names);
  return hash;
}

bool may_have_reason(const Element& element) {
  return element.tag != "html" && element.tag != "body" && element.tag != "main";
}

BoxNames read_names(const Element& element) {
  BoxNames found;
  found.shape = shape_of(element);
  if (may_have_reason(element)) found.reason = reason_of_tag(element.tag);
  const bool by_word = may_have_reason(element) && !found.reason;
  found.caption = element.tag == "figcaption";
  if (!element.names.empty()) found.body = is_body_box(element);
  any_word(element.names, [&](std::string_view word) {
    match_words(kBoxWords, kBoxIndex, word, [&](const BoxWord& known) {
      const auto* reason = std::ranges::find(kReasons, known.reason);
      found.groups |= std::uint32_t{1} << (reason - kReasons);
      if (by_word && !found.reason) found.reason = BoxReason{known.reason, is_strong(known.reason)};
    });
    match_words(kGroupWords, kGroupIndex, word,
                [&](const GroupWord& known) { found.groups |= bit(known.group); });
    found.caption = found.caption || word.starts_with("caption");
    return false;
  });
  if (found.body) found.groups |= bit(NameGroup::body);
  if (found.caption) found.groups |= bit(NameGroup::caption);
  return found;
}

}  // namespace

const BoxNames& BoxNameReader::read(const Element& element) {
  const auto hash = (hash_64(element.names) ^ hash_64(element.tag) * 0x9E3779B97F4A7C15ULL) | 1U;
  auto& known = known_[(hash >> 32) % known_.size()];
  if (known.hash != hash) known = {hash, read_names(element)};
  return known.names;
}

bool is_certain(std::string_view reason) {
  return reason == kComments || reason == kCookies || reason == kSignUp || reason == kFooter;
}

std::optional<BoxReason> find_box_reason(const Element& element) { return read_names(element).reason; }

bool is_body_box(const Element& element) {
  if (element.names.find("articlebody") != std::string::npos) return true;  // "article-body" is found below
  std::string_view before;
  return any_word(element.names, [&](std::string_view word) {
    const bool match = holds(kBodySecond, word) && holds(kBodyFirst, before) && word != before;
    before = word;
    return match;
  });
}

bool is_caption_box(const Element& element) { return read_names(element).caption; }

}  // namespace saksi
