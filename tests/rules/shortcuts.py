# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action that the window of keyboard shortcuts promises is there to be done, all of it fits a small screen, and what
it says of the stage is what the stage's table of keys does."""
import re
import xml.etree.ElementTree as ET

import rules

# Lines in a column: more would be higher than a projector of 1280×720, and the window does not scroll.
COLUMN = 15


def too_high(page):
    """The toolkit puts groups beside each other where a column is full, but it does not divide a group."""
    for section in ET.fromstring(rules.read(page)).iter('object'):
        if section.get('class') != 'GtkShortcutsSection':
            continue
        if int(section.findtext("property[@name='max-height']", '0')) not in range(1, COLUMN + 1):
            yield f'{page}: a section without a max-height of at most {COLUMN} lines'
        for group in section.findall("child/object[@class='GtkShortcutsGroup']"):
            lines = len(group.findall("child/object[@class='GtkShortcutsShortcut']"))
            if lines + 1 > COLUMN:
                title = group.findtext("property[@name='title']")
                yield f'{page}: “{title}” has {lines} lines, and with its heading a column holds {COLUMN}'


STAGE = 'src/ui/stage/kring-stage-keys.c'


def lines_of(page, section):
    """What the window of shortcuts says in a section: the keys of each title, a range as its ends say it."""
    said = {}
    for one in ET.fromstring(rules.read(page)).iter('object'):
        if one.get('class') != 'GtkShortcutsSection' or one.findtext("property[@name='section-name']") != section:
            continue
        for line in one.iter('object'):
            if line.get('class') != 'GtkShortcutsShortcut':
                continue
            keys = said.setdefault(line.findtext("property[@name='title']"), set())
            for key in line.findtext("property[@name='accelerator']").split():
                first, _, last = key.partition('...')
                begun = re.fullmatch(r'(.*?)(\d)', first)
                until = int(last[-1]) if last else None
                keys |= {f'{begun[1]}{n}' for n in range(int(begun[2]), until + 1)} if last else {first}
    return said


def table_of_stage():
    """The stage's table of keys: the keys of what each line says, as the window of shortcuts writes them."""
    source = rules.read(STAGE)
    says = dict(re.findall(r'#define (\w+) N_ \("([^"]+)"\)', source))
    found = {}
    for key, modifiers, what in re.findall(r'\{ GDK_KEY_(\w+), (\w+), KRING_STAGE_ACT_\w+, \w+, (\w+) \},', source):
        found.setdefault(says[what], set()).add(('<Shift>' if modifiers == 'GDK_SHIFT_MASK' else '') + key)
    for shift, digit in re.findall(r'^ +(SHIFT_)?DIGIT_KEY \((\d)\)', source, re.M):
        found.setdefault(says[f'{shift}DIGIT'], set()).add(('<Shift>' if shift else '') + digit)
    return found


def on_stage(page):
    """What is said of the stage and is not so. Of digits a part is enough: what is on the screen has fewer."""
    said, table = lines_of(page, 'stage'), table_of_stage()
    rules.need(table, 'key of the stage')
    for title in sorted(said.keys() ^ table.keys()):
        yield f'{page}: “{title}” is in one of the two only: the section stage and {STAGE}'
    for title in said.keys() & table.keys():
        digits = all(key[-1].isdigit() for key in table[title])
        if not said[title] <= table[title] or not digits and said[title] != table[title]:
            yield f'{page}: “{title}” is said to be {sorted(said[title])}, and the stage has {sorted(table[title])}'


def main():
    pages = [p for p in rules.files('*.ui', below='src') if 'GtkShortcutsShortcut' in rules.read(p)]
    rules.need(pages, 'window of shortcuts')
    sources = '\n'.join(rules.read(p) for p in rules.files('*.c', below='src/ui'))
    sources += '\n'.join(rules.read(p) for p in rules.files('main.c', below='src'))
    broken, looked = [], 0
    for page in pages:
        broken += too_high(page)
        broken += on_stage(page)
        for action in re.findall(r'name="action-name">([^<]+)<', rules.read(page)):
            looked += 1
            # What stands after :: is the action's target.
            action = action.partition('::')[0]
            short = action.partition('.')[2]
            # An entry of a table of actions, or installed by its whole name.
            if not re.search(rf'\{{\s*(?:\.name = )?"{re.escape(short)}"|install_(?:property_)?action \([^;]*"{re.escape(action)}"|'
                             rf'_action_new\w* \("{re.escape(short)}"', sources):
                broken.append(f'{page} promises {action}, which no source has')
    rules.need(looked, 'action in a window of shortcuts')
    rules.end(broken)


main()
