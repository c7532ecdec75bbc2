# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as somebody types it: each command, each error, the number it ends with, and what it leaves behind.

Lost otherwise: scripts that make, check and publish documents, and the trust that a failed export has left the last
good picture alone.
"""
import csv
import gettext
import json
import os
import pathlib
import re
import resource
import shutil
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

PROGRAM, FIXTURE = (os.path.abspath(word) for word in sys.argv[1:3])
LANGUAGES = ('en', 'sv', 'nb', 'da')
EXAMPLES = ('school', 'lonely', 'work')
# What the sanitizers are told, when the programs were built with them.
SANITIZERS = {name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')}
LISTS = ('needs', 'actors', 'contributions', 'ties', 'line', 'places', 'stories', 'verdicts', 'tags', 'taggings', 'notes')
DECIDED = ('changes', 'tests', 'agreements', 'dialogues', 'meetings', 'plans', 'threats')
COMMANDS = {
    'new': ['FILE', '--example school|lonely|work', '--from FILE', '--lang en|sv|nb|da'],
    'info': ['FILE', '--json'],
    'list': ['FILE', 'LIST', *LISTS, *DECIDED, '--json', '--include-private'],
    'gaps': ['FILE', '--need NAME|ID', '--whole', '--after', '--all', '--json'],
    'check': ['FILE'],
    'import': ['FILE', 'IN', '--ties FILE', '--map NAME=HEADING', '--need NAME|ID', '--dry-run', '--json'],
    'export': ['FILE', 'OUT', '--diagram around|hierarchy|network|loops|board|timeline|change|plan|principles|methods|dialogue|compare|slips', '--need NAME|ID', '--of NAME|ID', '--table actors|changes|agreements|dialogues',
               '--include-private', '--time today|planned|after', '--page A4|A3|A2|A1|A0|fit', '--landscape',
               '--portrait', '--theme light|dark|contrast|grey', '--lang en|sv|nb|da'],
    'templates': ['--json', '--lang en|sv|nb|da'],
    'template': ['check FILE'],
}
# ISO 216 in points.
PAGES = {'A4': (595.28, 841.89), 'A3': (841.89, 1190.55), 'A2': (1190.55, 1683.78), 'A1': (1683.78, 2383.94),
         'A0': (2383.94, 3370.39)}


def told(language, context, text):
    """What the catalogue in the build folder makes of a text."""
    catalogue = pathlib.Path(PROGRAM).parent.parent / f'po/{language}/LC_MESSAGES/kring.mo'
    with catalogue.open('rb') as file:
        return gettext.GNUTranslations(file).pgettext(context, text)


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='kring-cli-')
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        # Nothing else: the programs find all that is theirs with an empty environment.
        self.env = {**SANITIZERS, 'HOME': str(self.folder / 'home'), 'XDG_STATE_HOME': str(self.folder / 'state')}

    def assertIn(self, part, whole, msg=None):
        self.assertTrue(part in whole, msg or f'no {part!r} in {str(whole)[:300]!r}')

    def path(self, name):
        return str(self.folder / name)

    def run_it(self, *words, **more):
        env = {**self.env, **more.pop('env', {})}
        done = subprocess.run([PROGRAM, *words], capture_output=True, env=env, cwd=self.folder, check=False,
                              stdin=subprocess.DEVNULL, timeout=120, **more)
        done.out, done.err = done.stdout.decode(), done.stderr.decode()
        self.assertNotRegex(done.err, 'CRITICAL|WARNING', words)
        return done

    def good(self, *words, **more):
        done = self.run_it(*words, **more)
        self.assertEqual((done.returncode, done.err), (0, ''), words)
        return done.out

    def bad(self, *words, code=1, **more):
        """The sentence on standard error, which is where it belongs and no other."""
        done = self.run_it(*words, **more)
        self.assertEqual((done.returncode, done.out), (code, ''), f'{words}: {done.err}')
        self.assertTrue(done.err.startswith('kring-cli: '), done.err)
        return done.err[len('kring-cli: '):].strip()

    def example(self, name='school', language='sv'):
        file = self.path(f'{name}.{language}.kring')
        self.good('new', file, '--example', name, '--lang', language)
        return file

    def fixture(self, kind):
        file = self.path(f'{kind}.kring')
        subprocess.run([FIXTURE, file, kind], env=self.env, check=True, timeout=60)
        return file

    def sessions(self):
        """Private copies that were left behind: the window would offer to recover them."""
        folder = self.folder / 'state/kring/sessions'
        return sorted(folder.iterdir()) if folder.exists() else []

    def hold(self, file):
        """The lock of a colleague whose program runs."""
        path = pathlib.Path(file)
        lock = path.parent / f'.{path.name}.lock'
        lock.write_text(f'[Kring]\nid=11111111-1111-4111-8111-111111111111\nuser=Åsa Öberg\n'
                        f'host={socket.gethostname()}\ntime=1763800000\npid={os.getpid()}\n', encoding='utf-8')
        return lock


class Help(Case):
    def test_lists_every_command(self):
        text = self.good('--help')
        for name in COMMANDS:
            self.assertRegex(text, rf'(?m)^  {name}( check)?( FILE|  )')

    def test_each_command_tells_its_arguments_and_options(self):
        for name, parts in COMMANDS.items():
            text = self.good(name, '--help')
            self.assertIn(f'kring-cli {name}', text)
            for part in parts:
                self.assertIn(part, text)
            for option in (part for part in parts if part.startswith('--')):
                self.assertRegex(text, rf'(?m)^  {re.escape(option)}  +\S', 'no word on what it does')

    def test_help_wins_over_wrong_use(self):
        self.assertIn('kring-cli export', self.good('export', '--help', '--page'))

    def test_version(self):
        self.assertRegex(self.good('--version'), r'^kring-cli \d+\.\d+')

    def test_nothing_in_the_environment_at_all(self):
        done = subprocess.run(['env', '-i', PROGRAM, '--help'], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b''))


class Usage(Case):
    def test_wrong_use_ends_with_2_and_a_hint(self):
        file = self.example()
        for words in ([], ['nothing'], ['--nothing'], ['new'], ['new', 'a', 'b'], ['new', 'a', '--example', 'no'],
                      ['new', 'a', '--lang', 'fi'], ['new', 'a', '--lang'], ['new', 'a', '--lang='], ['new', '-x', 'a'],
                      ['info'], ['info', file, '--json=yes'], ['list', file], ['list', file, 'rows'], ['check'],
                      ['check', file, '--json'], ['gaps'], ['template'], ['template', 'check'], ['template', 'make', file],
                      ['templates', file], ['templates', '--lang', 'fi'], ['export', file, 'm.pdf', '--table', 'dialogues'],
                      ['gaps', file, '--need', 'a', '--whole'], ['export', file], ['export', file, 'map'], ['export', file, 'map.gif'],
                      ['export', file, 'm.pdf', '--page', 'A7'], ['export', file, 'm.pdf', '--theme', 'pink'],
                      ['export', file, 'm.pdf', '--diagram', 'pie'], ['export', file, 'm.pdf', '--lang', 'xx'],
                      ['export', file, 'm.pdf', '--landscape', '--portrait'], ['list', file, 'threats'],
                      ['export', file, 'm.pdf', '--include-private'], ['export', file, 'm.csv', '--include-private'],
                      ['export', file, 'm.graphml', '--include-private'], ['export', file, 'm.csv', '--table', 'needs'],
                      ['export', file, 'm.pdf', '--of', 'Läxhjälp'], ['export', file, 'm.csv', '--of', 'Läxhjälp'],
                      ['export', file, 'm.csv', '--diagram', 'change', '--include-private'],
                      ['export', file, 'm.svg', '--table', 'changes'], ['export', file, 'm.json', '--table', 'actors']):
            sentence = self.bad(*words, code=2)
            self.assertRegex(sentence, r'(?s)\n.*kring-cli .*--help', words)
        self.assertEqual([p.name for p in self.folder.iterdir() if p.suffix in ('.pdf', '.gif', '')],
                         ['state'])

    def test_options_may_stand_anywhere(self):
        file = self.example()
        self.good('export', '--page=fit', file, '--lang', 'da', self.path('m.svg'))
        self.assertEqual(self.good('list', '--json', file, 'needs'), self.good('list', file, 'needs', '--json'))

    def test_a_file_may_begin_with_a_dash(self):
        self.good('new', '--', '--help.kring')
        self.assertTrue((self.folder / '--help.kring').exists())


class New(Case):
    def test_empty(self):
        self.good('new', self.path('a.kring'), '--lang', 'nb')
        info = json.loads(self.good('info', self.path('a.kring'), '--json'))
        self.assertEqual((info['language'], info['title'], info['needs'], info['actors']), ('nb', 'a', 0, 0))
        self.assertEqual(self.sessions(), [])

    def test_every_example_in_every_language(self):
        for name in EXAMPLES:
            titles = set()
            for language in LANGUAGES:
                file = self.example(name, language)
                self.good('check', file)
                info = json.loads(self.good('info', file, '--json'))
                self.assertEqual(info['language'], language)
                self.assertGreaterEqual(info['actors'], 25)
                self.assertEqual(info['places'], info['contributions'], 'somebody stands nowhere')
                titles.add(info['title'])
            self.assertEqual(len(titles), len(LANGUAGES))

    def test_language_is_the_desktops(self):
        self.good('new', self.path('a.kring'), env={'LANGUAGE': 'da'})
        self.assertEqual(json.loads(self.good('info', 'a.kring', '--json'))['language'], 'da')

    def test_leaves_an_existing_file_alone(self):
        file = self.folder / 'a.kring'
        file.write_text('mine')
        self.assertIn('a.kring', self.bad('new', str(file), '--example', 'school'))
        self.assertEqual(file.read_text(), 'mine')
        self.assertEqual(self.sessions(), [])

    def test_where_nothing_can_be_written(self):
        self.assertIn('a.kring', self.bad('new', self.path('no/a.kring')))
        self.assertEqual(self.sessions(), [])

    def test_a_lock_says_who_holds_it(self):
        file = self.path('a.kring')
        lock = self.hold(file)
        sentence = self.bad('new', file)
        for part in ('a.kring', 'Åsa Öberg', socket.gethostname()):
            self.assertIn(part, sentence)
        self.assertFalse(os.path.exists(file))
        self.assertTrue(lock.exists())
        self.assertEqual(self.sessions(), [])


class Reading(Case):
    def test_json(self):
        file = self.example()
        info = json.loads(self.good('info', file, '--json'))
        for name in LISTS:
            rows = json.loads(self.good('list', file, name, '--json'))
            self.assertEqual(len(rows), info[name], name)
            self.assertEqual(len({row['id'] for row in rows}), len(rows))
            self.assertEqual(all('name' in row for row in rows), name in ('needs', 'actors', 'tags'))
        actors = json.loads(self.good('list', file, 'actors', '--json'))
        self.assertIn('Fältarna', [actor['name'] for actor in actors])
        self.assertEqual({actor['sector'] for actor in actors}, {'own', 'our', 'public', 'civil', 'business'})

    def test_empty_lists_are_lists(self):
        self.good('new', self.path('a.kring'))
        for name in LISTS:
            self.assertEqual(json.loads(self.good('list', 'a.kring', name, '--json')), [])
            self.assertEqual(len(self.good('list', 'a.kring', name).splitlines()), 1)

    def test_a_list_that_is_none_is_told_which_there_are(self):
        sentence = self.bad('list', self.example(), 'people', code=2)
        for name in ('people', *LISTS, *DECIDED):
            self.assertIn(name, sentence)

    def test_what_it_holds_is_counted(self):
        for language in LANGUAGES[1:]:
            lines = self.good('info', self.example(), env={'LANGUAGE': language}).splitlines()
            for name, count in (('Stories', 2), ('Verdicts', 4), ('Tags', 4), ('Notes', 2)):
                self.assertRegex('\n'.join(lines), rf'(?m)^{told(language, "document", name)} +{count}$')
            pathlib.Path(self.path('school.sv.kring')).unlink()

    def test_the_citizens_side(self):
        file = self.example()
        verdicts = self.good('list', file, 'verdicts').splitlines()[1:]
        self.assertEqual([re.split('  +', line)[1:3] for line in verdicts],
                         [['2026-01-19', 'Worse'], ['2026-03-16', 'The same'], ['2026-05-20', 'Better'],
                          ['2026-09-25', 'Better']])
        # The last judges a test, the others the need.
        self.assertEqual([re.split('  +', line)[5:] for line in verdicts], [[], [], [], ['Två förmiddagar på ridskolan']])
        self.assertIn('Fråga ridskolan före sommaren', self.good('list', file, 'notes'))
        tags = dict(re.split('  +', line) for line in self.good('list', file, 'tags').splitlines()[1:])
        self.assertEqual(tags['Kvällar och helger'], '4')
        lines = self.good('list', file, 'taggings').splitlines()[1:]
        self.assertEqual(len(lines), sum(map(int, tags.values())))
        self.assertIn(['Kvällar och helger', 'Fältarna'], [re.split('  +', line) for line in lines])

    def test_without_consent_no_word_gets_out(self):
        file = self.example()
        withheld, told_at_length = 'räkna minuterna i korridoren', 'Vi går upp klockan sex.'
        for words in ([], ['--json']):
            text = self.good('list', file, 'stories', *words)
            self.assertIn(told_at_length, text)
            self.assertNotIn(withheld, text)
        self.assertEqual({row['consent']: bool(row['text'])
                          for row in json.loads(self.good('list', file, 'stories', '--json'))}, {True: True, False: False})
        lines = self.good('list', file, 'stories').splitlines()[1:]
        self.assertEqual([re.split('  +', line)[3] for line in lines], ['Yes', 'No'])

    def test_columns_stand_under_each_other(self):
        lines = self.good('list', self.example(), 'actors').splitlines()
        self.assertEqual(len(lines), 48)
        # Swedish order: å ä ö last.
        names = [re.split('  +', line)[0] for line in lines[1:]]
        self.assertLess(names.index('Ungdomsmottagningen'), len(names) - 1)
        kinds = lines[0].index('Kind')
        for line in lines[1:]:
            self.assertRegex(line[kinds - 2:kinds + 1], r'^  \S')
            self.assertEqual(line, line.rstrip())

    def test_speaks_the_language_of_who_reads(self):
        file = self.example()
        for language in LANGUAGES[1:]:
            lines = self.good('list', file, 'ties', env={'LANGUAGE': language}).splitlines()
            self.assertIn(told(language, 'heading', 'Strength'), lines[0])
            self.assertIn(told(language, 'strength of a tie', 'strained'), '\n'.join(lines))
        self.assertIn('"strong"', self.good('list', file, 'ties', '--json', env={'LANGUAGE': 'sv'}))

    def test_a_colleague_may_have_it_open(self):
        file = self.example()
        lock = self.hold(file)
        before = pathlib.Path(file).read_bytes(), lock.read_bytes()
        for words in (['info', file], ['list', file, 'needs'], ['check', file],
                      ['export', file, self.path('m.pdf')]):
            self.good(*words)
        self.assertEqual((pathlib.Path(file).read_bytes(), lock.read_bytes()), before)
        self.assertEqual(self.sessions(), [])

    def test_what_is_no_document_is_named(self):
        pathlib.Path(self.path('text.kring')).write_text('Hej')
        pathlib.Path(self.path('empty.kring')).write_text('')
        os.mkdir(self.path('folder.kring'))
        os.mkfifo(self.path('pipe.kring'))
        for name in ('text.kring', 'empty.kring', 'folder.kring', 'pipe.kring', 'missing.kring'):
            for words in (['info', name], ['list', name, 'needs'], ['export', name, 'm.pdf']):
                self.assertIn(name, self.bad(*words))

    def test_half_a_list_is_an_error(self):
        file = self.example()
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([PROGRAM, 'list', file, 'actors'], stdout=full, stderr=subprocess.PIPE, env=self.env,
                                  check=False)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr.startswith(b'kring-cli: '))


class Gaps(Case):
    def gaps(self, file, *words):
        return json.loads(self.good('gaps', file, '--json', *words))

    def test_says_what_the_map_shows(self):
        file = self.example()
        text = self.good('gaps', file)
        for gap in self.gaps(file):
            self.assertIn(f"{gap['title']}\n  {gap['question']}\n", text)
            self.assertTrue(gap['question'].endswith('?'))
            self.assertEqual(gap['aside'], None)
        names = {actor['id']: actor['name'] for actor in json.loads(self.good('list', file, 'actors', '--json'))}
        kinds = [gap['kind'] for gap in self.gaps(file)]
        self.assertEqual(kinds[:2], ['goal-not-kept', 'strained'])
        self.assertIn('not-asked', kinds)
        for gap in self.gaps(file):
            self.assertEqual([names[actor['id']] for actor in gap['actors']], [actor['name'] for actor in gap['actors']])

    def test_in_the_language_of_who_reads(self):
        file, ids = self.example(), set()
        for language in LANGUAGES:
            env = {'LANGUAGE': language}
            gaps = json.loads(self.good('gaps', file, '--json', env=env))
            ids.add(tuple(gap['id'] for gap in gaps))
            if language != 'en':
                for gap in gaps:
                    self.assertEqual(gap['name'], told(language, 'observation', self.labels[gap['kind']]))
            else:
                self.labels = {gap['kind']: gap['name'] for gap in gaps}
        # The same is said of the same, in whatever language.
        self.assertEqual(len(ids), 1)

    def test_of_which_need(self):
        file = self.example()
        needs = json.loads(self.good('list', file, 'needs', '--json'))
        self.assertEqual({gap['need'] for gap in self.gaps(file)}, {needs[0]['id']})
        self.assertEqual({gap['need'] for gap in self.gaps(file, '--need', needs[1]['name'])}, {needs[1]['id']})
        self.assertEqual({gap['need'] for gap in self.gaps(file, '--whole')}, {None})
        self.assertIn('“Vem?”', self.bad('gaps', file, '--need', 'Vem?'))
        self.bad('gaps', file, '--need', 'Vem?', '--whole', code=2)

    def test_what_was_put_aside(self):
        file = self.fixture('aside')
        shown, everything = self.gaps(file), self.gaps(file, '--all')
        self.assertEqual([gap for gap in everything if gap['aside'] is None], shown)
        self.assertEqual([gap['aside'] for gap in everything if gap not in shown], ['Vi frågar i vår'])
        self.assertIn('Vi frågar i vår', self.good('gaps', file, '--all'))
        self.assertNotIn('Vi frågar i vår', self.good('gaps', file))

    def test_after_the_changes(self):
        """Or a plan that strands somebody would not be seen before it is carried out."""
        file = self.fixture('plans')
        whom = {name for gap in self.gaps(file, '--all') if gap['kind'] == 'not-asked'
                for name in [actor['name'] for actor in gap['actors']]}
        then = {name for gap in self.gaps(file, '--all', '--after') if gap['kind'] == 'not-asked'
                for name in [actor['name'] for actor in gap['actors']]}
        self.assertIn('Biblioteket', whom)
        self.assertNotIn('Biblioteket', then)

    def test_nothing_to_say(self):
        file = self.path('a.kring')
        self.good('new', file)
        self.assertIn('no need', self.bad('gaps', file))
        self.assertEqual(self.gaps(file, '--whole'), [])
        self.assertEqual(len(self.good('gaps', file, '--whole').splitlines()), 1)

    def test_changes_nothing(self):
        file = self.example()
        before = pathlib.Path(file).read_bytes()
        self.gaps(file, '--all')
        self.assertEqual(pathlib.Path(file).read_bytes(), before)
        self.assertEqual(self.sessions(), [])


class Check(Case):
    def breaches(self, file):
        done = self.run_it('check', file)
        self.assertEqual((done.returncode, done.err), (1, ''))
        return done.out.splitlines()

    def test_sound(self):
        self.assertIn('school.sv.kring', self.good('check', self.example()))

    def test_names_each_breach(self):
        found = self.breaches(self.fixture('breach'))
        self.assertEqual(len(found), 2)
        for sentence in found:
            self.assertIn('Skolkurator', sentence)

    def test_a_damaged_file_is_a_breach(self):
        whole = pathlib.Path(self.example()).read_bytes()
        damaged = self.folder / 'damaged.kring'
        for content in (whole[:len(whole) // 2], whole.replace('Fältarna'.encode(), 'Faltarnaa'.encode()),
                        b'no document', whole[:50] + bytes(len(whole) - 50)):
            damaged.write_bytes(content)
            found = self.breaches(str(damaged))
            self.assertEqual(len(found), 1)
            self.assertIn('damaged.kring', found[0])
            self.assertEqual(damaged.read_bytes(), content)

    def test_a_missing_file_is_an_error(self):
        self.assertIn('missing.kring', self.bad('check', 'missing.kring'))


class Templates(Case):
    def setUp(self):
        """The one that the page for those who write templates begins with."""
        super().setUp()
        page = (pathlib.Path(__file__).parents[2] / 'data/dialogues/README.md').read_text(encoding='utf-8')
        self.small = re.search('```xml\n(.*?)```', page, re.S).group(1)

    def template(self, text):
        path = self.folder / 'own.xml'
        path.write_text(text, encoding='utf-8')
        return str(path)

    def test_all_that_come_with_the_program(self):
        rows = json.loads(self.good('templates', '--json'))
        there = {path.stem for path in (pathlib.Path(PROGRAM).parent.parent / 'data/dialogues').glob('*.xml')}
        self.assertEqual({row['id'] for row in rows}, there)
        self.assertEqual(rows[0]['id'], 'seven-principles')
        self.assertEqual((rows[0]['sections'], rows[0]['picture'], rows[0]['minutes']), (7, 'gears', 90))
        lines = self.good('templates').splitlines()
        self.assertEqual(len(lines), len(rows) + 1)
        self.assertRegex(lines[1], r'^seven-principles +The seven principles +90 +gears$')

    def test_titles_are_in_the_language(self):
        for language, title in (('sv', 'De sju principerna'), ('nb', 'De sju prinsippene'), ('da', 'De syv principper')):
            self.assertIn(title, self.good('templates', '--lang', language))
            self.assertIn(title, self.good('templates', env={'LANGUAGE': language}))
            self.assertEqual(json.loads(self.good('templates', '--json', '--lang', language))[0]['title'], title)

    def test_one_of_your_own(self):
        said = self.good('template', 'check', self.template(self.small))
        self.assertIn('own.xml', said)
        self.assertIn('Our meetings', said)
        self.assertIn('Våra möten', self.good('template', 'check', self.template(self.small), env={'LANGUAGE': 'sv'}))

    def test_what_is_wrong_and_where(self):
        for wrong, said in ((self.small.replace('alone:2', 'alone:x'), 'Line 9'),
                            (self.small.replace('id="worth"', 'id="Worth"'), 'Line 9'), ('<a/>', '<a>'), ('', 'own.xml')):
            done = self.run_it('template', 'check', self.template(wrong))
            self.assertEqual((done.returncode, done.err), (1, ''), wrong)
            self.assertEqual(len(done.out.splitlines()), 1)
            self.assertIn('own.xml', done.out)
            self.assertIn(said, done.out)

    def test_a_later_version(self):
        done = self.run_it('template', 'check', self.template(self.small.replace('format="1"', 'format="2"')))
        self.assertEqual((done.returncode, done.err), (1, ''))
        self.assertIn('later version', done.out)

    def test_a_missing_file_is_an_error(self):
        self.assertIn('missing.xml', self.bad('template', 'check', 'missing.xml'))
        self.assertIn('state', self.bad('template', 'check', str(self.folder / 'state')))


class Dialogues(Case):
    def test_listed_the_latest_first(self):
        lines = self.good('list', self.example(), 'dialogues', env={'LANGUAGE': 'sv'}).splitlines()
        self.assertEqual(len(lines), 4)
        self.assertRegex(lines[1], r'^De sju principerna +2026-09-03 +seven-principles +4 \w+ 7 +Ja +4$')
        self.assertRegex(lines[2], r'^Kontroll och tillit +2026-04-23 +control-and-trust +4 \w+ 4 +Ja +2$')
        self.assertRegex(lines[3], r'^De sju principerna +2025-09-04 +seven-principles +3 \w+ 7 +Ja +4$')
        self.assertRegex(self.good('list', self.example('work'), 'dialogues'), r'seven-principles +3 of 7 +No +1')

    def test_agreements_say_which_question_led_to_them(self):
        said = self.good('list', self.example(), 'agreements', env={'LANGUAGE': 'sv'})
        self.assertRegex(said, r'Bjuda in arbetslagsledarna .* De sju principerna: Vilka\?')
        self.assertRegex(said, r'Fråga ridskolan om våren .* Skolan finns där eleven kan vara')

    def test_as_a_table(self):
        file, out = self.example(), self.path('t.csv')
        self.assertIn('dialogues alone', self.good('export', file, out, '--table', 'dialogues', '--lang', 'en'))
        with open(out, encoding='utf-8-sig', newline='') as table:
            rows = list(csv.DictReader(table))
        listed = {row['id'] for row in json.loads(self.good('list', file, 'dialogues', '--json'))}
        self.assertEqual({row['Id'] for row in rows}, listed)
        who = [(row['Date'], row['Now'], row['Wanted']) for row in rows if row['Section'] == 'Who?']
        self.assertEqual(who, [('2026-09-03', '2', '4'), ('2025-09-04', '', '')])

    def test_own_plans_stay_in_the_document(self):
        file = self.example()
        self.good('export', file, self.path('o.json'))
        whole = json.loads(pathlib.Path(self.path('o.json')).read_text(encoding='utf-8'))
        for table in ('development', 'goal', 'learning', 'follow_up'):
            self.assertEqual(whole[table], [], table)
        self.assertNotIn('developments', json.loads(self.good('info', file, '--json')))
        self.good('new', self.path('again.kring'), '--from', self.path('o.json'))
        self.good('check', self.path('again.kring'))

    def test_checked(self):
        file = self.fixture('strays')
        done = self.run_it('check', file)
        self.assertEqual((done.returncode, done.err), (1, ''))
        found = done.out.splitlines()
        self.assertEqual(len(found), 3, found)
        for word in ('“control-and-trust” cannot be read', '“gone”', 'discussion'):
            self.assertEqual(sum(word in sentence for sentence in found), 1, found)


class Export(Case):
    def pdf_pages(self, file):
        out = subprocess.run(['pdfinfo', '-f', '1', '-l', '99', file], capture_output=True, text=True, check=True).stdout
        return [(float(w), float(h)) for w, h in re.findall(r'Page +\d+ size: +([\d.]+) x ([\d.]+)', out)]

    def pdf_text(self, file):
        return subprocess.run(['pdftotext', file, '-'], capture_output=True, check=True).stdout.decode()

    def svg_size(self, file):
        root = xml.etree.ElementTree.parse(file).getroot()
        _, _, w, h = (float(part) for part in root.get('viewBox').split())
        return w, h

    def png_size(self, file):
        return struct.unpack('>II', pathlib.Path(file).read_bytes()[16:24])

    def test_each_kind_on_each_page(self):
        file = self.example()
        for page, (shorter, longer) in list(PAGES.items())[1:]:
            for turn in ('landscape', 'portrait'):
                w, h = (longer, shorter) if turn == 'landscape' else (shorter, longer)
                for kind in ('pdf', 'svg') if page in ('A1', 'A0') and turn == 'portrait' else ('pdf', 'svg', 'png'):
                    out = self.path(f'{page}-{turn}.{kind}')
                    self.good('export', file, out, '--page', page, f'--{turn}')
                    if kind == 'pdf':
                        # The outline in words follows on smaller pages, which anybody can print.
                        sizes = self.pdf_pages(out)[:1]
                    elif kind == 'svg':
                        sizes = [self.svg_size(out)]
                    else:
                        got = self.png_size(out)
                        sizes = [(w, w * got[1] / got[0])]
                    for size in sizes:
                        self.assertAlmostEqual(size[0], w, delta=1, msg=out)
                        self.assertAlmostEqual(size[1], h, delta=1 if kind != 'png' else 2, msg=out)

    def test_hierarchy(self):
        file = self.example()
        self.good('export', file, self.path('line.svg'), '--diagram', 'hierarchy', '--lang', 'sv')
        text = pathlib.Path(self.path('line.svg')).read_text(encoding='utf-8')
        self.assertIn('Utanför linjen', text)
        self.assertNotIn('Inte med på behovets karta', text)
        need = self.path('need.svg')
        first = json.loads(self.good('list', file, 'needs', '--json'))[0]['id']
        self.good('export', file, need, '--diagram', 'hierarchy', '--need', first, '--lang', 'sv')
        self.assertIn('Inte med på behovets karta', pathlib.Path(need).read_text(encoding='utf-8'))

    def test_at_each_time(self):
        """What is planned is in the picture, and said beside it; today's has nothing of it."""
        file, texts = self.fixture('plans'), {}
        for diagram in ('around', 'network'):
            for time in ('today', 'planned', 'after'):
                out = self.path(f'{diagram}-{time}.pdf')
                self.good('export', file, out, '--diagram', diagram, '--time', time, '--lang', 'en')
                texts[time] = self.pdf_text(out)
            self.assertNotIn('lanned', texts['today'])
            self.assertIn('What is planned, over today', texts['planned'])
            self.assertIn('planned: strong with Scoutkåren, both ways', texts['planned'])
            self.assertIn('planned to end', texts['planned'])
            self.assertIn('After the changes', texts['after'])
            self.assertIn('strong with Scoutkåren, both ways', texts['after'])

    def test_each_diagram_as_each_kind(self):
        file = self.example()
        words = {'around': 'Vid invånarens sida', 'hierarchy': 'Utanför linjen', 'network': 'Inte med på behovets karta',
                 'loops': 'Skolan finns där', 'board': 'Det vi lärde oss',
                 'timeline': 'Samtal till tre elever', 'change': 'Frånvaro'}
        need = json.loads(self.good('list', file, 'needs', '--json'))[0]['id']
        for diagram, word in words.items():
            for more in ([], ['--need', need]):
                for kind, head in (('pdf', b'%PDF-'), ('svg', b'<?xml'), ('png', b'\x89PNG')):
                    out = self.path(f'{diagram}.{kind}')
                    self.good('export', file, out, '--diagram', diagram, *more)
                    self.assertTrue(pathlib.Path(out).read_bytes().startswith(head), out)
            self.assertIn(word, pathlib.Path(self.path(f'{diagram}.svg')).read_text(encoding='utf-8'), diagram)

    def test_what_is_private_stays_in_the_document(self):
        """What a change threatens leaves by no road."""
        file = self.example()
        secret = re.compile('Ett invant sätt|Tid att planera tillsammans|Att säga svåra saker|En pensionerad rektor|Svåra samtal')
        for name in ('o.json', 'o.csv', 'o.graphml', 'o.svg', 'o.pdf'):
            for more in ([['--diagram', 'loops'], ['--diagram', 'board'], ['--diagram', 'timeline'],
                          ['--diagram', 'change', '--of', 'Skolan finns där eleven kan vara'], []] if name[-3:] in ('svg', 'pdf') else
                         [[], ['--table', 'changes'], ['--table', 'agreements'], ['--table', 'dialogues']] if name.endswith('csv') else [[]]):
                out = self.path(name)
                pathlib.Path(out).unlink(missing_ok=True)
                self.good('export', file, out, *more)
                text = self.pdf_text(out) if name.endswith('pdf') else pathlib.Path(out).read_text(encoding='utf-8')
                self.assertNotRegex(text, secret, name)
        for what in ('changes', 'tests', 'agreements', 'dialogues', 'meetings'):
            for more in ([], ['--json']):
                self.assertNotRegex(self.good('list', file, what, *more), secret)
        self.assertIn('Skolan finns där eleven kan vara', self.good('list', file, 'changes'))
        self.assertNotIn('threats', json.loads(self.good('info', file, '--json')))
        with sqlite3.connect(file) as db:
            self.assertEqual(db.execute('SELECT count(*) FROM threat WHERE loss LIKE \'Ett invant%\'').fetchone(), (1,))

    def test_what_is_private_goes_out_where_somebody_says_so(self):
        """Two roads, and they are closed to stories whose tellers have not agreed."""
        file = self.example()
        self.assertIn('--include-private', self.bad('list', file, 'threats', '--json', code=2))
        self.assertIn('Ett invant sätt', self.good('list', file, 'threats', '--include-private'))
        rows = json.loads(self.good('list', file, 'threats', '--json', '--include-private'))
        self.assertEqual([(row['whom'], row['support']) for row in rows], [('Lärarna', 'Tid att planera tillsammans')])
        said = self.good('export', file, self.path('all.json'), '--include-private')
        self.assertEqual(said.strip(), 'Left out: the text of 1 story, whose teller has not agreed.')
        whole = json.loads(pathlib.Path(self.path('all.json')).read_text(encoding='utf-8'))
        self.assertEqual(whole['threat'], rows)
        self.assertEqual([story['text'] for story in whole['story'] if not story['consent']], [''])
        for story in json.loads(self.good('list', file, 'stories', '--json', '--include-private')):
            self.assertEqual(bool(story['text']), story['consent'])

    def test_one_change_on_a_page(self):
        file, out = self.example(), self.path('c.pdf')
        page = ['export', file, out, '--diagram', 'change']
        self.good(*page)
        self.assertIn('Frånvaro säger något om oss', self.pdf_text(out))
        self.assertEqual([round(side) for side in self.pdf_pages(out)[0]], [595, 842])
        self.assertEqual(len(self.pdf_pages(out)), 1)
        self.good(*page, '--of', 'skolan finns där eleven kan vara')
        self.assertIn('Elever lär sig i skolans hus', self.pdf_text(out))
        self.assertNotIn('Ett invant sätt', ' '.join(self.pdf_text(out).split()))
        self.good(*page, '--of', 'Skolan finns där eleven kan vara', '--include-private')
        self.assertIn('Ett invant sätt', ' '.join(self.pdf_text(out).split()))
        # One of another need is not among those of this one.
        change = next(row for row in json.loads(self.good('list', file, 'changes', '--json')) if 'Läxhjälp' in row['name'])
        others = [row for row in json.loads(self.good('list', file, 'needs', '--json')) if row['id'] != change['need']]
        self.good(*page, '--of', change['id'], '--need', change['need'])
        for need in others:
            self.bad(*page, '--of', change['id'], '--need', need['id'])

    def test_one_plan_on_a_page(self):
        """A manager's own, and nobody else's business until somebody says so."""
        file, out = self.fixture('managers'), self.path('p.pdf')
        page = ['export', file, out, '--diagram', 'plan', '--of', 'maria lind']
        self.assertIn('--include-private', self.bad(*page, code=2))
        self.assertFalse(pathlib.Path(out).exists())
        self.assertIn('--include-private', self.bad('list', file, 'plans', code=2))
        self.assertNotIn('Torsdagsmötet', self.good('list', file, 'agreements'))
        self.assertNotIn('Torsdagsmötet', self.good('list', file, 'agreements', '--json'))
        self.assertEqual(json.loads(self.good('info', file, '--json'))['agreements'], 0)
        self.assertIn('Maria Lind', self.good('list', file, 'plans', '--include-private'))
        self.good(*page, '--include-private')
        text = ' '.join(self.pdf_text(out).split())
        for part in ('Maria Lind', 'Per Ek', 'Torsdagsmötet tas bort', 'Mentorer', 'mars 2027'):
            self.assertIn(part, text)
        self.assertEqual([round(side) for side in self.pdf_pages(out)[0]], [595, 842])
        self.assertEqual(len(self.pdf_pages(out)), 1)

    def test_a_plan_that_is_not_there(self):
        file, out = self.fixture('managers'), self.path('p.pdf')
        page = ['export', file, out, '--diagram', 'plan', '--include-private']
        self.assertIn('--of', self.bad(*page))
        said = self.bad(*page, '--of', 'Siv')
        self.assertIn('“Siv”', said)
        self.assertIn('Ali Berg', said)
        self.good(*page, '--of', said.split()[-3])
        self.bad('export', self.example('work'), out, '--diagram', 'plan', '--include-private')

    def test_a_change_that_is_not_there(self):
        file, out = self.example(), self.path('c.pdf')
        said = self.bad('export', file, out, '--diagram', 'change', '--of', 'Läxor', '--lang', 'da')
        self.assertIn('“Läxor”', said)
        self.assertIn('Frånvaro säger något om oss', said)
        self.good('export', file, self.path('all.json'))
        whole = json.loads(pathlib.Path(self.path('all.json')).read_text(encoding='utf-8'))
        for row in whole['change']:
            row['name'] = 'Läxor' if row['loop'] == 'single' else row['name']
        pathlib.Path(self.path('all.json')).write_text(json.dumps(whole), encoding='utf-8')
        self.good('new', self.path('same.kring'), '--from', self.path('all.json'))
        said = self.bad('export', 'same.kring', out, '--diagram', 'change', '--of', 'läxor')
        for row in json.loads(self.good('list', 'same.kring', 'changes', '--json')):
            self.assertEqual(row['id'] in said, row['name'] == 'Läxor')
        self.good('new', self.path('empty.kring'))
        self.assertIn('no change yet', self.bad('export', 'empty.kring', out, '--diagram', 'change'))
        self.assertFalse(pathlib.Path(out).exists())

    def test_changes_and_agreements_as_tables(self):
        file, out = self.example(), self.path('t.csv')
        self.assertIn('changes alone', self.good('export', file, out, '--table', 'changes', '--lang', 'en'))
        with open(out, encoding='utf-8-sig', newline='') as table:
            rows = list(csv.DictReader(table))
        self.assertEqual([row['Name'] for row in rows if row['Loop'] == 'Double loop'],
                         ['Skolan finns där eleven kan vara', 'Frånvaro säger något om oss'])
        self.assertEqual({row['Id'] for row in rows}, {row['id'] for row in json.loads(self.good('list', file, 'changes', '--json'))})
        self.assertFalse(pathlib.Path(self.path('t-ties.csv')).exists())
        needs = json.loads(self.good('list', file, 'needs', '--json'))
        self.good('export', file, out, '--table', 'changes', '--need', needs[1]['id'])
        self.assertEqual(len(pathlib.Path(out).read_text(encoding='utf-8-sig').splitlines()), 1)
        self.good('export', file, out, '--table', 'agreements')
        self.assertIn(';2026-01-30;', pathlib.Path(out).read_text(encoding='utf-8-sig').splitlines()[1])

    def test_the_network_in_words_has_every_need_and_none(self):
        file = self.example()
        self.good('export', file, self.path('m.pdf'), '--diagram', 'network')
        text = re.sub(r'\s+', ' ', self.pdf_text(self.path('m.pdf')))
        text = text[text.rindex('Kartan i ord'):]
        for need in json.loads(self.good('list', file, 'needs', '--json')):
            self.assertIn(need['name'], text)
        self.good('new', self.path('empty.kring'))
        for diagram in ('hierarchy', 'network'):
            self.good('export', 'empty.kring', self.path('empty.pdf'), '--diagram', diagram)

    def test_a_page_of_its_own_size(self):
        file = self.example()
        for kind in ('pdf', 'svg', 'png'):
            self.good('export', file, self.path(f'fit.{kind}'), '--page', 'fit')
        size = self.pdf_pages(self.path('fit.pdf'))[0]
        self.assertNotIn(tuple(sorted(round(part) for part in size)),
                         [tuple(round(part) for part in page) for page in PAGES.values()])

    def test_no_page_named_is_the_smallest_that_can_be_read(self):
        file = self.fixture('crowd')
        self.good('export', file, self.path('m.pdf'))
        longer = self.pdf_pages(self.path('m.pdf'))[0][0]
        page = next(name for name, size in PAGES.items() if abs(size[1] - longer) < 1)
        self.assertNotEqual(page, 'A4')
        for name in list(PAGES)[:list(PAGES).index(page)]:
            # A page that is named is the page or an error that says which would do.
            self.assertIn(f'{page} ', self.bad('export', file, self.path('n.pdf'), '--page', name))
        self.assertFalse(os.path.exists(self.path('n.pdf')))
        self.good('export', self.fixture('twins'), self.path('s.pdf'))
        self.assertAlmostEqual(self.pdf_pages(self.path('s.pdf'))[0][0], PAGES['A4'][1], delta=1)

    def test_every_name_is_in_the_pdf(self):
        file = self.example()
        self.good('export', file, self.path('m.pdf'))
        text = re.sub(r'\s+', ' ', self.pdf_text(self.path('m.pdf')))
        need = json.loads(self.good('list', file, 'needs', '--json'))[0]
        names = {actor['id']: actor['name'] for actor in json.loads(self.good('list', file, 'actors', '--json'))}
        for row in json.loads(self.good('list', file, 'contributions', '--json')):
            if row['need'] == need['id']:
                self.assertIn(names[row['actor']], text)

    def test_language_is_the_documents_unless_chosen(self):
        file = self.example()
        self.good('export', file, self.path('sv.svg'), env={'LANGUAGE': 'da'})
        self.good('export', file, self.path('nb.svg'), '--lang', 'nb', env={'LANGUAGE': 'da'})
        for language in ('sv', 'nb'):
            text = pathlib.Path(self.path(f'{language}.svg')).read_text(encoding='utf-8')
            self.assertIn(f' lang="{language}"', text)
            self.assertIn(told(language, 'ring', 'Walks beside'), text)

    def test_errors_are_in_the_language_of_who_typed(self):
        file = self.fixture('crowd')
        self.assertIn('No such file', self.bad('export', file, self.path('no/m.pdf'), env={'LANGUAGE': 'en'}))
        self.assertIn('readable', self.bad('export', file, self.path('m.pdf'), '--page', 'A4', env={'LANGUAGE': 'en'}))

    def test_themes_differ_and_ground_is_white(self):
        file, seen = self.example(), set()
        for theme in ('light', 'contrast', 'grey', 'dark'):
            self.good('export', file, self.path(f'{theme}.png'), '--theme', theme)
            self.good('export', file, self.path(f'{theme}.svg'), '--theme', theme)
            seen.add(pathlib.Path(self.path(f'{theme}.svg')).read_bytes())
        # On paper dark is light.
        self.assertEqual(len(seen), 3)

    def test_which_need(self):
        file = self.example()
        needs = json.loads(self.good('list', file, 'needs', '--json'))
        for words, need in (([], needs[0]), (['--need', needs[1]['id']], needs[1]), (['--need', needs[1]['name']], needs[1]),
                            (['--need', needs[1]['name'].upper()], needs[1])):
            self.good('export', file, self.path('m.svg'), *words)
            text = re.sub(r'\s+', ' ', re.sub('<[^>]*>', ' ', pathlib.Path(self.path('m.svg')).read_text(encoding='utf-8')))
            for other in needs:
                self.assertEqual(other['citizen'] in text or other['name'] in text, other is need, words)

    def test_a_name_that_fits_several_lists_their_ids(self):
        file = self.fixture('twins')
        needs = json.loads(self.good('list', file, 'needs', '--json'))
        sentence = self.bad('export', file, self.path('m.pdf'), '--need', 'Någon att prata med')
        for need in needs:
            self.assertEqual(need['id'] in sentence, need['name'] == 'Någon att prata med')
        self.good('export', file, self.path('m.pdf'), '--need', 'Ett jobb')
        self.good('export', file, self.path('m.pdf'), '--need', needs[1]['id'])

    def test_a_need_that_is_not_there(self):
        self.assertIn('“Vem?”', self.bad('export', self.example(), self.path('m.pdf'), '--need', 'Vem?'))
        self.good('new', self.path('empty.kring'))
        self.bad('export', 'empty.kring', self.path('m.pdf'))
        self.assertFalse(os.path.exists(self.path('m.pdf')))

    def test_moves_nothing(self):
        file = self.example()
        before = pathlib.Path(file).read_bytes()
        self.good('export', file, self.path('one.svg'))
        self.good('export', file, self.path('two.svg'))
        self.assertEqual(pathlib.Path(file).read_bytes(), before)
        self.assertEqual(pathlib.Path(self.path('one.svg')).read_bytes(), pathlib.Path(self.path('two.svg')).read_bytes())


