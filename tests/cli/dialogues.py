# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogues on paper as somebody types it.

Lost otherwise: the team has nothing to take home, the slips are not there in the morning, and a wrong name gives a picture
of another day instead of a sentence.
"""
import pathlib
import subprocess
import unittest

import cli

KINDS = ('principles', 'methods', 'dialogue', 'compare', 'slips')


class Dialogues(cli.Case):
    def setUp(self):
        super().setUp()
        self.file = self.fixture('dialogues')

    def words(self, *options, name='out.pdf'):
        out = self.path(name)
        self.good('export', self.file, out, '--lang', 'en', *options)
        done = subprocess.run(['pdftotext', '-layout', out, '-'], capture_output=True, check=True)
        return ' '.join(done.stdout.decode().split())

    def pages(self, name='out.pdf'):
        done = subprocess.run(['pdfinfo', self.path(name)], capture_output=True, check=True)
        facts = dict(line.split(':', 1) for line in done.stdout.decode().splitlines() if ':' in line)
        return int(facts['Pages']), facts['Page size'].strip()

    def test_every_picture_is_a_pdf_and_a_picture(self):
        for kind in KINDS:
            for ending in ('pdf', 'svg', 'png'):
                out = self.path(f'{kind}.{ending}')
                self.good('export', self.file, out, '--diagram', kind)
                self.assertGreater(pathlib.Path(out).stat().st_size, 1000, kind)

    def test_the_latest_is_meant_where_none_is_named(self):
        words = self.words('--diagram', 'dialogue')
        self.assertIn('22 November 2026', words)
        self.assertIn('Ask the families twice a year', words)
        self.assertNotIn('Find two mentors', words)
        self.assertGreater(self.pages()[0], 1)

    def test_a_day_or_a_name_names_one(self):
        self.assertIn('Find two mentors', self.words('--diagram', 'dialogue', '--of', '2025-05-14'))
        self.assertIn('Find two mentors', self.words('--diagram', 'dialogue', '--of', '14 May 2025'))
        self.assertIn('Fear', self.words('--diagram', 'principles', '--of', 'fear or WILL'))

    def test_a_picture_says_when_it_was_held(self):
        self.assertIn('14 May 2025', self.words('--diagram', 'principles', '--of', '2025-05-14'))
        self.assertIn('14 May 2025', self.words('--diagram', 'methods', '--of', '2025-05-14'))

    def test_a_name_that_two_have_or_none_is_a_sentence(self):
        several = self.bad('export', self.file, self.path('x.pdf'), '--diagram', 'dialogue', '--of', 'Leading together')
        self.assertIn('Several dialogues are called “Leading together”', several)
        self.assertIn('2025-05-14', several)
        none = self.bad('export', self.file, self.path('x.pdf'), '--diagram', 'slips', '--of', 'Later')
        self.assertIn('No dialogue is called “Later”', none)
        self.assertIn('Fear or will', none)
        self.assertFalse(pathlib.Path(self.path('x.pdf')).exists())

    def test_what_moved_is_told_of_the_two_latest_on_one_template(self):
        words = self.words('--diagram', 'compare')
        self.assertIn('14 May 2025 and 22 November 2026', words)
        self.assertIn('“Where and how?” moved from 1 to 4; wanted from 4 to 5.', words)
        alone = self.bad('export', self.file, self.path('x.pdf'), '--diagram', 'compare', '--of', 'Fear or will')
        self.assertIn('no earlier finished dialogue', alone)

    def test_a_poster_tells_what_was_agreed_on(self):
        self.assertIn('• Show this to the committee · Head of schools · 1 December 2026',
                      self.words('--diagram', 'principles', '--page', 'A1'))
        self.assertEqual(self.pages()[1].split(' (')[0].split(' pts')[0], '2383.94 x 1683.78')

    def test_what_is_not_asked_has_no_picture(self):
        methods = self.bad('export', self.file, self.path('x.pdf'), '--diagram', 'methods', '--of', 'Fear or will')
        self.assertIn('does not ask about methods', methods)
        empty = self.path('empty.kring')
        self.good('new', empty)
        self.assertIn('There is no dialogue yet.', self.bad('export', empty, self.path('x.pdf'), '--diagram', 'dialogue'))

    def test_of_belongs_to_what_is_about_one(self):
        self.assertIn('--of says which', self.bad('export', self.file, self.path('x.pdf'), '--of', 'x', code=2))
        self.assertIn('--include-private', self.bad('export', self.file, self.path('x.pdf'), '--diagram', 'dialogue',
                                                    '--include-private', code=2))


if __name__ == '__main__':
    unittest.main(argv=['dialogues'], verbosity=0)
