# SPDX-License-Identifier: GPL-3.0-or-later
"""A map of 600 actors: whoever hears it finds them by sector rather than in one row of 600, and the keyboard still goes
from actor to actor, also when one goes over to another sector. many.py FIXTURE"""
import os
import pathlib
import subprocess
import sys

from kringtest import Kring, children, has_state, role_of

FILE = pathlib.Path(os.environ['KRING_TEST_HOME'], 'many.kring')
OUR, PUBLIC, CIVIL = 'Our organisation', 'Other public bodies', 'Civil society'


def groups(app):
    return {c.get_name(): c for c in children(app.map()) if role_of(c) != 'list item'}


def focused(app):
    """The one on the map that has the focus, and the group it is in."""
    thing = app.focused()
    if thing is None or role_of(thing) != 'list item':
        return None, None
    return thing, thing.get_parent().get_name()


def grouped(app):
    assert app.on_map() == ['Någon att räkna med'], 'the need alone lies in the map itself'
    sizes = {name: group.get_child_count() for name, group in groups(app).items()}
    assert sizes == {OUR: 150, PUBLIC: 150, CIVIL: 150, 'Business': 150}, sizes
    first = groups(app)[CIVIL].get_child_at_index(0)
    assert role_of(first) == 'list item' and 'Civil society' in first.get_description(), first.get_description()


def into_map(app):
    for _ in range(8):
        before = app.focused()
        app.key('F6')
        app.wait(lambda: (here := app.focused()) and here != before, 'F6 to go to another part')  # noqa: B023
        if focused(app)[0]:
            return
    raise AssertionError('F6 does not reach the map')


def walk(app):
    """To the right from the need, until one is in a group and is chosen."""
    for _ in range(6):
        before = focused(app)[0]
        app.key('Right')
        app.wait(lambda: focused(app)[0] not in (None, before), 'the focus to move')  # noqa: B023
    here, group = focused(app)
    app.wait(lambda: has_state(here, 'selected'), 'who has the focus to be selected')
    assert group in (OUR, PUBLIC), group
    return here.get_name(), group


def over(app, name, group):
    """To the next sector: the focus is still on who went, and it can go back."""
    app.key('alt+Right')
    app.wait(lambda: focused(app)[0] and focused(app)[0].get_name() == name and focused(app)[1] not in (None, group),
             f'{name} to be in another group and have the focus')
    there = focused(app)[1]
    assert groups(app)[group].get_child_count() == 149 and groups(app)[there].get_child_count() == 151
    assert has_state(focused(app)[0], 'selected'), 'who went is no longer told to be selected'
    app.key('ctrl+z')
    app.wait(lambda: groups(app)[group].get_child_count() == 150, f'{name} to be back')


subprocess.run([sys.argv[1], FILE, 'throng'], check=True)
with Kring(FILE) as app:
    app.wait(lambda: len(groups(app)) == 4, 'the map to be there', 60)
    grouped(app)
    into_map(app)
    over(app, *walk(app))
