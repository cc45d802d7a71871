#include "saksi/view/html/graph_layout.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace saksi::html {
namespace {

constexpr int kSweeps = 8;

using Neighbours = std::vector<std::vector<std::size_t>>;

// Edges as they are, with those turned round that would close a ring (found by a depth-first walk in node
// order).
std::vector<GraphEdge> without_rings(std::size_t nodes, std::vector<GraphEdge> edges) {
  Neighbours out(nodes);  // indexes of edges
  for (std::size_t e = 0; e < edges.size(); ++e) out[edges[e].from].push_back(e);
  enum class State : std::uint8_t { unseen, open, done };
  std::vector<State> state(nodes, State::unseen);
  std::vector<bool> turned(edges.size(), false);
  for (std::size_t root = 0; root < nodes; ++root) {
    if (state[root] != State::unseen) continue;
    std::vector<std::pair<std::size_t, std::size_t>> path = {{root, 0}};  // node, next of its edges
    state[root] = State::open;
    while (!path.empty()) {
      const auto node = path.back().first;
      if (path.back().second == out[node].size()) {
        state[node] = State::done;
        path.pop_back();
        continue;
      }
      const auto edge = out[node][path.back().second++];
      const auto next = edges[edge].to;
      if (state[next] == State::open) turned[edge] = true;
      if (state[next] != State::unseen) continue;
      state[next] = State::open;
      path.emplace_back(next, 0);
    }
  }
  for (std::size_t e = 0; e < edges.size(); ++e)
    if (turned[e]) std::swap(edges[e].from, edges[e].to);
  return edges;
}

// How far each node is from the right end: the longest path that leads on from it.
std::vector<std::size_t> distances_to_end(std::size_t nodes, const std::vector<GraphEdge>& edges) {
  std::vector<std::size_t> distance(nodes, 0);
  std::vector<std::size_t> leaving(nodes, 0);
  Neighbours in(nodes);
  for (const auto& edge : edges) {
    ++leaving[edge.from];
    in[edge.to].push_back(edge.from);
  }
  std::vector<std::size_t> ready;
  for (std::size_t node = 0; node < nodes; ++node)
    if (leaving[node] == 0) ready.push_back(node);
  for (std::size_t i = 0; i < ready.size(); ++i)
    for (const auto before : in[ready[i]]) {
      distance[before] = std::max(distance[before], distance[ready[i]] + 1);
      if (--leaving[before] == 0) ready.push_back(before);
    }
  return distance;
}

// The graph with a node in every layer that an edge passes.
struct Layered {
  std::vector<std::size_t> layer;                // of nodes, then of bends
  std::vector<std::vector<std::size_t>> paths;   // of edges, left to right
  Neighbours left, right;                        // in the layers beside
  std::vector<std::vector<std::size_t>> layers;  // what stands in each, from the top
};

Layered with_bends(std::vector<std::size_t> layer, const std::vector<GraphEdge>& edges) {
  Layered graph{std::move(layer), {}, {}, {}, {}};
  for (const auto& edge : edges) {
    std::vector<std::size_t> path = {edge.from};
    for (auto passed = graph.layer[edge.from] + 1; passed < graph.layer[edge.to]; ++passed) {
      path.push_back(graph.layer.size());
      graph.layer.push_back(passed);
    }
    path.push_back(edge.to);
    graph.paths.push_back(std::move(path));
  }
  graph.left.resize(graph.layer.size());
  graph.right.resize(graph.layer.size());
  for (const auto& path : graph.paths)
    for (std::size_t i = 1; i < path.size(); ++i) {
      graph.right[path[i - 1]].push_back(path[i]);
      graph.left[path[i]].push_back(path[i - 1]);
    }
  for (std::size_t place = 0; place < graph.layer.size(); ++place) {
    if (graph.layer[place] >= graph.layers.size()) graph.layers.resize(graph.layer[place] + 1);
    graph.layers[graph.layer[place]].push_back(place);
  }
  return graph;
}

// Height of each place when those of a layer are spread evenly.
std::vector<double> heights(const Layered& graph) {
  std::vector<double> height(graph.layer.size(), 0.5);
  for (const auto& layer : graph.layers)
    for (std::size_t i = 0; i < layer.size(); ++i)
      height[layer[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(layer.size());
  return height;
}

// Orders a layer by the mean height of what each place is joined to; what is joined to nothing stays.
void order(std::vector<std::size_t>& layer, const Neighbours& joined, const std::vector<double>& height) {
  std::vector<std::pair<double, std::size_t>> wish;
  for (const auto place : layer) {
    const auto& others = joined[place];
    const auto sum = std::accumulate(others.begin(), others.end(), 0.0,
                                     [&](double total, std::size_t other) { return total + height[other]; });
    wish.emplace_back(others.empty() ? height[place] : sum / static_cast<double>(others.size()), place);
  }
  std::ranges::stable_sort(wish, {}, &std::pair<double, std::size_t>::first);
  for (std::size_t i = 0; i < layer.size(); ++i) layer[i] = wish[i].second;
}

void untangle(Layered& graph) {
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    const bool rightwards = sweep % 2 == 0;
    for (std::size_t i = 1; i < graph.layers.size(); ++i) {
      auto& layer = graph.layers[rightwards ? i : graph.layers.size() - 1 - i];
      order(layer, rightwards ? graph.left : graph.right, heights(graph));
    }
  }
}

}  // namespace

GraphLayout lay_out_graph(std::size_t nodes, const std::vector<GraphEdge>& edges,
                          const std::vector<bool>& last) {
  const auto forward = without_rings(nodes, edges);
  auto layer = distances_to_end(nodes, forward);
  for (std::size_t node = 0; node < nodes; ++node)
    if (layer[node] == 0 && !last[node])
      layer[node] = 1;  // a source of nothing shown stands left of the reports
  const auto longest = layer.empty() ? 0 : *std::ranges::max_element(layer);
  for (auto& one : layer) one = longest - one;
  auto graph = with_bends(std::move(layer), forward);
  untangle(graph);

  GraphLayout layout;
  layout.layers = graph.layers.size();
  for (const auto& one : graph.layers) layout.widest = std::max(layout.widest, one.size());
  const auto height = heights(graph);
  for (std::size_t node = 0; node < nodes; ++node) layout.nodes.push_back({graph.layer[node], height[node]});
  for (std::size_t e = 0; e < edges.size(); ++e) {
    auto& bends = layout.edges.emplace_back();
    for (const auto place : graph.paths[e]) bends.push_back({graph.layer[place], height[place]});
    if (forward[e].from != edges[e].from) std::ranges::reverse(bends);
  }
  return layout;
}

}  // namespace saksi::html
