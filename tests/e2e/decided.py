# SPDX-License-Identifier: GPL-3.0-or-later
"""The way from what the map shows to a decision: a sentence becomes a change with one click, its answers make it a double
loop, each step has a question and room for several voices, it is planned on the map, tested with the citizen's own
verdict, adopted, and the map is as it was planned; its page is read by poppler and says nothing private; and all of it is
taken back to the start. Without it the map stays a picture on the wall."""
import json
import os
import pathlib
import re
import subprocess

from kringtest import Kring, Missing, cli, do, example, has_state, key, listing, text_of, type_text, walk, xdotool

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
PAGE = FILE.with_name('blad.pdf')
SECRET = 'Rektorns ord om skolplikten'


def page(app):
    """Where changes are; the map beside it is large, and to look through it takes its time."""
    return app.kept(re.compile('^Changes$'), 'panel')


def step(app, name):
    """Goes to a step of the change that is open: on, or else back."""
    row = app.get(re.compile('^' + re.escape(name) + '(, filled in)?$'), 'list item', page(app))
    for turn in ['Page_Down'] * 18 + ['Page_Up'] * 18:
        if has_state(row, 'selected'):
            break
        key('alt+' + turn)
    else:
        raise Missing(f'no step called {name}')
    app.get(name, 'label', page(app))


def field(app, title):
    """The last of that name: what was added last stands last."""
    return app.wait(lambda: app.find_all(title, 'text', page(app))[-1:], f'a field called {title}')[0]


def into_view(app, thing):
    """Turns the wheel over the page, which is longer than the window, until a thing in it can be pointed at."""
    middle = app.point(page(app), u=0.6)
    geometry = app.geometry()

    def in_view():
        y = app.point(thing)[1]
        if geometry['Y'] + 170 < y < geometry['Y'] + geometry['HEIGHT'] - 90:
            return True
        xdotool('mousemove', *middle, 'click', 5 if y > middle[1] else 4)
        return False
    app.wait(in_view, f'{thing.get_name()} to be scrolled into view')


def write(app, title, text):
    there = field(app, title)
    into_view(app, there)
    app.click(there)
    app.wait(lambda: has_state(there, 'focused'), f'{title} to have the focus')
    key('ctrl+a')
    type_text(text)
    app.wait(lambda: text_of(there) == text, f'{title} to hold {text}')


def choose(app, title, value):
    """Of a row of choices, by keyboard."""
    row = app.get(title, 'combo box', page(app))
    into_view(app, row)
    app.click(row)
    for _ in range(8):
        here = app.focused()
        if here and here.get_name() == value:
            break
        key('Down')
    key('Return')
    # Newer versions of the toolkit tell what is chosen themselves.
    app.wait(lambda: value in (row.get_description() or '') or app.find(value, 'label', row), f'{title} to be {value}')


def document():
    cli('export', FILE, FILE.with_name('allt.json'))
    return json.loads(FILE.with_name('allt.json').read_text())


def from_a_sentence(app):
    key('F7')
    row = app.get(re.compile('^Strained between'), 'list item')
    app.click(row)
    do(app.get('Make a Change of This', 'button', row))
    app.wait(lambda: app.find('What is fixed', 'text', page(app)), 'the change to be open at its frame')
    app.undoes('Add a Change')
    app.saved()
    held = document()
    ours = next(c for c in held['change'] if c['name'].startswith('Strained between'))
    assert len([t for t in held['touching'] if t['change'] == ours['id']]) == 2, 'the change does not say whom it is about'
    return ours['id']


