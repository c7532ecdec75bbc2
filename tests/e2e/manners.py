# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does after each step: the offer to undo takes back what it names and nothing else, menus leave the
keys alive, somebody who is there already is added by the keys, and a file is proposed the name of what it is about."""
import os
import pathlib

from kringtest import Kring, example, role_of, text_of

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'school.kring'), lang='en')


def focus_is(app, role, name):
    app.wait(lambda: (here := app.focused()) and (role_of(here), here.get_name()) == (role, name),
             f'{name} to have the focus')


def offer_to_undo(app):
    for name in ('Library', 'Cousin'):
        app.select(name)
        app.key('Delete')
        app.get(f'{name} taken off this map')
    app.gone('Library taken off this map')
    app.click(app.get('Undo', 'button'))
    app.actor('Cousin')
    app.gone('Cousin taken off this map')
    assert 'Library' not in app.on_map(), 'an offer to undo took back what it did not name'
    app.select('Cousin')
    app.key('Delete')
    app.get('Cousin taken off this map')
    app.select('Mother')
    app.key('alt+Down')
    app.told('Mother', 'Engaged')
    app.gone('Cousin taken off this map')


def keys_after_a_menu(app):
    app.select('Grandfather')
    app.key('F10')
    app.pick('Document’s Language', 'Dansk', opened=None)
    app.get('Exports now speak Dansk')
    focus_is(app, 'list item', 'Grandfather')


def next_step(app):
    app.key('ctrl+shift+n')
    app.editor()
    app.type('A friend')
    app.key('Return')
    app.get('Who is there already? Double-click where they belong.')
    app.key('ctrl+shift+a')
    focus_is(app, 'text', 'Name of the actor')
    app.type('lib')
    app.get('Library', 'list item')
    app.key('Down')
    focus_is(app, 'list item', 'Library')
    app.key('Return')
    app.wait(lambda: 'Library' in app.on_map(), 'the library to be on this map too')
    app.key('Escape')
    app.gone('Who is there already? Double-click where they belong.')


def name_of_a_file():
    with Kring() as app:
        app.press('Start with Your Own Need')
        app.wait(lambda: app.windows() and (here := app.focused()) and role_of(here) == 'text', 'a need to be named')
        app.type('Somewhere to be: at home?')
        app.key('Return')
        app.key('ctrl+s')
        app.wait(lambda: any(text_of(f) == 'Somewhere to be- at home.kring' for f in app.find_all(role='text')),
                 'the need to name the file')


def main():
    with Kring(FILE) as app:
        for step in (offer_to_undo, keys_after_a_menu, next_step):
            step(app)
        assert app.close() == 0
    name_of_a_file()


main()
