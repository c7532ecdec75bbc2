# SPDX-License-Identifier: GPL-3.0-or-later
"""Data in and out as somebody types it.

Lost otherwise: an organisation that another system holds has to be typed in again, or comes in by half.
"""
import json
import pathlib
import sys
import unittest

import cli

PEOPLE = 'Id;Namn;Typ;Chef;Enhet\n1;Åsa Öberg;Person;;Skolan\n2;Bo Ek;Person;1;Skolan\n3;Skolan;Enhet;;Kommunen\n'
TIES = 'Från;Till;Styrka\nBo Ek;Skolan;stark\n'


class Import(cli.Case):
    def setUp(self):
        super().setUp()
        self.file = self.path('a.kring')
        self.good('new', self.file, '--lang', 'sv')

    def write(self, name, text, encoding='utf-8'):
        path = pathlib.Path(self.path(name))
        path.write_text(text, encoding=encoding)
        return str(path)

    def rows(self, name):
        return json.loads(self.good('list', self.file, name, '--json'))

    def test_people_and_ties(self):
        people, ties = self.write('people.csv', PEOPLE, 'cp1252'), self.write('ties.csv', TIES, 'utf-16')
        said = self.good('import', self.file, people, '--ties', ties)
        self.assertIn('4 actors are new.', said)
        self.assertEqual({row['name'] for row in self.rows('actors')}, {'Åsa Öberg', 'Bo Ek', 'Skolan', 'Kommunen'})
        self.assertEqual(len(self.rows('line')), 4)
        self.assertEqual([row['strength'] for row in self.rows('ties')], ['strong'])
        self.good('check', self.file)
        self.assertIn('The document holds all of it already.', self.good('import', self.file, people, '--ties', ties))
        self.assertEqual(self.sessions(), [])

    def test_a_dry_run_leaves_the_document_alone(self):
        people = self.write('people.csv', PEOPLE)
        before = pathlib.Path(self.file).read_bytes()
        self.hold(self.file)
        self.assertIn('4 actors are new.', self.good('import', self.file, people, '--dry-run'))
        plan = json.loads(self.good('import', self.file, people, '--dry-run', '--json'))
        self.assertEqual((plan['added']['actor'], plan['problems']), (4, []))
        self.assertEqual(pathlib.Path(self.file).read_bytes(), before)

    def test_a_lock_is_respected(self):
        people = self.write('people.csv', PEOPLE)
        before = pathlib.Path(self.file).read_bytes()
        self.hold(self.file)
        self.assertIn('Åsa Öberg', self.bad('import', self.file, people))
        self.assertEqual(pathlib.Path(self.file).read_bytes(), before)

    def test_all_or_nothing_and_which_row(self):
        people = self.write('people.csv', PEOPLE + '4;Cia;Person;Ingen Alls;\n')
        before = self.rows('actors')
        sentence = self.bad('import', self.file, people)
        self.assertIn('people.csv, row 5', sentence)
        self.assertIn('Ingen Alls', sentence)
        self.assertEqual(self.rows('actors'), before)
        done = self.run_it('import', self.file, people, '--json')
        self.assertEqual((done.returncode, done.err), (1, ''))
        self.assertEqual(len(json.loads(done.out)['problems']), 1)
        many = self.write('many.csv', 'Namn,Chef\n' + ''.join(f'P{i},Ingen\n' for i in range(100)))
        self.assertIn('And 80 more.', self.bad('import', self.file, many))

    def test_columns_by_hand(self):
        people = self.write('people.csv', 'Benämning,Bas\nAnna,Berit\nBerit,\n')
        self.bad('import', self.file, people)
        self.good('import', self.file, people, '--map', 'name=Benämning', '--map=manager=Bas')
        self.assertEqual(len(self.rows('line')), 1)
        self.assertIn('“Nix”', self.bad('import', self.file, people, '--map', 'name=Nix', code=2))

    def test_around_a_need(self):
        file = self.example()
        people = self.write('people.csv', 'Namn;Ring\nSlöjdklubben;Möjlighet\n')
        need = json.loads(self.good('list', file, 'needs', '--json'))[0]
        self.good('import', file, people, '--need', need['name'])
        info = json.loads(self.good('info', file, '--json'))
        self.assertEqual(info['places'], info['contributions'])
        self.good('check', file)
        self.assertIn('Nix', self.bad('import', file, people, '--need', 'Nix'))

    def test_what_cannot_be_read(self):
        book = self.path('people.xlsx')
        pathlib.Path(book).write_bytes(b'PK\x03\x04' + bytes(100))
        self.assertIn('save it as CSV', self.bad('import', self.file, book))
        whole = self.write('all.json', '{"document": []}')
        self.assertIn('--from all.json', self.bad('import', self.file, whole))
        self.assertIn('missing.csv', self.bad('import', self.file, self.path('missing.csv')))
        large = self.write('large.csv', 'Namn\n' + ''.join(f'P{i}\n' for i in range(100000)))
        self.assertIn('large.csv', self.bad('import', self.file, large))
        self.assertEqual(self.rows('actors'), [])


