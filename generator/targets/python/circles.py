"""Groups of nodes that reach each other (Tarjan), without recursion: an API may be deeper than Python's stack."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(edges: Mapping[Node, Collection[Node]]) -> list[list[Node]]:
    """The strongly connected components, those used before those that use them; a node alone is a group of one.

    Every node is a key of `edges`; targets that are not are left out.
    """
    walk = _Walk(edges)
    for node in edges:
        if node not in walk.index:
            walk.from_(node)
    return walk.groups


@dataclass(slots=True)
class _Walk(Generic[Node]):
    edges: Mapping[Node, Collection[Node]]
    index: dict[Node, int] = field(default_factory=dict)
    low: dict[Node, int] = field(default_factory=dict)
    stack: list[Node] = field(default_factory=list)
    standing: set[Node] = field(default_factory=set)
    groups: list[list[Node]] = field(default_factory=list)

    def from_(self, root: Node) -> None:
        work = [(root, self.enter(root))]
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in self.index:
                    work.append((target, self.enter(target)))
                    break
                if target in self.standing:
                    self.low[node] = min(self.low[node], self.index[target])
            else:
                work.pop()
                self.leave(node)
                if work:
                    parent = work[-1][0]
                    self.low[parent] = min(self.low[parent], self.low[node])

    def enter(self, node: Node) -> Iterator[Node]:
        self.index[node] = self.low[node] = len(self.index)
        self.stack.append(node)
        self.standing.add(node)
        return (target for target in self.edges[node] if target in self.edges)

    def leave(self, node: Node) -> None:
        if self.low[node] != self.index[node]:
            return
        group: list[Node] = []
        while not group or group[-1] != node:
            group.append(self.stack.pop())
            self.standing.discard(group[-1])
        self.groups.append(group[::-1])
