# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole document in view: what the panel and the menu say of an actor is of everybody, not of the need that was looked
at last; nobody is removed by a word that says less; nothing stays pale because of somebody who is gone. And who adds
somebody who is there already gets no double."""
import os
import pathlib
import re

from kringtest import Kring, do, example, has_state, key, type_text

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'whole.kring'), lang='en')


def network(app):
    return app.get(re.compile('^Network'), 'list')


def in_network(app, name):
    return app.get(name, 'list item', network(app))


def choose(app, name):
    app.click(in_network(app, name))
    app.wait(lambda: has_state(in_network(app, name), 'selected'), f'{name} to be chosen')


def taken_off_only_where_it_is_seen(app):
    key('2')
    choose(app, 'Library')
    app.key('Menu')
    assert not has_state(app.get('Take off This Map', 'menu item'), 'sensitive'), 'the network takes somebody off a map'
    assert has_state(app.get('Remove from the Document', 'menu item'), 'sensitive')
    key('Escape')


def ties_of_everybody(app):
    """Somebody who is not on the map of the need that was looked at last has ties all the same."""
    choose(app, 'Year four teacher')
    app.wait(lambda: not app.find('No ties yet'), 'the ties to be listed')


def further_line(app):
    """What is drawn dotted can be read and taken away."""
    choose(app, 'School counsellor')
    app.get('Also reports to', 'list item')
    button = app.get('Add Another Unit or Manager', 'button')
    app.scroll_to(button)
    app.click(button)
    app.get('Find an actor')
    type_text('Director of education')
    key('Down', 'Return')
    app.undoes('Change the Line of School counsellor')
    app.wait(lambda: len(app.find_all('Also reports to', 'list item')) == 2, 'both further lines to be told')
    do(app.get('Remove', 'button', app.get('In the line', 'list')))
    app.wait(lambda: len(app.find_all('Also reports to', 'list item')) == 1, 'one of them to be gone')
    key('ctrl+z', 'ctrl+z')


def focus_on_somebody_who_goes(app):
    choose(app, 'Community police')
    key('f')
    app.get('Show All', 'button')
    key('Delete')
    app.undoes('Remove', 'Community police')
    app.wait(lambda: not app.find('Show All', 'button'), 'nobody to be pale any more')
    key('ctrl+z')


def tied_by_a_click(app):
    key('3')
    app.select('Library')
    key('t')
    app.get(re.compile('^Tie Library with whom'))
    app.click(app.actor('Neighbour'))
    app.undoes('Tie', 'Library', 'Neighbour')
    app.wait(lambda: not app.find(re.compile('^Tie Library with whom')), 'the question to be gone')


def nobody_twice(app):
    before = app.on_map()
    key('ctrl+shift+a')
    type_text('library')
    key('Return')
    app.get(re.compile('is on this map already'))
    assert app.on_map() == before, 'a second one was added unasked'
    key('Return')
    app.wait(lambda: len(app.on_map()) == len(before) + 1, 'the second try to add another one')
    key('Escape')


def main():
    with Kring(FILE, lang='en', size='1280x720') as app:
        app.still()
        for step in (taken_off_only_where_it_is_seen, ties_of_everybody, further_line, focus_on_somebody_who_goes,
                     tied_by_a_click, nobody_twice):
            step(app)
        assert app.close() == 0


main()
