// Who copies and cites whom: the way the word took, as a drawn graph and as a list.

#include <algorithm>
#include <cmath>

#include "saksi/view/html/graph_layout.h"
#include "saksi/view/html/sections.h"
#include "saksi/view/text_page.h"

namespace saksi::html {
namespace {

constexpr std::size_t kMostSources = 24;  // drawn: those that stand behind the most facts
constexpr std::size_t kMostReports = 40;  // drawn
constexpr std::size_t kMostColumns = 28;  // of a name in its box
constexpr double kNodeHeight = 28;
constexpr double kRowHeight = 42;
constexpr double kGap = 64;    // between layers
constexpr double kSign = 7.4;  // pixels a column of text takes, at most, in the type of the picture

constexpr double kLeastShare =
    0.3;  // of a drawn copy: a few common sentences would tie every report to every other

enum class NodeKind { report, source, nameless };

struct Node {
  std::string name;
  NodeKind kind = NodeKind::source;
  std::string target;      // of a report: its id on the page
  std::size_t weight = 0;  // facts behind it
};

struct Flow {
  bool copies = false;
  bool retells = false;     // copies: the facts, in other words
  bool translates = false;  // retells, in another language
  double share = 0;         // of a copy
  std::size_t facts = 0;    // told so
};

// Sources, reports, and how the word went from one to the other.
class SourceGraph {
 public:
  explicit SourceGraph(const StoryContext& story) : story_(story) {
    for (const auto& copy : story.sheet().told_copies()) add_copy(copy);
    for (const auto& fact : story.account().facts)
      for (const auto& support : fact.support) add_chain(support);
  }

  // Keeps the sources behind the most facts. Gives how many were left out.
  std::size_t keep_strongest() {
    std::vector<std::size_t> sources, reports;
    for (std::size_t n = 0; n < nodes_.size(); ++n)
      (nodes_[n].kind == NodeKind::report ? reports : sources).push_back(n);
    const auto heavier = [this](std::size_t a, std::size_t b) {
      return std::pair(nodes_[b].weight, nodes_[a].name) < std::pair(nodes_[a].weight, nodes_[b].name);
    };
    std::ranges::sort(sources, heavier);
    std::ranges::sort(reports, heavier);
    const auto dropped = std::max(sources.size(), kMostSources) - kMostSources +
                         std::max(reports.size(), kMostReports) - kMostReports;
    sources.resize(std::min(sources.size(), kMostSources));
    reports.resize(std::min(reports.size(), kMostReports));
    sources.insert(sources.end(), reports.begin(), reports.end());
    keep(sources);
    return dropped;
  }

  std::string words_of(const Flow& flow, const std::pair<std::size_t, std::size_t>& ends) const {
    const auto& giver = nodes_[ends.first].name;
    const auto& taker = nodes_[ends.second].name;
    const auto share = std::lround(flow.share * 100);
    if (flow.translates)
      return fmt::format("{} tells {} % of its facts as {} does, in another language", taker, share, giver);
    if (flow.retells) return fmt::format("{} tells {} % of its facts as {} does", taker, share, giver);
    if (flow.copies) return fmt::format("{} takes {} % of its words from {}", taker, share, giver);
    return citation(flow, ends);
  }
  std::string citation(const Flow& flow, const std::pair<std::size_t, std::size_t>& ends) const {
    return fmt::format("{} cites {} for {}", nodes_[ends.second].name, nodes_[ends.first].name,
                       counted(flow.facts, "statement", "statements"));
  }

  const std::vector<Node>& nodes() const { return nodes_; }
  const std::map<std::pair<std::size_t, std::size_t>, Flow>& flows() const { return flows_; }

 private:
  std::size_t node(const std::string& key, Node made) {
    const auto [known, is_new] = by_key_.try_emplace(key, nodes_.size());
    if (is_new) nodes_.push_back(std::move(made));
    return known->second;
  }
  std::size_t report(const ArticleId& id) {
    return node(story_.sheet().label(id),
                {story_.sheet().label(id), NodeKind::report, story_.report_id(id), 0});
  }
  // An outlet that is cited and has a report of its own here is that report.
  std::size_t source(const std::string& name) {
    if (const auto* home = story_.sheet().find_home(name)) return report(*home);
    return node(name, {name, NodeKind::source, "", 0});
  }
  // Officials that two reports do not name need not be the same ones.
  std::size_t nameless(const std::string& name, std::size_t teller) {
    return node(fmt::format("{}\n{}", name, teller), {name, NodeKind::nameless, "", 0});
  }

  void add_copy(const Copy& copy) {
    if (copy.how == CopyHow::text && copy.share < kLeastShare) return;
    const auto taker = report(copy.article);
    const auto giver = copy.of_article ? report(ArticleId{copy.of}) : source(copy.of);
    if (giver == taker) return;
    auto& flow = flows_[{giver, taker}];
    flow.copies = true;
    flow.retells = copy.how == CopyHow::retold;
    flow.translates = story_.sheet().is_translation(copy);
    flow.share = std::max(flow.share, copy.share);
    ++nodes_[giver].weight;
  }

