# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with a text for people is listed for the translators; else a Swedish window speaks English.

With --write it makes the list anew: ninja -C build potfiles
"""
import re
import sys

import rules

IN_C = re.compile(r'\b(?:_|N_|C_|NC_|Q_|ngettext|dngettext|gettext|g_dgettext|g_dpgettext2?|g_dngettext) \(')
IN_UI = re.compile(r'translatable="(?:yes|true|1)"')


def translatable(path):
    if path.suffix in ('.c', '.h'):
        return IN_C.search(re.sub(r'^\s*#.*$', '', rules.read(path), flags=re.M))
    return IN_UI.search(rules.read(path))


def main():
    lines = rules.read('po/POTFILES').split('\n')
    listed = [line for line in lines if line and not line.startswith('#')]
    sources = {str(p) for p in rules.files('*.c', '*.h', '*.ui', below='src') if translatable(p)}
    data = {str(p) for p in rules.files('*.desktop.in.in', '*.metainfo.xml.in.in', '*.mime.xml.in.in', below='data')}
    data |= {str(p) for p in rules.files('*.xml', below='data/dialogues')}
    rules.need(sources, 'text for people')
    if '--write' in sys.argv:
        head = [line for line in lines if line.startswith('#')]
        text = '\n'.join(head + sorted(sources | data)) + '\n'
        (rules.SOURCE / 'po/POTFILES').write_text(text, encoding='utf-8')
        return
    broken = [f'{path} is not in po/POTFILES' for path in sorted((sources | data) - set(listed))]
    broken += [f'po/POTFILES lists {path}, which is not there' for path in listed if not (rules.SOURCE / path).exists()]
    broken += [f'po/POTFILES lists {path}, which has no text to translate'
               for path in sorted(set(listed) - sources - data) if (rules.SOURCE / path).exists()]
    if listed != sorted(set(listed)):
        broken.append('po/POTFILES is not in order, or lists something twice')
    rules.end(broken)


main()
