# SPDX-License-Identifier: GPL-3.0-or-later
"""F1 tells about the page that is looked at, and the keys that turn the window's pages turn those of the help; the window
of keys begins there, too. Without it whoever asks on the board is told about the map."""
import os
import pathlib

from kringtest import Kring, example, role_of

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'school.kring'), lang='en')


def reads(app, page):
    """The focus is on the page as a whole, so that the arrow keys turn it."""
    app.wait(lambda: (here := app.focused()) and (role_of(here), here.get_name()) == ('scroll area', page),
             f'the page {page} to have the focus')


def tells_keys_of(app, section):
    """The button that leads to the other sections is called as the one that is shown."""
    app.key('ctrl+question')
    app.wait(lambda: len(app.windows()) == 2, 'the window of keys')
    app.get(section, 'button', app.windows()[-1])
    close(app)


def close(app):
    app.key('Escape')
    app.wait(lambda: len(app.windows()) == 1, 'one window to be left')


def main():
    with Kring(FILE) as app:
        app.still()
        app.key('F1')
        reads(app, 'Network')
        app.key('alt+2')
        reads(app, 'Changes')
        app.key('alt+3')
        reads(app, 'Dialogue')
        app.key('alt+1')
        reads(app, 'Network')
        close(app)
        tells_keys_of(app, 'The map')
        app.key('alt+2')
        app.get('Board of changes')
        app.key('F1')
        reads(app, 'Changes')
        close(app)
        tells_keys_of(app, 'Changes')
        app.key('alt+3')
        app.get('Dialogues')
        app.key('F1')
        reads(app, 'Dialogue')
        close(app)
        tells_keys_of(app, 'Dialogue')
        assert app.close() == 0


main()
