#include "saksi/record/input_kind.h"

#include <algorithm>
#include <array>

#include "saksi/record/packed.h"
#include "saksi/record/warc/archive_head.h"

namespace saksi {
namespace {

using Form = InputKind::Form;

InputKind refuse(std::string message) { return {Form::unsupported, std::move(message)}; }

struct Magic {
  std::string_view bytes;
  std::string_view refusal;
};

// First bytes of what is no news text. Order does not matter: none opens another.
constexpr Magic kMagic[] = {
    {"%PDF-", "a PDF file; take the text out first: pdftotext FILE - | saksi read -"},
    {"PK\x03\x04", "a zip archive or office file; unpack it, or save it as plain text or HTML, first"},
    {"BZh", "packed with bzip2; unpack it first: bzcat FILE | saksi read -"},
    {"\xfd"
     "7zXZ",
     "packed with xz; unpack it first: xzcat FILE | saksi read -"},
    {"\x89PNG", "a picture (PNG); only text can be read"},
    {"\xff\xd8\xff", "a picture (JPEG); only text can be read"},
    {"GIF8", "a picture (GIF); only text can be read"},
    {"RIFF", "a picture, sound or film; only text can be read"},
    {"\x7f"
     "ELF",
     "a program (ELF); only text can be read"},
    {"\xd0\xcf\x11\xe0", "an old office file; save it as plain text or HTML first"},
    {"{\\rtf", "a rich text file (RTF); save it as plain text or HTML first"},
    {"SQLite format 3", "a database (SQLite); write its articles as JSON Lines first"},
};

constexpr std::string_view kSitemap =
    "a sitemap, which names pages and holds none; save the pages that it links to and read those";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}
bool opens_with(std::string_view text, std::string_view word) {
  return same_letters(text.substr(0, word.size()), word);
}
bool ends_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && same_letters(text.substr(text.size() - word.size()), word);
}
bool holds(std::string_view text, std::string_view word) {
  return !std::ranges::search(text, word, [](char x, char y) { return lower(x) == lower(y); }).empty();
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

std::string_view skip_blanks(std::string_view text) {
  const auto first = std::ranges::find_if_not(text, is_blank);
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

enum class Width { bytes, wide };  // wide: UTF-16 or UTF-32, with or without mark

// Every second byte of Latin text in UTF-16 is NUL, and nearly always on the same side.
Width width_of(std::string_view head) {
  if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) return Width::wide;
  if (head.find('\0') == std::string_view::npos) return Width::bytes;
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0';
  const auto [less, more] = std::minmax(nuls[0], nuls[1]);
  return more * 5 > head.size() && less * 10 < more ? Width::wide : Width::bytes;
}

// Wide text as its ASCII letters alone: enough to tell markup from prose.
std::string narrow(std::string_view head) {
  std::string letters;
  for (const char c : head)
    if (c != '\0' && c != '\xff' && c != '\xfe') letters += c;
  return letters;
}

bool is_binary(std::string_view head) {
  const bool has_nul = head.find('\0') != std::string_view::npos;
  const auto nuls = has_nul ? static_cast<std::size_t>(std::ranges::count(head, '\0')) : 0;
  // Controls show at once; this is run on every page, and most of the time that telling takes is here.
  const auto opening = head.substr(0, 4096);
  std::size_t controls = 0;
  for (const char c : opening) controls += static_cast<unsigned char>(c) < 0x20 && !is_blank(c) && c != 0x1B;
  // Broken pages hold a few NULs (measured: under 1 in 300); pictures and programs far more controls.
  return nuls * 100 > head.size() || controls * 20 > opening.size();
}

// The name of the first element, after comments, processing instructions and document type.
std::string_view first_element(std::string_view text) {
  while (text.starts_with('<')) {
    if (text.size() > 1 && text[1] != '!' && text[1] != '?') {
      text.remove_prefix(1);
      return text.substr(0, text.find_first_of(" \t\r\n/>"));
    }
    const auto close = text.starts_with("<!--") ? text.find("-->") : text.find('>');
    if (close == std::string_view::npos) return {};
    text = skip_blanks(text.substr(text.find('>', close) + 1));
  }
  return {};
}

bool is_html_element(std::string_view name) {
  constexpr std::string_view kNames[] = {"html", "head", "body",    "title",  "meta", "link", "script",
                                         "div",  "p",    "article", "main",   "h1",   "h2",   "table",
                                         "span", "a",    "style",   "header", "nav",  "img"};
  return std::ranges::any_of(kNames, [&](std::string_view known) { return same_letters(name, known); });
}

// "rss", "atom:feed", "rdf:RDF"; CDF has "channel".
bool is_feed_root(std::string_view name) {
  name = name.substr(std::min(name.rfind(':') + 1, name.size()));
  constexpr std::string_view kRoots[] = {"rss", "feed", "rdf", "channel"};
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return same_letters(name, root); });
}

