# SPDX-License-Identifier: GPL-3.0-or-later
"""What was acknowledged is there after the power failed, in a document with a file and in one that has none yet: without
it an afternoon's work of nine people is gone. The program is killed before it
has written the file itself."""
import os
import pathlib
import re

from kringtest import Kring, cli, example, on_disk, role_of

FILE = example(pathlib.Path(os.environ['KRING_TEST_HOME'], 'skola.kring'))


def add(app, name):
    app.key('ctrl+shift+a')
    app.editor('')
    app.type(name)
    app.key('Return')
    app.actor(name)
    app.undoes(name)
    app.key('Escape')


def named():
    with Kring(FILE) as app:
        app.map()
        add(app, 'Lovskolan')
        app.kill()
    with Kring(FILE) as app:
        app.told('Lovskolan', 'No ties')
        app.saved()
        assert app.close() == 0
    assert on_disk(FILE, 'Lovskolan')['rings'] == ['engaged'], 'it is on the screen but not in the file'
    cli('check', FILE)


def unnamed():
    """A document nobody gave a name comes back by itself."""
    with Kring() as app:
        app.key('ctrl+n')
        app.wait(lambda: len(app.windows()) == 2 or app.find('Add a Need', 'button'), 'a new document')
        app.key('ctrl+shift+n')
        field = app.wait(lambda: (here := app.focused()) and role_of(here) == 'text' and here,
                         'a need to be named')
        assert field
        app.type('Ensam efter flytten')
        app.key('Return')
        app.wait(lambda: app.find('Ensam efter flytten', 'list item'), 'the need')
        app.kill()
    with Kring() as app:
        app.get('Ensam efter flytten', 'list item', seconds=20)
        # What is in no file cannot be left by mistake.
        app.key('ctrl+q')
        app.press(re.compile('Let It Go$'), 'button')
        app.wait(lambda: not app.running(), 'the program to end')
        assert app.process.returncode == 0, 'the program did not end in order'
    with Kring() as app:
        app.map()
        assert not app.find('Ensam efter flytten', 'list item'), 'what was let go came back'


named()
unnamed()
