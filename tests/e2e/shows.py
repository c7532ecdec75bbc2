# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map shows, as a team uses it: it chooses a sentence and sees whom it is about; puts one aside and takes it back;
asks for the ways between two; filters and focuses and shows all again; gives several a tag at once. Without it a map is
a picture that nobody is asked anything by."""
import os
import pathlib

from kringtest import Kring, children, cli, example, has_state, key, role_of, type_text, walk, xdotool

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def sentences(app):
    return [row for row in children(app.get('What the map shows', 'list')) if role_of(row) == 'list item']


def sentence(app, words):
    return app.wait(lambda: next((row for row in sentences(app) if words in row.get_name()), None), f'“{words}” to be said')


def chips(app):
    """What is left out or pale, as it can be taken off one by one."""
    group = app.find('What is shown')
    names = [t.get_name() for t in walk(group) if role_of(t) == 'button'] if group else []
    return [name.removesuffix(', take off') for name in names if name.endswith(', take off')]


def chosen_sentence_lights_up(app):
    key('F7')
    strained = sentence(app, 'Strained between Mamma and Rektor')
    app.click(strained)
    app.wait(lambda: sorted(app.selected()) == ['Mamma', 'Rektor'], 'whom the sentence is about to be selected')
    app.wait(lambda: chips(app) == ['Strained between Mamma and Rektor'], 'the chip that says why')
    key('Down')
    app.wait(lambda: len(app.selected()) == 13, 'the arrow keys to lead to the next sentence, of the thirteen not asked')
    app.click(app.get('Show All', 'button'))
    app.wait(lambda: not chips(app), 'nothing to be left out')
    app.wait(lambda: not any(has_state(row, 'selected') for row in sentences(app)), 'no sentence to be chosen')


def put_aside_and_back(app):
    words = 'We keep to the goal only in part'
    app.click(sentence(app, words))
    app.click(app.get('Put Aside …', 'button', sentence(app, words)))
    app.editor('')
    type_text('vi har redan talat om det')
    key('Return')
    app.undoes('Put a Sentence Aside')
    app.wait(lambda: not any(words in row.get_name() for row in sentences(app)), 'it to be said no longer')
    app.saved()
    assert words not in cli('gaps', FILE), 'the command line still says it'
    assert 'vi har redan talat om det' in cli('gaps', FILE, '--all')
    key('ctrl+z')
    sentence(app, words)


def ways(app):
    """Five managers, or one step."""
    app.select('Mentor')
    xdotool('keydown', 'ctrl')
    app.click(app.actor('Skolsköterska'))
    xdotool('keyup', 'ctrl')
    app.wait(lambda: sorted(app.selected()) == ['Mentor', 'Skolsköterska'], 'both to be selected')
    key('w')
    app.wait(lambda: chips(app) == ['Ways between Skolsköterska and Mentor'], 'the ways to be shown')
    key('w')
    app.wait(lambda: not chips(app), 'the ways to be gone')


def filter_and_focus(app):
    """A filter takes the others away, a focus leaves them; each has its chip, and one key shows all."""
    app.select('Mamma')
    everybody = len(app.on_map())
    key('f')
    app.wait(lambda: chips(app) == ['Mamma and those one step away'], 'the focus to have its chip')
    assert len(app.on_map()) == everybody, 'a focus took somebody away'
    key('ctrl+shift+f')
    app.get('Civil society', 'check box')
    for _ in range(3):
        key('Tab')
    app.wait(lambda: (here := app.focused()) and here.get_name() == 'Civil society', 'the keys to lead to a sector')
    key('space')
    key('Escape')
    app.wait(lambda: 'Mamma' not in app.on_map() and 'Scoutkåren' in app.on_map(), 'none but civil society to be there')
    app.wait(lambda: 'Civil society' in chips(app), 'the filter to have its chip')
    app.click(app.get('Civil society, take off', 'button'))
    app.wait(lambda: len(app.on_map()) == everybody, 'everybody to be back')
    app.click(app.actor('Mamma'))
    key('a')
    app.wait(lambda: not chips(app), 'one key to show all')


def several_at_once(app):
    """One step, for all of them."""
    app.select('Biblioteket')
    xdotool('keydown', 'ctrl')
    app.click(app.actor('Fritidsgården'))
    app.click(app.actor('Kulturskolan'))
    xdotool('keyup', 'ctrl')
    app.wait(lambda: len(app.selected()) == 3, 'all three to be selected')
    app.key('F7')
    app.click(app.get('Kvällar och helger (1 of 3)', 'button'))
    app.undoes('Tag', '3 actors', 'Kvällar och helger')
    app.click(app.actor('Fritidsgården'), button=3)
    app.pick('Move to Ring', 'Engaged', opened=None)
    app.undoes('Move', '3 actors', 'Engaged')
    for name in ('Biblioteket', 'Fritidsgården', 'Kulturskolan'):
        app.told(name, 'Engaged')
    key('ctrl+z', 'ctrl+z')
    app.wait(lambda: app.undo_button().get_name() == 'Nothing to undo', 'both steps to be undone')


def main():
    with Kring(FILE, size='1280x720') as app:
        app.still()
        for step in (chosen_sentence_lights_up, put_aside_and_back, ways, filter_and_focus, several_at_once):
            step(app)
        assert app.close() == 0


main()
