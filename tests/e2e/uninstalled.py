# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever builds Kring can start it: from the build folder, with nothing installed and an empty environment, the window
comes up in the person's language, with its icon, its settings and the example."""
import gettext
import json
import os
import re
import subprocess
import tempfile

import kringtest
from kringtest import Kring

SOURCE = os.environ['KRING_SOURCE']


def example(language):
    with open(f'{SOURCE}/data/examples/school.{language}.json', encoding='utf-8') as file:
        return json.load(file)


def translations(language):
    """What the catalogue of that language says that the sources do not."""
    with open(f'{kringtest.BUILD}/po/{language}/LC_MESSAGES/kring.mo', 'rb') as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # its only way to list what it has
    return set(catalogue.values()) - {key for key in catalogue if isinstance(key, str)}


def main():
    with tempfile.TemporaryFile('w+', encoding='utf-8') as errors:
        with Kring(lang='sv', bare=True, errors=errors) as app:
            name = example('sv')['name']
            app.wait(lambda: name in app.title(), f'the example {name} in the title {app.title()}')
            said = {thing.get_name() for thing in app.find_all(re.compile('.'))}
            assert len(said & translations('sv')) > 5, f'the window does not speak Swedish: {sorted(said)}'
            icon = subprocess.run(['xprop', '-id', app.xid, '_NET_WM_ICON'], capture_output=True, text=True, check=True)
            assert 'Icon (' in icon.stdout, f'the window has no icon: {icon.stdout}'
            assert app.close() == 0, 'the program did not end well'
        errors.seek(0)
        complaints = [line for line in errors if re.search(r'Kring|kring|schema|Gtk-CRITICAL|theme', line)]
        assert not complaints, f'the program complains: {complaints}'


main()
