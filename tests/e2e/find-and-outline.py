# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching finds actors and dims the rest, and the outline says the map in words and keeps in step, both ways: without
them nobody finds one name among forty, and who does not see the picture does not know what the others talk about."""
import os
import pathlib
import re

from kringtest import Kring, Picture, children, example, has_state, walk

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def around(app, name):
    x, y = app.point(app.actor(name), 0, 0)
    right, bottom = app.point(app.actor(name), 1, 1)
    return x, y, right - x, bottom - y


def colour(app, name):
    """How much colour an actor's sign and label have, 0 to 255: who is dimmed loses it."""
    picture = Picture()
    x, y, w, h = around(app, name)
    points = (picture.pixels[3 * (row * picture.width + column):][:3] for row in range(y, y + h)
              for column in range(x, x + w))
    return max(max(point) - min(point) for point in points)


def search(app):
    app.key('ctrl+f')
    app.editor('')
    app.type('bibliotek')
    app.get(re.compile('^1 found'), 'label')
    app.wait(lambda: colour(app, 'Kulturskolan') < colour(app, 'Biblioteket') - 60, 'the others to be dimmed')
    app.key('Return')
    app.wait(lambda: app.selected() == ['Biblioteket'], 'the one that was found to be selected')
    app.key('Escape')
    app.wait(lambda: colour(app, 'Kulturskolan') > colour(app, 'Biblioteket') - 30, 'nobody to be dimmed')


def lines(app):
    """The outline's lines that are seen, or more where the toolkit has them, and which of them is selected."""
    rows = children(app.get('Outline of the map', 'list'))
    return [(' '.join(t.get_name() for t in walk(row) if t.get_name()), has_state(row, 'selected')) for row in rows]


def selected_line(app):
    return next((text for text, chosen in lines(app) if chosen), '')


def outline(app):
    """Who is chosen in the outline is selected on the map, and the other way."""
    app.key('ctrl+shift+o')
    app.wait(lambda: len(lines(app)) > 8, 'the outline to have its lines')
    app.wait(lambda: any(has_state(row, 'focused') for row in children(app.get('Outline of the map', 'list'))),
             'the outline to have the focus')
    app.key('Home', 'Down', 'Down')
    app.wait(lambda: app.selected() == ['Bästa kompisen'], 'the map to show who is selected in the outline')
    app.select('Mamma')
    app.wait(lambda: selected_line(app).startswith('Mamma'), 'the outline to show who is selected on the map')


def in_step(app):
    app.select('Mamma')
    app.key('F2')
    app.editor('Mamma')
    app.type('Mor')
    app.key('Return')
    app.wait(lambda: any(text.startswith('Mor (') for text, _ in lines(app)), 'the outline to have the new name')
    app.key('ctrl+z')
    app.wait(lambda: any(text.startswith('Mamma (') for text, _ in lines(app)), 'the outline to have the old name')


def shortcuts(app):
    app.key('ctrl+question')
    app.wait(lambda: len(app.windows()) == 2, 'the window of the keys')
    app.get('Go from actor to actor', 'label', app.windows()[-1])
    app.key('Escape')
    app.wait(lambda: len(app.windows()) == 1, 'the window of the keys to be gone')


def main():
    with Kring(FILE) as app:
        for step in (search, outline, in_step, shortcuts):
            step(app)
        assert app.close() == 0


main()
