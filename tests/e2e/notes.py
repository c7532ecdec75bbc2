# SPDX-License-Identifier: GPL-3.0-or-later
"""Notes are laid on the map by menu and by key, written where they lie, dragged, taken back, and there again after the
document was closed: what a team wrote beside its map would be gone otherwise."""
import os
import pathlib

from kringtest import Kring, example, extents, has_state, set_text

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
ASK = 'Note: Fråga före sommaren, inte efter'
TWO = 'Note: Vem vet? Fråga rektor'


def by_menu(app):
    app.still()
    app.click_at(app.ground_near('Skolpolisen', clear=(16, 10)), button=3)
    app.pick('Add a Note Here', opened=None)
    app.editor('')
    app.type('Fråga före sommaren')
    app.key('Return')
    app.actor('Note: Fråga före sommaren')
    app.undoes('Add a Note')


def by_key(app):
    """Two lines, below the actor that has the focus."""
    app.select('Vaktmästare')
    app.key('n')
    app.editor('')
    app.type('Vem vet?')
    app.key('shift+Return')
    app.type('Fråga rektor')
    app.key('Return')
    note = app.wait(lambda: app.actor(TWO), 'the note of two lines')
    app.wait(lambda: has_state(app.actor(TWO), 'focused'), 'the keyboard to be on it')
    app.still()
    assert extents(note)[1] > extents(app.actor('Vaktmästare'))[1], 'the note does not lie below the actor'


def thought_better_of(app):
    app.key('n')
    app.editor('')
    app.type('Nej')
    app.key('Escape')
    app.wait(lambda: 'Note: Nej' not in app.on_map(), 'no note')


def edit(app):
    app.still()
    app.click(app.actor('Note: Fråga före sommaren'), times=2)
    app.editor('Fråga före sommaren')
    app.key('End')
    app.type(', inte efter')
    app.key('Return')
    app.actor(ASK)
    app.undoes('Change a Note')


def drag(app):
    app.still()
    start = app.point(app.actor(ASK))
    app.drag(start, (start[0] - 60, start[1] - 90))
    app.undoes('Move a Note')
    app.still()
    x, y = app.point(app.actor(ASK))
    assert abs(x - start[0] + 60) < 20 and abs(y - start[1] + 90) < 20, f'from {start} it went to {(x, y)}'
    app.key('ctrl+z')
    app.wait(lambda: abs(app.point(app.actor(ASK))[1] - start[1]) < 4, 'one undo to put it back')
    app.key('ctrl+shift+z')
    app.undoes('Move a Note')


def remove(app):
    app.select(TWO)
    app.key('Delete')
    app.undoes('Remove a Note')
    app.key('ctrl+z')
    app.redoes('Remove a Note')
    app.actor(TWO)
    # An emptied one is none.
    app.select(TWO)
    app.key('F2')
    app.editor('Vem vet?\nFråga rektor')
    app.key('ctrl+a', 'Delete', 'Return')
    app.wait(lambda: TWO not in app.on_map(), 'the empty note to be gone')
    app.key('ctrl+z')
    app.actor(TWO)


def inspector(app):
    app.select(TWO)
    field = app.get('Text', 'text')
    set_text(field, 'Vem vet bäst?')
    app.actor('Note: Vem vet bäst?')
    app.press('Remove This Note', 'button')
    app.wait(lambda: 'Note: Vem vet bäst?' not in app.on_map(), 'the note to be removed')
    app.key('ctrl+z')
    app.actor('Note: Vem vet bäst?')


def on_its_own_picture(app):
    """A note on the hierarchy is there and nowhere else."""
    app.select(ASK)
    app.key('1')
    hierarchy = app.get('Hierarchy', 'list')
    app.wait(lambda: not app.find(ASK), 'the map’s note to stay with the map')
    app.key('n')
    app.type('Vem bestämmer?')
    app.key('Return')
    app.get('Note: Vem bestämmer?', 'list item', hierarchy)
    app.key('3')
    app.actor(ASK)
    assert 'Note: Vem bestämmer?' not in app.on_map()


def reopened():
    with Kring(FILE) as app:
        for name in (ASK, 'Note: Vem vet bäst?'):
            app.actor(name)
        assert app.close() == 0


def main():
    with Kring(FILE) as app:
        for step in (by_menu, by_key, thought_better_of, edit, drag, remove, inspector, on_its_own_picture):
            print(step.__name__)
            step(app)
        app.saved()
        assert app.close() == 0
    reopened()


main()