  void add_chain(const Support& support) {
    if (support.chain.empty()) return;
    auto taker = report(support.cite.article);
    ++nodes_[taker].weight;
    for (const auto& name : support.chain) {
      const bool is_last = &name == &support.chain.back();
      if (name == "unspecified") break;
      const auto giver = is_last && support.anonymous ? nameless(name, taker) : source(name);
      if (giver == taker) continue;
      ++nodes_[giver].weight;
      ++flows_[{giver, taker}].facts;
      taker = giver;
    }
  }

  void keep(std::vector<std::size_t> kept) {
    std::ranges::sort(kept);
    std::vector<std::size_t> place(nodes_.size(), nodes_.size());
    std::vector<Node> nodes;
    for (const auto n : kept) {
      place[n] = nodes.size();
      nodes.push_back(std::move(nodes_[n]));
    }
    std::map<std::pair<std::size_t, std::size_t>, Flow> flows;
    for (const auto& [ends, flow] : flows_)
      if (place[ends.first] < nodes_.size() && place[ends.second] < nodes_.size())
        flows.emplace(std::pair(place[ends.first], place[ends.second]), flow);
    nodes_ = std::move(nodes);
    flows_ = std::move(flows);
  }

  const StoryContext& story_;
  std::vector<Node> nodes_;
  std::map<std::string, std::size_t> by_key_;
  std::map<std::pair<std::size_t, std::size_t>, Flow> flows_;  // giver, taker
};

// A name that fits its box.
std::string shortened(const std::string& name) {
  if (display_width(name) <= kMostColumns) return name;
  const auto lines = lay_out({{name}}, kMostColumns - 1, false);
  return (lines.empty() ? name : lines.front().text) + "…";
}

class Picture {
 public:
  Picture(const StoryContext& story, const SourceGraph& graph) : story_(story), graph_(graph) {
    std::vector<GraphEdge> edges;
    for (const auto& [ends, flow] : graph.flows()) edges.push_back({ends.first, ends.second});
    std::vector<bool> reports;
    for (const auto& node : graph.nodes()) reports.push_back(node.kind == NodeKind::report);
    layout_ = lay_out_graph(graph.nodes().size(), edges, reports);
    measure();
  }

  Markup svg() {
    html_.add(
        "<div class=\"scroll picture\" role=\"region\" tabindex=\"0\" aria-label=\"Picture of sources\">\n"
        "<svg class=\"sources\" viewBox=\"0 0 {0:.0f} {1:.0f}\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
        "role=\"group\" aria-labelledby=\"{2}\" aria-describedby=\"{3}\">\n"
        "<title id=\"{2}\">How the word went from sources, on the left, to reports, on the right</title>\n"
        "<desc id=\"{3}\">{4}, {5} between them. The list below the picture holds the same.</desc>\n",
        width_, height_, story_.id("sources-title"), story_.id("sources-about"),
        counted(graph_.nodes().size(), "source or report", "sources and reports"),
        counted(graph_.flows().size(), "line", "lines"));
    std::size_t edge = 0;
    for (const auto& [ends, flow] : graph_.flows()) draw(flow, ends, layout_.edges[edge++]);
    for (std::size_t n = 0; n < graph_.nodes().size(); ++n) draw(graph_.nodes()[n], layout_.nodes[n]);
    return html_.add("</svg>\n</div>\n").take();
  }

 private:
  double box_width(const Node& node) const {
    return kSign * static_cast<double>(display_width(shortened(node.name))) + 22;
  }

  // Each layer is as wide as its widest box.
  void measure() {
    std::vector<double> widths(layout_.layers, 20);
    for (std::size_t n = 0; n < graph_.nodes().size(); ++n) {
      auto& width = widths[layout_.nodes[n].layer];
      width = std::max(width, box_width(graph_.nodes()[n]));
    }
    double x = 1;
    for (const auto width : widths) {
      layers_.emplace_back(x, width);
      x += width + kGap;
    }
    width_ = x - kGap + 1;
    height_ = kRowHeight * static_cast<double>(layout_.widest) + 8;
  }

  double y(const GraphPlace& place) const { return 4 + place.height * (height_ - 8); }

  // Left end and width of what stands at a place: a box, or the whole layer where an edge only bends. Boxes
  // stand at the side of their layer that most edges meet: right, but left in the last.
  std::pair<double, double> extent(const GraphPlace& place, const Node* node) const {
    const auto [left, layer_width] = layers_[place.layer];
    if (!node) return {left, layer_width};
    const auto width = box_width(*node);
    return {place.layer + 1 == layout_.layers ? left : left + layer_width - width, width};
  }

