# SPDX-License-Identifier: GPL-3.0-or-later
"""Swedish, Norwegian and Danish say all that English says: nothing untranslated, nothing guessed, nothing left over.

The texts are taken from the sources anew, as po/meson.build does, so that a text changed yesterday counts.
"""
import os
import pathlib
import re
import sys
import tempfile

import rules

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


def template(folder):
    pot = folder / 'kring.pot'
    # Where the rules lie that say which parts of a dialogue template are texts.
    os.environ['GETTEXTDATADIRS'] = str(rules.SOURCE / 'data/dialogues')
    rules.output('xgettext', f'--directory={rules.SOURCE}', f'--files-from={rules.SOURCE / "po/POTFILES"}',
                 f'--output={pot}', '--from-code=UTF-8', '--add-comments', '--package-name=kring',
                 *(f'--keyword={k}' for k in KEYWORDS))
    return pot


def texts(po, *options):
    """The texts of a catalogue that an option of msgattrib picks, without its head."""
    found = rules.output('msgattrib', '--no-wrap', *options, po)
    return [m for m in re.findall(r'^(?:#~ )?msgid "(.*)"$', found, re.M) if m] + \
           [m for m in re.findall(r'^(?:#~ )?msgid ""\n(?:#~ )?"(.*)"$', found, re.M) if not m.startswith('Project-Id')]


def asked_without_number(pot):
    """Texts that depend on a number in one place and are asked for without it in another: there the wrong form is shown."""
    entries = rules.output('msgcat', '--no-wrap', pot).split('\n\n')
    plural = set(re.findall(r'^msgid "(.*)"\nmsgid_plural', '\n'.join(e for e in entries if 'msgctxt' not in e), re.M))
    rules.need(plural, 'text with a number')
    for path in rules.files('*.c', below='src'):
        for text in re.findall(r'(?<!\w)N?_ \("((?:[^"\\]|\\.)*)"\)', rules.read(path)):
            if text in plural:
                yield f'{path}: “{text}” has a number in it: ngettext ()'


def complaints(language, pot, folder):
    po = rules.SOURCE / 'po' / f'{language}.po'
    merged = folder / f'{language}.po'
    rules.output('msgfmt', '--check', '--output-file=/dev/null', po)
    rules.output('msgmerge', '--no-fuzzy-matching', f'--output-file={merged}', '--quiet', po, pot)
    # Once more with what xgettext knows of each text: a %s that was lost would end the program.
    rules.output('msgfmt', '--check', '--output-file=/dev/null', merged)
    for text in texts(merged, '--untranslated'):
        yield f'{language}: not translated: {text}'
    for text in texts(merged, '--only-fuzzy'):
        yield f'{language}: translated by guess: {text}'
    for text in texts(merged, '--only-obsolete'):
        yield f'{language}: nobody says this any more: {text}'


def main():
    languages = [line for line in rules.read('po/LINGUAS').split('\n') if line and not line.startswith('#')]
    broken = [] if languages == ['da', 'nb', 'sv'] else ['po/LINGUAS should list da, nb and sv']
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pot = template(folder)
        rules.need(texts(pot), 'text to translate')
        broken += asked_without_number(pot)
        for language in languages:
            broken += complaints(language, pot, folder)
    print(f'{len(broken)} texts to see to', file=sys.stderr)
    rules.end(broken)


main()
