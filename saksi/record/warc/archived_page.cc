#include "saksi/record/warc/archived_page.h"

#include <algorithm>

namespace saksi {
namespace {

using Form = InputKind::Form;

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Notes of crawlers stand under "metadata://", "urn:" and "dns:".
bool is_address_of_page(const std::optional<std::string>& url) {
  if (!url) return false;
  return std::ranges::any_of(
             std::initializer_list<std::string_view>{"http://", "https://", "ftp://", "file:"},
             [&](std::string_view scheme) { return url->starts_with(scheme); }) &&
         !url->ends_with("/robots.txt");
}

bool may_be_text(std::string_view type) {
  return !std::ranges::any_of(std::initializer_list<std::string_view>{"image/", "audio/", "video/", "font/",
                                                                      "model/", "multipart/"},
                              [&](std::string_view kind) { return type.starts_with(kind); }) &&
         !has_any(type, {"javascript", "ecmascript", "css", "pdf", "zip", "font", "wasm", "flash", "msword",
                         "officedocument", "ms-", "csv", "calendar", "vtt", "warc", "protobuf", "svg"});
}

// Of the JSON that servers send, what has the fields of an article (CONTRACT.md).
bool holds_articles(std::string_view json) {
  return has_any(json.substr(0, 4096),
                 {"\"text\":", "\"html\":", "\"maintext\":", "\"text\" :", "\"html\" :"});
}

// What the content is, where the declared type allows it. What it looks like wins over the type, but prose is
// only what is declared as prose: programs and tables look like it.
std::optional<Form> form_of(std::string_view body, std::string_view type) {
  const auto first = body.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::nullopt;
  const auto told = tell_kind(body.substr(0, kHeadBytes), {}).form;
  switch (told) {
    case Form::html:
      return Form::html;
    case Form::text:
      if (has_any(type, {"html"})) return Form::html;
      return type == "text/plain" ? std::optional(Form::text) : std::nullopt;
    case Form::json_lines:
    case Form::json_values:
      if (has_any(type, {"html"})) return std::nullopt;
      return holds_articles(body) ? std::optional(told) : std::nullopt;
    case Form::feed:
      return told;
    case Form::unsupported:
    case Form::opml:
    case Form::archive:
    case Form::http:
      break;
  }
  return std::nullopt;
}

HttpHead head_of_resource(const ArchiveHead& head) {
  HttpHead made;
  made.fields.push_back({"content-type", head.content_type});
  return made;
}

// A server's answer; some archives hold it without its head.
std::optional<HttpHead> http_head(const ArchiveHead& head, std::string_view block) {
  if (head.kind == ArchiveKind::resource || head.kind == ArchiveKind::conversion)
    return head_of_resource(head);
  auto parsed = parse_http_head(block);
  if (parsed) return std::move(*parsed);
  const bool bare = block.starts_with('<');  // HTTP/0.9, or a writer that forgot
  return bare ? std::optional(HttpHead{}) : std::nullopt;
}

}  // namespace

bool may_hold_article(const ArchiveHead& head, std::string_view block) {
  if (head.kind == ArchiveKind::other || !is_address_of_page(head.url)) return false;
  const auto http = http_head(head, block);
  if (!http) return false;
  if (http->size_bytes > 0 && http->status != 200) return false;
  return may_be_text(parse_media_type(http->find("content-type").value_or("")).name);
}

std::optional<ArchivedPage> read_archived_page(const ArchiveHead& head, std::string_view block,
                                               const std::string* earlier, std::size_t max_bytes) {
  const auto http = http_head(head, block);
  if (!http) return std::nullopt;
  ArchivedPage page;
  page.type = parse_media_type(http->find("content-type").value_or(""));
  if (earlier)
    page.body.bytes = *earlier;
  else
    page.body = decode_http_body(*http, block.substr(http->size_bytes), max_bytes);
  const auto form = form_of(page.body.bytes, page.type.name);
  if (!form) return std::nullopt;
  page.form = *form;
  if (const auto time = http->find("last-modified")) page.last_modified = std::string(*time);
  return page;
}

}  // namespace saksi
