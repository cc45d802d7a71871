#include "saksi/document/charset.h"

#include <algorithm>
#include <string>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

struct Label {
  std::string_view label;
  std::string_view charset;
};

// After the table of labels in the WHATWG Encoding standard; labels that ICU would read otherwise than
// browsers do, or not at all, and the ones that pages give. Sorted.
constexpr Label kLabels[] = {
    {"ansi_x3.4-1968", "windows-1252"},
    {"arabic", "ISO-8859-6"},
    {"ascii", "windows-1252"},
    {"asmo-708", "ISO-8859-6"},
    {"big5", "Big5-HKSCS"},
    {"big5-hkscs", "Big5-HKSCS"},
    {"cn-big5", "Big5-HKSCS"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"cp1253", "windows-1253"},
    {"cp1254", "windows-1254"},
    {"cp1255", "windows-1255"},
    {"cp1256", "windows-1256"},
    {"cp1257", "windows-1257"},
    {"cp1258", "windows-1258"},
    {"cp819", "windows-1252"},
    {"cp866", "ibm-866"},
    {"csisolatin1", "windows-1252"},
    {"csisolatin2", "ISO-8859-2"},
    {"cskoi8r", "KOI8-R"},
    {"csshiftjis", "windows-31j"},
    {"cyrillic", "ISO-8859-5"},
    {"dos-874", "windows-874-2000"},
    {"ecma-118", "ISO-8859-7"},
    {"euc-jp", "EUC-JP"},
    {"euc-kr", "windows-949-2000"},
    {"gb18030", "gb18030"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"greek", "ISO-8859-7"},
    {"hebrew", "ISO-8859-8"},
    {"ibm866", "ibm-866"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-10", "ISO-8859-10"},
    {"iso-8859-11", "windows-874-2000"},
    {"iso-8859-13", "ISO-8859-13"},
    {"iso-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15"},
    {"iso-8859-2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-1", "windows-1252"},
    {"iso8859-15", "ISO-8859-15"},
    {"iso8859-2", "ISO-8859-2"},
    {"iso8859-9", "windows-1254"},
    {"iso88591", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"iso_8859-15", "ISO-8859-15"},
    {"iso_8859-2", "ISO-8859-2"},
    {"iso_8859-9", "windows-1254"},
    {"koi", "KOI8-R"},
    {"koi8", "KOI8-R"},
    {"koi8-r", "KOI8-R"},
    {"koi8-ru", "KOI8-U"},
    {"koi8-u", "KOI8-U"},
    {"korean", "windows-949-2000"},
    {"ks_c_5601-1987", "windows-949-2000"},
    {"ksc5601", "windows-949-2000"},
    {"l1", "windows-1252"},
    {"l2", "ISO-8859-2"},
    {"l5", "windows-1254"},
    {"l9", "ISO-8859-15"},
    {"latin1", "windows-1252"},
    {"latin2", "ISO-8859-2"},
    {"latin5", "windows-1254"},
    {"mac", "macintosh"},
    {"mac-cyrillic", "x-mac-cyrillic"},
    {"macintosh", "macintosh"},
    {"ms932", "windows-31j"},
    {"ms_kanji", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"shift_jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"tis-620", "windows-874-2000"},
    {"uhc", "windows-949-2000"},
    {"unicode", "UTF-16LE"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"us-ascii", "windows-1252"},
    {"utf-16", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"utf-16le", "UTF-16LE"},
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"windows-1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"windows-1252", "windows-1252"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"windows-31j", "windows-31j"},
    {"windows-874", "windows-874-2000"},
    {"windows-949", "windows-949-2000"},
    {"x-cp1250", "windows-1250"},
    {"x-cp1251", "windows-1251"},
    {"x-cp1252", "windows-1252"},
    {"x-euc-jp", "EUC-JP"},
    {"x-gbk", "gb18030"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
    {"x-mac-roman", "macintosh"},
    {"x-sjis", "windows-31j"},
    {"x-user-defined", "windows-1252"},
    {"x-x-big5", "Big5-HKSCS"},
};
static_assert(std::ranges::is_sorted(kLabels, {}, &Label::label));

constexpr std::size_t kMaxMetaBytes = 1024;  // of a tag that is looked through

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// The word after "=" at the start of `rest`, with or without marks; empty when there is none.
std::string_view value_at(std::string_view rest) {
  const auto skip = [&] {
    while (!rest.empty() && is_blank(rest.front())) rest.remove_prefix(1);
  };
  skip();
  if (!rest.starts_with('=')) return {};
  rest.remove_prefix(1);
  skip();
  if (rest.starts_with('"') || rest.starts_with('\'')) rest.remove_prefix(1);
  return rest.substr(0, rest.find_first_of(" \t\r\n\"';>/"));
}

}  // namespace

std::optional<std::string_view> find_charset(std::string_view label) {
  const auto key = fold_case(trim(label));
  const auto* found = std::ranges::lower_bound(kLabels, std::string_view(key), {}, &Label::label);
  if (found == std::end(kLabels) || found->label != key) return std::nullopt;
  return found->charset;
}

std::optional<std::string_view> find_declared_charset(std::string_view head) {
  std::string folded(head);  // ASCII letters only: offsets stay
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  const std::string_view lower = folded;
  if (lower.starts_with("<?xml")) {
    const auto close = lower.find("?>");
    const auto at = lower.find("encoding");
    if (at != std::string_view::npos && at < close)
      if (const auto label = value_at(lower.substr(at + 8)); !label.empty())
        return head.substr(static_cast<std::size_t>(label.data() - lower.data()), label.size());
  }
  bool no_comment_end = false;
  for (auto at = lower.find('<'); at != std::string_view::npos; at = lower.find('<', at)) {
    const auto rest = lower.substr(at);
    if (!no_comment_end && rest.starts_with("<!--")) {
      const auto close = lower.find("-->", at + 2);
      no_comment_end = close == std::string_view::npos;
      if (!no_comment_end) {
        at = close;
        continue;
      }
    }
    ++at;
    if (!rest.starts_with("<meta")) continue;
    const auto near = rest.substr(0, kMaxMetaBytes);
    const auto tag = near.substr(0, near.find('>'));
    const auto word = tag.find("charset");
    if (word == std::string_view::npos) continue;
    const auto label = value_at(tag.substr(word + 7));
    if (!label.empty())
      return head.substr(static_cast<std::size_t>(label.data() - lower.data()), label.size());
  }
  return std::nullopt;
}

}  // namespace saksi
