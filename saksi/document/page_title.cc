#include "saksi/document/page_title.h"

#include <algorithm>

#include "saksi/base/utf8.h"

namespace saksi {
namespace {

// How much each place speaks for its wording. Found by hand on news pages of some 170 outlets with known
// titles; `score_read.py --set fields` measures them again. What matters is which sums are larger:
//  - a heading and JSON-LD beat an og:title that only repeats <title>,
//  - an og:title of its own beats a heading that <title> and JSON-LD repeat: somebody wrote it for readers,
//    and the rest for search engines,
//  - microdata (a heading marked as the headline) tips the scale between those two.
constexpr double kHeading = 3, kLinkedData = 2, kItem = 1, kPage = 1, kMeta = 0.5, kTwitter = 0.25;
constexpr double kOpenGraph = 2.5, kOpenGraphOfItsOwn = 6.5;
constexpr double kShown = 1.5;         // a subheading has the wording: pages whose h1 is the site's name
constexpr double kLaterHeading = 1.5;  // a second h1
constexpr double kShortHeading = 0.5;  // "Bola", "Hi, I'm Sari."

constexpr std::string_view kBars[] = {" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ",
                                      " • ", "｜",  "|",   " ― ", "--",   "：",  " : ", "_"};
constexpr std::size_t kMinHeadlineBytes = 20;  // what is shorter is more often a section or a site
constexpr std::size_t kMinKeyBytes = 8;
constexpr std::size_t kMaxSiteWords = 5;
constexpr std::size_t kMaxTailBytes = 60;  // of the site's name behind a headline

// Letters and digits alone, folded: quotation marks and dashes differ between places of one page.
std::string key_of(std::string_view text) {
  std::string key;
  const auto folded = fold_case(text);
  for (std::size_t i = 0; i < folded.size();) {
    const auto point = decode_at(folded, i);
    if (is_word(point.value) && point.value != '_') key.append(folded, i, point.size_bytes);
    i += point.size_bytes;
  }
  return key;
}

// "Kompas.com", "tempo.co".
bool is_domain(std::string_view words) {
  const auto dot = words.rfind('.');
  return words.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 2 &&
         words.size() - dot >= 3 && words.size() - dot <= 5 &&
         std::ranges::all_of(words.substr(dot + 1),
                             [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

struct Bar {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
  bool found() const { return at != std::string_view::npos; }
};
Bar last_bar(std::string_view title) {
  Bar last;
  for (const auto bar : kBars)
    if (const auto at = title.rfind(bar);
        at != std::string_view::npos && (!last.found() || at + bar.size() > last.at + last.size))
      last = {at, bar.size()};
  return last;
}
Bar first_bar(std::string_view title) {
  Bar first;
  for (const auto bar : kBars)
    if (const auto at = title.find(bar); at < first.at) first = {at, bar.size()};
  return first;
}

// "kabarsore", "news" of "news.kabarsore.example": what a site may be called after its address.
std::vector<std::string> labels_of(std::string_view host) {
  std::vector<std::string> labels;
  while (!host.empty()) {
    const auto end = std::min(host.find('.'), host.size());
    if (auto key = key_of(host.substr(0, end)); key.size() >= 2) labels.push_back(std::move(key));
    host.remove_prefix(std::min(end + 1, host.size()));
  }
  if (labels.size() > 1) labels.pop_back();  // "example", "id"
  return labels;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Whose spelling of a wording is shown, lowest first: in the order of TitlePlace. Behind them all, what the
// site was taken off from.
constexpr int kForms[] = {1, 0, 4, 2, 6, 5, 3, 7};

class Chooser {
 public:
  explicit Chooser(const TitleHints& hints) : hints_(hints), labels_(labels_of(hints.host)) {
    for (const auto& name : hints.site)
      if (auto key = key_of(name); !key.empty()) site_.push_back(std::move(key));
  }

  std::optional<std::string> choose() {
    collect();
    weigh();
    if (wordings_.size() > 1) add_shown();
    const auto best = std::ranges::max_element(wordings_, {}, &Wording::weight);
    if (best == wordings_.end() || best->weight <= 0) return std::nullopt;
    return std::string(best->words);
  }

 private:
  struct Part {
    TitlePlace place;
    std::string_view words;  // without the site
    std::string key;
    bool cut = false;  // the site was taken off
  };
  struct Wording {
    std::string_view key;
    double weight = 0;
    int form = 100;          // rank of the place whose spelling is shown
    std::string_view words;  // as it has them
  };

  // "Kabar Sore", "Kabar Sore Daerah", "KabarSore.com".
  bool is_site(std::string_view words) const {
    if (is_domain(words)) return true;
    const auto key = key_of(words);
    if (key.size() < 2) return true;
    constexpr std::size_t kMinPart = 5;  // shorter names stand in other words
    for (const auto& site : site_)
      if (contains(site, key) || (contains(key, site) && key.size() <= 2 * site.size() + 8)) return true;
    return std::ranges::any_of(labels_, [&](const std::string& label) {
      return key == label || (key.size() >= kMinPart && contains(label, key)) ||
             (label.size() >= kMinPart && contains(key, label) && key.size() <= 2 * label.size());
    });
  }

  void collect() {
    bool declared = false;
    for (const auto& candidate : hints_.candidates) {
      if (candidate.place == TitlePlace::subheading) continue;
      const auto words = trim(candidate.words);
      Part part{candidate.place, words, key_of(words)};
      if (part.key.empty()) continue;
      declared |= part.place != TitlePlace::page && part.place != TitlePlace::heading;
      parts_.push_back(std::move(part));
    }
    for (auto& part : parts_)
      if (part.place != TitlePlace::heading && part.place != TitlePlace::item)
        cut_site(part, !declared && part.place == TitlePlace::page);
  }

  // Takes off the name of the site before and behind the headline; also whatever stands beside just what
  // another place has as a whole. `guess`: a few words behind a bar are a site.
  void cut_site(Part& part, bool guess) const {
    if (const auto colon = part.words.find(": ");
        colon != std::string_view::npos && is_domain(part.words.substr(0, colon)))
      set(part, part.words.substr(colon + 2));
    if (const auto head = whole_head(part.words); !head.empty()) set(part, head);
    for (auto bar = last_bar(part.words); bar.found() && bar.at > 0; bar = last_bar(part.words)) {
      const auto head = trim(part.words.substr(0, bar.at));
      const auto tail = trim(part.words.substr(bar.at + bar.size));
      if (tail.size() > kMaxTailBytes || key_of(head).empty()) break;
      if (!is_site(tail) && !(guess && may_be_site(tail, head))) break;
      set(part, head);
    }
    for (auto bar = first_bar(part.words); bar.found(); bar = first_bar(part.words)) {
      const auto head = trim(part.words.substr(0, bar.at));
      const auto rest = trim(part.words.substr(bar.at + bar.size));
      if (key_of(rest).size() < kMinKeyBytes || !(is_site(head) || is_whole(rest))) break;
      set(part, rest);
    }
  }
  // "Jembatan retak" of "Jembatan retak | Daerah | 2 Maret 2024", when another place has just that.
  std::string_view whole_head(std::string_view words) const {
    for (std::size_t from = 0; from < words.size();) {
      const auto bar = first_bar(words.substr(from));
      if (!bar.found()) break;
      const auto head = trim(words.substr(0, from + bar.at));
      if (words.size() - head.size() <= kMaxTailBytes && is_whole(head)) return head;
      from += bar.at + bar.size;
    }
    return {};
  }
  static void set(Part& part, std::string_view words) {
    part.words = trim(words);
    part.key = key_of(part.words);
    part.cut = true;
  }
  static bool may_be_site(std::string_view tail, std::string_view head) {
    const auto words = static_cast<std::size_t>(std::ranges::count(tail, ' ')) + 1;
    return head.size() >= kMinHeadlineBytes && words <= kMaxSiteWords && tail.size() < head.size();
  }
  // Another place has these words and no more.
  bool is_whole(std::string_view words) const {
    const auto key = key_of(words);
    return key.size() >= kMinKeyBytes &&
           std::ranges::any_of(parts_, [&](const Part& other) { return other.key == key; });
  }

  // "Banjir surut: Kata Bupati" where another place goes on: "… Kata Bupati "aman"": a quotation mark ended
  // the attribute. Or it says so itself: "Banjir surut, warga …".
  bool is_cut_short(const Part& part) const {
    const bool says_so = part.words.ends_with("…") || part.words.ends_with("...");
    return std::ranges::any_of(parts_, [&](const Part& other) {
      if (other.key.size() <= part.key.size() || !other.key.starts_with(part.key)) return false;
      return says_so || (other.words.starts_with(part.words) &&
                         trim(other.words.substr(part.words.size())).starts_with('"'));
    });
  }

  double weight_of(const Part& part) {
    switch (part.place) {
      case TitlePlace::linked_data:
        return kLinkedData;
      case TitlePlace::open_graph:
        return is_its_own(part) ? kOpenGraphOfItsOwn : kOpenGraph;
      case TitlePlace::twitter:
        return kTwitter;
      case TitlePlace::item:
        return kItem;
      case TitlePlace::meta:
        return kMeta;
      case TitlePlace::page:
        return kPage;
      case TitlePlace::heading:
        return weight_of_heading(part);
      case TitlePlace::subheading:
        break;
    }
    return 0;
  }
  // Somebody wrote it for readers: it is not <title> again, and no program put the site's name to it.
  bool is_its_own(const Part& part) const {
    const auto page = std::ranges::find(parts_, TitlePlace::page, &Part::place);
    return page != parts_.end() && page->key != part.key && !part.cut &&
           part.words.size() >= kMinHeadlineBytes;
  }
  double weight_of_heading(const Part& part) {
    if (part.key.size() < kMinKeyBytes || part.words.size() < kMinHeadlineBytes) return kShortHeading;
    return headings_++ == 0 ? kHeading : kLaterHeading;
  }

  void weigh() {
    for (const auto& part : parts_) {
      if (parts_.size() > 1 && is_site(part.words)) continue;
      if (is_cut_short(part)) continue;
      auto wording = std::ranges::find(wordings_, part.key, &Wording::key);
      if (wording == wordings_.end()) wording = wordings_.insert(wording, Wording{part.key, 0, 100, {}});
      wording->weight += weight_of(part);
      const int form = kForms[static_cast<int>(part.place)] + (part.cut ? 10 : 0);
      if (form < wording->form) wording->form = form, wording->words = part.words;
    }
  }

  // A subheading may be the headline, alone or behind a kicker: "Cikaso Jembatan retak".
  void add_shown() {
    for (const auto& candidate : hints_.candidates) {
      if (candidate.place != TitlePlace::subheading) continue;
      const auto key = key_of(candidate.words);
      for (auto& wording : wordings_)
        if (wording.key.size() >= kMinKeyBytes && key.ends_with(wording.key) &&
            key.size() <= 2 * wording.key.size() && !shown(wording)) {
          wording.weight += kShown;
          shown_.push_back(wording.key);
        }
    }
  }
  bool shown(const Wording& wording) const { return std::ranges::find(shown_, wording.key) != shown_.end(); }

  const TitleHints& hints_;
  std::vector<std::string> site_;    // keys
  std::vector<std::string> labels_;  // of the host
  std::vector<Part> parts_;
  std::vector<Wording> wordings_;        // views point into parts_
  std::vector<std::string_view> shown_;  // keys
  int headings_ = 0;
};

}  // namespace

std::optional<std::string> choose_title(const TitleHints& hints) { return Chooser(hints).choose(); }

}  // namespace saksi
