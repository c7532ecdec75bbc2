# SPDX-License-Identifier: GPL-3.0-or-later
"""How good a picture is."""
import numpy
import scipy.sparse
import scipy.sparse.csgraph

SOURCES = 1000


class Stress:
    """Normalised stress: the weighted square of how far distances in the picture are from the number of ties between two,
    at the best scale, by pair. Of more than 6,000 actors, from a sample of a thousand to all."""

    def __init__(self, network):
        n, ties = network.n, network.ties
        matrix = scipy.sparse.csr_matrix((numpy.ones(len(ties)), ([a for a, _ in ties], [b for _, b in ties])), (n, n))
        self.sources = range(n) if n <= 6000 else range(0, n, n // SOURCES)
        self.hops = scipy.sparse.csgraph.dijkstra(matrix, directed=False, unweighted=True, indices=list(self.sources))

    def of(self, places):
        places = numpy.asarray(places, dtype=float)
        first = second = count = 0
        for hops, source in zip(self.hops, self.sources):
            length = numpy.hypot(*(places - places[source]).T)
            good = (hops > 0) & numpy.isfinite(hops)
            part = length[good] / hops[good]
            first, second, count = first + part.sum(), second + (part * part).sum(), count + good.sum()
        return 1 - first * first / second / count


def crossings(places, ties):
    """How many pairs of straight ties cross."""
    a = numpy.array([places[i] for i, _ in ties], dtype=float)
    b = numpy.array([places[k] for _, k in ties], dtype=float)
    ends = numpy.array(ties)

    def side(p, q, r):
        return numpy.sign((q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1])
                          - (q[..., 1] - p[..., 1]) * (r[..., 0] - p[..., 0]))
    count = 0
    for t in range(len(ties)):
        rest = slice(t + 1, None)
        crosses = ((side(a[t], b[t], a[rest]) * side(a[t], b[t], b[rest]) < 0)
                   & (side(a[rest], b[rest], a[t]) * side(a[rest], b[rest], b[t]) < 0))
        shared = (ends[rest] == ends[t][0]).any(axis=1) | (ends[rest] == ends[t][1]).any(axis=1)
        count += int((crosses & ~shared).sum())
    return count


def overlaps(places, sizes):
    """How many pairs of boxes lie over each other."""
    places, sizes = numpy.asarray(places, dtype=float), numpy.asarray(sizes, dtype=float)
    count = 0
    for i in range(len(places)):
        apart = numpy.abs(places[i + 1:] - places[i]) - (sizes[i + 1:] + sizes[i]) / 2
        count += int((apart < -0.01).all(axis=1).sum())
    return count
