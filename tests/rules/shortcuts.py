# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action that the window of keyboard shortcuts promises is there to be done."""
import re

import rules


def main():
    pages = [p for p in rules.files('*.ui', below='src') if 'GtkShortcutsShortcut' in rules.read(p)]
    rules.need(pages, 'window of shortcuts')
    sources = '\n'.join(rules.read(p) for p in rules.files('*.c', below='src/ui'))
    sources += '\n'.join(rules.read(p) for p in rules.files('main.c', below='src'))
    broken, looked = [], 0
    for page in pages:
        for action in re.findall(r'name="action-name">([^<]+)<', rules.read(page)):
            looked += 1
            short = action.partition('.')[2]
            # An entry of a table of actions, or installed by its whole name.
            if not re.search(rf'\{{\s*(?:\.name = )?"{re.escape(short)}"|install_(?:property_)?action \([^;]*"{re.escape(action)}"|'
                             rf'_action_new\w* \("{re.escape(short)}"', sources):
                broken.append(f'{page} promises {action}, which no source has')
    rules.need(looked, 'action in a window of shortcuts')
    rules.end(broken)


main()
