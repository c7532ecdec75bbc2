# SPDX-License-Identifier: GPL-3.0-or-later
"""Zoomed in, a small picture of the whole in the corner shows which part is in view and takes one to another: who speaks
about one corner of a large map would lose the rest of it otherwise."""
import os
import pathlib

from kringtest import Kring, Picture, example

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
# Where the small picture lies: from the lower left corner of the map.
INSET = 12


def corner(app):
    """The screen's point of the lower left corner of the small picture."""
    x, y = app.point(app.map(), 0, 1)
    return x + INSET, y - INSET


def has_frame(app):
    """Whether the border of the small picture is there: a line of one colour along its foot."""
    x, y = corner(app)
    picture = Picture()
    return any(picture.colours(x + 20, row, 60, 1) == 1 and picture.colours(x + 20, row - 6, 60, 6) > 3
               for row in range(y - 2, y + 1))


def where(app, name):
    return app.point(app.actor(name))


def main():
    with Kring(FILE, size='1280x720') as app:
        app.still()
        names = app.on_map()
        assert not has_frame(app), 'all is in view, and the small picture is there'
        for _ in range(6):
            app.key('ctrl+plus')
        app.wait(lambda: has_frame(app), 'the small picture')
        app.still()
        assert app.on_map() == names, 'the small picture is told as something on the map'
        before = where(app, names[0])
        x, y = corner(app)
        app.click_at((x + 12, y - 12))  # far down to the left
        app.wait(lambda: where(app, names[0])[0] > before[0] + 100 and where(app, names[0])[1] < before[1] - 100,
                 'the view to go there')
        app.still()
        there = where(app, names[0])
        app.drag((x + 12, y - 12), (x + 62, y - 32))
        app.wait(lambda: where(app, names[0])[0] < there[0] - 100, 'the view to follow the hand')
        app.key('ctrl+0')
        app.wait(lambda: not has_frame(app), 'the small picture to go once all is in view')
        assert app.close() == 0


main()
