# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a hand slips: a drag onto the need, outside the rings, given up with Escape or begun zoomed in; a double click on a
tie; Delete while a name is typed. Nothing of it may lose an actor or change what was not meant."""
import os
import pathlib

from kringtest import Kring, example, extents, listing, xdotool

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def unchanged(app, before):
    app.wait(lambda: app.on_map() == before, 'nobody to be lost')


def onto_the_need(app):
    """Nearest to the citizen is the inner ring: there it lands, or it goes back; it does not vanish under the need."""
    app.drag(app.point(app.actor('Biblioteket')), app.point(app.actor('Länge borta från skolan')))
    app.wait(lambda: app.actor('Biblioteket').get_description(), 'the actor to be described')
    x, y, w, h = extents(app.actor('Biblioteket'))
    nx, ny, nw, nh = extents(app.actor('Länge borta från skolan'))
    from_centre = ((x + w / 2 - nx - nw / 2) / (nw / 2)) ** 2 + ((y + h / 2 - ny - nh / 2) / (nh / 2)) ** 2
    assert from_centre > 1, 'the actor lies under the need'
    if app.undo_button().get_name() != 'Nothing to undo':
        app.told('Biblioteket', 'Walks beside')
        app.key('ctrl+z')
    app.told('Biblioteket', 'Available', 'Our organisation')


def outside(app):
    """Outside the outermost ring is the outermost ring, in that sector, or nothing."""
    left, top = app.point(app.map(), 0.03, 0.04)
    app.drag(app.point(app.actor('Bygghandeln')), (left, top))
    app.wait(lambda: 'Business' in app.actor('Bygghandeln').get_description(), 'the actor to keep its sector')
    x, y, w, h = extents(app.actor('Bygghandeln'))
    mx, my, mw, mh = extents(app.map())
    assert x >= mx and y >= my and x + w <= mx + mw and y + h <= my + mh, 'the actor lies outside the map'
    if app.undo_button().get_name() != 'Nothing to undo':
        app.told('Bygghandeln', 'Possible')
        app.key('ctrl+z')
    app.told('Bygghandeln', 'Available', 'Business')


def given_up(app):
    before = app.point(app.actor('Ridskolan'))
    goal = app.point(app.actor('Grannen'))
    xdotool('mousemove', *before, 'mousedown', 1)
    for i in range(1, 9):
        xdotool('mousemove', *(round(a + (b - a) * i / 8) for a, b in zip(before, goal)))
    app.key('Escape')
    xdotool('mouseup', 1)
    app.wait(lambda: app.point(app.actor('Ridskolan')) == before, 'the actor to be back')
    assert app.undo_button().get_name() == 'Nothing to undo', 'a drag that was given up changed something'


def zoomed(app):
    """What is dragged after zooming lands where the pointer is."""
    start = app.point(app.actor('Scoutkåren'))
    width = extents(app.actor('Scoutkåren'))[2]
    xdotool('mousemove', *start, 'click', '--repeat', 3, '--delay', 60, 4)
    app.wait(lambda: extents(app.actor('Scoutkåren'))[2] > 1.2 * width, 'the wheel to make it larger')
    app.wait(lambda: max(abs(a - b) for a, b in zip(app.point(app.actor('Scoutkåren')), start)) <= 4,
             'what is under the pointer to stay there')
    goal = app.ground_near('Fotbollsklubben', ties=True)
    app.drag(app.point(app.actor('Scoutkåren')), goal)
    app.told('Scoutkåren', 'Engaged')
    app.wait(lambda: max(abs(a - b) for a, b in zip(app.point(app.actor('Scoutkåren')), goal)) < 90,
             'the actor to stand about where it was let go')
    app.key('ctrl+z', 'ctrl+0')
    app.told('Scoutkåren', 'Available')


def delete_while_typing(app):
    before = app.on_map()
    app.select('Mentor')
    app.key('F2')
    app.editor('Mentor')
    app.key('Home', 'Delete')
    app.type('m')
    app.key('Return')
    app.told('mentor', 'Engaged')
    app.key('ctrl+z')
    app.told('Mentor', 'Engaged')
    app.key('F2')
    app.editor('Mentor')
    app.key('ctrl+a', 'Delete', 'Return')
    unchanged(app, before)
    app.key('Escape')
    unchanged(app, before)


def on_a_tie(app):
    """A tie is between two: a double click on it adds nobody."""
    before = app.on_map()
    app.drag(app.point(app.actor('Pensionerade hantverkare')), app.point(app.actor('Stödlinje för unga')))
    app.told('Stödlinje för unga', 'Pensionerade hantverkare')
    one, other = app.point(app.actor('Pensionerade hantverkare')), app.point(app.actor('Stödlinje för unga'))
    app.click_at(tuple((a + b) // 2 for a, b in zip(one, other)), times=2)
    app.key('Escape')
    unchanged(app, before)
    app.key('ctrl+z')
    app.told('Pensionerade hantverkare', 'No ties')


def main():
    before = {what: listing(FILE, what) for what in ('actors', 'contributions', 'ties', 'places')}
    with Kring(FILE) as app:
        for step in (onto_the_need, outside, given_up, zoomed, delete_while_typing, on_a_tie):
            print(step.__name__)
            step(app)
        app.saved()
        assert app.close() == 0
    after = {what: listing(FILE, what) for what in before}
    assert after == before, 'what was undone is not as before'


main()
