# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmark beside peers is measured on: made-up organisations, and two networks that everybody knows."""
import random

SECTORS = ('own', 'our', 'our', 'our', 'public', 'civil', 'business')


class Network:
    """Actors from 0 on, and ties between them."""

    def __init__(self, name, n, ties, line=()):
        self.name, self.n = name, n
        self.ties = sorted({(min(a, b), max(a, b)) for a, b in ties if a != b})
        self.line = list(line)


def organisation(n, seed=1):
    """Units under units with three to eight in each; ties mostly to who sits near, a tenth to anybody; 2.5 an actor."""
    rand = random.Random(seed)
    above, open_units = [0], [0]
    while len(above) < n:
        unit = open_units.pop(0)
        for _ in range(rand.randint(3, 8)):
            if len(above) < n:
                open_units.append(len(above))
                above.append(unit)
    ties = {(above[i], i) for i in range(1, n)}
    children = {}
    for i in range(1, n):
        children.setdefault(above[i], []).append(i)
    while len(ties) < 2.5 * n:
        one, kind = rand.randrange(n), rand.random()
        if kind < 0.6:
            near = children.get(above[one], [one])
        elif kind < 0.9:
            near = [c for u in children.get(above[above[one]], [one]) for c in children.get(u, [u])]
        else:
            near = range(n)
        other = rand.choice(near)
        if one != other:
            ties.add((min(one, other), max(one, other)))
    return Network(f'organisation of {n:,}', n, ties, [(i, above[i]) for i in range(1, n)])


def classics():
    """From the package networkx, which carries them."""
    import networkx
    for name, graph in (('Zachary’s karate club', networkx.karate_club_graph()),
                        ('Les Misérables', networkx.les_miserables_graph())):
        number = {node: i for i, node in enumerate(graph)}
        yield Network(name, len(number), [(number[a], number[b]) for a, b in graph.edges])


def around_a_need(n, seed=1):
    """Actor 0 is the need. Groups of some eight belong to a sector each and reach over its rings; everybody beyond the
    innermost ring is tied to somebody nearer the need, and of the other ties most stay within the group or sector."""
    rand = random.Random(seed)
    nodes, ties = [{'sector': 'our', 'tier': 0}], set()
    groups = [(rand.choice(SECTORS), []) for _ in range(max(1, n // 8))]
    for i in range(1, n + 1):
        sector, members = rand.choice(groups)
        tier = rand.choices(range(4), (2, 3, 3, 2))[0]
        nearer = [m for m in members if nodes[m]['tier'] < tier] if tier else []
        ties.add((rand.choice(nearer) if nearer else 0, i))
        nodes.append({'sector': sector, 'tier': tier})
        members.append(i)
    own = {i: members for _, members in groups for i in members}
    while len(ties) < 2.5 * n:
        one, kind = rand.randint(1, n), rand.random()
        if kind < 0.7:
            other = rand.choice(own[one])
        elif kind < 0.9:
            other = rand.choice([i for i in range(1, n + 1) if nodes[i]['sector'] == nodes[one]['sector']])
        else:
            other = rand.randint(1, n)
        if one != other:
            ties.add((min(one, other), max(one, other)))
    return Network(f'around a need, {n}', n + 1, ties), nodes
