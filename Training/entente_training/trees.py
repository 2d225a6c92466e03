"""The best tree with one root under arc scores (Chu & Liu 1965, Edmonds 1967)."""

import numpy as np


def _contract(scores):
    """Best arborescence rooted at 0; `scores[d, h]`, -inf where forbidden."""
    n = scores.shape[0]
    heads = scores.argmax(1)
    heads[0] = 0
    state = [0] * n
    cycle = None
    for begin in range(1, n):
        path, node = [], begin
        while node != 0 and state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if node != 0 and state[node] == 1 and node in path:
            cycle = path[path.index(node):]
        for visited in path:
            state[visited] = 2
        if cycle:
            break
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(n) if node not in inside]
    total = sum(scores[node, heads[node]] for node in cycle)
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    enter, leave = [0] * m, [0] * m
    for i, node in enumerate(outside):
        for j, other in enumerate(outside):
            small[i, j] = scores[node, other]
        leave[i] = max(cycle, key=lambda c: scores[node, c])
        small[i, m] = scores[node, leave[i]]
        enter[i] = max(cycle, key=lambda c: scores[c, node] - scores[c, heads[c]])
        small[m, i] = total + scores[enter[i], node] - scores[enter[i], heads[enter[i]]]
    best = _contract(small)
    result = heads.copy()
    for i, node in enumerate(outside[1:], 1):
        result[node] = leave[i] if best[i] == m else outside[best[i]]
    into = best[m]
    result[enter[into]] = outside[into]
    return result


def best_tree(scores):
    """Heads (0 is the root) of words 1..n-1 under `scores[dependent, head]`, exactly one root."""
    scores = np.array(scores, dtype=np.float64)
    n = scores.shape[0]
    scores[np.arange(n), np.arange(n)] = -np.inf
    scores[0] = -np.inf
    # A root costs more than all other arcs together can gain, so the best tree has just one.
    scores[1:, 0] -= 1e5
    return _contract(scores)[1:]
