# SPDX-License-Identifier: GPL-3.0-or-later
"""What a team decides: a change is begun on the board, renamed where it stands, moved by keys and by drag, typed by its
answers, led through its steps with several voices, tested and adopted; what it threatens is nowhere to be found until
somebody asks for it; what was agreed on is one list; and all of it is taken back to the start. Without it a team leaves
the map with good intentions."""
import os
import pathlib
import re

from kringtest import Kring, Missing, cli, do, example, has_state, key, listing, role_of, text_of, type_text, walk, xdotool

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))
OURS = 'Skolan kommer hem'
THREATENED = 'Skolan finns där eleven kan vara'
SECRET = 'Ett invant sätt att planera dagen'


def page(app):
    """Where all of this happens; the map beside it is large, and to look through it takes its time."""
    return app.kept(re.compile('^Changes$'), 'panel')


def card(app, name):
    starts = re.compile('^' + re.escape(name) + r'\. ')
    return app.wait(lambda: app.find(starts, 'list item', page(app)), f'the card of {name}')


def stands(app, name, loop, stage):
    app.wait(lambda: f'{name}. {loop}. {stage}.' in card(app, name).get_name(), f'{name} to stand in {loop}, {stage}')


def in_a_field(app, holding=None):
    def there():
        thing = next((t for t in walk(page(app)) if has_state(t, 'focused')), None)
        return thing if thing and role_of(thing) == 'text' and (holding is None or text_of(thing) == holding) else None
    return app.wait(there, f'a field with {holding!r} to have the focus')


def focus_on(app, name):
    app.wait(lambda: has_state(card(app, name), 'focused'), f'{name} to have the focus')


def known(what, name):
    return next((row for row in listing(FILE, what) if name in row.values()), None)


def step(app, name, seconds=10):
    """Goes to a step of the change that is open."""
    row = app.get(re.compile('^' + re.escape(name) + '(, filled in)?$'), 'list item', page(app))
    for _ in range(30):
        if has_state(row, 'selected'):
            break
        key('alt+Page_Down')
    else:
        raise Missing(f'no step called {name}')
    app.get(name, 'label', page(app), seconds)


def write(app, title, text):
    field = app.get(title, 'text', page(app))
    app.click(field)
    app.wait(lambda: has_state(field, 'focused'), f'{title} to have the focus')
    type_text(text)
    app.wait(lambda: text_of(field) == text, f'{title} to hold {text}')


def begin(app):
    """A change is begun by its name and nothing else; it is not typed yet, and may stay so."""
    key('alt+2')
    card(app, 'Samma blankett i alla skolor')
    app.press('Add a Change', 'button')
    in_a_field(app, '')
    type_text('Skolan hem')
    key('Return')
    stands(app, 'Skolan hem', 'Not yet typed', 'Idea')
    focus_on(app, 'Skolan hem')
    app.undoes('Add a Change')
    key('F2')
    in_a_field(app, 'Skolan hem')
    key('ctrl+a')
    type_text(OURS)
    key('Return')
    stands(app, OURS, 'Not yet typed', 'Idea')
    focus_on(app, OURS)
    app.undoes('Rename to', OURS)


def give_up(app):
    """Escape leaves a name as it was, and a change that was not named is none."""
    key('F2')
    in_a_field(app, OURS)
    key('ctrl+a')
    type_text('Nej')
    key('Escape')
    stands(app, OURS, 'Not yet typed', 'Idea')
    app.press('Add a Change', 'button')
    in_a_field(app, '')
    type_text('Nej')
    key('Escape')
    app.wait(lambda: not app.find(re.compile('^Nej'), 'list item', page(app)), 'nothing to be begun')


def move(app):
    """By keys along the stages and the loops; by drag to wherever it is dropped; by its menu."""
    focus_on(app, OURS)
    key('alt+Right')
    stands(app, OURS, 'Not yet typed', 'Small test')
    focus_on(app, OURS)
    key('alt+Down')
    stands(app, OURS, 'Single loop', 'Small test')
    app.undoes('Move', OURS, 'Single loop')
    focus_on(app, OURS)
    key('alt+Left')
    stands(app, OURS, 'Single loop', 'Idea')
    app.drag(app.point(card(app, OURS)), app.point(app.get('Double loop, What we learnt', 'list', page(app)), v=0.7), steps=80)
    stands(app, OURS, 'Double loop', 'What we learnt')
    focus_on(app, OURS)
    app.pick('Move to Stage', 'Idea')
    stands(app, OURS, 'Double loop', 'Idea')


