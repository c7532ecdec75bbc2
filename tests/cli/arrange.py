# SPDX-License-Identifier: GPL-3.0-or-later
"""Arranging plain tables as somebody types it.

Lost otherwise: nobody can compare our arrangements with those of other programs, and a table with a fault gives a
picture with somebody in the wrong place instead of a sentence.
"""
import csv
import itertools
import json
import math
import pathlib
import unittest

import cli

ARRANGEMENTS = ('around', 'hierarchy', 'network')
NODES = 'id,label,w,h,sector,tier\n' + ''.join(f'p{i},"Nr ""{i}""",{60 + i % 7 * 9},28,{"our" if i % 3 else "civil"},{i % 4}\n'
                                              for i in range(40))
EDGES = 'source,target,kind,weight\n' + ''.join(f'p{i},p{(i - 1) // 4},reports-to,1\n' for i in range(1, 40)) \
    + 'p7,p31,tie,2\np12,p3,tie,1\n'


class Arrange(cli.Case):
    def write(self, name, text):
        pathlib.Path(self.path(name)).write_text(text, encoding='utf-8')
        return self.path(name)

    def words(self, arrangement, *more, nodes=NODES, edges=EDGES):
        return ('arrange', '--nodes', self.write('nodes.csv', nodes), '--edges', self.write('edges.csv', edges),
                '--arrangement', arrangement, '--to', self.path('out.csv'), *more)

    def places(self):
        with open(self.path('out.csv'), newline='', encoding='utf-8') as file:
            return {row['id']: (float(row['x']), float(row['y'])) for row in csv.DictReader(file)}

    def test_each_arrangement_gives_everybody_a_place_of_their_own(self):
        sizes = {row['id']: (float(row['w']), float(row['h'])) for row in csv.DictReader(NODES.splitlines())}
        for arrangement in ARRANGEMENTS:
            for more in ([], ['--centre', 'p0']):
                self.good(*self.words(arrangement, *more))
                places = self.places()
                self.assertEqual(set(places), set(sizes))
                for one, other in itertools.combinations([name for name in places if more == [] or name != 'p0'], 2):
                    apart = [abs(a - b) for a, b in zip(places[one], places[other])]
                    least = [(a + b) / 2 for a, b in zip(sizes[one], sizes[other])]
                    self.assertTrue(apart[0] >= least[0] or apart[1] >= least[1], f'{arrangement}: {one} on {other}')

    def test_the_last_line_tells_how_long_it_took_each_time(self):
        for arrangement in ARRANGEMENTS:
            told = json.loads(self.good(*self.words(arrangement, '--repeat', '3')).strip().split('\n')[-1])
            self.assertEqual({name: len(times) for name, times in told.items()}, {'wall_ms': 3, 'cpu_ms': 3})

    def test_again_from_there_stays_there(self):
        for arrangement in ARRANGEMENTS:
            self.good(*self.words(arrangement))
            first = self.places()
            self.good(*self.words(arrangement, '--repeat', '2'))
            self.assertEqual(self.places(), first, arrangement)

    def test_the_hierarchy_has_managers_above(self):
        self.good(*self.words('hierarchy'))
        places = self.places()
        for i in range(1, 40):
            self.assertLess(places[f'p{(i - 1) // 4}'][1], places[f'p{i}'][1])

    def test_who_stands_in_the_middle(self):
        self.good(*self.words('around', '--centre', 'p5'))
        self.assertEqual(self.places()['p5'], (0, 0))

    def test_left_out_a_tier_is_how_far_away_somebody_is(self):
        nodes = 'id,w,h\n' + ''.join(f'p{i},60,28\n' for i in range(40))
        self.good(*self.words('around', '--centre', 'p0', nodes=nodes))
        places = self.places()
        far = {name: math.hypot(x / 1.27, y) for name, (x, y) in places.items()}
        for i in range(1, 40):
            above = f'p{(i - 1) // 4}'
            if above != 'p0' and i not in (3, 7, 12, 31):
                self.assertLess(far[above], far[f'p{i}'], f'p{i} is nearer than {above}, through whom it is reached')

    def test_however_much_a_tie_weighs(self):
        for weight in ('20000', '1e308'):
            edges = 'source,target,weight\n' + ''.join(f'p{i},p{(i - 1) // 4},{weight}\n' for i in range(1, 40))
            for arrangement in ARRANGEMENTS:
                self.good(*self.words(arrangement, edges=edges))
                places = self.places()
                self.assertTrue(all(math.isfinite(part) for place in places.values() for part in place), arrangement)
                self.assertEqual(len(set(places.values())), 40, arrangement)

    def test_only_what_is_needed(self):
        self.good(*self.words('network', nodes='id,w,h\na,0,0\nb,0,0\nc,0,0\n', edges='source,target\na,b\n'))
        self.assertEqual(len(set(self.places().values())), 3)

    def test_faults_are_told_by_file_and_row_and_nothing_is_written(self):
        faults = [
            ({'nodes': 'id,w\na,1\n'}, 'nodes.csv has no column called “h”.'),
            ({'nodes': 'id,w,h\na,1,1\na,1,1\n'}, 'row 3: The id “a” stands in row 2 too.'),
            ({'nodes': 'id,w,h\n,1,1\n'}, 'row 2: There is no id.'),
            ({'nodes': 'id,w,h\na,wide,1\n'}, 'row 2: “wide” should be a number'),
            ({'nodes': 'id,w,h\na,-4,1\n'}, 'row 2: “-4” should be a number'),
            ({'nodes': 'id,w,h,sector\na,1,1,moon\n'}, 'row 2: “moon” is no sector.'),
            ({'nodes': 'id,w,h,tier\na,1,1,9\n'}, 'row 2: “9” is no tier'),
            ({'edges': 'source,target\np1,nobody\n'}, 'edges.csv, row 2: Nobody has the id “nobody”.'),
            ({'edges': 'source,weight\np1,1\n'}, 'edges.csv has no column called “target”.'),
            ({'edges': 'source,target,weight\np1,p2,much\n'}, 'row 2: “much” should be a number'),
            ({'edges': 'source,target,weight\np1,p2,-1\n'}, 'row 2: “-1” should be a number, 0 or more'),
            ({'edges': 'source,target,weight\np1,p2,1e999\n'}, 'row 2: “1e999” should be a number, 0 or more'),
            ({'nodes': 'id,w,h\na,10001,1\n'}, 'row 2: “10001” should be a number from 0 to 10000'),
            ({'nodes': 'id,w,h\n' + 'a,1,1\n' * 100_000}, 'nodes.csv'),
        ]
        for tables, sentence in faults:
            self.assertIn(sentence, self.bad(*self.words('network', **tables)))
            self.assertFalse(pathlib.Path(self.path('out.csv')).exists(), sentence)
        self.assertIn('Nobody has the id “me”.', self.bad(*self.words('around', '--centre', 'me')))
        self.assertFalse(pathlib.Path(self.path('out.csv')).exists())

    def test_a_ring_in_the_line_is_named(self):
        ring = 'source,target,kind\np1,p2,reports-to\np2,p3,reports-to\np3,p1,reports-to\np4,p1,reports-to\n'
        sentence = self.bad(*self.words('hierarchy', edges=ring))
        self.assertIn('in a ring', sentence)
        for name in ('p1', 'p2', 'p3'):
            self.assertIn(name, sentence)
        self.assertNotIn('p4', sentence)
        self.good(*self.words('network', edges=ring))
        ties = 'source,target,kind\np1,p2,tie\np2,p1,tie\n'
        self.good(*self.words('hierarchy', edges=ties))

    def test_what_cannot_be_written_is_told(self):
        words = self.words('network')
        self.bad(*words[:-1], self.path('nowhere/out.csv'))

    def test_what_is_read_is_not_written_over(self):
        words = self.words('network')
        pathlib.Path(self.path('link.csv')).symlink_to(self.path('edges.csv'))
        for name, other in (('nodes.csv', 'nodes.csv'), ('edges.csv', 'edges.csv'), ('link.csv', 'edges.csv')):
            before = pathlib.Path(self.path(other)).read_bytes()
            self.assertIn(f'“{other}”', self.bad(*words[:-1], self.path(name)))
            self.assertEqual(pathlib.Path(self.path(other)).read_bytes(), before)

    def test_wrong_use(self):
        for words in (['arrange'], ['arrange', 'nodes.csv'], [*self.words('network')[:-2]], self.words('pie'),
                      self.words('network', '--repeat', '0'), self.words('network', '--repeat', 'often')):
            self.bad(*words, code=2)


if __name__ == '__main__':
    unittest.main(argv=['arrange'], verbosity=0)
