# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is left for later in the sources, and nothing in them hangs on one machine or one person's folders."""
import re

import rules

LATER = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b')
# An absolute path below somebody's own folders.
MACHINE = re.compile(r'(?<![\w.\-/}$])/(?:home|root|Users|work|mnt|srv)/[\w.]')
# What the screen calls a thing, in a text for people: never in these words.
SCREEN = re.compile(r'\b(?:[Nn]odes?|[Ee]dges?|[Gg]raphs?|[Dd]atabases?)\b')
TEXT = re.compile(r'\b(?:_|N_|C_|NC_) \(((?:\s*"(?:[^"\\]|\\.)*"\s*,?)+)|translatable="yes"[^>]*>([^<]*)<')


def lines_of(path):
    try:
        return rules.read(path).split('\n')
    except UnicodeDecodeError:  # a picture
        return []


def main():
    broken, looked = [], 0
    for path in rules.files('*'):
        if path.name == 'COPYING' or path.parts[0] == 'po' and path.suffix == '.po':
            continue
        for number, line in enumerate(lines_of(path), 1):
            looked += 1
            if LATER.search(line):
                broken.append(f'{path}:{number}: left for later: {line.strip()}')
            if MACHINE.search(line):
                broken.append(f'{path}:{number}: a path of one machine: {line.strip()}')
    for path in rules.files('*.c', '*.ui', below='src'):
        for match in TEXT.finditer(rules.read(path)):
            text = match.group(1) or match.group(2)
            if SCREEN.search(text):
                broken.append(f'{path}: no word for a leadership team: {text.strip()}')
    rules.need(looked, 'line')
    rules.end(broken)


main()