  void draw(const Node& node, const GraphPlace& place) {
    const auto [x, width] = extent(place, &node);
    const bool is_report = node.kind == NodeKind::report;
    const auto kind = is_report ? "report" : node.kind == NodeKind::nameless ? "nameless" : "source";
    const auto box = markup(
        "<title>{}</title><rect class=\"box {}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
        "height=\"{:.0f}\" rx=\"{}\"/>"
        "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>",
        node.name, kind, x, y(place) - kNodeHeight / 2, width, kNodeHeight, is_report ? 2 : 14, x + 11,
        y(place) + 4.5, shortened(node.name));
    if (node.target.empty())
      html_.add("<g>{}</g>\n", box);
    else
      html_.add("<a href=\"#{}\">{}</a>\n", node.target, box);
  }

  // From the right side of the giver to the left side of the taker, level at every layer.
  void draw(const Flow& flow, const std::pair<std::size_t, std::size_t>& ends,
            const std::vector<GraphPlace>& places) {
    const auto title = graph_.words_of(flow, ends);
    const bool back = places.front().layer > places.back().layer;
    Html path;
    double x = 0;  // where the last place was left
    for (std::size_t i = 0; i < places.size(); ++i) {
      const bool is_end = i == 0 || i + 1 == places.size();
      const auto* node = is_end ? &graph_.nodes()[i == 0 ? ends.first : ends.second] : nullptr;
      const auto [left, width] = extent(places[i], node);
      const auto enters = back ? left + width : left;
      if (i > 0) {
        const auto middle = (x + enters) / 2;
        path.add("C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", middle, y(places[i - 1]), middle, y(places[i]),
                 enters, y(places[i]));
      }
      x = back ? left : left + width;
      if (i + 1 < places.size()) path.add("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", x, y(places[i]));
    }
    const auto width =
        flow.copies ? 2 + 4 * flow.share : 1 + std::log2(1 + static_cast<double>(flow.facts)) / 2;
    html_.add("<path class=\"flow {}\" d=\"{}\" stroke-width=\"{:.1f}\"><title>{}</title></path>\n",
              flow.translates ? "copy translation"
              : flow.retells  ? "copy retold"
              : flow.copies   ? "copy"
                              : "cite",
              path.take(), width, title);
  }

  const StoryContext& story_;
  const SourceGraph& graph_;
  GraphLayout layout_;
  std::vector<std::pair<double, double>> layers_;  // left end and width of each
  double width_ = 0, height_ = 0;
  Html html_;
};

Markup copies_list(const StoryContext& story) {
  const auto told = story.sheet().told_copies();
  if (told.empty()) return {};
  Html html;
  html.add("<ul class=\"plain\">\n");
  for (const auto& copy : told)
    html.add("<li><a href=\"#{}\">{}</a> {}</li>\n", story.report_id(copy.article),
             story.sheet().label(copy.article), story.sheet().copy_words(copy));
  return html.add("</ul>\n").take();
}

// Every citation in words, most told first: those that the picture leaves out, too.
Markup citations_list(const SourceGraph& graph) {
  std::vector<std::pair<std::size_t, std::string>> told;
  for (const auto& [ends, flow] : graph.flows())
    if (flow.facts > 0) told.emplace_back(flow.facts, graph.citation(flow, ends));
  if (told.empty()) return {};
  std::ranges::sort(told, [](const auto& a, const auto& b) {
    return std::pair(b.first, a.second) < std::pair(a.first, b.second);
  });
  Html html;
  html.add("<details>\n<summary>{}</summary>\n<ul class=\"plain\">\n",
           counted(told.size(), "citation in words", "citations in words"));
  for (const auto& [facts, words] : told) html.add("<li>{}</li>\n", words);
  return html.add("</ul>\n</details>\n").take();
}

}  // namespace

Markup sources_picture(const StoryContext& story) {
  SourceGraph graph(story);
  const auto dropped = graph.keep_strongest();
  if (graph.flows().empty()) return {};
  Html html;
  html.add(
      "{}<p class=\"legend\"><span><span class=\"key copy\"></span> copies</span> <span><span class=\"key "
      "copy retold\"></span> retells or translates</span> <span><span class=\"key cite\"></span> "
      "cites</span> <span><span class=\"key box\"></span> report</span> <span><span "
      "class=\"key "
      "round\"></span> source</span> <span><span class=\"key dashed\"></span> nameless source</span></p>\n",
      Picture(story, graph).svg());
  if (dropped > 0)
    html.add("<p class=\"about\">{} that stand behind less are not drawn.</p>\n",
             counted(dropped, "source or report", "sources and reports"));
  return html.take();
}

Markup sources_section(StoryContext& story) {
  const auto picture = sources_picture(story);
  const auto copies = copies_list(story);
  if (picture.text.empty() && copies.text.empty()) return {};
  return markup("<section>\n{}{}{}{}</section>\n", story.heading("sources", "Who copies and cites whom"),
                picture, copies, citations_list(SourceGraph(story)));
}

}  // namespace saksi::html