def secret_is_said(app):
    return any(SECRET in (t.get_name() or '') or (role_of(t) == 'text' and SECRET in text_of(t)) for t in walk(page(app)))


def hidden(app):
    """The board says that something is threatened, not what; a click shows it, until the card is left."""
    assert not secret_is_said(app), 'what is threatened stands in the window'
    button = app.get('What it threatens · hidden', 'button', page(app))
    xdotool('mousemove', *app.point(card(app, THREATENED)))
    do(button)
    app.wait(lambda: secret_is_said(app), 'what is threatened to be shown')
    xdotool('mousemove', *app.point(app.get('Idea', 'label', page(app))))
    app.wait(lambda: not secret_is_said(app), 'it to be hidden when the card is left')


def open_and_answer(app):
    """The frame comes first; four answers speak for a loop; each step has a question and room for several voices."""
    app.click(card(app, OURS))
    app.get('What is fixed', 'text', page(app))
    write(app, 'What is fixed', 'Skolplikten')
    write(app, 'Add somebody', 'Rektor')
    key('Return')
    app.wait(lambda: app.find('Remove Rektor from here', 'button', page(app)), 'Rektor to take part')
    step(app, 'What it is about')
    write(app, 'What we do', 'Mentorn kommer hem')
    app.get(re.compile('effect|better', re.I), 'label', page(app))
    write(app, 'What becomes better for the citizen', 'Skolan är en vuxen som kommer')
    step(app, 'Which loop?')
    app.get(re.compile('^The answers do not yet speak'), 'label', page(app))
    step(app, 'We act as if …')
    write(app, 'We act as if …', 'Skolan är ett hus')
    do(app.get('Add a Voice', 'button', page(app)))
    write(app, 'What is said', 'För mig är den ett hus')
    step(app, 'We will act as if …')
    write(app, 'We will act as if …', 'Skolan är ett hus')
    app.get(re.compile('says what the old one says'), 'label', page(app))
    key('ctrl+a')
    type_text('Skolan är människor')
    app.wait(lambda: not app.find(re.compile('says what the old one says'), 'label', page(app)), 'the gentle question to be gone')
    step(app, 'What it threatens')
    do(app.get('Show What It Threatens', 'button', page(app)))
    do(app.get('Add What Is Threatened', 'button', page(app)))
    write(app, 'For whom', 'Rektor')


def tested(app):
    """A test is a cycle with a prediction, what happened and the citizen's own verdict, kept apart."""
    step(app, 'Small tests')
    do(app.get('Add a Small Test', 'button', page(app)))
    write(app, 'What we try, and where', 'Två eftermiddagar')
    write(app, 'What we think will happen', 'Dörren öppnas')
    app.wait(lambda: known('tests', 'Två eftermiddagar'), 'the test to be in the file')


def agreed(app):
    step(app, 'Agreements')
    write(app, 'Add an agreement: what, in one line', 'Ring hem på måndag')
    key('Return')
    app.wait(lambda: known('agreements', 'Ring hem på måndag'), 'the agreement to be in the file')
    key('Escape')
    focus_on(app, OURS)


def taken_back(app, at_the_start):
    """All of it, step by step, to the very start."""
    for _ in range(3):
        key(*['ctrl+z'] * 30)
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'nothing more to undo', 30)
    app.wait(lambda: content() == at_the_start, 'the document to be as it was')


def content():
    return [listing(FILE, what) for what in ('changes', 'tests', 'agreements', 'meetings', 'ties')]


at_the_start = content()
with Kring(FILE, size='1280x800') as app:
    begin(app)
    give_up(app)
    move(app)
    hidden(app)
    open_and_answer(app)
    tested(app)
    agreed(app)
    stored = known('changes', OURS)
    assert stored['assumption'] == 'Skolan är ett hus' and stored['new_assumption'] == 'Skolan är människor', stored
    assert SECRET not in cli('export', FILE, FILE.with_suffix('.json')) + FILE.with_suffix('.json').read_text()
    taken_back(app, at_the_start)
    assert app.close() == 0
