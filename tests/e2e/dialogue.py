# SPDX-License-Identifier: GPL-3.0-or-later
"""A facilitator leads a dialogue before a room, by keys alone: begins it from the gallery, says who is there, goes through
two principles with all their phases, ticks, enters behind the cover what each marked on paper, shows it, places what the
room says, writes down what was said and agreed on, leaves and takes it up where it stood, and finishes; it is compared
with the one of the year before, and read on paper by poppler; all of it is taken back to the start; and what was said is
there after the power failed. Without it a team stands before a projector and waits."""
import json
import os
import pathlib
import re
import subprocess

from kringtest import Kring, Missing, Picture, cli, example, has_state, key, listing, role_of, text_of, type_text, walk

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
FILE = example(HOME / 'skola.kring')
KILLED = example(HOME / 'avbruten.kring')
NAME = 'The seven principles'
LEVELS = 'At which levels does leadership need to develop?'
LEVELS_WHY = 'Why these levels?'
NEEDS = 'How do we find out which needs there are?'
STRATEGIES = 'Which strategies should our leadership development serve?'
STRATEGIES_WHY = 'Why these strategies?'
RELATES = 'How does our leadership development relate to the rest of what we do?'
WHO = 'Who needs leadership development here?'
CHECK_OUT = 'What will you do differently as a leader before we meet again?'
PHASES = ('Alone', 'In pairs', 'All', 'Decide')
# Every letter and sign that would do something on the stage, were it not written.
REASON = 'batsn 1 2. Det fastnar mellan oss'
NOTE = 'Alla vill ha en kollega att ringa'
AGREED = 'Bjud in samordnarna'
OWNER = 'Personalchefen'
PROMISE = 'Jag ringer en kollega'


# Where the keys go

def in_focus(app):
    """In the window that was opened last, which is the one that keys go to."""
    return next((t for t in walk(app.windows()[-1]) if has_state(t, 'focused')), None)


def fits(thing, name, role):
    own = thing.get_name() or ''
    return role_of(thing) == role and (name.search(own) if isinstance(name, re.Pattern) else own == name)


def tab_to(app, name, role, chord='Tab'):
    """Goes to a thing as somebody does who has no mouse."""
    for _ in range(60):
        here = app.wait(lambda: in_focus(app), 'something to have the focus')
        if fits(here, name, role):
            return here
        key(chord)
        app.wait(lambda: in_focus(app) not in (None, here), f'the focus to leave {here.get_name()}', 5)  # noqa: B023
    raise Missing(f'{chord} does not lead to the {role} {name}')


def write(app, title, text):
    field = app.wait(lambda: (here := in_focus(app)) and fits(here, title, 'text') and here, f'{title} to have the focus')
    type_text(text)
    app.wait(lambda: text_of(field).strip() == text, f'{title} to hold {text}')
    return field


# The stage

def stage(app):
    return next((w for w in app.windows() if not w.get_name().endswith(' – Kring')), None)


def on(app, question, phase=None):
    """Waits until the room sees a question, and which phase is on."""
    title = f'{question} {phase}' if phase else question
    app.wait(lambda: stage(app) and stage(app).get_name() == title, f'the stage to show {title}')


def seen(app, name, role='label'):
    return app.get(name, role, stage(app))


def ticked(app, name, tick=True):
    app.wait(lambda: has_state(seen(app, name, 'check box'), 'checked') == tick, f'{name} to be ticked: {tick}')


def counted(app, now, wanted):
    """All there is to be seen of marks behind the cover."""
    def counts():
        return [t.get_name() for t in app.find_all(re.compile(r'^(\d+ of \d+|All \d+|\d+) in\b'), 'label', stage(app))]
    app.wait(lambda: counts() == [now, wanted], f'{now} and {wanted}')


def lead(app):
    key('F5')
    app.wait(lambda: stage(app), 'the stage')


def leave(app):
    key('Escape')
    seen(app, 'Press Esc again to leave')
    key('Escape')
    app.wait(lambda: stage(app) is None, 'the stage to be left')


# What another program finds in the file

def document(file):
    cli('export', file, HOME / 'allt.json')
    return json.loads((HOME / 'allt.json').read_text())


def of(file, dialogue, table):
    return [row for row in document(file)[table] if row.get('dialogue') == dialogue]


def values(file, dialogue, question):
    return {a['item']: a['value'] for a in of(file, dialogue, 'answer') if a['question'] == question and a['value']}


def marks(file, dialogue, question):
    found = [t for t in of(file, dialogue, 'tally') if t['question'] == question]
    return {item: sorted((round(t['u']), t['marks']) for t in found if t['item'] == item) for item in ('now', 'wanted')}


