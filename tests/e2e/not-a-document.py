# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that is no Kring document, a damaged one and one from a newer Kring: a sentence names the file, the program goes
on, and the file is untouched. Without it a leader loses the meeting, or the file."""
import os
import pathlib
import re
import struct
import subprocess

from kringtest import BUILD, Kring, example, walk

HOME = pathlib.Path(os.environ['KRING_TEST_HOME'])
GOOD = example(HOME / 'skola.kring')


def files():
    whole = GOOD.read_bytes()
    damaged = bytearray(whole)
    for page in range(4096, len(damaged), 4096):
        damaged[page + 8:page + 600] = b'\xff' * 592
    newer = bytearray(whole)
    newer[60:64] = struct.pack('>I', 9999)
    return {'anteckningar.kring': 'Mötet började klockan nio.\n'.encode(), 'skadad.kring': bytes(damaged),
            'halv.kring': whole[:len(whole) // 2 + 100], 'nyare.kring': bytes(newer), 'tom.kring': b''}


def said(app, name):
    """A sentence that is shown and names the file: one of the program's texts, not only a title."""
    pattern = re.compile(re.escape(name))
    return [t.get_name() for t in walk(app.app) if pattern.search(t.get_name() or '') and ' ' in t.get_name()]


def main():
    with Kring(GOOD) as app:
        app.map()
        for name, content in files().items():
            path = HOME / name
            path.write_bytes(content)
            subprocess.run([os.path.join(BUILD, 'src', 'kring'), path], env=dict(os.environ, LANGUAGE='en'), timeout=30,
                           check=False)
            sentence = app.wait(lambda: said(app, name), f'a sentence that names {name}', 20)[0]  # noqa: B023
            print(sentence)
            assert app.running(), f'{name} ended the program'
            assert path.read_bytes() == content, f'{name} was changed'
            left = sorted(p.name for p in HOME.glob(f'*{name}*') if p.name != name)
            assert not left, f'beside {name} lies {left}'
            app.key('Escape')
            app.wait(lambda: app.key('Escape') or len(app.windows()) == 1, 'one window to be left')
        app.select('Mentor')
        app.key('alt+Down')
        app.undoes('Mentor')
        assert app.close() == 0
    assert sorted(p.name for p in HOME.glob('.*kring*')) == [], 'something hidden is left'


main()
