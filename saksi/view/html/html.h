#pragma once
// A builder of markup that cannot forget to escape: the form is a literal of ours, every string put into it
// is escaped, in text and in attributes; only what a builder made goes in as markup.
//
//   html.add("<a href=\"#{}\">{}</a>", id, article.title)

#include <concepts>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include "saksi/view/escape.h"

namespace saksi::html {

// Finished markup.
struct Markup {
  std::string text;
};

inline std::string_view printable(const Markup& markup) { return markup.text; }
inline std::string printable(std::string_view words) { return escape_html(words); }
template <class Number>
  requires std::integral<Number> || std::floating_point<Number>
Number printable(Number number) {
  return number;
}

class Html {
 public:
  template <class... Values>
  Html& add(fmt::format_string<decltype(printable(std::declval<const Values&>()))...> form,
            const Values&... values) {
    append(form, printable(values)...);
    return *this;
  }
  bool empty() const { return text_.empty(); }
  Markup take() { return {std::move(text_)}; }

 private:
  template <class... Printable>
  void append(fmt::string_view form, Printable&&... values) {
    fmt::vformat_to(std::back_inserter(text_), form, fmt::make_format_args(values...));
  }

  std::string text_;
};

template <class... Values>
Markup markup(fmt::format_string<decltype(printable(std::declval<const Values&>()))...> form,
              const Values&... values) {
  Html html;
  html.add(form, values...);
  return html.take();
}

}  // namespace saksi::html