# What is done

def begin(app, file):
    """From the gallery; returns the id of what was begun."""
    known = {d['id'] for d in listing(file, 'dialogues')}
    key('alt+3')
    app.get(re.compile('^1. Why'), 'list item')
    key('F6')
    tab_to(app, re.compile('^New Dialogue'), 'button')
    key('Return')
    app.wait(lambda: stage(app), 'the gallery')
    tab_to(app, re.compile(f'^{NAME}'), 'table cell')
    key('Return')
    app.wait(lambda: fits(in_focus(app), 'Begin', 'button'), 'the button that begins it to have the focus')
    key('Return')
    app.wait(lambda: stage(app) is None, 'the gallery to be gone')
    app.undoes('Begin a Dialogue')
    app.saved()
    return next(d['id'] for d in listing(file, 'dialogues') if d['id'] not in known)


def who_is_there(app):
    """What is open from last time comes first; then who is there, whether somebody may decide, and how many mark alone."""
    seen(app, 'What we agreed on last time')
    key('Page_Down')
    seen(app, re.compile('^Nobody here is said to have a mandate'))
    tab_to(app, 'Add somebody', 'text')
    write(app, 'Add somebody', 'Rektor t')
    key('Return')
    switch = seen(app, 'has a mandate', 'check box')
    tab_to(app, 'has a mandate', 'check box')
    key('Return')
    app.wait(lambda: has_state(switch, 'checked'), 'Rektor to have a mandate')
    tab_to(app, 'How many mark alone', 'spin button')
    key('ctrl+a')
    type_text('7')
    key('Return')
    app.saved()


def enter_marks(app):
    """Behind the cover only how many are in: nothing in the window, and no point of the screen, tells a 1 from a 5."""
    key('Down')
    key('1')
    counted(app, '1 of 7 in', '0 of 7 in')
    key('t')
    app.saved()
    one, picture = told(app), Picture().pixels
    key('BackSpace')
    counted(app, '0 of 7 in', '0 of 7 in')
    key('5')
    counted(app, '1 of 7 in', '0 of 7 in')
    app.saved()
    app.wait(lambda: told(app) == one, f'the window to tell what it told with another mark: {one}')
    app.wait(lambda: Picture().pixels == picture, 'the screen to look as it did with another mark')
    key('BackSpace')
    key(*'2123213')
    counted(app, 'All 7 in', '0 of 7 in')
    key(*(f'shift+{digit}' for digit in '4545345'), 'shift+1')
    counted(app, 'All 7 in', '8 in, more than we are')
    key('BackSpace')
    counted(app, 'All 7 in', 'All 7 in')
    assert not app.find(re.compile('marks, the middle'), None, stage(app)), 'the marks are told before they are shown'
    key('t')


def told(app):
    return sorted((role_of(t), t.get_name(), t.get_description(), text_of(t) if role_of(t) == 'text' else '')
                  for window in app.windows() for t in walk(window))


def why(app):
    """The first principle, forth and back: three keys go on, two back."""
    key('Page_Down')
    on(app, LEVELS, 'Alone')
    key('1', '3')
    ticked(app, 'The individual')
    ticked(app, 'The operation')
    key('1')
    ticked(app, 'The individual', False)
    key('ctrl+z')
    ticked(app, 'The individual')
    key('Page_Down')
    on(app, LEVELS, 'In pairs')
    key('Right')
    on(app, LEVELS, 'All')
    key('space')
    on(app, LEVELS_WHY, 'All')
    key('Page_Up')
    on(app, LEVELS, 'All')
    key('Left')
    on(app, LEVELS, 'In pairs')
    key('Right', 'Right')
    on(app, LEVELS_WHY, 'All')
    tab_to(app, 'What we say', 'text')
    write(app, 'What we say', REASON)
    on(app, LEVELS_WHY, 'All')
    key('Escape', 'Right')
    on(app, NEEDS, 'Alone')
    key('1', '4')
    ticked(app, 'The individual’s needs')
    ticked(app, 'Felt needs')
    enter_marks(app)


def shown_and_placed(app):
    """Enter shows both at once; then digits are what the room says together."""
    key('Return')
    seen(app, re.compile('^Now: 7 marks, the middle 2, from 1 to 3. Wanted: 7 marks, the middle 4, from 3 to 5.'), 'image')
    for phase in PHASES[1:]:
        key('Right')
        on(app, NEEDS, phase)
    key('Down', '2', 'shift+4')
    seen(app, 'Now 2 → wanted 4')


