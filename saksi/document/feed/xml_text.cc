#include "saksi/document/feed/xml_text.h"

#include "saksi/base/utf8.h"
#include "saksi/document/decode.h"

namespace saksi {
namespace {

using Form = FeedText::Form;

enum class Declaration { none, plain, html, xml, packed };

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Media types of XML stand in place, those of text are text, all others are packed (RFC 4287, 4.1.3.3).
Declaration declaration_of(const XmlTree& xml, XmlTree::Node node) {
  const auto mode = fold_case(trim(xml.attribute(node, "mode").value_or("")));
  const auto type = fold_case(trim(xml.attribute(node, "type").value_or("")));
  if (mode == "base64") return Declaration::packed;
  if (holds(type, "xhtml") || type.ends_with("+xml") || type.ends_with("/xml")) return Declaration::xml;
  if (holds(type, "html")) return Declaration::html;
  if (type == "text" || type.starts_with("text/")) return Declaration::plain;
  return holds(type, "/") ? Declaration::packed : Declaration::none;
}

bool has_elements(const XmlTree& xml, XmlTree::Node node) {
  for (auto child = xml.first_child(node); child != XmlTree::kNone; child = xml.next_sibling(child))
    if (!xml.is_text(child)) return true;
  return false;
}

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    if (c == '<')
      html += "&lt;";
    else if (c == '&')
      html += "&amp;";
    else
      html += c;
  }
}

bool is_void(std::string_view name) {
  for (const std::string_view known : {"br", "img", "hr", "wbr", "input", "col", "embed", "area", "param"})
    if (same_name(name, known)) return true;
  return false;
}

// What lies in the element as HTML, prefixes of names left off. Attributes do not matter to the text, but for
// what hides an element.
// `escaped`: text in it is HTML of its own, "<div>&lt;b&gt;Satu&lt;/b&gt;</div>", as its type says.
std::string markup_in(const XmlTree& xml, XmlTree::Node node, bool escaped) {
  std::string html;
  const auto close = [&](XmlTree::Node inner) {
    if (!is_void(local_name(xml.name(inner)))) ((html += "</") += local_name(xml.name(inner))) += '>';
  };
  for (auto inner = xml.first_child(node); inner != XmlTree::kNone && inner != node;) {
    if (xml.is_text(inner)) {
      if (escaped)
        html += xml.text(inner);
      else
        append_escaped(html, xml.text(inner));
    } else {
      (html += '<') += local_name(xml.name(inner));
      if (xml.attribute(inner, "hidden")) html += " hidden";
      html += '>';
      if (xml.first_child(inner) != XmlTree::kNone) {
        inner = xml.first_child(inner);
        continue;
      }
      close(inner);
    }
    while (inner != node && xml.next_sibling(inner) == XmlTree::kNone) {
      inner = xml.parent(inner);
      if (inner != node) close(inner);
    }
    if (inner != node) inner = xml.next_sibling(inner);
  }
  return html;
}

}  // namespace

FeedText xml_text(const XmlTree& xml, XmlTree::Node node, UndeclaredText undeclared) {
  const auto declared = declaration_of(xml, node);
  if (declared == Declaration::packed)
    if (const auto bytes = decode_base64(xml.text_in(node))) return guess_text(decode(*bytes, {}).text);
  if (has_elements(xml, node)) return {markup_in(xml, node, declared == Declaration::html), Form::html};
  auto words = xml.text_in(node);
  switch (declared) {
    case Declaration::plain:
      return {std::move(words), Form::plain};
    case Declaration::html:
      return {std::move(words), Form::html};
    case Declaration::xml:
    case Declaration::packed:
    case Declaration::none:
      break;
  }
  if (undeclared == UndeclaredText::html || declared == Declaration::xml)
    return {std::move(words), Form::html};
  return guess_text(std::move(words));
}

}  // namespace saksi
