# SPDX-License-Identifier: GPL-3.0-or-later
"""The same path with the keyboard alone: without it, whoever cannot use a mouse cannot use Kring. Into the map, walk to an
actor, rename, move in and out, tie, the menu, add, delete, undo all, redo all."""
import os
import pathlib

from kringtest import Kring, example, extents, has_state, listing, on_disk

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
BEFORE = {what: listing(FILE, what) for what in ('actors', 'contributions', 'ties', 'places')}


def on_focus(app):
    return next((name for name, thing in app.things_on_map() if has_state(thing, 'focused')), None)


def into_map(app):
    """F6 goes round the parts of the window; one of them is the map."""
    app.key('ctrl+f', 'Escape')
    for _ in range(8):
        before = app.focused()
        app.key('F6')
        app.wait(lambda: (here := app.focused()) and here != before, 'F6 to go to another part')  # noqa: B023
        if on_focus(app):
            return
    raise AssertionError('F6 does not reach the map')


def walk_to(app, name):
    """Walks with the arrows alone, each time the way that leads nearest."""
    been = []
    while (here := on_focus(app)) != name:
        been.append(here)
        assert len(been) < 25, f'the arrows do not lead to {name}: {been}'
        x, y, w, h = extents(app.actor(here))
        tx, ty, tw, th = extents(app.actor(name))
        dx, dy = tx + tw / 2 - x - w / 2, ty + th / 2 - y - h / 2
        ways = ['Right' if dx > 0 else 'Left', 'Down' if dy > 0 else 'Up']
        ways.sort(key=lambda way: abs(dx) < abs(dy) and way in ('Left', 'Right') or abs(dx) >= abs(dy) and
                  way in ('Up', 'Down'))
        app.key(ways[been.count(here) % 2 if been.count(here) > 1 else 0])
        try:
            app.wait(lambda: on_focus(app) not in (None, here), 'the focus to move', 2)  # noqa: B023
        except AssertionError:
            app.key(ways[1])
            app.wait(lambda: on_focus(app) not in (None, here), f'the focus to leave {here}')  # noqa: B023


def rename(app):
    walk_to(app, 'Biblioteket')
    app.wait(lambda: app.selected() == ['Biblioteket'], 'who has the focus to be selected')
    app.key('Return')
    app.editor('Biblioteket')
    app.type('Läsesalen')
    app.key('Return')
    app.told('Läsesalen', 'Available')
    app.undoes('Rename', 'Läsesalen')
    app.wait(lambda: on_focus(app) == 'Läsesalen', 'the focus to be back on the actor')


def in_and_out(app):
    app.key('alt+Up')
    app.told('Läsesalen', 'Engaged', 'Our organisation')
    app.undoes('Move', 'Läsesalen', 'Engaged')
    app.key('alt+Down')
    app.told('Läsesalen', 'Available')
    app.key('alt+Down')
    app.told('Läsesalen', 'Possible')
    app.wait(lambda: on_focus(app) == 'Läsesalen', 'the focus to stay on who was moved')


def tie(app):
    app.key('t')
    walk_to(app, 'Vaktmästare')
    app.key('Return')
    app.told('Läsesalen', '3 ties', 'Vaktmästare')
    app.undoes('Tie', 'Läsesalen', 'Vaktmästare')


def menu(app):
    """The Menu key shows what can be done with the actor."""
    walk_to(app, 'Vaktmästare')
    app.pick('Move to Ring', 'Engaged')
    app.told('Vaktmästare', 'Engaged')
    app.undoes('Move', 'Vaktmästare', 'Engaged')
    app.wait(lambda: on_focus(app) == 'Vaktmästare', 'the focus to be back on the actor')


def add(app):
    app.key('ctrl+shift+a')
    app.editor('')
    app.type('Lovskolan')
    app.key('Return')
    app.told('Lovskolan', 'Our organisation', 'No ties')
    app.undoes('Lovskolan')
    app.key('Escape')


def take_off(app):
    into_map(app)
    walk_to(app, 'Mentor')
    app.key('Delete')
    app.wait(lambda: 'Mentor' not in app.on_map(), 'Mentor to be gone')
    app.undoes('Mentor')
    app.wait(lambda: on_focus(app), 'the focus to stay in the map')


def undo_and_redo_all(app):
    steps = 0
    while app.undo_button().get_name() != 'Nothing to undo':
        before = app.undo_button().get_name() + app.redo_button().get_name()
        app.key('ctrl+z')
        app.wait(lambda: app.undo_button().get_name() + app.redo_button().get_name() != before, 'a step back')  # noqa: B023
        steps += 1
    assert steps == 8, f'eight things were done and {steps} undone'
    app.saved()
    assert {what: listing(FILE, what) for what in BEFORE} == BEFORE, 'undoing everything left something behind'
    for _ in range(steps):
        before = app.undo_button().get_name() + app.redo_button().get_name()
        app.key('ctrl+y')
        app.wait(lambda: app.undo_button().get_name() + app.redo_button().get_name() != before, 'a step forward')  # noqa: B023
    app.wait(lambda: app.redo_button().get_name() == 'Nothing to redo', 'nothing to be left to redo')


def main():
    with Kring(FILE) as app:
        for step in (into_map, rename, in_and_out, tie, menu, add, take_off, undo_and_redo_all):
            step(app)
        assert app.close() == 0
    assert on_disk(FILE, 'Läsesalen')['rings'] == ['possible']
    assert 'Vaktmästare' in on_disk(FILE, 'Läsesalen')['ties']
    assert on_disk(FILE, 'Lovskolan')['rings'] == ['engaged']
    assert on_disk(FILE, 'Mentor')['rings'] == []


main()