def noted_and_agreed(app):
    """What is written on the spot: letters are letters there, and Escape gives the keys back."""
    key('n')
    write(app, 'What we said', NOTE)
    key('Escape', 'a')
    write(app, 'Add an agreement: what, in one line', 'Never mind')
    key('Escape', 'a')
    write(app, 'Add an agreement: what, in one line', AGREED)
    key('Return')
    seen(app, re.compile(f'^{AGREED}'), 'list item')
    write(app, 'Done by, such as 2026-05-31', '2031-05-31')
    tab_to(app, 'Who sees to it', 'text')
    write(app, 'Who sees to it', OWNER)
    key('Return', 'Escape')
    seen(app, re.compile(f'^{AGREED}, {OWNER} · by 31 May 2031'), 'list item')


def for_what(app):
    """The second principle; left in the middle, and taken up where it stood."""
    key('Right')
    for question, phases in ((STRATEGIES, PHASES[:3]), (STRATEGIES_WHY, ('All',)), (RELATES, PHASES)):
        for phase in phases:
            on(app, question, phase)
            if (question, phase) == (STRATEGIES, 'In pairs'):
                key('2')
                ticked(app, re.compile('^Organisation strategy'))
            if (question, phase) == (RELATES, 'In pairs'):
                key('4', 'Down', '3', '3', '4', 'shift+5', 'shift+4', 'shift+5', 'Return')
                seen(app, re.compile('^Now: 3 marks, the middle 3'), 'image')
                leave(app)
                app.undoes('Leave a Dialogue')
                lead(app)
                on(app, RELATES, 'In pairs')
                ticked(app, re.compile('^So that it can review'))
            if phase == 'Decide':
                key('Down', '3', 'shift+5')
                seen(app, 'Now 3 → wanted 5')
            key('Right')


def to_the_end(app):
    """What there is no time for is skipped, which is not to have talked about it."""
    on(app, WHO, 'Alone')
    tab_to(app, 'Skip This Question', 'button', 'shift+Tab')
    for _ in range(20):
        if stage(app).get_name() == NAME:
            break
        before = stage(app).get_name()
        key('Return')
        app.wait(lambda: stage(app).get_name() != before, 'the next question')  # noqa: B023
    seen(app, CHECK_OUT)
    key('n')
    write(app, 'What we said', PROMISE)
    key('Escape', 'Right')
    seen(app, 'Thank you')
    seen(app, '2 of 7 discussed · 1 agreement')
    tab_to(app, 'Finish the Dialogue', 'button')
    key('Return')
    app.wait(lambda: stage(app) is None, 'the stage to be left')
    app.undoes('Finish a Dialogue')
    app.saved()


def is_in_the_file(file, ours):
    assert next(d for d in listing(file, 'dialogues') if d['id'] == ours)['finished']
    assert values(file, ours, 'levels') == {'individual': 1, 'operation': 1}
    assert values(file, ours, 'why-scale') == {'now': 2, 'wanted': 4}
    assert values(file, ours, 'for-what-scale') == {'now': 3, 'wanted': 5}
    assert marks(file, ours, 'why-scale') == {'now': [(1, 2), (2, 3), (3, 2)], 'wanted': [(3, 1), (4, 3), (5, 3)]}
    agreed, = of(file, ours, 'agreement')
    assert (agreed['what'], agreed['due_on'], agreed['section']) == (AGREED, '2031-05-31', 'why')


def compared(app):
    """With the one of the year before, which is on the same template."""
    key('alt+3')
    row = tab_to(app, re.compile(f'^Compare with {NAME}, 3 September 2026'), 'list item')
    key('Return')
    app.wait(lambda: row.get_name().startswith('Compared with'), 'the two to be compared')
    app.wait(lambda: 'Moved from 3 to 2; wanted is still 4.' in principle(app, '1. Why?'), 'what moved to be told')
    app.wait(lambda: 'now 3, wanted 5.' in principle(app, '2. For what?'), 'what was talked about only now to be told')


def principle(app, name):
    return app.get(name, 'list item').get_description()


def words(pdf):
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], capture_output=True, text=True, check=True).stdout
    return re.sub(r'\s+', ' ', text)


def reads(pdf, *parts):
    text = words(pdf)
    for said in parts:
        assert said in text, f'{said} is missing in {pdf.name}: {text}'


