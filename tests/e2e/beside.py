# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the map keeps out of its way: the key of the details shows them, another need is read from its top,
the map stays where it is whoever is selected, and the map's own keys work from there. Without it a team that looks at
its questions must go back to the map for each key, and the map jumps under the hand that holds an actor."""
import os
import pathlib
import re

from kringtest import Kring, example, extents, has_state, key, type_text, xdotool

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def tab(app):
    """Which of those beside the map; the window has tabs of its own for its pages."""
    beside = ('Details', 'Outline', 'Questions')
    return next(t.get_name() for t in app.find_all(role='page tab') if has_state(t, 'selected') and t.get_name() in beside)


def details(app):
    """The key shows the details from another tab; from the details it takes them away and brings them back."""
    stood = extents(app.map())
    key('F7')
    app.wait(lambda: tab(app) == 'Questions', 'the questions')
    key('ctrl+i')
    app.wait(lambda: tab(app) == 'Details', 'the details')
    app.still()
    assert extents(app.map()) == stood, 'the panel was taken away instead'
    key('ctrl+i')
    app.wait(lambda: extents(app.map())[2] > stood[2], 'the panel to be gone')
    key('ctrl+i')
    app.wait(lambda: extents(app.map()) == stood, 'the panel to be back')


def read_from_the_top(app):
    begins = extents(app.get('The need', 'label'))[1]
    xdotool('mousemove', *app.point(app.get('In the citizen’s own words', 'text')), 'click', '--repeat', 12, '--delay', 20, 5)
    been = []

    def came_to_rest():
        been.append(extents(app.get('The need', 'label'))[1])
        return been[-1] < begins - 100 and been[-3:] == [been[-1]] * 3

    app.wait(came_to_rest, 'the panel to be read further down')
    app.click(app.get(re.compile('^Ont i magen'), 'list item'))
    app.wait(lambda: extents(app.get('The need', 'label'))[1] == begins, 'another need to be read from its top')
    app.click(app.get(re.compile('^Länge borta'), 'list item'))
    app.wait(lambda: 'Mamma' in app.on_map(), 'the first need to be back')
    app.still()


def width_is_kept(app):
    """Who was placed by hand has a row more in the details, with a button in it."""
    stood = extents(app.map())
    x, y = app.point(app.actor('Grannen'))
    app.drag((x, y), (x + 14, y + 2))
    app.undoes('Move', 'Grannen')
    app.get('Let Kring Place It', 'button')
    app.still()
    assert extents(app.map()) == stood, f'the map went from {stood} to {extents(app.map())}'
    key('ctrl+z')


def arrangement(app, name):
    app.wait(lambda: has_state(app.get(re.compile(f'^{name} '), 'button'), 'pressed'), f'the arrangement {name}')


def keys(app):
    """From the questions, where the focus is in a list; but not from a field, where a letter is a letter."""
    key('F7')
    app.click(app.get(re.compile('^Strained between'), 'list item'))
    app.wait(lambda: len(app.selected()) == 2, 'whom it is about to be selected')
    key('2')
    arrangement(app, 'Network')
    key('3')
    arrangement(app, 'Around the need')
    app.click(app.get(re.compile('^Strained between'), 'list item'))
    app.get('What is shown')
    key('a')
    app.gone('What is shown')
    app.select('Mamma')
    key('ctrl+i')
    app.click(app.get('Name', 'text'))
    type_text('wafn123')
    app.wait(lambda: any('wafn123' in name for name in app.on_map()), 'what was typed to be in the name')
    arrangement(app, 'Around the need')
    key('ctrl+z')


def main():
    with Kring(FILE, size='1280x720') as app:
        app.still()
        for step in (details, read_from_the_top, width_is_kept, keys):
            step(app)
        assert app.close() == 0


main()
