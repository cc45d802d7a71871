#pragma once
// A small account made by hand, for the tests of this folder: a fire in a market as five invented reports
// tell it, with a copy, figures that differ, a figure that grows, a denial, a nameless source, and signs that
// must be escaped.

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "saksi/view/show.h"

namespace saksi::sample {

class Sample {
 public:
  Sample() {
    add("lestari", "Harian Lestari", "2024-03-03", "id", "Api hanguskan 40 kios di Pasar Wado",
        "SELORAJA - Api menghanguskan 40 kios di Pasar Wado pada Minggu malam.\n\n"
        "“Tidak ada korban jiwa dalam kebakaran ini,” kata Kepala Dinas Pemadam Rahmat Hidayat.\n\n"
        "Rahmat mengatakan penyebab kebakaran masih diselidiki.");
    add("kotakita", "KotaKita <id>", "2024-03-03", "id", "40 kios ludes",
        "Api menghanguskan 40 kios di Pasar Wado pada Minggu malam. “Tidak ada korban jiwa,” kata Rahmat.");
    add("timur", "Suara Timur", "2024-03-04", "id", "Kembang api disebut picu kebakaran pasar",
        "Sebanyak 52 kios di Pasar Wado terbakar pada Minggu malam.\n\n"
        "Seorang petugas yang menolak disebut namanya mengatakan api berasal dari gudang kembang api.\n\n"
        "Pengelola pasar, Dewi Larasati, membantah ada kembang api di gudang itu.");
    add("courier", "Northern Courier", "2024-03-04", "en", "Market fire: owner denies fireworks were stored",
        "Fire destroyed 52 stalls at Wado market on Sunday night, police said.\n\n"
        "The market's manager, Dewi Larasati, denied that fireworks were kept there: \"Not one box & "
        "never.\"\n\n"
        "Traders plan to reopen on 10 March.");
    add("gema", "", "2024-03-05", "id", "",
        "Jumlah kios yang terbakar di Pasar Wado bertambah menjadi 61, kata polisi pada Selasa.\n\n"
        "Pedagang berencana berjualan lagi pada 10 Maret. <script>alert(1)</script> \x1b[31mmerah "
        "[tautan](http://x.id)");
    make_story();
    make_facts();
    make_rest();
  }

  const Account& account() const { return account_; }
  ArticlesById articles() const {
    ArticlesById index;
    for (const auto& [id, marked] : articles_) index.emplace(id, marked.get());
    return index;
  }
  const MarkedArticle& article(const std::string& id) const { return *articles_.at(ArticleId{id}); }

  // The place of `words` in the article, in its text before its title.
  Cite at(const std::string& id, const std::string& words) const {
    const auto& article = articles_.at(ArticleId{id})->article;
    for (const auto part : {Part::text, Part::title})
      if (const auto found = article.part(part).find(words); found != std::string_view::npos)
        return {article.id,
                {part, static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + words.size())}};
    throw std::logic_error("not in " + id + ": " + words);
  }

 private:
  void add(const std::string& id, const std::string& outlet, const std::string& day,
           const std::string& language, const std::string& title, const std::string& text) {
    auto marked = std::make_unique<MarkedArticle>();
    auto& article = marked->article;
    article.id = {id};
    article.record = "reports/" + id + ".txt";
    if (!outlet.empty()) article.outlet = outlet;
    if (!title.empty()) article.title = title;
    article.published =
        Published{{*parse_iso_day(day), *parse_iso_day(day)}, {}, Published::Basis::given, "field published"};
    article.language = language;
    article.text = text;
    if (id == "lestari") {
      article.dateline = Dateline{"Seloraja", {}, at_start(text, "SELORAJA -")};
      article.byline = {"Putri Anjani"};
      article.dropped = {{"Baca Juga: Harga cabai naik", "read-also link"}};
    }
    articles_[article.id] = std::move(marked);
  }
  static Span at_start(const std::string& text, const std::string& words) {
    return {Part::text, 0, static_cast<std::uint32_t>(text.starts_with(words) ? words.size() : 0)};
  }

  void make_story() {
    auto& story = account_.story;
    story.id = {"5a6b7c8d9e0f"};
    story.title = "Kembang api disebut picu kebakaran pasar";
    story.from = parse_iso_day("2024-03-03");
    story.to = parse_iso_day("2024-03-05");
    story.articles = {{"kotakita"}, {"lestari"}, {"courier"}, {"timur"}, {"gema"}};
    story.copies = {{{"kotakita"}, "lestari", true, 0.8312345, CopyHow::text, "13 of 16 words in a row"},
                    {{"courier"}, "Kantor Berita Sagara", false, 1, CopyHow::credit, "credit line"}};
    story.links = {{{"courier"}, {"timur"}, 0.71, {"pasar wado", "52", "dewi larasati"}},
                   {{"kotakita"}, {"lestari"}, 0.93, {"pasar wado", "40", "rahmat hidayat"}}};
  }

  static Support support(Cite cite, std::vector<std::string> chain, std::string origin,
                         bool anonymous = false) {
    return {std::move(cite), std::move(chain), std::move(origin), "rule 1: no source named", anonymous};
  }

  Fact fact(const std::string& id, Status status, std::vector<Support> supports) const {
    Fact made;
    made.id = {id};
    made.words = supports.front().cite;
    made.status = status;
    for (const auto& one : supports) made.origins.push_back(one.origin);
    std::sort(made.origins.begin(), made.origins.end());
    made.origins.erase(std::unique(made.origins.begin(), made.origins.end()), made.origins.end());
    made.support = std::move(supports);
    made.why = {"same verb, place and day"};
    return made;
  }

