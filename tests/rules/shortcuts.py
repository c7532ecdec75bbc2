# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action that the window of keyboard shortcuts promises is there to be done, and all of it fits a small screen."""
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


def main():
    pages = [p for p in rules.files('*.ui', below='src') if 'GtkShortcutsShortcut' in rules.read(p)]
    rules.need(pages, 'window of shortcuts')
    sources = '\n'.join(rules.read(p) for p in rules.files('*.c', below='src/ui'))
    sources += '\n'.join(rules.read(p) for p in rules.files('main.c', below='src'))
    broken, looked = [], 0
    for page in pages:
        broken += too_high(page)
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
