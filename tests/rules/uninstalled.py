# SPDX-License-Identifier: GPL-3.0-or-later
"""kring-cli runs from the build folder with nothing installed and an empty environment: it finds its catalogues and its
examples, speaks a language the machine has no locale for, and gives a document the language it was asked for."""
import gettext
import os
import pathlib
import subprocess
import sys
import tempfile

import rules


def run(program, *arguments, home, **env):
    done = subprocess.run([program, *arguments], env={'HOME': home, **env}, cwd='/', capture_output=True, text=True,
                          check=False, stdin=subprocess.DEVNULL, encoding='utf-8')
    if done.returncode != 0 or done.stderr:
        rules.end([f'kring-cli {" ".join(arguments)} with {env} ended with {done.returncode}: {done.stderr}'])
    return done.stdout


def speaks(language, text):
    """Whether a line of text comes from the catalogue of that language, and not from the sources."""
    with open(rules.BUILD / 'po' / language / 'LC_MESSAGES/kring.mo', 'rb') as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # its only way to list what it has
    said = {line.strip() for value in catalogue.values() for line in value.split('\n') if len(line.strip()) > 8}
    unsaid = {line.strip() for key in catalogue if isinstance(key, str) for line in key.split('\n')}
    return any(line in text for line in said - unsaid)


def main():
    program, broken = os.path.abspath(sys.argv[1]), []
    with tempfile.TemporaryDirectory() as home:
        english = run(program, '--help', home=home)
        for language in ('sv', 'nb', 'da'):
            for env in ({'LANGUAGE': language}, {'LANG': f'{language}_XX.UTF-8'}):
                said = run(program, '--help', home=home, **env)
                if said == english or not speaks(language, said):
                    broken.append(f'kring-cli --help does not speak {language} with {env}')
            file = os.path.join(home, f'{language}.kring')
            run(program, 'new', file, '--example', 'school', '--lang', language, home=home)
            name = [row['name'] for row in rules.json_of(f'data/examples/school.{language}.json')['needs']]
            if not all(n in run(program, 'list', file, 'needs', home=home) for n in name):
                broken.append(f'the example in {language} is not in the document made of it')
        left = [p.name for p in pathlib.Path(home).rglob('*') if p.is_file() and p.suffix != '.kring']
        broken += [f'kring-cli left {name} behind' for name in left]
    rules.end(broken)


main()
