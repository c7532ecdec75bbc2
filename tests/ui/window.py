# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the map, as a person uses it: without these the map is there, but nobody can work with it.

Run inside run-in-display.
"""
import os
import pathlib
import re
import shutil
import subprocess

import kringtest
from kringtest import Kring, key, type_text, wait

HOME = pathlib.Path(os.environ['HOME'])
# What has the focus without being operated: it scrolls, or holds others.
HOLDERS = ('scroll area', 'panel', 'filler', 'list', 'frame')


def shown_text(app, name):
    """What is written in the field called name that is on the screen."""
    field = next((t for t in app.find_all(name, 'text') if kringtest.has_state(t, 'visible')), None)
    return kringtest.text_of(field) if field else None


def count_controls(app):
    """Looks at each control there is; returns how many."""
    looked = 0
    for thing in kringtest.walk(app.window):
        role = kringtest.role_of(thing)
        if not kringtest.has_state(thing, 'focusable') or role in HOLDERS:
            continue
        # The lines of a list that is not open are not there yet.
        if role == 'list item' and not kringtest.has_state(thing, 'visible'):
            continue
        looked += 1
        name = thing.get_name() or ''
        assert name.strip() and not name.startswith(('Gtk', 'Adw', 'Kring')), \
            f'a {role} in “{thing.get_parent().get_name()}” has the name “{name}”'
    return looked


def every_control_says_what_it_is():
    """A screen reader would say “button”, and nothing else. What stands beside the map is there when it is first shown."""
    with Kring(size='1280x720') as app:
        app.map()
        app.get('Remove This Need', 'button')
        before = count_controls(app)
        app.select(app.on_map()[1])
        app.get('Remove from the Document', 'button')
        with_actor = count_controls(app)
        key('ctrl+shift+o')
        app.click(app.get(re.compile(r'^\w+ with '), 'list item', app.get('Outline of the map', 'list')))
        count_controls(app)
        # In newer versions of the toolkit a page that is not in view is not there.
        app.press('Details', 'page tab')
        app.get('Remove This Tie', 'button')
        with_tie = count_controls(app)
        key('ctrl+shift+a')
        app.get('Add to the Map', 'button')
        assert before < with_actor and with_tie < count_controls(app)
        app.kill()


def a_document_of_ones_own():
    """The first thing anybody does: leave the example, write down a need, take it back, keep it in a file."""
    with Kring(size='1280x720') as app:
        app.press('Start with Your Own Need')
        wait(lambda: (app.focused() or app.window).get_name() == 'Name of the need', 'the name to be written')
        app.gone('A pupil long away from school')
        wait(lambda: 'Untitled' in kringtest.xdotool('getactivewindow', 'getwindowname'), 'the keys to go there')
        type_text('Lonely at night')
        key('Return')
        app.get('Lonely at night', 'list item')
        key('ctrl+z')
        app.get('New need', 'list item')
        key('ctrl+shift+z')
        app.get('Lonely at night', 'list item')
        key('ctrl+s')
        wait(lambda: 'Save' in kringtest.xdotool('getactivewindow', 'getwindowname'), 'the question where to')
        type_text(f'{HOME}/own')
        key('Return')
        wait((HOME / 'own.kring').exists, 'the file')
        wait(lambda: 'saved' in [t.get_name() for t in app.find_all(role='label')], 'the word saved')
        assert app.close() == 0
    with Kring(HOME / 'own.kring') as app:
        app.get('Lonely at night', 'list item')
        assert app.close() == 0


def details_and_outline_keep_step():
    """What is chosen in words would not be what the details show, and the other way round."""
    with Kring(size='1280x720') as app:
        app.get('Citizen needs', 'list')
        key('ctrl+shift+o')
        outline = app.get('Outline of the map', 'list')
        wait(lambda: app.find_all(role='list item', inside=outline), 'lines')
        key('Down', 'Down')
        line = wait(lambda: next((t for t in app.find_all(role='list item', inside=outline)
                                  if kringtest.has_state(t, 'selected')), None), 'a chosen line')
        words = wait(lambda: line.get_name(), 'its words')
        app.press('Details', 'page tab')
        name = wait(lambda: shown_text(app, 'Name'), 'the details')
        assert words.startswith(name), (words, name)
        assert app.close() == 0


def search_finds_one_after_the_other():
    with Kring(size='1280x720') as app:
        app.get('Citizen needs', 'list')
        key('ctrl+f')
        wait(lambda: (here := app.focused()) and here.get_name() == 'Find an actor', 'the search')
        type_text('youth')
        wait(lambda: app.find(re.compile(r'^[2-9] found$'), 'label'), 'how many there are')
        key('Return')
        first = wait(lambda: shown_text(app, 'Name'), 'the first')
        key('Return')
        wait(lambda: shown_text(app, 'Name') not in (None, first), 'the second')
        assert 'outh' in shown_text(app, 'Name')
        key('Escape')
        wait(lambda: (here := app.focused()) and here.get_name() != 'Find an actor', 'the map again')
        assert app.close() == 0


def what_is_no_document_is_said():
    """A wrong file would end the program, or show nothing."""
    wrong = HOME / 'letter.kring'
    wrong.write_text('Dear all')
    with Kring(wrong) as app:
        app.get(re.compile('letter.kring'), 'label')
        key('Escape')
        app.gone(re.compile('letter.kring'), 'label')
        app.get('A pupil long away from school', 'list item')
        assert wrong.read_text() == 'Dear all'
        app.kill()


def held_by_a_colleague():
    """Two would write over each other, or one could not even look."""
    held = HOME / 'held.kring'
    subprocess.run([os.path.join(kringtest.BUILD, 'src', 'kring-cli'), 'new', held, '--example', 'school',
                    '--lang', 'en'], check=True)
    lock = HOME / '.held.kring.lock'
    lock.write_text('[Kring]\nid=5c43136b-01a7-4662-9e49-d0213372f72b\nuser=anna\nhost=school-12\n'
                    'time=1750000000\npid=1\n')
    with Kring(held, env={'G_DEBUG': 'fatal-criticals'}) as app:
        app.get(re.compile('anna'), 'label')
        app.press('Open Read-only', 'button')
        app.get('read-only', 'label')
        assert app.close() == 0
    assert 'anna' in lock.read_text()
    with Kring(held, env={'G_DEBUG': 'fatal-criticals'}) as app:
        app.press('Take Over', 'button')
        app.get('saved', 'label')
        assert 'anna' not in lock.read_text()
        assert app.close() == 0
    assert not lock.exists()


def example(name):
    """A document in a folder of its own."""
    (HOME / name).mkdir()
    return pathlib.Path(kringtest.example(HOME / name / f'{name}.kring', lang='en'))


def closing_keeps_what_is_typed():
    """Somebody types a last name, and closes the window with the key they always use: the name would be lost."""
    file = example('typed')
    for closes, typed in (('ctrl+q', 'Aunt by telephone'), ('ctrl+w', 'Aunt who writes')):
        with Kring(file, env={'G_DEBUG': 'fatal-criticals'}) as app:
            app.map()
            name = app.on_map()[1]
            app.select(name)
            key('F2')
            app.editor(name)
            type_text(typed)
            key(closes)
            wait(lambda: not app.running(), 'the program to end')  # noqa: B023
            assert app.process.returncode == 0, app.process.returncode
        assert kringtest.on_disk(file, typed), f'{typed} is lost after {closes}'
    with Kring(file, env={'G_DEBUG': 'fatal-criticals'}) as app:
        app.map()
        app.click(app.get(re.compile('A pupil'), 'list item', app.find('Citizen needs', 'list')), times=2)
        wait(lambda: (here := app.focused()) and here.get_name() == 'Name of the need', 'the need to be named')
        type_text('Back to school')
        assert app.close() == 0
    named = [n['name'] for n in kringtest.listing(file, 'needs')]
    assert 'Back to school' in named, named


def write_down(app, need):
    app.press('Start with Your Own Need')
    wait(lambda: (app.focused() or app.window).get_name() == 'Name of the need', 'the name to be written')
    wait(lambda: 'Untitled' in kringtest.xdotool('getactivewindow', 'getwindowname'), 'the keys to go there')
    type_text(need)
    key('Return')
    app.get(need, 'list item')


def what_was_left_comes_back_beside_a_file():
    """After the crash somebody opens another file by a double click, and what they had written seems to be gone."""
    file = example('beside')
    with Kring(size='1280x720') as app:
        write_down(app, 'Not in a file yet')
        app.kill()
    with Kring(file) as app:
        wait(lambda: len(app.windows()) == 2, 'both windows')
        app.get('Not in a file yet', 'list item')
        app.get('A pupil long away from school', 'list item')
        app.kill()
    # What cannot be opened is said, and is not thrown away.
    sessions = pathlib.Path(os.environ['XDG_STATE_HOME'], 'kring', 'sessions')
    left = [dirty.with_name('work.db') for dirty in sessions.glob('*/dirty')]
    assert left
    for work in left:
        work.write_bytes(b'not a document at all' * 100)
    with Kring() as app:
        app.get(re.compile('not everything could be taken up'), 'label')
        assert all(work.exists() for work in left)
        app.kill()
    for work in left:
        for part in work.parent.iterdir():
            part.unlink()
        work.parent.rmdir()


def tab_passes_the_lists():
    """With the keys alone: each Tab would show another map on the way to what one is looking for."""
    with Kring(example('tabs'), size='1280x720') as app:
        app.map()
        key('ctrl+shift+n')
        wait(lambda: (here := app.focused()) and here.get_name() == 'Name of the need', 'a need to be named')
        key('Return')
        wait(lambda: (here := app.focused()) and kringtest.role_of(here) == 'list item', 'the new need')
        needs = app.get('Citizen needs', 'list')

        def chosen():
            return [i for i, t in enumerate(kringtest.children(needs)) if kringtest.has_state(t, 'selected')]
        key('Up')
        wait(lambda: chosen() == [1], 'the arrows to choose a need')
        key('Tab')
        wait(lambda: (here := app.focused()) and here.get_parent() != needs, 'the Tab to leave the list')
        assert chosen() == [1], chosen()
        key('shift+Tab')
        wait(lambda: (here := app.focused()) and here.get_parent() == needs, 'the way back')
        assert chosen() == [1], chosen()
        key('shift+Tab')
        wait(lambda: (here := app.focused()) and here.get_name() == 'Add a Need', 'the button above the list')
        assert chosen() == [1], chosen()
        key('Tab')
        wait(lambda: (here := app.focused()) and here.get_parent() == needs, 'the list again')
        assert chosen() == [1], chosen()
        app.close()


def what_cannot_be_saved_can_be_kept_elsewhere():
    """The share is gone in the middle of a meeting: nobody is told, or is told every few seconds."""
    file = example('share')
    with Kring(file, size='1280x720') as app:
        app.map()
        app.select(app.on_map()[1])
        file.parent.rename(HOME / 'away')
        key('alt+Down')
        # First what stands for a few seconds, then what stays.
        app.get(re.compile('^Save a Copy'), 'button', seconds=20)
        app.get('not saved', 'label')
        (HOME / 'away').rename(file.parent)
        app.saved(seconds=60)
        assert app.close() == 0


def what_may_only_be_read_says_so():
    """Somebody would work for an hour in what can never be saved. (No lock has room beside a name this long, for
    nobody, whatever their rights.)"""
    file = HOME / f'{"x" * 244}.kring'
    shutil.copy(example('read'), file)
    with Kring(file, size='1280x720') as app:
        app.get('read-only', 'label')
        app.get(re.compile('may not be changed'), 'label')
        assert app.close() == 0


def main():
    for test in (every_control_says_what_it_is, a_document_of_ones_own, details_and_outline_keep_step,
                 search_finds_one_after_the_other, what_is_no_document_is_said, held_by_a_colleague,
                 closing_keeps_what_is_typed, what_was_left_comes_back_beside_a_file, tab_passes_the_lists,
                 what_cannot_be_saved_can_be_kept_elsewhere, what_may_only_be_read_says_so):
        test()
        print('ok', test.__name__)


main()
