# SPDX-License-Identifier: GPL-3.0-or-later
"""Kring and its peers, asked for places in the same way: each returns (milliseconds, places)."""
import csv
import json
import pathlib
import random
import resource
import subprocess
import tempfile
import time


class Kring:
    def __init__(self, program):
        self.program = program

    def arrange(self, network, arrangement='network', sizes=None, nodes=None, repeat=1, centre=None):
        """Returns the milliseconds of each time, arranging alone, and the places."""
        with tempfile.TemporaryDirectory(prefix='kring-peers-') as name:
            folder = pathlib.Path(name)
            with open(folder / 'nodes.csv', 'w', encoding='utf-8') as file:
                file.write('id,w,h,sector,tier\n')
                for i in range(network.n):
                    w, h = sizes[i] if sizes else (0, 0)
                    about = nodes[i] if nodes else {'sector': '', 'tier': ''}
                    file.write(f'{i},{w},{h},{about["sector"]},{about["tier"]}\n')
            with open(folder / 'edges.csv', 'w', encoding='utf-8') as file:
                file.write('source,target\n' + ''.join(f'{a},{b}\n' for a, b in network.ties))
            words = [self.program, 'arrange', '--nodes', folder / 'nodes.csv', '--edges', folder / 'edges.csv',
                     '--arrangement', arrangement, '--to', folder / 'out.csv', '--repeat', str(repeat)]
            done = subprocess.run(words + (['--centre', centre] if centre else []), capture_output=True, check=True)
            told = json.loads(done.stdout.decode().strip().split('\n')[-1])
            with open(folder / 'out.csv', newline='', encoding='utf-8') as file:
                places = {row['id']: (float(row['x']), float(row['y'])) for row in csv.DictReader(file)}
        return told['cpu_ms'], [places[str(i)] for i in range(network.n)]


def graphviz(program, network, sizes=None, arguments=()):
    """The processor's time of the whole program without writing a picture; reading takes it a few milliseconds."""
    def box(i):
        return f'{i} [width={sizes[i][0] / 72}, height={sizes[i][1] / 72}]' if sizes else f'{i}'
    shape = 'node [shape=box, fixedsize=true, label=""]' if sizes else 'node [shape=point, width=0.01]'
    text = (f'graph {{ {shape}; ' + '; '.join(box(i) for i in range(network.n)) + '; '
            + '; '.join(f'{a} -- {b}' for a, b in network.ties) + ' }')
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    out = subprocess.run([program, '-Tplain', *arguments], input=text.encode(), capture_output=True, check=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    places = [None] * network.n
    for words in (line.split() for line in out.decode().split('\n')):
        if words and words[0] == 'node':
            places[int(words[1])] = (72 * float(words[2]), 72 * float(words[3]))
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000, places


def igraph(layout, network, **options):
    import igraph as library
    graph = library.Graph(network.n, network.ties)
    random.seed(1)
    before = time.process_time()
    places = graph.layout(layout, **options).coords
    return (time.process_time() - before) * 1000, places
