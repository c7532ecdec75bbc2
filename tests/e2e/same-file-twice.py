# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is open is opened again: in the same program it is the same document, in another one is told who has it,
and the command line says so too. Without it two people write over each other."""
import getpass
import os
import pathlib
import subprocess

from kringtest import BUILD, Kring, cli, example, walk

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
FILE = example(HOME / 'skola.kring')


def again_in_the_same(app):
    """Opened by double click in the file manager, or by a link to it: no second copy."""
    link = HOME / 'genväg.kring'
    link.symlink_to(FILE)
    for path in (FILE, link):
        subprocess.run([os.path.join(BUILD, 'src', 'kring'), path], env=dict(os.environ, LANGUAGE='en'), timeout=30,
                       check=True)
        app.select('Mentor')
        before = app.actor('Mentor').get_description()
        app.key('alt+Down')
        app.undoes('Mentor')
        # As many windows as there are, all show the same.
        app.wait(lambda: all(t.get_description() != before for t in app.find_all('Mentor', 'list item')  # noqa: B023
                             if t.get_description()), 'each window to show the same document')
        app.key('ctrl+z')
        app.told('Mentor', 'Engaged')


def in_another():
    """A program of somebody else, who cannot see ours: another bus."""
    with subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                          text=True) as bus:
        try:
            address = bus.stdout.readline().strip()
            at_spi = subprocess.run(['xprop', '-root', 'AT_SPI_BUS'], capture_output=True, text=True,
                                    check=False).stdout.partition('"')[2].rstrip().rstrip('"')
            env = {'DBUS_SESSION_BUS_ADDRESS': address, 'AT_SPI_BUS_ADDRESS': at_spi or os.environ.get(
                'AT_SPI_BUS_ADDRESS', '')}
            with Kring(FILE, env=env) as other:
                said = other.wait(lambda: [t.get_name() for t in walk(other.app)
                                           if 'skola.kring' in (t.get_name() or '') and ' ' in t.get_name()],
                                  'the other to say that the file is open', 20)
                print(said, [t.get_name() for t in other.find_all(None, 'button')][-6:])
                assert any(getpass.getuser() in (t.get_name() or '') for t in walk(other.app)), 'it does not say who'
        finally:
            bus.terminate()


def main():
    with Kring(FILE) as app:
        app.map()
        again_in_the_same(app)
        who = getpass.getuser()
        for command in (('new', FILE, '--example', 'school'),):
            error = cli(*command, code=1)
            assert error.startswith('kring-cli: ') and 'skola.kring' in error, error
        print(cli('info', FILE))
        locks = [p for p in HOME.iterdir() if 'lock' in p.name]
        assert len(locks) == 1 and who in locks[0].read_text(), f'no lock that says {who}: {locks}'
        in_another()
        app.saved()
        assert app.close() == 0
    assert not [p for p in HOME.iterdir() if 'lock' in p.name], 'the lock is left'
    cli('check', FILE)


main()
