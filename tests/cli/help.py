# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of help: there in every language, alike in what they tell, true in what they tell to type and to press.

Lost otherwise: F1 shows nothing, or a Dane reads a page that was left behind.
"""
import html.parser
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = pathlib.Path(os.environ['KRING_SOURCE'])
BUILD = pathlib.Path(os.environ['KRING_BUILD'])
LANGUAGES = ('en', 'sv', 'nb', 'da')
# A page a tool; src/ui/shell/kring-help-window.c shows them.
PAGES = ('index', 'changes', 'dialogue', 'plans')
# What the sanitizers are told, when the program was built with them.
SANITIZERS = {name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')}
# What a key is called on each keyboard.
SAME = {'Skift': 'Shift', 'Retur': 'Enter', 'Meny': 'Menu', 'Mellanslag': 'Space', 'Mellomrom': 'Space', 'Mellemrum': 'Space',
        'Backsteg': 'Backspace', 'Tilbaketasten': 'Backspace', 'Tilbagetasten': 'Backspace'}


class Page(html.parser.HTMLParser):
    """Counts what a page is made of, and keeps its commands, its keys and what it sets off, such as labels."""

    def __init__(self, language, name):
        super().__init__()
        self.open, self.count, self.keys, self.commands, self.language = [], {}, [], '', None
        self.set_off = []
        text = (BUILD / f'data/help/{language}/{name}.html').read_text(encoding='utf-8')
        self.feed(text)
        self.text = text

    def handle_starttag(self, tag, attrs):
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag == 'html':
            self.language = dict(attrs).get('lang')
        if tag == 'em':
            self.set_off.append('')
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f'{tag} ends where {self.open[-1:]} is open'
        self.open.pop()

    def handle_startendtag(self, tag, attrs):
        """What is empty ends itself: the window reads the page as XML."""
        self.count[tag] = self.count.get(tag, 0) + 1

    def handle_data(self, data):
        if self.open and self.open[-1] == 'kbd':
            self.keys.append(SAME.get(data, data))
        if self.open and self.open[-1] == 'pre':
            self.commands += data
        if 'em' in self.open:
            self.set_off[-1] += data


def run(commands):
    with tempfile.TemporaryDirectory(prefix='kring-help-') as folder:
        for line in commands.strip().replace('\\\n', '').split('\n'):
            words = shlex.split(line)
            assert words[0] == 'kring-cli', line
            subprocess.run([PROGRAM, *words[1:]], cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=60,
                           env={**SANITIZERS, 'HOME': folder, 'XDG_STATE_HOME': f'{folder}/state'})


def accelerators():
    """What the program itself answers to, as a set of keys each."""
    text = (SOURCE / 'src/ui/shell/kring-application-actions.c').read_text(encoding='utf-8')
    found = re.findall(r'\{ "[\w.:-]+", \{ "([^"]+)"', text)
    names = {'plus': '+', 'minus': '−', 'question': '?'}
    keys = []
    for accelerator in found:
        parts = re.findall(r'<(\w+)>', accelerator) + [re.sub(r'<\w+>', '', accelerator)]
        keys.append({names.get(part, part.upper() if len(part) == 1 else part) for part in parts})
    assert len(keys) > 10
    return keys


def stage_keys():
    """What acts before a room, as the page of dialogues writes it; of the digits their range is enough."""
    text = (SOURCE / 'src/ui/stage/kring-stage-keys.c').read_text(encoding='utf-8')
    names = {'space': 'Space', 'period': '.', 'Escape': 'Esc', 'Return': 'Enter', 'BackSpace': 'Backspace', 'Left': '←',
             'Right': '→', 'Up': '↑', 'Down': '↓'}
    keys = [names.get(key, key.upper() if len(key) == 1 else key.replace('_', ' '))
            for key in re.findall(r'\{ GDK_KEY_(\w+), 0, KRING_STAGE_ACT_\w+, \w+, \w+ \},', text)]
    assert len(keys) > 10
    return [{key} for key in keys]


def folded(text):
    return ' '.join(text.split()).casefold()


def labels(language):
    """What each text of the window is in a language, as a set: one text may stand in several places."""
    found, said = {}, {}
    for line in (SOURCE / f'po/{language}.po').read_text(encoding='utf-8').split('\n') + ['']:
        if match := re.match(r'(?:(msgid|msgstr) )?"(.*)"$', line):
            part = match.group(1) or part
            said[part] = said.get(part, '') + match.group(2)
        elif not line:
            if said.get('msgid') and said.get('msgstr'):
                found.setdefault(folded(said['msgid']), set()).add(folded(said['msgstr']))
            said = {}
        else:
            part = None
    return found


def misnamed(page, english, language):
    """What a page calls otherwise than the window does, where the English page says it as the window does."""
    known = labels(language)
    assert len(known) > 500, language
    for ours, theirs in zip(map(folded, page.set_off), map(folded, english.set_off)):
        if ours not in known.get(theirs, {ours}):
            yield f'“{ours}” for “{theirs}”, which the window calls {known[theirs]}'


def compare(name):
    """The English page, once those of the other languages have been found to be alike."""
    english = Page('en', name)
    for language in LANGUAGES:
        page = Page(language, name)
        assert page.language == language and not page.open, language
        assert page.count == english.count, f'{name} in {language} is made of other parts: {page.count}'
        assert page.keys == english.keys, f'{name} in {language} tells other keys: {page.keys}'
        run(page.commands)
        wrong = list(misnamed(page, english, language)) if language != 'en' else []
        assert not wrong, f'{name} in {language} says {wrong}'
    return english


def told_in(text):
    """The keys that the tables of a page tell of, as a set of keys each."""
    rows = re.findall(r'<th scope="row">(.*?)</th>', text, re.S)
    return [set(re.findall(r'<kbd>(.*?)</kbd>', part)) for row in rows for part in re.split(r',\s', row)]


def main():
    text = '\n'.join(compare(name).text for name in PAGES)
    told = told_in(text)
    # What every program answers to needs no page of help.
    usual = [{'Ctrl', key} for key in 'NOQWS'] + [{'Ctrl', 'Shift', 'S'}, {'F1'}]
    missing = [keys for keys in accelerators() if keys not in told + usual]
    assert not missing, f'the pages do not tell of {missing}'
    on_stage = told_in(Page('en', 'dialogue').text)
    missing = [keys for keys in stage_keys() if keys not in on_stage]
    assert not missing, f'the page of dialogues does not tell of {missing} before a room'


main()
