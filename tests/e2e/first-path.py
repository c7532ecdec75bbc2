# SPDX-License-Identifier: GPL-3.0-or-later
"""The first true path, with the mouse: without it a leader cannot put down who is there for a citizen and trust that it
stays. Opens the example, adds an actor in a ring, ties it, renames it, drags it across a ring, undoes all, redoes all,
closes, opens again: it is there."""
import os
import pathlib

from kringtest import Kring, cli, example, listing, on_disk, text_of

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
BEFORE = {what: listing(FILE, what) for what in ('actors', 'contributions', 'ties', 'places')}


def field_says(app, name, text):
    """Each field of the inspector that belongs to the thing selected says what it is."""
    app.wait(lambda: any(text_of(f) == text for f in app.find_all(name, 'text')), f'the field {name} to say {text}')


def add(app):
    app.click_at(app.ground_near('Skolpolisen'), times=2)
    app.editor('')
    app.type('Språkstugan')
    app.key('Return')
    app.told('Språkstugan', 'Available', 'Other public bodies', 'No ties')
    app.undoes('Språkstugan')
    field_says(app, 'Name', 'Språkstugan')


def tie(app):
    app.drag(app.point(app.actor('Språkstugan')), app.point(app.actor('Skolpolisen')))
    app.told('Språkstugan', '1 tie', 'Skolpolisen')
    app.told('Skolpolisen', '2 ties', 'Språkstugan')
    app.undoes('Tie', 'Språkstugan', 'Skolpolisen')


def rename(app):
    app.select('Språkstugan')
    app.key('F2')
    app.editor('Språkstugan')
    app.type('Öppna stugan')
    app.key('Return')
    app.told('Öppna stugan', 'Skolpolisen')
    app.undoes('Rename', 'Öppna stugan')
    app.click(app.actor('Öppna stugan'), times=2)
    app.editor('Öppna stugan')
    app.type('Träffpunkten på Åsgatan')
    app.key('Return')
    app.undoes('Rename', 'Träffpunkten på Åsgatan')
    field_says(app, 'Name', 'Träffpunkten på Åsgatan')


def move(app):
    app.drag(app.point(app.actor('Träffpunkten på Åsgatan')), app.ground_near('Arbetsförmedlingen', clear=(50, 16), ties=True))
    app.told('Träffpunkten på Åsgatan', 'Possible', 'Other public bodies', '1 tie')
    app.undoes('Move', 'Träffpunkten på Åsgatan', 'Possible')


def there(app):
    app.told('Träffpunkten på Åsgatan', 'Possible', 'Other public bodies', 'Skolpolisen')


def undo_all(app):
    """Five steps, each by the button; after each it names the one before."""
    for words in (('Rename', 'Träffpunkten på Åsgatan'), ('Rename', 'Öppna stugan'), ('Tie', 'Skolpolisen'),
                  ('Språkstugan',)):
        app.click(app.undo_button())
        app.undoes(*words)
    app.key('ctrl+z')
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'nothing to be left to undo')
    assert not {'Träffpunkten på Åsgatan', 'Öppna stugan', 'Språkstugan'} & set(app.on_map())
    app.saved()
    after = {what: listing(FILE, what) for what in BEFORE}
    assert after == BEFORE, 'undoing everything left something behind in the file'


def redo_all(app):
    for words in (('Tie', 'Skolpolisen'), ('Rename', 'Öppna stugan'), ('Rename', 'Träffpunkten på Åsgatan'),
                  ('Move', 'Possible')):
        app.key('ctrl+shift+z')
        app.redoes(*words)
    app.click(app.redo_button())
    app.wait(lambda: app.redo_button().get_name() == 'Nothing to redo', 'nothing to be left to redo')


def main():
    with Kring(FILE) as app:
        for step in (add, tie, rename, move, there, undo_all, redo_all, there):
            step(app)
        stood = app.point(app.actor('Träffpunkten på Åsgatan'))
        assert app.close() == 0, 'the program did not end in order'
    assert on_disk(FILE, 'Träffpunkten på Åsgatan') == {'rings': ['possible'], 'ties': ['Skolpolisen']}
    cli('check', FILE)
    with Kring(FILE) as app:
        there(app)
        stands = app.point(app.actor('Träffpunkten på Åsgatan'))
        assert max(abs(a - b) for a, b in zip(stood, stands)) <= 1, f'it stood at {stood} and now stands at {stands}'
        assert app.undo_button().get_name() == 'Nothing to undo'
        app.close()


main()