class Replacing(Case):
    """What was exported last stays until there is something whole to put in its place."""

    def listing(self):
        return sorted(p.name for p in self.folder.iterdir())

    def test_replaces_what_was_there(self):
        out = self.folder / 'm.pdf'
        out.write_text('old')
        self.good('export', self.example(), str(out))
        self.assertTrue(out.read_bytes().startswith(b'%PDF-'))

    def test_a_failing_export_leaves_the_old_one(self):
        file, out = self.fixture('crowd'), self.folder / 'm.png'
        out.write_text('old')
        before = self.listing()
        self.bad('export', file, str(out), '--page', 'A4')
        self.bad('export', file, str(out), '--need', 'Vem?')
        # Room for the document but not for the picture, as on a disk that is nearly full.
        limit = os.path.getsize(file) + 50000
        self.bad('export', file, str(out), '--page', 'A0',
                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        self.assertEqual(out.read_text(), 'old')
        self.assertEqual(self.listing(), before)

    def test_a_folder_is_not_replaced(self):
        os.mkdir(self.path('m.pdf'))
        self.assertIn('m.pdf', self.bad('export', self.example(), self.path('m.pdf')))
        self.assertTrue(os.path.isdir(self.path('m.pdf')))

    def test_the_document_itself_is_not_replaced(self):
        file = self.example()
        for make in (shutil.copy, os.symlink, os.link):
            name = self.path(f'{make.__name__}.pdf')
            make(file, name)
            target = name if make is shutil.copy else file
            before = pathlib.Path(target).read_bytes()
            self.bad('export', target, name)
            self.assertEqual(pathlib.Path(target).read_bytes(), before)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=2)
