#pragma once
// Where the nodes of a small directed graph stand on paper: in layers, edges from left to right, with few
// crossings (after Sugiyama, Tagawa and Toda 1981: layers by longest path, order by barycentre, a bend in
// every layer passed).

#include <cstddef>
#include <vector>

namespace saksi::html {

// From one node to another one.
struct GraphEdge {
  std::size_t from = 0;  // indexes of nodes
  std::size_t to = 0;
};

struct GraphPlace {
  std::size_t layer = 0;
  double height = 0;  // 0 top … 1 bottom
};

struct GraphLayout {
  std::vector<GraphPlace> nodes;
  std::vector<std::vector<GraphPlace>> edges;  // each edge from its start to its end, with its bends
  std::size_t layers = 0;
  std::size_t widest = 0;  // most places in one layer, bends counted
};

// `last`: nodes that stand in the last layer unless an edge leads on from them. Edges that close a ring run
// backwards. The same graph gives the same layout. Cost: (nodes + edges × layers) × a few sweeps.
GraphLayout lay_out_graph(std::size_t nodes, const std::vector<GraphEdge>& edges,
                          const std::vector<bool>& last);

}  // namespace saksi::html
