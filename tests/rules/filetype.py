# SPDX-License-Identifier: GPL-3.0-or-later
"""A double click opens Kring: the desktop knows a document by its name, and by its content when mail lost the name."""
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile

import rules

KRNG = 0x4B524E47
SHARED = pathlib.Path('/usr/share/mime/packages/freedesktop.org.xml')


def make(path, application_id):
    with sqlite3.connect(path) as db:
        db.execute(f'PRAGMA application_id = {application_id}')
        db.execute('CREATE TABLE t (x)')


def kind(path, folder):
    env = {'PATH': os.environ['PATH'], 'HOME': str(folder), 'XDG_DATA_HOME': str(folder / 'share'),
           'XDG_DATA_DIRS': str(folder / 'none'), 'GIO_USE_VFS': 'local'}
    found = rules.output('gio', 'info', '-a', 'standard::content-type', path, env=env)
    return found.rpartition(' ')[2].strip()


def main():
    broken = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        packages = folder / 'share/mime/packages'
        packages.mkdir(parents=True)
        shutil.copy(SHARED, packages)
        shutil.copy(rules.BUILD / 'data' / f'{sys.argv[1]}.xml', packages / 'kring.xml')
        rules.output('update-mime-database', folder / 'share/mime')
        for file, application_id, ours in (('map.kring', KRNG, True), ('attachment', KRNG, True),
                                           ('map.db', 1, False), ('other', 1, False)):
            make(folder / file, application_id)
            found = kind(folder / file, folder)
            if (found == 'application/x-kring') != ours:
                broken.append(f'{file} with application_id {application_id:#x} is taken for {found}')
    rules.end(broken)


main()