def through_its_steps(app):
    write(app, 'What is fixed', 'Skolplikten')
    write(app, 'Add somebody', 'Rektor')
    key('Return')
    app.get('Remove Rektor from here', 'button', page(app))
    step(app, 'What it is about')
    write(app, 'What we do', 'Vi talar hemma')
    app.get(re.compile('^So far it is told what is done|What do we take for granted'), 'label', page(app))
    write(app, 'What becomes better for the citizen', 'Ett samtal utan skuld')
    step(app, 'Which loop?')
    app.get(re.compile('^The answers do not yet speak'), 'label', page(app))
    choose(app, 'Would our view of our task have to change?', 'Yes')
    app.get(re.compile('^The answers speak for a double loop'), 'label', page(app))
    choose(app, 'We decide', 'Double loop')
    app.get(re.compile('^Double loop · Idea'), 'label', page(app))
    step(app, 'We act as if …')
    write(app, 'We act as if …', 'Hemmet ska komma till skolan')
    do(app.get('Add a Voice', 'button', page(app)))
    write(app, 'What is said', 'Jag blev kallad till skolan')
    step(app, 'We will act as if …')
    write(app, 'We will act as if …', 'Skolan kan komma hem')
    step(app, 'What it threatens')
    do(app.get('Show What It Threatens', 'button', page(app)))
    do(app.get('Add What Is Threatened', 'button', page(app)))
    write(app, 'What they would lose', SECRET)
    step(app, 'What holds the old in place')
    assert not any(SECRET in (t.get_name() or '') for t in walk(page(app))), 'what is threatened stays in the window'


def tested(app):
    step(app, 'Small tests')
    do(app.get('Add a Small Test', 'button', page(app)))
    write(app, 'What we try, and where', 'Ett köksbord')
    write(app, 'What we think will happen', 'Mamma ringer själv nästa gång')
    write(app, 'What happened', 'Hon ringde')
    do(app.get('Add the Citizen’s Own Verdict', 'button', page(app)))
    write(app, 'In the citizen’s own words', 'De lyssnade')
    step(app, 'What we learnt')
    write(app, 'What we learnt', 'Bordet avgör samtalet')


def planned_on_the_map(app):
    """The strained tie is planned to be a working one: today stays as it is."""
    step(app, 'On the map')
    do(app.get('Plan on the Map', 'button', page(app)))
    app.get(re.compile('^Planning: Strained between'), 'label')
    app.select('Mamma')
    key('t')
    app.click(app.actor('Fritidsgården'))
    app.undoes('Plan to Tie', 'Mamma', 'Fritidsgården')
    app.saved()


def tie_with(held, one, other):
    names = {a['id']: a['name'] for a in held['actor']}
    return next((t for t in held['tie'] if {names[t['one']], names[t['other']]} == {one, other}), None)


def adopted(app, ours):
    assert tie_with(document(), 'Mamma', 'Fritidsgården') is None, 'a plan is not a fact'
    key('alt+2')
    step(app, 'What we learnt')
    app.get('Adopting it carries out 1 plan on the map.', 'label', page(app))
    choose(app, 'How far it has come', 'Adopted')
    app.saved()
    held = document()
    assert tie_with(held, 'Mamma', 'Fritidsgården'), 'adopting carried nothing out'
    assert next(c for c in held['change'] if c['id'] == ours)['stage'] == 'adopted'
    key('alt+1')
    app.told('Mamma', 'working with Fritidsgården')


def on_paper(ours):
    cli('export', FILE, PAGE, '--diagram', 'change', '--of', ours)
    text = re.sub(r'\s+', ' ', subprocess.run(['pdftotext', '-layout', PAGE, '-'], capture_output=True, text=True, check=True).stdout)
    for said in ('Skolan kan komma hem', 'Ett samtal utan skuld', 'Jag blev kallad till skolan', 'De lyssnade', 'Rektor'):
        assert said in text, f'{said} is missing on the page: {text}'
    assert SECRET not in text, 'what is private is on paper'
    cli('export', FILE, PAGE, '--diagram', 'change', '--of', ours, '--include-private')
    text = re.sub(r'\s+', ' ', subprocess.run(['pdftotext', '-layout', PAGE, '-'], capture_output=True, text=True, check=True).stdout)
    assert SECRET in text, 'what somebody chose to export is missing'


def taken_back(app, before):
    for _ in range(4):
        key(*['ctrl+z'] * 30)
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'nothing more to undo', 30)
    app.saved()
    app.wait(lambda: document() == before, 'the document to be as it was')


before = document()
with Kring(FILE, size='1280x800') as app:
    app.still()
    ours = from_a_sentence(app)
    through_its_steps(app)
    tested(app)
    planned_on_the_map(app)
    adopted(app, ours)
    on_paper(ours)
    taken_back(app, before)
    assert app.close() == 0
