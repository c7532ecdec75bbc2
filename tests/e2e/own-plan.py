# SPDX-License-Identifier: GPL-3.0-or-later
"""A manager plans her own development: in the team's file, told who can read it; a method from the dialogue map, a goal, an
agreement with her own manager; all of it is taken back and comes again. Then in a file of its own, which opens on the plan; and
on a page. Without it she goes to the talk with her own manager with nothing in her hand, or with it in everybody's."""
import json
import os
import pathlib
import re
import subprocess

from kringtest import Kring, cli, do, example, has_state, key, listing, role_of, text_of, type_text, wait, walk, xdotool

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
FILE = example(HOME / 'kväll.kring', 'lonely')
OWN = HOME / 'Maria.kring'
SECRET = 'Sluta ta över'


def rows(what, file=FILE):
    """With what is private, as nobody else gets it."""
    cli('export', file, HOME / 'all.json', '--include-private')
    return json.loads((HOME / 'all.json').read_text(encoding='utf-8'))[what]


def page(app):
    return app.get('Plans', 'panel')


def focused(app, role, name=None):
    def there():
        thing = next((t for t in walk(app.app) if has_state(t, 'focused') and role_of(t) == role), None)
        return thing if thing and name in (None, thing.get_name()) else None
    return app.wait(there, f'a {role} called {name} to have the focus')


def click_on(app, name, role):
    """Turns the wheel over the page until a field in it can be pointed at, and clicks there."""
    thing = app.get(name, role, page(app))
    box = app.geometry()
    middle = box['X'] + 2 * box['WIDTH'] // 3, box['Y'] + box['HEIGHT'] // 2

    def in_view():
        y = app.point(thing)[1]
        if box['Y'] + 90 < y < box['Y'] + box['HEIGHT'] - 40:
            return True
        xdotool('mousemove', *middle, 'click', '--repeat', 1 + abs(y - middle[1]) // 150, '--delay', 30, 5 if y > middle[1] else 4)
        return False
    app.wait(in_view, f'{name} to be scrolled into view', 30)
    app.click(thing)
    app.wait(lambda: has_state(thing, 'focused'), f'{name} to have the focus')


def begin(app):
    """What goes here is said, with the one next step; then who can read it."""
    key('alt+4')
    app.get('No development plan yet', 'label')
    focused(app, 'button', 'New Plan …')
    key('space')
    app.get(re.compile('everybody with the file can read it'), 'label')
    focused(app, 'text')
    type_text('Maria Lind')
    app.press('In This File', 'button')
    app.undoes('Add a Development Plan')
    app.get(re.compile('^Maria Lind, '), 'list item')
    assert 'Maria Lind' not in cli('list', FILE, 'agreements')


def choose_method(app):
    """A tick is an edit."""
    do(app.get('Choose Methods …', 'button'))
    app.get('Mentors', 'check box')
    focused(app, 'check box', 'Managers')
    key('Tab', 'Tab')
    focused(app, 'check box', 'Mentors')
    key('space')
    app.undoes('Choose a Method')
    key('Escape')
    app.gone('Mentors', 'check box')
    app.get(re.compile('^Mentors, Leader development'), 'list item')
    app.get(re.compile('What would you develop together'), 'label')


def set_goal(app):
    do(app.get('Add a Goal', 'button', page(app)))
    field = focused(app, 'text', 'What will be different')
    type_text(SECRET)
    app.wait(lambda: text_of(field) == SECRET, 'the goal to be written')
    key('Escape')
    app.get(re.compile(f'^{SECRET}'), 'list item')


def agree(app):
    """It stands in the plan, and nowhere else."""
    click_on(app, re.compile('^Add an agreement'), 'text')
    type_text('Torsdagar fria')
    key('Return')
    app.undoes('Add an Agreement')
    app.saved()
    assert [row['what'] for row in rows('agreement') if row['development']] == ['Torsdagar fria']
    assert 'Torsdagar fria' not in cli('list', FILE, 'agreements')
    key('alt+2')
    app.click(app.get('Agreements and Meetings', 'list item'))
    changes = app.get('Changes', 'panel')
    app.get(re.compile('^Add a meeting'), 'text', changes)
    assert not app.find(re.compile('Torsdagar fria'), None, changes), 'what was agreed in a plan is shown to the team'
    key('alt+4')


def back(app):
    """All of it, and again."""
    for _ in range(12):
        if app.find('No development plan yet', 'label') and not rows_now(app):
            break
        key('ctrl+z')
        app.saved()
    assert rows('development') == []
    for _ in range(12):
        key('ctrl+shift+z')
    app.saved()
    wait(lambda: rows('goal') and rows('goal')[0]['what'] == SECRET and len(rows('agreement')) > 0, 'all to be there again')


def rows_now(app):
    app.saved()
    return rows('development')


def on_a_page(app):
    """Export makes it, and it is whole."""
    pdf = HOME / 'plan.pdf'
    app.get(re.compile('^Maria Lind, '), 'list item')
    key('ctrl+e')
    app.press(re.compile('Export …$'), 'button')
    app.wait(lambda: app.find(None, 'file chooser') or app.find(re.compile('^(_Name Name|Name)'), 'text', app.windows()[-1]),
             'the file chooser')
    app.editor()
    key('ctrl+a')
    type_text(str(pdf))
    key('Return')
    app.wait(pdf.exists, 'the page to be there', 30)
    app.wait(lambda: pdf.read_bytes()[-6:].strip() == b'%%EOF', 'the PDF to be whole')
    text = ' '.join(subprocess.run(['pdftotext', str(pdf), '-'], capture_output=True, text=True, check=True).stdout.split())
    for part in ('Maria Lind', SECRET, 'Mentorer', 'Torsdagar fria'):
        assert part in text, f'no {part} on the page: {text}'


def own_file(app):
    """A file of nothing but the plan; it opens on that, and so it does the next time."""
    do(app.find_all('New Plan …', 'button')[-1])
    focused(app, 'text')
    type_text('Siv Nord')
    key('Return')
    app.wait(lambda: app.find(None, 'file chooser') or app.find(re.compile('^(_Name Name|Name)'), 'text', app.windows()[-1]),
             'the file chooser')
    app.editor()
    key('ctrl+a')
    type_text(str(OWN))
    key('Return')
    app.wait(OWN.exists, 'the file of its own', 30)
    app.wait(lambda: len(app.windows()) >= 2, 'a window of its own')
    app.get(re.compile('^Siv Nord, '), 'list item')
    assert [row['manager'] for row in rows('development', OWN)] == ['Siv Nord']
    assert listing(OWN, 'needs') == []
    assert [row['manager'] for row in rows('development')] == ['Maria Lind']


def has_room():
    """Four pages are named whole in the longest of languages, and nothing is pushed off a projector's screen."""
    for language in ('sv', 'nb', 'da'):
        with Kring(FILE, size='1280x720', lang=language) as app:
            app.wait(lambda: app.geometry()['WIDTH'] == 1280, f'the window to be as wide as asked for in {language}')  # noqa: B023
            assert app.close() == 0


def main():
    has_room()
    with Kring(FILE) as app:
        app.map()
        begin(app)
        choose_method(app)
        set_goal(app)
        agree(app)
        back(app)
        on_a_page(app)
        own_file(app)
        assert app.close() == 0
    with Kring(OWN) as app:
        app.get(re.compile('^Siv Nord, '), 'list item')
        assert app.close() == 0


main()
