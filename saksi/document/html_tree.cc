// Fills the tree from libxml2's stream of events. Its own tree is never built: the events cost less than its
// nodes do.

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

#include "saksi/document/page_cuts.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

std::string_view view(const xmlChar* words) {
  return words ? std::string_view(reinterpret_cast<const char*>(words)) : std::string_view();
}

bool is_raw(Tag tag) { return tag == Tag::script || tag == Tag::style; }

// libxml2 keeps the names of the open elements on a stack; `open` says which node of ours each of them is.
struct Builder {
  htmlParserCtxtPtr parser = nullptr;
  std::size_t max_depth = 0;
  const PageCuts* cuts = nullptr;
  std::size_t raw_texts = 0;  // met so far
  std::vector<Tree::Node> open{0};
  ParsedPage page;

  void follow_stack(int size) {
    open.resize(std::min(open.size(), static_cast<std::size_t>(std::max(size, 0)) + 1));
  }
  void start(std::string_view name, const xmlChar** attributes) {
    follow_stack(parser->nameNr - 1);
    const auto tag = find_tag(name);
    const bool too_many = page.tree.size() >= kMaxNodes;
    if ((open.size() > max_depth || too_many) && !is_raw(tag)) return leave_out(too_many);
    const auto node = page.tree.add_element(open.back(), tag);
    open.push_back(node);
    for (; attributes && *attributes; attributes += 2)
      if (const auto known = find_attribute(view(attributes[0])))
        page.tree.add_attribute(*known, view(attributes[1]));
  }
  // Takes the element off libxml2's stack again: every end tag looks through all of it.
  void leave_out(bool too_many) {
    (too_many ? page.too_many : page.too_deep) = true;
    if (parser->nameNr < 1) return;
    parser->nameTab[--parser->nameNr] = nullptr;
    parser->name = parser->nameNr > 0 ? parser->nameTab[parser->nameNr - 1] : nullptr;
  }
  void text(std::string_view words) {
    follow_stack(parser->nameNr);
    page.tree.add_text(open.back(), words);
  }
  void raw_text(std::string_view words) {
    const auto meant = cuts->find_raw_text(words, raw_texts);
    raw_texts += meant.has_value();
    text(meant.value_or(words));
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
  static_cast<Builder*>(builder)->text(
      {reinterpret_cast<const char*>(words), static_cast<std::size_t>(size)});
}
void on_raw_text(void* builder, const xmlChar* words, int size) {
  static_cast<Builder*>(builder)->raw_text(
      {reinterpret_cast<const char*>(words), static_cast<std::size_t>(size)});
}

}  // namespace

ParsedPage parse_html(std::string_view page, std::size_t max_depth) {
  static const bool ready = [] {  // once, before several threads parse
    xmlInitParser();
    return true;
  }();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              &htmlFreeParserCtxt);
  if (!ready || !parser) return {};
  const auto cuts = cut_page(page);
  Builder builder;
  builder.parser = parser.get();
  builder.max_depth = max_depth;
  builder.cuts = &cuts;
  htmlSAXHandler events{};
  events.startElement = on_start;
  events.endElement = on_end;
  events.characters = on_text;
  events.ignorableWhitespace = on_text;
  events.cdataBlock = on_raw_text;
  std::swap(*parser->sax, events);
  parser->userData = &builder;
  xmlDictSetLimit(parser->dict, 0);
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  auto* document = htmlCtxtReadMemory(parser.get(), cuts.page.data(), static_cast<int>(cuts.page.size()),
                                      nullptr, "UTF-8", kOptions);
  xmlFreeDoc(document);
  return std::move(builder.page);
}

}  // namespace saksi
