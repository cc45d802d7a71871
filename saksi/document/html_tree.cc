// Fills the tree from libxml2's stream of events. Its own tree is never built: the events cost less than its
// nodes do.

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "saksi/document/tree.h"

namespace saksi {
namespace {

constexpr std::size_t kMaxTagBytes = std::size_t{16} << 10;  // of a tag, values in quotes left out

struct Name {
  std::string_view name;
  Attribute attribute;
};
constexpr Name kAttributes[] = {
    {"aria-hidden", Attribute::aria_hidden},
    {"class", Attribute::class_},
    {"content", Attribute::content},
    {"datetime", Attribute::datetime},
    {"hidden", Attribute::hidden},
    {"href", Attribute::href},
    {"id", Attribute::id},
    {"itemprop", Attribute::itemprop},
    {"lang", Attribute::lang},
    {"name", Attribute::name},
    {"property", Attribute::property},
    {"rel", Attribute::rel},
    {"role", Attribute::role},
    {"style", Attribute::style},
    {"title", Attribute::title},
    {"type", Attribute::type},
};

std::string_view view(const xmlChar* words) {
  return words ? std::string_view(reinterpret_cast<const char*>(words)) : std::string_view();
}

bool is_raw(Tag tag) { return tag == Tag::script || tag == Tag::style; }

// libxml2 keeps the names of the open elements on a stack; `open` says which node of ours each of them is.
struct Builder {
  htmlParserCtxtPtr parser = nullptr;
  std::size_t max_depth = 0;
  std::vector<Tree::Node> open{0};
  ParsedPage page;

  void follow_stack(int size) {
    open.resize(std::min(open.size(), static_cast<std::size_t>(std::max(size, 0)) + 1));
  }
  void start(std::string_view name, const xmlChar** attributes) {
    follow_stack(parser->nameNr - 1);
    const auto tag = find_tag(name);
    if (open.size() > max_depth && !is_raw(tag)) return leave_out();
    const auto node = page.tree.add_element(open.back(), tag);
    open.push_back(node);
    for (; attributes && *attributes; attributes += 2) {
      const auto* known = std::ranges::find(kAttributes, view(attributes[0]), &Name::name);
      if (known != std::end(kAttributes)) page.tree.add_attribute(known->attribute, view(attributes[1]));
    }
  }
  // Takes the element off libxml2's stack again: every end tag looks through all of it.
  void leave_out() {
    page.too_deep = true;
    if (parser->nameNr < 1) return;
    parser->nameTab[--parser->nameNr] = nullptr;
    parser->name = parser->nameNr > 0 ? parser->nameTab[parser->nameNr - 1] : nullptr;
  }
  void text(const xmlChar* words, int size) {
    follow_stack(parser->nameNr);
    page.tree.add_text(open.back(), {reinterpret_cast<const char*>(words), static_cast<std::size_t>(size)});
  }
};

void on_start(void* builder, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Builder*>(builder)->start(view(name), attributes);
}
void on_end(void* builder, const xmlChar*) {
  auto& here = *static_cast<Builder*>(builder);
  here.follow_stack(here.parser->nameNr - 1);
}
void on_text(void* builder, const xmlChar* words, int size) {
  static_cast<Builder*>(builder)->text(words, size);
}

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The end of the tag that opens at `at`, and how many of its bytes stand outside of quoted values.
struct TagEnd {
  std::size_t end;  // of ">", or of the page
  std::size_t bare;
};
TagEnd find_tag_end(std::string_view page, std::size_t at) {
  std::size_t bare = 0;
  char before = ' ';  // the last byte that is no blank
  for (; at < page.size() && page[at] != '>'; ++at, ++bare) {
    const char c = page[at];
    if (before == '=' && (c == '"' || c == '\'')) {
      const auto close = page.find(c, at + 1);
      if (close == std::string_view::npos) return {page.size(), bare};
      at = close;
    }
    if (c != ' ' && c != '\n' && c != '\t') before = c;
  }
  return {std::min(at + 1, page.size()), bare};
}

// libxml2 compares each attribute of a tag with all before it. No honest tag is as long as this; from such a
// one only the name is kept.
bool has_long_tag(std::string_view page, std::string* shortened) {
  std::size_t copied = 0;
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    ++at;
    if (at >= page.size() || !is_letter_byte(page[at])) continue;
    const auto [end, bare] = find_tag_end(page, at);
    if (bare > kMaxTagBytes) {
      if (!shortened) return true;
      const auto name = page.substr(at).find_first_of(" \t\n/>");
      shortened->append(page.substr(copied, at + std::min<std::size_t>(name, 32) - copied));
      *shortened += '>';
      copied = end;
    }
    at = end;
  }
  if (shortened) shortened->append(page.substr(copied));
  return copied > 0;
}

}  // namespace

ParsedPage parse_html(const std::string& page, std::size_t max_depth) {
  static const bool ready = [] {  // once, before several threads parse
    xmlInitParser();
    return true;
  }();
  std::string shortened;
  if (ready && has_long_tag(page, nullptr)) has_long_tag(page, &shortened);
  const auto& input = shortened.empty() ? page : shortened;

  Builder builder;
  builder.max_depth = max_depth;
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              &htmlFreeParserCtxt);
  if (!parser) return {};
  builder.parser = parser.get();
  htmlSAXHandler events{};
  events.startElement = on_start;
  events.endElement = on_end;
  events.characters = on_text;
  events.ignorableWhitespace = on_text;
  events.cdataBlock = on_text;
  std::swap(*parser->sax, events);
  parser->userData = &builder;
  xmlDictSetLimit(parser->dict, 0);
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  auto* document = htmlCtxtReadMemory(parser.get(), input.data(), static_cast<int>(input.size()), nullptr,
                                      "UTF-8", kOptions);
  xmlFreeDoc(document);
  return std::move(builder.page);
}

}  // namespace saksi