// Whether a feed begins behind what a broken program printed in front of it; prose about feeds has no
// entries.
bool holds_feed(std::string_view text) {
  if (!holds(text, "<channel") && !holds(text, "<entry") && !holds(text, "<item") && !holds(text, "<outline"))
    return false;
  for (const std::string_view root : {"<rss", "<rdf:RDF", "<feed xmlns", "<feed version", "<opml"})
    if (holds(text, root)) return true;
  return false;
}

InputKind tell_markup(std::string_view text) {
  if (opens_with(text, "<!doctype html")) return {Form::html, {}};
  const auto name = first_element(text);
  if (is_feed_root(name)) return {Form::feed, {}};
  if (same_letters(name, "opml")) return {Form::opml, {}};
  if (same_letters(name, "urlset") || same_letters(name, "sitemapindex"))
    return refuse(std::string(kSitemap));
  if (same_letters(name, "svg")) return refuse("a picture (SVG); only text can be read");
  if (is_html_element(name) || holds(text.substr(0, 4096), "<html") || holds(text.substr(0, 4096), "<body"))
    return {Form::html, {}};
  if (opens_with(text, "<?xml") && holds(text, "<channel") && holds(text, "<item")) return {Form::feed, {}};
  if (opens_with(text, "<?xml"))
    return refuse("an XML file of a kind that is not known; HTML pages are read");
  return {Form::text, {}};
}

bool is_json_name(std::string_view name) {
  return ends_with(name, ".jsonl") || ends_with(name, ".ndjson") || ends_with(name, ".json");
}

// {"…", [{…, [{"…: JSON, not a bracket in prose ("[Foto] Banjir …").
bool opens_json(std::string_view text) {
  const auto next = skip_blanks(text.substr(1));
  if (next.empty()) return text.size() == 1 || text[1] == '\n' || text[1] == '\r';
  return text[0] == '{' ? next[0] == '"' || next[0] == '}' : next[0] == '{' || next[0] == ']';
}

// A JSON Feed names its version, often first; one whose names are sorted has its items before it.
bool is_json_feed(std::string_view text) {
  if (text[0] != '{') return false;
  if (holds(text, "jsonfeed.org/version") || holds(text, "jsonfeed.org\\/version")) return true;
  return holds(text, "\"items\"") && (holds(text, "\"content_html\"") || holds(text, "\"content_text\"")) &&
         (holds(text, "\"home_page_url\"") || holds(text, "\"date_published\""));
}

InputKind tell_json(std::string_view text) {
  if (is_json_feed(text)) return {Form::feed, {}};
  if (text[0] == '[') return {Form::json_values, {}};
  // A pretty-printed object breaks its line after a bracket or comma; a line of JSON Lines does not.
  auto line = text.substr(0, text.find('\n'));
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  const bool goes_on = line.size() < text.size() && (line.back() == '{' || line.back() == ',' || line == "[");
  return {goes_on ? Form::json_values : Form::json_lines, {}};
}

// "HTTP/1.1 200"
bool opens_response(std::string_view text) {
  if (!text.starts_with("HTTP/")) return false;
  const auto status = text.substr(std::min(text.find(' '), text.size()));
  return status.size() > 4 &&
         std::ranges::all_of(status.substr(1, 3), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

InputKind tell_kind(std::string_view head, std::string_view name) {
  for (const auto& magic : kMagic)
    if (head.starts_with(magic.bytes)) return refuse(std::string(magic.refusal));
  if (find_packing(head)) return refuse("packed twice; unpack it once first");
  if (find_archive(head, name)) return {Form::archive, {}};
  if (opens_response(head)) return {Form::http, {}};
  std::string letters;
  const bool wide = width_of(head) == Width::wide;
  if (wide) {
    letters = narrow(head);
  } else if (is_binary(head)) {
    return refuse("a binary file; only text can be read");
  }
  auto text = wide ? std::string_view(letters) : head;
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  text = skip_blanks(text);

  const bool json = !text.empty() && (text[0] == '{' || text[0] == '[') && opens_json(text);
  if (json && wide)
    return refuse("JSON in UTF-16; JSON is UTF-8: iconv -f UTF-16 -t UTF-8 FILE | saksi read -");
  if (json) return tell_json(text);
  if (text.starts_with('<')) {
    auto told = tell_markup(text);
    if (told.form != Form::text) return told;
  }
  if (holds_feed(text.substr(0, 2048)))
    return {holds(text.substr(0, 2048), "<opml") ? Form::opml : Form::feed, {}};
  if (holds(text.substr(0, 1024), "<html") || holds(text.substr(0, 1024), "<body")) return {Form::html, {}};
  const bool page_name = ends_with(name, ".html") || ends_with(name, ".htm") || ends_with(name, ".xhtml");
  if (page_name && text.find('<') != std::string_view::npos) return {Form::html, {}};
  if (is_json_name(name) && !text.empty()) return {Form::json_lines, {}};
  return {Form::text, {}};
}

}  // namespace saksi
