#include "saksi/document/page_dates.h"

#include <algorithm>

#include <fmt/format.h>

#include "saksi/document/date_figures.h"
#include "saksi/document/date_markup.h"
#include "saksi/document/headline.h"
#include "saksi/document/plain.h"
#include "saksi/document/shown_dates.h"
#include "saksi/document/state_dates.h"

namespace saksi {
namespace {

using Basis = DeclaredDate::Basis;
using Kind = DeclaredDate::Kind;
using Node = Tree::Node;

class Finder {
 public:
  Finder(const Tree& tree, Declared& declared)
      : tree_(tree),
        declared_(declared),
        shown_(tree, find_headline(tree, declared.title ? std::string_view(*declared.title) : "")) {}

  void find(const LinkedData& linked) {
    take_linked(linked);
    walk();
    for (auto& date : shown_.shown()) dates().push_back(std::move(date));
    for (auto& date : shown_.named())
      if (!has(date.kind)) dates().push_back(std::move(date));
    if (declared_.url) put(*declared_.url, Basis::url, "address", Kind::address);
    if (!has(Kind::first) && !has(Kind::shown)) take_state();
    if (declared_.picture) put(*declared_.picture, Basis::url, "address of the picture", Kind::trace);
    std::ranges::stable_sort(dates(), {}, &DeclaredDate::kind);
    const auto changed = std::ranges::find(dates(), Kind::changed, &DeclaredDate::kind);
    if (changed != dates().end()) declared_.modified = *changed;
  }

 private:
  std::vector<DeclaredDate>& dates() { return declared_.published; }
  bool has(Kind kind) { return std::ranges::find(dates(), kind, &DeclaredDate::kind) != dates().end(); }

  void put(std::string_view raw, Basis basis, std::string why, Kind kind) {
    constexpr std::size_t kMaxBytes = 2000;  // of an address; dates are shorter
    auto words = make_plain_line(raw.substr(0, kMaxBytes));
    if (!words.empty()) dates().push_back({std::move(words), basis, std::move(why), kind});
  }
  void take_linked(const LinkedData& linked) {
    const auto take = [&](const std::optional<std::string>& words, const char* key, Kind kind) {
      if (words) put(*words, Basis::markup, fmt::format("JSON-LD {}", key), kind);
    };
    take(linked.published, "datePublished", Kind::first);
    take(linked.created, "dateCreated", Kind::some);
    take(linked.modified, "dateModified", Kind::changed);
  }

  void walk() {
    for (Node node = 0; node != Tree::kNone;) {
      switch (tree_.tag(node)) {
        case Tag::script:
          if (const auto child = tree_.first_child(node); child != Tree::kNone)
            scripts_.push_back(tree_.text(child));
          [[fallthrough]];
        case Tag::style:
        case Tag::template_:
        case Tag::textarea:
        case Tag::select:
        case Tag::title:
          node = tree_.after(node);
          continue;
        case Tag::meta:
          look_meta(node);
          break;
        case Tag::body:
          in_body_ = true;
          break;
        case Tag::text:
          break;
        default:
          look_property(node);
      }
      shown_.look(node);
      node = tree_.following(node);
    }
  }

  void look_meta(Node node) {
    const auto content = tree_.attribute(node, Attribute::content);
    if (!content || content->size() < 6) return;
    for (const auto attribute : {Attribute::property, Attribute::name, Attribute::itemprop}) {
      const auto given = tree_.attribute(node, attribute);
      const auto* name = given ? find_date_name(*given) : nullptr;
      if (!name) continue;
      auto why = fmt::format("meta {}", name->name);
      if (in_body_ && attribute == Attribute::itemprop)
        return shown_.add_named(node, *content, std::move(why), name->kind);
      return put(*content, Basis::markup, std::move(why), name->kind);
    }
  }

  // <span property=schema:dateCreated content=…>, <abbr itemprop=datePublished
  // title="2018-06-05">08:00</abbr>
  void look_property(Node node) {
    for (const auto attribute : {Attribute::itemprop, Attribute::property}) {
      const auto given = tree_.attribute(node, attribute);
      const auto* name = given ? find_date_name(*given) : nullptr;
      if (name) return look_named(node, *name);
    }
  }
  void look_named(Node node, const DateName& name) {
    const auto take = [&](std::string_view words) {
      if (find_date_figures(words) == std::string_view::npos) return false;
      shown_.add_named(node, words, fmt::format("property {}", name.name), name.kind);
      return true;
    };
    for (const auto attribute : {Attribute::content, Attribute::datetime, Attribute::title})
      if (const auto words = tree_.attribute(node, attribute); words && take(*words)) return;
    const auto child = tree_.first_child(node);
    if (child != Tree::kNone && tree_.tag(child) == Tag::text) take(tree_.text(child));
  }

  // Pages that a script builds carry their report in its state.
  void take_state() {
    for (auto& date : find_state_dates(scripts_)) dates().push_back(std::move(date));
  }

  const Tree& tree_;
  Declared& declared_;
  ShownDates shown_;
  std::vector<std::string_view> scripts_;
  bool in_body_ = false;
};

}  // namespace

void add_page_dates(const Tree& tree, const LinkedData& linked, Declared& declared) {
  Finder(tree, declared).find(linked);
}

}  // namespace saksi