class Export(cli.Case):
    def test_json_is_the_whole_document(self):
        file = self.example()
        withheld = sum(not row['consent'] for row in json.loads(self.good('list', file, 'stories', '--json')))
        self.assertEqual(withheld, 1)
        self.assertEqual(self.good('export', file, self.path('all.json')).strip(),
                         'Left out: the text of 1 story, whose teller has not agreed.\n'
                         'Left out: what is threatened, told 1 time, which is private.\n'
                         'Left out: 1 development plan, which is private.')
        for name in ('a.csv', 'a.graphml'):
            said = self.good('export', file, self.path(name)).strip().split('\n')
            self.assertEqual(said[-1], 'JSON carries all of it but what is not for others to read.')
        self.good('new', self.path('b.kring'), '--from', self.path('all.json'))
        self.assertEqual(self.good('export', self.path('b.kring'), self.path('again.json')), '')
        self.assertIn('JSON carries all of it.', self.good('export', self.path('b.kring'), self.path('b.csv')))
        self.assertEqual(*(pathlib.Path(self.path(name)).read_bytes() for name in ('all.json', 'again.json')))
        self.good('check', self.path('b.kring'))
        pathlib.Path(self.path('bad.json')).write_text('{"actor": 7}')
        self.assertIn('bad.json', self.bad('new', self.path('c.kring'), '--from', self.path('bad.json')))
        self.assertFalse(pathlib.Path(self.path('c.kring')).exists())
        self.bad('new', self.path('c.kring'), '--from', self.path('all.json'), '--example', 'work', code=2)
        self.assertEqual(self.sessions(), [])

    def test_tables_and_networks_come_home(self):
        file = self.example()
        said = self.good('export', file, self.path('out.csv'))
        self.assertIn('out-ties.csv', said)
        self.assertIn('Left out: 2 needs', said)
        self.assertIn('Left out: 2 needs', self.good('export', file, self.path('out.graphml')))
        whole = 'The document holds all of it already.'
        self.assertIn(whole, self.good('import', file, self.path('out.csv'), '--ties', self.path('out-ties.csv')))
        self.assertIn(whole, self.good('import', file, self.path('out.graphml')))
        table = pathlib.Path(self.path('out.csv')).read_bytes()
        self.assertTrue(table.startswith(b'\xef\xbb\xbfId;Namn;Typ;Sektor;'))
        self.good('export', file, self.path('out.csv'), '--lang', 'en')
        self.assertTrue(pathlib.Path(self.path('out.csv')).read_bytes().startswith(b'\xef\xbb\xbfId,Name,Kind,Sector,'))

    def test_the_document_is_not_written_over(self):
        file = self.example()
        before = pathlib.Path(file).read_bytes()
        for name in ('a.json', 'b.graphml', 'c.csv', 'd-ties.csv'):
            pathlib.Path(self.path(name)).hardlink_to(file)
        for name in ('a.json', 'b.graphml', 'c.csv', 'd.csv'):
            self.assertIn('document itself', self.bad('export', file, self.path(name)))
        self.assertEqual(pathlib.Path(file).read_bytes(), before)

    def listing(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_a_table_and_its_ties_are_a_pair(self):
        file = self.example()
        ties = pathlib.Path(self.path('out-ties.csv'))
        ties.write_text('somebody’s')
        sentence = self.bad('export', file, self.path('out.csv'))
        self.assertIn('“out.csv”', sentence)
        self.assertIn('“out-ties.csv”', sentence)
        self.assertEqual(ties.read_text(), 'somebody’s')
        self.assertFalse(pathlib.Path(self.path('out.csv')).exists())
        ties.unlink()
        for _ in range(2):
            self.good('export', file, self.path('out.csv'))
        # Ties of before beside a table of today would be taken for its own.
        self.good('new', self.path('empty.kring'))
        self.good('export', self.path('empty.kring'), self.path('out.csv'))
        self.assertEqual(len(ties.read_text(encoding='utf-8-sig').strip().splitlines()), 1)

    def test_both_are_written_or_neither(self):
        file = self.example()
        self.good('export', file, self.path('out.csv'))
        pathlib.Path(self.path('other.csv')).mkdir()
        names = self.listing()
        self.bad('export', file, self.path('other.csv'), '--lang', 'en')
        self.assertEqual(self.listing(), names)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
