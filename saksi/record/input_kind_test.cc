#include "saksi/record/input_kind.h"

#include <gtest/gtest.h>

namespace saksi {
namespace {

using Form = InputKind::Form;
using namespace std::string_literals;

struct KindCase {
  std::string head;
  const char* name;
  Form form;
};

TEST(TellKind, TellsByContent) {
  const KindCase cases[] = {
      {"Bagikan:\n\nJAKARTA - Air naik.", "a.html", Form::text},  // the name alone does not make a page
      {"<!DOCTYPE html><p>Air", "a.txt", Form::html},
      {"\xef\xbb\xbf  <HTML lang=id>", "a", Form::html},
      {"<?xml version=\"1.0\"?>\n<!-- x -->\n<html xmlns=\"x\">", "a", Form::html},
      {"\xff\xfe<\0h\0t\0m\0l\0>\0"s, "a", Form::html},
      {"Kabar Sore\n<html><body>", "a", Form::html},  // a stray line before the page
      {"Air naik <b>sekali</b>", "a.htm", Form::html},
      {"Air naik <b>sekali</b>", "a.txt", Form::text},
      {"<3 untuk relawan", "a.txt", Form::text},
      {"{\"text\": \"Satu.\"}\n{\"text\": \"Dua.\"}", "a.txt", Form::json_lines},
      {"{\"text\": \n{\"text\": \"Dua.\"}", "a.jsonl", Form::json_lines},  // a broken first line
      {"{\n  \"text\": \"Satu.\"\n}", "a", Form::json_values},
      {"{\"title\": \"a\",\n \"text\": \"Satu.\"}", "a", Form::json_values},
      {"[{\"text\": \"Satu.\"}]", "a", Form::json_values},
      {"[\n{\"text\": \"Satu.\"},", "a", Form::json_values},
      {"bukan json\n{\"text\": \"Dua.\"}", "a.jsonl", Form::json_lines},
      {"bukan json\n{\"text\": \"Dua.\"}", "a.txt", Form::text},
      {"<rss version=2>", "a.txt", Form::feed},
      {"<?xml version=\"1.0\"?>\n<!-- x -->\n<atom:feed xmlns:atom=\"x\">", "a", Form::feed},
      {"<rdf:RDF>", "a.xml", Form::feed},
      {"<CHANNEL HREF=\"https://kabarsore.example/\">", "a.cdf", Form::feed},
      {"Warning: date() in feed.php\n<?xml version=\"1.0\"?><rss><channel>", "a", Form::feed},
      {"<b>Warning</b>: date() in feed.php<br/>\n<rss version=\"2.0\"><channel>", "a", Form::feed},
      {"<?xml version=\"1.0\"?><umpan><channel><item/>", "a", Form::feed},
      {"Umpan dibuka dengan <rss version=2.0>.", "a.txt", Form::text},
      {"{\"version\": \"https://jsonfeed.org/version/1.1\"}", "a.json", Form::feed},
      {"{\"home_page_url\": \"x\", \"items\": [{\"content_html\": \"y\"}]}", "a.json", Form::feed},
      {"{\"items\": \"bukan umpan\"}", "a.json", Form::json_lines},
      {"<!doctype html><p>Tag &lt;rss> dan <rss version=2>", "a", Form::html},
      {"<html><body><rss version=2>", "a", Form::html},
      {"<OPML version=\"2.0\">", "a", Form::opml},
      {"[Foto] Banjir di Sukamaju", "a.txt", Form::text},
      {"{Sukamaju} Air naik", "a.txt", Form::text},
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "a.txt", Form::archive},
      {"WARC/1.0 adalah standar", "a.txt", Form::text},
      {"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", "a.html", Form::http},
      {"HTTP/1.1 adalah standar", "a.txt", Form::text},
      {"Caf\xe9 di Sukamaju", "a.txt", Form::text},
      {"A\0i\0r\0 \0n\0a\0i\0k\0"s, "a.txt", Form::text},
      {"<p>Air naik\0 di Sukamaju, kata warga yang mengungsi sejak malam tadi ke gedung sekolah dan ke "
       "masjid di"
       " tempat yang lebih tinggi di kampung sebelah utara.</p>"s,
       "a.html", Form::html},  // a NUL does not make a page a binary file
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.head);
    EXPECT_EQ(tell_kind(one.head, one.name).form, one.form);
  }
}

TEST(TellKind, RefusesWhatIsNoNewsText) {
  const std::string heads[] = {
      "%PDF-1.7\n",
      "PK\x03\x04",
      "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><text>Banjir</text></svg>",
      "<svg viewBox='0 0 1 1'/>",
      "\x1f\x8b\x08",
      "\x89PNG\r\n",
      "\x7f"
      "ELF\x02",
      "{\\rtf1",
      "<urlset xmlns=x>",
      std::string(64, '\0'),
      "a\x01\x02\x03\x04\x05",
      "<?xml version=\"1.0\"?><note/>",
      "\xff\xfe{\0\"\0"s,
  };
  for (const auto& head : heads) {
    SCOPED_TRACE(head);
    const auto told = tell_kind(head, "a.txt");
    EXPECT_EQ(told.form, Form::unsupported);
    EXPECT_FALSE(told.refusal.empty());
  }
}

}  // namespace
}  // namespace saksi
