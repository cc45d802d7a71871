#include "saksi/document/make_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "saksi/document/cut_blocks.h"
#include "saksi/document/decode.h"
#include "saksi/document/embedded_text.h"
#include "saksi/document/feed/feed_documents.h"
#include "saksi/document/json_fields.h"
#include "saksi/document/page_blocks.h"
#include "saksi/document/page_facts.h"
#include "saksi/document/plain.h"
#include "saksi/document/text_blocks.h"
#include "saksi/document/tree.h"

namespace saksi {
namespace {

class Maker {
 public:
  Maker(const Record& record, const DocumentLimits& limits, const OnProblem& on_problem)
      : record_(record), limits_(limits), on_problem_(on_problem) {
    document_.record = record.where;
  }

  Result<std::vector<Document>> make_all() {
    if (record_.kind == RecordKind::feed) return make_feed();
    auto document = make();
    if (!document) return tl::unexpected(document.error());
    std::vector<Document> documents;
    documents.push_back(std::move(*document));
    return documents;
  }

  Result<Document> make() {
    switch (record_.kind) {
      case RecordKind::text:
        add_text(make_plain_text(decode_record(limits_.max_text_bytes, false)));
        break;
      case RecordKind::html:
        add_page(decode_record(limits_.max_page_bytes, true));
        break;
      case RecordKind::json_article:
        if (auto added = add_json(); !added) return tl::unexpected(added.error());
        break;
      case RecordKind::feed:
        assert(false);
    }
    if (!document_.declared.url) document_.declared.url = record_.url;
    if (record_.fetched) document_.declared.fetched = record_.fetched;
    document_.declared.last_modified = record_.last_modified;
    return std::move(document_);
  }

 private:
  Result<std::vector<Document>> make_feed() {
    auto made = feed_documents(decode_record(limits_.max_page_bytes, true), record_.url.value_or(""),
                               {limits_.max_depth, limits_.max_text_bytes});
    if (!made) return fail(made.error().code, made.error().message, place_of(record_));
    for (auto& problem : made->problems) tell(problem.code, std::move(problem.message));
    for (auto& document : made->documents) {
      document.record.insert(0, record_.where);
      document.declared.fetched = record_.fetched;
    }
    return std::move(made->documents);
  }

  void tell(ErrorCode code, std::string message) {
    on_problem_({code, std::move(message), place_of(record_)});
  }

  std::string_view cut(std::string_view bytes, std::size_t limit) {
    if (bytes.size() <= limit) return bytes;
    const auto line = bytes.rfind('\n', limit);
    const auto blank = bytes.rfind(' ', limit);
    const auto end = line != std::string_view::npos && line > limit / 2     ? line
                     : blank != std::string_view::npos && blank > limit / 2 ? blank
                                                                            : whole_letters(bytes, limit);
    tell(ErrorCode::too_large, fmt::format("more than {} bytes; only the first {} are read", limit, end));
    return bytes.substr(0, end);
  }

  std::string decode_record(std::size_t limit, bool page) {
    DecodeHints hints;
    hints.page = page;
    if (record_.charset) hints.transport = *record_.charset;
    auto decoded = decode(cut(record_.bytes, limit), hints);
    if (decoded.broken_places > 0)
      tell(ErrorCode::malformed, decoded.charset == "UTF-8"
                                     ? fmt::format("not valid UTF-8 in {} place{}", decoded.broken_places,
                                                   decoded.broken_places == 1 ? "" : "s")
                                     : fmt::format("not valid UTF-8; read as {}", decoded.charset));
    return std::move(decoded.text);
  }

  void add_text(std::string_view text) { document_.blocks = text_blocks(text); }

  Tree parse(std::string page) {
    auto parsed = parse_html(page, limits_.max_depth);
    if (parsed.too_deep)
      tell(ErrorCode::too_large,
           fmt::format("elements more than {} deep; read as text of those around them", limits_.max_depth));
    if (parsed.too_many)
      tell(ErrorCode::too_large, "more elements than any page has; the rest is read as text");
    return std::move(parsed.tree);
  }
  void add_blocks(const Tree& tree) {
    auto page = page_blocks(tree);
    document_.blocks = std::move(page.blocks);
    document_.elements = std::move(page.elements);
    document_.times = std::move(page.times);
    if (document_.blocks.size() > limits_.max_blocks) {
      document_.blocks.resize(limits_.max_blocks);
      tell(ErrorCode::too_large,
           fmt::format("more than {} paragraphs; the rest is left out", limits_.max_blocks));
    }
    if (cut_blocks(document_.blocks, limits_.max_text_bytes))
      tell(ErrorCode::too_large,
           fmt::format("more than {} bytes of text; the rest is left out", limits_.max_text_bytes));
  }
  void add_page(std::string page) {
    const auto tree = parse(std::move(page));
    document_.declared = page_facts(tree, record_.url.value_or(""));
    add_blocks(tree);
    add_embedded_text(
        document_,
        find_embedded_text(tree, document_.blocks, document_.declared.title.value_or(""), limits_.max_depth));
  }

  // The sender's fields win over what its page says; its text, which somebody took out of the page already,
  // wins over the page.
  Result<void> add_json() {
    auto fields = parse_json_fields(record_.bytes);
    if (!fields) return fail(fields.error().code, fields.error().message, place_of(record_));
    for (auto& problem : fields->problems) tell(ErrorCode::malformed, std::move(problem));
    if (!fields->text && !fields->html)
      return fail(ErrorCode::malformed, "no article: neither 'text' nor 'html'", place_of(record_));
    Declared declared;
    if (fields->text) {
      add_text(make_plain_text(cut(*fields->text, limits_.max_text_bytes)));
    } else {
      const auto tree = parse(std::string(cut(*fields->html, limits_.max_page_bytes)));
      declared = page_facts(tree, fields->declared.url.value_or(""));
      add_blocks(tree);
    }
    document_.declared = merge(std::move(fields->declared), std::move(declared));
    return {};
  }

  static Declared merge(Declared given, Declared page) {
    const auto fill = [](auto& to, auto& from) {
      if (!to) to = std::move(from);
    };
    fill(given.url, page.url);
    fill(given.outlet, page.outlet);
    fill(given.title, page.title);
    fill(given.modified, page.modified);
    fill(given.language, page.language);
    fill(given.description, page.description);
    fill(given.free_to_read, page.free_to_read);
    fill(given.section, page.section);
    fill(given.picture, page.picture);
    fill(given.next, page.next);
    given.posts = std::move(page.posts);
    if (given.keywords.empty()) given.keywords = std::move(page.keywords);
    given.authors = std::move(page.authors);
    for (auto& date : page.published) given.published.push_back(std::move(date));
    return given;
  }

  const Record& record_;
  const DocumentLimits& limits_;
  const OnProblem& on_problem_;
  Document document_;
};

}  // namespace

Result<std::vector<Document>> make_documents(const Record& record, const DocumentLimits& limits,
                                             const OnProblem& on_problem) {
  return Maker(record, limits, on_problem).make_all();
}

Result<Document> make_document(const Record& record, const DocumentLimits& limits,
                               const OnProblem& on_problem) {
  return Maker(record, limits, on_problem).make();
}

}  // namespace saksi