def from_the_window(app, picture, name):
    pdf = HOME / name
    key('ctrl+e')
    app.get('Export …', 'button')
    row = tab_to(app, 'Picture', 'combo box')

    def chosen():
        return picture in (row.get_description() or '') or app.find(picture, 'label', row)
    if not chosen():
        key('space')
        app.wait(lambda: app.find(picture, 'list item', app.focused().get_parent()), 'the pictures to choose from')
        key(*['Up'] * 6)
        for _ in range(6):
            here = app.wait(app.focused, 'one of the pictures to have the focus')
            if here.get_name() == picture:
                break
            key('Down')
            app.wait(lambda: app.focused() not in (None, here), 'the next picture to have the focus')  # noqa: B023
        key('Return')
        app.wait(chosen, f'{picture} to be chosen')
    tab_to(app, 'Export …', 'button')
    key('Return')
    app.wait(lambda: app.find(None, 'file chooser') or app.find(re.compile('^(_Name Name|Name)'), 'text', app.windows()[-1]),
             'the file chooser')
    app.editor()
    key('ctrl+a')
    type_text(str(pdf))
    key('Return')
    app.wait(pdf.exists, f'{name} to be there', 30)
    app.wait(lambda: pdf.read_bytes()[-6:].strip() == b'%%EOF', f'{name} to be whole')
    app.wait(lambda: len(app.windows()) == 1, 'the window to be alone again')
    return pdf


def on_paper(app):
    """What moved, the dialogue as a whole, and the gears, as the window exports them: in the language of the document."""
    reads(from_the_window(app, 'What has moved', 'sedan.pdf'), '3 september 2026', 'Verksamheten', 'från 3 till 2')
    reads(from_the_window(app, 'All of it, to be read', 'dialog.pdf'), 'Rektor t', REASON, NOTE, PROMISE, 'mitten 2, från 1 till 3',
          f'{AGREED} · {OWNER} · 31 maj 2031')
    reads(from_the_window(app, 'The picture with the answers', 'principer.pdf'), 'nu 2 → önskat 4', AGREED)


def by_command(file, ours):
    """The same without a window, in another language; of the methods, too, which nobody had time for."""
    for diagram, parts in (
            ('dialogue', ('Rektor t (has a mandate)', 'Felt needs', 'middle 2, from 1 to 3 (7 marks)', 'So that it can review',
                          'Not talked about Who?')),
            ('principles', ('2 of 7', 'Now 2, wanted 4. Discussed.', 'Now 3, wanted 5. Discussed.')),
            ('methods', ('Leadership development', 'Mentors')),
            ('compare', ('“Why?” moved from 3 to 2; wanted is still 4.', 'Ticked since: “The operation”'))):
        of = () if diagram == 'compare' else ('--of', ours)
        cli('export', file, HOME / f'{diagram}.pdf', '--diagram', diagram, '--lang', 'en', *of)
        reads(HOME / f'{diagram}.pdf', *parts)


def taken_back(app, file, before):
    for _ in range(4):
        key(*['ctrl+z'] * 30)
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'nothing more to undo', 30)
    app.saved()
    app.wait(lambda: document(file) == before, 'the document to be as it was')


def power_fails():
    """In the middle of a dialogue, before the program has written the file itself."""
    with Kring(KILLED) as app:
        ours = begin(app, KILLED)
        lead(app)
        who_is_there(app)
        key('Page_Down')
        on(app, LEVELS, 'Alone')
        key('2')
        ticked(app, 'The group')
        key(*['Right'] * 4)
        on(app, NEEDS, 'Alone')
        key('Down', '2', '3', 'shift+5')
        counted(app, '2 of 7 in', '1 of 7 in')
        app.kill()
    with Kring(KILLED) as app:
        key('alt+3')
        app.get(re.compile('^1. Why'), 'list item')
        lead(app)
        key(*['Page_Down'] * 2)
        on(app, LEVELS, 'Alone')
        ticked(app, 'The group')
        key(*['Right'] * 4)
        counted(app, '2 of 7 in', '1 of 7 in')
        # Whoever ends the program on the stage has left the stage.
        assert app.close() == 0
    assert values(KILLED, ours, 'levels') == {'group': 1}
    assert not of(KILLED, ours, 'tally'), 'what is covered stands in the data'
    cli('check', KILLED)


before = document(FILE)
with Kring(FILE, size='1280x720') as app:
    ours = begin(app, FILE)
    lead(app)
    who_is_there(app)
    why(app)
    shown_and_placed(app)
    noted_and_agreed(app)
    for_what(app)
    to_the_end(app)
    is_in_the_file(FILE, ours)
    compared(app)
    on_paper(app)
    by_command(FILE, ours)
    taken_back(app, FILE, before)
    assert app.close() == 0
power_fails()
