# SPDX-License-Identifier: GPL-3.0-or-later
"""A team plans on the map: it chooses a change, draws a tie that is not there yet, moves somebody nearer and ends a tie, looks
at today, at the plan and at how it will be, and takes all of it back. Without it a team could only talk about what it
would change, or would have to change it to see it."""
import os
import pathlib
import re
import subprocess
import sys

from kringtest import Kring, children, cli, has_state, key, listing, role_of, walk

FILE = pathlib.Path(os.environ['KRING_TEST_HOME'], 'planer.kring')
CHANGE = 'Ring före nio'


def ties(name):
    """Whom an actor is tied with today, on the disk."""
    actors = {a['id']: a['name'] for a in listing(FILE, 'actors')}
    found = [t for t in listing(FILE, 'ties') if name in (actors[t['one']], actors[t['other']])]
    return {actors[t['other']] if actors[t['one']] == name else actors[t['one']] for t in found}


def chips(app):
    group = app.find('What is shown')
    names = [t.get_name() for t in walk(group) if role_of(t) == 'button'] if group else []
    return [name.removesuffix(', take off') for name in names if name.endswith(', take off')]


def at(app, time):
    app.click(app.get(time, 'button'))
    app.wait(lambda: has_state(app.get(time, 'button'), 'checked') or has_state(app.get(time, 'button'), 'pressed'),
             f'{time} to be chosen')
    app.still()


def choose_change(app):
    """By keyboard: whose plans."""
    app.get('Whose Plans', 'button')
    app.click(app.get('Whose Plans', 'button'))
    item = app.get(CHANGE)
    for _ in range(16):
        if (here := app.focused()) and here.get_name() == CHANGE:
            break
        key('Down')
    else:
        raise AssertionError(f'the keys do not lead to {CHANGE}, which is a {role_of(item)}')
    key('Return')
    app.wait(lambda: chips(app) == [f'Planning: {CHANGE}'], 'the chip to say what is planned in')
    app.get(f'Planning: {CHANGE}', 'label')


def draw_tie(app):
    app.select('Mamma')
    key('t')
    app.click(app.actor('Fritidsgården'))
    app.undoes('Plan to Tie', 'Mamma', 'Fritidsgården')
    app.told('Mamma', 'planned: working with Fritidsgården')
    app.saved()
    assert 'Fritidsgården' not in ties('Mamma'), 'a plan has changed today'


def move_nearer(app):
    app.select('Biblioteket')
    key('alt+Up')
    app.undoes('Plan to Move', 'Biblioteket', 'Engaged')
    app.told('Biblioteket', 'Available', 'Planned to move to: Engaged')


def end_tie(app):
    """A tie is chosen in the outline, below one of its actors; what is beside the map then plans that it ends."""
    app.select('Bästa kompisen')
    key('F8')
    rows = lambda: children(app.get('Outline of the map', 'list'))
    app.wait(lambda: any(has_state(row, 'focused') for row in rows()), 'the outline to have the focus')
    for _ in range(12):
        here = app.focused()
        if here and here.get_name() == 'weak with Mentor':
            break
        key('Down')
        app.wait(lambda: app.focused() not in (None, here), 'the next line of the outline')
    else:
        raise AssertionError('the tie with the mentor is not below the best friend')
    app.click(app.get('Details', 'page tab'))
    app.press('Plan to End This Tie', 'button')
    app.undoes('Plan to End a Tie')
    app.get('Planned: this tie ends.')
    app.told('Bästa kompisen', 'weak with Mentor, planned to end')


def three_times(app):
    at(app, 'Today')
    assert 'planned' not in app.actor('Mamma').get_description().lower(), 'what is planned is said of today'
    at(app, 'After')
    app.told('Mamma', 'working with Fritidsgården')
    assert 'planned' not in app.actor('Mamma').get_description(), 'what will be is said to be planned'
    app.told('Biblioteket', 'Engaged')
    key('F7')
    app.get(re.compile('^After the changes. Map around'), 'label')
    sentence = app.wait(lambda: next((row for row in children(app.get('What the map shows', 'list'))
                                      if role_of(row) == 'list item'), None), 'a sentence about the map as it will be')
    app.click(sentence)
    app.get('Make a Change of This', 'button')
    at(app, 'Planned')
    app.gone(re.compile('^After the changes. Map around'), 'label')


def undo_all(app):
    for _ in range(3):
        key('ctrl+z')
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'all of it to be taken back')
    app.wait(lambda: 'lanned' not in app.actor('Mamma').get_description(), 'no plan to be left')


def stop_planning(app):
    app.click(app.get(f'Planning: {CHANGE}, take off', 'button'))
    app.wait(lambda: not chips(app), 'the chip to be gone')
    assert not app.find(f'Planning: {CHANGE}', 'label') or not has_state(app.find(f'Planning: {CHANGE}', 'label'), 'showing')
    app.select('Mamma')
    key('t')
    app.click(app.actor('Fritidsgården'))
    app.undoes('Tie Mamma and Fritidsgården')
    app.saved()
    assert 'Fritidsgården' in ties('Mamma')


def main():
    subprocess.run([sys.argv[1], FILE, 'plans'], check=True, timeout=60)
    assert 'Möten i stallet' in cli('list', FILE, 'changes')
    with Kring(FILE, size='1280x720') as app:
        app.still()
        for step in (choose_change, draw_tie, move_nearer, end_tie, three_times, undo_all, stop_planning):
            step(app)
        assert app.close() == 0


main()
