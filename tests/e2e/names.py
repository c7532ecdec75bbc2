# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control has a name that a screen reader can say, in each language: without it a button is “GtkImage”, and whoever
does not see it does not know what it does."""
import os
import pathlib
import re
import sys

from kringtest import Kring, example, has_state, role_of, walk

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
CONTROLS = ('button', 'toggle button', 'check box', 'switch', 'text', 'combo box', 'page tab', 'slider', 'spin button',
            'menu item', 'link')
# What the toolkit says where nobody gave a name, and a mnemonic said with its underscore.
NO_NAME = re.compile(r'^$|^(Gtk|Adw|Kring|Gdk)[A-Z]|_\w')


def nameless(app, where):
    bad = []
    for thing in walk(where):
        if role_of(thing) in CONTROLS and NO_NAME.search(thing.get_name() or '') and has_state(thing, 'sensitive'):
            above = thing.get_parent()
            bad.append(f'{role_of(thing)} “{thing.get_name()}” in {role_of(above)} “{above.get_name()}”')
    return bad


def main(lang):
    bad = []
    with Kring(example(HOME / f'{lang}.kring', lang=lang), lang=lang) as app:
        app.wait(lambda: app.focused(), 'the map to have the focus')
        bad += nameless(app, app.app)
        # What is shown is made then: the details of an actor, whom to add, the menu.
        for keys in ('Down', 'ctrl+shift+a', 'F10'):
            before = len(list(walk(app.app)))
            app.key(keys)
            app.wait(lambda: len(list(walk(app.app))) > before, f'{keys} to open something')  # noqa: B023
            bad += nameless(app, app.app)
            app.key('Escape')
        for keys in ('ctrl+e', 'ctrl+question'):
            app.key(keys)
            app.wait(lambda: len(app.windows()) == 2, f'{keys} to open a window')
            # What is inside the window of the keys is the toolkit's own.
            bad += nameless(app, app.windows()[-1]) if keys == 'ctrl+e' else []
            app.key('Escape')
            app.wait(lambda: len(app.windows()) == 1, 'the window to be gone')
        assert app.close() == 0
    return bad


found = {lang: main(lang) for lang in ('sv', 'nb', 'da', 'en')}
for lang, bad in found.items():
    for one in sorted(set(bad)):
        print(f'{lang}: {one}')
sys.exit(1 if any(found.values()) else 0)
