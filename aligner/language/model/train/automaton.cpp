// The smallest acyclic automaton, built from sorted words: the nodes of the last word that
// the next one does not share are final, and each is replaced by one with the same arcs if
// there is such a one.
// Source: Daciuk, Mihov, Watson & Watson, Incremental Construction of Minimal Acyclic
// Finite-State Automata, Computational Linguistics 26(1), 2000, algorithm 1.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "aligner/language/model/train/dictionary.h"

namespace svereno::train {
namespace {

using Node = std::vector<std::pair<std::uint8_t, std::uint32_t>>;  // Letter; node or value.

class Builder {
 public:
  void add(const std::string& word, std::uint32_t value) {
    std::size_t shared = 0;
    while (shared < word.size() && shared < last_.size() && word[shared] == last_[shared]) {
      ++shared;
    }
    settle(shared);
    for (std::size_t i = shared; i < word.size(); ++i) {
      path_.back().emplace_back(static_cast<std::uint8_t>(word[i]), 0);
      path_.emplace_back();
    }
    path_.back().insert(path_.back().begin(), {Letters::kEnd, value});
    last_ = word;
  }

  std::vector<std::uint32_t> arcs() {
    settle(0);
    nodes_.push_back(path_.front());
    return written(nodes_.size() - 1);
  }

 private:
  // Replaces the nodes of the path below `depth`.
  void settle(std::size_t depth) {
    while (path_.size() > depth + 1) {
      const auto [entry, fresh] =
          known_.try_emplace(path_.back(), static_cast<std::uint32_t>(nodes_.size()));
      if (fresh) nodes_.push_back(path_.back());
      path_.pop_back();
      path_.back().back().second = entry->second;
    }
  }

  // The arcs of all nodes, the root first. Every node stands behind those that it leads to
  // in `nodes_`, so backwards each begins where it is known to.
  std::vector<std::uint32_t> written(std::size_t root) const {
    std::vector<std::uint32_t> begins(nodes_.size());
    std::uint32_t end = 0;
    for (std::size_t i = root + 1; i > 0; --i) {
      begins[i - 1] = end;
      end += static_cast<std::uint32_t>(nodes_[i - 1].size());
    }
    if (end >= 1U << (32 - Automaton::kTargetShift)) throw std::runtime_error("too many arcs");
    std::vector<std::uint32_t> arcs;
    for (std::size_t i = root + 1; i > 0; --i) {
      for (const auto& [letter, target] : nodes_[i - 1]) {
        const std::uint32_t value = letter == Letters::kEnd ? target : begins[target];
        arcs.push_back((value << Automaton::kTargetShift) | letter);
      }
      arcs.back() |= Automaton::kLast;
    }
    return arcs;
  }

  std::string last_;
  std::vector<Node> path_ = {Node()};
  std::vector<Node> nodes_;
  std::map<Node, std::uint32_t> known_;
};

}  // namespace

std::vector<std::uint32_t> build_automaton(
    const std::vector<std::pair<std::string, std::uint32_t>>& words) {
  Builder builder;
  for (const auto& [word, value] : words) builder.add(word, value);
  return builder.arcs();
}

}  // namespace svereno::train