  void make_facts() {
    const std::string burned = "Api menghanguskan 40 kios di Pasar Wado pada Minggu malam";
    auto forty = fact("f40aaaaaaaaa", Status::happened,
                      {support(at("lestari", burned), {}, "Harian Lestari"),
                       support(at("kotakita", burned), {}, "Harian Lestari")});
    forty.when = "2024-03-03";
    forty.when_words = at("lestari", "Minggu malam");
    auto fifty = fact("f52aaaaaaaaa", Status::happened,
                      {support(at("courier", "Fire destroyed 52 stalls at Wado market on Sunday night"),
                               {"police"}, "police"),
                       support(at("timur", "Sebanyak 52 kios di Pasar Wado terbakar pada Minggu malam"), {},
                               "Suara Timur")});
    fifty.when = "2024-03-03";
    auto grown = fact("f61aaaaaaaaa", Status::happened,
                      {support(at("gema", "Jumlah kios yang terbakar di Pasar Wado bertambah menjadi 61"),
                               {"polisi"}, "police")});
    grown.when = "2024-03-05";
    auto fireworks =
        fact("fabaaaaaaaaa", Status::alleged,
             {support(at("timur", "api berasal dari gudang kembang api"), {"seorang petugas"}, "Suara Timur",
                      true),
              support(at("timur", "Kembang api disebut picu kebakaran pasar"), {}, "Suara Timur", true)});
    auto denial = fact(
        "fdeaaaaaaaaa", Status::denied,
        {support(at("timur", "membantah ada kembang api di gudang itu"), {"Dewi Larasati"}, "Dewi Larasati"),
         support(at("courier", "denied that fireworks were kept there"), {"Dewi Larasati"},
                 "Dewi Larasati")});
    auto plan = fact("fp1aaaaaaaaa", Status::planned,
                     {support(at("courier", "Traders plan to reopen on 10 March"), {}, "Northern Courier"),
                      support(at("gema", "Pedagang berencana berjualan lagi pada 10 Maret"), {}, "gema")});
    plan.when = "2024-03-10";
    auto dead = fact("fnoaaaaaaaaa", Status::happened,
                     {support(at("lestari", "Tidak ada korban jiwa dalam kebakaran ini"), {"Rahmat Hidayat"},
                              "Rahmat Hidayat"),
                      support(at("kotakita", "Tidak ada korban jiwa"), {"Rahmat"}, "Rahmat Hidayat")});

    oppose(forty, fifty, DifferenceKind::number, "differs in number: 40 against 52", at("lestari", "40 kios"),
           at("courier", "52 stalls"));
    oppose(fireworks, denial, DifferenceKind::denial, "one side says what the other denies",
           at("timur", "gudang kembang api"), at("timur", "membantah"));
    account_.updates = {{fifty.id, grown.id, UpdateKind::number, "grows from 52 to 61"}};
    account_.timeline = {{"2024-03-03", forty.id, false},
                         {"2024-03-03", fifty.id, false},
                         {"2024-03-04", dead.id, false, DayBasis::said},
                         {"2024-03-04", denial.id, false, DayBasis::said},
                         {"2024-03-05", grown.id, false},
                         {"2024-03-10", plan.id, true}};
    account_.open = {{fireworks.id, "anonymous source"}};
    account_.facts = {forty, fifty, fireworks, denial, plan, dead, grown};
  }

  static void oppose(Fact& a, Fact& b, DifferenceKind kind, const std::string& why, const Cite& here,
                     const Cite& there) {
    a.against.push_back({b.id, kind, why, {here}, {there}});
    b.against.push_back({a.id, kind, why, {there}, {here}});
  }

  void make_rest() {
    account_.quotes = {{{"q1aaaaaaaaaa"},
                        "Rahmat Hidayat",
                        {{at("lestari", "Tidak ada korban jiwa dalam kebakaran ini"), false, true,
                          QuoteKind::direct, at("lestari", "kata").span},
                         {at("kotakita", "Tidak ada korban jiwa"), true, false, QuoteKind::direct, {}}}},
                       {{"q2aaaaaaaaaa"},
                        "Dewi Larasati",
                        {{at("courier", "Not one box & never."), true, true, QuoteKind::direct, {}}}}};
    account_.people = {{"Dewi Larasati",
                        {"Dewi"},
                        NameType::per,
                        {"pengelola pasar"},
                        {{"courier"}, {"timur"}},
                        {at("courier", "Dewi Larasati"), at("timur", "Dewi Larasati")}},
                       {"Pasar Wado",
                        {"Wado market"},
                        NameType::loc,
                        {},
                        {{"kotakita"}, {"lestari"}, {"timur"}},
                        {at("lestari", "Pasar Wado")}}};
    account_.summary = {
        {{"f40aaaaaaaaa"},
         {{at("lestari", "Api menghanguskan 40 kios di Pasar Wado pada Minggu malam."), false}}},
        {{"fnoaaaaaaaaa"},
         {{at("lestari", "Rahmat Hidayat"), true},
          {at("lestari", "mengatakan penyebab kebakaran masih diselidiki."), false}}}};
  }

  std::map<ArticleId, std::unique_ptr<MarkedArticle>> articles_;
  Account account_;
};

}  // namespace saksi::sample
